//! A database: one SQLite connection, its catalog, its locks.

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use parking_lot::Mutex;
use rusqlite::Connection;

use super::constraints::{Context, iris_error};
use super::definition::{self, Definition};
use super::execute::{Failure, change, query};
use super::locks::{Conflict, SessionId};
use super::prepared::Prepared;
use super::session::{Outcome, Session};
use super::undo::{self, Change, Journal};
use crate::bind::Effect;
use crate::catalog::{Catalog, Table};
use crate::convert::encode;
use crate::functions;
use crate::sql::ast::Statement;
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::Value;

/// How long IRIS waits for a lock unless told otherwise (RSQL_set option LOCK_TIMEOUT).
const LOCK_TIMEOUT: Duration = Duration::from_secs(10);

/// A database: what IRIS calls a namespace, with tables and rows of its own.
pub struct Database {
    storage: Mutex<Storage>,
    /// Locked after the storage, never before it.
    journal: Arc<Mutex<Journal>>,
    lock_timeout: Mutex<Duration>,
    sessions: AtomicU64,
}

struct Storage {
    connection: Connection,
    catalog: Arc<Catalog>,
    generation: u64,
    /// The generation that INFORMATION_SCHEMA tells of: it is filled when somebody asks.
    described: Option<u64>,
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Database").finish_non_exhaustive()
    }
}

/// Why a statement did not run.
#[derive(Debug)]
pub(super) enum Stopped {
    /// Another session holds a lock that it needs: it may be tried again when that is released.
    Locked(Box<Conflict>),
    Failed(SqlError),
}

impl From<SqlError> for Stopped {
    fn from(error: SqlError) -> Self {
        Self::Failed(error)
    }
}

fn fatal(error: rusqlite::Error) -> SqlError {
    SqlError::new(SqlCode::FATAL, error.to_string())
}

impl Database {
    /// An empty database that is gone with its last session.
    ///
    /// # Errors
    ///
    /// When SQLite fails.
    pub fn in_memory() -> Result<Arc<Self>, SqlError> {
        Self::new(Connection::open_in_memory().map_err(fatal)?)
    }

    /// The database in a file, which is created if it is not there. One process may have it open.
    ///
    /// # Errors
    ///
    /// When the file cannot be opened, is no database of the emulator, or is in use.
    pub fn open(path: &Path) -> Result<Arc<Self>, SqlError> {
        let connection = Connection::open(path).map_err(fatal)?;
        connection
            .execute_batch("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL")
            .map_err(fatal)?;
        Self::new(connection)
    }

    fn new(mut connection: Connection) -> Result<Arc<Self>, SqlError> {
        let journal = Arc::new(Mutex::new(Journal { namespace: "USER".into(), ..Journal::default() }));
        functions::register(&connection).map_err(fatal)?;
        undo::register(&connection, &journal).map_err(fatal)?;
        connection.set_prepared_statement_cache_capacity(256);
        connection
            .execute_batch("PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON")
            .map_err(fatal)?;
        let catalog = Arc::new(definition::open(&mut connection)?);
        Ok(Arc::new(Self {
            storage: Mutex::new(Storage { connection, catalog, generation: 0, described: None }),
            journal,
            lock_timeout: Mutex::new(LOCK_TIMEOUT),
            sessions: AtomicU64::new(0),
        }))
    }

    /// Begins a session, as an IRIS process of this user.
    #[must_use]
    pub fn connect_as(self: &Arc<Self>, user: &str) -> Session {
        let id = self.sessions.fetch_add(1, Ordering::Relaxed);
        self.journal.lock().users.insert(id, user.to_owned());
        Session::new(Arc::clone(self), id)
    }

    /// Begins a session, as an IRIS process of the user `_SYSTEM`.
    #[must_use]
    pub fn connect(self: &Arc<Self>) -> Session {
        self.connect_as("_SYSTEM")
    }

    /// What `$NAMESPACE` is; USER unless set.
    pub fn set_namespace(&self, name: &str) {
        self.journal.lock().namespace = name.to_owned();
    }

    /// How long a statement waits for a lock before SQLCODE -110; ten seconds unless set.
    pub fn set_lock_timeout(&self, timeout: Duration) {
        *self.lock_timeout.lock() = timeout;
    }

    pub(super) fn lock_timeout(&self) -> Duration {
        *self.lock_timeout.lock()
    }

    pub(super) fn prepare(&self, sql: &str) -> Result<Prepared, SqlError> {
        let (catalog, generation) = {
            let storage = self.storage.lock();
            (Arc::clone(&storage.catalog), storage.generation)
        };
        Prepared::new(sql, &catalog, generation)
    }

