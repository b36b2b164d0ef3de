//! Values between the wire and storage.

use rusqlite::types::{Value as Stored, ValueRef};

use super::assign::{date, posix_time, time};
use super::logical::plain_text;
use super::{InvalidValue, assign, parse_decimal, strict_number};
use crate::sqlcode::{SqlCode, SqlError};
use crate::temporal::unix_from_posix;
use crate::value::{Family, SqlType, Value};
use crate::vector::{Elements, StoredVector};

/// A parameter as it is, its type unknown.
pub(crate) fn store(value: &Value) -> Stored {
    match value {
        Value::Null => Stored::Null,
        Value::Bit(value) => Stored::Integer(i64::from(*value)),
        Value::Integer(value) | Value::Date(value) => Stored::Integer(*value),
        // logically, seconds
        Value::Time(micros) => crate::temporal::time_text(*micros).map_or(Stored::Null, Stored::Text),
        Value::Decimal(value) => Stored::Text(value.to_string()),
        Value::Double(value) => Stored::Real(*value),
        Value::Text(text) | Value::Timestamp(text) => Stored::Text(text.clone()),
        Value::Binary(bytes) => Stored::Blob(bytes.clone()),
        Value::Vector(_) | Value::IntegerVector(_) => Stored::Null,
    }
}

/// A parameter that stands where a value of the type is expected; `None` for an assignment, which converts by
/// itself.
pub(crate) fn encode(value: &Value, ty: Option<&SqlType>) -> Result<Stored, SqlError> {
    let stored = store(value);
    let Some(ty) = ty else { return Ok(stored) };
    if stored == Stored::Null {
        return Ok(Stored::Null);
    }
    let encoded = match ty.family() {
        // compared with whatever number it is, not only with one that the column can hold
        Family::Integer => strict_number(&stored).map(|number| match number.to_i64() {
            Some(integer) => Stored::Integer(integer),
            None => Stored::Real(number.to_f64()),
        }),
        Family::Decimal => strict_number(&stored).map(|number| Stored::Text(number.to_string())),
        Family::Double => match stored {
            Stored::Real(value) => Ok(Stored::Real(value)),
            stored => strict_number(&stored).map(|number| Stored::Real(number.to_f64())),
        },
        Family::Text | Family::List => plain_text(stored).map(Stored::Text),
        Family::Binary => super::assign::binary(stored, u32::MAX),
        Family::Date => return date(&stored).map(Stored::Integer).map_err(|InvalidValue| date_input()),
        Family::Time => return time(&stored, 6).map(Stored::Integer).map_err(|InvalidValue| time_input()),
        Family::PosixTime => posix_time(&stored).map(Stored::Integer),
        Family::Timestamp | Family::Vector => assign(stored, ty),
    };
    encoded.map_err(|InvalidValue| {
        SqlError::new(SqlCode::FATAL, format!("a parameter cannot be converted to the {ty} that is expected"))
    })
}

/// A DATE parameter of an instance that takes the numbers of days only; `validation` is the code of what does not fit the
/// field that it is assigned to.
pub(crate) fn logical_date(value: &Value, validation: Option<SqlCode>) -> Result<Stored, SqlError> {
    match (value, validation) {
        (Value::Text(text), _) if text.trim().parse::<i64>().is_ok() => encode(value, Some(&SqlType::Date)),
        (Value::Text(_), Some(code)) => Err(SqlError::new(code, code.text())),
        (Value::Text(_), None) => {
            Err(SqlError::new(SqlCode::DATE_INPUT, "a parameter is no date: the number of a day is expected"))
        }
        _ => encode(value, Some(&SqlType::Date)),
    }
}

fn date_input() -> SqlError {
    SqlError::new(SqlCode::DATE_INPUT, "a parameter is no date: YYYY-MM-DD is expected")
}

fn time_input() -> SqlError {
    SqlError::new(SqlCode::TIME_INPUT, "a parameter is no time: HH:MM:SS is expected")
}

