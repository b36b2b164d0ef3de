//! Text to tokens.

use crate::sqlcode::{SqlCode, SqlError};

/// A token and where it begins.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) at: usize,
}

/// What a token is.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Kind {
    /// A word that is not delimited, as written: `name`, `%ID`, `$HOROLOG`.
    Word(String),
    /// A delimited identifier, its inside.
    Delimited(String),
    /// A string literal, its inside.
    String(String),
    /// A number, as written.
    Number(String),
    /// `?`, or `$n` with its n.
    Parameter(Option<usize>),
    /// An operator or a punctuation mark.
    Symbol(&'static str),
    /// The end of the text.
    End,
}

/// Symbols, the longer ones first.
const SYMBOLS: [&str; 22] = [
    "<>", "!=", "<=", ">=", "||", "=", "<", ">", "+", "-", "*", "/", "\\", "#", "(", ")", ",", ".", "[", "{",
    "}", ";",
];

/// Cuts a text into tokens; the last is [`Kind::End`].
pub(super) fn tokens(sql: &str) -> Result<Vec<Token>, SqlError> {
    let mut tokens = Vec::new();
    let mut at = 0;
    loop {
        at += skipped(&sql[at..])?;
        let rest = &sql[at..];
        let Some(first) = rest.chars().next() else { break };
        let (kind, length) = match first {
            '\'' => {
                let (text, length) = delimited(rest, first)?;
                (Kind::String(text), length)
            }
            '"' => {
                let (text, length) = delimited(rest, first)?;
                (Kind::Delimited(text), length)
            }
            '?' => (Kind::Parameter(None), 1),
            '0'..='9' => number(rest),
            '.' if rest[1..].starts_with(|c: char| c.is_ascii_digit()) => number(rest),
            '$' if rest[1..].starts_with(|c: char| c.is_ascii_digit()) => {
                let length = 1 + rest[1..].bytes().take_while(u8::is_ascii_digit).count();
                (Kind::Parameter(rest[1..length].parse().ok()), length)
            }
            _ if begins_word(first) => {
                let after = rest[first.len_utf8()..].find(|c| !continues_word(c));
                let length = after.map_or(rest.len(), |after| first.len_utf8() + after);
                (Kind::Word(rest[..length].to_owned()), length)
            }
            _ => {
                let symbol =
                    SYMBOLS.into_iter().find(|symbol| rest.starts_with(symbol)).ok_or_else(|| {
                        SqlError::new(
                            SqlCode::INVALID_STATEMENT,
                            format!("unexpected character {first:?} at position {at}"),
                        )
                    })?;
                (Kind::Symbol(symbol), symbol.len())
            }
        };
        tokens.push(Token { kind, at });
        at += length;
    }
    tokens.push(Token { kind: Kind::End, at });
    Ok(tokens)
}

/// GSQL_identifiers: an identifier begins with a letter, `%`, or `_`; `$` begins the names of functions.
fn begins_word(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '%' | '$' | '_')
}

/// And goes on with letters, digits, and the characters `_ @ # $`; `#` is left to the modulo operator here.
fn continues_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '@' | '$')
}

/// The length of white space and comments at the front.
fn skipped(text: &str) -> Result<usize, SqlError> {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        if rest.starts_with("--") {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
        } else if rest.starts_with("/*") {
            let end = rest[2..].find("*/").ok_or_else(|| {
                SqlError::new(SqlCode::INVALID_STATEMENT, "a comment is not closed".to_owned())
            })?;
            rest = &rest[end + 4..];
        } else {
            return Ok(text.len() - rest.len());
        }
    }
}

/// A literal or identifier whose delimiter is doubled inside, and its length.
fn delimited(rest: &str, delimiter: char) -> Result<(String, usize), SqlError> {
    let mut text = String::new();
    let mut at = 1;
    loop {
        let end = rest[at..].find(delimiter).ok_or_else(|| {
            SqlError::new(SqlCode::CLOSING_QUOTE_MISSING, format!("a {delimiter} is not closed"))
        })?;
        text.push_str(&rest[at..at + end]);
        at += end + 1;
        if !rest[at..].starts_with(delimiter) {
            return Ok((text, at));
        }
        text.push(delimiter);
        at += 1;
    }
}

/// Digits with an optional fraction and exponent.
fn number(rest: &str) -> (Kind, usize) {
    let bytes = rest.as_bytes();
    let digits = |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut length = digits(0);
    if bytes.get(length) == Some(&b'.') {
        length += 1 + digits(length + 1);
    }
    if matches!(bytes.get(length), Some(b'e' | b'E')) {
        let sign = usize::from(matches!(bytes.get(length + 1), Some(b'+' | b'-')));
        let exponent = bytes.get(length + 1 + sign..).map_or(0, |_| digits(length + 1 + sign));
        if exponent > 0 {
            length += 1 + sign + exponent;
        }
    }
    (Kind::Number(rest[..length].to_owned()), length)
}

/// The statements of a script, which stand apart by `;`. IRIS takes one at a time, without (GSQL_langelements).
pub(crate) fn split_script(script: &str) -> Result<Vec<&str>, SqlError> {
    let mut statements = Vec::new();
    let mut start = None;
    for token in tokens(script)? {
        match (&token.kind, start) {
            (Kind::Symbol(";") | Kind::End, Some(from)) => {
                statements.push(script[from..token.at].trim_end());
                start = None;
            }
            (Kind::Symbol(";") | Kind::End, None) | (_, Some(_)) => {}
            (_, None) => start = Some(token.at),
        }
    }
    Ok(statements)
}

#[test]
fn a_script_is_split_at_its_semicolons() {
    let script = "-- first\nSELECT ';' ; ;\n/* ; */ SELECT \";\" -- end;";
    assert_eq!(split_script(script).unwrap(), ["SELECT ';'", "SELECT \";\" -- end;"]);
    assert!(split_script("SELECT 'open").is_err());
}
