//! Parameters: what a client declared and sent becomes a value.
//!
//! Dates and times stay text in ODBC form, as the PGWire server hands them to IRIS, which converts them where
//! they are used. Text that was declared as nothing in particular is text.

use pgwire::api::Type;

use super::numeric;
use crate::temporal::{MICROSECONDS_A_DAY, push_date, push_time};
use crate::value::Value;

/// 2000-01-01, PostgreSQL's first day, in days since 1840-12-31.
pub(super) const POSTGRES_DAY_0: i64 = 58_074;

type Decoded<T> = Result<T, String>;

fn utf8(bytes: &[u8]) -> Decoded<&str> {
    std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())
}

/// A parameter in text format.
pub(super) fn decode_text(bytes: &[u8], ty: &Type) -> Decoded<Value> {
    let text = utf8(bytes)?;
    let trimmed = text.trim();
    let wrong = || format!("invalid input syntax for type {}", ty.name());
    let integer = |low: i64, high: i64| match trimmed.parse::<i64>() {
        Ok(value) if (low..=high).contains(&value) => Ok(Value::Integer(value)),
        _ => Err(wrong()),
    };
    match *ty {
        Type::INT2 => integer(i16::MIN.into(), i16::MAX.into()),
        Type::INT4 => integer(i32::MIN.into(), i32::MAX.into()),
        Type::INT8 => integer(i64::MIN, i64::MAX),
        Type::FLOAT4 => Ok(Value::Double(trimmed.parse::<f32>().map_err(|_| wrong())?.into())),
        Type::FLOAT8 => Ok(Value::Double(trimmed.parse().map_err(|_| wrong())?)),
        // the parser takes `_` between digits, PostgreSQL 15 and IRIS do not
        Type::NUMERIC if trimmed.contains('_') => Err(wrong()),
        Type::NUMERIC if crate::convert::parse_decimal(trimmed).is_none() => Err(wrong()),
        Type::NUMERIC => Ok(numeric::value(trimmed)),
        Type::BOOL => match trimmed.to_ascii_lowercase().as_str() {
            "t" | "true" | "y" | "yes" | "on" | "1" => Ok(Value::Bit(true)),
            "f" | "false" | "n" | "no" | "off" | "0" => Ok(Value::Bit(false)),
            _ => Err(wrong()),
        },
        Type::BYTEA => hexadecimal(text).map(Value::Binary).ok_or_else(wrong),
        _ => Ok(Value::Text(text.to_owned())),
    }
}

/// PostgreSQL's hexadecimal form of bytes: `\x0aff`.
fn hexadecimal(text: &str) -> Option<Vec<u8>> {
    let (pairs, rest) = text.strip_prefix("\\x")?.as_bytes().as_chunks::<2>();
    let digit = |digit: u8| char::from(digit).to_digit(16);
    let byte = |[high, low]: &[u8; 2]| u8::try_from(digit(*high)? * 16 + digit(*low)?).ok();
    if rest.is_empty() { pairs.iter().map(byte).collect() } else { None }
}

/// A parameter in binary format.
pub(super) fn decode_binary(bytes: &[u8], ty: &Type) -> Decoded<Value> {
    fn fixed<const N: usize>(bytes: &[u8], ty: &Type) -> Decoded<[u8; N]> {
        bytes.try_into().map_err(|_| format!("{} bytes are no {}", bytes.len(), ty.name()))
    }
    let out_of_range = || format!("{} out of range", ty.name());
    Ok(match *ty {
        Type::INT2 => Value::Integer(i16::from_be_bytes(fixed(bytes, ty)?).into()),
        Type::INT4 => Value::Integer(i32::from_be_bytes(fixed(bytes, ty)?).into()),
        Type::INT8 => Value::Integer(i64::from_be_bytes(fixed(bytes, ty)?)),
        Type::FLOAT4 => Value::Double(f32::from_be_bytes(fixed(bytes, ty)?).into()),
        Type::FLOAT8 => Value::Double(f64::from_be_bytes(fixed(bytes, ty)?)),
        Type::NUMERIC => numeric::decode(bytes)?,
        Type::BOOL => match fixed::<1>(bytes, ty)? {
            [0] => Value::Bit(false),
            [1] => Value::Bit(true),
            _ => return Err("it is no bool".to_owned()),
        },
        Type::BYTEA => Value::Binary(bytes.to_vec()),
        Type::DATE => {
            let days = i64::from(i32::from_be_bytes(fixed(bytes, ty)?)) + POSTGRES_DAY_0;
            Value::Text(date_text(days).ok_or_else(out_of_range)?)
        }
        Type::TIME => {
            let time = i64::from_be_bytes(fixed(bytes, ty)?);
            Value::Text(time_text(time).ok_or_else(out_of_range)?)
        }
        // IRIS has no time zones
        Type::TIMESTAMP | Type::TIMESTAMPTZ => {
            let microseconds = i64::from_be_bytes(fixed(bytes, ty)?);
            let date = date_text(microseconds.div_euclid(MICROSECONDS_A_DAY) + POSTGRES_DAY_0);
            let time = time_text(microseconds.rem_euclid(MICROSECONDS_A_DAY));
            Value::Text(format!("{} {}", date.ok_or_else(out_of_range)?, time.ok_or_else(out_of_range)?))
        }
        Type::UUID => Value::Text(uuid_text(fixed(bytes, ty)?)),
        Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::NAME | Type::UNKNOWN => {
            Value::Text(utf8(bytes)?.to_owned())
        }
        _ => return Err(format!("{} in binary format is not emulated", ty.name())),
    })
}

