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
            token => shown(token).to_uppercase(),
        };
        self.error(SqlCode::INVALID_STATEMENT, &format!("{what} expected, {found} found"))
    }

    pub(super) fn expected_identifier(&self) -> SqlError {
        let reserved = match self.peek() {
            Token::Word(word) if reserved::is_reserved(word) => "reserved word ",
            _ => "",
        };
        let found = shown(self.peek()).to_uppercase();
        self.error(SqlCode::INVALID_STATEMENT, &format!("IDENTIFIER expected, {reserved}{found} found"))
    }

    /// `Input (X) encountered after end of query`
    pub(super) fn input_after_end(&self) -> SqlError {
        let found = shown(self.peek());
        self.error(SqlCode::INPUT_AFTER_END, &format!("Input ({found}) encountered after end of query"))
    }

    /// The error whose text says it all.
    pub(super) fn refused(&self, code: SqlCode) -> SqlError {
        self.error(code, code.text())
    }

    pub(super) fn not_emulated(&self, what: &str) -> SqlError {
        self.error(SqlCode::INVALID_STATEMENT, &format!("{what} is not emulated"))
    }

    /// `what^ statement up to the next token`, in which literals are `?` so that no value leaves with an error.
    pub(super) fn error(&self, code: SqlCode, what: &str) -> SqlError {
        let end = self.tokens.len().min(self.next + 1);
        let begin = end.saturating_sub(SHOWN);
        let mut message = format!("{what}^");
        if begin > 0 {
            message.push_str(" ...");
        }
        for token in self.tokens.iter().take(end).skip(begin).filter(|token| **token != Token::End) {
            message.push(' ');
            message.push_str(&shown(token));
        }
        SqlError::new(code, message)
    }
}

fn shown(token: &Token) -> String {
    match token {
        Token::Word(text) => text.clone(),
        Token::Delimited(text) => format!("\"{}\"", text.replace('"', "\"\"")),
        Token::Symbol(symbol) => (*symbol).to_owned(),
        Token::String(_) | Token::Number(_) | Token::Parameter(_) => "?".to_owned(),
        Token::End => "<end>".to_owned(),
    }
}
