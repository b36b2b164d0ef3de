//! Errors of the wire as Diesel's errors, with IRIS's SQLCODE kept.

use diesel::result::{DatabaseErrorInformation, DatabaseErrorKind, Error};

use crate::wire;

/// The particulars of an error that IRIS reported, behind
/// [`DatabaseErrorInformation`](diesel::result::DatabaseErrorInformation).
///
/// The message is IRIS's whole text; `details` is IRIS's own `%msg`, and the names of the table, the column and the
/// constraint are those in it. The table's comes without the default schema, `SQLUser`, and with any other. [`sqlcode`]
/// finds the SQLCODE.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IrisErrorInformation {
    error: wire::DatabaseError,
}

impl IrisErrorInformation {
    /// IRIS's SQLCODE, a negative number (RERR_sql), when the message has one.
    #[must_use]
    pub fn sqlcode(&self) -> Option<i32> {
        self.error.sqlcode
    }

    /// PostgreSQL's SQLSTATE, as the server guesses it.
    #[must_use]
    pub fn sqlstate(&self) -> &str {
        &self.error.sqlstate
    }
}

impl DatabaseErrorInformation for IrisErrorInformation {
    fn message(&self) -> &str {
        &self.error.message
    }

    fn details(&self) -> Option<&str> {
        self.error.percent_msg()
    }

    fn hint(&self) -> Option<&str> {
        self.error.hint()
    }

    fn table_name(&self) -> Option<&str> {
        let table = self.error.table()?;
        Some(without_default_schema(table))
    }

    fn column_name(&self) -> Option<&str> {
        self.error.column()
    }

    fn constraint_name(&self) -> Option<&str> {
        self.error.constraint()
    }

    fn statement_position(&self) -> Option<i32> {
        None
    }
}

/// IRIS names tables with their schema; applications name those of the default schema, `SQLUser`, without
/// (GSQL_identifiers). Names know no case, and in some messages they are in upper case.
fn without_default_schema(table: &str) -> &str {
    const DEFAULT: &str = "SQLUser.";
    match table.split_at_checked(DEFAULT.len()) {
        Some((schema, name)) if schema.eq_ignore_ascii_case(DEFAULT) => name,
        _ => table,
    }
}

/// The SQLCODE of an error that IRIS reported; `None` for other errors.
///
/// ```
/// use diesel::result::Error;
///
/// assert_eq!(diesel_iris::sqlcode(&Error::NotFound), None);
/// ```
#[must_use]
pub fn sqlcode(error: &Error) -> Option<i32> {
    let Error::DatabaseError(_, information) = error else { return None };
    wire::sqlcode_in(information.message())
}

/// Whether the same may be tried again, because somebody else's lock was in the way: SQLCODE -110 and -114.
///
/// The statement had no effect, and a transaction it was part of is still open. Errors of lost connections are not
/// among these: whether the statement took effect is unknown then.
///
/// ```
/// use diesel::result::Error;
///
/// assert!(!diesel_iris::is_retryable(&Error::NotFound));
/// ```
#[must_use]
pub fn is_retryable(error: &Error) -> bool {
    matches!(sqlcode(error), Some(LOCK_CONFLICT | ROW_LOCKED))
}

/// What logs may say of an error: IRIS's own text may repeat values.
pub(crate) fn label(error: &Error) -> String {
    match (sqlcode(error), error) {
        (Some(code), _) => format!("SQLCODE {code}"),
        (None, Error::DatabaseError(kind, _)) => format!("{kind:?}"),
        // the client's own: no values in them
        (None, error) => error.to_string(),
    }
}

/// Somebody else holds a lock that a change needs.
const LOCK_CONFLICT: i32 = -110;

/// Somebody else holds a lock that a query needs.
const ROW_LOCKED: i32 = -114;

