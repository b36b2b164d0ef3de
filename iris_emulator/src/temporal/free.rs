//! Dates and times as people write them: the forms that RSQL_dateadd and its neighbours list.

use super::odbc::odbc_time;
use super::{DAYS, Date, DateTime, MICROSECONDS_A_DAY, MONTHS};

/// RSQL_dateadd: a time without a date is of 1900-01-01.
const DEFAULT_DAY: i64 = 21_550;

/// A date, a time, or both in either order; `$HOROLOG` with or without seconds.
pub(crate) fn parse_date_time(text: &str) -> Option<DateTime> {
    let text = text.trim();
    if let Some(date_time) = horolog(text) {
        return Some(date_time).filter(|date_time| date_time.is_in_range());
    }
    let words: Vec<&str> = text.split([' ', 'T']).filter(|word| !word.is_empty()).collect();
    if let Some(micros) = time_of_words(&words) {
        return Some(DateTime::new(DEFAULT_DAY, micros));
    }
    // the time stands behind the date, or before it
    for at in (1..=words.len()).rev() {
        if let Some(days) = date_of_words(&words[..at]) {
            if at == words.len() {
                return Some(DateTime::new(days, 0));
            }
            if let Some(micros) = time_of_words(&words[at..]) {
                return Some(DateTime::new(days, micros));
            }
        }
    }
    (1..words.len())
        .find_map(|at| Some(DateTime::new(date_of_words(&words[at..])?, time_of_words(&words[..at])?)))
}

/// The day of what [`parse_date_time`] reads.
pub(crate) fn parse_date(text: &str) -> Option<i64> {
    let words: Vec<&str> = text.split_whitespace().collect();
    date_of_words(&words).or_else(|| parse_date_time(text).map(|date_time| date_time.days))
}

/// A time of day: `HH:MM[:SS[.f]]`, `HH:MM:SS:fff`, any of them with AM or PM, or `HHAM`; parts may be missing.
pub(crate) fn parse_time(text: &str) -> Option<i64> {
    let words: Vec<&str> = text.split_whitespace().collect();
    time_of_words(&words)
}

/// `days[,seconds[.f]]`
fn horolog(text: &str) -> Option<DateTime> {
    let (days, seconds) = match text.split_once(',') {
        Some((days, seconds)) => (days, seconds),
        None => (text, "0"),
    };
    let is_number = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    let digits = days.strip_prefix('-').unwrap_or(days);
    let (whole, fraction) = seconds.split_once('.').unwrap_or((seconds, "0"));
    if !is_number(digits) || !is_number(whole) || !is_number(fraction) {
        return None;
    }
    let fraction: i64 = format!("{fraction:0<6}")[..6].parse().ok()?;
    let seconds: i64 = whole.parse().ok()?;
    Some(DateTime::new(days.parse().ok()?, seconds.checked_mul(1_000_000)?.checked_add(fraction)?))
}

fn time_of_words(words: &[&str]) -> Option<i64> {
    let text = match words {
        [one] => (*one).to_owned(),
        [clock, half] if is_half(half) => format!("{clock}{half}"),
        _ => return None,
    };
    let upper = text.to_ascii_uppercase();
    let (clock, half) = match (upper.strip_suffix("AM"), upper.strip_suffix("PM")) {
        (Some(clock), _) => (clock, Some(0)),
        (_, Some(clock)) => (clock, Some(12)),
        _ => (upper.as_str(), None),
    };
    let micros = clock_time(clock, half.is_some())?;
    let Some(half) = half else { return Some(micros) };
    let hour = micros / 3_600_000_000;
    if !(1..=12).contains(&hour) {
        return None;
    }
    Some(micros + (half - if hour == 12 { 12 } else { 0 }) * 3_600_000_000)
}

fn is_half(word: &str) -> bool {
    word.eq_ignore_ascii_case("AM") || word.eq_ignore_ascii_case("PM")
}

/// `HH:MM:SS` of which parts may be missing; behind a second colon the fraction is in thousandths.
fn clock_time(clock: &str, may_be_hour: bool) -> Option<i64> {
    if let Some(micros) = odbc_time(clock) {
        return Some(micros);
    }
    if !clock.contains(':') {
        let hour: i64 = if may_be_hour && clock.len() <= 2 { clock.parse().ok()? } else { return None };
        return (hour < 24).then_some(hour * 3_600_000_000);
    }
    let mut parts: Vec<&str> = clock.split(':').collect();
    let mut thousandths = 0;
    if parts.len() == 4 {
        let last = parts.pop()?;
        thousandths = if last.len() <= 3 { number(last)? } else { return None };
    }
    let last = parts.pop()?;
    let (last, fraction) = last.split_once('.').unwrap_or((last, ""));
    parts.push(last);
    if parts.len() > 3 || parts.iter().any(|part| part.len() > 2) {
        return None;
    }
    let mut values = [0; 3];
    for (value, part) in values.iter_mut().zip(&parts) {
        *value = if part.is_empty() { 0 } else { number(part)? };
    }
    let [hour, minute, second] = values;
    let fraction = if fraction.is_empty() { 0 } else { number(&format!("{fraction:0<6}")[..6])? };
    let micros = ((hour * 60 + minute) * 60 + second) * 1_000_000 + thousandths * 1_000 + fraction;
    (minute < 60 && second < 60 && micros < MICROSECONDS_A_DAY).then_some(micros)
}

