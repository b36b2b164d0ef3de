//! CREATE INDEX and DROP INDEX.

use super::super::triggers::triggers;
use super::{Definition, existing};
use crate::catalog::{self, Catalog, quoted};
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
    let table = table.ok_or_else(|| SqlError::not_emulated("DROP INDEX without ON and the table"))?;
    let mut table = existing(&next, table)?.clone();
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
