//! INSERT, UPDATE, DELETE.

use super::super::ast::{Delete, Expr, Ident, Insert, InsertSource, Statement, Update};
use super::super::lexer::Kind;
use super::{Parse, Parser};
use crate::sqlcode::SqlCode;

impl Parser {
    /// RSQL_insert, RSQL_insertorupdate: INTO may be left out; VALUES has one row.
    pub(super) fn insert(&mut self) -> Parse<Statement> {
        self.expect_word("INSERT")?;
        let or_update = self.take_word("OR");
        if or_update {
            self.expect_word("UPDATE")?;
        }
        self.take_word("INTO");
        let table = self.table_name()?;
        if self.take_word("SET") {
            let (columns, values) = self.separated(Self::assignment)?.into_iter().unzip();
            let source = InsertSource::Values(values);
            return Ok(Statement::Insert(Insert { or_update, table, columns, source }));
        }
        if self.take_words(&["DEFAULT", "VALUES"]) {
            let source = InsertSource::DefaultValues;
            return Ok(Statement::Insert(Insert { or_update, table, columns: Vec::new(), source }));
        }
        let columns = if self.peek() == &Kind::Symbol("(") && !self.is_word_at(1, "SELECT") {
            self.identifiers_in_parentheses()?
        } else {
            Vec::new()
        };
        let source = if self.take_word("VALUES") {
            self.expect_symbol("(")?;
            let values = self.separated(Self::expression)?;
            self.expect_symbol(")")?;
            if self.peek() == &Kind::Symbol(",") {
                return Err(self.error(SqlCode::INPUT_AFTER_END, "VALUES has one row in IRIS"));
            }
            InsertSource::Values(values)
        } else {
            InsertSource::Query(Box::new(self.query()?))
        };
        Ok(Statement::Insert(Insert { or_update, table, columns, source }))
    }

    /// `column = expression`
    fn assignment(&mut self) -> Parse<(Ident, Expr)> {
        let column = self.identifier()?;
        self.expect_symbol("=")?;
        Ok((column, self.expression()?))
    }

    /// RSQL_update
    pub(super) fn update(&mut self) -> Parse<Statement> {
        self.expect_word("UPDATE")?;
        let table = self.table_name()?;
        let alias =
            if self.take_word("AS") || !self.is_word("SET") { Some(self.identifier()?) } else { None };
        self.expect_word("SET")?;
        let assignments = self.separated(Self::assignment)?;
        if self.is_word("FROM") {
            return Err(self.error(SqlCode::INVALID_STATEMENT, "UPDATE … FROM is not emulated"));
        }
        Ok(Statement::Update(Update { table, alias, assignments, filter: self.where_clause()? }))
    }

    /// RSQL_delete: FROM may be left out.
    pub(super) fn delete(&mut self) -> Parse<Statement> {
        self.expect_word("DELETE")?;
        self.take_word("FROM");
        let table = self.table_name()?;
        let alias = if self.take_word("AS") || matches!(self.peek(), Kind::Delimited(_)) {
            Some(self.identifier()?)
        } else {
            None
        };
        Ok(Statement::Delete(Delete { table, alias, filter: self.where_clause()? }))
    }

    fn where_clause(&mut self) -> Parse<Option<Expr>> {
        if self.take_word("WHERE") { self.expression().map(Some) } else { Ok(None) }
    }
}
