//! Sessions and their transactions.

use std::sync::Arc;
use std::time::Instant;

use super::database::{Database, Stopped};
use super::locks::{Change, SessionId};
use super::prepared::Prepared;
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
}

/// What an open transaction did.
#[derive(Debug, Default)]
struct Transaction {
    changes: Vec<Change>,
    /// Names in upper case, and how many changes there were.
    savepoints: Vec<(String, usize)>,
}

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
        Self { database, id, transaction: None }
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
            Statement::Query(_) | Statement::Insert(_) | Statement::Update(_) | Statement::Delete(_) => {
                let (outcome, changes) =
                    self.waiting(|session| session.database.run(session.id, prepared, parameters)).await?;
                match &mut self.transaction {
                    Some(transaction) => transaction.changes.extend(changes),
                    None => self.database.release(self.id),
                }
                Ok(outcome)
            }
            Statement::StartTransaction(modes) => self.start(modes),
            Statement::SetTransaction(_) => Err(SqlError::not_emulated("SET TRANSACTION")),
            Statement::Commit => {
                self.commit();
                Ok(Outcome::Done)
            }
            Statement::Rollback => self.rollback(),
            Statement::Savepoint(name) => {
                // RSQL_savepoint: outside of a transaction it starts one
                let transaction = self.transaction.get_or_insert_default();
                transaction.savepoints.push((name.text.to_uppercase(), transaction.changes.len()));
                Ok(Outcome::Done)
            }
            Statement::RollbackTo(name) => {
                self.rollback_to(name.as_ref().map(|name| name.text.to_uppercase()))
            }
            definition => {
                if self.in_transaction() {
                    return Err(SqlError::not_emulated("a definition inside a transaction"));
                }
                self.waiting(|session| session.database.define(session.id, &prepared.sql, definition))
                    .await?;
                Ok(Outcome::Done)
            }
        }
    }

    /// Tries again whenever locks are released, until the lock timeout.
    async fn waiting<T>(&mut self, run: impl Fn(&mut Self) -> Result<T, Stopped>) -> Result<T, SqlError> {
        let database = Arc::clone(&self.database);
        let deadline = Instant::now() + database.lock_timeout();
        loop {
            // before the attempt, so that no release in between is missed
            let mut released = std::pin::pin!(database.released.notified());
            released.as_mut().enable();
            match run(self) {
                Ok(result) => return Ok(result),
                Err(Stopped::Failed(error)) => return Err(error),
                Err(Stopped::Locked) => {}
            }
            if tokio::time::timeout_at(deadline.into(), released).await.is_err() {
                return Err(SqlError::new(
                    SqlCode::LOCK_CONFLICT,
                    "a row is locked by another process, and the lock timeout has passed",
                ));
            }
        }
    }

    /// RSQL_starttransaction: inside a transaction it does nothing.
    fn start(&mut self, modes: &TransactionModes) -> Result<Outcome, SqlError> {
        if let Some(CommitMode::Explicit | CommitMode::None) = modes.commit_mode {
            return Err(SqlError::not_emulated("%COMMITMODE other than IMPLICIT"));
        }
        if let Some(Isolation::ReadCommitted | Isolation::ReadVerified) = modes.isolation {
            return Err(SqlError::not_emulated("an isolation level other than READ UNCOMMITTED"));
        }
        if modes.read_only == Some(true) {
            return Err(SqlError::not_emulated("READ ONLY"));
        }
        self.transaction.get_or_insert_default();
        Ok(Outcome::Done)
    }

    fn commit(&mut self) {
        if self.transaction.take().is_some() {
            self.database.release(self.id);
        }
    }

    fn rollback(&mut self) -> Result<Outcome, SqlError> {
        if let Some(transaction) = self.transaction.take() {
            let undone = self.database.undo(&transaction.changes);
            self.database.release(self.id);
            undone?;
        }
        Ok(Outcome::Done)
    }

    /// Undoes what came after the savepoint, which stays; the locks stay, too.
    fn rollback_to(&mut self, name: Option<String>) -> Result<Outcome, SqlError> {
        let unknown =
            || SqlError::new(SqlCode::NO_SAVEPOINT, "there is no such savepoint in this transaction");
        let transaction = self.transaction.as_mut().ok_or_else(unknown)?;
        let position = transaction
            .savepoints
            .iter()
            .rposition(|(known, _)| name.as_ref().is_none_or(|name| name == known))
            .ok_or_else(unknown)?;
        let changes = transaction.savepoints[position].1;
        transaction.savepoints.truncate(position + 1);
        let undone = transaction.changes.split_off(changes);
        self.database.undo(&undone)?;
        Ok(Outcome::Done)
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
