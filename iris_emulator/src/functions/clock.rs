//! The date and time of the server.

use chrono::{Local, NaiveDateTime, Timelike, Utc};
use rusqlite::Connection;
use rusqlite::functions::{Context, FunctionFlags};

use crate::temporal::{Date, DateTime};

/// The local date and time.
pub(crate) fn today() -> DateTime {
    date_time(Local::now().naive_local())
}

fn date_time(now: NaiveDateTime) -> DateTime {
    use chrono::Datelike;
    let date = Date { year: now.year().into(), month: now.month().into(), day: now.day().into() };
    let micros = i64::from(now.num_seconds_from_midnight()) * 1_000_000
        + i64::from(now.nanosecond() / 1_000 % 1_000_000);
    DateTime::new(date.days(), micros)
}

/// So many digits of the second; IRIS cuts the others.
fn cut(micros: i64, digits: i64) -> i64 {
    let unit = 10_i64.pow(6 - u32::try_from(digits.clamp(0, 6)).unwrap_or(0));
    micros / unit * unit
}

fn digits(context: &Context<'_>) -> rusqlite::Result<i64> {
    context.get(0)
}

pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8;
    connection.create_scalar_function("iris_current_date", 0, flags, |_| Ok(today().days))?;
    // iris_current_time(digits), iris_current_timestamp(digits), iris_utc_timestamp(digits)
    connection.create_scalar_function("iris_current_time", 1, flags, |context| {
        Ok(cut(today().micros, digits(context)?))
    })?;
    connection.create_scalar_function("iris_current_timestamp", 1, flags, |context| {
        let now = today();
        Ok(DateTime::new(now.days, cut(now.micros, digits(context)?)).text())
    })?;
    connection.create_scalar_function("iris_utc_timestamp", 1, flags, |context| {
        let now = date_time(Utc::now().naive_utc());
        Ok(DateTime::new(now.days, cut(now.micros, digits(context)?)).text())
    })?;
    connection.create_scalar_function("iris_horolog", 0, flags, |_| {
        let now = today();
        Ok(format!("{},{}", now.days, now.micros / 1_000_000))
    })?;
    // $ZTIMESTAMP: universal time with a fraction
    connection.create_scalar_function("iris_ztimestamp", 0, flags, |_| {
        let now = date_time(Utc::now().naive_utc());
        Ok(format!("{},{}.{:06}", now.days, now.micros / 1_000_000, now.micros % 1_000_000))
    })?;
    // $ZTIMEZONE: minutes west of Greenwich
    connection.create_scalar_function("iris_ztimezone", 0, flags, |_| {
        Ok(-i64::from(Local::now().offset().local_minus_utc() / 60))
    })?;
    // $ZHOROLOG: seconds since IRIS started
    let started = std::time::Instant::now();
    connection.create_scalar_function("iris_zhorolog", 0, flags, move |_| {
        let micros = i128::try_from(started.elapsed().as_micros()).unwrap_or(0);
        Ok(crate::number::Decimal::new(micros, -6).unwrap_or_default().to_string())
    })?;
    connection.create_scalar_function("iris_newid", 0, flags, |_| {
        let bits: u128 = rand::random();
        let digits = format!("{:032X}", bits & !(0xF << 76) | 0x4 << 76);
        Ok([&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..]].join("-"))
    })
}
