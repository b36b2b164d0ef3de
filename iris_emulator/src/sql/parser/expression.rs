//! Expressions and predicates.
//!
//! Precedence is ANSI's, the default since 2019.1 (GSQL_langelements_ops_precedence): `* / \ #` before
//! `+ - ||`, then comparisons, NOT, AND, OR.

use super::super::ast::{BinaryOp, Expr, TableName, TypeName};
use super::super::lexer::Kind;
use super::{Parse, Parser, reserved};
use crate::sqlcode::SqlCode;

/// Words that are functions without parentheses (RSQL_currentdate and its neighbours).
const BARE_FUNCTIONS: [&str; 7] =
    ["CURRENT_DATE", "CURRENT_TIME", "CURRENT_TIMESTAMP", "SYSDATE", "USER", "$HOROLOG", "$ZVERSION"];

/// Reserved words that are functions when a parenthesis follows.
const RESERVED_FUNCTIONS: [&str; 14] = [
    "AVG",
    "CHARACTER_LENGTH",
    "CHAR_LENGTH",
    "COALESCE",
    "COUNT",
    "CURRENT_TIME",
    "CURRENT_TIMESTAMP",
    "LOWER",
    "MAX",
    "MIN",
    "NULLIF",
    "SUBSTRING",
    "SUM",
    "UPPER",
];

/// Functions whose names begin with `%` (GSQL_collation).
const PERCENT_FUNCTIONS: [&str; 2] = ["%EXACT", "%SQLUPPER"];

impl Parser {
    pub(super) fn expression(&mut self) -> Parse<Expr> {
        self.nested(Self::disjunction)
    }

    fn disjunction(&mut self) -> Parse<Expr> {
        let mut left = self.conjunction()?;
        while self.take_word("OR") {
            left = binary(BinaryOp::Or, left, self.conjunction()?);
        }
        Ok(left)
    }

    fn conjunction(&mut self) -> Parse<Expr> {
        let mut left = self.negation()?;
        while self.take_word("AND") {
            left = binary(BinaryOp::And, left, self.negation()?);
        }
        Ok(left)
    }

    fn negation(&mut self) -> Parse<Expr> {
        if self.take_word("NOT") {
            return Ok(Expr::Not(Box::new(self.nested(Self::negation)?)));
        }
        self.comparison()
    }

    fn comparison(&mut self) -> Parse<Expr> {
        let left = self.sum()?;
        if let Kind::Symbol(symbol) = *self.peek() {
            let op = match symbol {
                "=" => BinaryOp::Equal,
                "<>" | "!=" => BinaryOp::NotEqual,
                "<" => BinaryOp::Less,
                "<=" => BinaryOp::LessOrEqual,
                ">" => BinaryOp::Greater,
                ">=" => BinaryOp::GreaterOrEqual,
                "[" => BinaryOp::Contains,
                _ => return Ok(left),
            };
            self.next += 1;
            return Ok(binary(op, left, self.sum()?));
        }
        self.predicate(left)
    }

    /// The predicates that are written with words.
    fn predicate(&mut self, left: Expr) -> Parse<Expr> {
        if self.take_word("IS") {
            let negated = self.take_word("NOT");
            self.expect_word("NULL")?;
            return Ok(Expr::IsNull { expr: Box::new(left), negated });
        }
        if self.take_word("%STARTSWITH") {
            return Ok(binary(BinaryOp::StartsWith, left, self.sum()?));
        }
        let negated = self.take_word("NOT");
        let expr = Box::new(left);
        if self.take_word("BETWEEN") {
            let low = Box::new(self.sum()?);
            self.expect_word("AND")?;
            return Ok(Expr::Between { expr, negated, low, high: Box::new(self.sum()?) });
        }
        if self.take_word("LIKE") {
            let pattern = Box::new(self.sum()?);
            let escape = if self.take_word("ESCAPE") { Some(Box::new(self.sum()?)) } else { None };
            return Ok(Expr::Like { expr, negated, pattern, escape });
        }
        if self.take_word("%STARTSWITH") {
            return Ok(Expr::Not(Box::new(binary(BinaryOp::StartsWith, *expr, self.sum()?))));
        }
        if self.take_word("IN") {
            self.expect_symbol("(")?;
            let found = if self.is_word("SELECT") {
                Expr::InQuery { expr, negated, query: Box::new(self.query()?) }
            } else {
                Expr::InList { expr, negated, list: self.separated(Self::expression)? }
            };
            self.expect_symbol(")")?;
            return Ok(found);
        }
        if negated {
            return Err(self
                .error(SqlCode::COMPARISON_EXPECTED, "BETWEEN, IN, LIKE or %STARTSWITH expected after NOT"));
        }
        Ok(*expr)
    }

