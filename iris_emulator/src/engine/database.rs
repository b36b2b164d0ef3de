//! A database: one SQLite connection, its catalog, its locks.

mod define;
mod lock;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

use parking_lot::Mutex;
use rusqlite::Connection;

use super::constraints::{Context, iris_error};
use super::counters::Counters;
use super::definition;
use super::execute;
use super::locks::{Conflict, SessionId};
use super::outcome::{Answer, Failure, Rows};
use super::prepared::{Prepared, Version};
use super::recovery;
use super::undo::{self, Change, Journal, Running};
use super::variables;
use crate::bind::{Effect, changed_table};
use crate::catalog::{Catalog, SESSION, Table, quoted};
use crate::convert::{encode, logical_date};
use crate::face::{DateParameters, Face};
use crate::functions;
use crate::sql::ast::{Ident, Statement, TableName};
use crate::sqlcode::{Location, SqlCode, SqlError};
use crate::value::{SqlType, Value};

/// How long IRIS waits for a lock unless told otherwise (RSQL_set option LOCK_TIMEOUT).
const LOCK_TIMEOUT: Duration = Duration::from_secs(10);

/// A database: what IRIS calls a namespace, with tables and rows of its own.
pub struct Database {
    storage: Mutex<Storage>,
    /// Locked after the storage, never before it.
    journal: Arc<Mutex<Journal>>,
    lock_timeout: Mutex<Duration>,
    sessions: AtomicU64,
    face: Face,
    /// Whether a file keeps it.
    is_kept: bool,
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

impl Storage {
    /// Fills INFORMATION_SCHEMA if somebody asks for it and it tells of another catalog.
    fn describe(&mut self, is_asked: bool) -> rusqlite::Result<()> {
        if is_asked && self.described != Some(self.generation) {
            definition::describe(&mut self.connection, &self.catalog)?;
            self.described = Some(self.generation);
        }
        Ok(())
    }
}

impl Database {
    /// An empty database that is gone with its last session.
    ///
    /// # Errors
    ///
    /// When SQLite fails.
    pub fn in_memory() -> Result<Arc<Self>, SqlError> {
        Self::in_memory_as(Face::default())
    }

    /// The same of an instance with that face.
    ///
    /// # Errors
    ///
    /// When SQLite fails.
    pub fn in_memory_as(face: Face) -> Result<Arc<Self>, SqlError> {
        let connection = Connection::open_in_memory().map_err(fatal)?;
        // several vectors fit a page, and a page is found less often
        connection.execute_batch("PRAGMA page_size = 32768").map_err(fatal)?;
        Self::new(connection, face, false)
    }

    /// The database in a file, which is created if it is not there. One process may have it open.
    ///
    /// # Errors
    ///
    /// When the file cannot be opened, is no database of the emulator, or is in use.
    pub fn open(path: &Path) -> Result<Arc<Self>, SqlError> {
        Self::open_as(path, Face::default())
    }

    /// The same of an instance with that face.
    ///
    /// # Errors
    ///
    /// When the file cannot be opened, is no database of the emulator, or is in use.
    pub fn open_as(path: &Path, face: Face) -> Result<Arc<Self>, SqlError> {
        let connection = Connection::open(path).map_err(fatal)?;
        connection
            .execute_batch("PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = WAL")
            .map_err(fatal)?;
        Self::new(connection, face, true)
    }

    fn new(mut connection: Connection, face: Face, is_kept: bool) -> Result<Arc<Self>, SqlError> {
        let journal = Arc::new(Mutex::new(Journal::of_namespace("USER")));
        functions::register(&connection).map_err(fatal)?;
        undo::register(&connection, &journal).map_err(fatal)?;
        variables::register(&connection, &journal, face).map_err(fatal)?;
        connection.set_prepared_statement_cache_capacity(256);
        connection
            .execute_batch("PRAGMA foreign_keys = ON; PRAGMA recursive_triggers = ON")
            .map_err(fatal)?;
        let catalog = Arc::new(definition::open(&mut connection)?);
        journal.lock().counters = Counters::open(&connection).map_err(fatal)?;
        if is_kept {
            recovery::recover(&connection, &catalog).map_err(fatal)?;
        }
        let database = Self {
            storage: Mutex::new(Storage { connection, catalog, generation: 0, described: None }),
            journal,
            lock_timeout: Mutex::new(LOCK_TIMEOUT),
            sessions: AtomicU64::new(0),
            face,
            is_kept,
        };
        // whoever had them is gone
        database.forget_temporary(None);
        Ok(Arc::new(database))
    }

