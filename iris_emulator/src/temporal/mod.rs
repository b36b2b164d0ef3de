//! Dates and times: as IRIS counts them, as ODBC writes them, and in the forms that functions read and write.

mod calendar;
mod free;
mod odbc;
mod pattern;
mod posix;
mod reading;
mod style;

pub(crate) use calendar::{DAYS, Date, MICROSECONDS_A_DAY, MONTHS, WEEKDAYS, days_in_month, week_of_year};
pub(crate) use free::{parse_date, parse_date_time, parse_time};
pub(crate) use odbc::{
    date_text, is_odbc_timestamp, odbc_date, odbc_time, odbc_timestamp, push_date, push_time, time_text,
    timestamp_text,
};
pub(crate) use pattern::format_date_time;
pub(crate) use posix::{posix_from_unix, unix_from_posix};
pub(crate) use reading::{Reads, read_pattern};
pub(crate) use style::{format_style, parse_style};

/// A date and a time of day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct DateTime {
    /// Days since 1840-12-31.
    pub(crate) days: i64,
    /// Microseconds since midnight.
    pub(crate) micros: i64,
}

impl DateTime {
    pub(crate) fn new(days: i64, micros: i64) -> Self {
        Self { days, micros }
    }

    /// Microseconds since 1840-12-31.
    pub(crate) fn total(self) -> i64 {
        self.days * MICROSECONDS_A_DAY + self.micros
    }

    pub(crate) fn from_total(total: i64) -> Self {
        Self { days: total.div_euclid(MICROSECONDS_A_DAY), micros: total.rem_euclid(MICROSECONDS_A_DAY) }
    }

    pub(crate) fn is_in_range(self) -> bool {
        DAYS.contains(&self.days) && (0..MICROSECONDS_A_DAY).contains(&self.micros)
    }

    /// `YYYY-MM-DD HH:MM:SS`, and a fraction without zeros at its end.
    pub(crate) fn text(self) -> Option<String> {
        timestamp_text(self)
    }
}
