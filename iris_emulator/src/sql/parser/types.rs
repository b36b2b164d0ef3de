//! Data types as they are written (RSQL_datatype); the catalog resolves them.

use super::super::ast::TypeName;
use super::super::lexer::Token;
use super::{Parse, Parser};

/// Types of more than one word, the longer ones first.
const PHRASES: [&[&str]; 13] = [
    &["NATIONAL", "CHARACTER", "VARYING"],
    &["NATIONAL", "CHAR", "VARYING"],
    &["NATIONAL", "CHARACTER"],
    &["NATIONAL", "CHAR"],
    &["NATIONAL", "VARCHAR"],
    &["CHARACTER", "VARYING"],
    &["CHAR", "VARYING"],
    &["BINARY", "VARYING"],
    &["DOUBLE", "PRECISION"],
    &["LONG", "VARCHAR"],
    &["LONG", "BINARY"],
    &["LONG", "RAW"],
    &["LONG"],
];

impl Parser {
    /// A type: its words, and its arguments in parentheses. A class is a type, too: `%Library.String(MAXLEN = 30)`.
    pub(super) fn type_name(&mut self) -> Parse<TypeName> {
        let Token::Word(first) = self.peek() else { return Err(self.expected("data type")) };
        let mut name = first.to_uppercase();
        if name == "VECTOR" && !self.face.release.has_vectors() {
            return Err(self.expected("data type"));
        }
        if name == "EMBEDDING" {
            return Err(self.not_emulated("the data type EMBEDDING"));
        }
        if let Some(words) = PHRASES.into_iter().find(|words| self.take_words(words)) {
            name = words.join(" ");
        } else {
            self.next += 1;
            while self.take_symbol(".") {
                let Token::Word(word) = self.peek() else { return Err(self.expected("class")) };
                name = format!("{name}.{}", word.to_uppercase());
                self.next += 1;
            }
        }
        let mut arguments = Vec::new();
        if self.take_symbol("(") {
            arguments = self.separated(Self::type_argument)?;
            self.expect_symbol(")")?;
        }
        Ok(TypeName { name, arguments })
    }

    /// A number, a word, an empty text, or `NAME = value`. RSQL_cast: a scale may be -1.
    fn type_argument(&mut self) -> Parse<String> {
        if self.is_symbol("-")
            && let Token::Number(text) = self.peek_at(1)
        {
            let argument = format!("-{text}");
            self.next += 2;
            return Ok(argument);
        }
        let argument = match self.peek() {
            Token::Number(text) if text.bytes().all(|byte| byte.is_ascii_digit()) => text.clone(),
            Token::Word(word) => word.to_uppercase(),
            Token::String(text) if text.is_empty() => String::new(),
            _ => return Err(self.expected("integer")),
        };
        self.next += 1;
        if !self.take_symbol("=") {
            return Ok(argument);
        }
        let sign = if self.take_symbol("-") { "-" } else { "" };
        let value = match self.peek() {
            Token::Number(text) | Token::String(text) | Token::Delimited(text) | Token::Word(text) => {
                text.clone()
            }
            _ => return Err(self.expected("value")),
        };
        self.next += 1;
        Ok(format!("{argument}={sign}{value}"))
    }
}
