//! A script taken apart into statements, as migrations and `batch_execute` take it, and the names in it.
//!
//! ```
//! use diesel_iris::script::{first_word, statements};
//!
//! let found = statements("INSERT INTO notes (text) VALUES ('a;b'); -- one;\nDELETE FROM notes");
//! assert_eq!(found, ["INSERT INTO notes (text) VALUES ('a;b')", "-- one;\nDELETE FROM notes"]);
//! assert_eq!(first_word(found[1]).as_deref(), Some("DELETE"));
//! ```
//!
//! A semicolon ends a statement, unless it stands in a literal, in a comment, or in a body of ObjectScript or Python
//! between braces (RSQL_createprocedure). In a script that has lines with nothing but `GO`, these lines end statements,
//! and semicolons do not.

use crate::sql::{Token, TokenKind, is_reserved, is_simple, tokens};

/// The statements of a script, without what ends them. What is only blanks and comments is none.
///
/// A literal, name or comment that is not closed goes on to the end of the script.
#[must_use]
pub fn statements(script: &str) -> Vec<&str> {
    statements_with_offsets(script).into_iter().map(|(_, statement)| statement).collect()
}

/// The same statements, each with the line, from 1, on which its first word stands.
///
/// ```
/// use diesel_iris::script::statements_with_lines;
///
/// let found = statements_with_lines("SELECT 1;\n-- two\nSELECT 2");
/// assert_eq!(found, [(1, "SELECT 1"), (3, "-- two\nSELECT 2")]);
/// ```
#[must_use]
pub fn statements_with_lines(script: &str) -> Vec<(usize, &str)> {
    let mut line = 1;
    let mut counted = 0;
    let mut found = Vec::new();
    for (offset, statement) in statements_with_offsets(script) {
        let first = offset + blanks(statement);
        line += script[counted..first].matches('\n').count();
        counted = first;
        found.push((line, statement));
    }
    found
}

/// How many bytes of blanks and comments a statement begins with.
fn blanks(statement: &str) -> usize {
    let blank = |token: &Token<'_>| token.is_blank();
    tokens(statement).map_while(|token| token.ok().filter(blank)).map(|token| token.text.len()).sum()
}

/// The statements and where they begin.
fn statements_with_offsets(script: &str) -> Vec<(usize, &str)> {
    let ends = Ends::of(script);
    let separators = if ends.go.is_empty() { ends.semicolons } else { ends.go };
    let mut statements = Vec::new();
    let mut from = 0;
    for (start, end) in separators.into_iter().chain([(script.len(), script.len())]) {
        let statement = script[from..start].trim_end_matches(|c: char| c == ';' || c.is_whitespace());
        let offset = from + (statement.len() - statement.trim_start().len());
        let statement = statement.trim_start();
        if first_word(statement).is_some() {
            statements.push((offset, statement));
        }
        from = end;
    }
    statements
}

/// The first word of a statement in upper case; `None` for blanks and comments.
#[must_use]
pub fn first_word(statement: &str) -> Option<String> {
    let first = tokens(statement).find(|token| {
        // what is not closed is something, too
        token.is_err() || token.is_ok_and(|token| !token.is_blank() && !token.is_symbol("("))
    });
    match first? {
        Ok(token) => Some(token.text.to_uppercase()),
        Err(_) => statement.trim_start().chars().next().map(String::from),
    }
}

/// Whether a name has to stand in double quotes: IRIS reserves the word, or it is not made of letters, digits and `_`
/// alone (RSQL_reservedwords, GSQL_identifiers).
///
/// ```
/// use diesel_iris::script::needs_quotes;
///
/// assert!(needs_quotes("level") && needs_quotes("full name"));
/// assert!(!needs_quotes("levels"));
/// ```
#[must_use]
pub fn needs_quotes(name: &str) -> bool {
    !is_simple(name) || is_reserved(name)
}

/// Whether a statement changes data or reads it, as transactions are a series of (GSQL_modify_transaction). TRUNCATE is left
/// out, for it need not be in one.
#[cfg(feature = "migrations")]
pub(crate) fn changes_data(statement: &str) -> bool {
    matches!(first_word(statement).as_deref(), Some("INSERT" | "UPDATE" | "DELETE" | "SELECT"))
}

