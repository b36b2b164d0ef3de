//! What stands before SELECT: WITH, and DISTINCT BY until it is behind it.

use super::Parser;
use super::expression::Unknown;
use super::query::as_stored;
use super::tokens::{Kind, TEXTS};

impl Parser<'_> {
    /// `WITH name (columns) AS (query)`, once or several times, which become one.
    pub(super) fn with(&mut self) -> Result<String, Unknown> {
        let mut text = String::new();
        while self.peek().is("WITH") {
            self.at += 1;
            text += if text.is_empty() { "WITH " } else { ", " };
            text += self.take().text;
            self.expect("(")?;
            let columns = self.names()?;
            self.expect(")")?;
            self.expect("AS")?;
            self.expect("(")?;
            text += &format!(" ({}) AS ({})", columns.join(", "), self.subquery()?);
            self.expect(")")?;
        }
        if !text.is_empty() {
            text.push(' ');
        }
        Ok(text)
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