    /// Runs a query or a change of rows; gives what to undo.
    pub(super) fn run(
        &self,
        session: SessionId,
        prepared: &Prepared,
        parameters: &[Value],
    ) -> Result<(Outcome, Vec<Change>), Stopped> {
        let mut storage = self.storage.lock();
        let mut prepared = prepared.clone();
        if prepared.generation != storage.generation {
            prepared.bind(&storage.catalog, storage.generation)?;
        }
        let Some(bound) = &prepared.bound else {
            return Err(SqlError::new(SqlCode::FATAL, "not a statement that runs here").into());
        };
        if bound.reads_catalog && storage.described != Some(storage.generation) {
            let catalog = Arc::clone(&storage.catalog);
            definition::describe(&mut storage.connection, &catalog).map_err(fatal)?;
            storage.described = Some(storage.generation);
        }
        let values = bound.parameters.iter().zip(parameters).map(|(ty, value)| encode(value, ty.as_ref()));
        let values = values.collect::<Result<Vec<_>, _>>()?;

        let position = {
            let mut journal = self.journal.lock();
            journal.running = Some(session);
            journal.locks.position(session)
        };
        // the failure of a statement before is not this one's
        functions::take_failure();
        let result = match bound.effect {
            Effect::Query => query(&storage.connection, bound, &values),
            _ => change(&mut storage.connection, bound, &values),
        };
        let mut journal = self.journal.lock();
        journal.running = None;
        let changes = std::mem::take(&mut journal.changes);
        let conflict = journal.conflict.take();
        match result {
            Ok(outcome) => {
                // RSQL_last_identity: of the last row inserted, updated or deleted; none leaves it as it was
                let table =
                    target(&prepared.parsed.statement).and_then(|name| storage.catalog.table(name).ok());
                let storage_name = table.map(Table::storage_name);
                let last =
                    changes.iter().rev().find(|change| Some(change.table()) == storage_name.as_deref());
                if let Some(change) = last {
                    journal.last_identity.insert(session, change.row());
                }
                Ok((outcome, changes))
            }
            Err(failure) => {
                journal.locks.forget_after(session, position);
                drop(journal);
                if let Some(conflict) = conflict {
                    return Err(Stopped::Locked(conflict));
                }
                let table =
                    target(&prepared.parsed.statement).and_then(|name| storage.catalog.table(name).ok());
                Err(Stopped::Failed(match failure {
                    Failure::Iris(error) => error,
                    Failure::Sqlite(error) => {
                        let context = Context { effect: bound.effect, table, catalog: &storage.catalog };
                        iris_error(&storage.connection, &error, &context, Some((&bound.sql, &values)))
                    }
                }))
            }
        }
    }

    /// Creates or drops.
    pub(super) fn define(&self, session: SessionId, sql: &str, statement: &Statement) -> Result<(), Stopped> {
        let mut storage = self.storage.lock();
        let Some(definition) = definition::define(&storage.catalog, statement)? else {
            return Err(SqlError::new(SqlCode::FATAL, "not a definition").into());
        };
        if let Some(table) = &definition.table {
            self.journal.lock().locks.check_table(session, table).map_err(Stopped::Locked)?;
        }
        definition.store(&mut storage.connection, sql).map_err(|failure| match failure {
            Failure::Iris(error) => error,
            Failure::Sqlite(error) => {
                // a new key is in the new catalog only
                let table = target(statement).and_then(|name| definition.catalog.table(name).ok());
                let context = Context { effect: Effect::Insert, table, catalog: &definition.catalog };
                iris_error(&storage.connection, &error, &context, None)
            }
        })?;
        let Definition { catalog, .. } = definition;
        storage.catalog = Arc::new(catalog);
        storage.generation += 1;
        Ok(())
    }

    /// Undoes changes of a session, the last one first.
    pub(super) fn undo(&self, changes: &[Change]) -> Result<(), SqlError> {
        if changes.is_empty() {
            return Ok(());
        }
        let storage = self.storage.lock();
        undo::undo(&storage.connection, &storage.catalog, changes).map_err(fatal)
    }

    /// How many locks a session holds, for a savepoint to remember.
    pub(super) fn lock_position(&self, session: SessionId) -> usize {
        self.journal.lock().locks.position(session)
    }

    /// Releases the locks that a session took after a position; all of them after the first.
    pub(super) fn release_after(&self, session: SessionId, position: usize) {
        self.journal.lock().locks.release_after(session, position);
    }

    pub(super) fn forget(&self, session: SessionId) {
        let mut journal = self.journal.lock();
        journal.last_identity.remove(&session);
        journal.users.remove(&session);
    }
}

/// The table that a statement changes.
fn target(statement: &Statement) -> Option<&crate::sql::ast::TableName> {
    match statement {
        Statement::Insert(insert) => Some(&insert.table),
        Statement::Update(update) => Some(&update.table),
        Statement::Delete(delete) => Some(&delete.table),
        Statement::CreateIndex(create) => Some(&create.table),
        Statement::AlterTable(alter) => Some(&alter.table),
        _ => None,
    }
}

#[cfg(test)]
impl Database {
    /// Every row of every table, in the order of their names and RowIDs.
    pub(super) fn dump(&self) -> Vec<(String, Vec<Vec<rusqlite::types::Value>>)> {
        let storage = self.storage.lock();
        let tables =
            storage.catalog.user_tables().filter(|table| table.view.is_none()).map(Table::storage_name);
        tables
            .map(|table| {
                let sql = format!("SELECT rowid, * FROM {} ORDER BY rowid", crate::catalog::quoted(&table));
                let mut statement = storage.connection.prepare(&sql).unwrap();
                let width = statement.column_count();
                let rows = statement.query_map([], |row| (0..width).map(|at| row.get(at)).collect());
                let rows = rows.unwrap().collect::<rusqlite::Result<_>>().unwrap();
                (table, rows)
            })
            .collect()
    }

    /// Whether SQLite finds every foreign key satisfied.
    pub(super) fn is_whole(&self) -> bool {
        let storage = self.storage.lock();
        let mut check = storage.connection.prepare("PRAGMA foreign_key_check").unwrap();
        !check.exists([]).unwrap()
    }

    pub(super) fn is_unlocked(&self) -> bool {
        self.journal.lock().locks.is_empty()
    }
}
