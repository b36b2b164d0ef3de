//! IRIS's functions, aggregates and collations, as functions of SQLite for lowered statements to call.

mod arithmetic;
mod assign;
mod calendar;
mod collation;
mod datetime;
mod distinct_by;
mod json;
mod text;
mod vector;

pub(crate) use vector::StoredVector;

use std::cell::RefCell;

use rusqlite::Connection;
use rusqlite::functions::FunctionFlags;

use crate::sqlcode::{SqlCode, SqlError};

/// Registers all of them.
pub(crate) fn register(connection: &Connection) -> rusqlite::Result<()> {
    arithmetic::register(connection)?;
    assign::register(connection)?;
    calendar::register(connection)?;
    collation::register(connection)?;
    datetime::register(connection)?;
    distinct_by::register(connection)?;
    json::register(connection)?;
    text::register(connection)?;
    vector::register(connection)
}

/// Functions that give the same for the same arguments.
const PURE: FunctionFlags = FunctionFlags::SQLITE_UTF8.union(FunctionFlags::SQLITE_DETERMINISTIC);

thread_local! {
    /// The error of the function that failed last on this thread: SQLite keeps only its text.
    static FAILURE: RefCell<Option<SqlError>> = const { RefCell::new(None) };
}

/// An error of a function, with its SQLCODE for the engine to find.
fn failure(code: SqlCode, message: impl Into<String>) -> rusqlite::Error {
    let error = SqlError::new(code, message);
    FAILURE.set(Some(error.clone()));
    rusqlite::Error::UserFunctionError(Box::new(error))
}

/// The error of the function that made a statement fail on this thread, if one did; asks once.
pub(crate) fn take_failure() -> Option<SqlError> {
    FAILURE.take()
}
