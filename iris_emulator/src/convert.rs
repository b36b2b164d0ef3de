//! Values between the wire, SQLite's storage, and IRIS's types.
//!
//! Stored are: integers, BIT among them, as INTEGER; NUMERIC as the shortest decimal text, ordered by the
//! collation DECIMAL; DOUBLE as REAL; text as TEXT; binary as BLOB; DATE as days since 1840-12-31; TIME as
//! microseconds since midnight; TIMESTAMP as text in ODBC form without zeros at its end; VECTOR as BLOB.

use bigdecimal::{BigDecimal, ToPrimitive};
use chrono::{NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use rusqlite::types::{Value as Stored, ValueRef};

use crate::functions::StoredVector;
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{SqlType, Value};

/// Why a value is none of a type: IRIS's validation fails.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Unfit;

type Fit<T> = Result<T, Unfit>;

/// The shortest text of a decimal: equal decimals have equal texts.
pub(crate) fn decimal_text(value: &BigDecimal) -> String {
    value.normalized().to_plain_string()
}

/// A decimal, if the text is one of sensible size.
pub(crate) fn parse_decimal(text: &str) -> Option<BigDecimal> {
    let text = text.trim();
    let value: BigDecimal = text.parse().ok().filter(|_| !text.is_empty() && text.is_ascii())?;
    (value.digits() <= 64 && value.fractional_digit_count().abs() <= 128).then_some(value)
}

/// A stored value as a value of another type, as IRIS converts on assignment in ODBC mode.
pub(crate) fn convert(value: Stored, to: &SqlType) -> Fit<Stored> {
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
        SqlType::Numeric { scale, .. } => numeric(&value, *scale),
        SqlType::Double => double(&value),
        SqlType::Varchar(length) => text(value, *length),
        SqlType::LongVarchar => text(value, u32::MAX),
        SqlType::Varbinary(length) => binary(value, *length),
        SqlType::LongVarbinary => binary(value, u32::MAX),
        SqlType::Date => date(&value),
        SqlType::Time(digits) => time(&value, *digits),
        SqlType::Timestamp => timestamp(&value),
        SqlType::UniqueIdentifier => unique_identifier(value),
        SqlType::Vector { element, length } => {
            let Stored::Blob(bytes) = value else { return Err(Unfit) };
            let vector = StoredVector::from_bytes(&bytes).ok_or(Unfit)?;
            let fits = vector.element == *element
                && length.is_none_or(|length| {
                    vector.elements.len() == usize::try_from(length).unwrap_or(usize::MAX)
                });
            if fits { Ok(Stored::Blob(bytes)) } else { Err(Unfit) }
        }
    }
}

fn decimal_of(value: &Stored) -> Fit<BigDecimal> {
    match value {
        Stored::Integer(value) => Ok((*value).into()),
        Stored::Real(value) => BigDecimal::try_from(*value).map_err(|_| Unfit),
        Stored::Text(text) => parse_decimal(text).ok_or(Unfit),
        Stored::Null | Stored::Blob(_) => Err(Unfit),
    }
}

fn integer(value: &Stored, low: i64, high: i64) -> Fit<Stored> {
    let value = decimal_of(value)?.normalized();
    let integer = if value.is_integer() { value.to_i64() } else { None };
    integer.filter(|integer| (low..=high).contains(integer)).map(Stored::Integer).ok_or(Unfit)
}

/// RSQL_datatype: rounded to the scale; the digits must fit 64 bits.
fn numeric(value: &Stored, scale: u32) -> Fit<Stored> {
    let value = decimal_of(value)?.with_scale_round(scale.into(), bigdecimal::RoundingMode::HalfUp);
    let (digits, _) = value.as_bigint_and_exponent();
    let fits = i64::try_from(&digits).is_ok_and(|digits| digits != i64::MIN);
    if fits { Ok(Stored::Text(decimal_text(&value))) } else { Err(Unfit) }
}

