//! Values on the wire: IRIS's types as PostgreSQL's, in text and in binary.

use bigdecimal::BigDecimal;
use chrono::NaiveDateTime;
use pgwire::api::Type;

use crate::convert::{date_of, microseconds_of, time_of};
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

pub(super) fn encode_text(value: &Value, ty: &SqlType) -> String {
    match value {
        Value::Null => String::new(),
        Value::Bit(value) => if *value { "t" } else { "f" }.to_owned(),
        Value::Integer(value) => value.to_string(),
        Value::Decimal(value) => value.to_plain_string(),
        // the shortest text that reads back as the same double
        Value::Double(value) => format!("{value:?}"),
        Value::Text(text) | Value::Timestamp(text) => text.clone(),
        Value::Binary(bytes) => {
            bytes.iter().fold("\\x".to_owned(), |text, byte| text + &format!("{byte:02x}"))
        }
        Value::Date(days) => {
            date_of(*days).map(|date| date.format("%Y-%m-%d").to_string()).unwrap_or_default()
        }
        Value::Time(microseconds) => {
            time_of(*microseconds).map(|time| time.format("%H:%M:%S%.f").to_string()).unwrap_or_default()
        }
        Value::Vector(elements) => {
            let is_float = matches!(ty, SqlType::Vector { element: VectorElement::Float, .. });
            #[expect(clippy::cast_possible_truncation, reason = "it was rounded to 32 bits when it was made")]
            let texts = elements
                .iter()
                .map(|element| if is_float { (*element as f32).to_string() } else { element.to_string() });
            texts.collect::<Vec<_>>().join(",")
        }
    }
}

/// 2000-01-01, PostgreSQL's first day, in days since 1840-12-31.
const POSTGRES_DAY_0: i64 = 58_074;

pub(super) fn encode_binary(value: &Value, ty: &SqlType) -> Result<Vec<u8>, String> {
    let out_of_range = |_| format!("a value is out of range for {ty}");
    Ok(match (value, ty) {
        (Value::Bit(value), _) => vec![u8::from(*value)],
        (Value::Integer(value), SqlType::TinyInt | SqlType::SmallInt) => {
            i16::try_from(*value).map_err(out_of_range)?.to_be_bytes().to_vec()
        }
        (Value::Integer(value), SqlType::Integer) => {
            i32::try_from(*value).map_err(out_of_range)?.to_be_bytes().to_vec()
        }
        (Value::Integer(value), _) => value.to_be_bytes().to_vec(),
        (Value::Double(value), _) => value.to_be_bytes().to_vec(),
        (Value::Binary(bytes), _) => bytes.clone(),
        (Value::Date(days), _) => {
            i32::try_from(days - POSTGRES_DAY_0).map_err(out_of_range)?.to_be_bytes().to_vec()
        }
        (Value::Time(microseconds), _) => microseconds.to_be_bytes().to_vec(),
        (Value::Timestamp(text), _) => {
            let timestamp = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f")
                .map_err(|error| error.to_string())?;
            let days = crate::convert::days_of(timestamp.date()) - POSTGRES_DAY_0;
            (days * 86_400_000_000 + microseconds_of(timestamp.time())).to_be_bytes().to_vec()
        }
        (Value::Decimal(_), _) => return Err("NUMERIC in binary format is not emulated".to_owned()),
        (Value::Text(_), SqlType::UniqueIdentifier) => {
            return Err("UNIQUEIDENTIFIER in binary format is not emulated".to_owned());
        }
        (value, ty) => encode_text(value, ty).into_bytes(),
    })
}

/// A parameter of the type that the client declared; text when it declared none.
pub(super) fn decode_parameter(
    bytes: Option<&[u8]>,
    ty: Option<&Type>,
    binary: bool,
) -> Result<Value, String> {
    let Some(bytes) = bytes else { return Ok(Value::Null) };
    let ty = ty.unwrap_or(&Type::UNKNOWN);
    if binary { decode_binary(bytes, ty) } else { decode_text(bytes, ty) }
}

fn utf8(bytes: &[u8]) -> Result<&str, String> {
    std::str::from_utf8(bytes).map_err(|_| "it is not UTF-8".to_owned())
}

fn decode_text(bytes: &[u8], ty: &Type) -> Result<Value, String> {
    let text = utf8(bytes)?;
    let wrong = || format!("it is no {}", ty.name());
    Ok(match *ty {
        Type::INT2 | Type::INT4 | Type::INT8 => Value::Integer(text.parse().map_err(|_| wrong())?),
        Type::FLOAT4 | Type::FLOAT8 => Value::Double(text.parse().map_err(|_| wrong())?),
        Type::NUMERIC => Value::Decimal(text.parse::<BigDecimal>().map_err(|_| wrong())?),
        Type::BOOL => match text {
            "t" | "true" | "1" => Value::Bit(true),
            "f" | "false" | "0" => Value::Bit(false),
            _ => return Err(wrong()),
        },
        Type::BYTEA => {
            let digits = text.strip_prefix("\\x").ok_or_else(wrong)?.as_bytes();
            let (pairs, rest) = digits.as_chunks::<2>();
            let byte = |pair: &[u8; 2]| {
                let pair = std::str::from_utf8(pair).map_err(|_| wrong())?;
                u8::from_str_radix(pair, 16).map_err(|_| wrong())
            };
            if !rest.is_empty() {
                return Err(wrong());
            }
            Value::Binary(pairs.iter().map(byte).collect::<Result<_, _>>()?)
        }
        _ => Value::Text(text.to_owned()),
    })
}

fn decode_binary(bytes: &[u8], ty: &Type) -> Result<Value, String> {
    fn fixed<const N: usize>(bytes: &[u8], ty: &Type) -> Result<[u8; N], String> {
        bytes.try_into().map_err(|_| format!("{} bytes are no {}", bytes.len(), ty.name()))
    }
    Ok(match *ty {
        Type::INT2 => Value::Integer(i16::from_be_bytes(fixed(bytes, ty)?).into()),
        Type::INT4 => Value::Integer(i32::from_be_bytes(fixed(bytes, ty)?).into()),
        Type::INT8 => Value::Integer(i64::from_be_bytes(fixed(bytes, ty)?)),
        Type::FLOAT4 => Value::Double(f32::from_be_bytes(fixed(bytes, ty)?).into()),
        Type::FLOAT8 => Value::Double(f64::from_be_bytes(fixed(bytes, ty)?)),
        Type::BOOL => Value::Bit(fixed::<1>(bytes, ty)? != [0]),
        Type::BYTEA => Value::Binary(bytes.to_vec()),
        Type::TEXT | Type::VARCHAR | Type::BPCHAR | Type::UNKNOWN => Value::Text(utf8(bytes)?.to_owned()),
        _ => return Err(format!("{} in binary format is not emulated", ty.name())),
    })
}
