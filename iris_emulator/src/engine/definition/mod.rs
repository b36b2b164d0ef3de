//! CREATE, ALTER and DROP: the catalog, SQLite's tables, and the definitions that a file keeps, all changed at once.

mod alter;
mod drop;
mod index;
mod kept;

pub(super) use kept::open;

use parking_lot::Mutex;
use rusqlite::Connection;

use super::counters;
use super::outcome::Failure;
use super::triggers::triggers;
use super::undo::{Journal, Origin};
use crate::bind::{create_as, is_updatable, view_columns};
use crate::catalog::{self, Catalog, Check, Table, broken_view, fill_information_schema, schema_of};
use crate::sql::ast::{CheckOption, CreateView, Statement, TableName};
use crate::sqlcode::{SqlCode, SqlError};

/// A table's rows in other columns, or under another name.
pub(super) struct Moved {
    pub(super) table: String,
    /// For each column where an undone row gets its value from.
    pub(super) columns: Vec<Origin>,
    /// Whether the rows have other RowIDs.
    pub(super) is_renumbered: bool,
}

/// A change of the catalog, ready to be made.
pub(super) struct Definition {
    pub(super) catalog: Catalog,
    /// The table in SQLite that nobody else may be using.
    pub(super) table: Option<String>,
    /// What must find nothing before.
    checks: Vec<Check>,
    storage: String,
    /// What must find nothing behind.
    checks_after: Vec<Check>,
    /// Whether a table of SQLite's is replaced, which looks like deleting its rows.
    replaces: bool,
    /// What becomes of rows whose changes are to be undone, where the columns of the table become others.
    pub(super) moved: Option<Moved>,
    /// A table whose counters are forgotten.
    uncounted: Option<String>,
    /// Fields that count and are new: a field of the same name may have counted before.
    counting: Vec<String>,
    is_change: bool,
}

impl Definition {
    fn new(catalog: Catalog, table: Option<String>, storage: String) -> Self {
        let (checks, checks_after) = (Vec::new(), Vec::new());
        Self {
            catalog,
            table,
            checks,
            storage,
            checks_after,
            replaces: false,
            moved: None,
            uncounted: None,
            counting: Vec::new(),
            is_change: true,
        }
    }

    /// Of a statement that finds nothing to do.
    fn unchanged(catalog: &Catalog) -> Self {
        Self { is_change: false, ..Self::new(catalog.clone(), None, String::new()) }
    }
}

/// What a statement changes; `None` when it defines nothing.
pub(super) fn define(catalog: &Catalog, statement: &Statement) -> Result<Option<Definition>, SqlError> {
    let next = catalog.clone();
    Ok(Some(match statement {
        Statement::CreateTable(create) => {
            if !is_new(catalog, &create.name, create.if_not_exists)? {
                return Ok(Some(Definition::unchanged(catalog)));
            }
            let table = catalog::create_table(catalog, create)?;
            created(next, table, "")
        }
        Statement::CreateTableAs(create) => {
            if !is_new(catalog, &create.name, create.if_not_exists)? {
                return Ok(Some(Definition::unchanged(catalog)));
            }
            let (definition, rows) = create_as(catalog, create)?;
            let table = catalog::create_table(catalog, &definition)?;
            created(next, table, &rows)
        }
        Statement::DropTable { name, if_exists, cascade, keeps_data } => {
            drop::drop_table(next, name, *if_exists, *cascade, *keeps_data)?
        }
        Statement::CreateView(create) => create_view(next, create)?,
        Statement::DropView { name, if_exists, cascade } => {
            drop::drop_view(next, name, *if_exists, *cascade)?
        }
        Statement::AlterTable(alter) => alter::alter_table(next, alter)?,
        Statement::CreateIndex(create) => index::create_index(next, create)?,
        Statement::DropIndex { name, table, if_exists } => {
            index::drop_index(next, name, table.as_ref(), *if_exists)?
        }
        _ => return Ok(None),
    }))
}