/// A stored value of the type.
pub(crate) fn decode(value: ValueRef<'_>, ty: &SqlType) -> Result<Value, SqlError> {
    let wrong = || SqlError::new(SqlCode::FATAL, format!("a stored value is no {ty}"));
    let text = |bytes: &[u8]| std::str::from_utf8(bytes).map(ToOwned::to_owned).map_err(|_| wrong());
    let number = |bytes: &[u8]| -> Result<_, SqlError> { parse_decimal(&text(bytes)?).ok_or_else(wrong) };
    Ok(match (value, ty.family()) {
        (ValueRef::Null, _) => Value::Null,
        (ValueRef::Integer(value), Family::Integer) if *ty == SqlType::Bit => Value::Bit(value != 0),
        (ValueRef::Integer(value), Family::Integer) => Value::Integer(value),
        (ValueRef::Integer(days), Family::Date) => Value::Date(days),
        (ValueRef::Integer(micros), Family::Time) => Value::Time(micros),
        (ValueRef::Integer(encoded), Family::PosixTime) => {
            Value::Timestamp(unix_from_posix(encoded).text().ok_or_else(wrong)?)
        }
        (ValueRef::Integer(value), Family::Decimal) => Value::Decimal(value.into()),
        #[expect(clippy::cast_precision_loss, reason = "SQLite keeps whole doubles as integers")]
        (ValueRef::Integer(value), Family::Double) => Value::Double(value as f64),
        (ValueRef::Real(value), Family::Double) => Value::Double(value),
        // an integer beyond 64 bits is a decimal
        (ValueRef::Text(bytes), Family::Decimal | Family::Integer) => Value::Decimal(number(bytes)?),
        (ValueRef::Text(bytes), Family::Timestamp) => Value::Timestamp(text(bytes)?),
        (ValueRef::Text(bytes), Family::Text | Family::List) => Value::Text(text(bytes)?),
        (ValueRef::Integer(value), Family::Text) => Value::Text(value.to_string()),
        (ValueRef::Blob(bytes), Family::Vector) => {
            match StoredVector::from_bytes(bytes).ok_or_else(wrong)?.elements() {
                Elements::Integers(elements) => Value::IntegerVector(elements),
                Elements::Numbers(elements) => Value::Vector(elements),
            }
        }
        (ValueRef::Blob(bytes), Family::Binary) => Value::Binary(bytes.to_vec()),
        _ => return Err(wrong()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::number::Decimal;
    use crate::temporal::{DAYS, MICROSECONDS_A_DAY, date_text, time_text};
    use proptest::prelude::*;

    fn read_back(value: &Value, ty: &SqlType) -> Value {
        let stored = assign(store(value), ty).unwrap();
        decode(ValueRef::from(&stored), ty).unwrap()
    }

    proptest! {
        #[test]
        fn integers(value in -i64::MAX..=i64::MAX) {
            prop_assert_eq!(read_back(&Value::Integer(value), &SqlType::BigInt), Value::Integer(value));
        }

        #[test]
        fn decimals(digits in -i64::MAX..=i64::MAX, scale in 0_i32..=18) {
            let value = Value::Decimal(Decimal::new(digits.into(), -scale).unwrap());
            let ty = SqlType::Numeric { precision: 19, scale: scale.unsigned_abs() };
            prop_assert_eq!(read_back(&value, &ty), value);
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
            let text = Value::Text(date_text(days).unwrap());
            prop_assert_eq!(read_back(&text, &SqlType::Date), Value::Date(days));
            prop_assert_eq!(read_back(&Value::Integer(days), &SqlType::Date), Value::Date(days));
        }

        #[test]
        fn microseconds(value in 0..MICROSECONDS_A_DAY) {
            let text = Value::Text(time_text(value).unwrap());
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
            for ty in [SqlType::Timestamp, SqlType::PosixTime] {
                assert_eq!(read_back(&Value::Text(given.into()), &ty), Value::Timestamp(kept.into()));
            }
        }
    }

    #[test]
    fn a_time_is_seconds() {
        assert_eq!(read_back(&Value::Integer(3_600), &SqlType::Time(0)), Value::Time(3_600_000_000));
        assert_eq!(read_back(&Value::Text("1.5".into()), &SqlType::Time(6)), Value::Time(1_500_000));
    }

    #[test]
    fn what_does_not_fit_is_unfit() {
        for (value, ty) in [
            (Value::Integer(i64::MIN), SqlType::BigInt),
            (Value::Integer(128), SqlType::TinyInt),
            (Value::Integer(2), SqlType::Bit),
            (Value::Text("four".into()), SqlType::Varchar(3)),
            (Value::Text("😂".into()), SqlType::Varchar(1)),
            (Value::Text("2024-02-30".into()), SqlType::Date),
            (Value::Text("€".into()), SqlType::Varbinary(3)),
            (Value::Double(f64::INFINITY), SqlType::Double),
            (Value::Text("1E19".into()), SqlType::Numeric { precision: 19, scale: 0 }),
            (Value::Text("10000".into()), SqlType::Numeric { precision: 6, scale: 2 }),
            (Value::Text("9999.995".into()), SqlType::Numeric { precision: 6, scale: 2 }),
            (Value::Text("x".into()), SqlType::UniqueIdentifier),
            (
                Value::Text("1,2".into()),
                SqlType::Vector { element: crate::VectorElement::Double, length: Some(3) },
            ),
        ] {
            assert_eq!(assign(store(&value), &ty), Err(InvalidValue), "{value:?}");
        }
    }
}
