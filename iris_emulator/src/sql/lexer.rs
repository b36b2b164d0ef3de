//! Text to tokens (GSQL_langelements, GSQL_identifiers, RSQL_symbols).

use crate::sqlcode::{SqlCode, SqlError};

/// A token.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
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
const SYMBOLS: [&str; 26] = [
    "<>", "!=", "<=", ">=", "||", "->", "=", "<", ">", "+", "-", "*", "/", "\\", "#", "(", ")", ",", ".",
    "[", "]", "{", "}", ";", "&", "!",
];

/// Cuts a text into tokens; the last is [`Token::End`].
///
/// Where the instance has no delimited identifiers, what stands in double quotes is a string (GSQL_identifiers).
pub(super) fn tokens(sql: &str, has_delimiters: bool) -> Result<Vec<Token>, SqlError> {
    let (tokens, end) = readable_tokens(sql, has_delimiters);
    end.map(|()| tokens)
}

/// The tokens up to the first that is none, and why; the last is [`Token::End`] in any case.
pub(super) fn readable_tokens(sql: &str, has_delimiters: bool) -> (Vec<Token>, Result<(), SqlError>) {
    let mut tokens = Vec::new();
    let end = scan(sql, |token, _| {
        tokens.push(match token {
            Token::Delimited(text) if !has_delimiters => Token::String(text),
            token => token,
        });
    });
    if end.is_err() {
        tokens.push(Token::End);
    }
    (tokens, end)
}

/// Whether a statement, of which this is the front, begins with CREATE VIEW, CREATE OR REPLACE VIEW or ALTER VIEW.
fn defines_view(front: &str) -> bool {
    // it was read before without a failure
    let words = tokens(front, true).unwrap_or_default();
    let begins = |with: &[&str]| {
        words.len() >= with.len()
            && words
                .iter()
                .zip(with)
                .all(|(word, with)| matches!(word, Token::Word(word) if word.eq_ignore_ascii_case(with)))
    };
    begins(&["CREATE", "VIEW"]) || begins(&["CREATE", "OR", "REPLACE", "VIEW"]) || begins(&["ALTER", "VIEW"])
}

/// The statements of a script, which stand apart by `;`. IRIS takes one at a time, without. A failure comes with where the
/// statements begin.
pub(super) fn split_script(script: &str) -> Result<Vec<&str>, (Vec<usize>, SqlError)> {
    let mut statements = Vec::new();
    let mut starts = Vec::new();
    let mut start = None;
    scan(script, |token, at| match (token, start) {
        (Token::Symbol(";") | Token::End, Some(from)) => {
            statements.push(script[from..at].trim_end());
            start = None;
        }
        (Token::Symbol(";") | Token::End, None) | (_, Some(_)) => {}
        (_, None) => {
            starts.push(at);
            start = Some(at);
        }
    })
    .map_err(|error| (starts, error))?;
    Ok(statements)
}

/// Hands each token and where it begins to `visit`; the last is [`Token::End`].
fn scan(sql: &str, mut visit: impl FnMut(Token, usize)) -> Result<(), SqlError> {
    let mut at = 0;
    let mut behind_string = false;
    let mut statement = 0;
    loop {
        at += skipped(&sql[at..])?;
        let rest = &sql[at..];
        let Some(first) = rest.chars().next() else { break };
        let (token, length) = match first {
            // between a key and its value (RSQL_jsonobject)
            ':' if behind_string && !rest.starts_with("::") => (Token::Symbol(":"), 1),
            ':' => return Err(host_variable(&rest[1..], defines_view(&sql[statement..at]))),
            first => token(rest, first, at)?,
        };
        behind_string = matches!(token, Token::String(_));
        if token == Token::Symbol(";") {
            statement = at + length;
        }
        visit(token, at);
        at += length;
    }
    visit(Token::End, at);
    Ok(())
}