    fn sum(&mut self) -> Parse<Expr> {
        let mut left = self.product()?;
        loop {
            let op = if self.take_symbol("+") {
                BinaryOp::Add
            } else if self.take_symbol("-") {
                BinaryOp::Subtract
            } else if self.take_symbol("||") {
                BinaryOp::Concat
            } else {
                return Ok(left);
            };
            left = binary(op, left, self.product()?);
        }
    }

    fn product(&mut self) -> Parse<Expr> {
        let mut left = self.signed()?;
        loop {
            let op = if self.take_symbol("*") {
                BinaryOp::Multiply
            } else if self.take_symbol("/") {
                BinaryOp::Divide
            } else if self.take_symbol("\\") {
                BinaryOp::IntegerDivide
            } else if self.take_symbol("#") {
                BinaryOp::Modulo
            } else {
                return Ok(left);
            };
            left = binary(op, left, self.signed()?);
        }
    }

    fn signed(&mut self) -> Parse<Expr> {
        if self.take_symbol("-") {
            return Ok(Expr::Negate(Box::new(self.nested(Self::signed)?)));
        }
        if self.take_symbol("+") {
            return self.nested(Self::signed);
        }
        self.term()
    }

    /// A term: a literal, a parameter, a column, a call, or something in parentheses.
    pub(super) fn expression_term(&mut self) -> Parse<Expr> {
        self.nested(Self::term)
    }

    fn term(&mut self) -> Parse<Expr> {
        match self.peek().clone() {
            Kind::Number(text) => {
                self.next += 1;
                Ok(text.parse().map_or(Expr::Number(text), Expr::Integer))
            }
            Kind::String(text) => {
                self.next += 1;
                Ok(Expr::String(text))
            }
            Kind::Parameter(number) => self.parameter(number),
            Kind::Symbol("(") => {
                self.next += 1;
                let inner =
                    if self.is_word("SELECT") || self.peek() == &Kind::Symbol("(") && self.is_query_ahead() {
                        Expr::Subquery(Box::new(self.query()?))
                    } else {
                        self.expression()?
                    };
                self.expect_symbol(")")?;
                Ok(inner)
            }
            Kind::Word(word) => self.word_term(&word),
            Kind::Delimited(_) => self.column(),
            _ => Err(self.error(SqlCode::TERM_EXPECTED, "a term expected")),
        }
    }

    /// Whether the parentheses that come next begin a query.
    fn is_query_ahead(&self) -> bool {
        let mut ahead = 0;
        while self.peek_at(ahead) == &Kind::Symbol("(") {
            ahead += 1;
        }
        self.is_word_at(ahead, "SELECT")
    }

    /// The PGWire server turns each `$n` into `?` in the order in which they stand; a text in which the numbers
    /// say otherwise would be run with other values than its author meant.
    fn parameter(&mut self, number: Option<usize>) -> Parse<Expr> {
        let position = self.parameters;
        if *self.numbered.get_or_insert(number.is_some()) != number.is_some() {
            return Err(self.error(SqlCode::INVALID_STATEMENT, "both ? and $n in one statement"));
        }
        if number.is_some_and(|number| number != position + 1) {
            return Err(
                self.error(SqlCode::INVALID_STATEMENT, "$n must be $1, $2, … in this order, each once")
            );
        }
        self.next += 1;
        self.parameters += 1;
        Ok(Expr::Param(position))
    }

    fn word_term(&mut self, word: &str) -> Parse<Expr> {
        let upper = word.to_uppercase();
        let called = self.peek_at(1) == &Kind::Symbol("(");
        match upper.as_str() {
            "NULL" => {
                self.next += 1;
                return Ok(Expr::Null);
            }
            "CASE" => return self.case(),
            "EXISTS" if called => {
                self.next += 2;
                let query = Box::new(self.query()?);
                self.expect_symbol(")")?;
                return Ok(Expr::Exists(query));
            }
            "CAST" if called => {
                self.next += 2;
                let expr = Box::new(self.expression()?);
                self.expect_word("AS")?;
                let to = self.type_name()?;
                self.expect_symbol(")")?;
                return Ok(Expr::Cast { expr, to });
            }
            _ => {}
        }
        if called && self.is_function(&upper) {
            return self.call(upper);
        }
        if BARE_FUNCTIONS.contains(&upper.as_str()) {
            self.next += 1;
            return Ok(Expr::Function { name: upper, distinct: false, arguments: Vec::new() });
        }
        if reserved::is_reserved(word) {
            return Err(self.error(SqlCode::STATEMENT_EXPECTED, "a term expected"));
        }
        self.column()
    }

