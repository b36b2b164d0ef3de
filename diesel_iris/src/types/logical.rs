//! Dates and times as numbers: the forms in which IRIS stores them, and PostgreSQL's count of days.
//!
//! Which of them the PGWire server hands on depends on its driver and on the way that a value takes through it. A TIME
//! and a TIMESTAMP show by themselves whether they are numbers; the two counts of days do not, so the connection asks for
//! a known date when it learns of the server.

use chrono::{DateTime, Datelike, NaiveDate, NaiveDateTime, NaiveTime};

use crate::wire::DateForm;

/// 2000-01-01 as `$HOROLOG` counts it.
const DAY_0_OF_POSTGRES: i64 = 58_074;

/// chrono counts its days from 0001-01-01 as day 1: this many more than `$HOROLOG` for the same day.
const DAYS_FROM_CE_OF_DAY_0: i64 = 672_046;

/// What %PosixTime adds to the microseconds since 1970; before 1970 it takes 6 times as much away.
const POSIX: i64 = 1 << 60;

/// A number of days; `None` where no number is expected.
pub(super) fn read_date(text: &str, form: DateForm) -> Option<NaiveDate> {
    let days: i64 = text.parse().ok()?;
    let horolog = match form {
        DateForm::Iso => return None,
        DateForm::Horolog => days,
        DateForm::Days2000 => days.checked_add(DAY_0_OF_POSTGRES)?,
    };
    let days = i32::try_from(horolog.checked_add(DAYS_FROM_CE_OF_DAY_0)?).ok()?;
    NaiveDate::from_num_days_from_ce_opt(days)
}

/// Seconds since midnight, with a fraction of up to nine digits.
pub(super) fn read_time(text: &str) -> Option<NaiveTime> {
    let (seconds, fraction) = text.split_once('.').unwrap_or((text, ""));
    let is_number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
    if !is_number(seconds) || !is_number(fraction) || fraction.len() > 9 {
        return None;
    }
    // Caché writes .5 for 0.5
    let seconds = if seconds.is_empty() && !fraction.is_empty() { 0 } else { seconds.parse().ok()? };
    NaiveTime::from_num_seconds_from_midnight_opt(seconds, format!("{fraction:0<9}").parse().ok()?)
}

/// The encoded integer of %PosixTime (%Library.PosixTime).
pub(super) fn read_timestamp(text: &str) -> Option<NaiveDateTime> {
    let encoded: i64 = text.parse().ok()?;
    let microseconds =
        if encoded >= 0 { encoded.checked_sub(POSIX)? } else { encoded.wrapping_add(POSIX.wrapping_mul(6)) };
    // only what the encoding gives: microseconds beyond its range are no timestamp
    let is_encoded = (encoded >= 0) == (microseconds >= 0);
    let time = DateTime::from_timestamp_micros(microseconds)?.naive_utc();
    (is_encoded && (1..=9999).contains(&time.year())).then_some(time)
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::Timelike;
    use proptest::prelude::*;

    #[test]
    fn the_same_value_in_every_form() {
        let date = NaiveDate::from_ymd_opt(1977, 11, 23);
        assert_eq!(read_date("50000", DateForm::Horolog), date);
        assert_eq!(read_date("-8074", DateForm::Days2000), date);
        assert_eq!(read_date("50000", DateForm::Iso), None);
        let time = NaiveTime::from_hms_micro_opt(12, 5, 0, 250_000);
        for text in ["43500.25", "43500.250000", "43500.250000000"] {
            assert_eq!(read_time(text), time, "{text}");
        }
        assert_eq!(read_time(".5"), NaiveTime::from_hms_milli_opt(0, 0, 0, 500));
        assert_eq!(read_time("0"), Some(NaiveTime::MIN));
        // %Library.PosixTime: 1970-01-01 00:00:00 and the second before
        let at = |seconds| DateTime::from_timestamp(seconds, 0).map(|time| time.naive_utc());
        assert_eq!(read_timestamp("1152921504606846976"), at(0));
        assert_eq!(read_timestamp("-6917529027642081856"), at(-1));
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
        fn every_value_is_read_back(seconds in -62_135_596_800_i64..=253_402_300_799, micro in 0..1_000_000_u32) {
            let value = DateTime::from_timestamp(seconds, micro * 1_000).unwrap().naive_utc();
            let horolog = i64::from(value.num_days_from_ce()) - DAYS_FROM_CE_OF_DAY_0;
            prop_assert_eq!(read_date(&horolog.to_string(), DateForm::Horolog), Some(value.date()));
            let days = (horolog - DAY_0_OF_POSTGRES).to_string();
            prop_assert_eq!(read_date(&days, DateForm::Days2000), Some(value.date()));
            let time = format!("{}.{micro:06}", value.num_seconds_from_midnight());
            prop_assert_eq!(read_time(&time), Some(value.time()));
            let micros = value.and_utc().timestamp_micros();
            let encoded =
                if micros >= 0 { micros + POSIX } else { micros.wrapping_sub(POSIX.wrapping_mul(6)) };
            prop_assert_eq!(read_timestamp(&encoded.to_string()), Some(value));
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
