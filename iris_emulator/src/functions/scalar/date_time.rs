//! Texts to dates and times: TO_DATE, TO_TIMESTAMP, TO_POSIXTIME, and what counts from 1970.

use super::Takes::{DateTime as AMoment, Text};
use super::{Gives, Scalar};
use crate::functions::call::{Answer, Call, refused};
use crate::functions::clock::today;
use crate::number::Decimal;
use crate::sqlcode::SqlCode;
use crate::temporal::{
    DAYS, Date, DateTime, Reads, format_style, parse_date_time, parse_style, parse_time, posix_from_unix,
    read_pattern,
};

pub(super) const ALL: &[Scalar] = &[
    Scalar::new(&["TO_DATE", "TODATE"], "RSQL_todate", &[Text, Text], Gives::Date, to_date).requiring(1),
    Scalar::new(
        &["TO_TIMESTAMP", "TOTIMESTAMP"],
        "RSQL_totimestamp",
        &[Text, Text],
        Gives::Timestamp,
        to_timestamp,
    )
    .requiring(1),
    Scalar::new(&["TO_POSIXTIME"], "RSQL_toposixtime", &[Text, Text], Gives::PosixTime, to_posix_time)
        .requiring(1),
    Scalar::new(&["UNIX_TIMESTAMP"], "RSQL_unixtimestamp", &[AMoment], Gives::Number, unix_timestamp),
    // {fn CONVERT} to SQL_DATE and SQL_TIME, which is NULL for other text
    Scalar::new(&["IS DATE TEXT"], "RSQL_convert", &[Text], Gives::Bit, |call| {
        let text = call.text(0);
        Ok((parse_date_time(&text).is_some() && parse_time(&text).is_none()).into())
    }),
    Scalar::new(&["IS TIME TEXT"], "RSQL_convert", &[Text], Gives::Bit, |call| {
        let text = call.text(0);
        Ok((parse_date_time(&text).is_some() || parse_time(&text).is_some()).into())
    }),
    // CONVERT to BIT, which takes 0 and 1
    Scalar::new(&["CONVERT TO BIT"], "RSQL_convert", &[Text], Gives::Bit, |call| match &*call.text(0) {
        "0" => Ok(false.into()),
        "1" => Ok(true.into()),
        _ => refused(SqlCode::CONVERT_INPUT, "CONVERT: a BIT is 0, 1 or NULL"),
    }),
    // CONVERT with a format code: of a date or time to text, and of a text to a timestamp
    Scalar::new(&["CONVERT TO TEXT"], "RSQL_convert", &[AMoment, Text], Gives::Text, styled),
    Scalar::new(&["CONVERT FROM TEXT"], "RSQL_convert", &[Text, Text], Gives::Timestamp, from_styled),
];

/// The formats that are read when none is given.
const DATE_FORMAT: &str = "DD MON YYYY";
const TIMESTAMP_FORMAT: &str = "DD MON YYYY HH:MI:SS";

/// 1840-12-31 as a Julian day.
pub(super) const JULIAN_DAY_0: i64 = 2_393_471;
/// 1582-10-15, before which the calendar is Julian.
const GREGORIAN: i64 = 2_299_161;

fn format<'f>(call: &'f Call<'_, '_>, otherwise: &'f str) -> std::borrow::Cow<'f, str> {
    if call.len() > 1 { call.text(1) } else { std::borrow::Cow::Borrowed(otherwise) }
}

fn invalid(function: &str) -> Answer {
    refused(SqlCode::FATAL, format!("{function}: the text is none of its format"))
}

/// RSQL_todate: the number of a day is that day.
fn to_date(call: &Call<'_, '_>) -> Answer {
    let (text, format) = (call.text(0), format(call, DATE_FORMAT));
    if format.trim().eq_ignore_ascii_case("J") {
        return from_julian(&text);
    }
    // where a format has no separators, an integer may be a date in it
    let has_separator = format.contains(|c: char| !c.is_ascii_alphanumeric());
    if (call.len() == 1 || has_separator) && text.parse::<i64>().is_ok_and(|days| DAYS.contains(&days)) {
        return Ok(call.integer(0).into());
    }
    match read_pattern(&text, &format, Reads::Date, today()) {
        Ok(date_time) if date_time.is_in_range() => Ok(date_time.days.into()),
        _ => invalid("TO_DATE"),
    }
}

fn from_julian(text: &str) -> Answer {
    let day: i64 = text.trim().parse().unwrap_or(0);
    if !(1..=5_373_484).contains(&day) {
        return refused(
            SqlCode::FATAL,
            "Invalid Julian Date value. Julian date must be between 1 and 5373484",
        );
    }
    let days = if day >= GREGORIAN { day - JULIAN_DAY_0 } else { julian_date(day).days() };
    if DAYS.contains(&days) {
        Ok(days.into())
    } else {
        Err(crate::sqlcode::SqlError::not_emulated("a date before the year 1"))
    }
}

