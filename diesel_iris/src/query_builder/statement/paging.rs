//! Pages by the number of the row, where IRIS has no LIMIT.

use super::expression::Failure;
use super::fixed_symbol;
use super::query::{Body, Place, Query};
use crate::sql::{SqlText, SqlToken, TokenKind};

/// How a page of rows is asked for when `TOP` does not suffice.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Paging {
    /// `LIMIT n OFFSET m`, from IRIS 2025.1 (RSQL_limit).
    #[default]
    ByLimit,
    /// `%VID`, the number of a row of a subquery in FROM (RSQL_from, "%VID").
    ByRowNumber,
}

/// The limit that is none: OFFSET wants one beside it.
pub(crate) const NO_LIMIT: &str = "9223372036854775807";

impl Paging {
    /// For a release of IRIS, `(year, number)`; a recent one if not known.
    pub(crate) fn of_version(version: Option<(u16, u16)>) -> Self {
        if version.is_some_and(|version| version < (2025, 1)) { Self::ByRowNumber } else { Self::ByLimit }
    }
}

const UNKNOWN: Failure = Failure::Unknown("it is not clear which columns are paged");

impl Query {
    /// `SELECT c1, … FROM (SELECT … AS c1, …) WHERE %VID > m AND %VID <= m + n ORDER BY %VID`
    pub(super) fn render_numbered(&mut self, place: Place) -> Result<SqlText, Failure> {
        let (limit, offset) = (self.limit.take(), self.offset.take());
        let first = self.body.first();
        let (mut names, mut originals) = (Vec::new(), Vec::new());
        for (number, item) in (1..).zip(&mut first.items) {
            if item.text.tokens().last().is_some_and(|last| last.is("*")) {
                return Err(UNKNOWN);
            }
            let name = item.alias.get_or_insert_with(|| column_name(number));
            names.push(name.clone());
            originals.push(item.text.clone());
        }
        let order = std::mem::take(&mut self.order);
        let inner = match &mut self.body {
            _ if order.is_empty() => self.body.render(place)?,
            // an ORDER BY in a subquery needs a TOP (RSQL_orderby)
            Body::Select(select) if !select.distinct => {
                let mut all = SqlText::default();
                all.words("ALL");
                select.top = Some(all);
                let mut inner = self.body.render(place)?;
                inner.words("ORDER BY").add_spaced(SqlText::list(order));
                inner
            }
            _ => {
                let ordered = order.iter().map(|item| by_name(item, &originals, &names));
                let ordered = ordered.collect::<Result<Vec<_>, _>>()?;
                let mut inner = SqlText::default();
                inner.words("SELECT TOP ALL").add_spaced(SqlText::list(names.clone())).words("FROM");
                inner.add(self.body.render(place)?.spaced(true).in_parentheses());
                inner.words("ORDER BY").add_spaced(SqlText::list(ordered));
                inner
            }
        };
        let mut text = SqlText::default();
        text.words("SELECT").add_spaced(SqlText::list(names)).words("FROM");
        text.add(inner.spaced(true).in_parentheses()).words("WHERE %VID");
        let is_limit = |limit: &SqlText| limit.to_string() != NO_LIMIT;
        match (limit.filter(is_limit), offset) {
            (Some(limit), Some(offset)) => {
                text.push(fixed_symbol(">", true));
                text.add_spaced(offset.clone()).words("AND %VID");
                text.push(fixed_symbol("<=", true));
                text.add_spaced(offset);
                text.push(fixed_symbol("+", true));
                text.add_spaced(limit);
            }
            (Some(limit), None) => {
                text.push(fixed_symbol("<=", true));
                text.add_spaced(limit);
            }
            (None, Some(offset)) => {
                text.push(fixed_symbol(">", true));
                text.add_spaced(offset);
            }
            (None, None) => return Err(UNKNOWN),
        }
        // an ORDER BY in a subquery needs a TOP, and there the order says nothing
        if !place.nested {
            text.words("ORDER BY %VID");
        }
        Ok(text)
    }
}

fn column_name(number: usize) -> SqlText {
    SqlToken { spaced: false, kind: TokenKind::Name, text: format!("\"c{number}\"").into() }.into()
}

/// An item of ORDER BY, by the name of the column that it means.
fn by_name(item: &SqlText, originals: &[SqlText], names: &[SqlText]) -> Result<SqlText, Failure> {
    let (expression, direction) = match item.tokens().split_last() {
        Some((last, expression)) if last.is("ASC") || last.is("DESC") => {
            (expression.iter().cloned().collect(), last.clone())
        }
        _ => (item.clone(), SqlToken::fixed(TokenKind::Word, "ASC", true)),
    };
    let expression: SqlText = expression;
    let number = match expression.to_string().parse() {
        Ok(number) if (1..=originals.len()).contains(&number) => number,
        _ => originals.iter().position(|original| is_same(original, &expression)).ok_or(UNKNOWN)? + 1,
    };
    let mut text = names[number - 1].clone();
    text.push(direction);
    Ok(text)
}

/// Whether two texts are the same, wherever they stand.
pub(super) fn is_same(left: &SqlText, right: &SqlText) -> bool {
    left.len() == right.len()
        && left.tokens().iter().zip(right.tokens()).enumerate().all(|(position, (left, right))| {
            left.kind == right.kind
                && left.text == right.text
                && (position == 0 || left.spaced == right.spaced)
        })
}
