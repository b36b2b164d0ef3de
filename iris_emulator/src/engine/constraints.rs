//! SQLite's errors as IRIS's (RERR_sql).
//!
//! The texts of `%msg` are those of the filing routines that IRIS generates for a table; GSQL_foreignkeys has
//! the one of a row that is still referenced.

use rusqlite::types::Value as Stored;
use rusqlite::{Connection, OptionalExtension, ffi, params_from_iter};

use crate::bind::Effect;
use crate::catalog::{Catalog, ForeignKey, Table, quoted};
use crate::functions;
use crate::sqlcode::{SqlCode, SqlError};

/// The statement that failed.
pub(super) struct Context<'c> {
    pub(super) effect: Effect,
    /// The table that it changes.
    pub(super) table: Option<&'c Table>,
    pub(super) catalog: &'c Catalog,
    /// Whether IRIS would not have looked at keys: %NOCHECK.
    pub(super) is_unchecked: bool,
    pub(super) watch: &'c dyn Watch,
}

/// Who notes what a statement gives a unique key.
pub(super) trait Watch {
    /// From now on, for this key of this table.
    fn begin(&self, table: &str, key: &str);

    /// The last values, if there were any.
    fn end(&self) -> Vec<Stored>;
}

/// The SQLCODE and message for an error of SQLite. The statement's text and parameters serve to find the
/// foreign key that it broke.
pub(super) fn iris_error(
    connection: &Connection,
    error: &rusqlite::Error,
    context: &Context<'_>,
    statement: Option<(&str, &[Stored])>,
) -> SqlError {
    if let Some(error) = functions::take_failure() {
        return error;
    }
    let rusqlite::Error::SqliteFailure(failure, Some(message)) = error else {
        tracing::debug!(%error, "a statement failed in storage");
        return SqlError::new(SqlCode::FATAL, "the statement failed in the emulator's storage");
    };
    let named = match failure.extended_code {
        ffi::SQLITE_CONSTRAINT_UNIQUE | ffi::SQLITE_CONSTRAINT_PRIMARYKEY | ffi::SQLITE_CONSTRAINT_ROWID => {
            if context.is_unchecked {
                return SqlError::not_emulated("a duplicate value of a unique key, which %NOCHECK lets in,");
            }
            not_unique(connection, message, context, statement)
        }
        ffi::SQLITE_CONSTRAINT_NOTNULL if context.is_unchecked => {
            return SqlError::not_emulated("NULL in a required field, which %NOCHECK lets in,");
        }
        ffi::SQLITE_CONSTRAINT_NOTNULL => required(message, context),
        ffi::SQLITE_CONSTRAINT_FOREIGNKEY => statement
            .and_then(|(sql, values)| broken_reference(connection, sql, values, context).ok().flatten()),
        _ => None,
    };
    named.unwrap_or_else(|| SqlError::new(SqlCode::FATAL, "the statement failed in the emulator's storage"))
}

/// The table and the fields of `… constraint failed: T.A, T.B`. A referential action may have changed another
/// table than the statement's.
fn failed_fields<'c>(message: &str, catalog: &'c Catalog) -> Option<(&'c Table, Vec<usize>)> {
    let (_, fields) = message.split_once(": ")?;
    catalog.user_tables().find_map(|table| {
        let prefix = format!("{}.", table.storage_name());
        let positions = fields.split(", ").map(|field| table.position(field.strip_prefix(&prefix)?));
        positions.collect::<Option<Vec<_>>>().map(|positions| (table, positions))
    })
}

