//! A session's transaction: savepoints, commit, rollback.

use super::super::outcome::Answer;
use super::super::undo::Change;
use super::Session;
use crate::sqlcode::{SqlCode, SqlError};

/// What an open transaction did.
#[derive(Debug, Default)]
pub(super) struct Transaction {
    pub(super) changes: Vec<Change>,
    savepoints: Vec<Savepoint>,
    /// Whether it is over when all its savepoints are rolled back, because the first of them started it.
    is_savepoints_only: bool,
}

impl Transaction {
    /// Forgets what was done to a table.
    pub(super) fn forget(&mut self, table: &str) {
        let keeps: Vec<bool> = self.changes.iter().map(|change| **change.table() != *table).collect();
        for savepoint in &mut self.savepoints {
            savepoint.changes = keeps.iter().take(savepoint.changes).filter(|kept| **kept).count();
        }
        self.changes.retain(|change| **change.table() != *table);
    }
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

impl Session {
    /// `$TLEVEL`
    pub(super) fn level(&self) -> i64 {
        let open = self.transaction.as_ref();
        let levels = open.map_or(0, |open| open.savepoints.len() + usize::from(!open.is_savepoints_only));
        i64::try_from(levels).unwrap_or(i64::MAX)
    }

    /// RSQL_commit: outside of a transaction it does nothing.
    pub(crate) fn commit(&mut self) {
        if self.transaction.take().is_some() {
            self.database.commit(self.id);
        }
    }

    pub(super) fn rollback(&mut self) -> Result<Answer, SqlError> {
        if let Some(transaction) = self.transaction.take() {
            let undone = self.database.undo(self.id, &transaction.changes);
            self.database.release_after(self.id, 0);
            undone?;
        }
        Ok(Answer::Done)
    }

    /// RSQL_savepoint: outside of a transaction it starts one; a name given again means the later point only.
    pub(super) fn savepoint(&mut self, name: String) -> Result<Answer, SqlError> {
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
        Ok(Answer::Done)
    }

    /// RSQL_rollback: undoes what came after the savepoint, and the savepoint; without such a savepoint the
    /// whole transaction. RSQL_savepoint: the locks taken since are released.
    pub(super) fn rollback_to(&mut self, name: Option<String>) -> Result<Answer, SqlError> {
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
        let undone = self.database.undo(self.id, &transaction.changes.split_off(savepoint.changes));
        self.database.release_after(self.id, savepoint.locks);
        undone?;
        Ok(Answer::Done)
    }
}
