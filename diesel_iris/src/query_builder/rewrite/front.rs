//! What stands before SELECT: WITH, and DISTINCT BY until it is behind it.

use super::Parser;
use super::expression::Unknown;
use super::query::{Place, as_stored};
use super::tokens::{Kind, TEXTS};

impl Parser<'_> {
    /// `WITH name (columns) AS (query)`, once or several times. The names may be used in what follows.
    pub(super) fn with(&mut self) -> Result<(), Unknown> {
        while self.peek().is("WITH") {
            self.at += 1;
            let name = self.take().text.to_owned();
            self.expect("(")?;
            let columns = self.names()?;
            self.expect(")")?;
            self.expect("AS")?;
            self.expect("(")?;
            let mut query = self.query()?;
            let items = &mut query.body.first().items;
            if items.len() != columns.len() {
                return Err(Unknown);
            }
            for (item, column) in items.iter_mut().zip(columns) {
                item.alias = Some(column);
            }
            let place = Place { paging: self.paging, nested: true, exact: false };
            let text = query.render(place)?;
            self.expect(")")?;
            self.named.push((name, text));
        }
        Ok(())
    }

    /// A table of FROM: the query that has its name, where there is one.
    pub(super) fn table(&mut self) -> String {
        let table = self.peek();
        let stands_alone = table.kind == Kind::Name
            && !self.peek_at(1).is(".")
            && !self.at.checked_sub(1).is_some_and(|before| self.tokens[before].is("."));
        let named = self.named.iter().rev().find(|(name, _)| stands_alone && name == table.text);
        let Some((name, query)) = named else { return self.take_spaced() };
        let alias = if self.peek_at(1).is("AS") { String::new() } else { format!(" AS {name}") };
        let text = format!("{}({query}){alias}", table.space);
        self.at += 1;
        text
    }

    /// The columns' own names, without those of their table.
    fn names(&mut self) -> Result<Vec<String>, Unknown> {
        let mut names = Vec::new();
        loop {
            let mut name = self.take();
            while self.peek().is(".") {
                self.at += 1;
                name = self.take();
            }
            if name.kind != Kind::Name {
                return Err(Unknown);
            }
            names.push(name.text.to_owned());
            if !self.peek().is(",") {
                return Ok(names);
            }
            self.at += 1;
        }
    }

    /// What is in the parentheses of DISTINCT BY, text as it is stored; nothing without it.
    pub(super) fn distinct_by(&mut self) -> Result<Vec<String>, Unknown> {
        if !self.peek().is("DISTINCT") {
            return Ok(Vec::new());
        }
        self.at += 1;
        self.expect("BY")?;
        self.expect("(")?;
        let texts = if self.peek().kind == Kind::Texts { self.take().text.trim_matches(TEXTS) } else { "" };
        let mut items = self.values_until(&[")"])?;
        self.expect(")")?;
        if texts.len() == items.len() {
            for (item, _) in items.iter_mut().zip(texts.chars()).filter(|(_, digit)| *digit == '1') {
                *item = as_stored(item);
            }
        }
        Ok(items)
    }
}