fn double(value: &Stored) -> Fit<Stored> {
    let double = match value {
        Stored::Real(value) => *value,
        #[expect(clippy::cast_precision_loss, reason = "a DOUBLE column rounds integers beyond 2^53")]
        Stored::Integer(value) => *value as f64,
        Stored::Text(text) => text.trim().parse().map_err(|_| Unfit)?,
        Stored::Null | Stored::Blob(_) => return Err(Unfit),
    };
    if double.is_finite() { Ok(Stored::Real(double)) } else { Err(Unfit) }
}

/// A value of any type as text.
pub(crate) fn text_of(value: Stored) -> Fit<String> {
    match value {
        Stored::Text(text) => Ok(text),
        Stored::Integer(value) => Ok(value.to_string()),
        Stored::Real(value) => Ok(value.to_string()),
        // a binary string is a string of characters U+0000 to U+00FF
        Stored::Blob(bytes) => Ok(bytes.into_iter().map(char::from).collect()),
        Stored::Null => Err(Unfit),
    }
}

fn text(value: Stored, length: u32) -> Fit<Stored> {
    let text = text_of(value)?;
    let fits = text.chars().count() <= usize::try_from(length).unwrap_or(usize::MAX);
    if fits { Ok(Stored::Text(text)) } else { Err(Unfit) }
}

fn binary(value: Stored, length: u32) -> Fit<Stored> {
    let bytes = match value {
        Stored::Blob(bytes) => bytes,
        Stored::Text(text) => text.chars().map(u8::try_from).collect::<Result<_, _>>().map_err(|_| Unfit)?,
        _ => return Err(Unfit),
    };
    let fits = bytes.len() <= usize::try_from(length).unwrap_or(usize::MAX);
    if fits { Ok(Stored::Blob(bytes)) } else { Err(Unfit) }
}

/// Day 0 of `$HOROLOG`, 1840-12-31, counted from 0001-01-01 as day 1.
const DAY_0_FROM_CE: i32 = 672_046;

/// 0001-01-01 to 9999-12-31 in days since 1840-12-31 (%Library.Date).
const DAYS: std::ops::RangeInclusive<i64> = -672_045..=2_980_013;

pub(crate) fn days_of(date: NaiveDate) -> i64 {
    use chrono::Datelike;
    i64::from(date.num_days_from_ce() - DAY_0_FROM_CE)
}

pub(crate) fn date_of(days: i64) -> Option<NaiveDate> {
    let days = i32::try_from(days).ok()?;
    NaiveDate::from_num_days_from_ce_opt(days.checked_add(DAY_0_FROM_CE)?)
}

fn date(value: &Stored) -> Fit<Stored> {
    let days = match value {
        Stored::Integer(days) => *days,
        Stored::Text(text) => days_of(NaiveDate::parse_from_str(text, "%Y-%m-%d").map_err(|_| Unfit)?),
        _ => return Err(Unfit),
    };
    if DAYS.contains(&days) { Ok(Stored::Integer(days)) } else { Err(Unfit) }
}

const MICROSECONDS_A_DAY: i64 = 86_400_000_000;

pub(crate) fn microseconds_of(time: NaiveTime) -> i64 {
    i64::from(time.num_seconds_from_midnight()) * 1_000_000 + i64::from(time.nanosecond() / 1_000)
}

pub(crate) fn time_of(microseconds: i64) -> Option<NaiveTime> {
    let seconds = u32::try_from(microseconds.div_euclid(1_000_000)).ok()?;
    let nanoseconds = u32::try_from(microseconds.rem_euclid(1_000_000) * 1_000).ok()?;
    NaiveTime::from_num_seconds_from_midnight_opt(seconds, nanoseconds)
}

fn time(value: &Stored, digits: u32) -> Fit<Stored> {
    let microseconds = match value {
        Stored::Integer(microseconds) => *microseconds,
        Stored::Text(text) => {
            microseconds_of(NaiveTime::parse_from_str(text, "%H:%M:%S%.f").map_err(|_| Unfit)?)
        }
        _ => return Err(Unfit),
    };
    let unit = 10_i64.pow(6 - digits.min(6));
    let rounded = (microseconds + unit / 2) / unit * unit;
    if (0..MICROSECONDS_A_DAY).contains(&rounded) { Ok(Stored::Integer(rounded)) } else { Err(Unfit) }
}

