//! Expressions: operators by precedence, and the terms between them.
//!
//! Arithmetic precedence is ANSI's, the default of current releases (RACS_ANSIPrecedence): `* / \ #` before
//! `+ - ||`, each from left to right. Above them come comparisons, NOT, AND, OR. RSQL_symbols also has `&` for AND
//! and `!` for OR.

use super::super::ast::{BinaryOp, Expr, Ident, TableName};
use super::super::lexer::Token;
use super::{Parse, Parser, Place, reserved};
use crate::sqlcode::SqlCode;

/// How tightly operators bind.
mod power {
    pub(super) const OR: u8 = 1;
    pub(super) const AND: u8 = 2;
    pub(super) const NOT: u8 = 3;
    pub(super) const PREDICATE: u8 = 4;
    pub(super) const SUM: u8 = 5;
    pub(super) const PRODUCT: u8 = 6;
    pub(super) const SIGN: u8 = 7;
}

/// What comes next between two operands.
enum Infix {
    /// AND, OR
    Logical(BinaryOp),
    Arithmetic(BinaryOp),
    /// Comparisons and the predicates that are written with words.
    Predicate,
}

impl Parser {
    /// A value.
    pub(super) fn scalar(&mut self) -> Parse<Expr> {
        self.level(power::SUM, 1)
    }

    /// A term with its sign, and no operator behind it.
    pub(super) fn signed(&mut self) -> Parse<Expr> {
        self.level(power::SIGN, 1)
    }

    /// An operand of a comparison; it is no level of its own.
    pub(super) fn operand(&mut self) -> Parse<Expr> {
        self.binding(power::SUM)
    }

    /// What is true, false or unknown.
    pub(super) fn condition(&mut self) -> Parse<Expr> {
        let condition = self.level(power::OR, 1)?;
        self.require_condition(&condition, SqlCode::COMPARISON_EXPECTED)?;
        Ok(condition)
    }

    fn require_condition(&self, expr: &Expr, otherwise: SqlCode) -> Parse<()> {
        if expr.is_condition() { Ok(()) } else { Err(self.refused(otherwise)) }
    }

    /// An expression on a level of its own, and how much higher it makes the tree.
    fn level(&mut self, minimum: u8, higher: usize) -> Parse<Expr> {
        let outer = self.enter(1)?;
        let expr = self.binding(minimum)?;
        self.leave(1, outer, higher)?;
        Ok(expr)
    }

    /// An expression of operators that bind at least as tightly as `minimum`; a condition only where that may be
    /// as loose as a predicate.
    fn binding(&mut self, minimum: u8) -> Parse<Expr> {
        let outer = self.height();
        let mut left = self.prefix(minimum)?;
        let mut height = self.height();
        while let Some((infix, power)) = self.infix() {
            // a condition is no operand of what makes values or compares them
            if power < minimum || left.is_condition() && power >= power::PREDICATE {
                break;
            }
            left = self.infix_behind(left, infix, power)?;
            height = height.max(self.height()) + 1;
            // before the chain grows on: even dropping it takes stack
            self.grow(height)?;
        }
        self.tallest = outer.max(height);
        Ok(left)
    }

    fn infix_behind(&mut self, left: Expr, infix: Infix, power: u8) -> Parse<Expr> {
        let op = match infix {
            Infix::Predicate => return self.predicate(left),
            Infix::Logical(op) | Infix::Arithmetic(op) => op,
        };
        if op.is_condition() {
            self.require_condition(&left, SqlCode::COMPARISON_EXPECTED)?;
        }
        self.next += 1;
        // RSQL_join: an outer join in WHERE
        if op == BinaryOp::Multiply && self.is_symbol("=") {
            return self.symbolic_join(left, "*=");
        }
        let right = self.binding(power + 1)?;
        if op.is_condition() {
            self.require_condition(&right, SqlCode::COMPARISON_EXPECTED)?;
        }
        Ok(Expr::Binary { op, left: Box::new(left), right: Box::new(right) })
    }

