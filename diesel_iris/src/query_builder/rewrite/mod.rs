//! What Diesel writes alike for every database, made into what IRIS means.
//!
//! Diesel offers no place to say how a condition is selected, or a BIT column asked for alone: the nodes are the same
//! wherever they stand. So the finished text is looked at, clause by clause:
//!
//! - IRIS has no boolean values. A condition in the place of a value becomes `CASE WHEN c THEN 1 WHEN NOT c THEN 0
//!   END`, so that unknown stays NULL; a value in the place of a condition is compared with 1.
//! - DISTINCT, GROUP BY and UNION give strings in upper case, by the collation SQLUPPER (GSQL_collation): those of text
//!   are taken by `%EXACT`, as stored.
//!
//! The text of [`diesel::sql_query`] is the user's own and stays. So does a fragment of [`diesel::dsl::sql`] that is
//! not understood.

mod expression;
mod front;
mod paging;
mod query;
mod tokens;

#[cfg(test)]
mod tests;

use diesel::QueryResult;

use self::expression::Unknown;
use self::tokens::{Kind, Token, tokens};
use super::distinct_by::DISTINCT_BY;
use super::keywords;
use super::with::WITH;

pub(crate) use self::paging::{NO_LIMIT, Paging};
use self::query::Place;
pub(super) use self::tokens::TEXTS;

/// The words with which a statement of Diesel's begins, each pushed by itself.
const FIRST_WORDS: [&str; 8] =
    ["SELECT ", "INSERT", "INSERT OR UPDATE", "UPDATE ", "DELETE", "(", WITH, DISTINCT_BY];

/// Whether a text that begins with this is built by Diesel, rather than written by the user.
pub(super) fn is_built(first_words: &str) -> bool {
    FIRST_WORDS.contains(&first_words)
}

/// The statement in IRIS's words, with these keywords where they belong.
///
/// # Errors
///
/// [`Error::QueryBuilderError`](diesel::result::Error::QueryBuilderError) when there is no place for them.
pub(super) fn rewrite(sql: &str, paging: Paging, keywords: &[String]) -> QueryResult<String> {
    let rewritten = tokens(sql).ok_or(Unknown).and_then(|tokens| {
        let mut parser = Parser { tokens: &tokens, at: 0, depth: 0, paging, named: Vec::new() };
        let text = parser.statement(keywords)?;
        if parser.peek().kind == Kind::End { Ok(text) } else { Err(Unknown) }
    });
    match rewritten {
        Ok(text) => Ok(text),
        Err(Unknown) if keywords.is_empty() && !sql.starts_with(WITH) && !sql.starts_with(DISTINCT_BY) => {
            Ok(without_marks(sql))
        }
        Err(Unknown) => Err(keywords::misplaced()),
    }
}

/// The text without what was said of its columns.
fn without_marks(sql: &str) -> String {
    sql.split(TEXTS).step_by(2).collect()
}

/// Reads tokens, and gives back their text.
struct Parser<'s> {
    tokens: &'s [Token<'s>],
    at: usize,
    depth: usize,
    paging: Paging,
    /// The queries of WITH by their names.
    named: Vec<(String, String)>,
}

impl<'s> Parser<'s> {
    fn peek(&self) -> Token<'s> {
        self.peek_at(0)
    }

    fn peek_at(&self, ahead: usize) -> Token<'s> {
        // the last token is the end
        self.tokens[(self.at + ahead).min(self.tokens.len() - 1)]
    }

    fn take(&mut self) -> Token<'s> {
        let token = self.peek();
        self.at += 1;
        token
    }

    /// The next token and the space before it.
    fn take_spaced(&mut self) -> String {
        let Token { space, text, .. } = self.take();
        format!("{space}{text}")
    }

    fn expect(&mut self, word: &str) -> Result<&'s str, Unknown> {
        if self.peek().is(word) { Ok(self.take().text) } else { Err(Unknown) }
    }

    /// What stands in parentheses, as it is.
    fn raw_parentheses(&mut self) -> Result<String, Unknown> {
        let mut text = self.expect("(")?.to_owned();
        let mut open = 1;
        while open > 0 {
            let next = self.peek();
            match next.kind {
                Kind::End => return Err(Unknown),
                _ if next.is("(") => open += 1,
                _ if next.is(")") => open -= 1,
                _ => {}
            }
            text += &self.take_spaced();
        }
        Ok(text)
    }

    fn statement(&mut self, keywords: &[String]) -> Result<String, Unknown> {
        let first = self.peek();
        if ["SELECT", "(", "WITH", "DISTINCT"].iter().any(|word| first.is(word)) {
            self.with()?;
            let distinct_by = self.distinct_by()?;
            let mut query = self.query()?;
            query.distinct_by(distinct_by)?;
            query.body.first().hint(keywords)?;
            let place = Place { paging: self.paging, nested: false, exact: false };
            return query.render(place);
        }
        let mut text = self.take().text.to_owned();
        if self.peek().is("OR") {
            text += &self.take_spaced();
            text += &self.take_spaced();
        }
        for keyword in keywords {
            text += " ";
            text += keyword;
        }
        let (stops, insert): (&[&str], bool) = match first.text {
            "INSERT" => (&["VALUES", "SELECT"], true),
            "UPDATE" => (&["SET"], false),
            "DELETE" => (&["WHERE"], false),
            _ => return Err(Unknown),
        };
        while !stops.iter().any(|stop| self.peek().is(stop)) {
            // a list of columns, or the target of an UPDATE
            if self.peek().kind == Kind::End {
                return Ok(text);
            }
            text += &self.take_spaced();
        }
        if self.peek().is("SELECT") {
            return Ok(text + self.peek().space + &self.subquery()?);
        }
        if insert {
            let default = text.ends_with("DEFAULT");
            text += &self.take_spaced();
            if !default {
                text += self.peek().space;
                text += self.expect("(")?;
                text += &self.values_until(&[")"])?.join(", ");
                text += &self.take_spaced();
            }
            return Ok(text);
        }
        if self.peek().is("SET") {
            text += &self.take_spaced();
            text += &self.assignments()?;
        }
        if self.peek().is("WHERE") {
            text += &self.take_spaced();
            text += self.peek().space;
            text += &self.condition()?;
        }
        Ok(text)
    }

    /// Values with commas between them, up to one of these words.
    fn values_until(&mut self, ends: &[&str]) -> Result<Vec<String>, Unknown> {
        let mut values = Vec::new();
        while !ends.iter().any(|end| self.peek().is(end)) {
            values.push(self.value()?);
            if !self.peek().is(",") {
                break;
            }
            self.take();
        }
        Ok(values)
    }

    fn assignments(&mut self) -> Result<String, Unknown> {
        let mut text = String::new();
        loop {
            while !self.peek().is("=") {
                if self.peek().kind == Kind::End {
                    return Err(Unknown);
                }
                text += &self.take_spaced();
            }
            text += &self.take_spaced();
            text += self.peek().space;
            text += &self.value()?;
            if !self.peek().is(",") {
                return Ok(text);
            }
            text += &self.take_spaced();
        }
    }
}
