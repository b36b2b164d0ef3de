//! Locks on rows and on unique keys, each held by one session until its transaction ends.

use std::collections::{HashMap, HashSet};

use rusqlite::types::{Value as Stored, ValueRef};

/// A session's number.
pub(super) type SessionId = u64;

/// What is locked.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Lock {
    /// A row of a table, by its RowID.
    Row(String, i64),
    /// A value of a unique key, whether or not a row has it: nobody may take it while it may come back.
    Key(String, Vec<u8>),
}

impl Lock {
    /// The lock of a key's values; `None` when one is NULL, since NULL equals nothing.
    pub(super) fn key<'v>(index: String, values: impl Iterator<Item = ValueRef<'v>>) -> Option<Self> {
        let mut bytes = Vec::new();
        for value in values {
            let part = match value {
                ValueRef::Null => return None,
                ValueRef::Integer(value) => format!("i{value}"),
                ValueRef::Real(value) => format!("r{value}"),
                // case-blind for every text: a lock too many does no harm
                ValueRef::Text(text) => format!("t{}", String::from_utf8_lossy(text).to_uppercase()),
                ValueRef::Blob(blob) => format!("b{blob:?}"),
            };
            bytes.extend(part.len().to_le_bytes());
            bytes.extend(part.into_bytes());
        }
        Some(Self::Key(index, bytes))
    }

    fn table(&self) -> &str {
        match self {
            Self::Row(table, _) => table,
            // the name of an index begins with its table's, then a colon
            Self::Key(index, _) => index.split(':').next().unwrap_or(index),
        }
    }
}

/// Somebody else holds the lock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Conflict;

/// All locks of a database.
#[derive(Debug, Default)]
pub(super) struct Locks {
    holders: HashMap<Lock, SessionId>,
    held: HashMap<SessionId, HashSet<Lock>>,
}

impl Locks {
    /// Takes the lock; true when it was not held before.
    pub(super) fn take(&mut self, session: SessionId, lock: Lock) -> Result<bool, Conflict> {
        self.check(session, &lock)?;
        let new = self.holders.insert(lock.clone(), session).is_none();
        self.held.entry(session).or_default().insert(lock);
        Ok(new)
    }

    /// Whether the session holds the lock or could take it.
    pub(super) fn check(&self, session: SessionId, lock: &Lock) -> Result<(), Conflict> {
        match self.holders.get(lock) {
            Some(holder) if *holder != session => Err(Conflict),
            _ => Ok(()),
        }
    }

    /// Whether another session has changed rows of the table and not committed.
    pub(super) fn is_table_in_use(&self, session: SessionId, table: &str) -> bool {
        self.holders.iter().any(|(lock, holder)| *holder != session && lock.table() == table)
    }

    pub(super) fn release(&mut self, lock: &Lock) {
        if let Some(holder) = self.holders.remove(lock)
            && let Some(held) = self.held.get_mut(&holder)
        {
            held.remove(lock);
        }
    }

    pub(super) fn release_all(&mut self, session: SessionId) {
        for lock in self.held.remove(&session).unwrap_or_default() {
            self.holders.remove(&lock);
        }
    }
}

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
