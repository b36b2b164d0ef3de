//! What a statement gives, and what may go wrong inside of it.

use crate::sqlcode::SqlError;
use crate::value::Value;

/// What a statement gave.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// The rows of a query; [`Prepared::columns`](super::Prepared::columns) describes them.
    Rows(Vec<Vec<Value>>),
    /// How many rows an INSERT, UPDATE or DELETE changed.
    Changed(u64),
    /// Nothing but success.
    Done,
}

/// What went wrong, and where.
pub(super) enum Failure {
    Sqlite(rusqlite::Error),
    Iris(SqlError),
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}
