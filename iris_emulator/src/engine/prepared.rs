//! Statements, parsed and bound.

use std::sync::Arc;

use crate::bind::{self, Bound, OutputColumn, Setting};
use crate::catalog::Catalog;
use crate::face::Face;
use crate::sql::ast::{Command, Query, Statement};
use crate::sql::{Parsed, parse_for, with_statement};
use crate::sqlcode::SqlError;
use crate::value::SqlType;

/// A statement that is ready to run, over and over.
#[derive(Debug, Clone)]
pub struct Prepared {
    pub(super) sql: Arc<str>,
    pub(super) parsed: Arc<Parsed>,
    pub(super) bound: Option<Arc<Bound>>,
    /// The types that the client declared for its parameters.
    declared: Arc<[Option<SqlType>]>,
    /// What it was bound against.
    version: Version,
}

/// What makes a bound statement stale.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Version {
    /// The catalog's number.
    pub(super) generation: u64,
    /// Whether queries wait for rows that others are changing.
    pub(super) reads_committed: bool,
}

impl Prepared {
    pub(super) fn new(
        sql: &str,
        declared: &[Option<SqlType>],
        catalog: &Catalog,
        face: &Face,
        version: Version,
    ) -> Result<Self, SqlError> {
        let parsed = Arc::new(parse_for(sql, face)?);
        let mut prepared = Self { sql: sql.into(), parsed, bound: None, declared: declared.into(), version };
        prepared.bind(catalog, face, version).map_err(|error| with_statement(error, sql, face))?;
        Ok(prepared)
    }

    /// Whether it was bound against that.
    pub(super) fn is_current(&self, version: Version) -> bool {
        self.version == version
    }

    /// Binds it, or binds it anew after something changed.
    pub(super) fn bind(&mut self, catalog: &Catalog, face: &Face, version: Version) -> Result<(), SqlError> {
        self.version = version;
        let setting = Setting {
            catalog,
            face,
            declared: &self.declared,
            reads_committed: version.reads_committed,
            gathers_groups: true,
        };
        let parameters = self.parsed.parameters;
        let bound = match &self.parsed.statement {
            statement @ (Statement::Query(_)
            | Statement::Insert(_)
            | Statement::Update(_)
            | Statement::Delete(_)) => bind::bind(statement, parameters, setting)?,
            Statement::Truncate(table) => bind::bind(&truncation(table), parameters, setting)?,
            Statement::Explain(query) => explained(query, parameters, setting)?,
            _ => return Ok(()),
        };
        self.bound = Some(Arc::new(bound));
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

    /// The type of the place where a parameter stands, which its value is converted to; `None` beyond the last one.
    #[must_use]
    pub fn parameter_type(&self, position: usize) -> Option<&SqlType> {
        let bound = self.bound.as_ref()?;
        let assigned = bound.assigned.get(position).and_then(Option::as_ref);
        assigned.or_else(|| bound.parameters.get(position).and_then(Option::as_ref))
    }

    /// Whether it gives rows.
    #[must_use]
    pub fn is_query(&self) -> bool {
        matches!(self.parsed.statement, Statement::Query(_) | Statement::Explain(_))
    }

    /// The words that name the statement: `SELECT`, `CREATE TABLE`, …
    #[must_use]
    pub fn tag(&self) -> &'static str {
        match &self.parsed.statement {
            Statement::Query(_) => "SELECT",
            Statement::Explain(_) => "EXPLAIN",
            Statement::Insert(_) => "INSERT",
            Statement::Update(_) => "UPDATE",
            Statement::Delete(_) => "DELETE",
            Statement::Truncate(_) => "TRUNCATE TABLE",
            Statement::CreateTable(_) => "CREATE TABLE",
            Statement::CreateTableAs(_) => "CREATE TABLE AS",
            Statement::AlterTable(_) => "ALTER TABLE",
            Statement::DropTable { .. } => "DROP TABLE",
            Statement::CreateView(create) if create.alters => "ALTER VIEW",
            Statement::CreateView(_) => "CREATE VIEW",
            Statement::DropView { .. } => "DROP VIEW",
            Statement::CreateIndex(_) => "CREATE INDEX",
            Statement::DropIndex { .. } => "DROP INDEX",
            Statement::StartTransaction(_) => "START TRANSACTION",
            Statement::SetTransaction(_) => "SET TRANSACTION",
            Statement::Commit => "COMMIT",
            Statement::Rollback | Statement::RollbackTo(_) => "ROLLBACK",
            Statement::Savepoint(_) => "SAVEPOINT",
            Statement::Command(command) => match command {
                Command::SetOption { .. } => "SET OPTION",
                Command::Lock(lock) if lock.releases => "UNLOCK TABLE",
                Command::Lock(_) => "LOCK TABLE",
                Command::CheckPrivilege => "%CHECKPRIV",
                Command::Tune(_) => "TUNE TABLE",
                Command::CollectStatistics(_) => "COLLECT STATISTICS",
                Command::Purge(_) => "PURGE CACHED QUERIES",
                Command::BuildIndex { .. } => "BUILD INDEX",
                Command::InTransaction => "%INTRANSACTION",
                Command::Use(_) => "USE DATABASE",
            },
        }
    }
}

/// RSQL_truncatetable: all rows go, as DELETE without WHERE takes them.
fn truncation(table: &crate::sql::ast::TableName) -> Statement {
    Statement::Delete(crate::sql::ast::Delete {
        with: Vec::new(),
        restrictions: crate::sql::ast::Restrictions::default(),
        from: Vec::new(),
        table: table.clone(),
        through: None,
        alias: None,
        filter: None,
    })
}

/// RSQL_explain: one row with the plan.
fn explained(query: &Query, parameters: usize, setting: Setting<'_>) -> Result<Bound, SqlError> {
    // SQLite has words for the plain way
    let setting = Setting { gathers_groups: false, ..setting };
    let bound = bind::bind(&Statement::Query(query.clone()), parameters, setting)?;
    let plan = OutputColumn { name: "Plan".to_owned(), ty: SqlType::LongVarchar };
    Ok(Bound { columns: vec![plan], effect: bind::Effect::Explain, ..bound })
}