/// The token at the front of `rest`, which is not empty, and its length.
fn token(rest: &str, first: char, at: usize) -> Result<(Token, usize), SqlError> {
    Ok(match first {
        '\'' => {
            let (text, length) = delimited(rest, first)?;
            (Token::String(text), length)
        }
        '"' => {
            let (text, length) = delimited(rest, first)?;
            (Token::Delimited(text), length)
        }
        '?' => (Token::Parameter(None), 1),
        '0'..='9' => number(rest)?,
        '.' if rest[1..].starts_with(|c: char| c.is_ascii_digit()) => number(rest)?,
        '$' if rest[1..].starts_with('$') => return Err(extrinsic(&rest[2..])),
        '$' if rest[1..].starts_with(|c: char| c.is_ascii_digit()) => {
            let length = 1 + rest[1..].bytes().take_while(u8::is_ascii_digit).count();
            let number = rest[1..length].parse().map_err(|_| {
                SqlError::new(
                    SqlCode::INVALID_STATEMENT,
                    format!("the parameter at position {at} has no number"),
                )
            })?;
            (Token::Parameter(Some(number)), length)
        }
        _ if begins_word(first) => {
            let begin = first.len_utf8();
            let length = rest[begin..].find(|c| !continues_word(c)).map_or(rest.len(), |after| begin + after);
            (Token::Word(rest[..length].to_owned()), length)
        }
        _ => {
            let symbol = SYMBOLS.into_iter().find(|symbol| rest.starts_with(symbol)).ok_or_else(|| {
                SqlError::new(
                    SqlCode::INVALID_STATEMENT,
                    format!("character {first:?} at position {at} has no meaning in SQL"),
                )
            })?;
            (Token::Symbol(symbol), symbol.len())
        }
    })
}

/// GSQL_identifiers: `identifier-start ::= letter | % | _`; `$` begins the names of functions.
fn begins_word(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '%' | '$' | '_')
}

/// GSQL_identifiers: `identifier-part ::= letter | number | _ | @ | # | $`. So `a#2` is a name, and the modulo
/// operator behind a name wants a blank before it (RSQL_symbols).
fn continues_word(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '@' | '#' | '$')
}

/// Whether the text of an identifier is a simple one, which needs no delimiters.
pub(super) fn is_simple_identifier(text: &str) -> bool {
    let mut characters = text.chars();
    characters.next().is_some_and(|first| first != '$' && begins_word(first))
        && characters.all(continues_word)
}

/// A colon begins a host variable, which only embedded SQL has, and no view; `a::type` fails at its second colon.
fn host_variable(after: &str, is_in_view: bool) -> SqlError {
    match after.chars().next() {
        Some(c) if (c == '%' || c.is_alphabetic()) && is_in_view => {
            SqlError::new(SqlCode::VIEW_HOST_VARIABLE, SqlCode::VIEW_HOST_VARIABLE.text())
        }
        Some(c) if c == '%' || c.is_alphabetic() => SqlError::not_emulated("a host variable"),
        found => SqlError::new(
            SqlCode::HOST_VARIABLE,
            format!(
                "Host variable name must begin with either % or a letter, not '{}'",
                found.map_or(' ', |c| c)
            ),
        ),
    }
}

/// `$$` begins the call of an ObjectScript function; other databases' dollar quoting fails here.
fn extrinsic(after: &str) -> SqlError {
    let tag = after.find(|c: char| !c.is_alphanumeric() && c != '%').unwrap_or(after.len());
    if tag > 0 && after[tag..].starts_with('^') {
        return SqlError::not_emulated("an extrinsic function");
    }
    SqlError::new(SqlCode::EXTRINSIC_CALL, SqlCode::EXTRINSIC_CALL.text())
}