/// `YYYY-MM-DD`.
pub(super) fn date_text(days: i64) -> Option<String> {
    written(|text| push_date(text, days))
}

/// `HH:MM:SS`, with six digits after it where there is a fraction, as Python prints times.
pub(super) fn time_text(microseconds: i64) -> Option<String> {
    written(|text| push_time(text, microseconds))
}

fn written(push: impl Fn(&mut Vec<u8>) -> bool) -> Option<String> {
    let mut text = Vec::with_capacity(16);
    if push(&mut text) { String::from_utf8(text).ok() } else { None }
}

fn uuid_text(bytes: [u8; 16]) -> String {
    let digits = format!("{:032x}", u128::from_be_bytes(bytes));
    [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]].join("-")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_was_not_declared_is_text() {
        for text in ["007", " 12 ", "1_000", "1.10", "1e5", "2024-01-01T10:20:30Z", "t", "\\x00", ""] {
            for ty in [Type::UNKNOWN, Type::VARCHAR, Type::TEXT, Type::DATE, Type::TIMESTAMP] {
                assert_eq!(decode_text(text.as_bytes(), &ty), Ok(Value::Text(text.to_owned())));
            }
        }
        assert_eq!(decode_binary(b"John", &Type::VARCHAR), Ok(Value::Text("John".to_owned())));
    }

    #[test]
    fn declared_text_is_what_it_was_declared_as() {
        assert_eq!(decode_text(b"-5", &Type::INT8), Ok(Value::Integer(-5)));
        assert_eq!(decode_text(b"1.10", &Type::NUMERIC), Ok(Value::Decimal("1.10".parse().unwrap())));
        assert_eq!(decode_text(b"\\x00Ff", &Type::BYTEA), Ok(Value::Binary(vec![0, 255])));
        assert_eq!(decode_text(b"TRUE", &Type::BOOL), Ok(Value::Bit(true)));
        for (text, ty) in [
            ("32768", Type::INT2),
            ("x", Type::FLOAT8),
            ("\\x0", Type::BYTEA),
            ("\\x0g", Type::BYTEA),
            ("2", Type::BOOL),
            ("1_0", Type::NUMERIC),
        ] {
            assert!(decode_text(text.as_bytes(), &ty).is_err(), "{text}");
        }
    }

    #[test]
    fn binary_dates_and_times_become_text() {
        let text = |bytes: &[u8], ty: &Type| decode_binary(bytes, ty);
        assert_eq!(text(&0_i32.to_be_bytes(), &Type::DATE), Ok(Value::Text("2000-01-01".into())));
        assert_eq!(
            text(&(-1_i64).to_be_bytes(), &Type::TIMESTAMP),
            Ok(Value::Text("1999-12-31 23:59:59.999999".into()))
        );
        assert_eq!(text(&3_600_000_000_i64.to_be_bytes(), &Type::TIME), Ok(Value::Text("01:00:00".into())));
        assert!(text(&i32::MIN.to_be_bytes(), &Type::DATE).is_err());
        assert!(text(&MICROSECONDS_A_DAY.to_be_bytes(), &Type::TIME).is_err());
        assert!(text(b"12", &Type::INT4).is_err());
    }

    proptest! {
        #[test]
        fn no_bytes_make_it_panic(bytes: Vec<u8>) {
            for ty in [Type::INT4, Type::NUMERIC, Type::BYTEA, Type::DATE, Type::TIME, Type::TIMESTAMP, Type::UUID, Type::BOOL, Type::VARCHAR] {
                let _ = decode_text(&bytes, &ty);
                let _ = decode_binary(&bytes, &ty);
            }
        }

        #[test]
        fn timestamps_do_not_panic(microseconds: i64) {
            let _ = decode_binary(&microseconds.to_be_bytes(), &Type::TIMESTAMP);
        }
    }
}
