//! SELECT and UNION: strings as stored, and pages where IRIS has no LIMIT.

use super::failure::Failure;
use super::opaque::columns;
use super::place::{Paging, Place};
use crate::sql::{SqlText, SqlToken, TokenKind};

/// A SELECT or UNION with what follows it.
#[derive(Debug)]
pub(super) struct Query<'s> {
    pub(super) body: Body<'s>,
    pub(super) order: Vec<SqlText<'s>>,
    pub(super) limit: Option<SqlText<'s>>,
    pub(super) offset: Option<SqlText<'s>>,
}

#[derive(Debug)]
pub(super) enum Body<'s> {
    Select(Box<Select<'s>>),
    Nested(Box<Query<'s>>),
    /// A list, for a chain of any length.
    Union {
        first: Box<Body<'s>>,
        others: Vec<United<'s>>,
    },
}

/// What UNION adds to what stands before it.
#[derive(Debug)]
pub(super) struct United<'s> {
    pub(super) all: bool,
    pub(super) body: Body<'s>,
}

#[derive(Debug, Default)]
pub(super) struct Select<'s> {
    pub(super) distinct: bool,
    pub(super) distinct_by: Vec<SqlText<'s>>,
    pub(super) top: Option<SqlText<'s>>,
    pub(super) items: Vec<Item<'s>>,
    /// Whether there is text among the columns, and it is not known which are.
    pub(super) is_unknown: bool,
    pub(super) from: SqlText<'s>,
    pub(super) filter: Option<SqlText<'s>>,
    /// What it groups by, and whether that is text, if it is known.
    pub(super) group_by: Vec<(SqlText<'s>, Option<bool>)>,
    pub(super) having: Option<SqlText<'s>>,
}

/// A column of the result.
#[derive(Debug)]
pub(super) struct Item<'s> {
    pub(super) text: SqlText<'s>,
    pub(super) alias: Option<SqlText<'s>>,
    pub(super) is_text: bool,
    pub(super) is_opaque: bool,
}

impl<'s> Query<'s> {
    pub(super) fn render(&mut self, place: Place) -> Result<SqlText<'s>, Failure> {
        let paged = self.limit.is_some() || self.offset.is_some();
        // LIMIT may not follow ORDER BY in a subquery (RSQL_limit)
        if paged && (place.paging == Paging::ByRowNumber || (place.nested && !self.order.is_empty())) {
            return self.render_numbered(place);
        }
        let mut text = self.body.render(place)?;
        if !self.order.is_empty() {
            text.words("ORDER BY").add_spaced(SqlText::list(self.order.drain(..)));
        }
        for (word, count) in [("LIMIT", self.limit.take()), ("OFFSET", self.offset.take())] {
            if let Some(count) = count {
                text.words(word).add_spaced(count);
            }
        }
        Ok(text)
    }

    /// Puts DISTINCT BY into the SELECT that this is.
    pub(super) fn distinct_by(&mut self, items: Vec<SqlText<'s>>) -> Result<(), Failure> {
        match &mut self.body {
            _ if items.is_empty() => Ok(()),
            Body::Select(select) if !select.distinct && select.group_by.is_empty() => {
                select.distinct_by = items;
                Ok(())
            }
            _ => Err(Failure::Misplaced),
        }
    }
}

impl<'s> Body<'s> {
    /// Its text, of which it is made and not used any more.
    pub(super) fn render(&mut self, place: Place) -> Result<SqlText<'s>, Failure> {
        match self {
            Self::Select(select) => std::mem::take(select.as_mut()).render(place.exact),
            Self::Nested(query) => {
                Ok(query.render(Place { nested: true, ..place })?.spaced(false).in_parentheses())
            }
            Self::Union { first, others } => {
                // a UNION without ALL compares all that stands before it
                let mut exact = place.exact;
                let mut texts = Vec::with_capacity(others.len());
                for United { all, body } in others.iter_mut().rev() {
                    exact |= !*all;
                    texts.push((*all, body.render(Place { exact, ..place })?));
                }
                let mut text = first.render(Place { exact, ..place })?;
                for (all, body) in texts.into_iter().rev() {
                    text.words(if all { "UNION ALL" } else { "UNION" }).add_spaced(body);
                }
                Ok(text)
            }
        }
    }

    /// The SELECT whose columns give their names to the whole.
    pub(super) fn first(&mut self) -> &mut Select<'s> {
        match self {
            Self::Select(select) => select,
            Self::Nested(query) => query.body.first(),
            Self::Union { first, .. } => first.first(),
        }
    }
}

impl<'s> Select<'s> {
    /// Puts hints behind FROM (RSQL_from).
    pub(super) fn hint(&mut self, hints: &[String]) -> Result<(), Failure> {
        if hints.is_empty() {
            return Ok(());
        }
        let tables = std::mem::take(&mut self.from);
        let Some((from, tables)) = tables.tokens().split_first() else { return Err(Failure::Misplaced) };
        self.from.push(from.clone());
        for hint in hints {
            self.from.add_spaced(crate::query_builder::keywords::as_text(hint));
        }
        self.from.extend(tables.iter().cloned());
        Ok(())
    }

