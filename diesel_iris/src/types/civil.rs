//! Dates and times of day as counts, and their ISO forms: what all Rust types of DATE, TIME and TIMESTAMP have in common.
//!
//! The text is read and written digit by digit: an interpreter of format strings would take ten times as long.

/// Days from 1970-01-01 to 0001-01-01, IRIS's first date (RSQL_datatype).
pub(super) const FIRST_DAY: i32 = -719_162;
/// Days from 1970-01-01 to 9999-12-31, its last.
pub(super) const LAST_DAY: i32 = 2_932_896;
/// 1840-12-31, day 0 of `$HOROLOG`, in days from 1970-01-01.
pub(super) const HOROLOG_DAY_0: i32 = -47_117;
#[cfg(test)]
pub(super) const NANOSECONDS_A_DAY: u64 = 86_400_000_000_000;
pub(super) const MICROSECONDS_A_DAY: i64 = 86_400_000_000;

/// Why a date or a time cannot be sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub(super) enum CivilError {
    #[error("a DATE of IRIS is of the years 0001 to 9999")]
    Year,
    #[error(
        "a TIME or TIMESTAMP carries microseconds through the PGWire server, this value is finer: cut it, with chrono by \
         `trunc_subsecs(6)`"
    )]
    Finer,
}

/// Days from 1970-01-01 of a date; `None` where the calendar has no such date.
fn days_of(year: i32, month: i32, day: i32) -> Option<i32> {
    if !(1..=9_999).contains(&year)
        || !(1..=12).contains(&month)
        || !(1..=days_in(year, month)).contains(&day)
    {
        return None;
    }
    // years that begin with March, so that the leap day is a year's last day
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let day_of_year = (153 * month + 2) / 5 + day - 1;
    Some(
        365 * year + year.div_euclid(4) - year.div_euclid(100) + year.div_euclid(400) + day_of_year - 719_468,
    )
}

/// Days from 1970-01-01 and nanoseconds from midnight of so many microseconds from 1970-01-01; `None` outside of IRIS's
/// calendar.
pub(super) fn split_micros(micros: i64) -> Option<(i32, u64)> {
    let days = i32::try_from(micros.div_euclid(MICROSECONDS_A_DAY)).ok()?;
    let nanoseconds = micros.rem_euclid(MICROSECONDS_A_DAY).unsigned_abs() * 1_000;
    (FIRST_DAY..=LAST_DAY).contains(&days).then_some((days, nanoseconds))
}

