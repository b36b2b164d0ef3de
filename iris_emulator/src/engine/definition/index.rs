//! CREATE INDEX and DROP INDEX.

use super::super::triggers::triggers;
use super::{Definition, existing};
use crate::catalog::{self, Catalog, Table, quoted};
use crate::sql::ast::{CreateIndex, Ident, TableName};
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
    let unique = table.unique.iter().position(|key| key.is_index && matches(&key.name));
    let plain = table.indexes.iter().position(|index| matches(&index.name));
    let mut storage = String::new();
    if let Some(position) = unique {
        let key = table.unique.remove(position);
        storage = format!("DROP INDEX {};", quoted(&table.index_name(&key.name)));
    } else if let Some(position) = plain {
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
        table.unique.iter().any(|key| key.is_index && is_it(&key.name))
            || table.indexes.iter().any(|index| is_it(&index.name))
    });
    let first = found.next().cloned();
    if found.next().is_some() {
        return Err(SqlError::new(SqlCode::INDEX_AMBIGUOUS, SqlCode::INDEX_AMBIGUOUS.text()));
    }
    Ok(first)
}
