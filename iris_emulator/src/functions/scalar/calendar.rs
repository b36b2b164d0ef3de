//! What a date and a time are made of.

use super::Takes::{Clock, DateTime as AMoment};
use super::{Gives, Scalar};
use crate::functions::call::{Answer, Call, Datum};
use crate::sqlcode::{SqlCode, SqlError};
use crate::temporal::{Date, MONTHS, WEEKDAYS, parse_date_time, parse_time, week_of_year};

pub(super) const ALL: &[Scalar] = &[
    Scalar::new(&["YEAR"], "RSQL_year", &[AMoment], Gives::Integer, |call| of(call, |date| date.year)),
    Scalar::new(&["QUARTER"], "RSQL_quarter", &[AMoment], Gives::Integer, |call| {
        of(call, |date| (date.month + 2) / 3)
    }),
    Scalar::new(&["MONTH"], "RSQL_month", &[AMoment], Gives::Integer, |call| of(call, |date| date.month)),
    Scalar::new(&["WEEK"], "RSQL_week", &[AMoment], Gives::Integer, |call| of(call, week_of_year)),
    Scalar::new(&["DAY"], "RSQL_day", &[AMoment], Gives::Integer, |call| of(call, |date| date.day)),
    Scalar::new(&["DAYOFMONTH"], "RSQL_dayofmonth", &[AMoment], Gives::Integer, |call| {
        of(call, |date| date.day)
    }),
    Scalar::new(&["DAYOFWEEK"], "RSQL_dayofweek", &[AMoment], Gives::Integer, |call| {
        of(call, |date| date.weekday() + 1)
    }),
    Scalar::new(&["DAYOFYEAR"], "RSQL_dayofyear", &[AMoment], Gives::Integer, |call| {
        of(call, Date::day_of_year)
    }),
    Scalar::new(&["DAYNAME"], "RSQL_dayname", &[AMoment], Gives::Text, |call| {
        named(call, &WEEKDAYS, Date::weekday)
    }),
    Scalar::new(&["MONTHNAME"], "RSQL_monthname", &[AMoment], Gives::Text, |call| {
        named(call, &MONTHS, |date| date.month - 1)
    }),
    Scalar::new(&["HOUR"], "RSQL_hour", &[Clock], Gives::Integer, |call| {
        clock(call, |seconds| seconds / 3_600)
    }),
    Scalar::new(&["MINUTE"], "RSQL_minute", &[Clock], Gives::Integer, |call| {
        clock(call, |seconds| seconds / 60 % 60)
    }),
    Scalar::new(&["SECOND"], "RSQL_second", &[Clock], Gives::Integer, |call| {
        clock(call, |seconds| seconds % 60)
    }),
    Scalar::new(&["LAST_DAY"], "RSQL_lastday", &[AMoment], Gives::Date, |call| {
        Ok(call.date_time(0).and_then(|date_time| super::part::last_day(date_time.days)).into())
    }),
    Scalar::new(&["DATE"], "RSQL_date", &[AMoment], Gives::Date, |call| {
        Ok(call.date_time(0).map(|date_time| date_time.days).into())
    }),
];

/// NULL for what is no date.
fn of(call: &Call<'_, '_>, part: fn(Date) -> i64) -> Answer {
    Ok(call.date_time(0).map(|date_time| part(Date::from_days(date_time.days))).into())
}

fn named(call: &Call<'_, '_>, names: &[&str], part: fn(Date) -> i64) -> Answer {
    let Some(date_time) = call.date_time(0) else { return Ok(Datum::Null) };
    let at = usize::try_from(part(Date::from_days(date_time.days))).unwrap_or(usize::MAX);
    Ok(names.get(at).map(ToString::to_string).into())
}

/// A number is seconds since midnight.
fn clock(call: &Call<'_, '_>, part: fn(i64) -> i64) -> Answer {
    let seconds = match call.raw(0) {
        rusqlite::types::ValueRef::Text(_) => {
            let text = call.text(0);
            match text.parse::<i64>() {
                Ok(seconds) => Some(seconds),
                Err(_) => match parse_date_time(&text) {
                    Some(date_time) => Some(date_time.micros / 1_000_000),
                    None => behind_a_date(&text)?,
                },
            }
        }
        _ => Some(call.integer(0)),
    };
    Ok(seconds.filter(|seconds| (0..86_400).contains(seconds)).map(part).into())
}

/// The seconds of `yyyy-mm-dd hh[:mm[:ss]]`, whose date is not validated and whose time is (RSQL_minute); `None` for
/// other text.
fn behind_a_date(text: &str) -> Result<Option<i64>, SqlError> {
    let Some((date, time)) = text.trim().split_once(' ') else { return Ok(None) };
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if date.split('-').count() != 3 || !date.split('-').all(is_number) {
        return Ok(None);
    }
    let time = time.trim();
    let whole = time.trim_end_matches(':');
    let seconds = parse_time(whole).or_else(|| parse_time(&format!("{whole}:00")));
    match seconds.map(|micros| micros / 1_000_000).filter(|seconds| (0..86_400).contains(seconds)) {
        Some(seconds) => Ok(Some(seconds)),
        None => Err(SqlError::new(SqlCode::FATAL, "<ILLEGAL VALUE>: no time stands behind the date")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::check;

    #[test]
    fn what_dates_are_made_of() {
        check(&[
            ("YEAR", "'2018-07-22'", Some("2018")),
            ("QUARTER", "'2018-07-22'", Some("3")),
            ("MONTH", "64851", Some("7")),
            ("WEEK", "'2004-02-25 08:35:22'", Some("9")),
            ("WEEK", "'2000-12-31'", Some("54")),
            ("DAYOFWEEK", "'2005-1-2'", Some("1")),
            ("DAYOFYEAR", "'2024-12-31'", Some("366")),
            ("DAYNAME", "'2000-01-01'", Some("Saturday")),
            ("MONTHNAME", "'2018-02-22 12:45:37'", Some("February")),
            ("HOUR", "'2017-02-16 18:45:38'", Some("18")),
            ("HOUR", "67538", Some("18")),
            ("MINUTE", "'18:45:38'", Some("45")),
            ("MINUTE", "'2018-02-30 18:45'", Some("45")),
            ("HOUR", "'2018-02-30 18'", Some("18")),
            ("SECOND", "'18:45:38.9'", Some("38")),
            ("LAST_DAY", "'2024-02-03'", Some("66899")),
            ("YEAR", "'nonsense'", None),
            ("YEAR", "NULL", None),
        ]);
    }
}
