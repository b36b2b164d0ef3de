//! What triggers report while a statement runs, and how it is undone.

use std::collections::HashMap;
use std::sync::Arc;

use parking_lot::Mutex;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::Value as Stored;
use rusqlite::{Connection, params_from_iter};

use super::locks::{Conflict, Lock, Locks, Mode, SessionId};
use crate::catalog::{Catalog, Table, quoted};

/// A row as it was before a statement changed it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Change {
    /// It was not there.
    Inserted { table: String, row: i64 },
    /// It had these values.
    Updated { table: String, row: i64, before: i64, values: Vec<Stored> },
    /// It was there, with these values.
    Deleted { table: String, row: i64, values: Vec<Stored> },
}

impl Change {
    pub(super) fn table(&self) -> &str {
        let (Self::Inserted { table, .. } | Self::Updated { table, .. } | Self::Deleted { table, .. }) = self;
        table
    }

    /// Its RowID, the new one where it changed.
    pub(super) fn row(&self) -> i64 {
        let (Self::Inserted { row, .. } | Self::Updated { row, .. } | Self::Deleted { row, .. }) = self;
        *row
    }
}

/// What the functions that triggers call share with the engine.
#[derive(Debug, Default)]
pub(super) struct Journal {
    /// Whose statement runs; `None` while rows are being undone.
    pub(super) running: Option<SessionId>,
    pub(super) locks: Locks,
    /// What the running statement did so far.
    pub(super) changes: Vec<Change>,
    /// The lock that stopped the running statement: of an error SQLite keeps only the text.
    pub(super) conflict: Option<Box<Conflict>>,
    pub(super) last_identity: HashMap<SessionId, i64>,
    /// The namespace that the database is.
    pub(super) namespace: String,
    /// As whom each session is logged in.
    pub(super) users: HashMap<SessionId, String>,
}

impl Journal {
    fn take(&mut self, session: SessionId, lock: Lock, mode: Mode) -> rusqlite::Result<()> {
        self.locks.take(session, lock, mode).map_err(|conflict| {
            self.conflict = Some(conflict);
            rusqlite::Error::UserFunctionError("locked".into())
        })
    }
}

/// Registers what triggers call.
pub(super) fn register(connection: &Connection, journal: &Arc<Mutex<Journal>>) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8;
    // iris_changed(kind, table, RowID, RowID before, values before …)
    let shared = Arc::clone(journal);
    connection.create_scalar_function("iris_changed", -1, flags, move |context| {
        let mut journal = shared.lock();
        let Some(session) = journal.running else { return Ok(0) };
        let change = change(context)?;
        let row = |row| Lock::Row { table: change.table().to_owned(), row };
        journal.take(session, row(change.row()), Mode::Exclusive)?;
        if let Change::Updated { before, .. } = &change {
            journal.take(session, row(*before), Mode::Exclusive)?;
        }
        journal.changes.push(change);
        Ok(0)
    })?;
    // iris_key(table, key, values …) takes the values of a unique key; iris_reference keeps them from going
    for (name, mode) in [("iris_key", Mode::Exclusive), ("iris_reference", Mode::Shared)] {
        let shared = Arc::clone(journal);
        connection.create_scalar_function(name, -1, flags, move |context| {
            let mut journal = shared.lock();
            let Some(session) = journal.running else { return Ok(0) };
            let values = (2..context.len()).map(|index| context.get_raw(index));
            if let Some(lock) = Lock::key(context.get(0)?, context.get(1)?, values) {
                journal.take(session, lock, mode)?;
            }
            Ok(0)
        })?;
    }
    // iris_row_reference(table, RowID): the same for a row that is referenced by its RowID
    let shared = Arc::clone(journal);
    connection.create_scalar_function("iris_row_reference", 2, flags, move |context| {
        let mut journal = shared.lock();
        let row: Option<i64> = context.get(1)?;
        if let (Some(session), Some(row)) = (journal.running, row) {
            journal.take(session, Lock::Row { table: context.get(0)?, row }, Mode::Shared)?;
        }
        Ok(0)
    })?;
    let shared = Arc::clone(journal);
    connection.create_scalar_function("iris_last_identity", 0, flags, move |_| {
        let journal = shared.lock();
        Ok(journal.running.and_then(|session| journal.last_identity.get(&session).copied()))
    })?;
    let shared = Arc::clone(journal);
    connection
        .create_scalar_function("iris_namespace", 0, flags, move |_| Ok(shared.lock().namespace.clone()))?;
    let shared = Arc::clone(journal);
    connection.create_scalar_function("iris_username", 0, flags, move |_| {
        let journal = shared.lock();
        Ok(journal.running.and_then(|session| journal.users.get(&session).cloned()))
    })
}

