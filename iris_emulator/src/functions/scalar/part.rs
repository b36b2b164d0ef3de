//! The date parts of DATEADD and its neighbours, and functions that count by them.

use super::Takes::{DateTime as AMoment, Number, Text};
use super::{Gives, Scalar};
use crate::functions::call::{Answer, Call, Datum, refused};
use crate::sqlcode::SqlCode;
use crate::temporal::{
    DAYS, Date, DateTime, MICROSECONDS_A_DAY, MONTHS, WEEKDAYS, days_in_month, week_of_year,
};

pub(super) const ALL: &[Scalar] = &[
    Scalar::new(&["DATEADD"], "RSQL_dateadd", &[Text, Number, AMoment], Gives::Timestamp, date_add),
    Scalar::new(&["TIMESTAMPADD"], "RSQL_timestampadd", &[Text, Number, AMoment], Gives::Timestamp, date_add),
    Scalar::new(&["DATEDIFF"], "RSQL_datediff", &[Text, AMoment, AMoment], Gives::Integer, date_diff),
    Scalar::new(
        &["TIMESTAMPDIFF"],
        "RSQL_timestampdiff",
        &[Text, AMoment, AMoment],
        Gives::Integer,
        date_diff,
    ),
    Scalar::new(&["DATEPART"], "RSQL_datepart", &[Text, AMoment], Gives::Integer, date_part),
    Scalar::new(&["DATENAME"], "RSQL_datename", &[Text, AMoment], Gives::Text, date_name),
    Scalar::new(&["DATE_TRUNC"], "RSQL_datetrunc", &[Text, AMoment], Gives::Timestamp, date_trunc),
];

/// A part of a date, by its name or abbreviation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Part {
    Year,
    Quarter,
    Month,
    Week,
    Day,
    /// Counts like days.
    Weekday,
    /// Counts like days.
    DayOfYear,
    Hour,
    Minute,
    Second,
    Millisecond,
    Microsecond,
    /// DATEPART only: the whole timestamp.
    SqlTimestamp,
}

impl Part {
    pub(crate) fn parse(name: &str) -> Option<Self> {
        Some(match name.to_ascii_lowercase().as_str() {
            "year" | "yyyy" | "yy" | "sql_tsi_year" => Self::Year,
            "quarter" | "qq" | "q" | "sql_tsi_quarter" => Self::Quarter,
            "month" | "mm" | "m" | "sql_tsi_month" => Self::Month,
            "week" | "wk" | "ww" | "sql_tsi_week" => Self::Week,
            "weekday" | "dw" | "w" => Self::Weekday,
            "day" | "dd" | "d" | "sql_tsi_day" => Self::Day,
            "dayofyear" | "dy" | "y" => Self::DayOfYear,
            "hour" | "hh" | "h" | "sql_tsi_hour" => Self::Hour,
            "minute" | "mi" | "n" | "sql_tsi_minute" => Self::Minute,
            "second" | "ss" | "s" | "sql_tsi_second" => Self::Second,
            "millisecond" | "ms" | "sql_tsi_frac_second" => Self::Millisecond,
            "microsecond" | "mcs" => Self::Microsecond,
            "sqltimestamp" | "sts" => Self::SqlTimestamp,
            _ => return None,
        })
    }

    fn add(self, date_time: DateTime, number: i64) -> Option<DateTime> {
        let months = |each: i64| {
            let date = Date::from_days(date_time.days).plus_months(number.checked_mul(each)?)?;
            Some(DateTime::new(date.days(), date_time.micros))
        };
        let micros =
            |each: i64| Some(DateTime::from_total(date_time.total().checked_add(number.checked_mul(each)?)?));
        let moved = match self {
            Self::Year => months(12),
            Self::Quarter => months(3),
            Self::Month => months(1),
            Self::Week => micros(7 * MICROSECONDS_A_DAY),
            Self::Day | Self::Weekday | Self::DayOfYear => micros(MICROSECONDS_A_DAY),
            Self::Hour => micros(3_600_000_000),
            Self::Minute => micros(60_000_000),
            Self::Second => micros(1_000_000),
            Self::Millisecond => micros(1_000),
            Self::Microsecond => micros(1),
            Self::SqlTimestamp => None,
        };
        moved.filter(|moved| moved.is_in_range())
    }

