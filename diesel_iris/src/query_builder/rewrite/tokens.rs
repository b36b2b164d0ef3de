//! Words, names, numbers and symbols of a built statement.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A keyword or a name without quotation marks.
    Word,
    /// `"…"`
    Name,
    /// A number, a string, or `$n`.
    Constant,
    /// Anything else: one character, or an operator of two.
    Symbol,
    /// [`TEXTS`], digits, [`TEXTS`].
    Texts,
    End,
}

/// Encloses what is known of the columns that a SELECT gives: a digit for each, 1 for text.
pub(crate) const TEXTS: char = '\u{1}';

/// A token, and the white space and comments before it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Token<'s> {
    pub(super) space: &'s str,
    pub(super) text: &'s str,
    pub(super) kind: Kind,
}

impl Token<'_> {
    pub(super) fn is(&self, word: &str) -> bool {
        matches!(self.kind, Kind::Word | Kind::Symbol) && self.text.eq_ignore_ascii_case(word)
    }
}

/// Cuts a text; `None` when a quotation mark or comment is not closed.
pub(super) fn tokens(sql: &str) -> Option<Vec<Token<'_>>> {
    let mut tokens = Vec::with_capacity(sql.len() / 4);
    let mut rest = sql;
    loop {
        let space = white_space(rest)?;
        let (space, behind) = rest.split_at(space);
        let (kind, length) = first(behind)?;
        let (text, behind) = behind.split_at(length);
        tokens.push(Token { space, text, kind });
        if kind == Kind::End {
            return Some(tokens);
        }
        rest = behind;
    }
}

/// The length of white space and comments at the front.
fn white_space(text: &str) -> Option<usize> {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        if rest.starts_with("/*") {
            rest = &rest[rest.find("*/")? + 2..];
        } else if rest.starts_with("--") {
            rest = &rest[rest.find('\n').unwrap_or(rest.len())..];
        } else {
            return Some(text.len() - rest.len());
        }
    }
}

/// The kind and length of the token at the front.
fn first(text: &str) -> Option<(Kind, usize)> {
    let is_word = |c: char| c.is_alphanumeric() || c == '_';
    let length_while = |from: usize, of: &dyn Fn(char) -> bool| {
        text[from..].find(|c| !of(c)).map_or(text.len(), |end| from + end)
    };
    let Some(c) = text.chars().next() else { return Some((Kind::End, 0)) };
    let second = text[c.len_utf8()..].chars().next().unwrap_or(' ');
    Some(match c {
        '"' => (Kind::Name, delimited(text, c)?),
        '\'' => (Kind::Constant, delimited(text, c)?),
        TEXTS => (Kind::Texts, delimited(text, c)?),
        '$' if second.is_ascii_digit() => (Kind::Constant, length_while(1, &|c| c.is_ascii_digit())),
        '$' | '%' if is_word(second) => (Kind::Word, length_while(1, &is_word)),
        c if c.is_ascii_digit() => {
            (Kind::Constant, length_while(0, &|c| c.is_ascii_alphanumeric() || c == '.'))
        }
        c if is_word(c) => (Kind::Word, length_while(0, &is_word)),
        _ => {
            let two = ["<>", "!=", "<=", ">=", "||", "->"].iter().any(|two| text.starts_with(two));
            (Kind::Symbol, if two { 2 } else { c.len_utf8() })
        }
    })
}

/// The length of what is delimited, inside of which the delimiter is doubled.
fn delimited(text: &str, delimiter: char) -> Option<usize> {
    let mut end = 1;
    loop {
        end += text[end..].find(delimiter)? + 1;
        if delimiter == TEXTS || !text[end..].starts_with(delimiter) {
            return Some(end);
        }
        end += 1;
    }
}