fn not_unique(
    connection: &Connection,
    message: &str,
    context: &Context<'_>,
    statement: Option<(&str, &[Stored])>,
) -> Option<SqlError> {
    let code = match context.effect {
        Effect::Insert => SqlCode::UNIQUE_INSERT,
        Effect::Define => SqlCode::UNIQUE_CREATED,
        _ => SqlCode::UNIQUE_UPDATE,
    };
    // the RowID where no field is it, or a unique index that is being built over rows that are not unique
    let Some((table, fields)) = failed_fields(message, context.catalog) else {
        let table = context.table?;
        return Some(SqlError::new(code, format!("Table '{}', a key failed unique check", table.label())));
    };
    let key = table.keys().find(|key| key.columns == fields);
    let values = match (key, statement) {
        (Some(key), Some((sql, values))) => {
            watched_values(connection, context, table, &key.name, sql, values)
        }
        _ => Vec::new(),
    };
    let shown = fields.iter().enumerate().map(|(at, position)| {
        let name = &table.columns[*position].name;
        values.get(at).map_or_else(|| name.clone(), |value| format!("{name}={}", object_script(value)))
    });
    let shown: Vec<String> = shown.collect();
    let constraint = key.map_or("ID", |key| &key.name);
    // recorded on 2026.2 and 2026.3, values in ObjectScript's notation
    let text = format!(
        "Table '{}', Constraint '{constraint}', Field(s) {}; failed unique check",
        table.label(),
        shown.join(",")
    );
    Some(SqlError::new(code, text))
}

/// The values of the key that failed: SQLite tells the fields only, so the statement runs once more, up to the row that
/// fails, and what it gives the key is watched.
fn watched_values(
    connection: &Connection,
    context: &Context<'_>,
    table: &Table,
    key: &str,
    sql: &str,
    values: &[Stored],
) -> Vec<Stored> {
    let watch = context.watch;
    watch.begin(&table.storage_name(), key);
    let run = || -> rusqlite::Result<()> {
        connection.execute_batch("SAVEPOINT watched")?;
        let failed = connection.prepare_cached(sql).and_then(|mut sql| sql.execute(params_from_iter(values)));
        connection.execute_batch("ROLLBACK TO watched; RELEASE watched")?;
        failed.map(drop)
    };
    // it fails as it did before
    let _ = run();
    functions::take_failure();
    watch.end()
}

/// A value as ObjectScript writes it.
fn object_script(value: &Stored) -> String {
    match value {
        Stored::Null => "\"\"".to_owned(),
        Stored::Integer(value) => value.to_string(),
        Stored::Real(value) => crate::number::double_text(*value),
        Stored::Text(text) if text.is_empty() => "$c(0)".to_owned(),
        Stored::Text(text) => format!("\"{}\"", text.replace('"', "\"\"")),
        Stored::Blob(bytes) => {
            format!("$c({})", bytes.iter().map(u8::to_string).collect::<Vec<_>>().join(","))
        }
    }
}

/// `Field 'a'` or `Fields 'a','b'`.
fn fields_text(table: &Table, positions: &[usize]) -> String {
    let names: Vec<String> =
        positions.iter().map(|position| format!("'{}'", table.columns[*position].name)).collect();
    format!("Field{} {}", if names.len() == 1 { "" } else { "s" }, names.join(","))
}

fn required(message: &str, context: &Context<'_>) -> Option<SqlError> {
    let (table, fields) = failed_fields(message, context.catalog)?;
    let field = &table.columns[*fields.first()?].name;
    Some(SqlError::new(
        SqlCode::REQUIRED_FIELD,
        format!("'{field}' in table '{}' is a required field", table.label()),
    ))
}

/// A row whose foreign key finds nothing: table, RowID, and the foreign key's number in SQLite.
#[derive(Debug, PartialEq)]
struct Orphan {
    table: String,
    row: i64,
    number: i64,
}

