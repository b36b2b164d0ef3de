//! The few tokens of SQL that matter to how a statement is sent.

use super::error::Error;
use crate::script::body_length;

/// A stretch of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Token {
    pub(super) kind: TokenKind,
    pub(super) start: usize,
    pub(super) end: usize,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// `'…'`
    Literal,
    /// `"…"`
    Identifier,
    /// `-- …` or `/* … */`
    Comment,
    /// `$` and digits
    Dollar,
    /// `?`
    Question,
    /// `;`
    Semicolon,
    /// `{…}` with code in it
    Body,
    /// Anything up to the next of these.
    Other,
}

/// The tokens of a text; after an error there are no more.
pub(super) struct Tokens<'s> {
    sql: &'s str,
    at: usize,
}

impl<'s> Tokens<'s> {
    pub(super) fn of(sql: &'s str) -> Self {
        Self { sql, at: 0 }
    }
}

impl Iterator for Tokens<'_> {
    type Item = Result<Token, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        let start = self.at;
        let rest = &self.sql[start..];
        match first_token(rest) {
            Ok(None) => None,
            Ok(Some((kind, length))) => {
                self.at += length;
                Some(Ok(Token { kind, start, end: self.at }))
            }
            Err(error) => {
                self.at = self.sql.len();
                Some(Err(error))
            }
        }
    }
}

/// The kind and length of the token at the front.
fn first_token(rest: &str) -> Result<Option<(TokenKind, usize)>, Error> {
    let Some(first) = rest.chars().next() else { return Ok(None) };
    let token = match first {
        '\'' => (TokenKind::Literal, delimited(rest, first)?),
        '"' => (TokenKind::Identifier, delimited(rest, first)?),
        ';' => (TokenKind::Semicolon, 1),
        '?' => (TokenKind::Question, 1),
        '-' if rest.starts_with("--") => (TokenKind::Comment, rest.find('\n').unwrap_or(rest.len())),
        '/' if rest.starts_with("/*") => {
            let end =
                rest[2..].find("*/").ok_or_else(|| Error::Statement("a comment is not closed".into()))?;
            (TokenKind::Comment, end + 4)
        }
        '$' => match rest[1..].bytes().take_while(u8::is_ascii_digit).count() {
            0 => (TokenKind::Other, 1),
            digits => (TokenKind::Dollar, digits + 1),
        },
        '{' => body_length(rest).map_or((TokenKind::Other, 1), |length| (TokenKind::Body, length)),
        _ => {
            let end = rest[first.len_utf8()..].find(['\'', '"', ';', '?', '-', '/', '$', '{']);
            (TokenKind::Other, end.map_or(rest.len(), |end| end + first.len_utf8()))
        }
    };
    Ok(Some(token))
}

/// The length of a literal or identifier, inside which its delimiter is doubled.
fn delimited(rest: &str, delimiter: char) -> Result<usize, Error> {
    let mut end = 1;
    loop {
        let found = rest[end..].find(delimiter);
        end += found.ok_or_else(|| Error::Statement("a quotation mark is not closed".into()))? + 1;
        if !rest[end..].starts_with(delimiter) {
            return Ok(end);
        }
        end += 1;
    }
}
