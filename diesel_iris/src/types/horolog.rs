//! `$HOROLOG`: days since 1840-12-31 and seconds since midnight.

use std::fmt;
use std::io::Write;
use std::str::FromStr;

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, IsNull, Output, ToSql};

use super::{IrisValue, unreadable};
use crate::{Iris, sql_types};

/// A point in time as ObjectScript's `$HOROLOG` counts it (RCOS_vhorolog).
///
/// `days` counts from 1840-12-31, which is day 0, and is negative before it; `seconds` counts from midnight,
/// 0 to 86399. The text form is `66804,43500`.
///
/// ```
/// use diesel_iris::data_types::Horolog;
///
/// let horolog: Horolog = "66804,43500".parse()?;
/// assert_eq!(horolog.days(), 66_804);
/// assert_eq!(horolog.to_string(), "66804,43500");
/// # #[cfg(feature = "chrono")]
/// assert_eq!(chrono::NaiveDateTime::from(horolog).to_string(), "2023-11-26 12:05:00");
/// # Ok::<(), diesel_iris::data_types::HorologError>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = sql_types::Horolog)]
pub struct Horolog {
    days: i32,
    seconds: u32,
}

/// The last day, 9999-12-31.
const LAST_DAY: i32 = 2_980_013;
/// 0001-01-01, the first day that IRIS's dates know.
const FIRST_DAY: i32 = -672_045;
const SECONDS_A_DAY: u32 = 86_400;

/// Why days and seconds, or a text, are no [`Horolog`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum HorologError {
    /// The day is outside years 1 to 9999.
    #[error("day {0} is outside $HOROLOG's range, -672045 to 2980013")]
    Day(i64),
    /// The seconds are a day or more.
    #[error("{0} seconds are more than a day has: 0 to 86399")]
    Seconds(u64),
    /// The text is not two whole numbers with a comma between them.
    #[error("$HOROLOG's form is two whole numbers with a comma between them")]
    Form,
}

impl Horolog {
    /// 0001-01-01 00:00:00.
    pub const MIN: Self = Self { days: FIRST_DAY, seconds: 0 };
    /// 9999-12-31 23:59:59.
    pub const MAX: Self = Self { days: LAST_DAY, seconds: SECONDS_A_DAY - 1 };

    /// A horolog of days since 1840-12-31 and seconds since midnight.
    ///
    /// # Errors
    ///
    /// When `days` is not in -672045 (0001-01-01) to 2980013 (9999-12-31), or `seconds` not below 86400.
    pub fn new(days: i32, seconds: u32) -> Result<Self, HorologError> {
        if !(FIRST_DAY..=LAST_DAY).contains(&days) {
            return Err(HorologError::Day(days.into()));
        }
        if seconds >= SECONDS_A_DAY {
            return Err(HorologError::Seconds(seconds.into()));
        }
        Ok(Self { days, seconds })
    }

    /// Days since 1840-12-31.
    #[must_use]
    pub fn days(self) -> i32 {
        self.days
    }

    /// Seconds since midnight.
    #[must_use]
    pub fn seconds(self) -> u32 {
        self.seconds
    }

    /// The time so many seconds later, or earlier when they are negative; `None` outside of
    /// [`MIN`](Self::MIN) to [`MAX`](Self::MAX).
    #[must_use]
    pub fn checked_add_seconds(self, seconds: i64) -> Option<Self> {
        let sum = self.in_seconds().checked_add(seconds)?;
        let days = i32::try_from(sum.div_euclid(SECONDS_A_DAY.into())).ok()?;
        let seconds = u32::try_from(sum.rem_euclid(SECONDS_A_DAY.into())).ok()?;
        Self::new(days, seconds).ok()
    }

    /// The same time of the day so many days later, or earlier when they are negative; `None` outside of
    /// [`MIN`](Self::MIN) to [`MAX`](Self::MAX).
    #[must_use]
    pub fn checked_add_days(self, days: i32) -> Option<Self> {
        Self::new(self.days.checked_add(days)?, self.seconds).ok()
    }

    /// Seconds since another time, negative when that is later.
    #[must_use]
    pub fn seconds_since(self, other: Self) -> i64 {
        self.in_seconds() - other.in_seconds()
    }

    fn in_seconds(self) -> i64 {
        i64::from(self.days) * i64::from(SECONDS_A_DAY) + i64::from(self.seconds)
    }
}

impl fmt::Display for Horolog {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{},{}", self.days, self.seconds)
    }
}

impl FromStr for Horolog {
    type Err = HorologError;

    fn from_str(text: &str) -> Result<Self, HorologError> {
        let (days, seconds) = text.split_once(',').ok_or(HorologError::Form)?;
        let days: i64 = days.parse().map_err(|_| HorologError::Form)?;
        let seconds: u64 = seconds.parse().map_err(|_| HorologError::Form)?;
        Self::new(
            days.try_into().map_err(|_| HorologError::Day(days))?,
            seconds.try_into().map_err(|_| HorologError::Seconds(seconds))?,
        )
    }
}

impl FromSql<sql_types::Horolog, Iris> for Horolog {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        value.as_str()?.parse().or_else(|_| unreadable("a $HOROLOG"))
    }
}

