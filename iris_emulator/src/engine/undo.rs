//! What triggers report while a statement runs, and how it is undone.

use std::cell::Cell;
use std::collections::HashMap;
use std::sync::Arc;

use parking_lot::Mutex;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::Value as Stored;
use rusqlite::{Connection, params_from_iter};

use super::locks::{Change, Conflict, Lock, Locks, SessionId};
use crate::catalog::{Catalog, Table, quoted};

/// What the functions that triggers call share with the engine.
#[derive(Debug, Default)]
pub(super) struct Journal {
    /// Whose statement runs; `None` while rows are being undone.
    pub(super) running: Option<SessionId>,
    pub(super) locks: Locks,
    /// What the running statement did so far, and the locks it took.
    pub(super) changes: Vec<Change>,
    pub(super) taken: Vec<Lock>,
    pub(super) last_identity: HashMap<SessionId, i64>,
}

thread_local! {
    /// Whether the statement that failed on this thread met a lock: SQLite keeps only the text of an error.
    static MET_LOCK: Cell<bool> = const { Cell::new(false) };
}

/// Whether the failure before was a lock's; asks once.
pub(super) fn met_lock() -> bool {
    MET_LOCK.replace(false)
}

fn conflict(Conflict: Conflict) -> rusqlite::Error {
    MET_LOCK.set(true);
    rusqlite::Error::UserFunctionError("locked".into())
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
        let (Change::Inserted { table, row }
        | Change::Updated { table, row, .. }
        | Change::Deleted { table, row, .. }) = &change;
        take(&mut journal, session, Lock::Row(table.clone(), *row))?;
        if let Change::Updated { table, before, .. } = &change {
            take(&mut journal, session, Lock::Row(table.clone(), *before))?;
        }
        if let Change::Inserted { row, .. } = &change {
            journal.last_identity.insert(session, *row);
        }
        journal.changes.push(change);
        Ok(0)
    })?;
    // iris_key(index, values …): the key is taken; iris_reference the same, but only looked at
    for (name, takes) in [("iris_key", true), ("iris_reference", false)] {
        let shared = Arc::clone(journal);
        connection.create_scalar_function(name, -1, flags, move |context| {
            let mut journal = shared.lock();
            let Some(session) = journal.running else { return Ok(0) };
            let Some(lock) =
                Lock::key(context.get(0)?, (1..context.len()).map(|index| context.get_raw(index)))
            else {
                return Ok(0);
            };
            if takes {
                take(&mut journal, session, lock)?;
            } else {
                journal.locks.check(session, &lock).map_err(conflict)?;
            }
            Ok(0)
        })?;
    }
    // iris_row_reference(table, RowID)
    let shared = Arc::clone(journal);
    connection.create_scalar_function("iris_row_reference", 2, flags, move |context| {
        let journal = shared.lock();
        let row: Option<i64> = context.get(1)?;
        if let (Some(session), Some(row)) = (journal.running, row) {
            journal.locks.check(session, &Lock::Row(context.get(0)?, row)).map_err(conflict)?;
        }
        Ok(0)
    })?;
    let shared = Arc::clone(journal);
    connection.create_scalar_function("iris_last_identity", 0, flags, move |_| {
        let journal = shared.lock();
        Ok(journal.running.and_then(|session| journal.last_identity.get(&session).copied()))
    })
}

fn take(journal: &mut Journal, session: SessionId, lock: Lock) -> rusqlite::Result<()> {
    if journal.locks.take(session, lock.clone()).map_err(conflict)? {
        journal.taken.push(lock);
    }
    Ok(())
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
    connection.execute_batch("PRAGMA foreign_keys = OFF; BEGIN")?;
    let result = changes.iter().rev().try_for_each(|change| undo_one(connection, catalog, change));
    let end = if result.is_ok() { "COMMIT" } else { "ROLLBACK" };
    connection.execute_batch(end)?;
    connection.execute_batch("PRAGMA foreign_keys = ON")?;
    result
}

fn undo_one(connection: &Connection, catalog: &Catalog, change: &Change) -> rusqlite::Result<()> {
    let (Change::Inserted { table, .. } | Change::Updated { table, .. } | Change::Deleted { table, .. }) =
        change;
    let storage = quoted(table);
    let columns = |table: &str| {
        catalog
            .user_tables()
            .find(|known| known.storage_name() == table)
            .map(kept_columns)
            .unwrap_or_default()
    };
    match change {
        Change::Inserted { row, .. } => {
            connection.prepare_cached(&format!("DELETE FROM {storage} WHERE rowid = ?1"))?.execute([row])?;
        }
        Change::Updated { table, row, before, values } => {
            let assignments: Vec<String> = columns(table)
                .iter()
                .enumerate()
                .map(|(at, column)| format!(", {column} = ?{}", at + 3))
                .collect();
            let sql = format!("UPDATE {storage} SET rowid = ?2{} WHERE rowid = ?1", assignments.concat());
            let fixed = [Stored::Integer(*row), Stored::Integer(*before)];
            connection.prepare_cached(&sql)?.execute(params_from_iter(fixed.iter().chain(values)))?;
        }
        Change::Deleted { table, row, values } => {
            let columns = columns(table);
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
