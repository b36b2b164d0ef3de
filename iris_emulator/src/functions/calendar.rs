//! Parts of dates: RSQL_dateadd, RSQL_datediff, RSQL_datepart.

use chrono::{DateTime, Datelike, Duration, Months, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use rusqlite::Connection;
use rusqlite::functions::Context;
use rusqlite::types::Value as Stored;

use super::{PURE, failure};
use crate::convert::{date_of, timestamp_text};
use crate::sqlcode::SqlCode;

pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    // iris_dateadd(part, number, date): a timestamp
    connection.create_scalar_function("iris_dateadd", 3, PURE, |context| {
        let (part, number, date) = (part(context, 0)?, context.get::<Option<i64>>(1)?, moment(context, 2)?);
        let (Some(part), Some(number), Some(date)) = (part, number, date) else { return Ok(None) };
        let moved = part.add(date, number).filter(|moved| (1..=9999).contains(&moved.year()));
        moved
            .map(|moved| Some(timestamp_text(moved)))
            .ok_or_else(|| failure(SqlCode::FATAL, "DATEADD: out of range"))
    })?;
    // iris_datediff(part, from, to): how many boundaries of that part lie between
    connection.create_scalar_function("iris_datediff", 3, PURE, |context| {
        let (part, from, to) = (part(context, 0)?, moment(context, 1)?, moment(context, 2)?);
        let (Some(part), Some(from), Some(to)) = (part, from, to) else { return Ok(None) };
        // RSQL_datediff: not by quarters
        match part {
            Part::Quarter => Err(failure(SqlCode::FUNCTION_ERROR, "DATEDIFF does not count quarters")),
            part => Ok(Some(part.number(to) - part.number(from))),
        }
    })?;
    // iris_datepart(part, date)
    connection.create_scalar_function("iris_datepart", 2, PURE, |context| {
        let (Some(part), Some(date)) = (part(context, 0)?, moment(context, 1)?) else { return Ok(None) };
        part.of(date).map(Some).ok_or_else(|| failure(SqlCode::FATAL, "not emulated: that part in DATEPART"))
    })
}

/// A part of a date, by its name or abbreviation.
#[derive(Clone, Copy, PartialEq)]
enum Part {
    Year,
    Quarter,
    Month,
    Week,
    /// `weekday` and `dayofyear` count like days.
    Day,
    Weekday,
    DayOfYear,
    Hour,
    Minute,
    Second,
    Millisecond,
    Microsecond,
}

fn part(context: &Context<'_>, index: usize) -> rusqlite::Result<Option<Part>> {
    let Some(name) = context.get::<Option<String>>(index)? else { return Ok(None) };
    let part = match name.to_lowercase().as_str() {
        "year" | "yyyy" | "yy" => Part::Year,
        "quarter" | "qq" | "q" => Part::Quarter,
        "month" | "mm" | "m" => Part::Month,
        "week" | "wk" | "ww" => Part::Week,
        "weekday" | "dw" | "w" => Part::Weekday,
        "day" | "dd" | "d" => Part::Day,
        "dayofyear" | "dy" | "y" => Part::DayOfYear,
        "hour" | "hh" | "h" => Part::Hour,
        "minute" | "mi" | "n" => Part::Minute,
        "second" | "ss" | "s" => Part::Second,
        "millisecond" | "ms" => Part::Millisecond,
        "microsecond" | "mcs" => Part::Microsecond,
        _ => return Err(failure(SqlCode::FUNCTION_ERROR, "no part of a date has that name")),
    };
    Ok(Some(part))
}

/// A DATE, as its days, or a TIMESTAMP, as its text.
fn moment(context: &Context<'_>, index: usize) -> rusqlite::Result<Option<NaiveDateTime>> {
    let value: Stored = context.get(index)?;
    let moment = match &value {
        Stored::Null => return Ok(None),
        Stored::Integer(days) => date_of(*days).map(|date| date.and_time(NaiveTime::MIN)),
        Stored::Text(text) => NaiveDateTime::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f")
            .ok()
            .or_else(|| Some(NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?.and_time(NaiveTime::MIN))),
        _ => None,
    };
    moment.map(Some).ok_or_else(|| failure(SqlCode::FUNCTION_ERROR, "a date or timestamp is expected"))
}