    /// How the instance shows itself.
    #[must_use]
    pub fn face(&self) -> &Face {
        &self.face
    }

    /// A number for a new session of this user.
    pub(super) fn register(&self, user: &str) -> SessionId {
        let id = self.sessions.fetch_add(1, Ordering::Relaxed);
        self.journal.lock().users.insert(id, user.to_owned());
        id
    }

    pub(super) fn namespace(&self) -> String {
        self.journal.lock().namespace.clone()
    }

    /// What `$NAMESPACE` is; USER unless set.
    pub fn set_namespace(&self, name: &str) {
        self.journal.lock().namespace = name.to_owned();
    }

    pub(super) fn prepare(
        &self,
        sql: &str,
        declared: &[Option<SqlType>],
        reads_committed: bool,
    ) -> Result<Prepared, SqlError> {
        let (catalog, generation) = {
            let storage = self.storage.lock();
            (Arc::clone(&storage.catalog), storage.generation)
        };
        Prepared::new(sql, declared, &catalog, &self.face, Version { generation, reads_committed })
    }

    /// Binds a statement anew if something changed since it was bound.
    pub(super) fn refresh(&self, prepared: &mut Prepared, reads_committed: bool) -> Result<(), SqlError> {
        let storage = self.storage.lock();
        let version = Version { generation: storage.generation, reads_committed };
        if prepared.is_current(version) {
            Ok(())
        } else {
            prepared.bind(&storage.catalog, &self.face, version)
        }
    }

    /// Runs a query or a change of rows; hands out the rows, and gives what to undo.
    pub(super) fn run(
        &self,
        mut running: Running,
        prepared: &Prepared,
        reads_committed: bool,
        parameters: &[Value],
        rows: &mut dyn Rows,
    ) -> Result<(Answer, Vec<Change>), Stopped> {
        rows.clear();
        let mut storage = self.storage.lock();
        let version = Version { generation: storage.generation, reads_committed };
        let mut prepared = prepared.clone();
        if !prepared.is_current(version) {
            prepared.bind(&storage.catalog, &self.face, version)?;
        }
        let Some(bound) = &prepared.bound else {
            return Err(SqlError::new(SqlCode::FATAL, "not a statement that runs here").into());
        };
        let location = match bound.effect {
            Effect::Query | Effect::Explain => Location::QueryOpen,
            _ => Location::ServerLoop,
        };
        storage.describe(bound.reads_catalog).map_err(fatal)?;
        let logical_dates = self.face.date_parameters == DateParameters::Logical;
        let values = bound.parameters.iter().zip(parameters).enumerate().map(|(at, (ty, value))| {
            if logical_dates && prepared.parameter_type(at) == Some(&SqlType::Date) {
                let is_assigned = bound.assigned.get(at).is_some_and(Option::is_some);
                return logical_date(value, is_assigned.then_some(validation(bound.effect)));
            }
            encode(value, ty.as_ref())
        });
        let values = values.collect::<Result<Vec<_>, _>>().map_err(|error| error.at(location))?;

        if bound.effect == Effect::Query && !reads_committed {
            rows.begin_for_good();
        }
        running.locks = !bound.restrictions.no_lock;
        let session = running.session;
        let position = self.journal.lock().begin(running);
        // the failure of a statement before is not this one's
        functions::take_failure();
        let connection = &mut storage.connection;
        // only what belongs to an open transaction is ever undone
        let kept = (self.is_kept && running.level > 0).then_some(session);
        let result = match bound.effect {
            Effect::Query => execute::query(connection, bound, &values, rows),
            Effect::Explain => execute::explain(connection, bound, &values, rows),
            _ if bound.restrictions.no_check => {
                execute::change_unchecked(connection, bound, &values, &self.journal, kept)
            }
            _ => execute::change(connection, bound, &values, &self.journal, kept),
        };
        functions::forget_groups();
        let mut journal = self.journal.lock();
        let (changes, conflict) = journal.end();
        let table = target(&prepared.parsed.statement)
            .and_then(|name| changed_table(&storage.catalog, &prepared.parsed.statement, name));
        match result {
            Ok(answer) => {
                // RSQL_last_identity: of the last row inserted, updated or deleted; none leaves it as it was
                let storage_name = table.map(Table::storage_name);
                let last =
                    changes.iter().rev().find(|change| Some(&**change.table()) == storage_name.as_deref());
                if let Some(change) = last {
                    journal.last_identity.insert(session, change.row());
                }
                Ok((answer, changes))
            }
            Err(failure) => {
                journal.locks.forget_after(session, position);
                drop(journal);
                if let Some(conflict) = conflict {
                    return Err(Stopped::Locked(conflict));
                }
                let error = match failure {
                    Failure::Iris(error) => error,
                    Failure::Sqlite(error) => {
                        let context = Context {
                            effect: bound.effect,
                            table,
                            catalog: &storage.catalog,
                            is_unchecked: bound.restrictions.no_check,
                            watch: &*self.journal,
                        };
                        iris_error(&storage.connection, &error, &context, Some((&bound.sql, &values)))
                    }
                };
                Err(Stopped::Failed(error.at(location)))
            }
        }
    }

