//! The tokens of IRIS SQL.

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// White space.
    Space,
    /// `-- …` up to the end of the line, or `/* … */`.
    Comment,
    /// `/*#… */`, which tells IRIS something (GSOC_hints).
    Hint,
    /// `'…'`
    Literal,
    /// `"…"`
    Name,
    /// A keyword or a name that is not delimited, `%ID` and `$HOROLOG` among them (GSQL_identifiers).
    Word,
    /// A number.
    Number,
    /// `$` and digits.
    Dollar,
    /// `?`
    Question,
    /// `;`
    Semicolon,
    /// `{…}` with code in it.
    Body,
    /// Anything else: one character, or an operator of two.
    Symbol,
}

/// A token of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Token<'s> {
    pub(crate) kind: TokenKind,
    pub(crate) text: &'s str,
}

impl Token<'_> {
    /// Whether it is this word, in whatever case.
    pub(crate) fn is_word(&self, word: &str) -> bool {
        self.kind == TokenKind::Word && self.text.eq_ignore_ascii_case(word)
    }

    /// Whether it is this symbol.
    pub(crate) fn is_symbol(&self, symbol: &str) -> bool {
        self.kind == TokenKind::Symbol && self.text == symbol
    }

    /// Whether it is white space or a comment that means nothing.
    pub(crate) fn is_blank(&self) -> bool {
        matches!(self.kind, TokenKind::Space | TokenKind::Comment)
    }

    /// The inside of a literal or a delimited name, without the doubling of its delimiter.
    pub(crate) fn content(&self) -> String {
        let (Some(quote), Some(inner)) = (self.text.get(..1), self.text.get(1..self.text.len() - 1)) else {
            return String::new();
        };
        inner.replace(&quote.repeat(2), quote)
    }
}

/// A literal, a name or a comment goes on beyond the end of the text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{0} is not closed")]
pub(crate) struct Unclosed(&'static str);

/// Cuts a text into tokens; put together they are the text. After an error there are no more.
pub(crate) fn tokens(sql: &str) -> impl Iterator<Item = Result<Token<'_>, Unclosed>> {
    let mut rest = sql;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        Some(match first_token(rest, first) {
            Ok((kind, length)) => {
                let (text, behind) = rest.split_at(length);
                rest = behind;
                Ok(Token { kind, text })
            }
            Err(error) => {
                rest = "";
                Err(error)
            }
        })
    })
}

/// The kind and the length of the token at the front, which begins with this character.
fn first_token(rest: &str, first: char) -> Result<(TokenKind, usize), Unclosed> {
    use TokenKind::{
        Body, Comment, Dollar, Hint, Literal, Name, Number, Question, Semicolon, Space, Symbol, Word,
    };

    let behind = &rest[first.len_utf8()..];
    let second = behind.chars().next().unwrap_or(' ');
    let length_of =
        |of: &dyn Fn(char) -> bool| first.len_utf8() + behind.find(|c| !of(c)).unwrap_or(behind.len());
    Ok(match first {
        '\'' => (Literal, delimited(rest, '\'').ok_or(Unclosed("a literal"))?),
        '"' => (Name, delimited(rest, '"').ok_or(Unclosed("a name in quotation marks"))?),
        ';' => (Semicolon, 1),
        '?' => (Question, 1),
        '-' if second == '-' => (Comment, rest.find('\n').unwrap_or(rest.len())),
        '/' if second == '*' => {
            let end = rest[2..].find("*/").ok_or(Unclosed("a comment"))?;
            (if rest[2..].starts_with('#') { Hint } else { Comment }, end + 4)
        }
        '$' if second.is_ascii_digit() => (Dollar, length_of(&|c| c.is_ascii_digit())),
        '$' | '%' if is_word_start(second) => (Word, length_of(&is_word_part)),
        '{' => body_length(rest).map_or((Symbol, 1), |length| (Body, length)),
        c if c.is_whitespace() => (Space, length_of(&char::is_whitespace)),
        c if c.is_ascii_digit() || (c == '.' && second.is_ascii_digit()) => (Number, number_length(rest)),
        c if is_word_start(c) => (Word, length_of(&is_word_part)),
        _ => {
            let two = ["<>", "!=", "<=", ">=", "||", "->", "::", "@>", "<@"];
            let is_two = rest.get(..2).is_some_and(|start| two.contains(&start));
            (Symbol, if is_two { 2 } else { first.len_utf8() })
        }
    })
}

fn is_word_start(c: char) -> bool {
    c.is_alphabetic() || c == '_'
}

fn is_word_part(c: char) -> bool {
    c.is_alphanumeric() || matches!(c, '_' | '$' | '#' | '@')
}

