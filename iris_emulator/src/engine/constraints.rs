//! SQLite's errors as IRIS's (RERR_sql).

use rusqlite::ffi;

use crate::bind::Effect;
use crate::catalog::{Catalog, Table};
use crate::functions;
use crate::sqlcode::{SqlCode, SqlError};

/// The SQLCODE and message for an error of SQLite in a statement on the table.
pub(super) fn iris_error(
    error: &rusqlite::Error,
    effect: Effect,
    table: Option<&Table>,
    catalog: &Catalog,
) -> SqlError {
    if let Some(error) = functions::take_failure() {
        return error;
    }
    let rusqlite::Error::SqliteFailure(failure, Some(message)) = error else {
        return SqlError::new(SqlCode::FATAL, error.to_string());
    };
    let Some(table) = table else { return SqlError::new(SqlCode::FATAL, message.clone()) };
    let update = effect == Effect::Update;
    match failure.extended_code {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID => {
            let code = if update { SqlCode::UNIQUE_UPDATE } else { SqlCode::UNIQUE_INSERT };
            SqlError::new(code, unique_message(table, message))
        }
        ffi::SQLITE_CONSTRAINT_NOTNULL => {
            let field = message.rsplit('.').next().unwrap_or_default();
            let field = table.column(field).map_or(field, |column| &column.name);
            SqlError::new(
                SqlCode::REQUIRED_FIELD,
                format!("'{field}' in table '{}' is a required field", table.label()),
            )
        }
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => foreign_key_error(effect, table, catalog),
        _ => SqlError::new(SqlCode::FATAL, message.clone()),
    }
}

/// SQLite names the columns; IRIS the constraint.
fn unique_message(table: &Table, message: &str) -> String {
    let prefix = format!("{}.", table.storage_name());
    let (_, fields) = message.split_once(": ").unwrap_or_default();
    let fields: Vec<&str> =
        fields.split(", ").map(|field| field.strip_prefix(&prefix).unwrap_or(field)).collect();
    let key = table.keys().find(|key| {
        let names = key.columns.iter().map(|position| table.columns[*position].name.to_uppercase());
        names.eq(fields.iter().map(|field| (*field).to_owned()))
    });
    let constraint = key.map_or("the RowID", |key| &key.name);
    format!("{}:{constraint}:^fields {} are not unique", table.label(), fields.join(", "))
}

fn foreign_key_error(effect: Effect, table: &Table, catalog: &Catalog) -> SqlError {
    let own: Vec<&str> = table.foreign_keys.iter().map(|key| key.name.as_str()).collect();
    let others: Vec<String> =
        catalog.references_to(table).map(|(child, key)| format!("{}:{}", child.label(), key.name)).collect();
    let code = match effect {
        Effect::Delete => SqlCode::FOREIGN_KEY_PARENT_DELETE,
        Effect::Update if own.is_empty() => SqlCode::FOREIGN_KEY_PARENT_UPDATE,
        Effect::Update => SqlCode::FOREIGN_KEY_UPDATE,
        _ => SqlCode::FOREIGN_KEY_INSERT,
    };
    let constraints =
        if matches!(code, SqlCode::FOREIGN_KEY_PARENT_DELETE | SqlCode::FOREIGN_KEY_PARENT_UPDATE) {
            others.join(", ")
        } else {
            own.join(", ")
        };
    SqlError::new(code, format!("{}: a referential check failed, of {constraints}", table.label()))
}
