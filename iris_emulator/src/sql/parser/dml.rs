//! INSERT, UPDATE, DELETE.

use super::super::ast::{
    CommonTable, Delete, Expr, Ident, Insert, InsertSource, Query, Restrictions, Statement, TableName,
    TableRef, Update,
};
use super::super::lexer::Token;
use super::{Parse, Parser, Place};
use crate::sqlcode::SqlCode;

/// The name of a subquery that stands in the place of a table, which no table has.
const SUBQUERY: &str = "%SUBQUERY";

impl Parser {
    /// RSQL_insert, RSQL_insertorupdate: INTO may be left out; VALUES has one row.
    pub(super) fn insert(&mut self, with: Vec<CommonTable>) -> Parse<Statement> {
        self.expect_word("INSERT")?;
        let or_update = self.take_word("OR");
        if or_update {
            self.expect_word("UPDATE")?;
        }
        let restrictions = self.restrictions()?;
        self.take_word("INTO");
        let (table, through) = self.changed_rows()?;
        let (columns, source) = self.insert_source()?;
        Ok(Statement::Insert(Insert { with, or_update, restrictions, table, through, columns, source }))
    }

    fn insert_source(&mut self) -> Parse<(Vec<Ident>, InsertSource)> {
        if self.take_word("SET") {
            let assignments =
                self.placed(Place::InsertValues, |parser| parser.separated(Self::assignment))?;
            let (columns, values) = assignments.into_iter().unzip();
            return Ok((columns, InsertSource::Values(values)));
        }
        let columns =
            if self.is_symbol("(") && !self.is_query_ahead() { self.changed_fields()? } else { Vec::new() };
        // recorded: with a list of fields, too
        if self.take_words(&["DEFAULT", "VALUES"]) {
            return Ok((columns, InsertSource::DefaultValues));
        }
        if self.take_word("VALUES") {
            self.expect_symbol("(")?;
            let values = self.placed(Place::InsertValues, |parser| parser.separated(Self::scalar))?;
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
        let column = self.changed_field()?;
        self.expect_symbol("=")?;
        Ok((column, self.scalar()?))
    }

    /// A field, be it the RowID, which no statement may change.
    fn changed_field(&mut self) -> Parse<Ident> {
        if self.take_word("%ID") {
            return Ok(Ident { text: "%ID".to_owned(), delimited: false });
        }
        self.identifier()
    }

    fn changed_fields(&mut self) -> Parse<Vec<Ident>> {
        self.expect_symbol("(")?;
        let fields = self.separated(Self::changed_field)?;
        self.expect_symbol(")")?;
        Ok(fields)
    }

    /// RSQL_update: `SET a = 1`, `(a, b) VALUES (1, 2)`, `VALUES (1, 2)`
    pub(super) fn update(&mut self) -> Parse<Statement> {
        self.expect_word("UPDATE")?;
        let restrictions = self.restrictions()?;
        let (table, through) = self.changed_rows()?;
        let alias = self.alias()?;
        let mut from = self.further_tables()?;
        let assignments = self.update_values()?;
        if from.is_empty() {
            from = self.further_tables()?;
        }
        let filter = self.where_clause()?;
        Ok(Statement::Update(Update { restrictions, table, through, alias, assignments, from, filter }))
    }

    fn update_values(&mut self) -> Parse<Vec<(Option<Ident>, Expr)>> {
        if self.take_word("SET") {
            let assignments = self.separated(Self::assignment)?;
            return Ok(assignments.into_iter().map(|(name, value)| (Some(name), value)).collect());
        }
        let names = if self.is_symbol("(") { self.changed_fields()? } else { Vec::new() };
        if !self.take_word("VALUES") {
            return Err(self.expected("SET"));
        }
        self.expect_symbol("(")?;
        let values = self.separated(Self::scalar)?;
        self.expect_symbol(")")?;
        if !names.is_empty() && names.len() != values.len() {
            return Err(self.refused(SqlCode::COLUMN_COUNT));
        }
        let mut names = names.into_iter().map(Some);
        Ok(values.into_iter().map(|value| (names.next().flatten(), value)).collect())
    }

    /// `FROM …`, or nothing
    fn further_tables(&mut self) -> Parse<Vec<TableRef>> {
        if self.take_word("FROM") { self.tables() } else { Ok(Vec::new()) }
    }

    /// RSQL_delete: FROM may be left out.
    pub(super) fn delete(&mut self, with: Vec<CommonTable>) -> Parse<Statement> {
        self.expect_word("DELETE")?;
        let restrictions = self.restrictions()?;
        self.take_word("FROM");
        let (table, through) = self.changed_rows()?;
        let alias = self.alias()?;
        let from = self.further_tables()?;
        let filter = self.where_clause()?;
        Ok(Statement::Delete(Delete { with, restrictions, from, table, through, alias, filter }))
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

    /// The table that is changed, or a subquery in its place (RSQL_insert, RSQL_update, RSQL_delete).
    fn changed_rows(&mut self) -> Parse<(TableName, Option<Box<Query>>)> {
        if !self.is_query_ahead() {
            return Ok((self.table_name()?, None));
        }
        let query = self.query_in_parentheses()?;
        let name = Ident { text: SUBQUERY.to_owned(), delimited: true };
        Ok((TableName { schema: None, name }, Some(Box::new(query))))
    }

    /// RSQL_insert, restriction arguments: in any order.
    pub(super) fn restrictions(&mut self) -> Parse<Restrictions> {
        let mut found = Restrictions::default();
        loop {
            if self.take_word("%NOCHECK") {
                found.no_check = true;
            } else if self.take_word("%NOLOCK") {
                found.no_lock = true;
            } else if self.take_word("%NOINDEX") {
                found.no_index = true;
            } else if self.take_word("%NOTRIGGER") {
                found.no_trigger = true;
            } else if !["%NOFPLAN", "%NOJOURN", "%KEEP", "%PROFILE", "%PROFILE_ALL"]
                .iter()
                .any(|word| self.take_word(word))
            {
                break;
            }
        }
        self.refuse_restriction()?;
        Ok(found)
    }

    /// Another keyword that may change what a statement does.
    pub(super) fn refuse_restriction(&self) -> Parse<()> {
        match self.peek() {
            Token::Word(word) if word.starts_with('%') && super::is_reserved(word) => {
                Err(self.not_emulated(&word.to_uppercase()))
            }
            _ => Ok(()),
        }
    }
}
