//! What triggers report while a statement runs, and how it is undone.

use std::collections::HashMap;
use std::sync::Arc;

use parking_lot::Mutex;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::types::Value as Stored;
use rusqlite::{Connection, params_from_iter};

use super::constraints::Watch;
use super::counters::Counters;
use super::locks::{Conflict, Lock, Locks, Mode, SessionId};
use crate::catalog::{Catalog, SESSION, Table, quoted};
use crate::convert::retyped;
use crate::value::SqlType;

/// Where the value of a column was, and the types if it was converted; `None` for a new column.
pub(super) type Origin = Option<(usize, Option<(SqlType, SqlType)>)>;

/// A row as it was before a statement changed it.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Change {
    /// It was not there.
    Inserted { table: Arc<str>, row: i64 },
    /// It had these values.
    Updated { table: Arc<str>, row: i64, before: i64, values: Vec<Stored> },
    /// It was there, with these values.
    Deleted { table: Arc<str>, row: i64, values: Vec<Stored> },
}

impl Change {
    pub(super) fn table(&self) -> &Arc<str> {
        let (Self::Inserted { table, .. } | Self::Updated { table, .. } | Self::Deleted { table, .. }) = self;
        table
    }

    /// The same change of the table under its new name and with its new columns.
    pub(super) fn follow(&mut self, name: &Arc<str>, columns: &[Origin]) {
        let (Self::Inserted { table, .. } | Self::Updated { table, .. } | Self::Deleted { table, .. }) = self;
        table.clone_from(name);
        let (Self::Updated { values, .. } | Self::Deleted { values, .. }) = self else { return };
        let before = std::mem::take(values);
        values.extend(columns.iter().map(|column| {
            let Some((at, types)) = column else { return Stored::Null };
            let value = before.get(*at).cloned().unwrap_or(Stored::Null);
            match types {
                Some((from, to)) => retyped(value, to, from).unwrap_or(Stored::Null),
                None => value,
            }
        }));
    }

    /// Its RowID, the new one where it changed.
    pub(super) fn row(&self) -> i64 {
        let (Self::Inserted { row, .. } | Self::Updated { row, .. } | Self::Deleted { row, .. }) = self;
        *row
    }
}

/// The statement that runs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Running {
    /// Whose it is.
    pub(super) session: SessionId,
    /// `$TLEVEL`: 1 in a transaction, and one more for each savepoint.
    pub(super) level: i64,
    /// The isolation level by its number: 0, 1 or 3.
    pub(super) isolation: i64,
    /// Whether it locks what it changes; not with `%NOLOCK`.
    pub(super) locks: bool,
}

/// A unique key and the values that a statement gave it last.
#[derive(Debug)]
struct Watched {
    table: String,
    key: String,
    values: Vec<Stored>,
    /// What was counted before.
    counters: Counters,
}

/// What the functions that triggers call share with the engine.
#[derive(Debug, Default)]
pub(super) struct Journal {
    /// `None` while rows are being undone.
    pub(super) running: Option<Running>,
    pub(super) locks: Locks,
    /// What the running statement did so far.
    pub(super) changes: Vec<Change>,
    /// The lock that stopped the running statement: of an error SQLite keeps only the text.
    pub(super) conflict: Option<Box<Conflict>>,
    pub(super) last_identity: HashMap<SessionId, i64>,
    pub(super) counters: Counters,
    /// The namespace that the database is.
    pub(super) namespace: String,
    /// As whom each session is logged in.
    pub(super) users: HashMap<SessionId, String>,
    /// The key whose values are asked for, with the last ones.
    watched: Option<Watched>,
    /// The names of tables in storage, each once.
    names: HashMap<String, Arc<str>>,
}

impl Journal {
    pub(super) fn of_namespace(namespace: &str) -> Self {
        Self { namespace: namespace.to_owned(), ..Self::default() }
    }

    /// A statement begins. What one before it left behind, because it panicked, is forgotten.
    pub(super) fn begin(&mut self, running: Running) -> usize {
        self.running = Some(running);
        self.changes.clear();
        self.conflict = None;
        self.locks.position(running.session)
    }

    /// It ended; gives what it did.
    pub(super) fn end(&mut self) -> (Vec<Change>, Option<Box<Conflict>>) {
        self.running = None;
        (std::mem::take(&mut self.changes), self.conflict.take())
    }

    /// The one copy of a table's name.
    pub(super) fn name(&mut self, table: &str) -> Arc<str> {
        if let Some(name) = self.names.get(table) {
            return Arc::clone(name);
        }
        let name: Arc<str> = table.into();
        self.names.insert(table.to_owned(), Arc::clone(&name));
        name
    }

    fn take(&mut self, running: Running, lock: Lock, mode: Mode) -> rusqlite::Result<()> {
        if !running.locks {
            return Ok(());
        }
        let taken = self.locks.take(running.session, lock, mode);
        self.stopped_by(taken)
    }

