//! %PosixTime: microseconds since 1970 (%Library.PosixTime).

use std::fmt;
use std::io::Write;
use std::str::FromStr;
use std::time::{Duration, SystemTime};

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::Timestamp;

use super::civil::{self, FIRST_DAY, HOROLOG_DAY_0, LAST_DAY, MICROSECONDS_A_DAY};
use super::horolog::Horolog;
use super::logical::{self, BEFORE_1970, SINCE_1970};
use super::{IrisValue, temporal, unreadable};
use crate::{Iris, sql_types};

/// A point in time as `%PosixTime` holds it, to the microsecond, without a zone: from 0001-01-01 00:00:00 to
/// 9999-12-31 23:59:59.999999.
///
/// SQL shows and takes it in the form of a timestamp, which is also its text here. Inside of IRIS, in globals and for
/// ObjectScript, it is one [encoded](Self::encoded) number of 64 bits that sorts as a text, too.
///
/// ```
/// use diesel_iris::data_types::PosixTime;
///
/// let time: PosixTime = "2024-02-29 12:00:00.25".parse()?;
/// assert_eq!(time.micros(), 1_709_208_000_250_000);
/// assert_eq!(time.encoded(), 1_154_630_712_607_096_976);
/// assert_eq!(PosixTime::from_encoded(time.encoded()), Ok(time));
/// # Ok::<(), diesel_iris::data_types::PosixTimeError>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = sql_types::PosixTime)]
#[diesel(sql_type = Timestamp)]
pub struct PosixTime {
    micros: i64,
}

/// Why something is no [`PosixTime`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PosixTimeError {
    /// It is before year 1 or after year 9999.
    #[error("a %PosixTime is from 0001-01-01 00:00:00 to 9999-12-31 23:59:59.999999")]
    Range,
    /// It has digits behind the microseconds.
    #[error("a %PosixTime carries microseconds, this value is finer")]
    Finer,
    /// The text is no timestamp.
    #[error("a timestamp's form is YYYY-MM-DD HH:MM:SS with up to six more digits")]
    Form,
    /// The number is not one that IRIS encodes a time in.
    #[error("the number is not one that %PosixTime encodes a time in")]
    Encoding,
}

impl PosixTime {
    /// 0001-01-01 00:00:00.
    pub const MIN: Self = Self { micros: FIRST_DAY as i64 * MICROSECONDS_A_DAY };
    /// 9999-12-31 23:59:59.999999.
    pub const MAX: Self = Self { micros: (LAST_DAY as i64 + 1) * MICROSECONDS_A_DAY - 1 };
    /// 1970-01-01 00:00:00.
    pub const UNIX_EPOCH: Self = Self { micros: 0 };

    /// The time so many microseconds after 1970-01-01 00:00:00.
    ///
    /// # Errors
    ///
    /// [`PosixTimeError::Range`] outside of [`MIN`](Self::MIN) to [`MAX`](Self::MAX).
    pub fn from_micros(micros: i64) -> Result<Self, PosixTimeError> {
        if (Self::MIN.micros..=Self::MAX.micros).contains(&micros) {
            Ok(Self { micros })
        } else {
            Err(PosixTimeError::Range)
        }
    }

    /// Microseconds since 1970-01-01 00:00:00, negative before.
    #[must_use]
    pub fn micros(self) -> i64 {
        self.micros
    }

    /// The time that the number stands for which IRIS keeps.
    ///
    /// # Errors
    ///
    /// [`PosixTimeError::Encoding`] when it stands for none, [`PosixTimeError::Range`] when that has no year of four
    /// digits.
    pub fn from_encoded(encoded: i64) -> Result<Self, PosixTimeError> {
        Self::from_micros(logical::decode_posix_time(encoded).ok_or(PosixTimeError::Encoding)?)
    }

    /// The number that IRIS keeps: the microseconds and 2^60 from 1970 on, the microseconds and -6917529027641081856
    /// before (%Library.PosixTime).
    #[must_use]
    pub fn encoded(self) -> i64 {
        // neither overflows in the range of years
        self.micros + if self.micros >= 0 { SINCE_1970 } else { BEFORE_1970 }
    }

