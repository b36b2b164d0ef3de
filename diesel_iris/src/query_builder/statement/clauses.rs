//! Reads a query, clause by clause.

use super::failure::Failure;
use super::opaque::columns;
use super::query::{Body, Item, Query, Select, United};
use super::reader::Reader;
use crate::query_builder::pieces::Item as Piece;
use crate::sql::SqlText;

/// Words that end a clause of SELECT.
const CLAUSES: [&str; 8] = ["FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "UNION"];

impl<'s> Reader<'_, 's> {
    pub(super) fn query(&mut self) -> Result<Query<'s>, Failure> {
        let mut body = self.term()?;
        let mut others = Vec::new();
        while self.skip("UNION") {
            let all = self.skip("ALL");
            others.push(United { all, body: self.term()? });
        }
        if !others.is_empty() {
            body = Body::Union { first: Box::new(body), others };
        }
        let mut order = Vec::new();
        if self.at_words(&["ORDER", "BY"]) {
            self.advance();
            self.advance();
            order = self.order_list()?;
        }
        let limit = if self.skip("LIMIT") { Some(self.value()?) } else { None };
        let offset = if self.skip("OFFSET") { Some(self.value()?) } else { None };
        Ok(Query { body, order, limit, offset })
    }

    fn term(&mut self) -> Result<Body<'s>, Failure> {
        if self.skip("(") {
            let query = self.deeper(Self::query)?;
            self.expect(")")?;
            return Ok(Body::Nested(Box::new(query)));
        }
        self.select().map(Box::new).map(Body::Select)
    }

    fn select(&mut self) -> Result<Select<'s>, Failure> {
        self.expect("SELECT")?;
        let distinct = self.skip("DISTINCT");
        // Diesel's limit node brings its own keyword
        let top = if self.skip("LIMIT") { Some(self.value()?) } else { None };
        let mut texts = "";
        if let Some(Piece::Columns(digits)) = self.peek() {
            texts = digits;
            self.advance();
        }
        let (items, is_unknown) = self.items(texts)?;
        let mut from = SqlText::default();
        if self.at("FROM") {
            from.push(self.take_token()?);
            self.joins(&mut from)?;
        }
        let filter = self.clause("WHERE")?;
        let group_by = self.group_by()?;
        let having = self.clause("HAVING")?;
        let distinct_by = Vec::new();
        Ok(Select { distinct, distinct_by, top, items, is_unknown, from, filter, group_by, having })
    }

    /// The columns, and whether it is unknown which of them are text.
    fn items(&mut self, texts: &str) -> Result<(Vec<Item<'s>>, bool), Failure> {
        let mut items = Vec::new();
        loop {
            items.push(self.item()?);
            if !self.skip(",") {
                break;
            }
        }
        if texts.len() != items.len() {
            items = items.into_iter().flat_map(Item::split).collect();
        }
        let is_unknown = texts.len() != items.len() && texts.contains('1');
        if !is_unknown {
            for (item, digit) in items.iter_mut().zip(texts.chars()) {
                item.is_text = digit == '1';
            }
        }
        Ok((items, is_unknown))
    }

    fn item(&mut self) -> Result<Item<'s>, Failure> {
        let is_opaque = self.at_opaque();
        let text = self.value()?;
        let mut item = Item { text, alias: None, is_text: false, is_opaque };
        if self.skip("AS") {
            item.alias = Some(self.take_token()?.into());
        } else if is_opaque && let [(column, Some(alias))] = columns(&item.text).as_slice() {
            (item.text, item.alias) = (column.clone(), Some(alias.clone()));
        }
        Ok(item)
    }

    fn group_by(&mut self) -> Result<Vec<(SqlText<'s>, Option<bool>)>, Failure> {
        let mut texts = "";
        if let Some(Piece::Groups(known)) = self.peek() {
            texts = known;
            self.advance();
        }
        if !self.at_words(&["GROUP", "BY"]) {
            return Ok(Vec::new());
        }
        self.advance();
        self.advance();
        let groups = self.order_list()?;
        // a fragment may be several
        let is_known = texts.len() == groups.len();
        let known = texts.chars().filter(|_| is_known).map(|text| match text {
            '1' => Some(true),
            '0' => Some(false),
            _ => None,
        });
        Ok(groups.into_iter().zip(known.chain(std::iter::repeat(None))).collect())
    }

    fn at_clause(&self) -> bool {
        !self.at_text() || self.at(")") || self.at_any(&CLAUSES)
    }

    /// The condition behind this word.
    fn clause(&mut self, word: &str) -> Result<Option<SqlText<'s>>, Failure> {
        if self.skip(word) { self.condition().map(Some) } else { Ok(None) }
    }

    /// FROM with all of its joins, whose conditions are looked into.
    fn joins(&mut self, text: &mut SqlText<'s>) -> Result<(), Failure> {
        let mut qualified = false;
        while !self.at_clause() {
            let was_qualified = std::mem::replace(&mut qualified, self.at("."));
            if self.at("(") {
                text.push(self.take_token()?);
                if self.at("SELECT") {
                    text.add(self.subquery()?.spaced(false));
                } else {
                    self.deeper(|reader| reader.joins(text))?;
                }
                text.push(self.expect(")")?);
            } else if self.at("ON") {
                text.push(self.take_token()?);
                text.add(self.condition()?);
            } else {
                self.table(text, was_qualified)?;
            }
        }
        Ok(())
    }

    /// Values with their directions.
    pub(super) fn order_list(&mut self) -> Result<Vec<SqlText<'s>>, Failure> {
        let mut list = Vec::new();
        loop {
            let mut text = self.value()?;
            while self.at_any(&["ASC", "DESC", "NULLS", "FIRST", "LAST"]) {
                text.push(self.take_token()?);
            }
            list.push(text);
            if !self.skip(",") {
                return Ok(list);
            }
        }
    }
}