    fn is_function(&self, upper: &str) -> bool {
        RESERVED_FUNCTIONS.contains(&upper)
            || PERCENT_FUNCTIONS.contains(&upper)
            || !reserved::is_reserved(upper)
    }

    fn call(&mut self, name: String) -> Parse<Expr> {
        self.next += 2;
        if name == "COUNT" && self.take_symbol("*") {
            self.expect_symbol(")")?;
            return Ok(Expr::CountAll);
        }
        let mut arguments = Vec::new();
        let distinct = self.take_word("DISTINCT");
        if self.peek() != &Kind::Symbol(")") {
            arguments = self.separated(|parser| parser.argument(&name))?;
        }
        self.expect_symbol(")")?;
        if self.is_word("OVER") || self.is_word("FILTER") {
            return Err(self.error(SqlCode::INVALID_STATEMENT, "window functions are not emulated"));
        }
        Ok(Expr::Function { name, distinct, arguments })
    }

    /// RSQL_tovector: the second argument of TO_VECTOR is a type word.
    fn argument(&mut self, function: &str) -> Parse<Expr> {
        if function == "TO_VECTOR"
            && let Kind::Word(word) = self.peek().clone()
            && matches!(self.peek_at(1), Kind::Symbol("," | ")"))
        {
            let name = word.to_uppercase();
            if ["INTEGER", "INT", "FLOAT", "DOUBLE", "DECIMAL", "STRING"].contains(&name.as_str()) {
                self.next += 1;
                return Ok(Expr::Type(TypeName { name, arguments: Vec::new() }));
            }
        }
        self.expression()
    }

    fn case(&mut self) -> Parse<Expr> {
        self.expect_word("CASE")?;
        let operand = if self.is_word("WHEN") { None } else { Some(Box::new(self.expression()?)) };
        let mut whens = Vec::new();
        while self.take_word("WHEN") {
            let when = self.expression()?;
            self.expect_word("THEN")?;
            whens.push((when, self.expression()?));
        }
        if whens.is_empty() {
            return Err(self.error(SqlCode::INVALID_STATEMENT, "WHEN expected"));
        }
        let otherwise = if self.take_word("ELSE") { Some(Box::new(self.expression()?)) } else { None };
        self.expect_word("END")?;
        Ok(Expr::Case { operand, whens, otherwise })
    }

    /// `column`, `table.column`, `schema.table.column`
    fn column(&mut self) -> Parse<Expr> {
        let mut names = vec![self.identifier()?];
        while names.len() < 3 && self.take_symbol(".") {
            names.push(self.identifier()?);
        }
        let column = names.pop().ok_or_else(|| self.error(SqlCode::TERM_EXPECTED, "a column expected"))?;
        let table = names.pop().map(|name| TableName { schema: names.pop(), name });
        Ok(Expr::Column { table, column })
    }

    /// A type: its words, and its arguments in parentheses.
    pub(super) fn type_name(&mut self) -> Parse<TypeName> {
        let Kind::Word(first) = self.advance() else {
            self.next = self.next.saturating_sub(1);
            return Err(self.error(SqlCode::INVALID_STATEMENT, "a data type expected"));
        };
        let mut name = first.to_uppercase();
        // the types of two words (RSQL_datatype)
        for (word, second) in
            [("DOUBLE", "PRECISION"), ("CHARACTER", "VARYING"), ("CHAR", "VARYING"), ("LONG", "VARCHAR")]
        {
            if name == word && self.take_word(second) {
                name = format!("{word} {second}");
            }
        }
        let mut arguments = Vec::new();
        if self.take_symbol("(") {
            arguments = self.separated(|parser| match parser.advance() {
                Kind::Number(text) => Ok(text),
                Kind::Word(word) => Ok(word.to_uppercase()),
                _ => {
                    parser.next = parser.next.saturating_sub(1);
                    Err(parser.error(SqlCode::INVALID_STATEMENT, "an argument of the type expected"))
                }
            })?;
            self.expect_symbol(")")?;
        }
        Ok(TypeName { name, arguments })
    }
}

fn binary(op: BinaryOp, left: Expr, right: Expr) -> Expr {
    Expr::Binary { op, left: Box::new(left), right: Box::new(right) }
}
