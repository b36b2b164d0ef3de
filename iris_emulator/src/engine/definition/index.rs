//! CREATE INDEX and DROP INDEX.

use super::super::triggers::triggers;
use super::alter::alter_table;
use super::{Definition, existing};
use crate::catalog::{self, Catalog, Table, quoted};
use crate::sql::ast::{AlterAction, AlterTable, CreateIndex, DroppedConstraint, Ident, TableName};
use crate::sqlcode::{SqlCode, SqlError};

pub(super) fn create_index(mut next: Catalog, create: &CreateIndex) -> Result<Definition, SqlError> {
    let mut table = existing(&next, &create.table)?.clone();
    let mut storage = catalog::create_index(&mut table, create)?;
    storage.push_str(&triggers(&next, &table));
    let name = table.storage_name();
    next.put(table);
    Ok(Definition::new(next, Some(name), storage))
}

pub(super) fn drop_index(
    mut next: Catalog,
    name: &Ident,
    table: Option<&TableName>,
    if_exists: bool,
) -> Result<Definition, SqlError> {
    let mut table = match table {
        Some(table) if next.table(table).is_ok_and(|found| found.view.is_some()) => {
            let text = format!("Attempt to DROP INDEX '{}' on a view", name.text);
            return Err(SqlError::new(SqlCode::INDEX_NOT_FOUND, text));
        }
        Some(table) => existing(&next, table)?.clone(),
        None => match table_of(&next, name)? {
            Some(table) => table,
            None if if_exists => return Ok(Definition::unchanged(&next)),
            None => {
                return Err(SqlError::new(
                    SqlCode::INDEX_NOT_FOUND,
                    format!("there is no index {}", name.text),
                ));
            }
        },
    };
    let matches = |known: &str| known.eq_ignore_ascii_case(&name.text);
    // RSQL_dropindex: a unique constraint, or the primary key, goes with its index
    if table.keys().any(|key| matches(&key.name)) {
        let name_of = |text: &String| Ident { text: text.clone(), delimited: true };
        let table = TableName { schema: Some(name_of(&table.schema)), name: name_of(&table.name) };
        let action = AlterAction::DropConstraint(DroppedConstraint::Index(name.clone()));
        return alter_table(next, &AlterTable { table, action });
    }
    let mut storage = String::new();
    if let Some(position) = table.indexes.iter().position(|index| matches(&index.name)) {
        let index = table.indexes.remove(position);
        if index.kind.is_stored() {
            storage = format!("DROP INDEX {};", quoted(&table.index_name(&index.name)));
        }
    } else if if_exists {
        return Ok(Definition::unchanged(&next));
    } else {
        return Err(SqlError::new(
            SqlCode::INDEX_NOT_FOUND,
            format!("{} has no index {}", table.label(), name.text),
        ));
    }
    storage.push_str(&triggers(&next, &table));
    let storage_name = table.storage_name();
    next.put(table);
    Ok(Definition::new(next, Some(storage_name), storage))
}

/// RSQL_dropindex: without a table, the one that has an index of that name.
fn table_of(catalog: &Catalog, name: &Ident) -> Result<Option<Table>, SqlError> {
    let is_it = |known: &str| known.eq_ignore_ascii_case(&name.text);
    let mut found = catalog.user_tables().filter(|table| {
        table.keys().any(|key| is_it(&key.name)) || table.indexes.iter().any(|index| is_it(&index.name))
    });
    let first = found.next().cloned();
    if found.next().is_some() {
        return Err(SqlError::new(SqlCode::INDEX_AMBIGUOUS, SqlCode::INDEX_AMBIGUOUS.text()));
    }
    Ok(first)
}
