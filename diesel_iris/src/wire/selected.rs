//! Values that are columns of a result by themselves, as in `SELECT ?`.

use crate::sql::{Token, TokenKind, tokens};

/// Words behind which no column of a result stands.
const ENDS: [&str; 10] =
    ["FROM", "WHERE", "GROUP", "HAVING", "ORDER", "UNION", "LIMIT", "OFFSET", "VALUES", "SET"];

/// Follows the text between values.
#[derive(Debug, Default)]
pub(super) struct SelectList {
    /// For each open parenthesis whether the columns of a SELECT stand there.
    outer: Vec<bool>,
    is_list: bool,
    /// Whether a column begins here.
    begins: bool,
}

impl SelectList {
    /// Whether the value behind this text is a column, or the beginning of one.
    pub(super) fn reaches(&mut self, text: &str) -> bool {
        // what could not be read was refused before
        for token in tokens(text).map_while(Result::ok).filter(|token| !token.is_blank()) {
            self.add(&token);
        }
        let begins = self.begins && self.is_list;
        self.begins = false;
        begins
    }

    fn add(&mut self, token: &Token<'_>) {
        let is_count = token.kind == TokenKind::Number && self.begins;
        self.begins = false;
        if token.is_symbol("(") {
            self.outer.push(self.is_list);
            self.is_list = false;
        } else if token.is_symbol(")") {
            self.is_list = self.outer.pop().unwrap_or_default();
        } else if token.is_word("SELECT") {
            (self.is_list, self.begins) = (true, true);
        } else if ENDS.iter().any(|word| token.is_word(word)) {
            self.is_list = false;
        } else if token.is_symbol(",")
            || is_count
            || ["DISTINCT", "ALL", "TOP"].iter().any(|word| token.is_word(word))
        {
            self.begins = true;
        }
    }
}

/// Whether a column ends before this text.
pub(super) fn column_ends(text: &str) -> bool {
    let next = tokens(text).map_while(Result::ok).find(|token| !token.is_blank());
    next.is_none_or(|next| {
        next.is_symbol(",")
            || next.is_symbol(")")
            || ["AS", "FROM", "WHERE", "UNION", "ORDER"].iter().any(|word| next.is_word(word))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// For each `?` whether it is a column.
    fn columns(sql: &str) -> Vec<bool> {
        let parts: Vec<&str> = sql.split('?').collect();
        let mut list = SelectList::default();
        parts.windows(2).map(|pair| list.reaches(pair[0]) && column_ends(pair[1])).collect()
    }

    #[test]
    fn columns_are_found() {
        for (sql, found) in [
            ("SELECT ?", vec![true]),
            ("SELECT/**/ ?, a, ? AS b, ? FROM t WHERE a = ?", vec![true, true, true, false]),
            ("SELECT DISTINCT ? FROM t", vec![true]),
            ("SELECT TOP 3 ?, ? || a FROM t", vec![true, false]),
            ("SELECT f(?, ?), a + ? FROM t", vec![false, false, false]),
            ("SELECT a FROM t WHERE a IN (SELECT ? FROM u) AND b IN (?, ?)", vec![true, false, false]),
            ("SELECT a FROM t UNION ALL SELECT ? ORDER BY ?", vec![true, false]),
            ("INSERT INTO t (a, b) VALUES (?, ?)", vec![false, false]),
            ("INSERT INTO t (a, b) SELECT ?, ?", vec![true, true]),
            ("UPDATE t SET a = ?, b = ?", vec![false, false]),
            ("SELECT (?), CASE WHEN a = ? THEN ? ELSE ? END", vec![false; 4]),
        ] {
            assert_eq!(columns(sql), found, "{sql}");
        }
    }
}