pub(crate) fn timestamp_text(timestamp: NaiveDateTime) -> String {
    let text = timestamp.format("%Y-%m-%d %H:%M:%S%.6f").to_string();
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

fn timestamp(value: &Stored) -> Fit<Stored> {
    let Stored::Text(text) = value else { return Err(Unfit) };
    let timestamp = NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f").map_err(|_| Unfit)?;
    if !DAYS.contains(&days_of(timestamp.date())) {
        return Err(Unfit);
    }
    Ok(Stored::Text(timestamp_text(timestamp)))
}

fn unique_identifier(value: Stored) -> Fit<Stored> {
    let Stored::Text(text) = value else { return Err(Unfit) };
    let form = "00000000-0000-0000-0000-000000000000";
    let fits = text.len() == form.len()
        && text
            .chars()
            .zip(form.chars())
            .all(|(c, expected)| if expected == '-' { c == '-' } else { c.is_ascii_hexdigit() });
    if fits { Ok(Stored::Text(text)) } else { Err(Unfit) }
}

/// A parameter as it is, its type unknown.
pub(crate) fn store(value: &Value) -> Stored {
    match value {
        Value::Null => Stored::Null,
        Value::Bit(value) => Stored::Integer(i64::from(*value)),
        Value::Integer(value) | Value::Date(value) | Value::Time(value) => Stored::Integer(*value),
        Value::Decimal(value) => Stored::Text(decimal_text(value)),
        Value::Double(value) => Stored::Real(*value),
        Value::Text(text) | Value::Timestamp(text) => Stored::Text(text.clone()),
        Value::Binary(bytes) => Stored::Blob(bytes.clone()),
        Value::Vector(_) => Stored::Null,
    }
}

/// A parameter that stands where a value of the type is expected; `None` for an assignment, which converts by
/// itself.
pub(crate) fn encode(value: &Value, ty: Option<&SqlType>) -> Result<Stored, SqlError> {
    let stored = store(value);
    let Some(ty) = ty else { return Ok(stored) };
    let encoded = match ty.family() {
        // compared with whatever number it is, not only with one that the column can hold
        crate::value::Family::Integer => match &stored {
            Stored::Null => Ok(Stored::Null),
            stored => integer(stored, i64::MIN, i64::MAX).or_else(|_| double(stored)),
        },
        crate::value::Family::Decimal if stored != Stored::Null => {
            decimal_of(&stored).map(|value| Stored::Text(decimal_text(&value)))
        }
        crate::value::Family::Text if stored != Stored::Null => text_of(stored).map(Stored::Text),
        crate::value::Family::Binary => binary_or_null(stored),
        _ => convert(stored, ty),
    };
    encoded.map_err(|Unfit| {
        SqlError::new(SqlCode::FATAL, format!("a parameter cannot be converted to the {ty} that is expected"))
    })
}

fn binary_or_null(stored: Stored) -> Fit<Stored> {
    if stored == Stored::Null { Ok(stored) } else { binary(stored, u32::MAX) }
}

/// A stored value of the type.
pub(crate) fn decode(value: ValueRef<'_>, ty: &SqlType) -> Result<Value, SqlError> {
    let wrong = || SqlError::new(SqlCode::FATAL, format!("a stored value is no {ty}"));
    let text = |bytes: &[u8]| std::str::from_utf8(bytes).map(ToOwned::to_owned).map_err(|_| wrong());
    Ok(match (value, ty) {
        (ValueRef::Null, _) => Value::Null,
        (ValueRef::Integer(value), SqlType::Bit) => Value::Bit(value != 0),
        (ValueRef::Integer(days), SqlType::Date) => Value::Date(days),
        (ValueRef::Integer(microseconds), SqlType::Time(_)) => Value::Time(microseconds),
        (ValueRef::Integer(value), SqlType::Numeric { .. }) => Value::Decimal(value.into()),
        #[expect(clippy::cast_precision_loss, reason = "SQLite keeps whole doubles as integers")]
        (ValueRef::Integer(value), SqlType::Double) => Value::Double(value as f64),
        (ValueRef::Integer(value), _) if ty.family() == crate::value::Family::Integer => {
            Value::Integer(value)
        }
        (ValueRef::Real(value), SqlType::Double) => Value::Double(value),
        (ValueRef::Text(bytes), SqlType::Numeric { .. }) => {
            Value::Decimal(parse_decimal(&text(bytes)?).ok_or_else(wrong)?)
        }
        (ValueRef::Text(bytes), SqlType::Timestamp) => Value::Timestamp(text(bytes)?),
        (ValueRef::Text(bytes), _) if ty.family() == crate::value::Family::Text => Value::Text(text(bytes)?),
        (ValueRef::Integer(value), _) if ty.family() == crate::value::Family::Text => {
            Value::Text(value.to_string())
        }
        (ValueRef::Blob(bytes), SqlType::Vector { .. }) => {
            Value::Vector(StoredVector::from_bytes(bytes).ok_or_else(wrong)?.elements)
        }
        (ValueRef::Blob(bytes), _) if ty.family() == crate::value::Family::Binary => {
            Value::Binary(bytes.to_vec())
        }
        _ => return Err(wrong()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read_back(value: &Value, ty: &SqlType) -> Value {
        let stored = convert(store(value), ty).unwrap();
        decode(ValueRef::from(&stored), ty).unwrap()
    }

    proptest! {
        #[test]
        fn integers(value in -i64::MAX..=i64::MAX) {
            prop_assert_eq!(read_back(&Value::Integer(value), &SqlType::BigInt), Value::Integer(value));
        }

        #[test]
        fn decimals(digits in -i64::MAX..=i64::MAX, scale in 0_u32..=18) {
            let value = Value::Decimal(BigDecimal::new(digits.into(), scale.into()));
            prop_assert_eq!(read_back(&value, &SqlType::Numeric { precision: 19, scale }), value);
        }

        #[test]
        fn doubles(value in -f64::MAX..f64::MAX) {
            prop_assert_eq!(read_back(&Value::Double(value), &SqlType::Double), Value::Double(value));
        }

        #[test]
        fn bytes_as_characters(bytes: Vec<u8>) {
            let text = Value::Text(bytes.iter().copied().map(char::from).collect());
            prop_assert_eq!(read_back(&text, &SqlType::LongVarbinary), Value::Binary(bytes));
        }

        #[test]
        fn days(days in DAYS) {
            let date = date_of(days).unwrap();
            prop_assert_eq!(days_of(date), days);
            let text = Value::Text(date.format("%Y-%m-%d").to_string());
            prop_assert_eq!(read_back(&text, &SqlType::Date), Value::Date(days));
        }

        #[test]
        fn microseconds(value in 0..MICROSECONDS_A_DAY) {
            let time = time_of(value).unwrap();
            let text = Value::Text(time.format("%H:%M:%S%.6f").to_string());
            prop_assert_eq!(read_back(&text, &SqlType::Time(6)), Value::Time(value));
        }
    }

    #[test]
    fn timestamps_lose_the_zeros_at_their_end() {
        for (given, kept) in [
            ("2024-02-29 10:20:30", "2024-02-29 10:20:30"),
            ("2024-02-29 10:20:30.500", "2024-02-29 10:20:30.5"),
            ("0001-01-01 00:00:00.000001", "0001-01-01 00:00:00.000001"),
        ] {
            let read = read_back(&Value::Text(given.into()), &SqlType::Timestamp);
            assert_eq!(read, Value::Timestamp(kept.into()));
        }
    }

    #[test]
    fn what_does_not_fit_is_unfit() {
        for (value, ty) in [
            (Value::Integer(i64::MIN), SqlType::BigInt),
            (Value::Integer(128), SqlType::TinyInt),
            (Value::Integer(2), SqlType::Bit),
            (Value::Text("four".into()), SqlType::Varchar(3)),
            (Value::Text("2024-02-30".into()), SqlType::Date),
            (Value::Text("€".into()), SqlType::Varbinary(3)),
            (Value::Double(f64::INFINITY), SqlType::Double),
            (Value::Text("9223372036854775808".into()), SqlType::Numeric { precision: 19, scale: 0 }),
            (Value::Text("x".into()), SqlType::UniqueIdentifier),
        ] {
            assert_eq!(convert(store(&value), &ty), Err(Unfit), "{value:?}");
        }
    }
}
