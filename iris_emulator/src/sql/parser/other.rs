//! What IRIS documents and the emulator does not run, refused by its name (RSQL, SQL commands).

use super::super::lexer::{self, Token};
use super::Parser;
use crate::face::Face;
use crate::sqlcode::{SqlCode, SqlError};

/// Statements, by their first word, each with what it is called.
const STATEMENTS: [(&str, &str); 26] = [
    ("THROUGH", "THROUGH"),
    ("CALL", "CALL"),
    ("CANCEL", "CANCEL QUERY"),
    ("CLOSE", "CLOSE"),
    ("DECLARE", "DECLARE"),
    ("FETCH", "FETCH"),
    ("FREEZE", "FREEZE PLANS"),
    ("GRANT", "GRANT"),
    ("IMPORT", "IMPORT"),
    ("LOAD", "LOAD DATA"),
    ("OPEN", "OPEN"),
    ("REVOKE", "REVOKE"),
    ("TRAIN", "TRAIN MODEL"),
    ("UNFREEZE", "UNFREEZE PLANS"),
    ("VALIDATE", "VALIDATE MODEL"),
    ("%BEGTRANS", "%BEGTRANS"),
    ("%CHECKPRIV", "%CHECKPRIV of this kind"),
    ("EXPORT", "EXPORT"),
    ("MERGE", "MERGE"),
    ("BACKUP", "BACKUP"),
    ("QUIESCE", "QUIESCE"),
    ("ATTACH", "ATTACH"),
    ("DETACH", "DETACH"),
    ("PREPARE", "PREPARE"),
    ("EXECUTE", "EXECUTE"),
    ("HELP", "HELP"),
];

/// Which of them InterSystems documents; the others are no statements of IRIS.
const DOCUMENTED: [&str; 17] = [
    "THROUGH",
    "CALL",
    "CANCEL",
    "CLOSE",
    "DECLARE",
    "FETCH",
    "FREEZE",
    "GRANT",
    "LOAD",
    "OPEN",
    "REVOKE",
    "TRAIN",
    "UNFREEZE",
    "VALIDATE",
    "%BEGTRANS",
    "%CHECKPRIV",
    "IMPORT",
];

/// What CREATE, ALTER and DROP define besides tables, views and indexes, each with the verbs that it is documented with; the
/// longer names first.
const DEFINITIONS: [(&[&str], &[&str]); 15] = [
    (&["TIME", "SERIES", "MODEL"], &["CREATE"]),
    (&["FOREIGN", "SERVER"], &["CREATE", "ALTER", "DROP"]),
    (&["FOREIGN", "TABLE"], &["CREATE", "ALTER", "DROP"]),
    (&["ML", "CONFIGURATION"], &["CREATE", "ALTER", "DROP"]),
    (&["AGGREGATE"], &["CREATE", "DROP"]),
    (&["DATABASE"], &["CREATE", "DROP"]),
    (&["FUNCTION"], &["CREATE", "DROP"]),
    (&["METHOD"], &["CREATE", "DROP"]),
    (&["MODEL"], &["CREATE", "ALTER", "DROP"]),
    (&["PROCEDURE"], &["CREATE", "DROP"]),
    (&["QUERY"], &["CREATE", "DROP"]),
    (&["ROLE"], &["CREATE", "DROP"]),
    (&["SCHEMA"], &["CREATE", "DROP"]),
    (&["TRIGGER"], &["CREATE", "DROP"]),
    (&["USER"], &["CREATE", "ALTER", "DROP"]),
];

/// The statements of a script, which stand apart by `;`.
pub(crate) fn split_script(script: &str) -> Result<Vec<&str>, SqlError> {
    lexer::split_script(script).map_err(|(starts, error)| {
        // code may have the `;`, too
        let ends = starts.iter().skip(1).copied().chain([script.len()]);
        let mut errors = starts
            .iter()
            .zip(ends)
            .map(|(from, to)| unreadable(&script[*from..to], &Face::default(), error.clone()));
        errors.find(|error| error.code == SqlCode::NOT_EMULATED).unwrap_or(error.clone())
    })
}

/// Why a text cannot be cut into tokens. Code and JSON are cut by rules of their own; they stand in statements that the
/// emulator does not run, which it says before it comes to them.
pub(super) fn unreadable(sql: &str, face: &Face, error: SqlError) -> SqlError {
    let (front, _) = lexer::readable_tokens(sql, face.delimited_identifiers);
    match Parser::of(front, face).statement() {
        // a view has no host variables, whatever else it has
        _ if error.code == SqlCode::VIEW_HOST_VARIABLE => error,
        Err(refused) if refused.code == SqlCode::NOT_EMULATED => refused,
        _ => error,
    }
}

impl Parser {
    /// A statement that begins with this word.
    pub(super) fn other_statement(&self, word: &str) -> SqlError {
        let known = STATEMENTS.into_iter().find(|(first, _)| *first == word && DOCUMENTED.contains(first));
        match known {
            Some((_, name)) => self.not_emulated(name),
            None => self.refused(SqlCode::SQL_STATEMENT_EXPECTED),
        }
    }

    /// What stands behind CREATE, ALTER or DROP.
    pub(super) fn other_definition(&self, verb: &str) -> SqlError {
        let is_next =
            |words: &[&str]| words.iter().enumerate().all(|(ahead, word)| self.is_word_at(ahead, word));
        match DEFINITIONS.into_iter().find(|(words, verbs)| verbs.contains(&verb) && is_next(words)) {
            Some((words, _)) => self.not_emulated(&format!("{verb} {}", words.join(" "))),
            None => match self.peek() {
                Token::Word(_) => self.expected("TABLE, VIEW or INDEX"),
                _ => self.refused(SqlCode::INVALID_STATEMENT),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::split_script;
    use crate::sqlcode::SqlCode;

    #[test]
    fn code_is_not_cut_into_statements() {
        for (script, code) in [
            ("CREATE PROCEDURE p() LANGUAGE OBJECTSCRIPT { ; it's\n WRITE ^x }", SqlCode::NOT_EMULATED),
            ("SELECT 1; CREATE FUNCTION f() LANGUAGE PYTHON { return {\"a\":{}} }", SqlCode::NOT_EMULATED),
            ("SELECT 1; SELECT 'open", SqlCode::CLOSING_QUOTE_MISSING),
        ] {
            assert_eq!(split_script(script).unwrap_err().code, code, "{script}");
        }
    }
}