/// SQLite does not say which foreign key failed. So the statement runs once more with the check put off, SQLite
/// names the rows that it leaves without a referenced one, and it is undone.
fn broken_reference(
    connection: &Connection,
    sql: &str,
    values: &[Stored],
    context: &Context<'_>,
) -> rusqlite::Result<Option<SqlError>> {
    let before = orphans(connection)?;
    connection.execute_batch("BEGIN; PRAGMA defer_foreign_keys = ON")?;
    let found =
        connection.prepare_cached(sql).and_then(|mut statement| statement.execute(params_from_iter(values)));
    let found = found.and_then(|_| {
        let Some(orphan) = orphans(connection)?.into_iter().find(|orphan| !before.contains(orphan)) else {
            return Ok(None);
        };
        let Some((child, key)) = foreign_key(connection, context.catalog, &orphan)? else { return Ok(None) };
        let after = key_values(connection, child, key, orphan.row)?;
        Ok(Some((orphan.row, child, key, after)))
    });
    connection.execute_batch("ROLLBACK")?;
    let Some((row, child, key, after)) = found? else { return Ok(None) };
    // in an UPDATE of a table that references itself either row may be the one that moved
    let is_target = context.table.is_some_and(|table| table.storage_name() == child.storage_name());
    let moved = is_target && key_values(connection, child, key, row)? != after;
    Ok(Some(match context.effect {
        Effect::Define => missing_parent(SqlCode::FOREIGN_KEY_CREATED, child, key),
        Effect::Insert if is_target => missing_parent(SqlCode::FOREIGN_KEY_INSERT, child, key),
        Effect::Update if moved => missing_parent(SqlCode::FOREIGN_KEY_UPDATE, child, key),
        Effect::Delete => still_referenced(SqlCode::FOREIGN_KEY_PARENT_DELETE, child, key, context.catalog),
        _ => still_referenced(SqlCode::FOREIGN_KEY_PARENT_UPDATE, child, key, context.catalog),
    }))
}

fn orphans(connection: &Connection) -> rusqlite::Result<Vec<Orphan>> {
    let mut check = connection.prepare_cached("PRAGMA foreign_key_check")?;
    let rows = check
        .query_map([], |row| Ok(Orphan { table: row.get(0)?, row: row.get(1)?, number: row.get(3)? }))?;
    rows.collect()
}

/// The foreign key that SQLite numbers so.
fn foreign_key<'c>(
    connection: &Connection,
    catalog: &'c Catalog,
    orphan: &Orphan,
) -> rusqlite::Result<Option<(&'c Table, &'c ForeignKey)>> {
    let Some(table) = catalog.user_tables().find(|table| table.storage_name() == orphan.table) else {
        return Ok(None);
    };
    let mut list = connection.prepare_cached(
        "SELECT \"table\", \"from\" FROM pragma_foreign_key_list(?1) WHERE id = ?2 ORDER BY seq",
    )?;
    let rows = list.query_map((&orphan.table, orphan.number), |row| Ok((row.get(0)?, row.get(1)?)))?;
    let rows: Vec<(String, String)> = rows.collect::<rusqlite::Result<_>>()?;
    let key = table.foreign_keys.iter().find(|key| {
        let parent = format!("{}.{}", key.references.0, key.references.1).to_uppercase();
        let names =
            key.columns.iter().map(|position| (parent.clone(), table.columns[*position].name.to_uppercase()));
        names.eq(rows.iter().cloned())
    });
    Ok(key.map(|key| (table, key)))
}

fn key_values(
    connection: &Connection,
    table: &Table,
    key: &ForeignKey,
    row: i64,
) -> rusqlite::Result<Option<Vec<Stored>>> {
    let names: Vec<String> =
        key.columns.iter().map(|position| quoted(&table.columns[*position].name)).collect();
    let sql = format!("SELECT {} FROM {} WHERE rowid = ?1", names.join(", "), quoted(&table.storage_name()));
    let width = names.len();
    connection.query_row(&sql, [row], |row| (0..width).map(|at| row.get(at)).collect()).optional()
}

fn missing_parent(code: SqlCode, child: &Table, key: &ForeignKey) -> SqlError {
    let fields = fields_text(child, &key.columns);
    let text = format!(
        "Table '{}', Foreign Key Constraint '{}' ({fields}) failed referential integrity check",
        child.label(),
        key.name
    );
    SqlError::new(code, text)
}

fn still_referenced(code: SqlCode, child: &Table, key: &ForeignKey, catalog: &Catalog) -> SqlError {
    let parent = catalog.find(&key.references.0, &key.references.1);
    let unique = parent.and_then(|parent| parent.referenced_key(key)).map_or("ID", |unique| &unique.name);
    let fields = fields_text(child, &key.columns);
    let text = format!(
        "At least 1 Row exists in table '{}' which references key {unique} - Foreign Key Constraint '{}' ({fields}) \
         failed on referential action of NO ACTION",
        child.label(),
        key.name
    );
    SqlError::new(code, text)
}
