//! What Diesel writes alike for every database, made into what IRIS means.
//!
//! Diesel offers no place to say how a condition is selected, or a BIT column asked for alone: the nodes are the same
//! wherever they stand. So the pieces of a statement are read, clause by clause:
//!
//! - IRIS has no boolean values. A condition in the place of a value becomes `CASE WHEN c THEN 1 WHEN NOT c THEN 0
//!   END`, so that unknown stays NULL; a value in the place of a condition is compared with 1.
//! - DISTINCT, GROUP BY and UNION give strings in upper case, by the collation SQLUPPER (GSQL_collation): those of text
//!   are taken by `%EXACT`, as stored.
//!
//! A fragment of [`diesel::dsl::sql`] is an operand that stays as it is, and what stands beside it does, too. So does a
//! statement that begins with what Diesel does not write. The text of [`diesel::sql_query`] is the user's own and does not
//! come here.

mod clauses;
mod expression;
mod failure;
mod front;
mod functions;
mod in_list;
mod numbered;
mod opaque;
mod place;
mod query;
mod reader;

#[cfg(test)]
mod tests;

use diesel::QueryResult;
use diesel::result::Error;

use self::failure::Failure;
use self::place::Place;
use self::reader::Reader;
use super::keywords;
use super::pieces::Item;
use crate::sql::{SqlText, SqlToken, TokenKind};

pub(crate) use self::place::{NO_LIMIT, Paging};

/// How the statements of Diesel's begin that change rows.
const CHANGES: [&str; 3] = ["INSERT", "UPDATE", "DELETE"];

/// The deepest nesting that is read on the caller's stack, of which little may be left.
const SHALLOW: usize = 40;

/// The deepest nesting that is read at all.
const DEEPEST: usize = 1000;

/// Room for [`DEEPEST`] levels; one takes up to 15 kB where nothing is optimized.
const STACK: usize = 32 << 20;

/// The statement in IRIS's words, with these restrictions or hints where they belong.
///
/// # Errors
///
/// [`Error::QueryBuilderError`] when there is no place for them, when the statement is nested too deep to be looked into,
/// and when a fragment of the user's leaves open what the rest means.
pub(super) fn iris_statement<'s>(
    items: &[Item<'s>],
    paging: Paging,
    keywords: &[String],
) -> QueryResult<SqlText<'s>> {
    if deepest_parentheses(items) > DEEPEST {
        return Err(nested_too_deep());
    }
    let reader = Reader::new(items, paging);
    let mut outcome = reader.clone().deepest(SHALLOW).whole_statement(keywords);
    if matches!(outcome, Err((Failure::TooDeep, _))) {
        outcome = with_room(|| reader.deepest(DEEPEST).whole_statement(keywords))?;
    }
    outcome.map_err(|(failure, at)| match failure {
        Failure::TooDeep => nested_too_deep(),
        Failure::Misplaced => keywords::misplaced(),
        Failure::RangeFrame => Error::QueryBuilderError(
            "IRIS has no RANGE frames but for the whole partition: `frame::Rows` counts rows instead of values".into(),
        ),
        Failure::Unknown(why) => {
            let near = |items: &[Item<'_>]| items.iter().filter_map(shown).collect::<Vec<_>>().join(" ");
            let before = near(&items[at.saturating_sub(6).min(items.len())..at.min(items.len())]);
            let behind = near(&items[at.min(items.len())..(at + 4).min(items.len())]);
            let why = format!(
                "{why} in {:?}, before {:?}: put parentheses around fragments of `sql`, or ask with `sql_query`",
                before, behind
            );
            Error::QueryBuilderError(why.into())
        }
    })
}

fn shown(item: &Item<'_>) -> Option<String> {
    match item {
        Item::Token(token) => Some(token.text.to_string()),
        Item::Opaque(text) => Some(text.to_string()),
        _ => None,
    }
}

/// Does this on a thread with a large stack.
fn with_room<T: Send>(work: impl FnOnce() -> T + Send) -> QueryResult<T> {
    let failed = |why: &str| {
        let why = format!("a statement nested deeper than {SHALLOW} levels needs a thread of its own: {why}");
        Error::QueryBuilderError(why.into())
    };
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work);
        let thread = thread.map_err(|error| failed(&error.to_string()))?;
        thread.join().map_err(|_| failed("it failed"))
    })
}

fn nested_too_deep() -> Error {
    let why = format!(
        "a statement is nested deeper than {DEEPEST} levels, or has too many conditions as values inside of each other: \
         write it with fewer parentheses, such as `eq_any` for many conditions on one column, or ask with `sql_query`"
    );
    Error::QueryBuilderError(why.into())
}

