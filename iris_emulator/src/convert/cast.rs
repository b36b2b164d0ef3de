//! CAST and CONVERT without a format code (RSQL_cast, RSQL_convert).

use rusqlite::types::Value as Stored;

use super::{Converted, InvalidValue, number_of, odbc_text};
use crate::number::{Decimal, Rounding, leading_number};
use crate::temporal::{
    DAYS, DateTime, MICROSECONDS_A_DAY, odbc_date, odbc_time, parse_date_time, posix_from_unix,
    unix_from_posix,
};
use crate::value::SqlType;
use crate::vector::{parse_vector, stored};

/// A value of one type as one of another. Nothing is validated: what does not fit is cut, and what is not of the type is
/// its zero. `today` is the date that a TIME lacks.
pub(crate) fn cast(value: Stored, from: &SqlType, to: &SqlType, today: i64) -> Converted<Stored> {
    let is_empty = matches!(&value, Stored::Text(text) if text.is_empty());
    Ok(match (value, to) {
        (Stored::Null, _) => Stored::Null,
        (value, SqlType::Bit) => Stored::Integer(i64::from(bit(&value))),
        (value, SqlType::TinyInt | SqlType::SmallInt | SqlType::Integer | SqlType::BigInt) => {
            Stored::Integer(number(&value, from)?.truncated_i64())
        }
        (value, SqlType::Numeric { scale, .. }) => {
            let places = i32::try_from(*scale).map_err(|_| InvalidValue)?;
            Stored::Text(number(&value, from)?.with_scale(places, Rounding::HalfUp).to_string())
        }
        (Stored::Real(value), SqlType::Double) => Stored::Real(value),
        (value, SqlType::Double) => Stored::Real(number(&value, from)?.to_f64()),
        (value, SqlType::Varchar(length)) => {
            Stored::Text(cut(odbc_text(value, from).ok_or(InvalidValue)?, *length))
        }
        (value, SqlType::LongVarchar | SqlType::List) => {
            Stored::Text(odbc_text(value, from).ok_or(InvalidValue)?)
        }
        (value, SqlType::UniqueIdentifier) => {
            Stored::Text(cut(odbc_text(value, from).ok_or(InvalidValue)?, 36))
        }
        (value, SqlType::Varbinary(length)) => {
            let Stored::Blob(mut bytes) = super::assign::binary(value, u32::MAX)? else {
                return Err(InvalidValue);
            };
            bytes.truncate(usize::try_from(*length).unwrap_or(usize::MAX));
            Stored::Blob(bytes)
        }
        (value, SqlType::LongVarbinary) => super::assign::binary(value, u32::MAX)?,
        (value, SqlType::Date) => Stored::Integer(date(&value, from)?),
        (value, SqlType::Time(digits)) => Stored::Integer(time(&value, from, *digits)?),
        (_, SqlType::Timestamp | SqlType::PosixTime) if is_empty => Stored::Null,
        (value, SqlType::Timestamp) => {
            Stored::Text(date_time(&value, from, today)?.text().ok_or(InvalidValue)?)
        }
        (value, SqlType::PosixTime) => Stored::Integer(posix_from_unix(date_time(&value, from, today)?)),
        (Stored::Text(text), SqlType::Vector { element, .. }) => {
            Stored::Blob(stored(*element, &parse_vector(&text, *element).map_err(|_| InvalidValue)?))
        }
        (value, SqlType::Vector { .. }) => super::assign(value, to)?,
    })
}

/// A number as a whole; days and seconds for dates and times.
fn number(value: &Stored, from: &SqlType) -> Converted<Decimal> {
    match (value, from) {
        (Stored::Integer(micros), SqlType::Time(_)) => {
            Decimal::new((*micros).into(), -6).map_err(|_| InvalidValue)
        }
        (value, _) => number_of(value),
    }
}

/// 1 for a number that is not zero and for the word TRUE.
fn bit(value: &Stored) -> bool {
    match value {
        Stored::Text(text) if text.eq_ignore_ascii_case("true") => true,
        value => number_of(value).is_ok_and(|number| !number.is_zero()),
    }
}

fn cut(mut text: String, length: u32) -> String {
    let mut units = 0;
    for (at, c) in text.char_indices() {
        units += c.len_utf16();
        if units > usize::try_from(length).unwrap_or(usize::MAX) {
            text.truncate(at);
            break;
        }
    }
    text
}

/// RSQL_cast: a text is a date in the form YYYY-MM-DD only; digits are days, others the day 0.
fn date(value: &Stored, from: &SqlType) -> Converted<i64> {
    let days = match (value, from) {
        (Stored::Integer(encoded), SqlType::PosixTime) => unix_from_posix(*encoded).days,
        (Stored::Text(text), SqlType::Timestamp) => parse_date_time(text).ok_or(InvalidValue)?.days,
        (Stored::Text(text), _) => match odbc_date(text) {
            Some(days) => days,
            None if is_whole(text) => leading_number(text).truncated_i64(),
            None => {
                parse_date_time(text).filter(|_| text.contains(':')).map_or(0, |date_time| date_time.days)
            }
        },
        (value, _) => number_of(value)?.truncated_i64(),
    };
    // recorded: '19500101' is -400 <VALUE OUT OF RANGE>
    if DAYS.contains(&days) { Ok(days) } else { Err(InvalidValue) }
}

