//! ODBC's forms: `YYYY-MM-DD`, `HH:MM:SS[.ffffff]`, and both with a blank between them.

use super::{DAYS, Date, DateTime, MICROSECONDS_A_DAY};

/// `YYYY-MM-DD` and nothing else, as days; months and days may have one digit.
pub(crate) fn odbc_date(text: &str) -> Option<i64> {
    let mut parts = text.split('-');
    let mut part = |digits: std::ops::RangeInclusive<usize>| {
        let part = parts.next()?;
        (digits.contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then(|| part.parse::<i64>().ok())?
    };
    let (year, month, day) = (part(4..=4)?, part(1..=2)?, part(1..=2)?);
    if parts.next().is_some() {
        return None;
    }
    Some(Date::new(year, month, day)?.days()).filter(|days| DAYS.contains(days))
}

/// `HH:MM[:SS[.f…]]` as microseconds; further digits are cut.
pub(crate) fn odbc_time(text: &str) -> Option<i64> {
    let (clock, fraction) = match text.split_once('.') {
        Some((clock, fraction)) => (clock, fraction),
        None => (text, ""),
    };
    let mut parts = clock.split(':');
    let mut part = |limit: i64| {
        let part = parts.next()?;
        let number = if (1..=2).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit()) {
            part.parse::<i64>().ok()?
        } else {
            return None;
        };
        (number < limit).then_some(number)
    };
    let (hour, minute) = (part(24)?, part(60)?);
    let second = if clock.matches(':').count() == 2 { part(60)? } else { 0 };
    if parts.next().is_some() || !fraction.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let mut micros = 0;
    for at in 0..6 {
        micros = micros * 10 + fraction.as_bytes().get(at).map_or(0, |digit| i64::from(digit - b'0'));
    }
    Some(((hour * 60 + minute) * 60 + second) * 1_000_000 + micros)
}

/// A date, and a time if there is one.
pub(crate) fn odbc_timestamp(text: &str) -> Option<DateTime> {
    let (date, time) = match text.split_once([' ', 'T']) {
        Some((date, time)) => (date, odbc_time(time)?),
        None => (text, 0),
    };
    Some(DateTime::new(odbc_date(date)?, time))
}

/// Whether it is a timestamp in the form `YYYY-MM-DD HH:MM:SS`; `false`, too, for years and days that are rare.
pub(crate) fn is_odbc_timestamp(text: &[u8]) -> bool {
    let Ok(text) = <&[u8; 19]>::try_from(text) else { return false };
    let two = |at: usize| {
        let (tens, ones) = (text[at].wrapping_sub(b'0'), text[at + 1].wrapping_sub(b'0'));
        if tens < 10 && ones < 10 { tens * 10 + ones } else { u8::MAX }
    };
    text[4] == b'-'
        && text[7] == b'-'
        && text[10] == b' '
        && text[13] == b':'
        && text[16] == b':'
        && matches!(two(0), 19..=98)
        && two(2) < 100
        && matches!(two(5), 1..=12)
        // every month has so many
        && matches!(two(8), 1..=28)
        && two(11) < 24
        && two(14) < 60
        && two(17) < 60
}

fn push_digits(text: &mut Vec<u8>, number: i64, width: usize) {
    let mut digits = [b'0'; 6];
    let mut rest = number;
    for digit in digits[..width].iter_mut().rev() {
        *digit = b'0' + u8::try_from(rest % 10).unwrap_or(0);
        rest /= 10;
    }
    text.extend_from_slice(&digits[..width]);
}

/// Appends `YYYY-MM-DD`; false for a day that has no such form.
pub(crate) fn push_date(text: &mut Vec<u8>, days: i64) -> bool {
    if !DAYS.contains(&days) {
        return false;
    }
    let date = Date::from_days(days);
    push_digits(text, date.year, 4);
    text.push(b'-');
    push_digits(text, date.month, 2);
    text.push(b'-');
    push_digits(text, date.day, 2);
    true
}

/// Appends `HH:MM:SS`, and six digits after it where there is a fraction, as Python prints times; false for what is no
/// time of a day.
pub(crate) fn push_time(text: &mut Vec<u8>, micros: i64) -> bool {
    if !(0..MICROSECONDS_A_DAY).contains(&micros) {
        return false;
    }
    let seconds = micros / 1_000_000;
    push_digits(text, seconds / 3_600, 2);
    text.push(b':');
    push_digits(text, seconds / 60 % 60, 2);
    text.push(b':');
    push_digits(text, seconds % 60, 2);
    if micros % 1_000_000 != 0 {
        text.push(b'.');
        push_digits(text, micros % 1_000_000, 6);
    }
    true
}

fn ascii(text: Vec<u8>) -> Option<String> {
    String::from_utf8(text).ok()
}

pub(crate) fn date_text(days: i64) -> Option<String> {
    let mut text = Vec::with_capacity(10);
    if push_date(&mut text, days) { ascii(text) } else { None }
}

/// Without zeros at the end of the fraction.
pub(crate) fn time_text(micros: i64) -> Option<String> {
    let mut text = Vec::with_capacity(15);
    if !push_time(&mut text, micros) {
        return None;
    }
    while text.len() > 8 && matches!(text.last(), Some(b'0' | b'.')) {
        text.pop();
    }
    ascii(text)
}

/// Without zeros at the end of the fraction.
pub(crate) fn timestamp_text(date_time: DateTime) -> Option<String> {
    let (date, time) = (date_text(date_time.days)?, time_text(date_time.micros)?);
    Some(format!("{date} {time}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn forms() {
        assert_eq!(odbc_date("2022-3-1"), Some(66_169));
        for text in ["2021-02-29", "22-03-01", "2022-03", "2022-03-01 ", "", "0000-01-01"] {
            assert_eq!(odbc_date(text), None, "{text}");
        }
        assert_eq!(odbc_time("2:45"), Some(9_900_000_000));
        assert_eq!(odbc_time("02:45:59.98"), Some(9_959_980_000));
        for text in ["24:00:00", "11:52:60", "1", "1:2:3:4", "a:b"] {
            assert_eq!(odbc_time(text), None, "{text}");
        }
        assert_eq!(odbc_timestamp("2022-03-01"), Some(DateTime::new(66_169, 0)));
        assert_eq!(time_text(9_959_980_000).as_deref(), Some("02:45:59.98"));
        assert_eq!(time_text(0).as_deref(), Some("00:00:00"));
    }

    proptest! {
        #[test]
        fn what_is_plainly_a_timestamp_is_one(
            text in "[0129][089][0-9]{2}-[01][0-9]-[0-3][0-9] [0-2][0-9]:[0-6][0-9]:[0-6][0-9]",
            at in 0..19_usize,
            by in "[-: 0-9/é]",
        ) {
            let mut changed = text.clone();
            changed.replace_range(at..=at, &by);
            for text in [text, changed] {
                if is_odbc_timestamp(text.as_bytes()) {
                    prop_assert_eq!(odbc_timestamp(&text).and_then(timestamp_text), Some(text));
                }
            }
        }

        #[test]
        fn what_is_written_is_read(days in DAYS, micros in 0..MICROSECONDS_A_DAY) {
            let date_time = DateTime::new(days, micros);
            prop_assert_eq!(odbc_timestamp(&date_time.text().unwrap()), Some(date_time));
        }
    }
}
