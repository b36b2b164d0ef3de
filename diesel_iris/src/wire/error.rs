//! What can go wrong between the client and the server.

use std::io;
use std::time::Duration;

use fallible_iterator::FallibleIterator;
use postgres_protocol::message::backend::ErrorResponseBody;

/// A failure of connecting, or of a connection. Passwords and bound values are in none of them.
///
/// Queries give Diesel's [`Error`](diesel::result::Error) instead, with the kind
/// [`ClosedConnection`](diesel::result::DatabaseErrorKind::ClosedConnection) when the connection is lost.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The connection string is wrong.
    #[error("invalid connection string: {0}")]
    Config(String),
    /// No connection could be made to any of the hosts.
    #[error("cannot connect to {endpoint}: {source}")]
    Connect {
        /// The last host that was tried, with its port.
        endpoint: String,
        /// Why.
        source: io::Error,
    },
    /// TLS could not be agreed on, or the server's certificate is not to be trusted.
    #[error("no TLS with the server: {0}")]
    Tls(#[source] Box<dyn std::error::Error + Send + Sync>),
    /// The login failed on the client's side.
    #[error("login failed: {0}")]
    Login(String),
    /// The server works in another namespace than the connection string names, and nothing was done there.
    #[error(
        "the connection string names the namespace {named}, and the server works in {actual}: start the PGWire server \
         with IRIS_NAMESPACE={named}, or name {actual}; `namespace_check=disable` takes whatever the server has"
    )]
    Namespace {
        /// The namespace of the connection string.
        named: String,
        /// The one that the server works in.
        actual: String,
    },
    /// Reading or writing failed.
    #[error("the connection to the server failed: {0}")]
    Io(#[from] io::Error),
    /// The connection is gone; nothing can be said of requests that were not answered.
    #[error("the connection to the server is closed")]
    Closed,
    /// An answer took longer than it may, and the connection was closed; whether the statement took effect is
    /// unknown.
    #[error("no answer within {0:?}; the connection is closed, and the statement may have taken effect")]
    Timeout(Duration),
    /// The server sent what the protocol does not allow here.
    #[error("the server does not follow the protocol: {0}")]
    Protocol(String),
    /// A value that cannot be carried exactly; nothing was sent.
    #[error("cannot send {0}")]
    Value(String),
    /// A statement that cannot be sent as it is; nothing was sent.
    #[error("cannot send this statement: {0}")]
    Statement(String),
    /// A statement of white space and comments; nothing was sent, for the server would never answer.
    #[error("cannot send this statement: it is empty")]
    EmptyStatement,
    /// The server refused the request.
    #[error(transparent)]
    Database(#[from] Box<DatabaseError>),
}

/// An ErrorResponse of the server, with IRIS's own code.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message}")]
pub struct DatabaseError {
    /// The five characters of PostgreSQL's SQLSTATE. The PGWire server guesses it from the message.
    pub sqlstate: String,
    /// IRIS's SQLCODE, a negative number, when the message has one.
    pub sqlcode: Option<i32>,
    /// The message: IRIS's own text, `[SQLCODE: <-119>:<…>] … [%msg: <…>]`, when IRIS refused the statement.
    pub message: String,
}

impl DatabaseError {
    pub(crate) fn new(sqlstate: String, message: String) -> Self {
        Self { sqlcode: sqlcode_in(&message), sqlstate, message }
    }

    /// The text between `[%msg: <` and `>]`: what IRIS says of the particulars.
    #[must_use]
    pub fn percent_msg(&self) -> Option<&str> {
        let (_, rest) = self.message.split_once("[%msg: <")?;
        rest.rsplit_once(">]").map(|(message, _)| message.trim())
    }

    /// The table that IRIS names in its particulars, with its schema.
    #[must_use]
    pub fn table(&self) -> Option<&str> {
        self.named(&["Table '", "table '"])
    }

    /// The first field that IRIS names in its particulars.
    #[must_use]
    pub fn column(&self) -> Option<&str> {
        if let Some(field) = self.named(&["Field '", "Fields '", "Field(s) '"]) {
            // a failed validation names the field with its table before it
            return field.rsplit('.').next();
        }
        // with its value, as in IRIS 2026: Field(s) a="v",b=$c(0); failed unique check
        if let Some((_, fields)) = self.percent_msg()?.split_once("Field(s) ") {
            return fields.split_once('=').map(|(field, _)| field);
        }
        // a required field stands first: 'NAME' in table 'SQLUser.T' is a required field
        let (field, rest) = self.percent_msg()?.strip_prefix('\'')?.split_once('\'')?;
        rest.starts_with(" in table ").then_some(field)
    }

    /// The constraint that IRIS names in its particulars.
    #[must_use]
    pub fn constraint(&self) -> Option<&str> {
        self.named(&["Constraint '", "constraint '"])
    }

    /// What is quoted behind one of these words.
    fn named(&self, words: &[&str]) -> Option<&str> {
        let text = self.percent_msg()?;
        let behind = words.iter().find_map(|word| text.split_once(word).map(|(_, behind)| behind))?;
        behind.split_once('\'').map(|(name, _)| name)
    }
}

/// The error that an ErrorResponse carries.
pub(crate) fn database_error(body: &ErrorResponseBody) -> Error {
    let mut sqlstate = String::new();
    let mut message = String::new();
    let read = body.fields().for_each(|field| {
        match field.type_() {
            b'C' => sqlstate = String::from_utf8_lossy(field.value_bytes()).into_owned(),
            b'M' => message = String::from_utf8_lossy(field.value_bytes()).into_owned(),
            _ => {}
        }
        Ok(())
    });
    match read {
        Ok(()) => Box::new(DatabaseError::new(sqlstate, message)).into(),
        Err(error) => Error::Protocol(format!("an unreadable ErrorResponse: {error}")),
    }
}

/// The number in `[SQLCODE: <-119>:<…>]`, with which IRIS's drivers begin their messages.
pub(crate) fn sqlcode_in(message: &str) -> Option<i32> {
    let (_, rest) = message.split_once("[SQLCODE: <")?;
    let (code, _) = rest.split_once('>')?;
    code.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_sqlcode_is_found() {
        let message = "[SQLCODE: <-119>:<UNIQUE or PRIMARY KEY constraint failed>] [%msg: <T: a > b>]";
        let error = DatabaseError::new("23505".into(), message.into());
        assert_eq!(error.sqlcode, Some(-119));
        assert_eq!(error.percent_msg(), Some("T: a > b"));
    }

    #[test]
    fn the_particulars_name_what_they_are_about() {
        for (particulars, table, column, constraint) in [
            (
                "Table 'SQLUser.T', Constraint 'T_PK' (Field 'ID') failed unique check",
                Some("SQLUser.T"),
                Some("ID"),
                Some("T_PK"),
            ),
            (
                r#"Table 'S.T', Constraint 'X', Field(s) a="v=w",b=$c(0); failed unique check"#,
                Some("S.T"),
                Some("a"),
                Some("X"),
            ),
            ("'NAME' in table 'SQLUser.T' is a required field", Some("SQLUser.T"), Some("NAME"), None),
            ("Field 'SQLUser.T.AGE' (value 'x') failed validation", None, Some("AGE"), None),
            ("At least 1 Row exists in table 'S.U' which references key", Some("S.U"), None, None),
            ("nothing in particular", None, None, None),
            ("Table 'open", None, None, None),
        ] {
            let message = format!("[SQLCODE: <-1>:<text>] [%msg: <{particulars}>]");
            let error = DatabaseError::new("XX000".into(), message);
            assert_eq!((error.table(), error.column(), error.constraint()), (table, column, constraint));
        }
    }

    #[test]
    fn other_messages_have_none() {
        for message in ["", "SQLCODE", "[SQLCODE: <", "[SQLCODE: <x>", "[SQLCODE: <99999999999>]"] {
            let error = DatabaseError::new("XX000".into(), message.into());
            assert_eq!(error.sqlcode, None, "{message}");
            assert_eq!(error.percent_msg(), None);
        }
    }
}
