//! Errors of functions, with the SQLCODE that SQLite would not keep.

use std::cell::RefCell;

use crate::sqlcode::{SqlCode, SqlError};

thread_local! {
    /// The error of the function that failed last on this thread: SQLite keeps only its text.
    static FAILURE: RefCell<Option<SqlError>> = const { RefCell::new(None) };
}

/// An error of a function, with its SQLCODE for the engine to find.
pub(super) fn failure(code: SqlCode, message: impl Into<String>) -> rusqlite::Error {
    failed(SqlError::new(code, message))
}

pub(super) fn failed(error: SqlError) -> rusqlite::Error {
    FAILURE.set(Some(error.clone()));
    rusqlite::Error::UserFunctionError(Box::new(error))
}

/// The error of the function that made a statement fail on this thread, if one did; asks once.
pub(crate) fn take_failure() -> Option<SqlError> {
    FAILURE.take()
}
