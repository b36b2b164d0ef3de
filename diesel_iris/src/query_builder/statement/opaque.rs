//! Fragments of [`diesel::dsl::sql`]: operands that stay as they are.
//!
//! A fragment may come in parts, with values and columns between them: all that stands side by side without an operator
//! of Diesel's is one operand, and what it opens, it also closes. Whether it is a condition or a value is told by the
//! operators that it has outside of parentheses.

use super::expression::Expression;
use super::failure::Failure;
use super::reader::Reader;
use crate::query_builder::pieces::Item;
use crate::sql::{SqlText, SqlToken, TokenKind};

/// What makes a text a condition.
const CONDITIONS: [&str; 24] = [
    "=",
    "<>",
    "!=",
    "<",
    ">",
    "<=",
    ">=",
    "[",
    "]",
    "AND",
    "OR",
    "NOT",
    "IS",
    "IN",
    "LIKE",
    "BETWEEN",
    "EXISTS",
    "FOR",
    "%STARTSWITH",
    "%INLIST",
    "%MATCHES",
    "%PATTERN",
    "%CONTAINS",
    "%CONTAINSTERM",
];

/// Whether a text is a condition, rather than a value, by the operators that it has outside of parentheses, but for those
/// around all of it.
fn is_condition(text: &[SqlToken<'_>]) -> bool {
    let depths: Vec<usize> = text
        .iter()
        .scan(0_usize, |depth, token| {
            *depth = parenthesis(*depth, token);
            Some(*depth)
        })
        .collect();
    // around all of it, parentheses are open everywhere but at its end
    let around = depths.split_last().and_then(|(_, inner)| inner.iter().min()).copied().unwrap_or(0);
    let mut cases = 0_usize;
    for (token, depth) in text.iter().zip(depths) {
        if depth != around {
            continue;
        }
        if token.is("SELECT") {
            return false;
        }
        if cases == 0 && CONDITIONS.iter().any(|word| token.is(word)) {
            return true;
        }
        if token.is("CASE") {
            cases += 1;
        } else if token.is("END") {
            cases = cases.saturating_sub(1);
        }
    }
    false
}

/// How many parentheses are open behind this token.
fn parenthesis(depth: usize, token: &SqlToken<'_>) -> usize {
    if token.is("(") {
        depth + 1
    } else if token.is(")") {
        depth.saturating_sub(1)
    } else {
        depth
    }
}

/// How many parentheses and CASEs are open behind this token.
fn deeper(depth: usize, token: &SqlToken<'_>) -> usize {
    if token.is("CASE") {
        depth + 1
    } else if token.is("END") {
        depth.saturating_sub(1)
    } else {
        parenthesis(depth, token)
    }
}

impl<'s> Reader<'_, 's> {
    /// Whether a fragment stands beside what was just read.
    pub(super) fn at_opaque(&self) -> bool {
        matches!(self.peek(), Some(Item::Opaque(_)))
    }

    /// Adds fragments, and what stands beside them, to the operand that was read before, if there was one.
    pub(super) fn opaque(&mut self, before: SqlText<'s>) -> Result<Expression<'s>, Failure> {
        let mut text = before;
        let mut open = Open::default();
        let mut behind_fragment = false;
        loop {
            let from = text.len();
            match self.peek() {
                Some(Item::Opaque(_)) => {
                    behind_fragment = true;
                    self.take_into(&mut text);
                }
                Some(Item::Token(_)) if open.is_any() => {
                    behind_fragment = true;
                    self.take_into(&mut text);
                }
                Some(Item::Token(token)) if behind_fragment && begins_operand(token) => {
                    behind_fragment = false;
                    let operand = self.deeper(Self::plain_operand)?;
                    text.add(operand.into_value());
                    continue;
                }
                _ if open.is_any() => return Err(Failure::Unknown("what a fragment opens is not closed")),
                _ => break,
            }
            text.tokens()[from..].iter().for_each(|token| open.add(token));
        }
        let is_condition = is_condition(text.tokens());
        Ok(Expression::opaque(text, is_condition))
    }
}

/// What a fragment has opened and not closed yet.
#[derive(Debug, Default)]
struct Open {
    /// Parentheses and CASEs.
    depth: usize,
    /// BETWEENs without their AND.
    betweens: usize,
}

impl Open {
    fn is_any(&self) -> bool {
        self.depth > 0 || self.betweens > 0
    }

    fn add(&mut self, token: &SqlToken<'_>) {
        self.depth = deeper(self.depth, token);
        if token.is("BETWEEN") {
            self.betweens += 1;
        } else if token.is("AND") {
            self.betweens = self.betweens.saturating_sub(1);
        }
    }
}

fn begins_operand(token: &SqlToken<'_>) -> bool {
    match token.kind {
        TokenKind::Name | TokenKind::Number | TokenKind::Literal | TokenKind::Dollar => true,
        TokenKind::Symbol => token.is("("),
        _ => false,
    }
}

/// The columns of a fragment that gives several, and their names, if it has any.
pub(super) fn columns<'s>(text: &SqlText<'s>) -> Vec<(SqlText<'s>, Option<SqlText<'s>>)> {
    let mut depth = 0_usize;
    let mut columns: Vec<(SqlText<'s>, Option<SqlText<'s>>)> = vec![Default::default()];
    for token in text.tokens() {
        let Some((column, alias)) = columns.last_mut() else { break };
        match alias {
            _ if depth == 0 && token.is(",") => columns.push(Default::default()),
            None if depth == 0 && token.is("AS") => *alias = Some(SqlText::default()),
            Some(alias) => alias.push(token.clone()),
            None => column.push(token.clone()),
        }
        depth = deeper(depth, token);
    }
    columns
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(sql: &str) -> SqlText<'_> {
        SqlText::read(sql).unwrap()
    }

    #[test]
    fn conditions_are_told_from_values() {
        for sql in [
            "a = 1",
            "(a = 1)",
            "((a) IN (1))",
            "(a) AND (b)",
            "a %INLIST b",
            "NOT a",
            "EXISTS (SELECT 1)",
            "a ] b",
        ] {
            assert!(is_condition(read(sql).tokens()), "{sql}");
        }
        for sql in [
            "a",
            "a.b",
            "f(a = 1)",
            "(SELECT 1 WHERE a = 1)",
            "a + (b)",
            "CASE WHEN a = 1 THEN 2 END",
            "(a) + (b)",
            "",
        ] {
            assert!(!is_condition(read(sql).tokens()), "{sql}");
        }
    }

    #[test]
    fn columns_are_told_apart() {
        let shown = |sql| {
            let text = |(column, alias): (SqlText<'_>, Option<SqlText<'_>>)| match alias {
                Some(alias) => format!("{column}|{alias}"),
                None => column.to_string(),
            };
            columns(&read(sql)).into_iter().map(text).collect::<Vec<_>>()
        };
        assert_eq!(shown("a, f(b, c) AS d, CAST(e AS INT)"), ["a", "f(b, c)|d", "CAST(e AS INT)"]);
    }
}