fn is_whole(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit())
}

fn time(value: &Stored, from: &SqlType, digits: u32) -> Converted<i64> {
    let micros = match (value, from) {
        (Stored::Integer(micros), SqlType::Time(_)) => *micros,
        (Stored::Integer(encoded), SqlType::PosixTime) => unix_from_posix(*encoded).micros,
        (Stored::Text(text), SqlType::Timestamp) => parse_date_time(text).ok_or(InvalidValue)?.micros,
        (Stored::Text(text), _) if !is_whole(text) => odbc_time(text)
            .or_else(|| {
                parse_date_time(text).filter(|_| text.contains('-')).map(|date_time| date_time.micros)
            })
            .unwrap_or(0),
        (value, _) => number_of(value)?.with_scale(6, Rounding::Truncate).scaled(6).ok_or(InvalidValue)?,
    };
    let unit = 10_i64.pow(6 - digits.min(6));
    let micros = micros / unit * unit;
    if (0..MICROSECONDS_A_DAY).contains(&micros) { Ok(micros) } else { Err(InvalidValue) }
}

fn date_time(value: &Stored, from: &SqlType, today: i64) -> Converted<DateTime> {
    let date_time = match (value, from) {
        (Stored::Integer(days), SqlType::Date) => DateTime::new(*days, 0),
        (Stored::Integer(micros), SqlType::Time(_)) => DateTime::new(today, *micros),
        (Stored::Integer(encoded), SqlType::PosixTime) => unix_from_posix(*encoded),
        (Stored::Text(text), _) => parse_date_time(text).ok_or(InvalidValue)?,
        (value, _) => DateTime::new(number_of(value)?.truncated_i64(), 0),
    };
    if date_time.is_in_range() { Ok(date_time) } else { Err(InvalidValue) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(value: &str) -> Stored {
        Stored::Text(value.to_owned())
    }

    #[test]
    fn texts_are_cast() {
        let varchar = SqlType::Varchar(100);
        for (value, ty, expected) in [
            ("007 James Bond", SqlType::Integer, Stored::Integer(7)),
            ("abc", SqlType::Integer, Stored::Integer(0)),
            ("Hello World", SqlType::Double, Stored::Real(0.0)),
            ("98.765", SqlType::Integer, Stored::Integer(98)),
            ("tRuE", SqlType::Bit, Stored::Integer(1)),
            ("T", SqlType::Bit, Stored::Integer(0)),
            ("2022-3-1", SqlType::Date, Stored::Integer(66_169)),
            ("2021-02-29", SqlType::Date, Stored::Integer(0)),
            ("66169", SqlType::Date, Stored::Integer(66_169)),
            ("11:52:60", SqlType::Time(6), Stored::Integer(0)),
            ("2:45", SqlType::Time(6), Stored::Integer(9_900_000_000)),
            ("1 MAR 2022 1:33pm", SqlType::Timestamp, text("2022-03-01 13:33:00")),
            ("", SqlType::Timestamp, Stored::Null),
            ("", SqlType::Integer, Stored::Integer(0)),
            ("Grabscheid,Alfred N.", SqlType::Varchar(8), text("Grabsche")),
        ] {
            assert_eq!(cast(text(value), &varchar, &ty, 0), Ok(expected), "{value} {ty}");
        }
        assert_eq!(cast(text("19500101"), &varchar, &SqlType::Date, 0), Err(InvalidValue));
    }

    #[test]
    fn dates_and_numbers_are_cast() {
        let date = Stored::Integer(66_169);
        assert_eq!(cast(date.clone(), &SqlType::Date, &SqlType::Varchar(30), 0), Ok(text("2022-03-01")));
        assert_eq!(cast(date.clone(), &SqlType::Date, &SqlType::Integer, 0), Ok(date.clone()));
        assert_eq!(cast(date, &SqlType::Date, &SqlType::Timestamp, 0), Ok(text("2022-03-01 00:00:00")));
        let number = SqlType::Numeric { precision: 19, scale: 18 };
        assert_eq!(cast(text("0.5"), &number, &SqlType::Varchar(30), 0), Ok(text(".5")));
        assert_eq!(
            cast(text("0.8414709848078965067"), &number, &SqlType::Numeric { precision: 8, scale: 4 }, 0),
            Ok(text("0.8415"))
        );
        assert_eq!(
            cast(Stored::Real(0.841_470_984_807_896_5), &SqlType::Double, &SqlType::Varchar(30), 0),
            Ok(text(".84147098480789650488"))
        );
    }
}
