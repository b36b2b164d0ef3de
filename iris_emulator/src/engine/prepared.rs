//! Statements, parsed and bound.

use std::sync::Arc;

use crate::bind::{self, Bound, OutputColumn};
use crate::catalog::Catalog;
use crate::sql::ast::Statement;
use crate::sql::{Parsed, parse};
use crate::sqlcode::SqlError;
use crate::value::SqlType;

/// A statement that is ready to run, over and over.
#[derive(Debug, Clone)]
pub struct Prepared {
    pub(super) sql: Arc<str>,
    pub(super) parsed: Arc<Parsed>,
    pub(super) bound: Option<Arc<Bound>>,
    /// The catalog's number when it was bound.
    pub(super) generation: u64,
}

impl Prepared {
    pub(super) fn new(sql: &str, catalog: &Catalog, generation: u64) -> Result<Self, SqlError> {
        let parsed = Arc::new(parse(sql)?);
        let mut prepared = Self { sql: sql.into(), parsed, bound: None, generation };
        prepared.bind(catalog, generation)?;
        Ok(prepared)
    }

    /// Binds it, or binds it anew after the catalog changed.
    pub(super) fn bind(&mut self, catalog: &Catalog, generation: u64) -> Result<(), SqlError> {
        let binds = matches!(
            self.parsed.statement,
            Statement::Query(_) | Statement::Insert(_) | Statement::Update(_) | Statement::Delete(_)
        );
        if binds {
            let bound = bind::bind(&self.parsed.statement, self.parsed.parameters, catalog)?;
            self.bound = Some(Arc::new(bound));
        }
        self.generation = generation;
        Ok(())
    }

    /// The columns of the result; none for statements that give no rows.
    #[must_use]
    pub fn columns(&self) -> &[OutputColumn] {
        self.bound.as_ref().map_or(&[], |bound| &bound.columns)
    }

    /// How many parameters it takes.
    #[must_use]
    pub fn parameter_count(&self) -> usize {
        self.parsed.parameters
    }

    /// What each parameter is converted to; `None` for one that is assigned to a column and converted there.
    #[must_use]
    pub fn parameters(&self) -> &[Option<SqlType>] {
        self.bound.as_ref().map_or(&[], |bound| &bound.parameters)
    }

    /// Whether it gives rows.
    #[must_use]
    pub fn is_query(&self) -> bool {
        matches!(self.parsed.statement, Statement::Query(_))
    }

    /// The words that name the statement: `SELECT`, `CREATE TABLE`, …
    #[must_use]
    pub fn tag(&self) -> &'static str {
        match &self.parsed.statement {
            Statement::Query(_) => "SELECT",
            Statement::Insert(_) => "INSERT",
            Statement::Update(_) => "UPDATE",
            Statement::Delete(_) => "DELETE",
            Statement::CreateTable(_) => "CREATE TABLE",
            Statement::AlterTable(_) => "ALTER TABLE",
            Statement::DropTable { .. } => "DROP TABLE",
            Statement::CreateView(_) => "CREATE VIEW",
            Statement::DropView(_) => "DROP VIEW",
            Statement::CreateIndex(_) => "CREATE INDEX",
            Statement::DropIndex { .. } => "DROP INDEX",
            Statement::StartTransaction(_) => "START TRANSACTION",
            Statement::SetTransaction(_) => "SET TRANSACTION",
            Statement::Commit => "COMMIT",
            Statement::Rollback | Statement::RollbackTo(_) => "ROLLBACK",
            Statement::Savepoint(_) => "SAVEPOINT",
        }
    }
}