/// Whether a statement is about tables, indices, users and their like, not about rows.
#[cfg(feature = "sync")]
pub(crate) fn is_definition(statement: &str) -> bool {
    matches!(
        first_word(statement).as_deref(),
        Some("CREATE" | "ALTER" | "DROP" | "GRANT" | "REVOKE" | "BUILD" | "TUNE" | "USE")
    )
}

/// Where the places are that may end a statement, and where the text behind them begins.
#[derive(Default)]
struct Ends {
    semicolons: Vec<(usize, usize)>,
    go: Vec<(usize, usize)>,
}

impl Ends {
    fn of(script: &str) -> Self {
        let mut ends = Self::default();
        let mut at = 0;
        let mut line_is_blank = true;
        for token in tokens(script) {
            let Ok(Token { kind, text }) = token else { break };
            let end = at + text.len();
            match kind {
                TokenKind::Semicolon => ends.semicolons.push((at, end)),
                TokenKind::Word if line_is_blank && is_go(text, &script[end..]) => ends.go.push((at, end)),
                _ => {}
            }
            line_is_blank = kind == TokenKind::Space && (line_is_blank || text.contains('\n'));
            at = end;
        }
        ends
    }
}

/// Whether a word is `GO`, with nothing behind it on its line.
fn is_go(word: &str, behind: &str) -> bool {
    word.eq_ignore_ascii_case("go") && behind.lines().next().is_none_or(|line| line.trim().is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn statements_begin_on_lines() {
        let lines =
            |script| statements_with_lines(script).into_iter().map(|(line, _)| line).collect::<Vec<_>>();
        assert_eq!(lines("SELECT 1; SELECT 2;\nSELECT 3"), [1, 1, 2]);
        assert_eq!(lines("\n-- one;\n/* ;\n */ SELECT ';\n';\r\n\r\n;SELECT 2"), [4, 7]);
        assert_eq!(lines("SELECT 1\nGO\n\nSELECT 2;\nGO\n"), [1, 4]);
        assert_eq!(lines(""), [0; 0]);
    }

    #[test]
    fn semicolons_end_statements() {
        assert_eq!(statements("SELECT 1;\n SELECT 2 ;; ;"), ["SELECT 1", "SELECT 2"]);
        assert_eq!(statements("-- nothing;\n/* ; */"), [""; 0]);
        assert_eq!(statements("SELECT ';', \"a;\"\"b\" -- ;\n, 'it''s;' /* ; */; x").len(), 2);
        assert_eq!(statements("SELECT {fn CONCAT('};', 'b')}; x").len(), 2);
    }

    #[test]
    fn bodies_of_code_are_one_statement() {
        let script = "CREATE PROCEDURE p() LANGUAGE OBJECTSCRIPT {\n  set x = 'y; if x { write \"};\" } // }\n  /* } */ quit;\n};\nSELECT 1";
        let statements = statements(script);
        assert_eq!(statements.len(), 2);
        assert!(statements[0].ends_with('}') && statements[1] == "SELECT 1");
    }

    #[test]
    fn where_there_is_go_only_that_ends_statements() {
        let script =
            "CREATE TRIGGER a { set x = 1; }; set y;\n  go \nSELECT 'GO\nGO' ;\nGO\nSELECT go\nGOING";
        let found = statements(script);
        assert_eq!(found.len(), 3);
        assert!(found[0].ends_with("set y") && found[1] == "SELECT 'GO\nGO'");
    }

    #[test]
    fn the_first_word_tells_what_it_is() {
        for (statement, word) in [
            ("select 1", Some("SELECT")),
            (" -- c\n/* d */ (SELECT 1)", Some("SELECT")),
            ("%BEGTRANS", Some("%BEGTRANS")),
            ("", None),
            ("-- c", None),
            ("*", Some("*")),
        ] {
            assert_eq!(first_word(statement).as_deref(), word, "{statement}");
        }
    }

    proptest! {
        #[test]
        fn nothing_makes_it_panic_or_lose_text(script in "[ -~\n;'\"{}/*é🦀-]{0,60}") {
            let kept: usize = statements(&script).iter().map(|statement| statement.len()).sum();
            prop_assert!(kept <= script.len());
        }
    }
}
