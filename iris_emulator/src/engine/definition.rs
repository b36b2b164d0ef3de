//! CREATE and DROP: the catalog, SQLite's tables, and the definitions that a file keeps, all changed at once.

use rusqlite::{Connection, params};

use super::triggers::triggers;
use crate::catalog::{self, Catalog, Table, broken_view, fill_information_schema, quoted, schema_of};
use crate::sql::ast::{CreateIndex, Ident, Statement, TableName};
use crate::sql::parse;
use crate::sqlcode::{SqlCode, SqlError};

/// A change of the catalog, ready to be made.
pub(super) struct Definition {
    pub(super) catalog: Catalog,
    /// The table in SQLite that nobody else may be using.
    pub(super) table: Option<String>,
    storage: String,
    keep: Keep,
}

/// What happens to the kept definitions.
enum Keep {
    Nothing,
    Add { table: String, index: String },
    RemoveTable { table: String },
    RemoveIndex { table: String, index: String },
}

/// What a statement changes; `None` when it defines nothing.
pub(super) fn define(catalog: &Catalog, statement: &Statement) -> Result<Option<Definition>, SqlError> {
    let unchanged =
        || Definition { catalog: catalog.clone(), table: None, storage: String::new(), keep: Keep::Nothing };
    let mut next = catalog.clone();
    let (table, storage, keep) = match statement {
        Statement::CreateTable(create) => {
            let schema = schema_of(&create.name);
            if catalog.find(schema, &create.name.name.text).is_some() {
                if create.if_not_exists {
                    return Ok(Some(unchanged()));
                }
                let name = format!("{schema}.{}", create.name.name.text);
                return Err(SqlError::new(SqlCode::TABLE_EXISTS, format!("Table '{name}' already exists")));
            }
            let table = catalog::create_table(catalog, create)?;
            let storage = table.storage_ddl() + &triggers(catalog, &table);
            let name = table.storage_name();
            next.put(table);
            (None, storage, Keep::Add { table: name, index: String::new() })
        }
        Statement::DropTable { name, if_exists } => {
            let table = match existing(catalog, name) {
                Err(error) if *if_exists && error.code == SqlCode::TABLE_NOT_FOUND => {
                    return Ok(Some(unchanged()));
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
            (Some(table.storage_name()), storage, Keep::RemoveTable { table: table.storage_name() })
        }
        Statement::CreateView(create) => {
            let schema = schema_of(&create.name);
            let known = catalog.find(schema, &create.name.name.text);
            if known.is_some_and(|known| !create.or_replace || known.view.is_none()) {
                let name = format!("{schema}.{}", create.name.name.text);
                return Err(SqlError::new(SqlCode::TABLE_EXISTS, format!("View '{name}' already exists")));
            }
            let view = catalog::create_view(catalog, create)?;
            let name = view.storage_name();
            next.put(view);
            if let Some(other) = broken_view(&next) {
                return Err(SqlError::not_emulated(format!("a view that {} cannot read", other.label())));
            }
            (None, String::new(), Keep::Add { table: name, index: String::new() })
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
            (None, String::new(), Keep::RemoveTable { table: view.storage_name() })
        }
        Statement::CreateIndex(create) => return create_index(catalog, next, create).map(Some),
        Statement::DropIndex { name, table, if_exists } => {
            return drop_index(catalog, next, name, table.as_ref(), *if_exists, unchanged).map(Some);
        }
        _ => return Ok(None),
    };
    Ok(Some(Definition { catalog: next, table, storage, keep }))
}

fn existing<'c>(catalog: &'c Catalog, name: &TableName) -> Result<&'c Table, SqlError> {
    catalog.base_table(name)
}

fn create_index(catalog: &Catalog, mut next: Catalog, create: &CreateIndex) -> Result<Definition, SqlError> {
    let mut table = existing(catalog, &create.table)?.clone();
    let mut storage = catalog::create_index(&mut table, create)?;
    storage.push_str(&triggers(catalog, &table));
    let name = table.storage_name();
    next.put(table);
    let keep = Keep::Add { table: name.clone(), index: create.name.text.to_uppercase() };
    Ok(Definition { catalog: next, table: Some(name), storage, keep })
}

