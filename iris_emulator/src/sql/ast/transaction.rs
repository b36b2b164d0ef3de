//! Transactions.

/// `%COMMITMODE …` or `ISOLATION LEVEL …, READ ONLY | READ WRITE` (RSQL_starttransaction).
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct TransactionModes {
    /// `%COMMITMODE IMPLICIT | EXPLICIT | NONE`
    pub commit_mode: Option<CommitMode>,
    /// `ISOLATION LEVEL …`
    pub isolation: Option<Isolation>,
    /// `READ ONLY` is `Some(true)`, `READ WRITE` is `Some(false)`.
    pub read_only: Option<bool>,
}

/// `%COMMITMODE`'s keyword.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the keywords themselves")]
pub enum CommitMode {
    Implicit,
    Explicit,
    None,
}

/// An isolation level that IRIS has; SERIALIZABLE and REPEATABLE READ are not among them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the keywords themselves")]
pub enum Isolation {
    ReadUncommitted,
    ReadCommitted,
    ReadVerified,
}
