//! ALTER TABLE in SQLite, which can rename, and does the rest in a new table.

use super::super::triggers::{drop_triggers, triggers};
use super::{Definition, Moved};
use crate::bind::{counter_name, default_value, view_columns};
use crate::catalog::{self, Altered, Catalog, Check, Column, Table, Values, literal, quoted, refresh_views};
use crate::sql::ast::AlterTable;
use crate::sqlcode::{SqlCode, SqlError};

/// The name of the new table until it has the old one's.
const NEW: &str = "%NEW";

pub(super) fn alter_table(mut next: Catalog, alter: &AlterTable) -> Result<Definition, SqlError> {
    let altered = catalog::alter_table(&mut next, alter)?;
    refresh_views(&mut next, view_columns)?;
    let Altered { before, after, values, renamed, .. } = &altered;
    let name = before.storage_name();
    let renames_table = name != after.storage_name();
    let is_kept = values.iter().enumerate().all(|(at, values)| *values == Values::Unchanged(at))
        && (renames_table || before.table_ddl(&name) == after.table_ddl(&name));

    let counts = |table: &Table| table.columns.iter().any(|column| column.counting.is_by_table());
    if counts(before) && (renames_table || !renamed.is_empty()) {
        return Err(SqlError::not_emulated("ALTER TABLE of a field that counts"));
    }
    let is_new = |column: &&Column| column.counting.is_by_table() && before.position(&column.name).is_none();
    let counting = after.columns.iter().filter(is_new).map(|column| counter_name(after, column)).collect();
    let moved = (!is_kept || renames_table).then(|| moved(&altered));
    let mut storage = String::new();
    for (from, to) in renamed {
        storage.push_str(&format!(
            "ALTER TABLE {} RENAME COLUMN {} TO {};",
            quoted(&name),
            quoted(from),
            quoted(to)
        ));
    }
    if !is_kept {
        storage.push_str(&replace(&next, &altered)?);
    } else {
        storage.push_str(&before.drop_indexes_ddl());
        if renames_table {
            storage.push_str(&drop_triggers(before));
            let (from, to) = (quoted(&name), quoted(&after.storage_name()));
            storage.push_str(&format!("ALTER TABLE {from} RENAME TO {to};"));
        }
        storage.push_str(&after.indexes_ddl());
    }
    storage.push_str(&triggers(&next, after));
    // those of tables that reference it name the table and its keys
    for (child, _) in next.references_to(after).filter(|(child, _)| child.label() != after.label()) {
        storage.push_str(&triggers(&next, child));
    }
    let checks_after = new_references(before, after);
    Ok(Definition {
        replaces: !is_kept,
        counting,
        moved,
        checks_after,
        checks: altered.checks,
        ..Definition::new(next, Some(name), storage)
    })
}

/// What becomes of rows that are undone later.
fn moved(altered: &Altered) -> Moved {
    let Altered { before, after, values, .. } = altered;
    // the RowID is no value among the others
    let position = |at: usize| before.columns[..at].iter().filter(|column| !column.identity).count();
    let of_column = |(column, values): (&Column, &Values)| match values {
        Values::Unchanged(at) => Some((position(*at), None)),
        Values::Converted(at) => {
            Some((position(*at), Some((before.columns[*at].ty.clone(), column.ty.clone()))))
        }
        Values::Default | Values::Null | Values::Counted => None,
    };
    let kept = after.columns.iter().zip(values).filter(|(column, _)| !column.identity);
    Moved {
        table: after.storage_name(),
        columns: kept.map(of_column).collect(),
        is_renumbered: values.contains(&Values::Counted),
    }
}

/// A new table with the rows of the old one, in its place.
fn replace(catalog: &Catalog, altered: &Altered) -> Result<String, SqlError> {
    let Altered { before, after, values, .. } = altered;
    let (name, new) = (before.storage_name(), quoted(NEW));
    let old = quoted(&name);
    let is_counted = values.contains(&Values::Counted);
    let row_id = if is_counted { "row_number() OVER (ORDER BY rowid)" } else { "rowid" };
    let (mut columns, mut sources) = (vec![after.row_id()], vec![row_id.to_owned()]);
    for (column, values) in after.columns.iter().zip(values).filter(|(column, _)| !column.identity) {
        columns.push(quoted(&column.name));
        sources.push(match values {
            Values::Unchanged(at) => quoted(&before.columns[*at].name),
            Values::Converted(at) => format!(
                "iris_retype({}, {}, {}, {})",
                quoted(&before.columns[*at].name),
                literal(&column.ty.to_string()),
                literal(&before.columns[*at].ty.to_string()),
                literal(&column.name)
            ),
            Values::Default => default_value(catalog, after, column)?,
            Values::Null | Values::Counted => "NULL".to_owned(),
        });
    }
    let mut sql = after.table_ddl(NEW);
    sql.push_str(&format!(
        "INSERT INTO {new} ({}) SELECT {} FROM {old} ORDER BY rowid;",
        columns.join(", "),
        sources.join(", ")
    ));
    if !is_counted {
        // the counter goes on where it was, whatever was deleted
        let (from, to) = (literal(&name), literal(NEW));
        sql.push_str(&format!(
            "DELETE FROM sqlite_sequence WHERE name = {to}; \
             INSERT INTO sqlite_sequence (name, seq) SELECT {to}, seq FROM sqlite_sequence WHERE name = {from};"
        ));
    }
    sql.push_str(&format!("DROP TABLE {old}; ALTER TABLE {new} RENAME TO {old};"));
    sql.push_str(&after.indexes_ddl());
    Ok(sql)
}

/// Rows that a new foreign key finds nothing for.
fn new_references(before: &Table, after: &Table) -> Vec<Check> {
    let mut added =
        after.foreign_keys.iter().filter(|key| !key.no_check && !before.foreign_keys.contains(key));
    let Some(key) = added.next() else { return Vec::new() };
    let text = format!(
        "Table '{}', Foreign Key Constraint '{}' failed referential integrity check",
        after.label(),
        key.name
    );
    vec![Check {
        sql: format!("SELECT 1 FROM pragma_foreign_key_check({})", literal(&after.storage_name())),
        error: SqlError::new(SqlCode::FOREIGN_KEY_CREATED, text),
    }]
}