/// A date of the Julian calendar.
fn julian_date(day: i64) -> Date {
    let c = day + 32_082;
    let d = (4 * c + 3).div_euclid(1_461);
    let e = c - (1_461 * d).div_euclid(4);
    let m = (5 * e + 2) / 153;
    Date { year: d - 4_800 + m / 10, month: m + 3 - 12 * (m / 10), day: e - (153 * m + 2) / 5 + 1 }
}

/// The Julian day of a date, which may be before the year 1.
pub(super) fn julian_day(date: Date) -> i64 {
    let gregorian = date.days() + JULIAN_DAY_0;
    if gregorian >= GREGORIAN {
        return gregorian;
    }
    let a = (14 - date.month) / 12;
    let (y, m) = (date.year + 4_800 - a, date.month + 12 * a - 3);
    date.day + (153 * m + 2) / 5 + 365 * y + y.div_euclid(4) - 32_083
}

fn timestamp(call: &Call<'_, '_>, function: &str) -> Result<DateTime, crate::sqlcode::SqlError> {
    let (text, format) = (call.text(0), format(call, TIMESTAMP_FORMAT));
    match read_pattern(&text, &format, Reads::Timestamp, today()) {
        Ok(date_time) if date_time.is_in_range() => Ok(date_time),
        _ => invalid(function).map(|_| DateTime::new(0, 0)),
    }
}

fn to_timestamp(call: &Call<'_, '_>) -> Answer {
    Ok(timestamp(call, "TO_TIMESTAMP")?.text().into())
}

fn to_posix_time(call: &Call<'_, '_>) -> Answer {
    Ok(posix_from_unix(timestamp(call, "TO_POSIXTIME")?).into())
}

/// Seconds since 1970.
pub(super) fn unix_seconds(date_time: DateTime) -> Option<Decimal> {
    const UNIX_DAY_0: i64 = 47_117;
    let micros = DateTime::new(date_time.days - UNIX_DAY_0, date_time.micros).total();
    Decimal::new(micros.into(), -6).ok()
}

fn unix_timestamp(call: &Call<'_, '_>) -> Answer {
    Ok(call.date_time(0).and_then(unix_seconds).into())
}

fn styled(call: &Call<'_, '_>) -> Answer {
    let Some(date_time) = call.date_time(0) else {
        return refused(SqlCode::CONVERT_INPUT, "CONVERT: the value is no date");
    };
    match format_style(date_time, call.integer(1)) {
        Some(text) => Ok(text.into()),
        None => refused(SqlCode::CONVERT_INPUT, "CONVERT: there is no such format code"),
    }
}

fn from_styled(call: &Call<'_, '_>) -> Answer {
    match parse_style(&call.text(0), call.integer(1)).filter(|date_time| date_time.is_in_range()) {
        Some(date_time) => Ok(date_time.text().into()),
        None => refused(SqlCode::CONVERT_INPUT, "CONVERT: the text is none of the format code"),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, run};
    use super::*;

    #[test]
    fn dates_from_texts() {
        check(&[
            ("TO_DATE", "'29 September 2018'", Some("64920")),
            ("TO_DATE", "'2018-02-22', 'YYYY-MM-DD'", Some("64701")),
            ("TO_DATE", "64701", Some("64701")),
            ("TO_DATE", "2369916, 'J'", Some("-23555")),
            ("TO_TIMESTAMP", "'29 Jun 2022 12:34'", Some("2022-06-29 12:34:00")),
            ("TO_TIMESTAMP", "'29 JUN 2022'", Some("2022-06-29 00:00:00")),
            ("UNIX_TIMESTAMP", "'1970-01-02 00:00:00.5'", Some("86400.5")),
            ("CONVERT TO TEXT", "'1983-03-20 00:00:00', 126", Some("1983-03-20T00:00:00:000")),
            ("CONVERT FROM TEXT", "'1/1/99', 103", Some("1999-01-01 00:00:00")),
        ]);
        assert_eq!(run("TO_DATE", "'2018-02-30', 'YYYY-MM-DD'"), Err(-400));
        assert_eq!(run("TO_DATE", "0, 'J'"), Err(-400));
        assert_eq!(run("CONVERT TO TEXT", "'1983-03-20', 99"), Err(-141));
    }

    #[test]
    fn julian_days() {
        let day = |year, month, day| julian_day(Date { year, month, day });
        assert_eq!(day(1776, 7, 4), 2_369_916);
        assert_eq!(day(-31, 9, 2), 1_709_980);
        assert_eq!(day(1, 1, 1), 1_721_424);
        assert_eq!(julian_date(1_721_424), Date { year: 1, month: 1, day: 1 });
        assert_eq!(julian_date(1_709_980), Date { year: -31, month: 9, day: 2 });
    }
}
