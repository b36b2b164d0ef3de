//! Locks on rows and on unique keys, held by sessions until their transactions end.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use rusqlite::types::ValueRef;
use tokio::sync::Notify;
use tokio::sync::futures::OwnedNotified;

/// A session's number.
pub(super) type SessionId = u64;

/// What is locked.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) enum Lock {
    /// A row of a table, by its RowID.
    Row { table: String, row: i64 },
    /// Values of a unique key, whether or not a row has them: nobody may take them while they may come back.
    Key { table: String, key: String, values: Vec<u8> },
}

impl Lock {
    /// The lock of a key's values; `None` when one is NULL, since NULL equals nothing.
    pub(super) fn key<'v>(
        table: String,
        key: String,
        values: impl Iterator<Item = ValueRef<'v>>,
    ) -> Option<Self> {
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
        Some(Self::Key { table, key, values: bytes })
    }

    fn table(&self) -> &str {
        match self {
            Self::Row { table, .. } | Self::Key { table, .. } => table,
        }
    }
}

/// How a lock is held.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// By one session: it changed the row.
    Exclusive,
    /// By any number of sessions: they hold rows that reference it.
    Shared,
}

/// Somebody else holds the lock.
#[derive(Debug)]
pub(super) struct Conflict {
    pub(super) lock: Lock,
    /// Done when the lock is released, even if that was before anybody polled it.
    pub(super) released: OwnedNotified,
}

/// Who holds a lock.
#[derive(Debug, Default)]
struct Holders {
    exclusive: Option<SessionId>,
    shared: HashSet<SessionId>,
    /// Told whenever one of them lets go.
    released: Arc<Notify>,
}

impl Holders {
    /// Whether another session's hold is in the way.
    fn is_in_the_way(&self, session: SessionId, mode: Mode) -> bool {
        self.exclusive.is_some_and(|holder| holder != session)
            || (mode == Mode::Exclusive && self.shared.iter().any(|holder| *holder != session))
    }

    fn conflict(&self, lock: &Lock) -> Box<Conflict> {
        Box::new(Conflict { lock: lock.clone(), released: Arc::clone(&self.released).notified_owned() })
    }
}

/// All locks of a database.
#[derive(Debug, Default)]
pub(super) struct Locks {
    holders: HashMap<Lock, Holders>,
    /// What each session took, in that order: a savepoint is a position in it.
    taken: HashMap<SessionId, Vec<(Lock, Mode)>>,
}

impl Locks {
    /// Takes the lock for the session, which may hold it already.
    pub(super) fn take(&mut self, session: SessionId, lock: Lock, mode: Mode) -> Result<(), Box<Conflict>> {
        if let Some(holders) = self.holders.get(&lock)
            && holders.is_in_the_way(session, mode)
        {
            return Err(holders.conflict(&lock));
        }
        let holders = self.holders.entry(lock.clone()).or_default();
        let new = match mode {
            Mode::Exclusive => holders.exclusive.replace(session).is_none(),
            Mode::Shared => holders.exclusive.is_none() && holders.shared.insert(session),
        };
        if new {
            self.taken.entry(session).or_default().push((lock, mode));
        }
        Ok(())
    }

    /// Fails while another session has changed rows of the table and not ended its transaction.
    pub(super) fn check_table(&self, session: SessionId, table: &str) -> Result<(), Box<Conflict>> {
        let mut of_table = self.holders.iter().filter(|(lock, _)| lock.table() == table);
        match of_table.find(|(_, holders)| holders.is_in_the_way(session, Mode::Exclusive)) {
            Some((lock, holders)) => Err(holders.conflict(lock)),
            None => Ok(()),
        }
    }

    /// How many locks the session has taken.
    pub(super) fn position(&self, session: SessionId) -> usize {
        self.taken.get(&session).map_or(0, Vec::len)
    }

    /// Gives back what the session took after a position, and wakes who waits for it.
    pub(super) fn release_after(&mut self, session: SessionId, position: usize) {
        for holders in self.give_back(session, position) {
            holders.notify_waiters();
        }
    }

    /// The same for a statement that failed: nobody saw its locks, so nobody waits for them. Waking would make
    /// statements that wait for a third session wake each other for ever.
    pub(super) fn forget_after(&mut self, session: SessionId, position: usize) {
        self.give_back(session, position);
    }

    fn give_back(&mut self, session: SessionId, position: usize) -> Vec<Arc<Notify>> {
        let Some(taken) = self.taken.get_mut(&session) else { return Vec::new() };
        let given: Vec<(Lock, Mode)> = taken.drain(position.min(taken.len())..).collect();
        if taken.is_empty() {
            self.taken.remove(&session);
        }
        let mut told = Vec::new();
        for (lock, mode) in given {
            let Some(holders) = self.holders.get_mut(&lock) else { continue };
            match mode {
                Mode::Exclusive => holders.exclusive = None,
                Mode::Shared => {
                    holders.shared.remove(&session);
                }
            }
            told.push(Arc::clone(&holders.released));
            if holders.exclusive.is_none() && holders.shared.is_empty() {
                self.holders.remove(&lock);
            }
        }
        told
    }

    /// Whether nobody holds anything.
    #[cfg(test)]
    pub(super) fn is_empty(&self) -> bool {
        self.holders.is_empty() && self.taken.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(row: i64) -> Lock {
        Lock::Row { table: "S.T".into(), row }
    }

    #[test]
    fn shared_locks_bear_each_other_and_no_exclusive_one() {
        let mut locks = Locks::default();
        locks.take(1, row(1), Mode::Shared).unwrap();
        locks.take(2, row(1), Mode::Shared).unwrap();
        assert!(locks.take(1, row(1), Mode::Exclusive).is_err());
        locks.release_after(2, 0);
        locks.take(1, row(1), Mode::Exclusive).unwrap();
        assert!(locks.take(2, row(1), Mode::Shared).is_err());
        assert!(locks.check_table(2, "S.T").is_err());
        assert!(locks.check_table(1, "S.T").is_ok());
        locks.release_after(1, 0);
        assert!(locks.is_empty());
    }

    #[test]
    fn a_position_gives_back_what_came_after_it() {
        let mut locks = Locks::default();
        locks.take(1, row(1), Mode::Exclusive).unwrap();
        let position = locks.position(1);
        locks.take(1, row(1), Mode::Exclusive).unwrap();
        locks.take(1, row(2), Mode::Exclusive).unwrap();
        locks.release_after(1, position);
        assert!(locks.take(2, row(1), Mode::Exclusive).is_err());
        locks.take(2, row(2), Mode::Exclusive).unwrap();
    }

    #[tokio::test]
    async fn a_release_before_the_wait_is_not_missed() {
        let mut locks = Locks::default();
        locks.take(1, row(1), Mode::Exclusive).unwrap();
        let conflict = locks.take(2, row(1), Mode::Exclusive).unwrap_err();
        locks.release_after(1, 0);
        conflict.released.await;
    }
}
