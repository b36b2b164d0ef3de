//! Texts as tokens, so that parts can be put together without being read again.

use std::borrow::Cow;
use std::fmt;

use super::lexer::{Token, TokenKind};
#[cfg(test)]
use super::lexer::{Unclosed, tokens};

/// A token, and whether a blank stands before it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SqlToken<'s> {
    pub(crate) spaced: bool,
    pub(crate) kind: TokenKind,
    pub(crate) text: Cow<'s, str>,
}

impl<'s> SqlToken<'s> {
    /// A token of a fixed text.
    pub(crate) fn fixed(kind: TokenKind, text: &'static str, spaced: bool) -> Self {
        Self { spaced, kind, text: Cow::Borrowed(text) }
    }

    /// As the lexer gives it.
    pub(crate) fn token(&self) -> Token<'_> {
        Token { kind: self.kind, text: &self.text }
    }

    /// Whether it is this word, in whatever case, or this symbol.
    pub(crate) fn is(&self, text: &str) -> bool {
        matches!(self.kind, TokenKind::Word | TokenKind::Symbol) && self.text.eq_ignore_ascii_case(text)
    }
}

/// Text as tokens. Comments and the length of white space are not kept.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct SqlText<'s>(Vec<SqlToken<'s>>);

impl<'s> SqlText<'s> {
    /// Reads a text.
    ///
    /// # Errors
    ///
    /// When a literal, a name or a comment is not closed.
    #[cfg(test)]
    pub(crate) fn read(sql: &'s str) -> Result<Self, Unclosed> {
        let mut text = Vec::new();
        let mut spaced = false;
        for token in tokens(sql) {
            let token = token?;
            if token.is_blank() {
                spaced = true;
                continue;
            }
            text.push(SqlToken { spaced, kind: token.kind, text: Cow::Borrowed(token.text) });
            spaced = false;
        }
        Ok(Self(text))
    }

    /// With room for so many tokens.
    pub(crate) fn with_capacity(tokens: usize) -> Self {
        Self(Vec::with_capacity(tokens))
    }

    pub(crate) fn tokens(&self) -> &[SqlToken<'s>] {
        &self.0
    }

    /// As it is written.
    pub(crate) fn to_sql(&self) -> String {
        let mut sql = String::with_capacity(self.0.iter().map(|token| token.text.len() + 1).sum());
        for (position, token) in self.0.iter().enumerate() {
            if token.spaced && position > 0 {
                sql.push(' ');
            }
            sql.push_str(&token.text);
        }
        sql
    }

    /// Whether both have the same tokens, wherever they stand.
    pub(crate) fn is_same(&self, other: &SqlText<'_>) -> bool {
        self.len() == other.len()
            && self.0.iter().zip(&other.0).enumerate().all(|(position, (left, right))| {
                left.kind == right.kind
                    && left.text == right.text
                    && (position == 0 || left.spaced == right.spaced)
            })
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn push(&mut self, token: SqlToken<'s>) {
        self.0.push(token);
    }

    /// A symbol with no blank before it.
    pub(crate) fn symbol(&mut self, symbol: &'static str) -> &mut Self {
        self.push(SqlToken::fixed(TokenKind::Symbol, symbol, false));
        self
    }

    /// Keywords and numbers, each with a blank before it.
    pub(crate) fn words(&mut self, words: &'static str) -> &mut Self {
        for word in words.split(' ') {
            let is_number = word.starts_with(|c: char| c.is_ascii_digit());
            let kind = if is_number { TokenKind::Number } else { TokenKind::Word };
            self.push(SqlToken::fixed(kind, word, true));
        }
        self
    }

    /// Another text, as it stands.
    pub(crate) fn add(&mut self, text: Self) -> &mut Self {
        self.0.extend(text.0);
        self
    }

    /// Another text with a blank before it.
    pub(crate) fn add_spaced(&mut self, text: Self) -> &mut Self {
        self.add(text.spaced(true))
    }

    /// Texts with `, ` between them.
    pub(crate) fn list(texts: impl IntoIterator<Item = Self>) -> Self {
        let mut list = Self::default();
        for (position, text) in texts.into_iter().enumerate() {
            if position > 0 {
                list.symbol(",").add_spaced(text);
            } else {
                list = text;
            }
        }
        list
    }

    /// With or without a blank before it.
    pub(crate) fn spaced(mut self, spaced: bool) -> Self {
        if let Some(first) = self.0.first_mut() {
            first.spaced = spaced;
        }
        self
    }

    /// All but the last token.
    pub(crate) fn without_last(mut self) -> Self {
        self.0.pop();
        self
    }

    /// Whether a blank stands before it.
    pub(crate) fn is_spaced(&self) -> bool {
        self.0.first().is_some_and(|first| first.spaced)
    }

    /// In parentheses.
    pub(crate) fn in_parentheses(self) -> Self {
        let mut text = Self::default();
        text.push(SqlToken::fixed(TokenKind::Symbol, "(", self.is_spaced()));
        text.add(self.spaced(false)).symbol(")");
        text
    }

    /// Whether all of it stands in one pair of parentheses.
    pub(crate) fn is_parenthesized(&self) -> bool {
        let mut depth = 0_usize;
        let last = self.0.len().saturating_sub(1);
        for (position, token) in self.0.iter().enumerate() {
            if token.is("(") {
                depth += 1;
            } else if token.is(")") {
                depth = depth.saturating_sub(1);
            }
            if depth == 0 {
                return position == last && position > 0;
            }
        }
        false
    }
}

impl<'s> From<SqlToken<'s>> for SqlText<'s> {
    fn from(token: SqlToken<'s>) -> Self {
        // more follow, as a rule
        let mut text = Self::with_capacity(8);
        text.push(token);
        text
    }
}

impl<'s> FromIterator<SqlToken<'s>> for SqlText<'s> {
    fn from_iter<I: IntoIterator<Item = SqlToken<'s>>>(tokens: I) -> Self {
        Self(tokens.into_iter().collect())
    }
}

impl<'s> Extend<SqlToken<'s>> for SqlText<'s> {
    fn extend<I: IntoIterator<Item = SqlToken<'s>>>(&mut self, tokens: I) {
        self.0.extend(tokens);
    }
}

impl fmt::Display for SqlText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.to_sql())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(sql: &str) -> SqlText<'_> {
        SqlText::read(sql).unwrap()
    }

    #[test]
    fn texts_are_put_together() {
        let mut text = SqlText::default();
        text.words("CASE WHEN").add_spaced(read("a -- c\n =  'x'")).words("THEN 1 END");
        assert_eq!(text.to_string(), "CASE WHEN a = 'x' THEN 1 END");
        let mut list = SqlText::default();
        let names = SqlText::list([read("b"), read("c")]);
        list.words("IN").add(read("a").in_parentheses()).symbol("(").add(names).symbol(")");
        assert_eq!(list.to_string(), "IN(a)(b, c)");
        assert_eq!(read("a").spaced(true).in_parentheses().spaced(false).to_string(), "(a)");
    }

    #[test]
    fn what_stands_in_parentheses() {
        for (sql, is) in [
            ("(a)", true),
            ("((a) OR (b))", true),
            ("(a) OR (b)", false),
            ("a", false),
            ("", false),
            ("(a", false),
        ] {
            assert_eq!(read(sql).is_parenthesized(), is, "{sql}");
        }
    }
}