fn drop_index(
    catalog: &Catalog,
    mut next: Catalog,
    name: &Ident,
    table: Option<&TableName>,
    if_exists: bool,
    unchanged: impl Fn() -> Definition,
) -> Result<Definition, SqlError> {
    let table = table.ok_or_else(|| SqlError::not_emulated("DROP INDEX without ON and the table"))?;
    let mut table = existing(catalog, table)?.clone();
    let matches = |known: &str| known.eq_ignore_ascii_case(&name.text);
    let unique = table.unique.iter().position(|key| key.is_index && matches(&key.name));
    let plain = table.indexes.iter().position(|index| matches(&index.name));
    let mut storage = String::new();
    if let Some(position) = unique {
        let key = table.unique.remove(position);
        storage = format!("DROP INDEX {};", quoted(&table.index_name(&key.name)));
    } else if let Some(position) = plain {
        let index = table.indexes.remove(position);
        if !index.is_hnsw {
            storage = format!("DROP INDEX {};", quoted(&table.index_name(&index.name)));
        }
    } else if if_exists {
        return Ok(unchanged());
    } else {
        return Err(SqlError::new(
            SqlCode::INDEX_NOT_FOUND,
            format!("{} has no index {}", table.label(), name.text),
        ));
    }
    storage.push_str(&triggers(catalog, &table));
    let storage_name = table.storage_name();
    next.put(table);
    let keep = Keep::RemoveIndex { table: storage_name.clone(), index: name.text.to_uppercase() };
    Ok(Definition { catalog: next, table: Some(storage_name), storage, keep })
}

impl Definition {
    /// Makes the change in SQLite; `sql` is the statement's text, to be kept.
    pub(super) fn store(&self, connection: &mut Connection, sql: &str) -> rusqlite::Result<()> {
        let transaction = connection.transaction()?;
        transaction.execute_batch(&self.storage)?;
        match &self.keep {
            Keep::Nothing => {}
            Keep::Add { table, index } => {
                transaction.execute(
                    "INSERT INTO \"%DEFINITION\" (relation, index_name, sql) VALUES (?1, ?2, ?3)",
                    params![table, index, sql],
                )?;
            }
            Keep::RemoveTable { table } => {
                transaction.execute("DELETE FROM \"%DEFINITION\" WHERE relation = ?1", params![table])?;
            }
            Keep::RemoveIndex { table, index } => {
                transaction.execute(
                    "DELETE FROM \"%DEFINITION\" WHERE relation = ?1 AND index_name = ?2",
                    params![table, index],
                )?;
            }
        }
        transaction.commit()
    }
}

/// Fills INFORMATION_SCHEMA.
pub(super) fn describe(connection: &mut Connection, catalog: &Catalog) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    transaction.execute_batch(&fill_information_schema(catalog))?;
    transaction.commit()
}

/// Creates what every database has, and reads the definitions that a file kept. INFORMATION_SCHEMA is made anew:
/// an earlier version may have written the file.
pub(super) fn open(connection: &mut Connection) -> Result<Catalog, SqlError> {
    let fatal = |error: rusqlite::Error| SqlError::new(SqlCode::FATAL, error.to_string());
    let mut catalog = Catalog::new();
    let kept = definitions(connection).map_err(fatal)?;
    for sql in &kept {
        if let Some(definition) = define(&catalog, &parse(sql)?.statement)? {
            catalog = definition.catalog;
        }
    }
    create_information_schema(connection).map_err(fatal)?;
    Ok(catalog)
}

fn definitions(connection: &Connection) -> rusqlite::Result<Vec<String>> {
    connection.execute_batch(
        "CREATE TABLE IF NOT EXISTS \"%DEFINITION\" \
         (position INTEGER PRIMARY KEY, relation TEXT NOT NULL, index_name TEXT NOT NULL, sql TEXT NOT NULL)",
    )?;
    let mut statement = connection.prepare("SELECT sql FROM \"%DEFINITION\" ORDER BY position")?;
    statement.query_map([], |row| row.get(0))?.collect()
}

fn create_information_schema(connection: &mut Connection) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    for table in catalog::information_schema_tables() {
        transaction.execute_batch(&format!("DROP TABLE IF EXISTS {};", quoted(&table.storage_name())))?;
        transaction.execute_batch(&table.storage_ddl())?;
    }
    transaction.commit()
}