/// Whether a table of that name can be created; it may be there if `may_exist`.
fn is_new(catalog: &Catalog, name: &TableName, may_exist: bool) -> Result<bool, SqlError> {
    let schema = schema_of(name);
    if catalog.find(schema, &name.name.text).is_none() {
        return Ok(true);
    }
    if may_exist {
        return Ok(false);
    }
    let name = format!("{schema}.{}", name.name.text);
    Err(SqlError::new(SqlCode::TABLE_EXISTS, format!("Table '{name}' already exists")))
}

/// A new table, filled by a statement for SQLite.
fn created(mut next: Catalog, table: Table, rows: &str) -> Definition {
    let storage = format!("{}{rows}{}", table.storage_ddl(), triggers(&next, &table));
    next.put(table);
    Definition::new(next, None, storage)
}

fn create_view(mut next: Catalog, create: &CreateView) -> Result<Definition, SqlError> {
    let schema = schema_of(&create.name);
    let known = next.find(schema, &create.name.name.text);
    if create.alters && known.is_none_or(|known| known.view.is_none()) {
        let name = format!("{}.{}", schema.to_uppercase(), create.name.name.text.to_uppercase());
        return Err(SqlError::new(SqlCode::TABLE_NOT_FOUND, format!("Table '{name}' not found")));
    }
    if known.is_some_and(|known| !(create.or_replace || create.alters) || known.view.is_none()) {
        let name = format!("{schema}.{}", create.name.name.text);
        return Err(SqlError::new(SqlCode::TABLE_EXISTS, format!("View '{name}' already exists")));
    }
    if create.check_option != CheckOption::None && !is_updatable(&next, &create.query) {
        return Err(SqlError::new(
            SqlCode::CHECK_OPTION_NOT_ALLOWED,
            SqlCode::CHECK_OPTION_NOT_ALLOWED.text(),
        ));
    }
    let columns = view_columns(&next, &create.query)?;
    next.put(catalog::create_view(create, columns)?);
    if let Some(other) = broken_view(&next, view_columns) {
        return Err(SqlError::not_emulated(format!("a view that {} cannot read", other.label())));
    }
    Ok(Definition::new(next, None, String::new()))
}

fn existing<'c>(catalog: &'c Catalog, name: &TableName) -> Result<&'c Table, SqlError> {
    catalog.base_table(name)
}

impl Definition {
    /// Makes the change in SQLite; `sql` is the statement's text, to be kept.
    pub(super) fn store(
        &self,
        connection: &mut Connection,
        sql: &str,
        journal: &Mutex<Journal>,
    ) -> Result<(), Failure> {
        if let Some(table) = &self.uncounted {
            journal.lock().counters.reset(table);
        }
        for field in &self.counting {
            journal.lock().counters.remove(field);
        }
        if !self.replaces {
            return self.store_whole(connection, sql);
        }
        // SQLite would take the rows of a table that is replaced for deleted
        connection.execute_batch("PRAGMA foreign_keys = OFF")?;
        let result = self.store_whole(connection, sql);
        connection.execute_batch("PRAGMA foreign_keys = ON")?;
        result
    }

    fn store_whole(&self, connection: &mut Connection, sql: &str) -> Result<(), Failure> {
        let transaction = connection.transaction()?;
        passes(&transaction, &self.checks)?;
        transaction.execute_batch(&self.storage)?;
        passes(&transaction, &self.checks_after)?;
        if let Some(table) = &self.uncounted {
            counters::forget(&transaction, table)?;
        }
        for field in &self.counting {
            counters::forget_one(&transaction, field)?;
        }
        if self.is_change {
            kept::keep(&transaction, &self.catalog, sql)?;
        }
        Ok(transaction.commit()?)
    }
}

fn passes(connection: &Connection, checks: &[Check]) -> Result<(), Failure> {
    for check in checks {
        if connection.prepare(&check.sql)?.exists([])? {
            return Err(Failure::Iris(check.error.clone()));
        }
    }
    Ok(())
}

/// Fills INFORMATION_SCHEMA.
pub(super) fn describe(connection: &mut Connection, catalog: &Catalog) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    transaction.execute_batch(&fill_information_schema(catalog, is_updatable))?;
    transaction.commit()
}