/// The length of white space and comments at the front (GSQL_langelements_comments). Comments do not nest.
fn skipped(text: &str) -> Result<usize, SqlError> {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        if rest.starts_with("--") {
            rest = rest.find('\n').map_or("", |end| &rest[end..]);
        } else if rest.starts_with("/*") {
            let end = rest[2..]
                .find("*/")
                .ok_or_else(|| SqlError::new(SqlCode::INVALID_STATEMENT, "the comment /* is not closed"))?;
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
            SqlError::new(SqlCode::CLOSING_QUOTE_MISSING, format!("Closing quote ({delimiter}) missing"))
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

/// Digits with an optional fraction and exponent (GSQL_langelements, arithmetic operators: `7E3`, and SQLCODE -7
/// for an exponent that is too large).
fn number(rest: &str) -> Result<(Token, usize), SqlError> {
    let digits = |from: usize| rest[from..].bytes().take_while(u8::is_ascii_digit).count();
    let mut length = digits(0);
    if rest[length..].starts_with('.') {
        length += 1 + digits(length + 1);
    }
    if rest[length..].starts_with(['e', 'E']) {
        let sign = usize::from(rest[length + 1..].starts_with(['+', '-']));
        let exponent = digits(length + 1 + sign);
        if exponent == 0 {
            return Err(SqlError::new(SqlCode::EXPONENT_MISSING, SqlCode::EXPONENT_MISSING.text()));
        }
        length += 1 + sign + exponent;
        if rest[..length].parse().is_ok_and(f64::is_infinite) {
            return Err(SqlError::new(SqlCode::EXPONENT_OUT_OF_RANGE, SqlCode::EXPONENT_OUT_OF_RANGE.text()));
        }
    }
    if rest[length..].starts_with(begins_word) {
        return Err(SqlError::new(SqlCode::INVALID_STATEMENT, "a number runs into a name"));
    }
    Ok((Token::Number(rest[..length].to_owned()), length))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_literals_and_comments_are_told_apart() {
        assert_eq!(
            tokens(
                "/*EXISTS(*/SELECT a#2, b # 2 -- 'x'\n, \"a\"\"b\", 'it''s', %ID, $HOROLOG, 1.5E-3, .5, $12",
                true
            )
            .unwrap(),
            [
                Token::Word("SELECT".into()),
                Token::Word("a#2".into()),
                Token::Symbol(","),
                Token::Word("b".into()),
                Token::Symbol("#"),
                Token::Number("2".into()),
                Token::Symbol(","),
                Token::Delimited("a\"b".into()),
                Token::Symbol(","),
                Token::String("it's".into()),
                Token::Symbol(","),
                Token::Word("%ID".into()),
                Token::Symbol(","),
                Token::Word("$HOROLOG".into()),
                Token::Symbol(","),
                Token::Number("1.5E-3".into()),
                Token::Symbol(","),
                Token::Number(".5".into()),
                Token::Symbol(","),
                Token::Parameter(Some(12)),
                Token::End,
            ]
        );
    }

    #[test]
    fn a_script_is_split_at_its_semicolons() {
        let script = "-- first\nSELECT ';' ; ;\n/* ; */ SELECT \";\" -- end;";
        assert_eq!(split_script(script).unwrap(), ["SELECT ';'", "SELECT \";\" -- end;"]);
        assert!(split_script("SELECT 'open").is_err());
    }

    #[test]
    fn what_is_no_token_is_refused() {
        for (text, code) in [
            ("'open", -3),
            ("\"open", -3),
            ("/* open", -1),
            ("1E", -2),
            ("1E+", -2),
            ("1E309", -7),
            ("1abc", -1),
            ("a::int", -28),
            ("'a'::int", -28),
            (":name", -9999),
            ("$$a$$", -41),
            ("$$tag^routine(1)", -9999),
            ("`a`", -1),
            ("a ~ b", -1),
            ("$99999999999999999999999", -1),
        ] {
            assert_eq!(tokens(text, true).unwrap_err().code.0, code, "{text}");
        }
    }
}
