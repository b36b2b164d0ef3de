//! INSERT, UPDATE, DELETE.

use super::super::ast::{Delete, Expr, Ident, Insert, InsertSource, Statement, Update};
use super::super::lexer::Token;
use super::{Parse, Parser};

impl Parser {
    /// RSQL_insert, RSQL_insertorupdate: INTO may be left out; VALUES has one row.
    pub(super) fn insert(&mut self) -> Parse<Statement> {
        self.expect_word("INSERT")?;
        let or_update = self.take_word("OR");
        if or_update {
            self.expect_word("UPDATE")?;
        }
        self.restrictions()?;
        self.take_word("INTO");
        let table = self.table_name()?;
        let (columns, source) = self.insert_source()?;
        Ok(Statement::Insert(Insert { or_update, table, columns, source }))
    }

    fn insert_source(&mut self) -> Parse<(Vec<Ident>, InsertSource)> {
        if self.take_word("SET") {
            let (columns, values) = self.separated(Self::assignment)?.into_iter().unzip();
            return Ok((columns, InsertSource::Values(values)));
        }
        if self.take_word("DEFAULT") {
            self.expect_word("VALUES")?;
            return Ok((Vec::new(), InsertSource::DefaultValues));
        }
        let columns = if self.is_symbol("(") && !self.is_query_ahead() {
            self.identifiers_in_parentheses()?
        } else {
            Vec::new()
        };
        if self.take_word("VALUES") {
            self.expect_symbol("(")?;
            let values = self.separated(Self::scalar)?;
            self.expect_symbol(")")?;
            return Ok((columns, InsertSource::Values(values)));
        }
        if !self.is_word("SELECT") && !self.is_symbol("(") {
            return Err(self.expected("SET, VALUES or SELECT"));
        }
        let query = self.query(true)?;
        Ok((columns, InsertSource::Query(Box::new(query))))
    }

    /// `column = expression`
    fn assignment(&mut self) -> Parse<(Ident, Expr)> {
        let column = self.identifier()?;
        self.expect_symbol("=")?;
        Ok((column, self.scalar()?))
    }

    /// RSQL_update
    pub(super) fn update(&mut self) -> Parse<Statement> {
        self.expect_word("UPDATE")?;
        self.restrictions()?;
        let table = self.table_name()?;
        let alias = self.alias()?;
        if self.is_symbol("(") || self.is_word("VALUES") {
            return Err(self.not_emulated("UPDATE with VALUES"));
        }
        self.expect_word("SET")?;
        let assignments = self.separated(Self::assignment)?;
        if self.is_word("FROM") {
            return Err(self.not_emulated("UPDATE with a FROM clause"));
        }
        let filter = self.where_clause()?;
        Ok(Statement::Update(Update { table, alias, assignments, filter }))
    }

    /// RSQL_delete: FROM may be left out.
    pub(super) fn delete(&mut self) -> Parse<Statement> {
        self.expect_word("DELETE")?;
        self.restrictions()?;
        self.take_word("FROM");
        let table = self.table_name()?;
        let alias = self.alias()?;
        if self.is_word("FROM") {
            return Err(self.not_emulated("DELETE with a FROM clause"));
        }
        Ok(Statement::Delete(Delete { table, alias, filter: self.where_clause()? }))
    }

    pub(super) fn where_clause(&mut self) -> Parse<Option<Expr>> {
        if !self.take_word("WHERE") {
            return Ok(None);
        }
        if self.is_word("CURRENT") {
            return Err(self.not_emulated("WHERE CURRENT OF"));
        }
        self.condition().map(Some)
    }

    /// RSQL_insert: `%NOTRIGGER` leaves out triggers, and there are none here.
    fn restrictions(&mut self) -> Parse<()> {
        while self.take_word("%NOTRIGGER") {}
        self.refuse_restriction()
    }

    /// `%NOCHECK`, `%NOLOCK` and the like change what a statement does.
    pub(super) fn refuse_restriction(&self) -> Parse<()> {
        match self.peek() {
            Token::Word(word) if word.starts_with('%') && super::is_reserved(word) => {
                Err(self.not_emulated(&word.to_uppercase()))
            }
            _ => Ok(()),
        }
    }
}
