//! Comparisons and the predicates that are written with words (RSQL_predicates).

use super::super::ast::{BinaryOp, Expr};
use super::super::lexer::Token;
use super::{Parse, Parser};
use crate::sqlcode::SqlCode;

/// Words that begin a predicate, alone or after NOT.
const AFTER_NOT: [&str; 7] = ["BETWEEN", "IN", "LIKE", "%STARTSWITH", "%INLIST", "%MATCHES", "%PATTERN"];

/// Predicates that IRIS has and the emulator has not.
const OTHER_PREDICATES: [&str; 6] =
    ["%CONTAINS", "%CONTAINSTERM", "%FIND", "%INSET", "%SIMILARITY", "MATCHES"];

impl Parser {
    pub(super) fn is_predicate_ahead(&self) -> bool {
        match self.peek() {
            Token::Symbol(symbol) => comparison(symbol).is_some(),
            Token::Word(word) if word.eq_ignore_ascii_case("NOT") => {
                AFTER_NOT.iter().chain(&OTHER_PREDICATES).any(|word| self.is_word_at(1, word))
            }
            Token::Word(word) => {
                word.eq_ignore_ascii_case("IS")
                    || AFTER_NOT.iter().chain(&OTHER_PREDICATES).any(|known| word.eq_ignore_ascii_case(known))
            }
            _ => false,
        }
    }

    /// What [`Self::is_predicate_ahead`] saw, behind its operand.
    pub(super) fn predicate(&mut self, left: Expr) -> Parse<Expr> {
        if let Token::Symbol(symbol) = self.peek()
            && let Some(op) = comparison(symbol)
        {
            self.next += 1;
            // RSQL_join: an outer join in WHERE
            if op == BinaryOp::Equal && self.is_symbol("*") {
                return self.symbolic_join(left, "=*");
            }
            return self.comparison(op, left);
        }
        let expr = Box::new(left);
        if self.take_word("IS") {
            let negated = self.take_word("NOT");
            if self.take_word("JSON") {
                let kind =
                    ["VALUE", "SCALAR", "ARRAY", "OBJECT"].into_iter().find(|kind| self.take_word(kind));
                return Ok(Expr::IsJson { expr, negated, kind: kind.unwrap_or_default() });
            }
            self.expect_word("NULL")?;
            return Ok(Expr::IsNull { expr, negated });
        }
        let negated = self.take_word("NOT");
        if self.take_word("BETWEEN") {
            let low = Box::new(self.operand()?);
            self.expect_word("AND")?;
            return Ok(Expr::Between { expr, negated, low, high: Box::new(self.operand()?) });
        }
        if self.take_word("LIKE") {
            let pattern = Box::new(self.operand()?);
            let escape = if self.take_word("ESCAPE") { Some(Box::new(self.operand()?)) } else { None };
            return Ok(Expr::Like { expr, negated, pattern, escape });
        }
        for (word, op) in [
            ("%STARTSWITH", BinaryOp::StartsWith),
            ("%INLIST", BinaryOp::InList),
            ("%PATTERN", BinaryOp::Pattern),
        ] {
            if self.take_word(word) {
                let right = Box::new(self.operand()?);
                if op == BinaryOp::InList {
                    self.list_size()?;
                }
                let condition = Expr::Binary { op, left: expr, right };
                return Ok(if negated { Expr::Not(Box::new(condition)) } else { condition });
            }
        }
        if self.take_word("%MATCHES") {
            let pattern = Box::new(self.operand()?);
            let escape = if self.take_word("ESCAPE") { Some(Box::new(self.operand()?)) } else { None };
            return Ok(Expr::Matches { expr, negated, pattern, escape });
        }
        if self.take_word("IN") {
            return self.list(expr, negated);
        }
        let name = match self.peek() {
            Token::Word(word) => word.to_uppercase(),
            _ => String::new(),
        };
        Err(self.not_emulated(&format!("the predicate {name}")))
    }

    /// RSQL_inlist: `SIZE ((n))`, about how many elements the list has
    fn list_size(&mut self) -> Parse<()> {
        if self.take_word("SIZE") {
            self.expect_symbol("(")?;
            self.expect_symbol("(")?;
            self.row_count()?;
            self.expect_symbol(")")?;
            self.expect_symbol(")")?;
        }
        Ok(())
    }

