//! Sessions and their transactions.

use std::sync::Arc;
use std::time::Instant;

use super::database::{Database, Stopped};
use super::locks::{Conflict, Lock, SessionId};
use super::prepared::Prepared;
use super::undo::Change;
use crate::sql::ast::{CommitMode, Isolation, Statement, TransactionModes};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::Value;

/// A session with a database: one client's connection, one IRIS process.
#[derive(Debug)]
pub struct Session {
    database: Arc<Database>,
    id: SessionId,
    /// `None` outside of a transaction.
    transaction: Option<Transaction>,
    /// Whether an INSERT, UPDATE or DELETE starts a transaction that stays open: %COMMITMODE EXPLICIT.
    commits_explicitly: bool,
}

/// What an open transaction did.
#[derive(Debug, Default)]
struct Transaction {
    changes: Vec<Change>,
    savepoints: Vec<Savepoint>,
    /// Whether it is over when all its savepoints are rolled back, because the first of them started it.
    is_savepoints_only: bool,
}

/// A point in a transaction.
#[derive(Debug)]
struct Savepoint {
    /// In upper case; `None` once a later savepoint took the name.
    name: Option<String>,
    /// How many changes and locks there were.
    changes: usize,
    locks: usize,
}

/// RSQL_savepoint: one more is SQLCODE -400.
const MAX_SAVEPOINTS: usize = 255;

/// What a statement gave.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// The rows of a query; [`Prepared::columns`] describes them.
    Rows(Vec<Vec<Value>>),
    /// How many rows an INSERT, UPDATE or DELETE changed.
    Changed(u64),
    /// Nothing but success.
    Done,
}

impl Session {
    pub(super) fn new(database: Arc<Database>, id: SessionId) -> Self {
        Self { database, id, transaction: None, commits_explicitly: false }
    }