    /// Whether each row that it gives is one of the tables'.
    pub(super) fn has_plain_rows(&self) -> bool {
        !self.is_distinct() && self.group_by.is_empty() && self.having.is_none()
    }

    /// Adds a column that nobody asked for.
    pub(super) fn add_column(&mut self, text: SqlText<'s>, name: SqlText<'s>) {
        let group = self.group_by.iter().find(|(group, _)| group.is_same(&text));
        let is_text = group.is_some_and(|(group, is_text)| self.is_text_group(group, *is_text));
        self.items.push(Item { text, alias: Some(name), is_text, is_opaque: false });
    }

    /// Whether equal rows are given once.
    pub(super) fn is_distinct(&self) -> bool {
        self.distinct || !self.distinct_by.is_empty()
    }

    fn render(mut self, exact: bool) -> Result<SqlText<'s>, Failure> {
        let mut text = SqlText::with_capacity(64);
        text.words("SELECT");
        if self.distinct {
            text.words("DISTINCT");
        }
        if !self.distinct_by.is_empty() {
            let by = SqlText::list(std::mem::take(&mut self.distinct_by));
            text.words("DISTINCT BY").add(by.spaced(true).in_parentheses());
        }
        if let Some(top) = self.top.take() {
            text.words("TOP").add_spaced(top);
        }
        let exact = exact || self.distinct;
        if self.is_unknown && (exact || !self.group_by.is_empty()) {
            return Err(Failure::Unknown(
                "it is not clear which of the columns that a fragment gives are text",
            ));
        }
        let groups: Vec<_> =
            self.group_by.iter().map(|(group, is_text)| self.group(group, *is_text)).collect();
        for (position, item) in std::mem::take(&mut self.items).into_iter().enumerate() {
            if position > 0 {
                text.symbol(",");
            }
            text.add_spaced(self.item(item, exact)?);
        }
        text.add(std::mem::take(&mut self.from));
        if let Some(filter) = self.filter {
            text.words("WHERE").add_spaced(filter);
        }
        if !groups.is_empty() {
            text.words("GROUP BY").add_spaced(SqlText::list(groups));
        }
        if let Some(having) = self.having {
            text.words("HAVING").add_spaced(having);
        }
        Ok(text.spaced(false))
    }

    fn item(&self, item: Item<'s>, exact: bool) -> Result<SqlText<'s>, Failure> {
        let mut text = item.text;
        let is_grouped = |text| self.group_by.iter().any(|(group, _)| group.is_same(text));
        if item.is_text && (exact || is_grouped(&text)) {
            if item.is_opaque && text.tokens().last().is_some_and(|last| last.is("*")) {
                return Err(Failure::Unknown(
                    "the columns of * are to be compared as stored, and have to be named",
                ));
            }
            text = as_stored(text);
        }
        if let Some(alias) = item.alias {
            text.words("AS").add_spaced(alias);
        }
        Ok(text)
    }

    /// What is grouped by, so that strings that differ in case are not one group. To what is no text `%EXACT` means
    /// nothing (RSQL_exact).
    fn group(&self, group: &SqlText<'s>, is_text: Option<bool>) -> SqlText<'s> {
        if self.is_text_group(group, is_text) { as_stored(group.clone()) } else { group.clone() }
    }

    fn is_text_group(&self, group: &SqlText<'s>, is_text: Option<bool>) -> bool {
        let selected = || self.items.iter().find(|item| item.text.is_same(group)).map(|item| item.is_text);
        let is_column = || group.tokens().first().is_some_and(|first| first.kind == TokenKind::Name);
        is_text.or_else(selected).unwrap_or_else(is_column)
    }
}

/// `%EXACT(…)`, unless it says how it is compared by itself.
pub(super) fn as_stored<'s>(text: SqlText<'s>) -> SqlText<'s> {
    let first = text.tokens().first();
    if first.is_some_and(|first| ["%EXACT", "%SQLUPPER"].iter().any(|function| first.is(function))) {
        return text;
    }
    let mut exact = SqlText::default();
    exact.push(SqlToken::fixed(TokenKind::Word, "%EXACT", text.is_spaced()));
    exact.add(text.spaced(false).in_parentheses());
    exact
}

impl<'s> Item<'s> {
    /// The columns that a fragment gives.
    pub(super) fn split(self) -> Vec<Self> {
        if !self.is_opaque || self.alias.is_some() {
            return vec![self];
        }
        let columns = columns(&self.text).into_iter();
        columns.map(|(text, alias)| Self { text, alias, is_text: false, is_opaque: true }).collect()
    }
}
