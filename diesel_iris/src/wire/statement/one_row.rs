//! Statements that insert exactly one row if they succeed, so that their count is known without being asked for.

use crate::sql::{Token, TokenKind};

/// Words by which the PGWire server answers a statement itself, or takes it apart, unless it is marked.
const KEEP_THE_MARK: [&str; 4] = ["INFORMATION_SCHEMA", "PG_", "RETURNING", "EXISTS"];

/// Whether this is an `INSERT … VALUES (…)` of one row, or `INSERT … DEFAULT VALUES`, that needs no mark. `INSERT OR
/// UPDATE` is, too: it inserts its row or updates that one (RSQL_insertorupdate).
pub(super) fn is_one_row(tokens: &[Token<'_>]) -> bool {
    let mut meaning = tokens.iter().filter(|token| !token.is_blank()).copied();
    if !meaning.next().is_some_and(|first| first.is_word("INSERT")) {
        return false;
    }
    let asks_for_mark = |token: &Token<'_>| {
        let folded = token.text.to_uppercase();
        KEEP_THE_MARK.iter().any(|word| folded.contains(word))
    };
    if tokens.iter().any(asks_for_mark) {
        return false;
    }
    let tokens = &mut meaning;
    let mut depth = 0_usize;
    while let Some(token) = tokens.next() {
        if token.is_word("SELECT") || matches!(token.kind, TokenKind::Body | TokenKind::Hint) {
            return false;
        }
        if depth == 0 && token.is_word("DEFAULT") {
            return tokens.next().is_some_and(|next| next.is_word("VALUES")) && ends(tokens);
        }
        if depth == 0 && token.is_word("VALUES") {
            return is_one_list(tokens) && ends(tokens);
        }
        count(&token, &mut depth);
    }
    false
}

fn count(token: &Token<'_>, depth: &mut usize) {
    if token.is_symbol("(") {
        *depth += 1;
    } else if token.is_symbol(")") {
        *depth = depth.saturating_sub(1);
    }
}

/// Takes `(…)`, without a query in it.
fn is_one_list<'s>(tokens: &mut impl Iterator<Item = Token<'s>>) -> bool {
    let mut depth = 0_usize;
    for token in tokens {
        if token.is_word("SELECT") {
            return false;
        }
        count(&token, &mut depth);
        if depth == 0 {
            return token.is_symbol(")");
        }
    }
    false
}

fn ends<'s>(mut rest: impl Iterator<Item = Token<'s>>) -> bool {
    rest.all(|token| token.kind == TokenKind::Semicolon)
}

#[cfg(test)]
mod tests {
    use crate::sql::{Token, tokens};

    fn is_one_row(sql: &str) -> bool {
        let tokens: Vec<Token<'_>> = tokens(sql).map(Result::unwrap).collect();
        super::is_one_row(&tokens)
    }

    #[test]
    fn inserts_of_one_row() {
        for sql in [
            "INSERT INTO \"t\" (\"a\", \"b\") VALUES ($1, f($2))",
            "insert or update t (a) values (?);",
            "INSERT %NOLOCK INTO t DEFAULT VALUES",
            "-- c\nINSERT INTO s.t VALUES ('x)', {d '2024-01-01'})",
        ] {
            assert!(is_one_row(sql), "{sql}");
        }
        for sql in [
            "INSERT INTO t SELECT 1",
            "INSERT INTO t (a) VALUES (1), (2)",
            "INSERT INTO t (a) VALUES (1) UNION SELECT 2",
            "INSERT INTO t (a) VALUES ((SELECT 1))",
            "INSERT INTO t (a) VALUES (1",
            "INSERT INTO t (a) VALUES",
            "INSERT INTO t (a) DEFAULT",
            "INSERT INTO t SET a = 1",
            "INSERT INTO pg_notes (a) VALUES (1)",
            "INSERT INTO t (a) VALUES ('information_schema')",
            "UPDATE t SET a = 1",
            "SELECT 1",
            "",
        ] {
            assert!(!is_one_row(sql), "{sql}");
        }
    }
}
