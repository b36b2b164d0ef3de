//! Columns and functions.

use super::expression::Expression;
use super::failure::Failure;
use super::reader::Reader;
use crate::sql::{SqlText, TokenKind};

impl<'s> Reader<'_, 's> {
    /// A column, a function with its arguments, or a word that stands for a value.
    pub(super) fn named(&mut self) -> Result<Expression<'s>, Failure> {
        let mut text = SqlText::from(self.take_token()?);
        while self.at(".") || self.at("->") {
            text.push(self.take_token()?);
            if !matches!(self.kind(), Some(TokenKind::Word | TokenKind::Name)) && !self.at("*") {
                return Err(Failure::Unknown("a name is missing"));
            }
            text.push(self.take_token()?);
        }
        if self.at("(") {
            self.arguments(&mut text)?;
            while self.at("OVER") || self.at("FILTER") {
                let over = self.at("OVER");
                text.push(self.take_token()?);
                if over {
                    self.window(&mut text)?;
                } else {
                    self.take_parentheses(&mut text)?;
                }
            }
        }
        Ok(Expression::value(text))
    }

    /// What stands in the parentheses of a function; what is no list of expressions stays as it is.
    fn arguments(&mut self, text: &mut SqlText<'s>) -> Result<(), Failure> {
        let from = self.position();
        let mut arguments = SqlText::default();
        match self.argument_list(&mut arguments) {
            Ok(()) => {
                text.add(arguments);
                Ok(())
            }
            Err(Failure::Unknown(_)) => {
                self.back_to(from);
                self.take_parentheses(text)
            }
            Err(failure) => Err(failure),
        }
    }

    fn argument_list(&mut self, text: &mut SqlText<'s>) -> Result<(), Failure> {
        text.push(self.expect("(")?);
        if self.at("DISTINCT") || self.at("ALL") {
            text.push(self.take_token()?);
            if self.at("BY") {
                text.push(self.take_token()?);
                text.add(self.parenthesized()?.text);
            }
        }
        while !self.at(")") {
            if self.at("SELECT") {
                let spaced = self.is_spaced();
                text.add(self.subquery()?.spaced(spaced));
            } else {
                text.add(self.value()?);
            }
            // `JSON_OBJECT('key':value ABSENT ON NULL)`
            if self.at(":") {
                text.push(self.take_token()?);
                text.add(self.value()?);
            }
            if self.at_words(&["ABSENT", "ON", "NULL"]) || self.at_words(&["NULL", "ON", "NULL"]) {
                for _ in 0..3 {
                    text.push(self.take_token()?);
                }
            }
            // `CAST(x AS type)`
            if self.at("AS") {
                while !self.at(")") {
                    if self.at_end() {
                        return Err(Failure::Unknown("a parenthesis is not closed"));
                    }
                    if self.at("(") { self.take_parentheses(text)? } else { self.take_into(text) }
                }
            }
            if self.at(",") {
                text.push(self.take_token()?);
            } else if !self.at(")") {
                return Err(Failure::Unknown("it is not clear what follows an argument"));
            }
        }
        text.push(self.take_token()?);
        Ok(())
    }

    /// `(PARTITION BY … ORDER BY … frame)`
    fn window(&mut self, text: &mut SqlText<'s>) -> Result<(), Failure> {
        text.push(self.expect("(")?);
        let mut is_ordered = false;
        while !self.at(")") {
            if self.at_end() {
                return Err(Failure::Unknown("a window is not closed"));
            }
            if self.at("RANGE") {
                self.range_frame(is_ordered)?;
                text.words("ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING");
                continue;
            }
            let orders = self.at_words(&["ORDER", "BY"]);
            let lists = orders || self.at_words(&["PARTITION", "BY"]);
            is_ordered |= orders;
            self.take_into(text);
            if lists {
                self.take_into(text);
                text.add(SqlText::list(self.order_list()?));
            }
        }
        text.push(self.take_token()?);
        Ok(())
    }

    /// Skips `RANGE …`, if the frame is the whole partition, which a frame of ROWS can be, too. Without an order that is
    /// each frame whose bounds count no values, since all rows are peers of the current one.
    fn range_frame(&mut self, is_ordered: bool) -> Result<(), Failure> {
        const WHOLE: [&str; 7] =
            ["RANGE", "BETWEEN", "UNBOUNDED", "PRECEDING", "AND", "UNBOUNDED", "FOLLOWING"];
        if is_ordered && !self.at_words(&WHOLE) {
            return Err(Failure::RangeFrame);
        }
        while !self.at(")") {
            if !self.at_any(&WHOLE) && !self.at_any(&["CURRENT", "ROW"]) {
                return Err(Failure::RangeFrame);
            }
            self.advance();
        }
        Ok(())
    }
}
