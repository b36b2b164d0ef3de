//! Results: values of IRIS's types as PostgreSQL's, in text and in binary.

use bytes::BufMut;
use pgwire::api::Type;

use super::numeric;
use super::parameter::POSTGRES_DAY_0;
use crate::face::{DateForm, Face, TimeForm, TimestampForm};
use crate::number::Decimal;
use crate::temporal::{
    DateTime, MICROSECONDS_A_DAY, is_odbc_timestamp, odbc_timestamp, posix_from_unix, push_date, push_time,
};
use crate::value::{SqlType, Value, VectorElement};

/// PostgreSQL's type for a type of IRIS, as the PGWire server has it in its `type_mapping`.
pub(super) fn wire_type(ty: &SqlType) -> Type {
    match ty {
        SqlType::Bit => Type::BOOL,
        SqlType::TinyInt | SqlType::SmallInt => Type::INT2,
        SqlType::Integer => Type::INT4,
        SqlType::BigInt => Type::INT8,
        SqlType::Numeric { .. } => Type::NUMERIC,
        SqlType::Double => Type::FLOAT8,
        SqlType::LongVarchar => Type::TEXT,
        SqlType::Varbinary(_) | SqlType::LongVarbinary => Type::BYTEA,
        SqlType::Date => Type::DATE,
        SqlType::Time(_) => Type::TIME,
        SqlType::Timestamp | SqlType::PosixTime => Type::TIMESTAMP,
        SqlType::UniqueIdentifier => Type::UUID,
        // a vector comes out of IRIS as its elements in text
        SqlType::Varchar(_) | SqlType::List | SqlType::Vector { .. } => Type::VARCHAR,
    }
}

/// The type of IRIS for what a client declared; `None` for text, which is whatever it is used as.
pub(super) fn declared_type(ty: &Type) -> Option<SqlType> {
    match *ty {
        Type::BOOL => Some(SqlType::Bit),
        Type::INT2 => Some(SqlType::SmallInt),
        Type::INT4 => Some(SqlType::Integer),
        Type::INT8 => Some(SqlType::BigInt),
        Type::FLOAT4 | Type::FLOAT8 => Some(SqlType::Double),
        Type::NUMERIC => Some(SqlType::Numeric { precision: 19, scale: 18 }),
        Type::DATE => Some(SqlType::Date),
        Type::TIME => Some(SqlType::Time(6)),
        Type::TIMESTAMP | Type::TIMESTAMPTZ => Some(SqlType::Timestamp),
        _ => None,
    }
}

/// The size of PostgreSQL's type, and its modifier.
pub(super) fn size_and_modifier(ty: &SqlType) -> (i16, i32) {
    let modifier =
        |value: u32| i32::try_from(value).ok().and_then(|value| value.checked_add(4)).unwrap_or(-1);
    match ty {
        SqlType::Bit => (1, -1),
        SqlType::TinyInt | SqlType::SmallInt => (2, -1),
        SqlType::Integer | SqlType::Date => (4, -1),
        SqlType::BigInt | SqlType::Double | SqlType::Time(_) | SqlType::Timestamp | SqlType::PosixTime => {
            (8, -1)
        }
        SqlType::UniqueIdentifier => (16, -1),
        SqlType::Numeric { precision, scale } => (-1, modifier(precision << 16 | scale)),
        SqlType::Varchar(length) => (-1, modifier(*length)),
        SqlType::LongVarchar
        | SqlType::Varbinary(_)
        | SqlType::LongVarbinary
        | SqlType::List
        | SqlType::Vector { .. } => (-1, -1),
    }
}

fn unfit(ty: &SqlType) -> String {
    format!("a value is out of range for {ty}")
}