fn change(context: &Context<'_>) -> rusqlite::Result<Change> {
    let kind: String = context.get(0)?;
    let table = context.get(1)?;
    let row = context.get(2)?;
    let values =
        || (4..context.len()).map(|index| context.get(index)).collect::<rusqlite::Result<Vec<Stored>>>();
    Ok(match kind.as_str() {
        "I" => Change::Inserted { table, row },
        "U" => Change::Updated { table, row, before: context.get(3)?, values: values()? },
        _ => Change::Deleted { table, row, values: values()? },
    })
}

/// The columns whose values a change keeps: all but the one that is the RowID.
pub(super) fn kept_columns(table: &Table) -> Vec<String> {
    table.columns.iter().filter(|column| !column.identity).map(|column| quoted(&column.name)).collect()
}

/// Undoes changes, the last one first. Foreign keys are off: what stood before was whole, and nothing may
/// cascade. The caller sees to it that no statement runs.
pub(super) fn undo(connection: &Connection, catalog: &Catalog, changes: &[Change]) -> rusqlite::Result<()> {
    let columns: HashMap<String, Vec<String>> =
        catalog.user_tables().map(|table| (table.storage_name(), kept_columns(table))).collect();
    connection.execute_batch("PRAGMA foreign_keys = OFF; BEGIN")?;
    let result = changes
        .iter()
        .rev()
        .try_for_each(|change| {
            undo_one(connection, columns.get(change.table()).map_or(&[], Vec::as_slice), change)
        })
        .and_then(|()| connection.execute_batch("COMMIT"));
    if result.is_err() && !connection.is_autocommit() {
        connection.execute_batch("ROLLBACK")?;
    }
    connection.execute_batch("PRAGMA foreign_keys = ON")?;
    result
}

fn undo_one(connection: &Connection, columns: &[String], change: &Change) -> rusqlite::Result<()> {
    let storage = quoted(change.table());
    match change {
        Change::Inserted { row, .. } => {
            connection.prepare_cached(&format!("DELETE FROM {storage} WHERE rowid = ?1"))?.execute([row])?;
        }
        Change::Updated { row, before, values, .. } => {
            let assignments: Vec<String> =
                columns.iter().enumerate().map(|(at, column)| format!(", {column} = ?{}", at + 3)).collect();
            let sql = format!("UPDATE {storage} SET rowid = ?2{} WHERE rowid = ?1", assignments.concat());
            let fixed = [Stored::Integer(*row), Stored::Integer(*before)];
            connection.prepare_cached(&sql)?.execute(params_from_iter(fixed.iter().chain(values)))?;
        }
        Change::Deleted { row, values, .. } => {
            let names: Vec<String> = columns.iter().map(|column| format!(", {column}")).collect();
            let marks: Vec<String> = (0..columns.len()).map(|at| format!(", ?{}", at + 2)).collect();
            let sql =
                format!("INSERT INTO {storage} (rowid{}) VALUES (?1{})", names.concat(), marks.concat());
            let fixed = [Stored::Integer(*row)];
            connection.prepare_cached(&sql)?.execute(params_from_iter(fixed.iter().chain(values)))?;
        }
    }
    Ok(())
}
