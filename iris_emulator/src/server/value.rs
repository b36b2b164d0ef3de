//! Results: values of IRIS's types as PostgreSQL's, in text and in binary.

use chrono::NaiveDateTime;
use pgwire::api::Type;

use super::numeric;
use super::parameter::{MICROSECONDS_A_DAY, POSTGRES_DAY_0, date_text, time_text};
use crate::convert::{days_of, microseconds_of};
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
        SqlType::Timestamp => Type::TIMESTAMP,
        SqlType::UniqueIdentifier => Type::UUID,
        // a vector comes out of IRIS as its elements in text
        SqlType::Varchar(_) | SqlType::Vector { .. } => Type::VARCHAR,
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
        SqlType::BigInt | SqlType::Double | SqlType::Time(_) | SqlType::Timestamp => (8, -1),
        SqlType::UniqueIdentifier => (16, -1),
        SqlType::Numeric { precision, scale } => (-1, modifier(precision << 16 | scale)),
        SqlType::Varchar(length) => (-1, modifier(*length)),
        SqlType::LongVarchar | SqlType::Varbinary(_) | SqlType::LongVarbinary | SqlType::Vector { .. } => {
            (-1, -1)
        }
    }
}

fn unfit(ty: &SqlType) -> String {
    format!("a value is out of range for {ty}")
}

pub(super) fn encode_text(value: &Value, ty: &SqlType) -> Result<String, String> {
    Ok(match value {
        Value::Null => String::new(),
        Value::Bit(value) => if *value { "t" } else { "f" }.to_owned(),
        Value::Integer(value) => value.to_string(),
        Value::Decimal(value) => value.to_plain_string(),
        Value::Double(value) => double_text(*value),
        Value::Text(text) => text.clone(),
        Value::Binary(bytes) => {
            bytes.iter().fold("\\x".to_owned(), |text, byte| text + &format!("{byte:02x}"))
        }
        Value::Date(days) => date_text(*days).ok_or_else(|| unfit(ty))?,
        Value::Time(microseconds) => time_text(*microseconds).ok_or_else(|| unfit(ty))?,
        Value::Timestamp(text) => {
            let (date, time) = timestamp_parts(text, ty)?;
            let time = time_text(time).ok_or_else(|| unfit(ty))?;
            format!("{} {time}", date_text(date).ok_or_else(|| unfit(ty))?)
        }
        Value::Vector(elements) => {
            let is_float = matches!(ty, SqlType::Vector { element: VectorElement::Float, .. });
            #[expect(clippy::cast_possible_truncation, reason = "it was rounded to 32 bits when it was made")]
            let text =
                |element: &f64| if is_float { (*element as f32).to_string() } else { element.to_string() };
            elements.iter().map(text).collect::<Vec<_>>().join(",")
        }
    })
}

/// The shortest text that reads back as the same double, in the form that Python and so the PGWire server
/// gives it: `1.0`, `1e+20`, `1e-05`.
fn double_text(value: f64) -> String {
    let text = format!("{value:?}");
    let Some((mantissa, exponent)) = text.split_once('e') else { return text };
    let (sign, digits) = exponent.strip_prefix('-').map_or(("+", exponent), |digits| ("-", digits));
    let mantissa = mantissa.strip_suffix(".0").unwrap_or(mantissa);
    format!("{mantissa}e{sign}{digits:0>2}")
}

/// Days since 1840-12-31 and microseconds since midnight.
fn timestamp_parts(text: &str, ty: &SqlType) -> Result<(i64, i64), String> {
    let timestamp = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f").map_err(|_| unfit(ty))?;
    Ok((days_of(timestamp.date()), microseconds_of(timestamp.time())))
}

pub(super) fn encode_binary(value: &Value, ty: &SqlType) -> Result<Vec<u8>, String> {
    Ok(match (value, ty) {
        (Value::Bit(value), SqlType::Bit) => vec![u8::from(*value)],
        (Value::Integer(value), SqlType::TinyInt | SqlType::SmallInt) => {
            i16::try_from(*value).map_err(|_| unfit(ty))?.to_be_bytes().to_vec()
        }
        (Value::Integer(value), SqlType::Integer) => {
            i32::try_from(*value).map_err(|_| unfit(ty))?.to_be_bytes().to_vec()
        }
        (Value::Integer(value), SqlType::BigInt) => value.to_be_bytes().to_vec(),
        (Value::Decimal(value), SqlType::Numeric { .. }) => numeric::encode(value)?,
        (Value::Double(value), SqlType::Double) => value.to_be_bytes().to_vec(),
        (Value::Binary(bytes), SqlType::Varbinary(_) | SqlType::LongVarbinary) => bytes.clone(),
        (Value::Date(days), SqlType::Date) => {
            i32::try_from(days - POSTGRES_DAY_0).map_err(|_| unfit(ty))?.to_be_bytes().to_vec()
        }
        (Value::Time(microseconds), SqlType::Time(_)) => microseconds.to_be_bytes().to_vec(),
        (Value::Timestamp(text), SqlType::Timestamp) => {
            let (days, microseconds) = timestamp_parts(text, ty)?;
            ((days - POSTGRES_DAY_0) * MICROSECONDS_A_DAY + microseconds).to_be_bytes().to_vec()
        }
        (Value::Text(text), SqlType::UniqueIdentifier) => {
            let digits = text.replace('-', "");
            let number = u128::from_str_radix(&digits, 16).ok().filter(|_| digits.len() == 32);
            number.ok_or_else(|| unfit(ty))?.to_be_bytes().to_vec()
        }
        (Value::Text(_), SqlType::Varchar(_) | SqlType::LongVarchar)
        | (Value::Vector(_), SqlType::Vector { .. }) => encode_text(value, ty)?.into_bytes(),
        (value, ty) => return Err(format!("a result is no {ty}: {value:?}")),
    })
}

#[cfg(test)]
mod tests {
    use super::super::parameter::{decode_binary, decode_text};
    use super::*;
    use proptest::prelude::*;

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
            assert_eq!(double_text(value), text);
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
            days in -672_045_i64..=2_980_013,
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
            let decimal = Value::Decimal(bigdecimal::BigDecimal::new(integer.into(), 4));
            assert_round_trip(&decimal, &SqlType::Numeric { precision: 19, scale: 4 });
        }
    }
}
