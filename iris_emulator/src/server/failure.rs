//! What a client is told when something fails.

use std::borrow::Cow;

use pgwire::messages::response::ErrorResponse;

use crate::sqlcode::SqlError;

/// An ErrorResponse to be.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Failure {
    sqlstate: &'static str,
    message: Cow<'static, str>,
    fatal: bool,
}

impl Failure {
    /// The connection goes on.
    pub(super) fn error(sqlstate: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Self { sqlstate, message: message.into(), fatal: false }
    }

    /// The connection ends.
    pub(super) fn fatal(sqlstate: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Self { sqlstate, message: message.into(), fatal: true }
    }

    pub(super) fn is_fatal(&self) -> bool {
        self.fatal
    }

    #[cfg(test)]
    pub(super) fn sqlstate(&self) -> &'static str {
        self.sqlstate
    }

    pub(super) fn response(&self) -> ErrorResponse {
        let severity = if self.fatal { "FATAL" } else { "ERROR" };
        ErrorResponse::new(vec![
            (b'S', severity.to_owned()),
            (b'V', severity.to_owned()),
            (b'C', self.sqlstate.to_owned()),
            (b'M', self.message.clone().into_owned()),
        ])
    }
}

/// IRIS's own text, as the PGWire server passes it on, and the SQLSTATE that is nearest.
impl From<SqlError> for Failure {
    fn from(error: SqlError) -> Self {
        Self::error(error.code.sqlstate(), error.to_string())
    }
}