    /// The number of this part, counted from some fixed point.
    fn number(self, date_time: DateTime) -> Option<i64> {
        let date = Date::from_days(date_time.days);
        Some(match self {
            Self::Year => date.year,
            // RSQL_datediff: not by quarters
            Self::Quarter | Self::SqlTimestamp => return None,
            Self::Month => date.year * 12 + date.month,
            // a week begins with Sunday; day 0 was a Thursday
            Self::Week => (date_time.days + 4).div_euclid(7),
            Self::Day | Self::Weekday | Self::DayOfYear => date_time.days,
            Self::Hour => date_time.total().div_euclid(3_600_000_000),
            Self::Minute => date_time.total().div_euclid(60_000_000),
            Self::Second => date_time.total().div_euclid(1_000_000),
            Self::Millisecond => date_time.total().div_euclid(1_000),
            Self::Microsecond => date_time.total(),
        })
    }

    /// What DATEPART gives.
    fn of(self, date_time: DateTime) -> i64 {
        let date = Date::from_days(date_time.days);
        let seconds = date_time.micros / 1_000_000;
        match self {
            Self::Year => date.year,
            Self::Quarter => (date.month + 2) / 3,
            Self::Month => date.month,
            Self::Week => week_of_year(date),
            Self::Day => date.day,
            Self::Weekday => date.weekday() + 1,
            Self::DayOfYear => date.day_of_year(),
            Self::Hour => seconds / 3_600,
            Self::Minute => seconds / 60 % 60,
            Self::Second | Self::SqlTimestamp => seconds % 60,
            Self::Millisecond => date_time.micros / 1_000 % 1_000,
            Self::Microsecond => date_time.micros % 1_000_000,
        }
    }

    /// The start of the part.
    fn truncate(self, date_time: DateTime) -> Option<DateTime> {
        let date = Date::from_days(date_time.days);
        let day = |month: i64, day: i64| Some(DateTime::new(Date { month, day, ..date }.days(), 0));
        let micros = |unit: i64| Some(DateTime::new(date_time.days, date_time.micros / unit * unit));
        match self {
            Self::Year => day(1, 1),
            Self::Quarter => day((date.month - 1) / 3 * 3 + 1, 1),
            Self::Month => day(date.month, 1),
            Self::Week => Some(DateTime::new(date_time.days - date.weekday(), 0)),
            Self::Day | Self::Weekday | Self::DayOfYear => Some(DateTime::new(date_time.days, 0)),
            Self::Hour => micros(3_600_000_000),
            Self::Minute => micros(60_000_000),
            Self::Second => micros(1_000_000),
            Self::Millisecond => micros(1_000),
            Self::Microsecond => Some(date_time),
            Self::SqlTimestamp => None,
        }
    }
}

/// An unknown part in a parameter gives NULL; one in the text the binder refuses.
fn part(call: &Call<'_, '_>) -> Option<Part> {
    Part::parse(&call.text(0))
}

fn date_add(call: &Call<'_, '_>) -> Answer {
    let (Some(part), Some(date_time)) = (part(call), call.date_time(2)) else { return Ok(Datum::Null) };
    Ok(part.add(date_time, call.integer(1)).and_then(DateTime::text).into())
}

fn date_diff(call: &Call<'_, '_>) -> Answer {
    let (Some(part), Some(from), Some(to)) = (part(call), call.date_time(1), call.date_time(2)) else {
        return Ok(Datum::Null);
    };
    Ok(part.number(from).zip(part.number(to)).map(|(from, to)| to - from).into())
}

fn date_part(call: &Call<'_, '_>) -> Answer {
    let Some(part) = part(call) else { return Ok(Datum::Null) };
    let Some(date_time) = call.date_time(1) else {
        let name = call.text(0);
        return refused(
            SqlCode::FATAL,
            format!("Invalid input to DATEPART() function: DATEPART('{name}',?)"),
        );
    };
    if part == Part::SqlTimestamp {
        return Ok(DateTime::from_total(date_time.total() / 1_000_000 * 1_000_000).text().into());
    }
    Ok(part.of(date_time).into())
}

