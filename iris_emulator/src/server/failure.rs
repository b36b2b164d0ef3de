//! What a client is told when something fails.

use std::borrow::Cow;

use pgwire::messages::response::ErrorResponse;

use crate::face::Language;
use crate::sqlcode::SqlError;

/// An ErrorResponse to be.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Failure {
    kind: Kind,
    fatal: bool,
}

#[derive(Debug, PartialEq, Eq)]
enum Kind {
    /// IRIS's own, as the PGWire server passes it on, with the SQLSTATE that is nearest.
    Sql(Box<SqlError>),
    Protocol {
        sqlstate: &'static str,
        message: Cow<'static, str>,
    },
}

impl Failure {
    /// The connection goes on.
    pub(super) fn error(sqlstate: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Self { kind: Kind::Protocol { sqlstate, message: message.into() }, fatal: false }
    }

    /// The connection ends.
    pub(super) fn fatal(sqlstate: &'static str, message: impl Into<Cow<'static, str>>) -> Self {
        Self { kind: Kind::Protocol { sqlstate, message: message.into() }, fatal: true }
    }

    pub(super) fn is_fatal(&self) -> bool {
        self.fatal
    }

    pub(super) fn sqlstate(&self) -> &'static str {
        match &self.kind {
            Kind::Sql(error) => error.code.sqlstate(),
            Kind::Protocol { sqlstate, .. } => sqlstate,
        }
    }

    /// The message, in an instance's language.
    pub(super) fn response(&self, language: Language) -> ErrorResponse {
        let severity = if self.fatal { "FATAL" } else { "ERROR" };
        let message = match &self.kind {
            Kind::Sql(error) => error.text(language),
            Kind::Protocol { message, .. } => message.clone().into_owned(),
        };
        ErrorResponse::new(vec![
            (b'S', severity.to_owned()),
            (b'V', severity.to_owned()),
            (b'C', self.sqlstate().to_owned()),
            (b'M', message),
        ])
    }
}

impl From<SqlError> for Failure {
    fn from(error: SqlError) -> Self {
        Self { kind: Kind::Sql(Box::new(error)), fatal: false }
    }
}