impl From<wire::Error> for Error {
    fn from(error: wire::Error) -> Self {
        match error {
            wire::Error::Database(error) => {
                let kind = kind(&error);
                Self::DatabaseError(kind, Box::new(IrisErrorInformation { error: *error }))
            }
            wire::Error::Value(_) => Self::SerializationError(Box::new(error)),
            wire::Error::Statement(_) => Self::QueryBuilderError(Box::new(error)),
            // as other backends have it from their servers
            wire::Error::EmptyStatement => {
                Self::DatabaseError(DatabaseErrorKind::Unknown, Box::new(error.to_string()))
            }
            wire::Error::Io(_)
            | wire::Error::Closed
            | wire::Error::Timeout(_)
            | wire::Error::Protocol(_)
            | wire::Error::Connect { .. }
            | wire::Error::Config(_)
            | wire::Error::Tls(_)
            | wire::Error::Login(_)
            | wire::Error::Namespace { .. } => {
                Self::DatabaseError(DatabaseErrorKind::ClosedConnection, Box::new(error.to_string()))
            }
        }
    }
}

/// Diesel's kind for IRIS's code (RERR_sql); for errors without one, such as those of other servers, for the
/// SQLSTATE.
fn kind(error: &wire::DatabaseError) -> DatabaseErrorKind {
    match error.sqlcode {
        // -119 on INSERT, -120 on UPDATE
        Some(-119 | -120) => DatabaseErrorKind::UniqueViolation,
        // -121 and -122 for a missing parent, -123 and -124 for a parent that has children
        Some(-124..=-121) => DatabaseErrorKind::ForeignKeyViolation,
        // a required field that is missing
        Some(-108) => DatabaseErrorKind::NotNullViolation,
        // a field that fails its validation, on INSERT and on UPDATE
        Some(-104 | -105) => DatabaseErrorKind::CheckViolation,
        // what Diesel has for "try again"
        Some(LOCK_CONFLICT | ROW_LOCKED) => DatabaseErrorKind::SerializationFailure,
        // a table that nobody may change
        Some(-115) => DatabaseErrorKind::ReadOnlyTransaction,
        Some(_) => DatabaseErrorKind::Unknown,
        None => match error.sqlstate.as_str() {
            "23505" => DatabaseErrorKind::UniqueViolation,
            "23503" => DatabaseErrorKind::ForeignKeyViolation,
            "23502" => DatabaseErrorKind::NotNullViolation,
            "23514" => DatabaseErrorKind::CheckViolation,
            _ => DatabaseErrorKind::Unknown,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn error(code: i32) -> Error {
        let message = format!("[SQLCODE: <{code}>:<text>] [%msg: <more>]");
        wire::Error::from(Box::new(wire::DatabaseError::new("XX000".into(), message))).into()
    }

    #[test]
    fn tables_are_named_as_applications_name_them() {
        for (named, expected) in [
            ("SQLUser.users", "users"),
            ("SQLUSER.USERS", "USERS"),
            ("Clinic.users", "Clinic.users"),
            ("users", "users"),
        ] {
            assert_eq!(without_default_schema(named), expected);
        }
    }

    #[test]
    fn an_empty_statement_is_an_error_of_the_database() {
        let error = Error::from(crate::wire::Statement::new(" -- nothing").unwrap_err());
        let Error::DatabaseError(DatabaseErrorKind::Unknown, information) = error else {
            panic!("{error:?}")
        };
        assert!(information.message().contains("empty"));
    }

    #[test]
    fn sqlcodes_become_kinds_and_are_kept() {
        for (code, expected) in [
            (-119, "UniqueViolation"),
            (-120, "UniqueViolation"),
            (-121, "ForeignKeyViolation"),
            (-124, "ForeignKeyViolation"),
            (-108, "NotNullViolation"),
            (-104, "CheckViolation"),
            (-110, "SerializationFailure"),
            (-114, "SerializationFailure"),
            (-115, "ReadOnlyTransaction"),
            (-30, "Unknown"),
        ] {
            let error = error(code);
            assert_eq!(sqlcode(&error), Some(code));
            assert_eq!(is_retryable(&error), matches!(code, -110 | -114));
            let Error::DatabaseError(kind, information) = error else { panic!() };
            assert_eq!(format!("{kind:?}"), expected);
            assert_eq!(information.details(), Some("more"));
        }
    }
}