fn number(text: &str) -> Option<i64> {
    (!text.is_empty() && text.len() <= 9 && text.bytes().all(|byte| byte.is_ascii_digit()))
        .then(|| text.parse().ok())?
}

/// A month by its name, or the first three letters of it.
pub(super) fn month_of(word: &str) -> Option<i64> {
    let word = word.to_ascii_uppercase();
    let found = MONTHS.iter().position(|month| {
        let month = month.to_ascii_uppercase();
        word == month || word == month[..3] || (word.len() > 3 && month.starts_with(&word))
    })?;
    i64::try_from(found + 1).ok()
}

/// RSQL_convert: 00 to 49 are of this century, 50 to 99 of the last one.
pub(super) fn full_year(year: i64, digits: usize) -> i64 {
    match (digits, year) {
        (1 | 2, 0..=49) => year + 2_000,
        (1 | 2, _) => year + 1_900,
        _ => year,
    }
}

fn date_of_words(words: &[&str]) -> Option<i64> {
    let date = match words {
        [one] => numeric_date(one)?,
        [a, b, c] => {
            let (a, b, c) = (a.trim_end_matches(','), b.trim_end_matches(','), *c);
            let year = |text: &str| Some(full_year(number(text)?, text.len()));
            if let Some(month) = month_of(a) {
                Date::new(year(c)?, month, number(b)?)?
            } else if let Some(month) = month_of(b) {
                // dd Mmm yyyy, yyyy Mmm dd
                if a.len() == 4 {
                    Date::new(year(a)?, month, number(c)?)?
                } else {
                    Date::new(year(c)?, month, number(a)?)?
                }
            } else {
                let month = month_of(c)?;
                // dd yyyy Mmm, yyyy dd Mmm
                if a.len() == 4 {
                    Date::new(year(a)?, month, number(b)?)?
                } else {
                    Date::new(year(b)?, month, number(a)?)?
                }
            }
        }
        _ => return None,
    };
    Some(date.days()).filter(|days| DAYS.contains(days))
}

/// `yyyy-mm-dd` or `mm/dd/[yy]yy`, with one of three delimiters.
fn numeric_date(text: &str) -> Option<Date> {
    let delimiter = ['/', '-', '.'].into_iter().find(|delimiter| text.contains(*delimiter))?;
    let parts: Vec<&str> = text.split(delimiter).collect();
    let [a, b, c] = parts.as_slice() else { return None };
    if a.len() == 4 && b.len() <= 2 && c.len() <= 2 {
        return Date::new(number(a)?, number(b)?, number(c)?);
    }
    if a.len() > 2 || b.len() > 2 || !matches!(c.len(), 2 | 4) {
        return None;
    }
    Date::new(full_year(number(c)?, c.len()), number(a)?, number(b)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn date_times() {
        for (text, expected) in [
            ("2018-02-22 12:00:00", "2018-02-22 12:00:00"),
            ("2018-02-22", "2018-02-22 00:00:00"),
            ("02/22/2018", "2018-02-22 00:00:00"),
            ("2/25/2018", "2018-02-25 00:00:00"),
            ("64701", "2018-02-22 00:00:00"),
            ("64701,23456", "2018-02-22 06:30:56"),
            ("November 26, 1936 14:33:45.78", "1936-11-26 14:33:45.78"),
            ("1 MAR 2022 1:33pm", "2022-03-01 13:33:00"),
            ("3/1/2022 13:33:00", "2022-03-01 13:33:00"),
            ("12/22/2021 8:15:23", "2021-12-22 08:15:23"),
            ("12:20", "1900-01-01 12:20:00"),
            ("1:33 PM 1 MAR 2022", "2022-03-01 13:33:00"),
            ("2018-02-20 10:20:", "2018-02-20 10:20:00"),
            ("12am", "1900-01-01 00:00:00"),
            ("2022 Feb 3", "2022-02-03 00:00:00"),
            ("12:00:00:4", "1900-01-01 12:00:00.004"),
            ("1/1/99", "1999-01-01 00:00:00"),
        ] {
            let date_time = parse_date_time(text).and_then(DateTime::text);
            assert_eq!(date_time.as_deref(), Some(expected), "{text}");
        }
        for text in ["", "abc", "2021-02-29", "25:00", "13/13/2020", "2018-02", "1 2 3 4", "99999999", "é"] {
            assert_eq!(parse_date_time(text), None, "{text}");
        }
    }
}
