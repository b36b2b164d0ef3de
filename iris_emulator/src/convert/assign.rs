//! Assignment to a field, as IRIS converts and validates in ODBC mode.

use rusqlite::types::Value as Stored;

use super::{Converted, InvalidValue, strict_number};
use crate::number::{Decimal, Rounding};
use crate::temporal::{
    DAYS, DateTime, MICROSECONDS_A_DAY, odbc_date, odbc_time, odbc_timestamp, posix_from_unix,
    unix_from_posix,
};
use crate::value::{SqlType, VectorElement, utf16_length};
use crate::vector::{StoredVector, parse_vector, stored};

/// A value for a field of that type.
pub(crate) fn assign(value: Stored, to: &SqlType) -> Converted<Stored> {
    if value == Stored::Null {
        return Ok(Stored::Null);
    }
    match to {
        SqlType::Bit => integer(&value, 0, 1),
        SqlType::TinyInt => integer(&value, i8::MIN.into(), i8::MAX.into()),
        SqlType::SmallInt => integer(&value, i16::MIN.into(), i16::MAX.into()),
        SqlType::Integer => integer(&value, i32::MIN.into(), i32::MAX.into()),
        // RSQL_datatype: the smallest 64-bit integer is none
        SqlType::BigInt => integer(&value, -i64::MAX, i64::MAX),
        SqlType::Numeric { precision, scale } => numeric(&value, *precision, *scale),
        SqlType::Double => double(&value),
        SqlType::Varchar(length) => text(value, *length),
        SqlType::LongVarchar => text(value, u32::MAX),
        SqlType::Varbinary(length) => binary(value, *length),
        SqlType::LongVarbinary => binary(value, u32::MAX),
        SqlType::Date => date(&value).map(Stored::Integer),
        SqlType::Time(digits) => time(&value, *digits).map(Stored::Integer),
        SqlType::Timestamp => timestamp(&value),
        SqlType::PosixTime => posix_time(&value).map(Stored::Integer),
        SqlType::UniqueIdentifier => unique_identifier(value),
        SqlType::List => {
            if matches!(value, Stored::Text(_)) {
                Ok(value)
            } else {
                Err(InvalidValue)
            }
        }
        SqlType::Vector { element, length } => vector(value, *element, *length),
    }
}

fn integer(value: &Stored, low: i64, high: i64) -> Converted<Stored> {
    let integer = match value {
        Stored::Integer(value) => Some(*value),
        value => strict_number(value)?.to_i64(),
    };
    integer.filter(|integer| (low..=high).contains(integer)).map(Stored::Integer).ok_or(InvalidValue)
}

/// Rounded to the scale. CREATE TABLE gives the field a MAXVAL and MINVAL by its precision (RSQL_datatype).
fn numeric(value: &Stored, precision: u32, scale: u32) -> Converted<Stored> {
    let places = i32::try_from(scale).map_err(|_| InvalidValue)?;
    let value = strict_number(value)?.with_scale(places, Rounding::HalfUp);
    let limit = Decimal::new(1, i32::try_from(precision).map_err(|_| InvalidValue)? - places)
        .map_err(|_| InvalidValue)?;
    if value.abs() < limit { Ok(Stored::Text(value.to_string())) } else { Err(InvalidValue) }
}

fn double(value: &Stored) -> Converted<Stored> {
    let double = match value {
        Stored::Real(value) => *value,
        #[expect(clippy::cast_precision_loss, reason = "a DOUBLE column rounds integers beyond 2^53")]
        Stored::Integer(value) => *value as f64,
        Stored::Text(text) => text.trim().parse().map_err(|_| InvalidValue)?,
        Stored::Null | Stored::Blob(_) => return Err(InvalidValue),
    };
    if double.is_finite() { Ok(Stored::Real(double)) } else { Err(InvalidValue) }
}

fn text(value: Stored, length: u32) -> Converted<Stored> {
    let text = super::logical::plain_text(value)?;
    let fits = utf16_length(&text) <= usize::try_from(length).unwrap_or(usize::MAX);
    if fits { Ok(Stored::Text(text)) } else { Err(InvalidValue) }
}

