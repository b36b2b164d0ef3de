//! What a date and a time are made of.

use super::Takes::{Clock, DateTime as AMoment};
use super::{Gives, Scalar};
use crate::functions::call::{Answer, Call, Datum};
use crate::number::Decimal;
use crate::sqlcode::{SqlCode, SqlError};
use crate::temporal::{
    Date, MICROSECONDS_A_DAY, MONTHS, WEEKDAYS, parse_date_time, parse_time, week_of_year,
};

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
        Ok(clock(call)?.map(|micros| micros / 3_600_000_000).into())
    }),
    Scalar::new(&["MINUTE"], "RSQL_minute", &[Clock], Gives::Integer, |call| {
        Ok(clock(call)?.map(|micros| micros / 60_000_000 % 60).into())
    }),
    // RSQL_second: with the fraction, if there is one
    Scalar::new(&["SECOND"], "RSQL_second", &[Clock], Gives::Number, |call| {
        Ok(clock(call)?.and_then(|micros| Decimal::new((micros % 60_000_000).into(), -6).ok()).into())
    }),
    Scalar::new(&["LAST_DAY"], "RSQL_lastday", &[AMoment], Gives::Date, |call| {
        // RSQL_lastday: 0 of what is no date
        Ok(call.date_time(0).and_then(|date_time| super::part::last_day(date_time.days)).unwrap_or(0).into())
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

/// The microseconds since midnight of a number of seconds, of `$HOROLOG`, or of the time that stands behind a date; `None`
/// for what is neither. RSQL_second: a time without a date is 0.
fn clock(call: &Call<'_, '_>) -> Result<Option<i64>, SqlError> {
    let text = call.text(0);
    let text = text.trim();
    let micros = if let Ok(seconds) = text.parse::<Decimal>() {
        seconds.multiply(Decimal::from(1_000_000)).ok().map(Decimal::truncated_i64)
    } else if parse_time(text).is_some() {
        Some(0)
    } else {
        match parse_date_time(text) {
            Some(date_time) => Some(date_time.micros),
            None => behind_a_date(text)?,
        }
    };
    Ok(micros.filter(|micros| (0..MICROSECONDS_A_DAY).contains(micros)))
}

/// The time of `yyyy-mm-dd hh[:mm[:ss]]`, whose date is not validated and whose time is (RSQL_minute); `None` for other
/// text.
fn behind_a_date(text: &str) -> Result<Option<i64>, SqlError> {
    let (date, time) = text.split_once(' ').unwrap_or((text, ""));
    let is_number = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    if date.split('-').count() != 3 || !date.split('-').all(is_number) {
        return Ok(None);
    }
    let whole = time.trim().trim_end_matches(':');
    if whole.is_empty() {
        return Ok(Some(0));
    }
    match parse_time(whole).or_else(|| parse_time(&format!("{whole}:00"))) {
        Some(micros) => Ok(Some(micros)),
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
            ("MINUTE", "'18:45:38'", Some("0")),
            ("MINUTE", "'63274,37279.5'", Some("21")),
            ("MINUTE", "'2018-02-30 18:45'", Some("45")),
            ("HOUR", "'2018-02-30 18'", Some("18")),
            ("SECOND", "'18:45:38.9'", Some("0")),
            ("SECOND", "'2018-02-16 18:45:38.900'", Some("38.9")),
            ("SECOND", "67538.9", Some("38.9")),
            ("SECOND", "'2018-13-16'", Some("0")),
            ("SECOND", "'nonsense'", None),
            ("LAST_DAY", "'2024-02-03'", Some("66899")),
            ("YEAR", "'nonsense'", None),
            ("YEAR", "NULL", None),
        ]);
    }
}
