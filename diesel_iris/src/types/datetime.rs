//! DATE, TIME, TIMESTAMP by chrono: written in their ODBC forms, and read in these or as numbers.
//!
//! IRIS's ranges: dates from 0001-01-01 to 9999-12-31 (RSQL_datatype; releases before 2018 begin at
//! 1840-12-31). Times carry microseconds: the IRIS driver gives the PGWire server Python's date and time
//! objects, which know no more.

use std::io::Write;

use chrono::{Datelike, NaiveDate, NaiveDateTime, NaiveTime, Timelike};
use diesel::deserialize::{self, FromSql};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{Date, Time, Timestamp};

use super::{IrisValue, iso, logical, unreadable};
use crate::Iris;

impl FromSql<Date, Iris> for NaiveDate {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        let text = value.as_str()?;
        iso::read_date(text.as_bytes())
            .or_else(|| Self::parse_from_str(text, "%Y-%m-%d").ok())
            .or_else(|| logical::read_date(text, value.dates))
            .map_or_else(|| unreadable("a DATE"), Ok)
    }
}

impl FromSql<Time, Iris> for NaiveTime {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        let text = value.as_str()?;
        iso::read_time(text.as_bytes())
            .or_else(|| Self::parse_from_str(text, "%H:%M:%S%.f").ok())
            .or_else(|| logical::read_time(text))
            .map_or_else(|| unreadable("a TIME"), Ok)
    }
}

impl FromSql<Timestamp, Iris> for NaiveDateTime {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        let text = value.as_str()?;
        iso::read_timestamp(text.as_bytes())
            .or_else(|| Self::parse_from_str(text, "%Y-%m-%d %H:%M:%S%.f").ok())
            .or_else(|| logical::read_timestamp(text))
            .map_or_else(|| unreadable("a TIMESTAMP"), Ok)
    }
}

impl ToSql<Date, Iris> for NaiveDate {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        write_date(*self, out)?;
        Ok(IsNull::No)
    }
}

impl ToSql<Time, Iris> for NaiveTime {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        write_time(*self, out)?;
        Ok(IsNull::No)
    }
}

impl ToSql<Timestamp, Iris> for NaiveDateTime {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        write_date(self.date(), out)?;
        out.write_all(b" ")?;
        write_time(self.time(), out)?;
        Ok(IsNull::No)
    }
}

type Written = Result<(), Box<dyn std::error::Error + Send + Sync>>;

fn write_date(date: NaiveDate, out: &mut impl Write) -> Written {
    if !(1..=9999).contains(&date.year()) {
        return Err("a DATE of IRIS is of the years 0001 to 9999".into());
    }
    Ok(iso::write_date(date, out)?)
}

/// `HH:MM:SS`, and a fraction without zeros at its end when there is one.
fn write_time(time: NaiveTime, out: &mut impl Write) -> Written {
    let nanoseconds = time.nanosecond();
    if nanoseconds >= 1_000_000_000 {
        return Err("a leap second is no TIME in IRIS".into());
    }
    if !nanoseconds.is_multiple_of(1_000) {
        return Err(
            "a TIME or TIMESTAMP carries microseconds through the PGWire server, this value is finer".into(),
        );
    }
    Ok(iso::write_time(time, out)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(value: NaiveDateTime) -> Result<String, String> {
        let mut out = Vec::new();
        write_date(value.date(), &mut out).map_err(|error| error.to_string())?;
        out.push(b' ');
        write_time(value.time(), &mut out).map_err(|error| error.to_string())?;
        Ok(String::from_utf8(out).unwrap())
    }

    fn at(seconds: i64, nanoseconds: u32) -> NaiveDateTime {
        chrono::DateTime::from_timestamp(seconds, nanoseconds).unwrap().naive_utc()
    }

    #[test]
    fn fractions_are_short() {
        assert_eq!(written(at(0, 0)).unwrap(), "1970-01-01 00:00:00");
        assert_eq!(written(at(0, 250_000_000)).unwrap(), "1970-01-01 00:00:00.25");
        assert_eq!(written(at(-1, 999_999_000)).unwrap(), "1969-12-31 23:59:59.999999");
    }

    #[test]
    fn what_iris_cannot_hold_is_refused() {
        assert!(written(at(0, 1)).unwrap_err().contains("finer"));
        assert!(written(at(-70_000_000_000, 0)).unwrap_err().contains("years"));
        assert!(written(at(300_000_000_000, 0)).unwrap_err().contains("years"));
        assert!(written(at(59, 1_500_000_000)).unwrap_err().contains("leap"));
    }

    proptest! {
        #[test]
        fn every_microsecond_is_read_back(seconds in -62_135_596_800_i64..=253_402_300_799, micro in 0..1_000_000_u32) {
            let value = at(seconds, micro * 1_000);
            let text = written(value).unwrap();
            let read: NaiveDateTime =
                FromSql::<Timestamp, Iris>::from_sql(IrisValue::new(text.as_bytes())).unwrap();
            prop_assert_eq!(read, value);
        }
    }
}
