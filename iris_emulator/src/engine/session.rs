//! Sessions: what runs a statement, and waits for locks.

mod transaction;

use std::sync::Arc;
use std::time::{Duration, Instant};

use self::transaction::Transaction;
use super::database::{Database, Stopped};
use super::locks::{Conflict, Lock, SessionId};
use super::outcome::{Answer, Outcome, Rows};
use super::prepared::Prepared;
use super::settings::{Request, Settings, requested};
use super::undo::Running;
use crate::sql::ast::{Command, CommitMode, LockTable, Statement};
use crate::sqlcode::{Location, SqlCode, SqlError};
use crate::value::{SqlType, Value};

impl Database {
    /// Begins a session, as an IRIS process of this user.
    #[must_use]
    pub fn connect_as(self: &Arc<Self>, user: &str) -> Session {
        let id = self.register(user);
        Session { database: Arc::clone(self), id, transaction: None, settings: Settings::default() }
    }

    /// Begins a session, as an IRIS process of the user `_SYSTEM`.
    #[must_use]
    pub fn connect(self: &Arc<Self>) -> Session {
        self.connect_as("_SYSTEM")
    }
}

/// A session with a database: one client's connection, one IRIS process.
#[derive(Debug)]
pub struct Session {
    database: Arc<Database>,
    id: SessionId,
    /// `None` outside of a transaction.
    transaction: Option<Transaction>,
    settings: Settings,
}

/// A wait that no one sees the end of; the seconds of a longer one need not fit the clock.
const LONGEST_WAIT: Duration = Duration::from_secs(365 * 24 * 60 * 60);

impl Session {
    /// Parses and binds a statement.
    ///
    /// # Errors
    ///
    /// IRIS's SQLCODE for what is wrong with it.
    pub fn prepare(&self, sql: &str) -> Result<Prepared, SqlError> {
        self.prepare_with(sql, &[])
    }

    /// The same with the types that the client declared for the parameters.
    ///
    /// # Errors
    ///
    /// The same.
    pub fn prepare_with(&self, sql: &str, declared: &[Option<SqlType>]) -> Result<Prepared, SqlError> {
        self.database.prepare(sql, declared, self.settings.reads_committed())
    }

    /// Binds a statement anew if the catalog has changed since it was prepared.
    ///
    /// # Errors
    ///
    /// IRIS's SQLCODE for what is wrong with it now.
    pub fn refresh(&self, prepared: &mut Prepared) -> Result<(), SqlError> {
        self.database.refresh(prepared, self.settings.reads_committed())
    }

    /// How the instance shows itself.
    #[must_use]
    pub fn face(&self) -> &crate::face::Face {
        self.database.face()
    }

    /// Whether a transaction is open.
    #[must_use]
    pub fn in_transaction(&self) -> bool {
        self.transaction.is_some()
    }

    /// Runs a statement, waiting for locks that other sessions hold.
    ///
    /// # Errors
    ///
    /// IRIS's SQLCODE. The statement's effects are undone, an open transaction goes on; after waiting for a
    /// lock in vain it is -110.
    pub async fn execute(&mut self, prepared: &Prepared, parameters: &[Value]) -> Result<Outcome, SqlError> {
        let mut rows = Vec::new();
        Ok(match self.execute_into(prepared, parameters, &mut rows).await? {
            Answer::Rows => Outcome::Rows(rows),
            Answer::Changed(count) => Outcome::Changed(count),
            Answer::Done => Outcome::Done,
        })
    }

    /// The same, with the rows handed out as they are found.
    pub(crate) async fn execute_into(
        &mut self,
        prepared: &Prepared,
        parameters: &[Value],
        rows: &mut dyn Rows,
    ) -> Result<Answer, SqlError> {
        if parameters.len() != prepared.parameter_count() {
            return Err(SqlError::new(
                SqlCode::INVALID_STATEMENT,
                format!(
                    "the statement takes {} parameters, {} were given",
                    prepared.parameter_count(),
                    parameters.len()
                ),
            ));
        }
        match &prepared.parsed.statement {
            Statement::Query(_) | Statement::Explain(_) => self.run(prepared, parameters, rows).await,
            Statement::Insert(_) | Statement::Update(_) | Statement::Delete(_) => {
                self.change(prepared, parameters, rows).await
            }
            Statement::Truncate(table) => {
                self.change(prepared, parameters, rows).await?;
                self.database.reset_counters(table)?;
                Ok(Answer::Done)
            }
            Statement::StartTransaction(modes) => {
                self.settings.set(modes)?;
                // RSQL_starttransaction: inside a transaction it starts nothing
                self.transaction.get_or_insert_default();
                Ok(Answer::Done)
            }
            Statement::SetTransaction(modes) => {
                self.settings.set(modes)?;
                Ok(Answer::Done)
            }
            Statement::Commit => {
                self.commit();
                Ok(Answer::Done)
            }
            Statement::Rollback => self.rollback(),
            Statement::Savepoint(name) => self.savepoint(name.text.to_uppercase()),
            Statement::RollbackTo(name) => {
                self.rollback_to(name.as_ref().map(|name| name.text.to_uppercase()))
            }
            Statement::Command(command) => self.command(command, rows).await,
            // recorded (Django's suite on IRIS 2023 and later): a definition takes effect at once and is not rolled back
            definition => {
                self.waiting(prepared.tag(), None, rows, |session, _| {
                    let changed = session.transaction.as_mut().map_or(&mut [][..], |open| &mut open.changes);
                    session.database.define(session.id, &prepared.sql, definition, changed)
                })
                .await?;
                self.forget_dropped(definition);
                Ok(Answer::Done)
            }
        }
    }