/// Digits, a point, and an exponent with its sign.
fn number_length(rest: &str) -> usize {
    let mut exponent = false;
    let end = rest.find(|c: char| {
        let is_part = c.is_ascii_alphanumeric() || c == '.' || (exponent && matches!(c, '+' | '-'));
        exponent = matches!(c, 'e' | 'E');
        !is_part
    });
    end.unwrap_or(rest.len())
}

/// The length of what is delimited, inside of which the delimiter is doubled; `None` if it is not closed.
fn delimited(rest: &str, delimiter: char) -> Option<usize> {
    let mut end = 1;
    loop {
        end += rest[end..].find(delimiter)? + 1;
        if !rest[end..].starts_with(delimiter) {
            return Some(end);
        }
        end += 1;
    }
}

/// `{fn …}`, `{d …}`, `{t …}`, `{ts …}`, `{oj …}` (RSQL_symbols), which are no bodies of code.
fn is_odbc_escape(rest: &str) -> bool {
    let word = rest[1..].trim_start();
    let end = word.find(|c: char| !c.is_ascii_alphabetic()).unwrap_or(word.len());
    ["fn", "d", "t", "ts", "oj"].iter().any(|known| word[..end].eq_ignore_ascii_case(known))
}

/// The length of a body of code between braces that begins here, up to the end of the text if it is not closed; `None`
/// for an ODBC escape. Its literals stand in double quotes: an apostrophe is an operator of ObjectScript.
fn body_length(rest: &str) -> Option<usize> {
    if is_odbc_escape(rest) {
        return None;
    }
    let mut at = 0;
    let mut depth = 0_usize;
    while let Some(c) = rest[at..].chars().next() {
        let here = &rest[at..];
        at += match c {
            '"' => delimited(here, '"').unwrap_or(here.len()),
            '/' if here.starts_with("/*") => here.find("*/").map_or(here.len(), |end| end + 2),
            '/' if here.starts_with("//") => here.find('\n').unwrap_or(here.len()),
            _ => c.len_utf8(),
        };
        match c {
            '{' => depth += 1,
            '}' if depth == 1 => return Some(at),
            '}' => depth -= 1,
            _ => {}
        }
    }
    Some(rest.len())
}

#[cfg(test)]
mod tests {
    use super::TokenKind::*;
    use super::*;
    use proptest::prelude::*;

    fn kinds(sql: &str) -> Vec<(TokenKind, &str)> {
        let all = tokens(sql).map(Result::unwrap).filter(|token| token.kind != Space);
        all.map(|token| (token.kind, token.text)).collect()
    }

    #[test]
    fn every_kind() {
        assert_eq!(
            kinds(
                "a#2 \"b\"\"c\" 'it''s' 1.5E-3 .5 $12 ? ; %ID $HOROLOG -> x -- c\n/* d */ /*#OPTIONS {} */ {fn"
            ),
            [
                (Word, "a#2"),
                (Name, "\"b\"\"c\""),
                (Literal, "'it''s'"),
                (Number, "1.5E-3"),
                (Number, ".5"),
                (Dollar, "$12"),
                (Question, "?"),
                (Semicolon, ";"),
                (Word, "%ID"),
                (Word, "$HOROLOG"),
                (Symbol, "->"),
                (Word, "x"),
                (Comment, "-- c"),
                (Comment, "/* d */"),
                (Hint, "/*#OPTIONS {} */"),
                (Symbol, "{"),
                (Word, "fn"),
            ]
        );
        assert_eq!(
            kinds("1-2 a-1"),
            [(Number, "1"), (Symbol, "-"), (Number, "2"), (Word, "a"), (Symbol, "-"), (Number, "1")]
        );
        assert_eq!(kinds("{ if 'x { write \"}\" } }; x")[0], (Body, "{ if 'x { write \"}\" } }"));
    }

    #[test]
    fn what_is_not_closed_is_an_error() {
        for (sql, what) in [("a 'b", "literal"), ("\"a\"\"", "quotation"), ("a /* b", "comment")] {
            let error = tokens(sql).find_map(Result::err).unwrap();
            assert!(error.to_string().contains(what), "{error}");
            assert!(tokens(sql).last().unwrap().is_err());
        }
    }

    #[test]
    fn contents_have_no_doubled_quotes() {
        let contents = |sql| tokens(sql).next().unwrap().unwrap().content();
        assert_eq!(contents("'it''s \"\"'"), "it's \"\"");
        assert_eq!(contents("\"a\"\"b''\""), "a\"b''");
        assert_eq!(contents("''"), "");
    }

    proptest! {
        #[test]
        fn tokens_are_the_text(sql in "[-%$?'\"a1.e/*#{}\\n;é 🦀@>:]{0,60}") {
            let all: Result<Vec<Token<'_>>, Unclosed> = tokens(&sql).collect();
            if let Ok(all) = all {
                prop_assert!(all.iter().all(|token| !token.text.is_empty()));
                prop_assert_eq!(all.iter().map(|token| token.text).collect::<String>(), sql);
            }
        }
    }
}
