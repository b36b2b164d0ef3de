//! Expressions: what is a condition, what a value, and what each becomes where the other must stand.

use super::failure::Failure;
use super::fixed_symbol;
use super::in_list;
use super::place::Place;
use super::reader::Reader;
use crate::query_builder::pieces::Item;
use crate::sql::{SqlText, TokenKind};

/// An expression in IRIS's words.
#[derive(Debug, Clone)]
pub(super) struct Expression<'s> {
    pub(super) text: SqlText<'s>,
    sort: Sort,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Sort {
    Value,
    /// True, false, or, unless it is certain, unknown.
    Condition {
        certain: bool,
    },
}

const CONDITION: Sort = Sort::Condition { certain: false };
const CERTAIN: Sort = Sort::Condition { certain: true };

impl<'s> Expression<'s> {
    /// What stands where IRIS wants a value: a condition becomes 1, 0 or NULL.
    pub(super) fn into_value(self) -> SqlText<'s> {
        let condition = self.text;
        if self.sort == Sort::Value {
            return condition;
        }
        let spaced = condition.is_spaced();
        let mut text = SqlText::default();
        text.words("CASE WHEN").add_spaced(condition.clone()).words("THEN 1");
        if self.sort == CERTAIN {
            text.words("ELSE 0");
        } else {
            let negated = if condition.is_parenthesized() { condition } else { condition.in_parentheses() };
            text.words("WHEN NOT").add_spaced(negated).words("THEN 0");
        }
        text.words("END");
        text.spaced(spaced)
    }

    /// What stands where IRIS wants a condition: a value is compared with 1.
    pub(super) fn into_condition(self) -> SqlText<'s> {
        if self.sort != Sort::Value {
            return self.text;
        }
        let mut text = self.text;
        text.push(fixed_symbol("=", true));
        text.words("1");
        text.in_parentheses()
    }

    pub(super) fn opaque(text: SqlText<'s>, is_condition: bool) -> Self {
        Self { text, sort: if is_condition { CONDITION } else { Sort::Value } }
    }

    pub(super) fn value(text: SqlText<'s>) -> Self {
        Self { text, sort: Sort::Value }
    }

    fn is_certain(&self) -> bool {
        self.sort == CERTAIN
    }
}

/// Words that follow a query in parentheses that is part of another.
const AFTER_QUERIES: [&str; 4] = ["UNION", "ORDER", "LIMIT", "OFFSET"];

/// Words that end an expression.
const ENDS: [&str; 18] = [
    "FROM", "WHERE", "GROUP", "HAVING", "ORDER", "LIMIT", "OFFSET", "UNION", "FOR", "AS", "THEN", "ELSE",
    "WHEN", "END", "ON", "SET", "VALUES", "SELECT",
];

const COMPARISONS: [&str; 11] = ["=", "<>", "!=", "<", ">", "<=", ">=", "[", "]", "%STARTSWITH", "%MATCHES"];
const ARITHMETIC: [&str; 8] = ["+", "-", "*", "/", "\\", "#", "||", "MOD"];

