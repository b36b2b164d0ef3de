//! What stands before SELECT: named queries, and DISTINCT BY until it is behind it.

use super::failure::Failure;
use super::place::Place;
use super::query::as_stored;
use super::reader::Reader;
use crate::query_builder::pieces::Item;
use crate::sql::{SqlText, TokenKind};

impl<'s> Reader<'_, 's> {
    /// Queries that have names, once or several times. The names may be used in what follows.
    pub(super) fn with(&mut self) -> Result<(), Failure> {
        while self.peek() == Some(&Item::With) {
            self.advance();
            let name = self.take_token()?.text;
            self.mark(&Item::WithColumns)?;
            let columns = self.names()?;
            self.mark(&Item::WithQuery)?;
            let mut query = self.query()?;
            let items = &mut query.body.first().items;
            if items.len() != columns.len() {
                return Err(Failure::Misplaced);
            }
            for (item, column) in items.iter_mut().zip(columns) {
                item.alias = Some(column);
            }
            let place = Place { paging: self.paging(), nested: true, exact: false };
            let text = query.render(place)?;
            self.mark(&Item::WithEnd)?;
            self.named.push((name, text));
        }
        Ok(())
    }

    fn mark(&mut self, mark: &Item<'_>) -> Result<(), Failure> {
        if self.peek() != Some(mark) {
            return Err(Failure::Misplaced);
        }
        self.advance();
        Ok(())
    }

    /// A table of FROM: the query that has its name, where there is one. `qualified` is one that stands behind a full
    /// stop.
    pub(super) fn table(&mut self, text: &mut SqlText<'s>, qualified: bool) -> Result<(), Failure> {
        let Some(table) = self.peek_token() else {
            self.take_into(text);
            return Ok(());
        };
        let stands_alone =
            table.kind == TokenKind::Name && !qualified && !self.token_at(1).is_some_and(|next| next.is("."));
        let named = self.named.iter().rev().find(|(name, _)| stands_alone && *name == table.text);
        let Some((_, query)) = named else {
            self.take_into(text);
            return Ok(());
        };
        let query = query.clone().spaced(table.spaced).in_parentheses();
        let name = self.take_token()?;
        text.add(query);
        if !self.at("AS") {
            text.words("AS").add_spaced(name.into());
        }
        Ok(())
    }

    /// The columns' own names, without those of their table.
    fn names(&mut self) -> Result<Vec<SqlText<'s>>, Failure> {
        let mut names = Vec::new();
        loop {
            let mut name = self.take_token()?;
            while self.skip(".") {
                name = self.take_token()?;
            }
            if name.kind != TokenKind::Name {
                return Err(Failure::Misplaced);
            }
            names.push(name.into());
            if !self.skip(",") {
                return Ok(names);
            }
        }
    }

    /// What is in the parentheses of DISTINCT BY, text as it is stored; nothing without it.
    pub(super) fn distinct_by(&mut self) -> Result<Vec<SqlText<'s>>, Failure> {
        let Some(Item::DistinctBy(texts)) = self.peek() else { return Ok(Vec::new()) };
        self.advance();
        let mut items = Vec::new();
        while self.peek() != Some(&Item::DistinctByEnd) {
            items.push(self.value()?);
            if !self.skip(",") {
                break;
            }
        }
        self.mark(&Item::DistinctByEnd)?;
        if texts.len() != items.len() && texts.contains('1') {
            return Err(Failure::Unknown("it is not clear which of the columns of DISTINCT BY are text"));
        }
        Ok(items
            .into_iter()
            .zip(texts.chars().chain(std::iter::repeat('0')))
            .map(as_stored_if_text)
            .collect())
    }
}

fn as_stored_if_text<'s>((item, digit): (SqlText<'s>, char)) -> SqlText<'s> {
    if digit == '1' { as_stored(item) } else { item }
}