    fn infix(&self) -> Option<(Infix, u8)> {
        Some(match self.peek() {
            Token::Symbol("+") => (Infix::Arithmetic(BinaryOp::Add), power::SUM),
            Token::Symbol("-") => (Infix::Arithmetic(BinaryOp::Subtract), power::SUM),
            Token::Symbol("||") => (Infix::Arithmetic(BinaryOp::Concat), power::SUM),
            Token::Symbol("*") => (Infix::Arithmetic(BinaryOp::Multiply), power::PRODUCT),
            Token::Symbol("/") => (Infix::Arithmetic(BinaryOp::Divide), power::PRODUCT),
            Token::Symbol("\\") => (Infix::Arithmetic(BinaryOp::IntegerDivide), power::PRODUCT),
            Token::Symbol("#") => (Infix::Arithmetic(BinaryOp::Modulo), power::PRODUCT),
            Token::Symbol("&") => (Infix::Logical(BinaryOp::And), power::AND),
            Token::Symbol("!") => (Infix::Logical(BinaryOp::Or), power::OR),
            Token::Word(word) if word.eq_ignore_ascii_case("AND") => {
                (Infix::Logical(BinaryOp::And), power::AND)
            }
            Token::Word(word) if word.eq_ignore_ascii_case("OR") => (Infix::Logical(BinaryOp::Or), power::OR),
            _ if self.is_predicate_ahead() => (Infix::Predicate, power::PREDICATE),
            _ => return None,
        })
    }

    /// What may stand before an operand, and the operand.
    fn prefix(&mut self, minimum: u8) -> Parse<Expr> {
        let is_condition_allowed = minimum <= power::PREDICATE;
        match self.peek() {
            Token::Symbol("-") => {
                self.next += 1;
                self.level(power::SIGN, 1).map(|operand| Expr::Negate(Box::new(operand)))
            }
            Token::Symbol("+") => self.plus(),
            Token::Symbol("(") if !(self.is_query_ahead() && self.is_query_in_parentheses(false)) => {
                self.next += 1;
                let inner = self.level(if is_condition_allowed { power::OR } else { power::SUM }, 0)?;
                self.expect_symbol(")")?;
                Ok(inner)
            }
            Token::Word(word) if minimum <= power::NOT && word.eq_ignore_ascii_case("NOT") => self.negation(),
            Token::Word(word) if is_condition_allowed && word.eq_ignore_ascii_case("FOR") => self.for_some(),
            // RSQL_where: an index is not used for the condition behind it
            Token::Word(word) if is_condition_allowed && word.eq_ignore_ascii_case("%NOINDEX") => {
                self.next += 1;
                self.prefix(minimum)
            }
            Token::Word(word) if is_condition_allowed && word.eq_ignore_ascii_case("EXISTS") => {
                self.next += 1;
                self.query_in_parentheses().map(|query| Expr::Exists(Box::new(query)))
            }
            _ if is_condition_allowed => self.term(SqlCode::TERM_EXPECTED),
            _ => self.term(SqlCode::SCALAR_TERM_EXPECTED),
        }
    }

    fn negation(&mut self) -> Parse<Expr> {
        self.expect_word("NOT")?;
        let operand = self.level(power::NOT, 1)?;
        self.require_condition(&operand, SqlCode::CONDITION_EXPECTED)?;
        Ok(Expr::Not(Box::new(operand)))
    }

    /// RSQL_positive: the number at the front of the operand.
    fn plus(&mut self) -> Parse<Expr> {
        self.next += 1;
        if matches!(self.peek(), Token::Number(_)) {
            return self.term(SqlCode::SCALAR_TERM_EXPECTED);
        }
        self.level(power::SIGN, 1).map(|operand| super::function::plain("%PLUS", vec![operand]))
    }

    /// A literal, a parameter, a field, a call, or a query as a value.
    fn term(&mut self, expected: SqlCode) -> Parse<Expr> {
        let term = match self.peek() {
            Token::Number(text) => text.parse().map_or_else(|_| Expr::Number(text.clone()), Expr::Integer),
            Token::String(text) => Expr::String(text.clone()),
            Token::Parameter(number) => return self.parameter(*number),
            Token::Symbol("(") => {
                return self.query_in_parentheses().map(|query| Expr::Subquery(Box::new(query)));
            }
            Token::Symbol("{") => return self.odbc_escape(),
            Token::Word(word) => {
                let upper = word.to_uppercase();
                // what a word begins takes more stack than an operator does
                let outer = self.enter(1)?;
                let term = self.word_term(&upper, expected)?;
                self.leave(1, outer, 0)?;
                return Ok(term);
            }
            Token::Delimited(_) => return self.field(),
            _ => return Err(self.refused(expected)),
        };
        self.next += 1;
        Ok(term)
    }

