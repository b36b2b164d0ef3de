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
/// [`Error::QueryBuilderError`](diesel::result::Error::QueryBuilderError) when there is no place for them, and when the
/// statement is nested too deep to be looked into.
pub(super) fn rewrite(sql: &str, paging: Paging, keywords: &[String]) -> QueryResult<String> {
    let Some(tokens) = tokens(sql) else { return not_understood(sql, keywords) };
    if deepest_parentheses(&tokens) > DEEPEST {
        return Err(nested_too_deep());
    }
    let longest = 8 * sql.len() + (1 << 20);
    let parser = Parser {
        tokens: &tokens,
        at: 0,
        depth: 0,
        deepest: SHALLOW,
        longest,
        too_deep: false,
        paging,
        named: Vec::new(),
    };
    let read = match parser.clone().read(keywords) {
        Read::TooDeep => with_room(|| Parser { deepest: DEEPEST, ..parser }.read(keywords))?,
        read => read,
    };
    match read {
        Read::Understood(text) => Ok(text),
        Read::NotUnderstood => not_understood(sql, keywords),
        Read::TooDeep => Err(nested_too_deep()),
    }
}

fn not_understood(sql: &str, keywords: &[String]) -> QueryResult<String> {
    if keywords.is_empty() && !sql.starts_with(WITH) && !sql.starts_with(DISTINCT_BY) {
        Ok(without_marks(sql))
    } else {
        Err(keywords::misplaced())
    }
}

/// The deepest nesting that is read on the caller's stack, of which little may be left.
const SHALLOW: usize = 40;

/// The deepest nesting that is read at all.
const DEEPEST: usize = 1000;

/// Room for [`DEEPEST`] levels; one takes up to 15 kB where nothing is optimized.
const STACK: usize = 32 << 20;

/// Does this on a thread with a large stack.
fn with_room<T: Send>(work: impl FnOnce() -> T + Send) -> QueryResult<T> {
    let failed = |why: &str| {
        let why = format!("a statement nested deeper than {SHALLOW} levels needs a thread of its own: {why}");
        diesel::result::Error::QueryBuilderError(why.into())
    };
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        let thread = thread.map_err(|error| failed(&error.to_string()))?;
        thread.join().map_err(|_| failed("it failed"))
    })
}

fn nested_too_deep() -> diesel::result::Error {
    let why = format!(
        "a statement is nested deeper than {DEEPEST} levels, or has too many conditions as values inside of each other: \
         write it with fewer parentheses, such as `eq_any` for many conditions on one column, or ask with `sql_query`"
    );
    diesel::result::Error::QueryBuilderError(why.into())
}

/// The most parentheses that are open at one place.
fn deepest_parentheses(tokens: &[Token<'_>]) -> usize {
    let (mut open, mut deepest) = (0_usize, 0);
    for token in tokens {
        if token.is("(") {
            open += 1;
            deepest = deepest.max(open);
        } else if token.is(")") {
            open = open.saturating_sub(1);
        }
    }
    deepest
}

/// The text without what was said of its columns.
fn without_marks(sql: &str) -> String {
    sql.split(TEXTS).step_by(2).collect()
}

/// What became of reading a statement.
enum Read {
    /// Its text, rewritten.
    Understood(String),
    NotUnderstood,
    TooDeep,
}

/// Reads tokens, and gives back their text.
#[derive(Clone)]
struct Parser<'s> {
    tokens: &'s [Token<'s>],
    at: usize,
    depth: usize,
    deepest: usize,
    /// The longest text of an expression. A condition as a value stands there twice, so text doubles with each one that
    /// is inside of another.
    longest: usize,
    /// Whether something was nested too deep.
    too_deep: bool,
    paging: Paging,
    /// The queries of WITH by their names.
    named: Vec<(String, String)>,
}

impl<'s> Parser<'s> {
    fn read(mut self, keywords: &[String]) -> Read {
        let text = self.statement(keywords);
        match text {
            _ if self.too_deep => Read::TooDeep,
            Ok(text) if self.peek().kind == Kind::End => Read::Understood(text),
            _ => Read::NotUnderstood,
        }
    }

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

    /// Reads what may hold itself.
    fn deeper<T>(&mut self, read: impl FnOnce(&mut Self) -> Result<T, Unknown>) -> Result<T, Unknown> {
        if self.depth == self.deepest {
            self.too_deep = true;
            return Err(Unknown);
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }

    /// The token behind the parentheses that open here.
    fn behind_parentheses(&self) -> Option<Token<'s>> {
        let mut open = 0_usize;
        for (position, token) in self.tokens.iter().enumerate().skip(self.at) {
            if token.is("(") {
                open += 1;
            } else if token.is(")") {
                open = open.saturating_sub(1);
                if open == 0 {
                    return self.tokens.get(position + 1).copied();
                }
            }
        }
        None
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
