//! Columns and functions.

use super::expression::{Expression, Failure};
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
        while !self.at(")") {
            if self.at_end() {
                return Err(Failure::Unknown("a window is not closed"));
            }
            if self.at("RANGE") {
                return Err(Failure::RangeFrame);
            }
            let lists = self.at_words(&["PARTITION", "BY"]) || self.at_words(&["ORDER", "BY"]);
            self.take_into(text);
            if lists {
                self.take_into(text);
                text.add(SqlText::list(self.order_list()?));
            }
        }
        text.push(self.take_token()?);
        Ok(())
    }
}
