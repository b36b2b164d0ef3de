//! Pages by the number of the row, where IRIS has no LIMIT.

use super::failure::Failure;
use super::fixed_symbol;
use super::place::{NO_LIMIT, Place};
use super::query::{Body, Query, Select};
use crate::sql::{SqlText, SqlToken, TokenKind};

const UNKNOWN: Failure = Failure::Unknown("it is not clear which columns are paged");

impl<'s> Query<'s> {
    /// `SELECT c1, … FROM (SELECT … AS c1, …, ROW_NUMBER() OVER (ORDER BY …) AS row_no …) WHERE row_no > m AND
    /// row_no <= m + n ORDER BY row_no`
    pub(super) fn render_numbered(&mut self, place: Place) -> Result<SqlText<'s>, Failure> {
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
        let rows = match &mut self.body {
            Body::Select(select) if select.has_plain_rows() && !order.is_empty() => {
                let order = order.iter().map(|item| by_original(item, &originals)).collect();
                select.add_column(row_number(order), row_no());
                self.body.render(place)?
            }
            body => {
                let mut known: Vec<_> = originals.into_iter().zip(names.iter().cloned()).collect();
                if let Body::Select(select) = &mut *body
                    && !select.is_distinct()
                {
                    add_others(select, &order, &mut known);
                }
                let order = order.iter().map(|item| by_name(item, &known));
                let mut order = order.collect::<Result<Vec<_>, _>>()?;
                // any order will do, and some is needed
                order.extend(if order.is_empty() { names.first().cloned() } else { None });
                let mut rows = SqlText::default();
                rows.words("SELECT").add_spaced(SqlText::list(names.clone())).symbol(",");
                rows.add_spaced(row_number(order)).words("AS").add_spaced(row_no()).words("FROM");
                rows.add(body.render(place)?.spaced(true).in_parentheses());
                rows
            }
        };
        let mut text = SqlText::default();
        text.words("SELECT").add_spaced(SqlText::list(names)).words("FROM");
        text.add(rows.spaced(true).in_parentheses()).words("WHERE").add_spaced(row_no());
        let is_limit = |limit: &SqlText<'_>| limit.to_string() != NO_LIMIT;
        match (limit.filter(is_limit), offset) {
            (Some(limit), Some(offset)) => {
                text.push(fixed_symbol(">", true));
                text.add_spaced(offset.clone()).words("AND").add_spaced(row_no());
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
            text.words("ORDER BY").add_spaced(row_no());
        }
        Ok(text)
    }
}

/// Adds what is ordered by and not among the columns, with names of their own.
fn add_others<'s>(
    select: &mut Select<'s>,
    order: &[SqlText<'s>],
    known: &mut Vec<(SqlText<'s>, SqlText<'s>)>,
) {
    for item in order {
        let (expression, _) = split_direction(item);
        if position(&expression, known).is_none() {
            let name = named(&format!("o{}", known.len() + 1));
            known.push((expression.clone(), name.clone()));
            select.add_column(expression, name);
        }
    }
}

/// `ROW_NUMBER() OVER (ORDER BY …)`
fn row_number<'s>(order: Vec<SqlText<'s>>) -> SqlText<'s> {
    let mut window = SqlText::default();
    window.words("ORDER BY").add_spaced(SqlText::list(order));
    let mut text = SqlText::default();
    text.words("ROW_NUMBER").symbol("(").symbol(")").words("OVER");
    text.add(window.spaced(true).in_parentheses());
    text
}

/// The name of the column with the numbers of the rows.
fn row_no<'s>() -> SqlText<'s> {
    SqlToken::fixed(TokenKind::Name, "\"row_no\"", false).into()
}

fn column_name<'s>(number: usize) -> SqlText<'s> {
    named(&format!("c{number}"))
}

fn named<'s>(name: &str) -> SqlText<'s> {
    SqlToken { spaced: false, kind: TokenKind::Name, text: format!("\"{name}\"").into() }.into()
}

/// An item of ORDER BY without the number of a column, which means nothing in a window.
fn by_original<'s>(item: &SqlText<'s>, originals: &[SqlText<'s>]) -> SqlText<'s> {
    let (expression, direction) = split_direction(item);
    let number = expression.to_string().parse().ok();
    let original = number.and_then(|number: usize| originals.get(number.checked_sub(1)?));
    let mut text = original.cloned().unwrap_or(expression);
    text.extend(direction);
    text.spaced(false)
}

/// An item of ORDER BY, by the name of the column that it means.
fn by_name<'s>(item: &SqlText<'s>, known: &[(SqlText<'_>, SqlText<'s>)]) -> Result<SqlText<'s>, Failure> {
    let (expression, direction) = split_direction(item);
    let (_, name) = position(&expression, known).and_then(|position| known.get(position)).ok_or(UNKNOWN)?;
    let mut text = name.clone();
    text.extend(direction);
    Ok(text)
}

/// Which column an expression of ORDER BY is, by its number or its text.
fn position(expression: &SqlText<'_>, known: &[(SqlText<'_>, SqlText<'_>)]) -> Option<usize> {
    match expression.to_string().parse() {
        Ok(number) if (1..=known.len()).contains(&number) => Some(number - 1),
        _ => known.iter().position(|(original, _)| original.is_same(expression)),
    }
}

/// An item of ORDER BY, and its ASC or DESC.
fn split_direction<'s>(item: &SqlText<'s>) -> (SqlText<'s>, Option<SqlToken<'s>>) {
    match item.tokens().split_last() {
        Some((last, expression)) if last.is("ASC") || last.is("DESC") => {
            (expression.iter().cloned().collect(), Some(last.clone()))
        }
        _ => (item.clone(), None),
    }
}
