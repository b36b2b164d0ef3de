//! IRIS's error codes (RERR_sql) and the error that carries one.

/// An error as IRIS reports it: its SQLCODE and what happened.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("[SQLCODE: <{code}>:<{}>] [%msg: <{message}>]", .code.text())]
pub struct SqlError {
    /// The code, negative.
    pub code: SqlCode,
    /// IRIS's `%msg`: the particulars, with table, field and constraint names.
    pub message: String,
}

/// A SQLCODE of the table in RERR_sql.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SqlCode(pub i32);

impl SqlCode {
    /// The text that RERR_sql gives for the code.
    #[must_use]
    pub fn text(self) -> &'static str {
        match self.0 {
            -1 => "Invalid SQL statement",
            _ => "Unknown error",
        }
    }
}

impl std::fmt::Display for SqlCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}

impl std::fmt::Debug for SqlCode {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.fmt(f)
    }
}