    fn word_term(&mut self, word: &str, expected: SqlCode) -> Parse<Expr> {
        match word {
            "NULL" => {
                self.next += 1;
                Ok(Expr::Null)
            }
            "CASE" => self.case(),
            "CAST" => self.cast(),
            _ if reserved::is_pseudo_field(word) => self.field(),
            _ => match self.function(word)? {
                Some(function) => Ok(function),
                None if reserved::is_reserved(word) || word.starts_with('$') => Err(self.refused(expected)),
                None => self.field(),
            },
        }
    }

    /// The PGWire server turns each `$n` into `?` in the order in which they stand; a text in which the numbers
    /// say otherwise would be run with other values than its author meant.
    pub(super) fn parameter(&mut self, number: Option<usize>) -> Parse<Expr> {
        let position = self.parameters;
        if *self.numbered.get_or_insert(number.is_some()) != number.is_some() {
            return Err(self.error(SqlCode::INVALID_STATEMENT, "both ? and $n in one statement"));
        }
        if number.is_some_and(|number| number != position + 1) {
            return Err(self.error(
                SqlCode::INVALID_STATEMENT,
                &format!("$n must be $1, $2, … in this order, each once: ${} expected", position + 1),
            ));
        }
        self.next += 1;
        self.parameters += 1;
        Ok(Expr::Param(position))
    }

    /// RSQL_case
    fn case(&mut self) -> Parse<Expr> {
        self.expect_word("CASE")?;
        let operand = if self.is_word("WHEN") { None } else { Some(Box::new(self.scalar()?)) };
        let mut whens = Vec::new();
        while self.take_word("WHEN") {
            let when = if operand.is_some() { self.scalar()? } else { self.condition()? };
            self.expect_word("THEN")?;
            whens.push((when, self.scalar()?));
        }
        if whens.is_empty() {
            return Err(self.expected("WHEN"));
        }
        let otherwise = if self.take_word("ELSE") { Some(Box::new(self.scalar()?)) } else { None };
        self.expect_word("END")?;
        Ok(Expr::Case { operand, whens, otherwise })
    }

    /// RSQL_cast
    fn cast(&mut self) -> Parse<Expr> {
        self.expect_word("CAST")?;
        self.expect_symbol("(")?;
        let expr = Box::new(self.scalar()?);
        self.expect_word("AS")?;
        let to = self.type_name()?;
        self.expect_symbol(")")?;
        Ok(Expr::Cast { expr, to })
    }

    /// `field`, `table.field`, `schema.table.field`
    pub(super) fn field(&mut self) -> Parse<Expr> {
        let mut last = self.field_name()?;
        let mut qualifiers = Vec::new();
        while qualifiers.len() < 2 && self.take_symbol(".") {
            qualifiers.push(std::mem::replace(&mut last, self.field_name()?));
        }
        let table = qualifiers.pop().map(|name| TableName { schema: qualifiers.pop(), name });
        let mut field = Expr::Column { table, column: last };
        while self.is_symbol("->") {
            if self.place == Place::On {
                return Err(self.refused(SqlCode::ARROW_IN_ON));
            }
            self.next += 1;
            field = Expr::Arrow { reference: Box::new(field), field: self.field_name()? };
            let height = self.height() + 1;
            self.grow(height)?;
        }
        Ok(field)
    }

    /// An identifier, or a pseudo-field such as `%ID`.
    fn field_name(&mut self) -> Parse<Ident> {
        if let Token::Word(word) = self.peek()
            && reserved::is_pseudo_field(word)
        {
            let text = word.clone();
            self.next += 1;
            return Ok(Ident { text, delimited: false });
        }
        self.identifier()
    }
}
