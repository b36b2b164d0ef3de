//! The date and time of the server.

use chrono::{Local, Timelike};
use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

use crate::convert::{days_of, microseconds_of};

pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8;
    connection
        .create_scalar_function("iris_current_date", 0, flags, |_| Ok(days_of(Local::now().date_naive())))?;
    // RSQL_currenttime, RSQL_currenttimestamp: whole seconds unless a precision is given
    connection.create_scalar_function("iris_current_time", 0, flags, |_| {
        let now = Local::now().time();
        Ok(microseconds_of(now.with_nanosecond(0).unwrap_or(now)))
    })?;
    connection.create_scalar_function("iris_current_timestamp", 0, flags, |_| {
        Ok(Local::now().format("%Y-%m-%d %H:%M:%S").to_string())
    })?;
    connection.create_scalar_function("iris_horolog", 0, flags, |_| {
        let now = Local::now();
        Ok(format!("{},{}", days_of(now.date_naive()), now.time().num_seconds_from_midnight()))
    })
}