fn days_in(year: i32, month: i32) -> i32 {
    match month {
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Year, month and day of so many days from 1970-01-01.
fn date_of(days: i32) -> (i32, i32, i32) {
    let days = days + 719_468;
    let (era, day) = (days.div_euclid(146_097), days.rem_euclid(146_097));
    let year = (day - day / 1_460 + day / 36_524 - day / 146_096) / 365;
    let day_of_year = day - (365 * year + year / 4 - year / 100);
    let month = (5 * day_of_year + 2) / 153;
    let day = day_of_year - (153 * month + 2) / 5 + 1;
    let (month, next) = if month < 10 { (month + 3, 0) } else { (month - 9, 1) };
    (era * 400 + year + next, month, day)
}

/// `YYYY-MM-DD`, as days from 1970-01-01.
pub(super) fn read_date(text: &[u8]) -> Option<i32> {
    let [y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = *text else { return None };
    days_of(100 * two(y1, y2)? + two(y3, y4)?, two(m1, m2)?, two(d1, d2)?)
}

/// `HH:MM:SS`, and a fraction of up to nine digits, as nanoseconds from midnight.
pub(super) fn read_time(text: &[u8]) -> Option<u64> {
    let (whole, fraction) = text.split_at_checked(8)?;
    let [h1, h2, b':', m1, m2, b':', s1, s2] = *whole else { return None };
    let (hour, minute, second) = (two(h1, h2)?, two(m1, m2)?, two(s1, s2)?);
    if hour > 23 || minute > 59 || second > 59 {
        return None;
    }
    let nanoseconds = match fraction {
        [] => 0,
        [b'.', digits @ ..] if (1..=9).contains(&digits.len()) => {
            let number = digits
                .iter()
                .try_fold(0_u64, |number, digit| Some(number * 10 + u64::try_from(one(*digit)?).ok()?))?;
            number * 10_u64.pow(9 - u32::try_from(digits.len()).ok()?)
        }
        _ => return None,
    };
    Some(u64::try_from(hour * 3_600 + minute * 60 + second).ok()? * 1_000_000_000 + nanoseconds)
}

/// A date and a time with a blank between them.
pub(super) fn read_timestamp(text: &[u8]) -> Option<(i32, u64)> {
    let (date, [b' ', time @ ..]) = text.split_at_checked(10)? else { return None };
    Some((read_date(date)?, read_time(time)?))
}

/// `YYYY-MM-DD`
pub(super) fn write_date(days: i32) -> Result<[u8; 10], CivilError> {
    if !(FIRST_DAY..=LAST_DAY).contains(&days) {
        return Err(CivilError::Year);
    }
    let (year, month, day) = date_of(days);
    let ([y1, y2], [y3, y4]) = (digits(year / 100), digits(year % 100));
    let ([m1, m2], [d1, d2]) = (digits(month), digits(day));
    Ok([y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2])
}

/// `HH:MM:SS`, and the microseconds without zeros at their end when there are any.
pub(super) fn write_time(nanoseconds: u64) -> Result<([u8; 15], usize), CivilError> {
    if !nanoseconds.is_multiple_of(1_000) {
        return Err(CivilError::Finer);
    }
    // less than a day, so both fit
    let seconds = i32::try_from(nanoseconds / 1_000_000_000).unwrap_or_default();
    let micros = i32::try_from(nanoseconds % 1_000_000_000 / 1_000).unwrap_or_default();
    let ([h1, h2], [m1, m2], [s1, s2]) =
        (digits(seconds / 3_600), digits(seconds / 60 % 60), digits(seconds % 60));
    let ([f1, f2], [f3, f4], [f5, f6]) =
        (digits(micros / 10_000), digits(micros / 100 % 100), digits(micros % 100));
    let text = [h1, h2, b':', m1, m2, b':', s1, s2, b'.', f1, f2, f3, f4, f5, f6];
    let end =
        if micros == 0 { 8 } else { text.iter().rposition(|digit| *digit != b'0').map_or(8, |at| at + 1) };
    Ok((text, end))
}

fn one(digit: u8) -> Option<i32> {
    digit.is_ascii_digit().then(|| i32::from(digit - b'0'))
}

fn two(tens: u8, ones: u8) -> Option<i32> {
    Some(one(tens)? * 10 + one(ones)?)
}

/// The last two digits of a number that is not negative.
fn digits(number: i32) -> [u8; 2] {
    // below 10 each, so they fit
    [number / 10 % 10, number % 10].map(|digit| b'0' + u8::try_from(digit).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every day of IRIS's calendar, counted by hand beside the formulas.
    #[test]
    fn the_whole_calendar() {
        let (mut year, mut month, mut day) = (1, 1, 1);
        for days in FIRST_DAY..=LAST_DAY {
            assert_eq!(date_of(days), (year, month, day));
            assert_eq!(days_of(year, month, day), Some(days));
            let text = write_date(days).unwrap();
            assert_eq!(read_date(&text), Some(days));
            day += 1;
            if day > days_in(year, month) {
                (day, month) = (1, month + 1);
            }
            if month > 12 {
                (month, year) = (1, year + 1);
            }
        }
        assert_eq!((year, month, day), (10_000, 1, 1));
        assert_eq!(write_date(0).unwrap(), *b"1970-01-01");
    }

    #[test]
    fn other_forms_are_not_read() {
        for text in [
            "",
            "2024-1-01 00:00:00",
            "2024-02-30 00:00:00",
            "2023-02-29 00:00:00",
            "1900-02-29 00:00:00",
            "0000-12-31 00:00:00",
            "2024-00-01 00:00:00",
            "2024-13-01 00:00:00",
            "2024-01-00 00:00:00",
            "2024-01-01T00:00:00",
            "2024-01-01 24:00:00",
            "2024-01-01 00:60:00",
            "2024-01-01 00:00:60",
            "2024-01-01 00:00:00.",
            "2024-01-01 00:00:00.1234567890",
            "2024-01-01 00:00:00x",
            "2024-01-01 00:00",
            "é024-01-01 00:00:00",
        ] {
            assert_eq!(read_timestamp(text.as_bytes()), None, "{text}");
        }
    }

    #[test]
    fn what_iris_cannot_hold_is_refused() {
        assert_eq!(write_date(FIRST_DAY - 1), Err(CivilError::Year));
        assert_eq!(write_date(LAST_DAY + 1), Err(CivilError::Year));
        assert_eq!(write_time(1_500), Err(CivilError::Finer));
    }

    proptest::proptest! {
        #[test]
        fn times_are_read_back(micros in 0..NANOSECONDS_A_DAY / 1_000) {
            let (text, end) = write_time(micros * 1_000).unwrap();
            assert_eq!(read_time(&text[..end]), Some(micros * 1_000));
        }
    }
}