impl Part {
    fn add(self, date: NaiveDateTime, number: i64) -> Option<NaiveDateTime> {
        let months = |each: i64| {
            let months = number.checked_mul(each)?;
            let count = Months::new(u32::try_from(months.unsigned_abs()).ok()?);
            if months < 0 { date.checked_sub_months(count) } else { date.checked_add_months(count) }
        };
        let moved = |unit: fn(i64) -> Option<Duration>| date.checked_add_signed(unit(number)?);
        match self {
            Self::Year => months(12),
            Self::Quarter => months(3),
            Self::Month => months(1),
            Self::Week => moved(Duration::try_weeks),
            Self::Day | Self::Weekday | Self::DayOfYear => moved(Duration::try_days),
            Self::Hour => moved(Duration::try_hours),
            Self::Minute => moved(Duration::try_minutes),
            Self::Second => moved(Duration::try_seconds),
            Self::Millisecond => moved(Duration::try_milliseconds),
            Self::Microsecond => moved(|number| Some(Duration::microseconds(number))),
        }
    }

    /// The number of this part, counted from some fixed point.
    fn number(self, date: NaiveDateTime) -> i64 {
        let microseconds = date.and_utc().signed_duration_since(DateTime::UNIX_EPOCH).num_microseconds();
        let microseconds = microseconds.unwrap_or_default();
        let days = i64::from(date.num_days_from_ce());
        match self {
            Self::Year => i64::from(date.year()),
            Self::Quarter => i64::from(date.year()) * 4 + i64::from(date.month0() / 3),
            Self::Month => i64::from(date.year()) * 12 + i64::from(date.month0()),
            // a week begins with Sunday; 0001-01-01, day 1, was a Monday
            Self::Week => days.div_euclid(7),
            Self::Day | Self::Weekday | Self::DayOfYear => days,
            Self::Hour => microseconds.div_euclid(3_600_000_000),
            Self::Minute => microseconds.div_euclid(60_000_000),
            Self::Second => microseconds.div_euclid(1_000_000),
            Self::Millisecond => microseconds.div_euclid(1_000),
            Self::Microsecond => microseconds,
        }
    }

    /// What DATEPART gives; `None` for what differs by settings of IRIS.
    fn of(self, date: NaiveDateTime) -> Option<i64> {
        Some(match self {
            Self::Year => i64::from(date.year()),
            Self::Quarter => i64::from(date.month0() / 3 + 1),
            Self::Month => i64::from(date.month()),
            Self::Week => return None,
            Self::Day => i64::from(date.day()),
            // RSQL_datepart: Sunday is 1 unless set otherwise
            Self::Weekday => i64::from(date.weekday().number_from_sunday()),
            Self::DayOfYear => i64::from(date.ordinal()),
            Self::Hour => i64::from(date.hour()),
            Self::Minute => i64::from(date.minute()),
            Self::Second => i64::from(date.second()),
            Self::Millisecond | Self::Microsecond => return None,
        })
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    fn compute(sql: &str) -> String {
        let connection = Connection::open_in_memory().unwrap();
        crate::functions::register(&connection).unwrap();
        connection.query_row(&format!("SELECT CAST(iris_{sql} AS TEXT)"), [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn parts_are_added() {
        for (part, number, expected) in [
            ("month", 1, "2024-02-29 10:00:00"),
            ("yy", -1, "2023-01-31 10:00:00"),
            ("qq", 1, "2024-04-30 10:00:00"),
            ("week", 2, "2024-02-14 10:00:00"),
            ("HOUR", 15, "2024-02-01 01:00:00"),
            ("ms", 1500, "2024-01-31 10:00:01.5"),
        ] {
            assert_eq!(
                compute(&format!("dateadd('{part}', {number}, '2024-01-31 10:00:00')")),
                expected,
                "{part}"
            );
        }
    }

    #[test]
    fn boundaries_are_counted() {
        for (part, from, to, expected) in [
            ("year", "2018-09-23", "2019-01-01", "1"),
            ("minute", "2018-01-01 12:23:59", "2018-01-01 12:24:05", "1"),
            ("day", "2018-01-02 23:59:59", "2018-01-01 00:00:00", "-1"),
            // from a Saturday to a Sunday
            ("week", "2024-01-06", "2024-01-07", "1"),
            ("week", "2024-01-07", "2024-01-13", "0"),
            ("month", "1840-12-31", "1841-01-01", "1"),
        ] {
            assert_eq!(compute(&format!("datediff('{part}', '{from}', '{to}')")), expected, "{part} {from}");
        }
    }

    #[test]
    fn parts_are_taken() {
        for (part, expected) in
            [("yyyy", "2024"), ("q", "1"), ("dw", "4"), ("dy", "31"), ("hh", "10"), ("s", "7")]
        {
            assert_eq!(compute(&format!("datepart('{part}', '2024-01-31 10:05:07')")), expected, "{part}");
        }
    }
}
