//! Expressions: what is a condition, what a value, and what each becomes where the other must stand.

use super::Parser;
use super::tokens::Kind;

/// A text that is no expression as known here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Unknown;

/// An expression, rewritten inside.
#[derive(Debug, Clone)]
pub(super) struct Expression {
    pub(super) text: String,
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

impl Expression {
    /// What stands where IRIS wants a value: a condition becomes 1, 0 or NULL.
    pub(super) fn into_value(self) -> String {
        let text = self.text;
        match self.sort {
            Sort::Value => text,
            CERTAIN => format!("CASE WHEN {text} THEN 1 ELSE 0 END"),
            CONDITION if text.starts_with('(') && text.ends_with(')') => {
                format!("CASE WHEN {text} THEN 1 WHEN NOT {text} THEN 0 END")
            }
            CONDITION => format!("CASE WHEN {text} THEN 1 WHEN NOT ({text}) THEN 0 END"),
        }
    }

    /// What stands where IRIS wants a condition: a value is compared with 1.
    pub(super) fn into_condition(self) -> String {
        match self.sort {
            Sort::Value => format!("({} = 1)", self.text),
            Sort::Condition { .. } => self.text,
        }
    }

    fn value(text: String) -> Self {
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

impl Parser<'_> {
    /// An expression in a place for values.
    pub(super) fn value(&mut self) -> Result<String, Unknown> {
        Ok(self.expression()?.into_value())
    }

    /// An expression in a place for conditions.
    pub(super) fn condition(&mut self) -> Result<String, Unknown> {
        Ok(self.expression()?.into_condition())
    }

    pub(super) fn expression(&mut self) -> Result<Expression, Unknown> {
        let read =
            |parser: &mut Self| parser.connected("OR", |parser| parser.connected("AND", Self::negation));
        let expression = self.deeper(read)?;
        if expression.text.len() > self.longest {
            self.too_deep = true;
            return Err(Unknown);
        }
        Ok(expression)
    }

    /// Operands between which a word stands; if there are several, they are conditions.
    fn connected(
        &mut self,
        word: &str,
        mut operand: impl FnMut(&mut Self) -> Result<Expression, Unknown>,
    ) -> Result<Expression, Unknown> {
        let mut left = operand(self)?;
        while self.peek().is(word) {
            let between = self.take_spaced();
            let space = self.peek().space;
            let right = operand(self)?;
            let certain = left.is_certain() && right.is_certain();
            let text = format!("{}{between}{space}{}", left.into_condition(), right.into_condition());
            left = Expression { text, sort: Sort::Condition { certain } };
        }
        Ok(left)
    }

    fn negation(&mut self) -> Result<Expression, Unknown> {
        if !self.peek().is("NOT") {
            return self.comparison();
        }
        self.negated(Self::negation)
    }

    fn negated(
        &mut self,
        operand: impl FnOnce(&mut Self) -> Result<Expression, Unknown>,
    ) -> Result<Expression, Unknown> {
        let not = self.take().text;
        let space = self.peek().space;
        let operand = self.deeper(operand)?;
        let certain = operand.is_certain();
        let text = format!("{not}{space}{}", operand.into_condition());
        Ok(Expression { text, sort: Sort::Condition { certain } })
    }

    fn comparison(&mut self) -> Result<Expression, Unknown> {
        let mut left = self.arithmetic()?;
        loop {
            let next = self.peek();
            let negated = next.is("NOT")
                && ["IN", "LIKE", "BETWEEN", "%STARTSWITH"].iter().any(|word| self.peek_at(1).is(word));
            let sort = if next.is("IS") { CERTAIN } else { CONDITION };
            let operator = if negated { self.peek_at(1) } else { next };
            let known = COMPARISONS.iter().any(|word| operator.is(word));
            if !known && !["IS", "IN", "LIKE", "BETWEEN"].iter().any(|word| operator.is(word)) {
                return Ok(left);
            }
            let mut text = left.into_value();
            if negated {
                text += &self.take_spaced();
            }
            text += &self.take_spaced();
            if operator.is("IS") {
                if self.peek().is("NOT") {
                    text += &self.take_spaced();
                }
                if !self.peek().is("NULL") {
                    return Err(Unknown);
                }
                text += &self.take_spaced();
            } else if operator.is("IN") {
                text += self.peek().space;
                text += &self.parenthesized()?.text;
            } else {
                text += self.peek().space;
                text += &self.arithmetic()?.into_value();
                let more = if operator.is("BETWEEN") { "AND" } else { "ESCAPE" };
                if self.peek().is(more) {
                    text += &self.take_spaced();
                    text += self.peek().space;
                    text += &self.arithmetic()?.into_value();
                } else if operator.is("BETWEEN") {
                    return Err(Unknown);
                }
            }
            left = Expression { text, sort };
        }
    }

    fn arithmetic(&mut self) -> Result<Expression, Unknown> {
        let mut left = self.operand()?;
        while ARITHMETIC.iter().any(|operator| self.peek().is(operator)) {
            let operator = self.take_spaced();
            let space = self.peek().space;
            let right = self.operand()?.into_value();
            left = Expression::value(format!("{}{operator}{space}{right}", left.into_value()));
        }
        Ok(left)
    }

    fn operand(&mut self) -> Result<Expression, Unknown> {
        let next = self.peek();
        match next.kind {
            Kind::Constant => Ok(Expression::value(self.take().text.to_owned())),
            Kind::Symbol if next.is("-") || next.is("+") => {
                let sign = self.take().text;
                let space = self.peek().space;
                let operand = self.deeper(Self::operand)?.into_value();
                Ok(Expression::value(format!("{sign}{space}{operand}")))
            }
            Kind::Symbol if next.is("(") => self.parenthesized(),
            Kind::Symbol if next.is("*") => Ok(Expression::value(self.take().text.to_owned())),
            // Diesel writes it behind an operator, too, always with parentheses around what it negates
            Kind::Word if next.is("NOT") => self.negated(Self::operand),
            Kind::Word if next.is("CASE") => self.case(),
            Kind::Word if next.is("EXISTS") => {
                let word = self.take().text;
                let space = self.peek().space;
                Ok(Expression { text: format!("{word}{space}{}", self.parenthesized()?.text), sort: CERTAIN })
            }
            Kind::Word if ENDS.iter().any(|end| next.is(end)) => Err(Unknown),
            Kind::Word | Kind::Name => self.named(),
            _ => Err(Unknown),
        }
    }

    /// A subquery, an expression, or several, in parentheses.
    fn parenthesized(&mut self) -> Result<Expression, Unknown> {
        let mut text = self.expect("(")?.to_owned();
        if self.at_query() {
            text += &self.subquery()?;
            text += self.expect(")")?;
            return Ok(Expression::value(text));
        }
        text += self.peek().space;
        let first = self.expression()?;
        if self.peek().is(")") {
            let sort = first.sort;
            text += &first.text;
            text += &self.take_spaced();
            return Ok(Expression { text, sort });
        }
        text += &first.into_value();
        while self.peek().is(",") {
            text += &self.take_spaced();
            text += self.peek().space;
            text += &self.value()?;
        }
        text += self.peek().space;
        text += self.expect(")")?;
        Ok(Expression::value(text))
    }

    /// Whether a query begins here, rather than an expression that begins with one. It is told without reading both
    /// ways, which would double the work with each level.
    fn at_query(&self) -> bool {
        let behind =
            || self.behind_parentheses().is_some_and(|token| AFTER_QUERIES.iter().any(|word| token.is(word)));
        self.peek().is("SELECT") || (self.peek().is("(") && behind())
    }

    fn case(&mut self) -> Result<Expression, Unknown> {
        let mut text = self.take().text.to_owned();
        let simple = !self.peek().is("WHEN");
        if simple {
            text += self.peek().space;
            text += &self.value()?;
        }
        while self.peek().is("WHEN") {
            text += &self.take_spaced();
            text += self.peek().space;
            text += &if simple { self.value()? } else { self.condition()? };
            text += self.peek().space;
            text += self.expect("THEN")?;
            text += self.peek().space;
            text += &self.value()?;
        }
        if self.peek().is("ELSE") {
            text += &self.take_spaced();
            text += self.peek().space;
            text += &self.value()?;
        }
        text += self.peek().space;
        text += self.expect("END")?;
        Ok(Expression::value(text))
    }

    /// A column, a function with its arguments, or a word that stands for a value.
    fn named(&mut self) -> Result<Expression, Unknown> {
        let mut text = self.take().text.to_owned();
        while self.peek().is(".") || self.peek().is("->") {
            text += &self.take_spaced();
            if !matches!(self.peek().kind, Kind::Word | Kind::Name) && !self.peek().is("*") {
                return Err(Unknown);
            }
            text += &self.take_spaced();
        }
        if self.peek().is("(") {
            text += self.peek().space;
            text += &self.arguments()?;
            while self.peek().is("OVER") || self.peek().is("FILTER") {
                let over = self.peek().is("OVER");
                text += &self.take_spaced();
                text += self.peek().space;
                text += &if over { self.window()? } else { self.raw_parentheses()? };
            }
        }
        Ok(Expression::value(text))
    }

    /// What stands in the parentheses of a function; what is no list of expressions stays as it is.
    fn arguments(&mut self) -> Result<String, Unknown> {
        let from = self.at;
        match self.argument_list() {
            Ok(text) => Ok(text),
            Err(Unknown) => {
                self.at = from;
                self.raw_parentheses()
            }
        }
    }

    fn argument_list(&mut self) -> Result<String, Unknown> {
        let mut text = self.expect("(")?.to_owned();
        if ["DISTINCT", "ALL"].iter().any(|word| self.peek().is(word)) {
            text += &self.take_spaced();
            if self.peek().is("BY") {
                text += &self.take_spaced();
                text += self.peek().space;
                text += &self.parenthesized()?.text;
            }
        }
        while !self.peek().is(")") {
            text += self.peek().space;
            if self.peek().is("SELECT") {
                text += &self.subquery()?;
            } else {
                text += &self.value()?;
            }
            // `JSON_OBJECT('key':value ABSENT ON NULL)`
            if self.peek().is(":") {
                text += &self.take_spaced();
                text += self.peek().space;
                text += &self.value()?;
            }
            if ["ABSENT", "NULL"].iter().any(|word| self.peek().is(word)) && self.peek_at(1).is("ON") {
                text += &[self.take_spaced(), self.take_spaced(), self.take_spaced()].concat();
            }
            // `CAST(x AS type)`
            if self.peek().is("AS") {
                while !self.peek().is(")") {
                    if self.peek().kind == Kind::End {
                        return Err(Unknown);
                    }
                    text += &if self.peek().is("(") { self.raw_parentheses()? } else { self.take_spaced() };
                }
            }
            if self.peek().is(",") {
                text += &self.take_spaced();
            } else if !self.peek().is(")") {
                return Err(Unknown);
            }
        }
        text += &self.take_spaced();
        Ok(text)
    }

    /// `(PARTITION BY … ORDER BY … frame)`
    fn window(&mut self) -> Result<String, Unknown> {
        let mut text = self.expect("(")?.to_owned();
        while !self.peek().is(")") {
            if self.peek().kind == Kind::End {
                return Err(Unknown);
            }
            let lists = (self.peek().is("PARTITION") || self.peek().is("ORDER")) && self.peek_at(1).is("BY");
            text += &self.take_spaced();
            if lists {
                text += &self.take_spaced();
                text += self.peek().space;
                text += &self.order_list()?.join(", ");
            }
        }
        text += &self.take_spaced();
        Ok(text)
    }
}
