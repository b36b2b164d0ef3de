//! ODBC's escapes: `{fn …}`, `{d …}`, `{t …}`, `{ts …}` (RSQL_symbols, RSQL_dateconstruct).

use super::super::ast::{Expr, OdbcKind};
use super::super::lexer::Token;
use super::function::plain;
use super::{Parse, Parser};
use crate::sqlcode::SqlCode;

/// Reserved words that are functions in the ODBC form only.
const ODBC_ONLY: [&str; 6] = ["HOUR", "LEFT", "MINUTE", "RIGHT", "SECOND", "IFNULL"];

/// Functions whose empty parentheses the ODBC form may leave out.
const ODBC_BARE: [&str; 6] = ["CURDATE", "CURTIME", "DATABASE", "NOW", "PI", "USER"];

/// Whether the function must stand in `{fn …}`; `IFNULL` means something else there.
pub(in crate::sql) fn is_odbc_only(name: &str) -> bool {
    ODBC_ONLY.contains(&name) && name != "IFNULL" || name == ODBC_IFNULL
}

/// What `{fn IFNULL(…)}` is called, which differs from IFNULL.
pub(in crate::sql) const ODBC_IFNULL: &str = "{fn IFNULL}";

impl Parser {
    pub(super) fn odbc_escape(&mut self) -> Parse<Expr> {
        self.expect_symbol("{")?;
        if self.take_word("fn") {
            let function = self.odbc_function()?;
            self.expect_symbol("}")?;
            return Ok(function);
        }
        for (word, kind) in [("d", OdbcKind::Date), ("t", OdbcKind::Time), ("ts", OdbcKind::Timestamp)] {
            if self.take_word(word) {
                let text = self.expect_string()?;
                self.expect_symbol("}")?;
                return Ok(Expr::OdbcLiteral { kind, text });
            }
        }
        Err(self.refused(SqlCode::ODBC_EXTENSION))
    }

    /// What stands in `{fn …}`.
    fn odbc_function(&mut self) -> Parse<Expr> {
        let Token::Word(word) = self.peek() else { return Err(self.refused(SqlCode::SCALAR_TERM_EXPECTED)) };
        let word = word.to_uppercase();
        if self.peek_at(1) != &Token::Symbol("(") && ODBC_BARE.contains(&word.as_str()) {
            self.next += 1;
            return Ok(plain(&word, Vec::new()));
        }
        if word == "CONVERT" {
            return self.odbc_convert();
        }
        if word == "USER" {
            self.next += 1;
            self.expect_symbol("(")?;
            self.expect_symbol(")")?;
            return Ok(plain("USER", Vec::new()));
        }
        if word == "IFNULL" {
            self.next += 1;
            return self.call(ODBC_IFNULL);
        }
        if ODBC_ONLY.contains(&word.as_str()) {
            self.next += 1;
            return self.call(&word);
        }
        match self.function(&word)? {
            Some(function @ (Expr::Function { .. } | Expr::Cast { .. })) => Ok(function),
            _ => Err(self.refused(SqlCode::ODBC_EXTENSION)),
        }
    }

    /// RSQL_convert: `{fn CONVERT(x, SQL_type)}`
    fn odbc_convert(&mut self) -> Parse<Expr> {
        self.next += 1;
        self.expect_symbol("(")?;
        let expr = Box::new(self.scalar()?);
        self.expect_symbol(",")?;
        let Token::Word(word) = self.peek() else { return Err(self.expected("SQL_ data type")) };
        let name = word.to_uppercase();
        if !name.starts_with("SQL_") {
            return Err(self.expected("SQL_ data type"));
        }
        self.next += 1;
        self.expect_symbol(")")?;
        let to = super::super::ast::TypeName { name, arguments: Vec::new() };
        Ok(Expr::Convert { expr, to, style: None })
    }
}
