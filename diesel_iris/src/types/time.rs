//! DATE, TIME, TIMESTAMP by the `time` crate, in the ranges that [`datetime`](super::datetime) has.

use std::io::Write;

use diesel::deserialize::{self, FromSql};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{Date, Time, Timestamp};
use time::PrimitiveDateTime;

use super::{IrisValue, civil, unreadable};
use crate::Iris;

/// 1970-01-01 in Julian days.
const UNIX_DAY_0: i32 = 2_440_588;

pub(super) fn date_of(days: i32) -> Option<time::Date> {
    time::Date::from_julian_day(days.checked_add(UNIX_DAY_0)?).ok()
}

pub(super) fn days_of(date: time::Date) -> i32 {
    date.to_julian_day() - UNIX_DAY_0
}

pub(super) fn time_of(nanoseconds: u64) -> Option<time::Time> {
    let seconds = u32::try_from(nanoseconds / 1_000_000_000).ok()?;
    let [hour, minute, second] =
        [seconds / 3_600, seconds / 60 % 60, seconds % 60].map(|part| u8::try_from(part).ok());
    time::Time::from_hms_nano(hour?, minute?, second?, u32::try_from(nanoseconds % 1_000_000_000).ok()?).ok()
}

pub(super) fn nanoseconds_of(time: time::Time) -> u64 {
    let (hour, minute, second, nanosecond) = time.as_hms_nano();
    (u64::from(hour) * 3_600 + u64::from(minute) * 60 + u64::from(second)) * 1_000_000_000
        + u64::from(nanosecond)
}

impl FromSql<Date, Iris> for time::Date {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        civil::read_date(value.as_bytes()).and_then(date_of).map_or_else(|| unreadable("a DATE"), Ok)
    }
}

impl FromSql<Time, Iris> for time::Time {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        civil::read_time(value.as_bytes()).and_then(time_of).map_or_else(|| unreadable("a TIME"), Ok)
    }
}

impl FromSql<Timestamp, Iris> for PrimitiveDateTime {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        civil::read_timestamp(value.as_bytes())
            .and_then(|(days, nanoseconds)| Some(Self::new(date_of(days)?, time_of(nanoseconds)?)))
            .map_or_else(|| unreadable("a TIMESTAMP"), Ok)
    }
}

impl ToSql<Date, Iris> for time::Date {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        out.write_all(&civil::write_date(days_of(*self))?)?;
        Ok(IsNull::No)
    }
}

impl ToSql<Time, Iris> for time::Time {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        let (text, end) = civil::write_time(nanoseconds_of(*self))?;
        out.write_all(&text[..end])?;
        Ok(IsNull::No)
    }
}

impl ToSql<Timestamp, Iris> for PrimitiveDateTime {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        ToSql::<Date, Iris>::to_sql(&self.date(), &mut out.reborrow())?;
        out.write_all(b" ")?;
        let (text, end) = civil::write_time(nanoseconds_of(self.time()))?;
        out.write_all(&text[..end])?;
        Ok(IsNull::No)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn days_and_times_are_read_back(days in civil::FIRST_DAY..=civil::LAST_DAY, nanos in 0..civil::NANOSECONDS_A_DAY) {
            prop_assert_eq!(days_of(date_of(days).unwrap()), days);
            prop_assert_eq!(nanoseconds_of(time_of(nanos).unwrap()), nanos);
        }
    }

    #[test]
    fn the_epoch() {
        assert_eq!(date_of(0).unwrap().to_string(), "1970-01-01");
        assert_eq!(date_of(civil::LAST_DAY).unwrap().to_string(), "9999-12-31");
    }
}