/// Appends a value in text format.
pub(super) fn push_text(out: &mut Vec<u8>, value: &Value, ty: &SqlType, face: &Face) -> Result<(), String> {
    let fits = match value {
        Value::Null => true,
        Value::Bit(value) => {
            out.push(if *value { b't' } else { b'f' });
            true
        }
        Value::Integer(value) => push_display(out, value),
        Value::Decimal(value) => push_display(out, value),
        Value::Double(value) => {
            push_double(out, *value);
            true
        }
        Value::Text(text) => {
            out.put_slice(text.as_bytes());
            true
        }
        Value::Binary(bytes) => {
            out.put_slice(b"\\x");
            push_hexadecimal(out, bytes);
            true
        }
        Value::Date(days) => match face.dates {
            DateForm::Iso => push_date(out, *days),
            DateForm::Horolog => push_display(out, days),
            DateForm::Days2000 => push_display(out, &(days - POSTGRES_DAY_0)),
        },
        Value::Time(micros) => match face.times {
            TimeForm::Iso => push_time(out, *micros),
            TimeForm::Seconds => {
                push_display(out, &Decimal::new((*micros).into(), -6).map_err(|_| unfit(ty))?)
            }
        },
        Value::Timestamp(text) => push_timestamp(out, date_time(text, ty)?, face),
        Value::Vector(elements) => {
            push_vector(out, elements, ty);
            true
        }
        Value::IntegerVector(elements) => {
            let texts: Vec<String> = elements.iter().map(ToString::to_string).collect();
            out.extend_from_slice(texts.join(",").as_bytes());
            true
        }
    };
    if fits { Ok(()) } else { Err(unfit(ty)) }
}

fn push_display(out: &mut Vec<u8>, value: &impl std::fmt::Display) -> bool {
    use std::io::Write;
    write!(out, "{value}").is_ok()
}

fn push_timestamp(out: &mut Vec<u8>, date_time: DateTime, face: &Face) -> bool {
    match face.timestamps {
        TimestampForm::Iso => {
            let is_date = push_date(out, date_time.days);
            out.push(b' ');
            is_date && push_time(out, date_time.micros)
        }
        TimestampForm::Posix => push_display(out, &posix_from_unix(date_time)),
    }
}

/// Appends a timestamp as it is stored; `false`, and nothing, if it cannot be read.
pub(super) fn push_timestamp_text(out: &mut Vec<u8>, text: &[u8], face: &Face) -> bool {
    if face.timestamps == TimestampForm::Iso && is_odbc_timestamp(text) {
        out.put_slice(text);
        return true;
    }
    let start = out.len();
    let date_time = std::str::from_utf8(text).ok().and_then(odbc_timestamp);
    let pushed = date_time.is_some_and(|date_time| push_timestamp(out, date_time, face));
    if !pushed {
        out.truncate(start);
    }
    pushed
}

/// Appends a number that is stored in the form in which it is sent: `12`, `-0.5`; `false`, and nothing, if it is not.
pub(super) fn push_decimal(out: &mut Vec<u8>, text: &[u8]) -> bool {
    let digits = text.strip_prefix(b"-").unwrap_or(text);
    let point = digits.iter().position(|byte| *byte == b'.');
    let (whole, fraction) = point.map_or((digits, None), |at| (&digits[..at], Some(&digits[at + 1..])));
    let are_digits = |bytes: &[u8]| bytes.iter().all(u8::is_ascii_digit);
    let is_whole = match whole {
        [] => false,
        // zero has no sign and no more digits
        [b'0', rest @ ..] => rest.is_empty() && (fraction.is_some() || digits.len() == text.len()),
        whole => are_digits(whole),
    };
    let is_fraction =
        fraction.is_none_or(|fraction| are_digits(fraction) && matches!(fraction, [.., b'1'..=b'9']));
    let is_short = digits.len() <= 18;
    if is_whole && is_fraction && is_short {
        out.put_slice(text);
    }
    is_whole && is_fraction && is_short
}

fn push_hexadecimal(out: &mut Vec<u8>, bytes: &[u8]) {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    for byte in bytes {
        out.push(DIGITS[usize::from(byte >> 4)]);
        out.push(DIGITS[usize::from(byte & 15)]);
    }
}

fn push_vector(out: &mut Vec<u8>, elements: &[f64], ty: &SqlType) {
    let is_float = matches!(ty, SqlType::Vector { element: VectorElement::Float, .. });
    for (at, element) in elements.iter().enumerate() {
        if at > 0 {
            out.push(b',');
        }
        #[expect(clippy::cast_possible_truncation, reason = "it was rounded to 32 bits when it was made")]
        if is_float {
            push_display(out, &(*element as f32))
        } else {
            push_display(out, element)
        };
    }
}

/// The shortest text that reads back as the same double, in the form that Python and so the PGWire server
/// gives it: `1.0`, `1e+20`, `1e-05`.
fn push_double(out: &mut Vec<u8>, value: f64) {
    let text = format!("{value:?}");
    let Some((mantissa, exponent)) = text.split_once('e') else { return out.put_slice(text.as_bytes()) };
    let (sign, digits) = exponent.strip_prefix('-').map_or(("+", exponent), |digits| ("-", digits));
    let mantissa = mantissa.strip_suffix(".0").unwrap_or(mantissa);
    push_display(out, &format_args!("{mantissa}e{sign}{digits:0>2}"));
}

