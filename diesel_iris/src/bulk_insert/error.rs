//! Why a bulk insert stopped, and where.

use super::BoxError;

/// A bulk insert that stopped before its end. [`BulkInsert::resume_after`](super::BulkInsert::resume_after) goes on.
#[derive(Debug, thiserror::Error)]
#[error("{failure}; {}", self.position())]
pub struct BulkInsertError {
    committed: u64,
    unknown: u64,
    failure: BulkInsertFailure,
}

/// Why a bulk insert stopped.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BulkInsertFailure {
    /// A statement failed, and would fail again; or it failed as often as it was to be attempted.
    #[error(transparent)]
    Query(diesel::result::Error),
    /// No connection could be made.
    #[error("no connection: {0}")]
    Connection(BoxError),
    /// The stream of rows gave an error, or ended too early.
    #[error("the rows could not be read: {0}")]
    Rows(BoxError),
}

impl BulkInsertError {
    pub(super) fn new(committed: u64, unknown: u64, failure: BulkInsertFailure) -> Self {
        Self { committed, unknown, failure }
    }

    /// How many of the rows, from the first on, are committed.
    #[must_use]
    pub fn committed(&self) -> u64 {
        self.committed
    }

    /// How many rows behind those may be committed or not, since the connection was lost. No row behind these is.
    #[must_use]
    pub fn unknown(&self) -> u64 {
        self.unknown
    }

    /// Why it stopped.
    #[must_use]
    pub fn failure(&self) -> &BulkInsertFailure {
        &self.failure
    }

    fn position(&self) -> String {
        match self {
            Self { committed, unknown: 0, .. } => {
                format!("the first {committed} rows are committed, and no others")
            }
            Self { committed, unknown, .. } => {
                format!("the first {committed} rows are committed, and the {unknown} behind them may be")
            }
        }
    }
}