    /// Parses and binds a statement.
    ///
    /// # Errors
    ///
    /// IRIS's SQLCODE for what is wrong with it.
    pub fn prepare(&self, sql: &str) -> Result<Prepared, SqlError> {
        self.database.prepare(sql)
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
            Statement::Query(_) => self.run(prepared, parameters).await,
            Statement::Insert(_) | Statement::Update(_) | Statement::Delete(_) => {
                if self.commits_explicitly {
                    self.transaction.get_or_insert_default();
                }
                self.run(prepared, parameters).await
            }
            Statement::StartTransaction(modes) => self.start(modes),
            Statement::SetTransaction(_) => Err(SqlError::not_emulated("SET TRANSACTION")),
            Statement::Commit => {
                self.commit();
                Ok(Outcome::Done)
            }
            Statement::Rollback => self.rollback(),
            Statement::Savepoint(name) => self.savepoint(name.text.to_uppercase()),
            Statement::RollbackTo(name) => {
                self.rollback_to(name.as_ref().map(|name| name.text.to_uppercase()))
            }
            definition => {
                if self.in_transaction() {
                    return Err(SqlError::not_emulated("a definition inside a transaction"));
                }
                self.waiting(prepared.tag(), |session| {
                    session.database.define(session.id, &prepared.sql, definition)
                })
                .await?;
                Ok(Outcome::Done)
            }
        }
    }

    async fn run(&mut self, prepared: &Prepared, parameters: &[Value]) -> Result<Outcome, SqlError> {
        let run = |session: &mut Self| session.database.run(session.id, prepared, parameters);
        let (outcome, changes) = self.waiting(prepared.tag(), run).await?;
        match &mut self.transaction {
            Some(transaction) => transaction.changes.extend(changes),
            // each statement by itself: %COMMITMODE IMPLICIT
            None => self.database.release_after(self.id, 0),
        }
        Ok(outcome)
    }

    /// Tries again whenever the lock that stopped it is released, until the lock timeout.
    async fn waiting<T>(
        &mut self,
        operation: &str,
        run: impl Fn(&mut Self) -> Result<T, Stopped>,
    ) -> Result<T, SqlError> {
        let deadline = Instant::now() + self.database.lock_timeout();
        loop {
            let conflict = match run(self) {
                Ok(result) => return Ok(result),
                Err(Stopped::Failed(error)) => return Err(error),
                Err(Stopped::Locked(conflict)) => conflict,
            };
            let Conflict { lock, released } = *conflict;
            if Instant::now() >= deadline || tokio::time::timeout_at(deadline.into(), released).await.is_err()
            {
                return Err(SqlError::new(SqlCode::LOCK_CONFLICT, locked(&lock, operation)));
            }
        }
    }

    /// RSQL_starttransaction: inside a transaction it starts nothing; the modes hold at once, and for the
    /// session's later transactions.
    fn start(&mut self, modes: &TransactionModes) -> Result<Outcome, SqlError> {
        if modes.commit_mode == Some(CommitMode::None) {
            return Err(SqlError::not_emulated("%COMMITMODE NONE"));
        }
        if let Some(Isolation::ReadCommitted | Isolation::ReadVerified) = modes.isolation {
            return Err(SqlError::not_emulated("an isolation level other than READ UNCOMMITTED"));
        }
        if modes.read_only == Some(true) {
            return Err(SqlError::not_emulated("READ ONLY"));
        }
        if let Some(mode) = modes.commit_mode {
            self.commits_explicitly = mode == CommitMode::Explicit;
        }
        self.transaction.get_or_insert_default();
        Ok(Outcome::Done)
    }

    /// RSQL_commit: outside of a transaction it does nothing.
    pub(crate) fn commit(&mut self) {
        if self.transaction.take().is_some() {
            self.database.release_after(self.id, 0);
        }
    }

    fn rollback(&mut self) -> Result<Outcome, SqlError> {
        if let Some(transaction) = self.transaction.take() {
            let undone = self.database.undo(&transaction.changes);
            self.database.release_after(self.id, 0);
            undone?;
        }
        Ok(Outcome::Done)
    }

    /// RSQL_savepoint: outside of a transaction it starts one; a name given again means the later point only.
    fn savepoint(&mut self, name: String) -> Result<Outcome, SqlError> {
        if name.starts_with("SYS") {
            return Err(SqlError::new(
                SqlCode::RESERVED_SAVEPOINT,
                format!("the savepoint name {name} is reserved"),
            ));
        }
        let locks = self.database.lock_position(self.id);
        let started = || Transaction { is_savepoints_only: true, ..Transaction::default() };
        let transaction = self.transaction.get_or_insert_with(started);
        if transaction.savepoints.len() == MAX_SAVEPOINTS {
            return Err(SqlError::new(
                SqlCode::FATAL,
                "<TRANSACTION LEVEL>: a transaction has at most 255 savepoints",
            ));
        }
        for earlier in
            transaction.savepoints.iter_mut().filter(|earlier| earlier.name.as_ref() == Some(&name))
        {
            earlier.name = None;
        }
        transaction.savepoints.push(Savepoint {
            name: Some(name),
            changes: transaction.changes.len(),
            locks,
        });
        Ok(Outcome::Done)
    }

    /// RSQL_rollback: undoes what came after the savepoint, and the savepoint; without such a savepoint the
    /// whole transaction. RSQL_savepoint: the locks taken since are released.
    fn rollback_to(&mut self, name: Option<String>) -> Result<Outcome, SqlError> {
        let Some(name) = name else {
            return Err(SqlError::new(
                SqlCode::SAVEPOINT_WITHOUT_NAME,
                "ROLLBACK TO SAVEPOINT names no savepoint",
            ));
        };
        let unknown =
            SqlError::new(SqlCode::NO_SAVEPOINT, format!("no savepoint {name} in this transaction"));
        let Some(transaction) = &mut self.transaction else { return Err(unknown) };
        let known =
            transaction.savepoints.iter().rposition(|savepoint| savepoint.name.as_ref() == Some(&name));
        let Some(savepoint) = known.and_then(|position| transaction.savepoints.drain(position..).next())
        else {
            self.rollback()?;
            return Err(unknown);
        };
        if transaction.is_savepoints_only && transaction.savepoints.is_empty() {
            return self.rollback();
        }
        let undone = self.database.undo(&transaction.changes.split_off(savepoint.changes));
        self.database.release_after(self.id, savepoint.locks);
        undone?;
        Ok(Outcome::Done)
    }
}

/// What `%msg` says of a lock that was not to be had, as IRIS's filing routines word it.
fn locked(lock: &Lock, operation: &str) -> String {
    match lock {
        Lock::Row { table, row } => {
            format!("Unable to acquire lock for {operation} of table '{table}' on row with RowID = '{row}'")
        }
        Lock::Key { key, .. } => {
            let why = if operation == "DELETE" { "maintain" } else { "check" };
            format!("Unable to obtain lock to {why} uniqueness of constraint '{key}'")
        }
    }
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
