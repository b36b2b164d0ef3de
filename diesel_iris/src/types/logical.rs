//! Dates and times as numbers: the forms in which IRIS stores them, and PostgreSQL's count of days.
//!
//! Which of them the PGWire server hands on depends on its driver and on the way that a value takes through it. A TIME
//! and a TIMESTAMP show by themselves whether they are numbers; the two counts of days do not, so the connection asks for
//! a known date when it learns of the server.

use super::civil;
#[cfg(any(test, feature = "chrono", feature = "time"))]
use super::civil::{FIRST_DAY, HOROLOG_DAY_0, LAST_DAY};
#[cfg(any(test, feature = "chrono", feature = "time"))]
use crate::wire::DateForm;

/// 2000-01-01 in days from 1970-01-01.
#[cfg(any(test, feature = "chrono", feature = "time"))]
const DAY_0_OF_POSTGRES: i64 = 10_957;

/// What %PosixTime adds to the microseconds from 1970 on (%Library.PosixTime).
pub(super) const SINCE_1970: i64 = 1 << 60;

/// What it adds to those before: -3 * 2^61.
pub(super) const BEFORE_1970: i64 = -6_917_529_027_641_081_856;

/// A number of days, as days from 1970-01-01; `None` where no number is expected.
#[cfg(any(test, feature = "chrono", feature = "time"))]
pub(super) fn read_date(text: &str, form: DateForm) -> Option<i32> {
    let day_0 = match form {
        DateForm::Iso => return None,
        DateForm::Horolog => i64::from(HOROLOG_DAY_0),
        DateForm::Days2000 => DAY_0_OF_POSTGRES,
    };
    let days = text.parse::<i64>().ok()?.checked_add(day_0)?;
    i32::try_from(days).ok().filter(|days| (FIRST_DAY..=LAST_DAY).contains(days))
}

/// Seconds since midnight, with a fraction of up to nine digits, as nanoseconds.
#[cfg(any(test, feature = "chrono", feature = "time"))]
pub(super) fn read_time(text: &str) -> Option<u64> {
    let (seconds, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(seconds) || !is_number(fraction) || fraction.len() > 9 {
        return None;
    }
    // Caché writes .5 for 0.5
    let seconds: u64 = if seconds.is_empty() && !fraction.is_empty() { 0 } else { seconds.parse().ok()? };
    let nanoseconds: u64 = format!("{fraction:0<9}").parse().ok()?;
    (seconds < 86_400).then(|| seconds * 1_000_000_000 + nanoseconds)
}

/// The microseconds since 1970 that a number of %PosixTime stands for; `None` for numbers that stand for none.
pub(super) fn decode_posix_time(encoded: i64) -> Option<i64> {
    match encoded {
        SINCE_1970.. => Some(encoded - SINCE_1970),
        ..BEFORE_1970 => Some(encoded - BEFORE_1970),
        _ => None,
    }
}

/// The number of %PosixTime, as days from 1970-01-01 and nanoseconds from midnight.
pub(super) fn read_timestamp(text: &str) -> Option<(i32, u64)> {
    civil::split_micros(decode_posix_time(text.parse().ok()?)?)
}

#[cfg(test)]
mod tests {
    use super::civil::MICROSECONDS_A_DAY;
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_same_value_in_every_form() {
        // 1977-11-23
        assert_eq!(read_date("50000", DateForm::Horolog), Some(2_883));
        assert_eq!(read_date("-8074", DateForm::Days2000), Some(2_883));
        assert_eq!(read_date("50000", DateForm::Iso), None);
        for text in ["43500.25", "43500.250000", "43500.250000000"] {
            assert_eq!(read_time(text), Some(43_500_250_000_000), "{text}");
        }
        assert_eq!(read_time(".5"), Some(500_000_000));
        assert_eq!(read_time("0"), Some(0));
        // %Library.PosixTime: 1970-01-01 00:00:00 and the second before
        assert_eq!(read_timestamp("1152921504606846976"), Some((0, 0)));
        assert_eq!(read_timestamp("-6917529027642081856"), Some((-1, 86_399_000_000_000)));
    }

    #[test]
    fn what_is_no_number_of_theirs() {
        for text in ["", "x", "1.5", "99999999999", "9223372036854775807", "2024-02-29"] {
            for form in [DateForm::Iso, DateForm::Horolog, DateForm::Days2000] {
                assert_eq!(read_date(text, form), None, "{text}");
            }
        }
        for text in ["", ".", "86400", "-1", "1e3", "1.0000000001", "12:00:00"] {
            assert_eq!(read_time(text), None, "{text}");
        }
        for text in ["", "0", "-1", "9223372036854775807", "1.5", "2024-02-29 00:00:00"] {
            assert_eq!(read_timestamp(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_value_is_read_back(days in FIRST_DAY..=LAST_DAY, micros in 0..MICROSECONDS_A_DAY) {
            let horolog = (i64::from(days - HOROLOG_DAY_0)).to_string();
            prop_assert_eq!(read_date(&horolog, DateForm::Horolog), Some(days));
            let days2000 = (i64::from(days) - DAY_0_OF_POSTGRES).to_string();
            prop_assert_eq!(read_date(&days2000, DateForm::Days2000), Some(days));
            let nanoseconds = micros.unsigned_abs() * 1_000;
            let time = format!("{}.{:06}", micros / 1_000_000, micros % 1_000_000);
            prop_assert_eq!(read_time(&time), Some(nanoseconds));
            let since = i64::from(days) * MICROSECONDS_A_DAY + micros;
            let encoded = since + if since >= 0 { SINCE_1970 } else { BEFORE_1970 };
            prop_assert_eq!(read_timestamp(&encoded.to_string()), Some((days, nanoseconds)));
        }

        #[test]
        fn nothing_panics(text in "\\PC{0,20}", number in any::<i64>()) {
            for text in [text, number.to_string()] {
                for form in [DateForm::Iso, DateForm::Horolog, DateForm::Days2000] {
                    let _ = read_date(&text, form);
                }
                let _ = (read_time(&text), read_timestamp(&text));
            }
        }
    }
}