    fn stopped_by(&mut self, taken: Result<(), Box<Conflict>>) -> rusqlite::Result<()> {
        taken.map_err(|conflict| {
            self.conflict = Some(conflict);
            rusqlite::Error::UserFunctionError("locked".into())
        })
    }
}

impl Watch for Mutex<Journal> {
    fn begin(&self, table: &str, key: &str) {
        let mut journal = self.lock();
        let counters = journal.counters.clone();
        journal.watched =
            Some(Watched { table: table.to_owned(), key: key.to_owned(), values: Vec::new(), counters });
    }

    fn end(&self) -> Vec<Stored> {
        let mut journal = self.lock();
        let Some(Watched { values, counters, .. }) = journal.watched.take() else { return Vec::new() };
        // the second run counted again
        journal.counters = counters;
        values
    }
}

/// Registers what triggers call.
pub(super) fn register(connection: &Connection, journal: &Arc<Mutex<Journal>>) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8;
    // iris_changed(kind, table, RowID, RowID before, values before …)
    let shared = Arc::clone(journal);
    connection.create_scalar_function("iris_changed", -1, flags, move |context| {
        let mut journal = shared.lock();
        let Some(running) = journal.running else { return Ok(0) };
        let table = name_argument(&mut journal, context, 1)?;
        let change = change(context, table)?;
        let row = |row| Lock::Row { table: Arc::clone(change.table()), row };
        journal.take(running, row(change.row()), Mode::Exclusive)?;
        if let Change::Updated { before, row: after, .. } = &change
            && before != after
        {
            journal.take(running, row(*before), Mode::Exclusive)?;
        }
        journal.changes.push(change);
        Ok(0)
    })?;
    // iris_key(table, key, values …) takes the values of a unique key; iris_reference keeps them from going
    for (name, mode) in [("iris_key", Mode::Exclusive), ("iris_reference", Mode::Shared)] {
        let shared = Arc::clone(journal);
        connection.create_scalar_function(name, -1, flags, move |context| {
            let mut journal = shared.lock();
            if let Some(watched) = &mut journal.watched
                && context.get_raw(0).as_str().is_ok_and(|table| table == watched.table)
                && context.get_raw(1).as_str().is_ok_and(|key| key == watched.key)
            {
                watched.values =
                    (2..context.len()).map(|at| context.get(at)).collect::<rusqlite::Result<_>>()?;
            }
            let Some(running) = journal.running else { return Ok(0) };
            let values = (2..context.len()).map(|index| context.get_raw(index));
            let table = name_argument(&mut journal, context, 0)?;
            if let Some(lock) = Lock::key(table, context.get(1)?, values) {
                journal.take(running, lock, mode)?;
            }
            Ok(0)
        })?;
    }
    // iris_row_reference(table, RowID): the same for a row that is referenced by its RowID
    let shared = Arc::clone(journal);
    connection.create_scalar_function("iris_row_reference", 2, flags, move |context| {
        let mut journal = shared.lock();
        let row: Option<i64> = context.get(1)?;
        if let (Some(running), Some(row)) = (journal.running, row) {
            let table = name_argument(&mut journal, context, 0)?;
            journal.take(running, Lock::Row { table, row }, Mode::Shared)?;
        }
        Ok(0)
    })?;
    // iris_committed(table, RowID): true, or the query waits for whoever changes the row
    let shared = Arc::clone(journal);
    connection.create_scalar_function("iris_committed", 2, flags, move |context| {
        let mut journal = shared.lock();
        let row: Option<i64> = context.get(1)?;
        if let (Some(running), Some(row)) = (journal.running, row) {
            let table = name_argument(&mut journal, context, 0)?;
            let readable = journal.locks.check_read(running.session, &table, row);
            journal.stopped_by(readable)?;
        }
        Ok(1)
    })
}

fn name_argument(journal: &mut Journal, context: &Context<'_>, at: usize) -> rusqlite::Result<Arc<str>> {
    let name =
        context.get_raw(at).as_str().map_err(|error| rusqlite::Error::UserFunctionError(error.into()))?;
    Ok(journal.name(name))
}

fn change(context: &Context<'_>, table: Arc<str>) -> rusqlite::Result<Change> {
    let kind = context.get_raw(0).as_str().unwrap_or_default();
    let row = context.get(2)?;
    let values =
        || (4..context.len()).map(|index| context.get(index)).collect::<rusqlite::Result<Vec<Stored>>>();
    Ok(match kind {
        "I" => Change::Inserted { table, row },
        "U" => Change::Updated { table, row, before: context.get(3)?, values: values()? },
        _ => Change::Deleted { table, row, values: values()? },
    })
}

/// The columns whose values a change keeps: all but the one that is the RowID.
pub(super) fn kept_columns(table: &Table) -> Vec<String> {
    let own = table.columns.iter().filter(|column| !column.identity).map(|column| quoted(&column.name));
    own.chain(table.temporary.then(|| quoted(SESSION))).collect()
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
            undo_one(connection, columns.get(&**change.table()).map_or(&[], Vec::as_slice), change)
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