    /// The time so much later; `None` past [`MAX`](Self::MAX), or when the duration is finer than a microsecond.
    #[must_use]
    pub fn checked_add(self, duration: Duration) -> Option<Self> {
        Self::from_micros(self.micros.checked_add(whole_micros(duration).ok()?)?).ok()
    }

    /// The time so much earlier; `None` before [`MIN`](Self::MIN), or when the duration is finer than a microsecond.
    #[must_use]
    pub fn checked_sub(self, duration: Duration) -> Option<Self> {
        Self::from_micros(self.micros.checked_sub(whole_micros(duration).ok()?)?).ok()
    }

    /// What has passed since another time; `None` when that is later.
    #[must_use]
    pub fn checked_duration_since(self, earlier: Self) -> Option<Duration> {
        // both are far inside of what 64 bits hold
        u64::try_from(self.micros - earlier.micros).ok().map(Duration::from_micros)
    }

    /// Days since 1970-01-01 and nanoseconds since midnight.
    fn parts(self) -> (i32, u64) {
        // in range by construction
        civil::split_micros(self.micros).unwrap_or_default()
    }

    fn from_parts(days: i32, nanoseconds: u64) -> Result<Self, PosixTimeError> {
        if !nanoseconds.is_multiple_of(1_000) {
            return Err(PosixTimeError::Finer);
        }
        let micros = i64::try_from(nanoseconds / 1_000).map_err(|_| PosixTimeError::Range)?;
        Self::from_micros(i64::from(days) * MICROSECONDS_A_DAY + micros)
    }
}

fn whole_micros(duration: Duration) -> Result<i64, PosixTimeError> {
    if !duration.subsec_nanos().is_multiple_of(1_000) {
        return Err(PosixTimeError::Finer);
    }
    i64::try_from(duration.as_micros()).map_err(|_| PosixTimeError::Range)
}

impl fmt::Display for PosixTime {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (days, nanoseconds) = self.parts();
        let date = civil::write_date(days).map_err(|_| fmt::Error)?;
        let (time, end) = civil::write_time(nanoseconds).map_err(|_| fmt::Error)?;
        for part in [&date[..], b" ", &time[..end]] {
            f.write_str(std::str::from_utf8(part).map_err(|_| fmt::Error)?)?;
        }
        Ok(())
    }
}

impl FromStr for PosixTime {
    type Err = PosixTimeError;

    fn from_str(text: &str) -> Result<Self, PosixTimeError> {
        let (days, nanoseconds) = civil::read_timestamp(text.as_bytes()).ok_or(PosixTimeError::Form)?;
        Self::from_parts(days, nanoseconds)
    }
}

impl TryFrom<SystemTime> for PosixTime {
    type Error = PosixTimeError;

    /// Takes the time for UTC.
    fn try_from(time: SystemTime) -> Result<Self, PosixTimeError> {
        let (duration, sign) = match time.duration_since(SystemTime::UNIX_EPOCH) {
            Ok(since) => (since, 1),
            Err(before) => (before.duration(), -1),
        };
        Self::from_micros(sign * whole_micros(duration)?)
    }
}

impl TryFrom<PosixTime> for SystemTime {
    type Error = PosixTimeError;

    /// Takes the time for UTC.
    ///
    /// # Errors
    ///
    /// [`PosixTimeError::Range`] where the system's clock does not reach so far.
    fn try_from(time: PosixTime) -> Result<Self, PosixTimeError> {
        let distance = Duration::from_micros(time.micros.unsigned_abs());
        if time.micros >= 0 {
            Self::UNIX_EPOCH.checked_add(distance)
        } else {
            Self::UNIX_EPOCH.checked_sub(distance)
        }
        .ok_or(PosixTimeError::Range)
    }
}

impl From<Horolog> for PosixTime {
    fn from(horolog: Horolog) -> Self {
        let days = i64::from(horolog.days() + HOROLOG_DAY_0);
        // a horolog's days are those of the same years
        Self { micros: days * MICROSECONDS_A_DAY + i64::from(horolog.seconds()) * 1_000_000 }
    }
}