    /// Whether a table of that name is there.
    pub(super) fn check_indexes(&self, table: &TableName, indexes: &[Ident]) -> Result<(), SqlError> {
        let storage = self.storage.lock();
        let table = storage.catalog.table(table)?;
        match indexes.iter().find(|index| !table.has_index(&index.text)) {
            Some(index) => Err(SqlError::new(
                SqlCode::INDEX_NOT_FOUND,
                format!("{} has no index {}", table.label(), index.text),
            )),
            None => Ok(()),
        }
    }

    /// Deletes a session's rows of temporary tables, or everybody's.
    fn forget_temporary(&self, session: Option<SessionId>) {
        let storage = self.storage.lock();
        for table in storage.catalog.user_tables().filter(|table| table.temporary) {
            let own =
                session.map_or_else(|| "1".to_owned(), |session| format!("{} = {session}", quoted(SESSION)));
            let sql = format!("DELETE FROM {} WHERE {own}", quoted(&table.storage_name()));
            if let Err(error) = storage.connection.execute(&sql, []) {
                tracing::error!(%error, "the temporary rows of a session could not be deleted");
            }
        }
    }

    /// Undoes changes of a session, the last one first.
    pub(super) fn undo(&self, session: SessionId, changes: &[Change]) -> Result<(), SqlError> {
        if changes.is_empty() {
            return Ok(());
        }
        let storage = self.storage.lock();
        undo::undo(&storage.connection, &storage.catalog, changes).map_err(fatal)?;
        if self.is_kept {
            recovery::forget(&storage.connection, session, Some(changes.len())).map_err(fatal)?;
        }
        Ok(())
    }

    /// What a session's transaction did is there for good.
    pub(super) fn commit(&self, session: SessionId) {
        if self.is_kept
            && let Err(error) = recovery::forget(&self.storage.lock().connection, session, None)
        {
            tracing::error!(%error, "the journal of a transaction could not be cleared");
        }
        self.release_after(session, 0);
    }

    pub(super) fn forget(&self, session: SessionId) {
        self.forget_temporary(Some(session));
        let mut journal = self.journal.lock();
        journal.last_identity.remove(&session);
        journal.users.remove(&session);
        journal.locks.forget_session(session);
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
        Statement::Truncate(table) => Some(table),
        _ => None,
    }
}

/// The code of a value that does not fit its field.
fn validation(effect: Effect) -> SqlCode {
    match effect {
        Effect::Update => SqlCode::FIELD_VALIDATION_UPDATE,
        _ => SqlCode::FIELD_VALIDATION_INSERT,
    }
}

#[cfg(test)]
mod dump;
#[cfg(test)]
mod gathered;
