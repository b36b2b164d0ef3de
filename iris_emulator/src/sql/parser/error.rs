//! Refusals, worded as IRIS words them: what was expected, what was found, and the statement up to there.

use super::super::lexer::Token;
use super::{Parser, reserved};
use crate::sqlcode::{SqlCode, SqlError};

/// How many tokens of the statement an error repeats.
const SHOWN: usize = 64;

impl Parser {
    /// `X expected, Y found`
    pub(super) fn expected(&self, what: &str) -> SqlError {
        let found = match self.peek() {
            Token::Word(word) if !reserved::is_reserved(word) => format!("IDENTIFIER ({word})"),
            token => self.shown(token, 0).to_uppercase(),
        };
        self.error(SqlCode::INVALID_STATEMENT, &format!("{what} expected, {found} found"))
    }

    pub(super) fn expected_identifier(&self) -> SqlError {
        if let Token::Delimited(text) = self.peek() {
            return self
                .error(SqlCode::INVALID_STATEMENT, &format!("invalid delimited identifier \"{text}\""));
        }
        let reserved = match self.peek() {
            Token::Word(word) if reserved::is_reserved(word) => "reserved word ",
            _ => "",
        };
        let found = self.shown(self.peek(), 0).to_uppercase();
        self.error(SqlCode::INVALID_STATEMENT, &format!("IDENTIFIER expected, {reserved}{found} found"))
    }

    /// `Input (X) encountered after end of query`
    pub(super) fn input_after_end(&self) -> SqlError {
        let found = self.shown(self.peek(), 0);
        self.error(SqlCode::INPUT_AFTER_END, &format!("Input ({found}) encountered after end of query"))
    }

    /// The error whose text says it all.
    pub(super) fn refused(&self, code: SqlCode) -> SqlError {
        self.error(code, code.text())
    }

    pub(super) fn not_emulated(&self, what: &str) -> SqlError {
        SqlError::not_emulated(what)
    }

    /// `what^ statement up to the next token`, in which literals and parameters are the driver's `:%qpar(n)`, so that no
    /// value leaves with an error.
    pub(super) fn error(&self, code: SqlCode, what: &str) -> SqlError {
        let end = self.tokens.len().min(self.next + 1);
        let begin = end.saturating_sub(SHOWN);
        let mut message = format!("{what}^");
        if begin > 0 {
            message.push_str(" ...");
        }
        let mut values = self.tokens.iter().take(begin).filter(|token| is_value(token)).count();
        for token in self.tokens.iter().take(end).skip(begin).filter(|token| **token != Token::End) {
            values += usize::from(is_value(token));
            message.push(' ');
            message.push_str(&self.shown(token, values));
        }
        SqlError::new(code, message)
    }

    /// An error that was found behind parsing, with the statement as far as it was read (recorded): up to the field that
    /// is not found, and the whole of it for a label.
    pub(super) fn with_statement(&mut self, error: SqlError) -> SqlError {
        let field =
            || error.message.strip_prefix("Field '")?.strip_suffix("' not found in the applicable tables");
        self.next = match (error.code, field()) {
            (SqlCode::LABEL_NOT_LISTED, _) => self.tokens.len(),
            (SqlCode::FIELD_NOT_FOUND, Some(field)) => {
                let place = self.tokens.iter().position(|token| match token {
                    Token::Word(text) | Token::Delimited(text) => text.to_uppercase() == field,
                    _ => false,
                });
                place.map_or(self.tokens.len(), |place| place + 1)
            }
            _ => return error,
        };
        SqlError { message: self.error(error.code, &error.message).message, ..error }
    }

    /// A token as an error shows it; `number` counts the values so far, and is 0 where only the colon of one is seen.
    fn shown(&self, token: &Token, number: usize) -> String {
        match token {
            Token::Word(text) => text.clone(),
            Token::Delimited(text) => format!("\"{text}\""),
            Token::Symbol(symbol) => (*symbol).to_owned(),
            Token::String(_) | Token::Number(_) | Token::Parameter(_) if number == 0 => ":".to_owned(),
            Token::String(_) | Token::Number(_) | Token::Parameter(_) => format!(":%qpar({number})"),
            Token::End => "<end>".to_owned(),
        }
    }
}

/// Whether the driver hands it over beside the text.
fn is_value(token: &Token) -> bool {
    matches!(token, Token::String(_) | Token::Number(_) | Token::Parameter(_))
}
