//! CREATE, ALTER and DROP: the catalog, SQLite's tables, and the definitions that a file keeps, all changed at once.

mod alter;
mod index;
mod kept;

pub(super) use kept::open;

use rusqlite::Connection;

use super::execute::Failure;
use super::triggers::triggers;
use crate::catalog::{self, Catalog, Check, Table, broken_view, fill_information_schema, quoted, schema_of};
use crate::sql::ast::{Statement, TableName};
use crate::sqlcode::{SqlCode, SqlError};

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
    is_change: bool,
}

impl Definition {
    fn new(catalog: Catalog, table: Option<String>, storage: String) -> Self {
        let (checks, checks_after) = (Vec::new(), Vec::new());
        Self { catalog, table, checks, storage, checks_after, replaces: false, is_change: true }
    }

    /// Of a statement that finds nothing to do.
    fn unchanged(catalog: &Catalog) -> Self {
        Self { is_change: false, ..Self::new(catalog.clone(), None, String::new()) }
    }
}

/// What a statement changes; `None` when it defines nothing.
pub(super) fn define(catalog: &Catalog, statement: &Statement) -> Result<Option<Definition>, SqlError> {
    let mut next = catalog.clone();
    let (table, storage) = match statement {
        Statement::CreateTable(create) => {
            let schema = schema_of(&create.name);
            if catalog.find(schema, &create.name.name.text).is_some() {
                if create.if_not_exists {
                    return Ok(Some(Definition::unchanged(catalog)));
                }
                let name = format!("{schema}.{}", create.name.name.text);
                return Err(SqlError::new(SqlCode::TABLE_EXISTS, format!("Table '{name}' already exists")));
            }
            let table = catalog::create_table(catalog, create)?;
            let storage = table.storage_ddl() + &triggers(catalog, &table);
            next.put(table);
            (None, storage)
        }
        Statement::DropTable { name, if_exists } => {
            let table = match existing(catalog, name) {
                Err(error) if *if_exists && error.code == SqlCode::TABLE_NOT_FOUND => {
                    return Ok(Some(Definition::unchanged(catalog)));
                }
                found => found?,
            };
            if let Some((child, key)) =
                catalog.references_to(table).find(|(child, _)| child.label() != table.label())
            {
                return Err(SqlError::new(
                    SqlCode::TABLE_REFERENCED,
                    format!(
                        "{} is referenced by the foreign key {} of {}",
                        table.label(),
                        key.name,
                        child.label()
                    ),
                ));
            }
            next.remove(&table.schema, &table.name);
            if let Some(view) = broken_view(&next) {
                return Err(SqlError::not_emulated(format!("to drop a table that {} reads", view.label())));
            }
            let storage = format!("DROP TABLE {};", quoted(&table.storage_name()));
            (Some(table.storage_name()), storage)
        }
        Statement::CreateView(create) => {
            let schema = schema_of(&create.name);
            let known = catalog.find(schema, &create.name.name.text);
            if known.is_some_and(|known| !create.or_replace || known.view.is_none()) {
                let name = format!("{schema}.{}", create.name.name.text);
                return Err(SqlError::new(SqlCode::TABLE_EXISTS, format!("View '{name}' already exists")));
            }
            let view = catalog::create_view(catalog, create)?;
            next.put(view);
            if let Some(other) = broken_view(&next) {
                return Err(SqlError::not_emulated(format!("a view that {} cannot read", other.label())));
            }
            (None, String::new())
        }
        Statement::DropView(name) => {
            let view = catalog.table(name)?;
            if view.view.is_none() {
                return Err(SqlError::new(SqlCode::TABLE_NOT_FOUND, format!("{} is no view", view.label())));
            }
            next.remove(&view.schema, &view.name);
            if let Some(other) = broken_view(&next) {
                return Err(SqlError::new(SqlCode::VIEW_REFERENCED, format!("{} reads it", other.label())));
            }
            (None, String::new())
        }
        Statement::AlterTable(alter) => return alter::alter_table(next, alter).map(Some),
        Statement::CreateIndex(create) => return index::create_index(next, create).map(Some),
        Statement::DropIndex { name, table, if_exists } => {
            return index::drop_index(next, name, table.as_ref(), *if_exists).map(Some);
        }
        _ => return Ok(None),
    };
    Ok(Some(Definition::new(next, table, storage)))
}

fn existing<'c>(catalog: &'c Catalog, name: &TableName) -> Result<&'c Table, SqlError> {
    catalog.base_table(name)
}

impl Definition {
    /// Makes the change in SQLite; `sql` is the statement's text, to be kept.
    pub(super) fn store(&self, connection: &mut Connection, sql: &str) -> Result<(), Failure> {
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
    transaction.execute_batch(&fill_information_schema(catalog))?;
    transaction.commit()
}