fn date_name(call: &Call<'_, '_>) -> Answer {
    let (Some(part), Some(date_time)) = (part(call), call.date_time(1)) else { return Ok(Datum::Null) };
    let date = Date::from_days(date_time.days);
    let name = |names: &[&str], at: i64| {
        usize::try_from(at).ok().and_then(|at| names.get(at)).map(ToString::to_string)
    };
    Ok(match part {
        Part::Month => name(&MONTHS, date.month - 1).into(),
        Part::Weekday => name(&WEEKDAYS, date.weekday()).into(),
        Part::SqlTimestamp => Datum::Null,
        part => part.of(date_time).to_string().into(),
    })
}

fn date_trunc(call: &Call<'_, '_>) -> Answer {
    let (Some(part), Some(date_time)) = (part(call), call.date_time(1)) else { return Ok(Datum::Null) };
    Ok(part.truncate(date_time).and_then(DateTime::text).into())
}

/// The last day of the month of a day.
pub(super) fn last_day(days: i64) -> Option<i64> {
    let date = Date::from_days(days);
    let last = Date { day: days_in_month(date.year, date.month), ..date }.days();
    DAYS.contains(&last).then_some(last)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, run};

    #[test]
    fn parts() {
        check(&[
            ("DATEADD", "'week', 1, '1999-12-20'", Some("1999-12-27 00:00:00")),
            ("DATEADD", "'MM', 5, '1999-12-20 12:00:00'", Some("2000-05-20 12:00:00")),
            ("DATEADD", "'mm', 5, '1999-01-31 12:00:00'", Some("1999-06-30 12:00:00")),
            ("DATEADD", "'N', -45, '1999-12-20 12:00:00'", Some("1999-12-20 11:15:00")),
            ("DATEADD", "'dd', 92, '1999-12-20'", Some("2000-03-21 00:00:00")),
            ("DATEADD", "'qq', 1, '1999-12-20'", Some("2000-03-20 00:00:00")),
            ("DATEADD", "'hh', 1, '12/22/2021 8:15:23'", Some("2021-12-22 09:15:23")),
            ("DATEADD", "'ms', 1500, '2024-01-31 10:00:00'", Some("2024-01-31 10:00:01.5")),
            ("DATEADD", "'day', '1.9', '2024-01-31'", Some("2024-02-01 00:00:00")),
            ("DATEADD", "'day', 1, '2024-02-30'", None),
            ("DATEADD", "'year', 9000, '2024-01-01'", None),
            ("DATEADD", "'fortnight', 1, '2024-01-01'", None),
            ("DATEDIFF", "'year', '2018-09-23', '2019-01-01'", Some("1")),
            ("DATEDIFF", "'minute', '2018-01-01 12:23:59', '2018-01-01 12:24:05'", Some("1")),
            ("DATEDIFF", "'day', '2018-01-02 23:59:59', '2018-01-01 00:00:00'", Some("-1")),
            ("DATEDIFF", "'week', '2024-01-06', '2024-01-07'", Some("1")),
            ("DATEDIFF", "'week', '2024-01-07', '2024-01-13'", Some("0")),
            ("DATEPART", "'yy', '2018-02-22 12:00:00'", Some("2018")),
            ("DATEPART", "'YEAR', 64701", Some("2018")),
            ("DATEPART", "'Year', '64701,23456'", Some("2018")),
            ("DATEPART", "'n', '2018-02-20 10:20:'", Some("20")),
            ("DATEPART", "'sqltimestamp', '64701,23456'", Some("2018-02-22 06:30:56")),
            ("DATEPART", "'wk', '2000-12-31'", Some("54")),
            ("DATEPART", "'ms', '12:00:00.123456'", Some("123")),
            ("DATENAME", "'dw', '2004-02-25'", Some("Wednesday")),
            ("DATENAME", "'mm', '1999-12-20 12:00:00'", Some("December")),
            ("DATENAME", "'yy', 'no date'", None),
            ("DATE_TRUNC", "'hh', '12/22/2021 8:15:23'", Some("2021-12-22 08:00:00")),
            ("DATE_TRUNC", "'month', '2021-12-22'", Some("2021-12-01 00:00:00")),
        ]);
        assert_eq!(run("DATEPART", "'year', 'badval'"), Err(-400));
    }
}
