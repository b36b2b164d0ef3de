//! The error that IRIS reports.

use std::fmt;

use super::{Language, SqlCode};

/// An error as IRIS reports it: its SQLCODE, where it was found, and what happened.
///
/// Its text is that of InterSystems' Python driver, recorded with driver 5.4.0 on IRIS 2026.2.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SqlError {
    /// The code, negative.
    pub code: SqlCode,
    /// IRIS's `%msg`: the particulars, with table, field and constraint names.
    pub message: String,
    /// Where it was found.
    pub location: Location,
}

/// Where IRIS was when it found an error.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Location {
    /// Compiling the statement.
    #[default]
    Prepare,
    /// Running it.
    ServerLoop,
    /// Running a query up to its first row.
    QueryOpen,
}

impl SqlError {
    pub(crate) fn new(code: SqlCode, message: impl Into<String>) -> Self {
        Self { code, message: message.into(), location: Location::Prepare }
    }

    /// A function that is not there, in the words recorded on instances of 2025 and 2026.
    pub(crate) fn no_function(name: &str) -> Self {
        Self::new(SqlCode::FUNCTION_NOT_FOUND, format!("User defined SQL function '{name}' does not exist"))
    }

    /// A value for the RowID, which IRIS counts itself.
    pub(crate) fn row_id_given(field: &str, table: &str) -> Self {
        let text = format!("Attempt to INSERT a value for RowID field '{field}' of {table}");
        Self::new(SqlCode::READ_ONLY_FIELD, text)
    }

    /// The refusal of what IRIS documents and the emulator does not run.
    pub(crate) fn not_emulated(what: impl fmt::Display) -> Self {
        Self::new(SqlCode::NOT_EMULATED, format!("{what} is not emulated"))
    }

    /// The same error, found there.
    pub(crate) fn at(self, location: Location) -> Self {
        Self { location, ..self }
    }

    /// The text in an instance's language: the code's text, and `%msg` where a translation was recorded.
    #[must_use]
    pub fn text(&self, language: Language) -> String {
        let location = match self.location {
            Location::Prepare => "Prepare",
            Location::ServerLoop => "ServerLoop",
            Location::QueryOpen => "ServerLoop - Query Open()",
        };
        // recorded: %msg of an error at Prepare begins with a blank
        let blank = if self.location == Location::Prepare { " " } else { "" };
        let (code, text) = (self.code, language.code_text(self.code));
        let message = language.message(&self.message);
        format!(
            "<SQL ERROR>; Details: [SQLCODE: <{code}>:<{text}>]\r\n[Location: <{location}>]\r\n[%msg: <{blank}{message}>]"
        )
    }
}

impl fmt::Display for SqlError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text(Language::English))
    }
}

impl std::error::Error for SqlError {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_reads_as_the_driver_writes_it() {
        let error = SqlError::new(SqlCode::TABLE_NOT_FOUND, "Table 'SQLUSER.X' not found");
        assert_eq!(
            error.to_string(),
            "<SQL ERROR>; Details: [SQLCODE: <-30>:<Table or view not found>]\r\n[Location: <Prepare>]\r\n\
             [%msg: < Table 'SQLUSER.X' not found>]"
        );
        let error = SqlError::new(SqlCode::REQUIRED_FIELD, "'id' in table 'SQLUser.T' is a required field");
        assert!(error.at(Location::ServerLoop).to_string().ends_with(
            "[Location: <ServerLoop>]\r\n[%msg: <'id' in table 'SQLUser.T' is a required field>]"
        ));
    }

    #[test]
    fn the_words_of_a_code_are_as_recorded() {
        let error = SqlError::new(SqlCode::UNIQUE_INSERT, "x").to_string();
        let words =
            "[SQLCODE: <-119>:<UNIQUE or PRIMARY KEY constraint failed uniqueness check upon INSERT>]";
        assert!(error.contains(words), "{error}");
    }
}
