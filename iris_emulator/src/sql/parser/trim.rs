//! TRIM, POSITION and SUBSTRING, whose arguments stand apart by words.

use super::super::ast::Expr;
use super::function::plain;
use super::{Parse, Parser};
use crate::sqlcode::SqlCode;

impl Parser {
    /// RSQL_trim: `TRIM([LEADING | TRAILING | BOTH] [characters] FROM text)`, `TRIM(LEADING text)`, `TRIM(text)`
    pub(super) fn trim(&mut self) -> Parse<Expr> {
        self.next += 1;
        self.expect_symbol("(")?;
        let side = ["LEADING", "TRAILING", "BOTH"].into_iter().find(|side| self.take_word(side));
        let blank = || Expr::String(" ".to_owned());
        let function = |arguments| plain(&format!("TRIM {}", side.unwrap_or("BOTH")), arguments);
        if self.take_word("FROM") {
            if side.is_none() {
                return Err(self.refused(SqlCode::TRIM_SPECIFICATION));
            }
            let text = self.scalar()?;
            self.expect_symbol(")")?;
            return Ok(function(vec![text, blank()]));
        }
        let first = self.scalar()?;
        let trimmed = if self.take_word("FROM") {
            let text = self.scalar()?;
            function(vec![text, first])
        } else if side.is_some() {
            function(vec![first, blank()])
        } else {
            plain("TRIM", vec![first])
        };
        self.expect_symbol(")")?;
        Ok(trimmed)
    }

    /// RSQL_position: `POSITION(part IN text)`
    pub(super) fn position(&mut self) -> Parse<Expr> {
        self.next += 1;
        self.expect_symbol("(")?;
        let part = self.scalar()?;
        self.expect_word("IN")?;
        let text = self.scalar()?;
        self.expect_symbol(")")?;
        Ok(plain("POSITION", vec![part, text]))
    }

    /// RSQL_substring: `SUBSTRING(text, start [, length])` and `SUBSTRING(text FROM start [FOR length])`
    pub(super) fn substring(&mut self) -> Parse<Expr> {
        self.expect_word("SUBSTRING")?;
        self.expect_symbol("(")?;
        let mut arguments = vec![self.scalar()?];
        let next = if self.take_word("FROM") {
            "FOR"
        } else {
            self.expect_symbol(",")?;
            ","
        };
        arguments.push(self.scalar()?);
        if self.take_word(next) || next == "," && self.take_symbol(next) {
            arguments.push(self.scalar()?);
        }
        self.expect_symbol(")")?;
        Ok(plain("SUBSTRING", arguments))
    }
}