/// A binary string is a string of characters U+0000 to U+00FF.
pub(super) fn binary(value: Stored, length: u32) -> Converted<Stored> {
    let bytes = match value {
        Stored::Blob(bytes) => bytes,
        Stored::Text(text) => {
            text.chars().map(u8::try_from).collect::<Result<_, _>>().map_err(|_| InvalidValue)?
        }
        _ => return Err(InvalidValue),
    };
    let fits = bytes.len() <= usize::try_from(length).unwrap_or(usize::MAX);
    if fits { Ok(Stored::Blob(bytes)) } else { Err(InvalidValue) }
}

/// `YYYY-MM-DD`, or days since 1840-12-31 as a number or as its digits.
pub(super) fn date(value: &Stored) -> Converted<i64> {
    let days = match value {
        Stored::Text(text) => match odbc_date(text) {
            Some(days) => days,
            None => match odbc_timestamp(text) {
                Some(date_time) if date_time.micros == 0 => date_time.days,
                _ => whole(text)?,
            },
        },
        value => strict_number(value)?.to_i64().ok_or(InvalidValue)?,
    };
    if DAYS.contains(&days) { Ok(days) } else { Err(InvalidValue) }
}

fn whole(text: &str) -> Converted<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    let is_whole = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    if is_whole { text.parse().map_err(|_| InvalidValue) } else { Err(InvalidValue) }
}

/// `HH:MM:SS[.f]`, or seconds since midnight as a number or as its digits (%Library.Time).
pub(super) fn time(value: &Stored, digits: u32) -> Converted<i64> {
    let micros = match value {
        Stored::Text(text) => match odbc_time(text) {
            Some(micros) => micros,
            None => seconds(super::parse_decimal(text).ok_or(InvalidValue)?)?,
        },
        value => seconds(strict_number(value)?)?,
    };
    let unit = 10_i64.pow(6 - digits.min(6));
    let rounded = (micros + unit / 2) / unit * unit;
    if (0..MICROSECONDS_A_DAY).contains(&rounded) { Ok(rounded) } else { Err(InvalidValue) }
}

fn seconds(value: Decimal) -> Converted<i64> {
    value.with_scale(6, Rounding::Truncate).scaled(6).ok_or(InvalidValue)
}

pub(super) fn date_time(value: &Stored) -> Converted<DateTime> {
    match value {
        Stored::Text(text) => odbc_timestamp(text).ok_or(InvalidValue),
        _ => Err(InvalidValue),
    }
}

fn timestamp(value: &Stored) -> Converted<Stored> {
    date_time(value)?.text().map(Stored::Text).ok_or(InvalidValue)
}

/// `YYYY-MM-DD HH:MM:SS[.f]`, or the encoded integer.
pub(super) fn posix_time(value: &Stored) -> Converted<i64> {
    match value {
        Stored::Text(text) if whole(text).is_err() => date_time(value).map(posix_from_unix),
        Stored::Text(_) | Stored::Integer(_) => {
            let encoded = strict_number(value)?.to_i64().ok_or(InvalidValue)?;
            if unix_from_posix(encoded).is_in_range() { Ok(encoded) } else { Err(InvalidValue) }
        }
        _ => Err(InvalidValue),
    }
}

fn unique_identifier(value: Stored) -> Converted<Stored> {
    let Stored::Text(text) = value else { return Err(InvalidValue) };
    let form = "00000000-0000-0000-0000-000000000000";
    let fits = text.len() == form.len()
        && text
            .chars()
            .zip(form.chars())
            .all(|(c, expected)| if expected == '-' { c == '-' } else { c.is_ascii_hexdigit() });
    if fits { Ok(Stored::Text(text)) } else { Err(InvalidValue) }
}

/// A vector of that type and length, or a text of one.
fn vector(value: Stored, element: VectorElement, length: Option<u32>) -> Converted<Stored> {
    let bytes = match value {
        Stored::Blob(bytes) => bytes,
        Stored::Text(text) => stored(element, &parse_vector(&text, element).map_err(|_| InvalidValue)?),
        _ => return Err(InvalidValue),
    };
    let vector = StoredVector::from_bytes(&bytes).ok_or(InvalidValue)?;
    let fits = vector.element == element
        && length.is_none_or(|length| usize::try_from(length).is_ok_and(|length| vector.len() == length));
    if fits { Ok(Stored::Blob(bytes)) } else { Err(InvalidValue) }
}
