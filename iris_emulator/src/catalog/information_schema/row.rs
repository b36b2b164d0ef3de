//! Rows as statements for SQLite.

use super::super::model::INFORMATION_SCHEMA;
use super::super::{literal, quoted};

/// Columns and values of a row; other columns are NULL, *_CATALOG always.
type Row<'r> = &'r [(&'r str, Option<String>)];

pub(super) fn some(text: impl ToString) -> Option<String> {
    Some(text.to_string())
}

pub(super) fn yes_no(yes: bool) -> Option<String> {
    some(if yes { "YES" } else { "NO" })
}

pub(super) fn bit(one: bool) -> Option<String> {
    some(u8::from(one))
}

pub(super) fn insert(sql: &mut String, table: &str, row: Row<'_>) {
    insert_into(sql, &format!("{INFORMATION_SCHEMA}.{table}"), row);
}

/// Into a table by its name in storage.
pub(super) fn insert_into(sql: &mut String, table: &str, row: Row<'_>) {
    let columns: Vec<String> = row.iter().map(|(column, _)| quoted(column)).collect();
    let values: Vec<String> =
        row.iter().map(|(_, value)| value.as_deref().map_or("NULL".into(), literal)).collect();
    let table = quoted(table);
    sql.push_str(&format!("INSERT INTO {table} ({}) VALUES ({});", columns.join(", "), values.join(", ")));
}