impl<'s> Reader<'_, 's> {
    /// An expression in a place for values.
    pub(super) fn value(&mut self) -> Result<SqlText<'s>, Failure> {
        Ok(self.expression()?.into_value())
    }

    /// An expression in a place for conditions.
    pub(super) fn condition(&mut self) -> Result<SqlText<'s>, Failure> {
        Ok(self.expression()?.into_condition())
    }

    pub(super) fn expression(&mut self) -> Result<Expression<'s>, Failure> {
        let expression =
            self.deeper(|reader| reader.connected("OR", |reader| reader.connected("AND", Self::negation)))?;
        self.bounded(&expression.text)?;
        Ok(expression)
    }

    /// Operands between which a word stands; if there are several, they are conditions.
    fn connected(
        &mut self,
        word: &str,
        mut operand: impl FnMut(&mut Self) -> Result<Expression<'s>, Failure>,
    ) -> Result<Expression<'s>, Failure> {
        let mut left = operand(self)?;
        while self.at(word) {
            let between = self.take_token()?;
            let right = operand(self)?;
            let certain = left.is_certain() && right.is_certain();
            let mut text = left.into_condition();
            text.push(between);
            text.add(right.into_condition());
            left = Expression { text, sort: Sort::Condition { certain } };
        }
        Ok(left)
    }

    fn negation(&mut self) -> Result<Expression<'s>, Failure> {
        if self.at("NOT") { self.negated(Self::negation) } else { self.comparison() }
    }

    fn negated(
        &mut self,
        operand: impl FnOnce(&mut Self) -> Result<Expression<'s>, Failure>,
    ) -> Result<Expression<'s>, Failure> {
        let mut text = SqlText::from(self.take_token()?);
        let operand = self.deeper(operand)?;
        let certain = operand.is_certain();
        text.add(operand.into_condition());
        Ok(Expression { text, sort: Sort::Condition { certain } })
    }

    fn comparison(&mut self) -> Result<Expression<'s>, Failure> {
        let mut left = self.arithmetic()?;
        loop {
            let negated = self.at("NOT")
                && ["IN", "LIKE", "BETWEEN", "%STARTSWITH"].iter().any(|word| self.at_words(&["NOT", word]));
            let Some(operator) = self.token_at(usize::from(negated)) else { return Ok(left) };
            let known = COMPARISONS.iter().any(|word| operator.is(word));
            if !known && !["IS", "IN", "LIKE", "BETWEEN"].iter().any(|word| operator.is(word)) {
                return Ok(left);
            }
            let sort = if operator.is("IS") { CERTAIN } else { CONDITION };
            let mut text = left.into_value();
            if negated {
                text.push(self.take_token()?);
            }
            text.push(self.take_token()?);
            if operator.is("IS") {
                if self.at("NOT") {
                    text.push(self.take_token()?);
                }
                text.push(self.expect("NULL")?);
            } else if operator.is("IN") {
                text.add(in_list::padded(self.parenthesized()?.text));
            } else {
                text.add(self.arithmetic()?.into_value());
                let more = if operator.is("BETWEEN") { "AND" } else { "ESCAPE" };
                if self.at(more) {
                    text.push(self.take_token()?);
                    text.add(self.arithmetic()?.into_value());
                } else if operator.is("BETWEEN") {
                    return Err(Failure::Unknown("BETWEEN has no AND"));
                }
            }
            left = Expression { text, sort };
        }
    }

    fn arithmetic(&mut self) -> Result<Expression<'s>, Failure> {
        let mut left = self.operand()?;
        while self.at_any(&ARITHMETIC) {
            let mut text = left.into_value();
            text.push(self.take_token()?);
            text.add(self.operand()?.into_value());
            left = Expression::value(text);
        }
        Ok(left)
    }

    fn operand(&mut self) -> Result<Expression<'s>, Failure> {
        if self.at_opaque() {
            return self.opaque(SqlText::default());
        }
        let operand = self.plain_operand()?;
        if self.at_opaque() { self.opaque(operand.into_value()) } else { Ok(operand) }
    }

    /// An operand without fragments beside it.
    pub(super) fn plain_operand(&mut self) -> Result<Expression<'s>, Failure> {
        const UNKNOWN: Failure = Failure::Unknown("it is not clear which value stands");
        let Some(next) = self.peek_token() else { return Err(UNKNOWN) };
        match next.kind {
            TokenKind::Number | TokenKind::Literal | TokenKind::Dollar => {
                Ok(Expression::value(self.take_token()?.into()))
            }
            TokenKind::Symbol if next.is("-") || next.is("+") => {
                let mut text = SqlText::from(self.take_token()?);
                text.add(self.deeper(Self::operand)?.into_value());
                Ok(Expression::value(text))
            }
            TokenKind::Symbol if next.is("(") => self.parenthesized(),
            TokenKind::Symbol if next.is("*") => Ok(Expression::value(self.take_token()?.into())),
            // Diesel writes it behind an operator, too, always with parentheses around what it negates
            TokenKind::Word if next.is("NOT") => self.negated(Self::operand),
            TokenKind::Word if next.is("CASE") => self.case(),
            TokenKind::Word if next.is("EXISTS") => {
                let mut text = SqlText::from(self.take_token()?);
                text.add(self.parenthesized()?.text);
                Ok(Expression { text, sort: CERTAIN })
            }
            TokenKind::Word if ENDS.iter().any(|end| next.is(end)) => Err(UNKNOWN),
            TokenKind::Word | TokenKind::Name => self.named(),
            _ => Err(UNKNOWN),
        }
    }

    /// A subquery, an expression, or several, in parentheses.
    pub(super) fn parenthesized(&mut self) -> Result<Expression<'s>, Failure> {
        let mut text = SqlText::from(self.expect("(")?);
        if self.at_query() {
            text.add(self.subquery()?.spaced(false));
            text.push(self.expect(")")?);
            return Ok(Expression::value(text));
        }
        let first = self.expression()?;
        if self.at(")") {
            let sort = first.sort;
            text.add(first.text);
            text.push(self.take_token()?);
            return Ok(Expression { text, sort });
        }
        text.add(first.into_value());
        while self.at(",") {
            text.push(self.take_token()?);
            text.add(self.value()?);
        }
        text.push(self.expect(")")?);
        Ok(Expression::value(text))
    }

    /// Whether a query begins here, rather than an expression that begins with one. It is told without reading both
    /// ways, which would double the work with each level.
    fn at_query(&self) -> bool {
        let behind =
            || self.behind_parentheses().is_some_and(|token| AFTER_QUERIES.iter().any(|word| token.is(word)));
        self.at("SELECT") || (self.at("(") && behind())
    }

    fn case(&mut self) -> Result<Expression<'s>, Failure> {
        let mut text = SqlText::from(self.take_token()?);
        let simple = !self.at("WHEN");
        if simple {
            text.add(self.value()?);
        }
        while self.at("WHEN") {
            text.push(self.take_token()?);
            text.add(if simple { self.value()? } else { self.condition()? });
            text.push(self.expect("THEN")?);
            text.add(self.value()?);
        }
        if self.at("ELSE") {
            text.push(self.take_token()?);
            text.add(self.value()?);
        }
        text.push(self.expect("END")?);
        Ok(Expression::value(text))
    }

    /// A query inside of another statement.
    pub(super) fn subquery(&mut self) -> Result<SqlText<'s>, Failure> {
        let place = Place { paging: self.paging(), nested: true, exact: false };
        self.query()?.render(place)
    }

    /// Whether something of the text of a SELECT comes next, rather than a mark.
    pub(super) fn at_text(&self) -> bool {
        matches!(self.peek(), Some(Item::Token(_) | Item::Opaque(_)))
    }
}
