//! The ISO forms of dates and times, read and written digit by digit: an interpreter of format strings would take ten
//! times as long.
//!
//! What is read here is the form in which the PGWire server sends them; other forms are left to chrono.

use std::io::{self, Write};

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

/// `YYYY-MM-DD`
pub(super) fn read_date(text: &[u8]) -> Option<NaiveDate> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text else { return None };
    let year = i32::try_from(100 * two(y1, y2)? + two(y3, y4)?).ok()?;
    NaiveDate::from_ymd_opt(year, two(m1, m2)?, two(d1, d2)?)
}

/// `HH:MM:SS`, and a fraction of up to nine digits.
pub(super) fn read_time(text: &[u8]) -> Option<NaiveTime> {
    let (whole, fraction) = text.split_at_checked(8)?;
    let [h1, h2, b':', m1, m2, b':', s1, s2] = *whole else { return None };
    let nanoseconds = match fraction {
        [] => 0,
        [b'.', digits @ ..] if (1..=9).contains(&digits.len()) => {
            let places = 9 - u32::try_from(digits.len()).ok()?;
            let number = digits.iter().try_fold(0, |number, digit| Some(number * 10 + one(*digit)?))?;
            number * 10_u32.pow(places)
        }
        _ => return None,
    };
    NaiveTime::from_hms_nano_opt(two(h1, h2)?, two(m1, m2)?, two(s1, s2)?, nanoseconds)
}

/// A date and a time with a blank between them.
pub(super) fn read_timestamp(text: &[u8]) -> Option<NaiveDateTime> {
    let (date, [b' ', time @ ..]) = text.split_at_checked(10)? else { return None };
    Some(read_date(date)?.and_time(read_time(time)?))
}

/// `YYYY-MM-DD` for the years 0 to 9999.
pub(super) fn write_date(date: NaiveDate, out: &mut impl Write) -> io::Result<()> {
    let year = date.year().unsigned_abs();
    let ([y1, y2], [y3, y4]) = (digits(year / 100), digits(year % 100));
    let ([m1, m2], [d1, d2]) = (digits(date.month()), digits(date.day()));
    out.write_all(&[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2])
}

/// `HH:MM:SS`, and the microseconds without zeros at their end when there are any.
pub(super) fn write_time(time: NaiveTime, out: &mut impl Write) -> io::Result<()> {
    let ([h1, h2], [m1, m2], [s1, s2]) = (digits(time.hour()), digits(time.minute()), digits(time.second()));
    let microseconds = time.nanosecond() / 1_000;
    let ([f1, f2], [f3, f4], [f5, f6]) =
        (digits(microseconds / 10_000), digits(microseconds / 100 % 100), digits(microseconds % 100));
    let text = [h1, h2, b':', m1, m2, b':', s1, s2, b'.', f1, f2, f3, f4, f5, f6];
    let end = if microseconds == 0 {
        8
    } else {
        text.iter().rposition(|digit| *digit != b'0').map_or(8, |at| at + 1)
    };
    out.write_all(&text[..end])
}

fn one(digit: u8) -> Option<u32> {
    digit.is_ascii_digit().then(|| u32::from(digit - b'0'))
}

fn two(tens: u8, ones: u8) -> Option<u32> {
    Some(one(tens)? * 10 + one(ones)?)
}

/// The last two digits of a number.
fn digits(number: u32) -> [u8; 2] {
    // below 10 each, so they fit
    [number / 10 % 10, number % 10].map(|digit| b'0' + u8::try_from(digit).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn other_forms_are_not_read() {
        for text in [
            "",
            "2024-1-01 00:00:00",
            "2024-02-30 00:00:00",
            "2024-01-01T00:00:00",
            "2024-01-01 24:00:00",
            "2024-01-01 00:00:00.",
            "2024-01-01 00:00:00.1234567890",
            "2024-01-01 00:00:00x",
            "2024-01-01 00:00",
            "é024-01-01 00:00:00",
        ] {
            assert_eq!(read_timestamp(text.as_bytes()), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn as_chrono_writes_and_reads(seconds in -62_135_596_800_i64..=253_402_300_799, nanoseconds in 0..1_000_000_000_u32) {
            let value = chrono::DateTime::from_timestamp(seconds, nanoseconds).unwrap().naive_utc();
            for format in ["%Y-%m-%d %H:%M:%S", "%Y-%m-%d %H:%M:%S%.f", "%Y-%m-%d %H:%M:%S%.3f"] {
                let text = value.format(format).to_string();
                let expected = NaiveDateTime::parse_from_str(&text, "%Y-%m-%d %H:%M:%S%.f").unwrap();
                prop_assert_eq!(read_timestamp(text.as_bytes()), Some(expected));
            }
            let mut text = Vec::new();
            write_date(value.date(), &mut text).unwrap();
            text.push(b' ');
            write_time(value.time(), &mut text).unwrap();
            let text = String::from_utf8(text).unwrap();
            let micros = value.format("%.6f").to_string();
            let fraction = micros.trim_end_matches('0').trim_end_matches('.');
            prop_assert_eq!(text, format!("{}{fraction}", value.format("%Y-%m-%d %H:%M:%S")));
        }
    }
}