    /// RSQL_forsome: `FOR SOME (table, …) (condition)`; RSQL_forsomeelement: `FOR SOME %ELEMENT(list) [alias] (condition)`
    pub(super) fn for_some(&mut self) -> Parse<Expr> {
        self.expect_word("FOR")?;
        if !self.take_word("SOME") {
            return Err(self.refused(SqlCode::QUANTIFIER_EXPECTED));
        }
        if self.take_word("%ELEMENT") {
            self.expect_symbol("(")?;
            let list = Box::new(self.scalar()?);
            self.expect_symbol(")")?;
            if let Some(alias) = self.alias()? {
                self.unqualify_elements(&alias.text);
            }
            self.expect_symbol("(")?;
            let condition = Box::new(self.condition()?);
            self.expect_symbol(")")?;
            return Ok(Expr::ForSomeElement { list, condition });
        }
        self.expect_symbol("(")?;
        let tables = self.separated(Self::table_reference)?;
        self.expect_symbol(")")?;
        self.expect_symbol("(")?;
        let condition = Box::new(self.condition()?);
        self.expect_symbol(")")?;
        Ok(Expr::ForSome { tables, condition })
    }

    /// RSQL_forsomeelement: in the parentheses that come next, `alias.%VALUE` and `alias.%KEY` stand for `%VALUE` and `%KEY`.
    fn unqualify_elements(&mut self, alias: &str) {
        let (mut at, mut open) = (self.next, 0_usize);
        while at + 2 < self.tokens.len() {
            match self.tokens[at] {
                Token::Symbol("(") => open += 1,
                Token::Symbol(")") if open <= 1 => return,
                Token::Symbol(")") => open -= 1,
                _ => {}
            }
            let is_qualified = matches!(&self.tokens[at..at + 3],
                [Token::Word(qualifier), Token::Symbol("."), Token::Word(field)]
                    if qualifier.eq_ignore_ascii_case(alias)
                        && ["%VALUE", "%KEY"].iter().any(|known| field.eq_ignore_ascii_case(known)));
            if is_qualified {
                self.tokens.drain(at..at + 2);
            }
            at += 1;
        }
    }

    fn comparison(&mut self, op: BinaryOp, left: Expr) -> Parse<Expr> {
        if ["ALL", "ANY", "SOME"].iter().any(|word| self.is_word(word)) {
            // RSQL_any: over a subquery only; an array is no operand in IRIS
            let all = self.is_word("ALL");
            self.next += 1;
            if self.is_query_ahead() {
                let query = Box::new(self.query_in_parentheses()?);
                return Ok(Expr::Quantified { op, left: Box::new(left), all, query });
            }
            self.expect_symbol("(")?;
            return Err(self.expected("SELECT"));
        }
        Ok(Expr::Binary { op, left: Box::new(left), right: Box::new(self.operand()?) })
    }

    /// RSQL_in
    fn list(&mut self, expr: Box<Expr>, negated: bool) -> Parse<Expr> {
        if self.is_query_ahead() && self.is_query_in_parentheses(true) {
            return Ok(Expr::InQuery { expr, negated, query: Box::new(self.query_in_parentheses()?) });
        }
        self.expect_symbol("(")?;
        let list = self.separated(Self::scalar)?;
        self.expect_symbol(")")?;
        Ok(Expr::InList { expr, negated, list })
    }
}

/// RSQL_where; both `<>` and `!=` mean "not equal".
fn comparison(symbol: &str) -> Option<BinaryOp> {
    Some(match symbol {
        "=" => BinaryOp::Equal,
        "<>" | "!=" => BinaryOp::NotEqual,
        "<" => BinaryOp::Less,
        "<=" => BinaryOp::LessOrEqual,
        ">" => BinaryOp::Greater,
        ">=" => BinaryOp::GreaterOrEqual,
        "[" => BinaryOp::Contains,
        "]" => BinaryOp::Follows,
        _ => return None,
    })
}