impl ToSql<sql_types::Horolog, Iris> for Horolog {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        write!(out, "{self}")?;
        Ok(IsNull::No)
    }
}

#[cfg(feature = "chrono")]
mod chrono_conversions {
    use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};

    use super::{Horolog, HorologError};

    /// chrono counts its days from 0001-01-01 as day 1: this many more than `$HOROLOG` for the same day.
    const DAYS_FROM_CE_OF_DAY_0: i32 = 672_046;

    impl From<Horolog> for NaiveDateTime {
        fn from(horolog: Horolog) -> Self {
            let date = NaiveDate::from_num_days_from_ce_opt(horolog.days + DAYS_FROM_CE_OF_DAY_0);
            let time = NaiveTime::from_num_seconds_from_midnight_opt(horolog.seconds, 0);
            // both are in range by construction of a horolog
            date.unwrap_or_default().and_time(time.unwrap_or_default())
        }
    }

    impl TryFrom<NaiveDateTime> for Horolog {
        type Error = HorologError;

        /// Drops the fraction of a second, which `$HOROLOG` does not have.
        fn try_from(value: NaiveDateTime) -> Result<Self, HorologError> {
            Self::new(
                value.date().num_days_from_ce() - DAYS_FROM_CE_OF_DAY_0,
                value.time().num_seconds_from_midnight(),
            )
        }
    }

    #[test]
    fn the_ends_of_the_calendar() {
        let first = NaiveDate::from_ymd_opt(1840, 12, 31).unwrap();
        for (days, date) in [
            (0, first),
            (1, first.succ_opt().unwrap()),
            (super::FIRST_DAY, NaiveDate::from_ymd_opt(1, 1, 1).unwrap()),
            (super::LAST_DAY, NaiveDate::from_ymd_opt(9999, 12, 31).unwrap()),
        ] {
            let horolog = Horolog::new(days, 86_399).unwrap();
            let time = NaiveDateTime::from(horolog);
            assert_eq!(time.date(), date);
            assert_eq!(Horolog::try_from(time), Ok(horolog));
        }
    }
}

#[cfg(feature = "time")]
mod time_conversions {
    use time::PrimitiveDateTime;

    use super::{Horolog, HorologError};
    use crate::types::civil::HOROLOG_DAY_0;
    use crate::types::{PosixTime, time as by_time};

    impl From<Horolog> for PrimitiveDateTime {
        fn from(horolog: Horolog) -> Self {
            PosixTime::from(horolog).into()
        }
    }

    impl TryFrom<PrimitiveDateTime> for Horolog {
        type Error = HorologError;

        /// Drops the fraction of a second, which `$HOROLOG` does not have.
        fn try_from(value: PrimitiveDateTime) -> Result<Self, HorologError> {
            let seconds = by_time::nanoseconds_of(value.time()) / 1_000_000_000;
            let days = by_time::days_of(value.date()) - HOROLOG_DAY_0;
            Self::new(days, seconds.try_into().map_err(|_| HorologError::Seconds(seconds))?)
        }
    }
}

#[cfg(feature = "serde")]
super::serde_by_text!(Horolog, "a $HOROLOG, as in \"66804,43500\"");

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[cfg(feature = "time")]
    #[test]
    fn as_time_counts() {
        let horolog = Horolog::new(66_804, 43_500).unwrap();
        let time = time::PrimitiveDateTime::from(horolog);
        assert_eq!(time.to_string(), "2023-11-26 12:05:00.0");
        assert_eq!(Horolog::try_from(time), Ok(horolog));
    }

    #[test]
    fn arithmetic_stops_at_the_ends() {
        assert_eq!(Horolog::MAX.checked_add_seconds(1), None);
        assert_eq!(Horolog::MIN.checked_add_seconds(-1), None);
        assert_eq!(Horolog::MAX.checked_add_seconds(i64::MAX), None);
        assert_eq!(Horolog::MIN.checked_add_days(-1), None);
        assert_eq!(Horolog::MAX.checked_add_days(i32::MAX), None);
        let midnight = Horolog::default().checked_add_days(1);
        assert_eq!(Horolog::new(0, 86_399).unwrap().checked_add_seconds(1), midnight);
    }

    #[test]
    fn other_forms_are_refused() {
        for text in
            ["", "1", "1,", ",1", "1,2,3", "1.5,2", "1,86400", "2980014,0", "-672046,0", "99999999999,0"]
        {
            assert!(text.parse::<Horolog>().is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn the_text_is_read_back(days in FIRST_DAY..=LAST_DAY, seconds in 0..SECONDS_A_DAY) {
            let horolog = Horolog::new(days, seconds).unwrap();
            prop_assert_eq!(horolog.to_string().parse(), Ok(horolog));
        }

        #[test]
        fn a_distance_leads_back(a in (FIRST_DAY..=LAST_DAY, 0..SECONDS_A_DAY), b in (FIRST_DAY..=LAST_DAY, 0..SECONDS_A_DAY)) {
            let (a, b) = (Horolog::new(a.0, a.1).unwrap(), Horolog::new(b.0, b.1).unwrap());
            prop_assert_eq!(a.checked_add_seconds(b.seconds_since(a)), Some(b));
            prop_assert_eq!(a.cmp(&b), 0.cmp(&b.seconds_since(a)));
        }
    }
}
