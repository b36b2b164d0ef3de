//! DROP TABLE and DROP VIEW.

use super::{Definition, existing};
use crate::bind::view_columns;
use crate::catalog::{Catalog, Check, Table, broken_view, quoted};
use crate::sql::ast::TableName;
use crate::sqlcode::{SqlCode, SqlError};

/// RSQL_droptable: foreign keys of other tables are in the way, and views, unless CASCADE takes them with it.
pub(super) fn drop_table(
    mut next: Catalog,
    name: &TableName,
    if_exists: bool,
    cascade: bool,
    keeps_data: bool,
) -> Result<Definition, SqlError> {
    let table = match existing(&next, name) {
        Err(error) if if_exists && error.code == SqlCode::TABLE_NOT_FOUND => {
            return Ok(Definition::unchanged(&next));
        }
        found => found?.clone(),
    };
    if let Some((child, key)) = next.references_to(&table).find(|(child, _)| child.label() != table.label()) {
        let text =
            format!("{} is referenced by the foreign key {} of {}", table.label(), key.name, child.label());
        return Err(SqlError::new(SqlCode::TABLE_REFERENCED, text));
    }
    next.remove(&table.schema, &table.name);
    drop_readers(&mut next, &table, cascade)?;
    let storage = format!("DROP TABLE {};", quoted(&table.storage_name()));
    let uncounted = Some(table.storage_name());
    // a table of the same name would have the rows again
    let checks = keeps_data.then(|| Check {
        sql: format!("SELECT 1 FROM {}", quoted(&table.storage_name())),
        error: SqlError::not_emulated("DROP TABLE %NODELDATA of a table that has rows"),
    });
    let checks = checks.into_iter().collect();
    Ok(Definition { uncounted, checks, ..Definition::new(next, Some(table.storage_name()), storage) })
}

/// RSQL_dropview: views that read it are in the way, unless CASCADE takes them with it.
pub(super) fn drop_view(
    mut next: Catalog,
    name: &TableName,
    if_exists: bool,
    cascade: bool,
) -> Result<Definition, SqlError> {
    let view = match next.table(name) {
        Err(error) if if_exists && error.code == SqlCode::TABLE_NOT_FOUND => {
            return Ok(Definition::unchanged(&next));
        }
        found => found?.clone(),
    };
    if view.view.is_none() {
        return Err(SqlError::new(SqlCode::TABLE_NOT_FOUND, format!("{} is no view", view.label())));
    }
    next.remove(&view.schema, &view.name);
    drop_readers(&mut next, &view, cascade)?;
    Ok(Definition::new(next, None, String::new()))
}

/// Views that cannot be read without what was dropped.
fn drop_readers(next: &mut Catalog, dropped: &Table, cascade: bool) -> Result<(), SqlError> {
    while let Some(view) = broken_view(next, view_columns) {
        if !cascade {
            let text = format!("the view {} reads {}", view.label(), dropped.label());
            return Err(SqlError::new(SqlCode::VIEW_REFERENCED, text));
        }
        let (schema, name) = (view.schema.clone(), view.name.clone());
        next.remove(&schema, &name);
    }
    Ok(())
}