/// The most parentheses that are open at one place.
fn deepest_parentheses(items: &[Item<'_>]) -> usize {
    let (mut open, mut deepest) = (0_usize, 0);
    for item in items {
        let Item::Token(token) = item else { continue };
        if token.is("(") {
            open += 1;
            deepest = deepest.max(open);
        } else if token.is(")") {
            open = open.saturating_sub(1);
        }
    }
    deepest
}

impl<'s> Reader<'_, 's> {
    fn whole_statement(mut self, keywords: &[String]) -> Result<SqlText<'s>, (Failure, usize)> {
        let read = match self.statement(keywords) {
            Ok(_) if !self.at_end() => Err(Failure::Unknown("it is not clear what follows")),
            read => read,
        };
        read.map_err(|failure| (failure, self.position()))
    }

    fn statement(&mut self, keywords: &[String]) -> Result<SqlText<'s>, Failure> {
        if self.explains() {
            let mut text = SqlText::from(self.take_token()?);
            text.add_spaced(self.statement(keywords)?);
            return Ok(text);
        }
        let is_query = self.at("SELECT") || self.at("(");
        if is_query || matches!(self.peek(), Some(Item::With | Item::DistinctBy(_))) {
            self.with()?;
            let distinct_by = self.distinct_by()?;
            let mut query = self.query()?;
            query.distinct_by(distinct_by)?;
            query.body.first().hint(keywords)?;
            let place = Place { paging: self.paging(), nested: false, exact: false };
            return query.render(place);
        }
        if self.at_opaque() || (self.kind() == Some(TokenKind::Word) && !self.at_any(&CHANGES)) {
            return self.own_statement(keywords);
        }
        let first = self.take_token()?;
        let stops: &[&str] = match &*first.text {
            "INSERT" => &["VALUES", "SELECT"],
            "UPDATE" => &["SET"],
            "DELETE" => &["WHERE"],
            _ => return Err(Failure::Unknown("it is not clear which statement begins")),
        };
        let is_insert = first.is("INSERT");
        let mut text = SqlText::from(first);
        if self.at("OR") {
            text.push(self.take_token()?);
            text.push(self.take_token()?);
            // the PGWire server takes INTO for the table's name here; IRIS can do without (RSQL_insertorupdate)
            self.skip("INTO");
        }
        for keyword in keywords {
            text.add_spaced(keywords::as_text(keyword));
        }
        while !stops.iter().any(|stop| self.at(stop)) {
            // a list of columns, or the target of an UPDATE
            if self.at_end() {
                return Ok(text);
            }
            self.take_into(&mut text);
        }
        if self.at("SELECT") {
            let spaced = self.is_spaced();
            return Ok(std::mem::take(text.add(self.subquery()?.spaced(spaced))));
        }
        if is_insert {
            let default = text.tokens().last().is_some_and(|last| last.is("DEFAULT"));
            text.push(self.take_token()?);
            if !default {
                text.push(self.expect("(")?);
                text.add(SqlText::list(self.values_until(")")?));
                text.push(self.expect(")")?);
            }
            return Ok(text);
        }
        if self.at("SET") {
            text.push(self.take_token()?);
            self.assignments(&mut text)?;
        }
        if self.at("WHERE") {
            text.push(self.take_token()?);
            text.add(self.condition()?);
        }
        Ok(text)
    }

    /// Whether this is the EXPLAIN of a query that Diesel builds.
    fn explains(&self) -> bool {
        let is_query = || self.token_at(1).is_some_and(|next| next.is("SELECT") || next.is("("));
        self.at("EXPLAIN") && (is_query() || matches!(self.ahead(1), Some(Item::With | Item::DistinctBy(_))))
    }

    /// A statement of a `QueryFragment` of the user's, such as a CREATE: it stays as it is.
    fn own_statement(&mut self, keywords: &[String]) -> Result<SqlText<'s>, Failure> {
        if !keywords.is_empty() {
            return Err(Failure::Misplaced);
        }
        let mut text = SqlText::default();
        while !self.at_end() {
            self.take_into(&mut text);
        }
        Ok(text)
    }

    /// Values with commas between them, up to this symbol.
    fn values_until(&mut self, end: &str) -> Result<Vec<SqlText<'s>>, Failure> {
        let mut values = Vec::new();
        while !self.at(end) {
            values.push(self.value()?);
            if !self.skip(",") {
                break;
            }
        }
        Ok(values)
    }

    fn assignments(&mut self, text: &mut SqlText<'s>) -> Result<(), Failure> {
        loop {
            while !self.at("=") {
                if self.at_end() {
                    return Err(Failure::Unknown("a value to assign is missing"));
                }
                self.take_into(text);
            }
            text.push(self.take_token()?);
            text.add(self.value()?);
            if !self.at(",") {
                return Ok(());
            }
            text.push(self.take_token()?);
        }
    }
}

/// A token that stands where nothing is read.
fn fixed_symbol<'s>(symbol: &'static str, spaced: bool) -> SqlToken<'s> {
    SqlToken::fixed(TokenKind::Symbol, symbol, spaced)
}