    async fn change(
        &mut self,
        prepared: &Prepared,
        parameters: &[Value],
        rows: &mut dyn Rows,
    ) -> Result<Answer, SqlError> {
        if self.settings.commit_mode == CommitMode::Explicit {
            self.transaction.get_or_insert_default();
        }
        self.run(prepared, parameters, rows).await
    }

    /// The rows of a dropped table do not come back.
    fn forget_dropped(&mut self, definition: &Statement) {
        if let (Statement::DropTable { name, .. }, Some(transaction)) = (definition, &mut self.transaction) {
            let table = format!("{}.{}", crate::catalog::schema_of(name), name.name.text).to_uppercase();
            transaction.forget(&table);
        }
    }

    async fn command(&mut self, command: &Command, rows: &mut dyn Rows) -> Result<Answer, SqlError> {
        match command {
            Command::SetOption { name, value } => match requested(name, value, self.database.face())? {
                Request::LockTimeout(timeout) => self.settings.lock_timeout = Some(timeout),
                Request::LockEscalation(rows) => self.database.set_lock_threshold(rows),
                Request::Nothing => {}
            },
            Command::Lock(lock) => self.lock(lock, rows).await?,
            Command::Tune(table) | Command::CollectStatistics(Some(table)) | Command::Purge(Some(table)) => {
                self.database.check_indexes(table, &[])?
            }
            Command::BuildIndex { table: Some(table), indexes } => {
                self.database.check_indexes(table, indexes)?
            }
            Command::CheckPrivilege
            | Command::CollectStatistics(None)
            | Command::Purge(None)
            | Command::BuildIndex { table: None, .. } => {}
            // its answer is SQLCODE 0 or 100, which no driver hands out
            Command::InTransaction => return Err(SqlError::not_emulated("%INTRANSACTION")),
            // RSQL_usedatabase: names of namespaces know no case
            Command::Use(name) if name.eq_ignore_ascii_case(&self.database.namespace()) => {}
            Command::Use(_) => return Err(SqlError::not_emulated("USE DATABASE of another namespace")),
        }
        Ok(Answer::Done)
    }

    async fn lock(&mut self, lock: &LockTable, rows: &mut dyn Rows) -> Result<(), SqlError> {
        let seconds = lock.wait.map(|seconds| u64::try_from(seconds).unwrap_or(0));
        let wait = seconds.map(Duration::from_secs);
        let operation = if lock.shared { "LOCK SHARE" } else { "LOCK" };
        self.waiting(operation, wait, rows, |session, _| session.database.lock(session.id, lock)).await
    }

    async fn run(
        &mut self,
        prepared: &Prepared,
        parameters: &[Value],
        rows: &mut dyn Rows,
    ) -> Result<Answer, SqlError> {
        let reads_committed = self.settings.reads_committed();
        let running = Running {
            session: self.id,
            level: self.level(),
            isolation: self.settings.isolation(),
            locks: true,
        };
        let run = |session: &mut Self, rows: &mut dyn Rows| {
            session.database.run(running, prepared, reads_committed, parameters, rows)
        };
        let (answer, changes) = self.waiting(prepared.tag(), None, rows, run).await?;
        match &mut self.transaction {
            Some(transaction) => transaction.changes.extend(changes),
            // each statement by itself: %COMMITMODE IMPLICIT
            None => self.database.release_after(self.id, 0),
        }
        Ok(answer)
    }

    /// Tries again whenever the lock that stopped it is released, until the lock timeout.
    async fn waiting<T>(
        &mut self,
        operation: &str,
        wait: Option<Duration>,
        rows: &mut dyn Rows,
        mut run: impl FnMut(&mut Self, &mut dyn Rows) -> Result<T, Stopped>,
    ) -> Result<T, SqlError> {
        let wait = wait.or(self.settings.lock_timeout).unwrap_or_else(|| self.database.lock_timeout());
        let deadline = Instant::now() + wait.min(LONGEST_WAIT);
        loop {
            let conflict = match run(self, rows) {
                Ok(result) => return Ok(result),
                Err(Stopped::Failed(error)) => return Err(error),
                Err(Stopped::Locked(conflict)) => conflict,
            };
            let Conflict { lock, released } = *conflict;
            rows.wait();
            if Instant::now() >= deadline || tokio::time::timeout_at(deadline.into(), released).await.is_err()
            {
                return Err(locked(&lock, operation).at(Location::ServerLoop));
            }
        }
    }
}

/// The error when a lock is still held at the lock timeout; `%msg` as IRIS's filing routines word it.
fn locked(lock: &Lock, operation: &str) -> SqlError {
    let text = match lock {
        // RSQL_settransaction: a reader of what is committed
        Lock::Row { table, row } if operation == "SELECT" => {
            let text = format!("Row with RowID = '{row}' of table '{table}' is locked by another user");
            return SqlError::new(SqlCode::ROW_LOCKED, text);
        }
        Lock::Row { table, row } => {
            format!("Unable to acquire lock for {operation} of table '{table}' on row with RowID = '{row}'")
        }
        Lock::Key { key, .. } => {
            let why = if operation == "DELETE" { "maintain" } else { "check" };
            format!("Unable to obtain lock to {why} uniqueness of constraint '{key}'")
        }
        // RSQL_lock
        Lock::Table { table } => {
            let kind = if operation.ends_with("SHARE") { "shared" } else { "exclusive" };
            format!("Unable to acquire {kind} table-level lock for table '{table}'")
        }
    };
    SqlError::new(SqlCode::LOCK_CONFLICT, text)
}

/// A process that ends is rolled back.
impl Drop for Session {
    fn drop(&mut self) {
        if let Err(error) = self.rollback() {
            tracing::error!(%error, "the rollback of a session that ended failed");
        }
        self.database.forget(self.id);
    }
}

#[cfg(test)]
mod tests;
