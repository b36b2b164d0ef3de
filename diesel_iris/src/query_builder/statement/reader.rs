//! Reads the pieces of a statement one after the other.

use std::borrow::Cow;

use super::failure::Failure;
use super::place::Paging;
use crate::query_builder::pieces::Item;
use crate::sql::{SqlText, SqlToken, TokenKind};

#[derive(Clone)]
pub(super) struct Reader<'i, 's> {
    items: &'i [Item<'s>],
    at: usize,
    depth: usize,
    deepest: usize,
    /// The longest text of an expression, in tokens. A condition as a value stands there twice, so text doubles with
    /// each one that is inside of another.
    longest: usize,
    paging: Paging,
    /// The queries of WITH by their names.
    pub(super) named: Vec<(Cow<'s, str>, SqlText<'s>)>,
}

impl<'i, 's> Reader<'i, 's> {
    pub(super) fn new(items: &'i [Item<'s>], paging: Paging) -> Self {
        let length = |item: &Item<'s>| if let Item::Opaque(text) = item { text.len() } else { 1 };
        let longest = 8 * items.iter().map(length).sum::<usize>() + (1 << 17);
        Self { items, at: 0, depth: 0, deepest: 0, longest, paging, named: Vec::new() }
    }

    pub(super) fn deepest(self, deepest: usize) -> Self {
        Self { deepest, ..self }
    }

    pub(super) fn paging(&self) -> Paging {
        self.paging
    }

    pub(super) fn position(&self) -> usize {
        self.at
    }

    /// Back to a position, after something there was not what it was taken for.
    pub(super) fn back_to(&mut self, position: usize) {
        self.at = position;
    }

    pub(super) fn peek(&self) -> Option<&'i Item<'s>> {
        self.items.get(self.at)
    }

    pub(super) fn ahead(&self, ahead: usize) -> Option<&'i Item<'s>> {
        self.items.get(self.at + ahead)
    }

    pub(super) fn token_at(&self, ahead: usize) -> Option<&'i SqlToken<'s>> {
        match self.ahead(ahead)? {
            Item::Token(token) => Some(token),
            _ => None,
        }
    }

    pub(super) fn peek_token(&self) -> Option<&'i SqlToken<'s>> {
        self.token_at(0)
    }

    pub(super) fn kind(&self) -> Option<TokenKind> {
        self.peek_token().map(|token| token.kind)
    }

    pub(super) fn at_end(&self) -> bool {
        self.at >= self.items.len()
    }

    /// Whether this word or symbol comes next.
    pub(super) fn at(&self, text: &str) -> bool {
        self.peek_token().is_some_and(|token| token.is(text))
    }

    pub(super) fn at_any(&self, texts: &[&str]) -> bool {
        texts.iter().any(|text| self.at(text))
    }

    /// Whether these words come next.
    pub(super) fn at_words(&self, words: &[&str]) -> bool {
        words.iter().enumerate().all(|(ahead, word)| self.token_at(ahead).is_some_and(|token| token.is(word)))
    }

    pub(super) fn is_spaced(&self) -> bool {
        match self.peek() {
            Some(Item::Token(token)) => token.spaced,
            Some(Item::Opaque(text)) => text.is_spaced(),
            _ => false,
        }
    }

    /// Takes the next item, whatever it is.
    pub(super) fn advance(&mut self) {
        self.at += 1;
    }

    /// Takes this word or symbol, if it comes next.
    pub(super) fn skip(&mut self, text: &str) -> bool {
        let is_next = self.at(text);
        self.at += usize::from(is_next);
        is_next
    }

    pub(super) fn take_token(&mut self) -> Result<SqlToken<'s>, Failure> {
        let token = self.peek_token().ok_or(Failure::Unknown("it is not clear what stands"))?;
        self.at += 1;
        Ok(token.clone())
    }

    pub(super) fn expect(&mut self, text: &str) -> Result<SqlToken<'s>, Failure> {
        if self.at(text) { self.take_token() } else { Err(Failure::Unknown("it is not clear what follows")) }
    }

    /// Appends the next item to a text, as it is.
    pub(super) fn take_into(&mut self, text: &mut SqlText<'s>) {
        match self.peek() {
            Some(Item::Token(token)) => text.push(token.clone()),
            Some(Item::Opaque(fragment)) => {
                text.add(fragment.clone());
            }
            _ => {}
        }
        self.at += 1;
    }

    /// Appends what stands in parentheses, as it is.
    pub(super) fn take_parentheses(&mut self, text: &mut SqlText<'s>) -> Result<(), Failure> {
        text.push(self.expect("(")?);
        let mut open = 1;
        while open > 0 {
            if self.at_end() {
                return Err(Failure::Unknown("a parenthesis is not closed"));
            }
            open += usize::from(self.at("("));
            open -= usize::from(self.at(")"));
            self.take_into(text);
        }
        Ok(())
    }

    /// Reads what may hold itself.
    pub(super) fn deeper<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        if self.depth == self.deepest {
            return Err(Failure::TooDeep);
        }
        self.depth += 1;
        let result = read(self);
        self.depth -= 1;
        result
    }

    /// # Errors
    ///
    /// When a text has become too long by conditions as values inside of each other.
    pub(super) fn bounded(&self, text: &SqlText<'s>) -> Result<(), Failure> {
        if text.len() > self.longest { Err(Failure::TooDeep) } else { Ok(()) }
    }

    /// The token behind the parentheses that open here.
    pub(super) fn behind_parentheses(&self) -> Option<&'i SqlToken<'s>> {
        let mut open = 0_usize;
        for (position, item) in self.items.iter().enumerate().skip(self.at) {
            let Item::Token(token) = item else { continue };
            if token.is("(") {
                open += 1;
            } else if token.is(")") {
                open = open.saturating_sub(1);
                if open == 0 {
                    return match self.items.get(position + 1)? {
                        Item::Token(token) => Some(token),
                        _ => None,
                    };
                }
            }
        }
        None
    }
}
