//! Why a bulk insert stopped, and where.

use super::BoxError;

/// A bulk insert that stopped before its end. [`BulkInsert::resume_after`](super::BulkInsert::resume_after) goes on. The text
/// names the cause as well, so [`source`](std::error::Error::source) does not give it again.
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
    #[error("{0}")]
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_names_each_cause_once() {
        for failure in [
            BulkInsertFailure::Query(diesel::result::Error::DeserializationError(
                anyhow::anyhow!("the cause").context("a row").into(),
            )),
            BulkInsertFailure::Connection("the cause".into()),
            BulkInsertFailure::Rows("the cause".into()),
        ] {
            assert!(std::error::Error::source(&failure).is_none(), "{failure}");
            let error = BulkInsertError::new(1, 2, failure);
            let text = error.to_string();
            let chain: Vec<String> = anyhow::Error::new(error).chain().map(ToString::to_string).collect();
            assert_eq!(chain, [text]);
        }
    }
}