fn date_time(text: &str, ty: &SqlType) -> Result<DateTime, String> {
    odbc_timestamp(text).ok_or_else(|| unfit(ty))
}

/// Appends a value in binary format.
pub(super) fn push_binary(out: &mut Vec<u8>, value: &Value, ty: &SqlType, face: &Face) -> Result<(), String> {
    match (value, ty) {
        (Value::Bit(value), SqlType::Bit) => out.push(u8::from(*value)),
        (Value::Integer(value), SqlType::TinyInt | SqlType::SmallInt) => {
            out.put_i16(i16::try_from(*value).map_err(|_| unfit(ty))?);
        }
        (Value::Integer(value), SqlType::Integer) => {
            out.put_i32(i32::try_from(*value).map_err(|_| unfit(ty))?)
        }
        (Value::Integer(value), SqlType::BigInt) => out.put_i64(*value),
        (Value::Decimal(value), SqlType::Numeric { .. }) => out.put_slice(&numeric::encode(*value)?),
        (Value::Double(value), SqlType::Double) => out.put_f64(*value),
        (Value::Binary(bytes), SqlType::Varbinary(_) | SqlType::LongVarbinary) => out.put_slice(bytes),
        (Value::Date(days), SqlType::Date) => {
            let days = if face.dates == DateForm::Horolog { *days } else { days - POSTGRES_DAY_0 };
            out.put_i32(i32::try_from(days).map_err(|_| unfit(ty))?);
        }
        (Value::Time(microseconds), SqlType::Time(_)) => out.put_i64(*microseconds),
        (Value::Timestamp(text), SqlType::Timestamp | SqlType::PosixTime) => {
            let date_time = date_time(text, ty)?;
            out.put_i64(match face.timestamps {
                TimestampForm::Iso => {
                    (date_time.days - POSTGRES_DAY_0) * MICROSECONDS_A_DAY + date_time.micros
                }
                TimestampForm::Posix => posix_from_unix(date_time),
            });
        }
        (Value::Text(text), SqlType::UniqueIdentifier) => {
            let digits = text.replace('-', "");
            let number = u128::from_str_radix(&digits, 16).ok().filter(|_| digits.len() == 32);
            out.put_u128(number.ok_or_else(|| unfit(ty))?);
        }
        (Value::Text(_), SqlType::Varchar(_) | SqlType::LongVarchar | SqlType::List)
        | (Value::Vector(_) | Value::IntegerVector(_), SqlType::Vector { .. }) => {
            push_text(out, value, ty, face)?
        }
        // an integer beyond 64 bits, a number that is out of its type's range
        (Value::Decimal(_) | Value::Integer(_) | Value::Double(_), _) => return Err(unfit(ty)),
        (_, ty) => return Err(format!("a result is no {ty}")),
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::super::parameter::{date_text, decode_binary, decode_text, time_text};
    use super::*;
    use crate::temporal::DAYS;
    use proptest::prelude::*;

    fn encode_text(value: &Value, ty: &SqlType) -> Result<String, String> {
        let mut out = Vec::new();
        push_text(&mut out, value, ty, &Face::default())?;
        Ok(String::from_utf8(out).unwrap())
    }

    fn encode_binary(value: &Value, ty: &SqlType) -> Result<Vec<u8>, String> {
        let mut out = Vec::new();
        push_binary(&mut out, value, ty, &Face::default())?;
        Ok(out)
    }

    #[test]
    fn a_face_has_its_own_forms() {
        let face = Face {
            dates: DateForm::Horolog,
            times: TimeForm::Seconds,
            timestamps: TimestampForm::Posix,
            ..Face::default()
        };
        let timestamp = Value::Timestamp("1970-01-01 00:00:01".into());
        for (value, ty, text, binary) in [
            (Value::Date(66_169), SqlType::Date, "66169", 66_169_i32.to_be_bytes().to_vec()),
            (Value::Time(1_500_000), SqlType::Time(6), "1.5", 1_500_000_i64.to_be_bytes().to_vec()),
            (
                timestamp,
                SqlType::Timestamp,
                "1152921504607846976",
                1_152_921_504_607_846_976_i64.to_be_bytes().to_vec(),
            ),
        ] {
            let (mut as_text, mut as_binary) = (Vec::new(), Vec::new());
            push_text(&mut as_text, &value, &ty, &face).unwrap();
            push_binary(&mut as_binary, &value, &ty, &face).unwrap();
            assert_eq!((String::from_utf8(as_text).unwrap().as_str(), as_binary), (text, binary));
        }
    }

    #[test]
    fn doubles_are_printed_as_python_prints_them() {
        for (value, text) in [
            (1.0, "1.0"),
            (1e20, "1e+20"),
            (1.5e-7, "1.5e-07"),
            (1e-5, "1e-05"),
            (0.0001, "0.0001"),
            (1e16, "1e+16"),
            (123_456_789_012_345.6, "123456789012345.6"),
            (-0.0, "-0.0"),
            (1e-300, "1e-300"),
        ] {
            let mut out = Vec::new();
            push_double(&mut out, value);
            assert_eq!(String::from_utf8(out).unwrap(), text);
        }
    }

    #[test]
    fn numbers_in_their_form_are_copied() {
        for text in ["0", "12", "-12", "0.5", "-0.5", "10.05", "1000", "123456789012345.25"] {
            let mut out = Vec::new();
            assert!(push_decimal(&mut out, text.as_bytes()), "{text}");
            let parsed = crate::convert::parse_decimal(text).unwrap();
            let numeric = SqlType::Numeric { precision: 19, scale: 4 };
            assert_eq!(encode_text(&Value::Decimal(parsed), &numeric).unwrap().as_bytes(), out);
        }
        for text in
            ["", "-", "-0", "00", "01", ".5", "1.", "1.0", "1.50", "1e5", "1.2.3", "x", "1234567890123456789"]
        {
            assert!(!push_decimal(&mut Vec::new(), text.as_bytes()), "{text}");
        }
    }

    #[test]
    fn vectors_are_text() {
        let ty = SqlType::Vector { element: VectorElement::Float, length: Some(2) };
        assert_eq!(encode_text(&Value::Vector(vec![f64::from(0.1_f32), 2.5]), &ty).unwrap(), "0.1,2.5");
        let ty = SqlType::Vector { element: VectorElement::Integer, length: None };
        assert_eq!(encode_text(&Value::Vector(vec![1.0, -2.0]), &ty).unwrap(), "1,-2");
    }

    #[test]
    fn fractions_have_six_digits_or_none() {
        let timestamp = Value::Timestamp("2024-02-29 10:20:30.25".into());
        assert_eq!(encode_text(&timestamp, &SqlType::Timestamp).unwrap(), "2024-02-29 10:20:30.250000");
        assert_eq!(encode_text(&Value::Time(3_600_000_000), &SqlType::Time(0)).unwrap(), "01:00:00");
    }

    /// What is read back as text is compared with the text form.
    fn assert_round_trip(value: &Value, ty: &SqlType) {
        let binary = encode_binary(value, ty).unwrap();
        let text = encode_text(value, ty).unwrap();
        let from_binary = decode_binary(&binary, &wire_type(ty)).unwrap();
        let from_text = decode_text(text.as_bytes(), &wire_type(ty)).unwrap();
        assert_eq!(from_binary, from_text);
        if !matches!(value, Value::Date(_) | Value::Time(_) | Value::Timestamp(_)) {
            assert_eq!(&from_binary, value);
        }
    }

    proptest! {
        #[test]
        fn both_formats_say_the_same(
            integer: i64,
            double in -f64::MAX..f64::MAX,
            days in DAYS,
            time in 0..MICROSECONDS_A_DAY,
            bytes: Vec<u8>,
            text: String,
            uuid: u128,
        ) {
            assert_round_trip(&Value::Integer(integer), &SqlType::BigInt);
            assert_round_trip(&Value::Double(double), &SqlType::Double);
            assert_round_trip(&Value::Date(days), &SqlType::Date);
            assert_round_trip(&Value::Time(time), &SqlType::Time(6));
            let timestamp = format!("{} {}", date_text(days).unwrap(), time_text(time).unwrap());
            assert_round_trip(&Value::Timestamp(timestamp), &SqlType::Timestamp);
            assert_round_trip(&Value::Binary(bytes), &SqlType::LongVarbinary);
            assert_round_trip(&Value::Text(text), &SqlType::Varchar(10));
            let uuid = decode_binary(&uuid.to_be_bytes(), &Type::UUID).unwrap();
            assert_round_trip(&uuid, &SqlType::UniqueIdentifier);
            let decimal = Value::Decimal(Decimal::new(integer.into(), -4).unwrap());
            assert_round_trip(&decimal, &SqlType::Numeric { precision: 19, scale: 4 });
        }
    }
}