impl From<PosixTime> for Horolog {
    /// Drops the fraction of a second, which `$HOROLOG` does not have.
    fn from(time: PosixTime) -> Self {
        let (days, nanoseconds) = time.parts();
        let seconds = u32::try_from(nanoseconds / 1_000_000_000).unwrap_or_default();
        // in range by construction
        Self::new(days - HOROLOG_DAY_0, seconds).unwrap_or_default()
    }
}

/// From a timestamp's text, as SQL shows it, or from the number that IRIS keeps.
fn read(value: &IrisValue<'_>) -> deserialize::Result<PosixTime> {
    temporal::timestamp(value)
        .and_then(|(days, nanoseconds)| PosixTime::from_parts(days, nanoseconds).ok())
        .map_or_else(|| unreadable("a TIMESTAMP"), Ok)
}

fn write(time: PosixTime, out: &mut Output<'_, '_, Iris>) -> serialize::Result {
    write!(out, "{time}")?;
    Ok(IsNull::No)
}

impl FromSql<sql_types::PosixTime, Iris> for PosixTime {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        read(&value)
    }
}

impl ToSql<sql_types::PosixTime, Iris> for PosixTime {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        write(*self, out)
    }
}

impl FromSql<Timestamp, Iris> for PosixTime {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        read(&value)
    }
}

impl ToSql<Timestamp, Iris> for PosixTime {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        write(*self, out)
    }
}

#[cfg(feature = "chrono")]
mod chrono_conversions {
    use chrono::{DateTime, NaiveDateTime, Utc};
    use diesel::deserialize::{self, FromSql};

    use super::{IrisValue, PosixTime, PosixTimeError};
    use crate::{Iris, sql_types};

    impl FromSql<sql_types::PosixTime, Iris> for NaiveDateTime {
        fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
            super::read(&value).map(Into::into)
        }
    }

    impl TryFrom<NaiveDateTime> for PosixTime {
        type Error = PosixTimeError;

        fn try_from(time: NaiveDateTime) -> Result<Self, PosixTimeError> {
            let utc = time.and_utc();
            // a leap second is one of 1,000,000,000 and more
            if utc.timestamp_subsec_nanos() >= 1_000_000_000 {
                return Err(PosixTimeError::Range);
            }
            if !utc.timestamp_subsec_nanos().is_multiple_of(1_000) {
                return Err(PosixTimeError::Finer);
            }
            Self::from_micros(utc.timestamp_micros())
        }
    }

    impl TryFrom<DateTime<Utc>> for PosixTime {
        type Error = PosixTimeError;

        fn try_from(time: DateTime<Utc>) -> Result<Self, PosixTimeError> {
            time.naive_utc().try_into()
        }
    }

    impl From<PosixTime> for NaiveDateTime {
        fn from(time: PosixTime) -> Self {
            // chrono's years reach further
            DateTime::from_timestamp_micros(time.micros()).unwrap_or_default().naive_utc()
        }
    }

    impl From<PosixTime> for DateTime<Utc> {
        fn from(time: PosixTime) -> Self {
            NaiveDateTime::from(time).and_utc()
        }
    }
}

#[cfg(feature = "time")]
mod time_conversions {
    use time::PrimitiveDateTime;

    use super::{PosixTime, PosixTimeError};
    use crate::types::time as by_time;

    impl TryFrom<PrimitiveDateTime> for PosixTime {
        type Error = PosixTimeError;

        fn try_from(time: PrimitiveDateTime) -> Result<Self, PosixTimeError> {
            Self::from_parts(by_time::days_of(time.date()), by_time::nanoseconds_of(time.time()))
        }
    }

    impl From<PosixTime> for PrimitiveDateTime {
        fn from(time: PosixTime) -> Self {
            let (days, nanoseconds) = time.parts();
            // time's years are the same and more
            Self::new(
                by_time::date_of(days).unwrap_or(time::Date::MIN),
                by_time::time_of(nanoseconds).unwrap_or(time::Time::MIDNIGHT),
            )
        }
    }
}

#[cfg(feature = "serde")]
super::serde_by_text!(PosixTime, "a timestamp, as in \"2024-02-29 12:00:00.25\"");

#[cfg(test)]
mod tests;
