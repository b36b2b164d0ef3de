//! How many rows a query gives: TOP, LIMIT, FETCH.

use super::super::ast::{Expr, Top};
use super::super::lexer::Token;
use super::{Parse, Parser};
use crate::number::Decimal;
use crate::sqlcode::SqlCode;

impl Parser {
    /// RSQL_top: `TOP n`, `TOP ?`, either in one or two pairs of parentheses, or `TOP ALL`.
    pub(super) fn top(&mut self) -> Parse<Option<Top>> {
        if !self.take_word("TOP") {
            return Ok(None);
        }
        if self.take_word("ALL") {
            return Ok(Some(Top::All));
        }
        let mut parentheses = 0;
        while parentheses < 2 && self.take_symbol("(") {
            parentheses += 1;
        }
        let rows = match self.rounded_up() {
            Some(rows) => Expr::Integer(rows),
            None => self.row_count()?,
        };
        for _ in 0..parentheses {
            self.expect_symbol(")")?;
        }
        Ok(Some(Top::Rows(rows)))
    }

    /// A number with a fraction, if one comes next, rounded up to an integer.
    fn rounded_up(&mut self) -> Option<i64> {
        let Token::Number(text) = self.peek() else { return None };
        let number = text.parse::<Decimal>().ok()?;
        if number.to_i64().is_some() {
            return None;
        }
        let rows = number.truncated_i64().checked_add(1)?;
        self.next += 1;
        Some(rows)
    }

    /// An integer or a parameter.
    pub(super) fn row_count(&mut self) -> Parse<Expr> {
        match self.peek() {
            Token::Number(text) => {
                let Ok(rows) = text.parse() else { return Err(self.expected("integer")) };
                self.next += 1;
                Ok(Expr::Integer(rows))
            }
            Token::Parameter(number) => self.parameter(*number),
            _ => Err(self.expected("integer")),
        }
    }

    /// The count of LIMIT and FETCH: RSQL_limit treats a negative one as zero.
    fn limit_count(&mut self) -> Parse<Expr> {
        if !self.take_symbol("-") {
            return self.row_count();
        }
        match self.row_count()? {
            Expr::Integer(_) => Ok(Expr::Integer(0)),
            _ => Err(self.expected("integer")),
        }
    }

    /// RSQL_limit: `LIMIT [ALL] n [OFFSET m [ROW | ROWS]]`; RSQL_ansi: `[OFFSET m [ROW | ROWS]] FETCH [FIRST |
    /// NEXT] n [ROW | ROWS] [ONLY]`. They, and TOP, must not be mixed.
    pub(super) fn limit(&mut self, has_top: bool) -> Parse<(Option<Expr>, Option<Expr>)> {
        if !self.face.release.has_limit() {
            return Ok((None, None));
        }
        if has_top && ["LIMIT", "OFFSET", "FETCH"].iter().any(|word| self.is_word(word)) {
            return Err(self.refused(SqlCode::PAGING_MIXED));
        }
        let (limit, offset) = if self.take_word("LIMIT") {
            self.take_word("ALL");
            let limit = self.limit_count()?;
            (limit, self.offset()?)
        } else {
            let offset = self.offset()?;
            if !self.take_word("FETCH") {
                return match offset {
                    Some(_) if !self.face.release.has_offset_alone() => Err(self.expected("FETCH")),
                    offset => Ok((None, offset)),
                };
            }
            let _ = self.take_word("FIRST") || self.take_word("NEXT");
            let limit = self.limit_count()?;
            self.take_rows();
            self.take_word("ONLY");
            (limit, offset)
        };
        if self.is_word("LIMIT") || self.is_word("FETCH") {
            return Err(self.refused(SqlCode::PAGING_MIXED));
        }
        Ok((Some(limit), offset))
    }

    fn offset(&mut self) -> Parse<Option<Expr>> {
        if !self.take_word("OFFSET") {
            return Ok(None);
        }
        let offset = self.row_count()?;
        self.take_rows();
        Ok(Some(offset))
    }

    fn take_rows(&mut self) {
        let _ = self.take_word("ROW") || self.take_word("ROWS");
    }
}
