//! Locks on tables, rows and unique keys, held by sessions until their transactions end, or until UNLOCK.

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
    Row { table: Arc<str>, row: i64 },
    /// Values of a unique key, whether or not a row has them: nobody may take them while they may come back.
    Key { table: Arc<str>, key: String, values: Vec<u8> },
    /// A table as a whole.
    Table { table: Arc<str> },
}

impl Lock {
    /// The lock of a key's values; `None` when one is NULL, since NULL equals nothing.
    pub(super) fn key<'v>(
        table: Arc<str>,
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

    fn table(&self) -> &Arc<str> {
        match self {
            Self::Row { table, .. } | Self::Key { table, .. } | Self::Table { table } => table,
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

/// RSQL_setoption, LOCK_ESCALATION_THRESHOLD: a transaction that locks so many rows of a table locks the table.
pub(super) const ESCALATION_THRESHOLD: usize = 1_000;

/// All locks of a database.
#[derive(Debug)]
pub(super) struct Locks {
    holders: HashMap<Lock, Holders>,
    /// What each session took, in that order: a savepoint is a position in it.
    taken: HashMap<SessionId, Vec<(Lock, Mode)>>,
    /// How many rows of each table each session has locked exclusively.
    rows: HashMap<(SessionId, Arc<str>), usize>,
    /// What LOCK TABLE took, and how often.
    tables: HashMap<Arc<str>, TableHolders>,
    /// See [`ESCALATION_THRESHOLD`].
    pub(super) threshold: usize,
}

impl Default for Locks {
    fn default() -> Self {
        Self {
            holders: HashMap::new(),
            taken: HashMap::new(),
            rows: HashMap::new(),
            tables: HashMap::new(),
            threshold: ESCALATION_THRESHOLD,
        }
    }
}

/// Who holds a table by LOCK TABLE, how often in each mode.
#[derive(Debug, Default)]
struct TableHolders {
    exclusive: HashMap<SessionId, usize>,
    shared: HashMap<SessionId, usize>,
    released: Arc<Notify>,
}

impl TableHolders {
    /// Whether another session's hold forbids this one.
    fn is_in_the_way(&self, session: SessionId, mode: Mode) -> bool {
        let others = |holders: &HashMap<SessionId, usize>| holders.keys().any(|holder| *holder != session);
        others(&self.exclusive) || mode == Mode::Exclusive && others(&self.shared)
    }

    fn mode(&mut self, mode: Mode) -> &mut HashMap<SessionId, usize> {
        match mode {
            Mode::Exclusive => &mut self.exclusive,
            Mode::Shared => &mut self.shared,
        }
    }

    fn conflict(&self, table: &Arc<str>) -> Box<Conflict> {
        let lock = Lock::Table { table: Arc::clone(table) };
        Box::new(Conflict { lock, released: Arc::clone(&self.released).notified_owned() })
    }
}

impl Locks {
    /// Takes the lock for the session, which may hold it already. Rows are locked one by one until they are too many.
    pub(super) fn take(&mut self, session: SessionId, lock: Lock, mode: Mode) -> Result<(), Box<Conflict>> {
        let table = Arc::clone(lock.table());
        let is_row = matches!(lock, Lock::Row { .. }) && mode == Mode::Exclusive;
        self.check_whole(session, &table, is_row)?;
        if is_row && self.holds_table(session, &table) && !self.is_held(&lock) {
            return Ok(());
        }
        if let Some(holders) = self.holders.get(&lock)
            && holders.is_in_the_way(session, mode)
        {
            return Err(holders.conflict(&lock));
        }
        if self.hold(session, lock, mode) && is_row {
            let rows = self.rows.entry((session, Arc::clone(&table))).or_default();
            *rows += 1;
            if *rows > self.threshold {
                self.escalate(session, table)?;
            }
        }
        Ok(())
    }

    fn is_held(&self, lock: &Lock) -> bool {
        self.holders.contains_key(lock)
    }

    /// Fails where another session holds the table as a whole. A key is checked when its row is.
    fn check_whole(&self, session: SessionId, table: &Arc<str>, is_row: bool) -> Result<(), Box<Conflict>> {
        if !is_row {
            return Ok(());
        }
        if let Some(holders) = self.tables.get(table)
            && holders.exclusive.keys().any(|holder| *holder != session)
        {
            return Err(holders.conflict(table));
        }
        if self.holders.is_empty() {
            return Ok(());
        }
        let whole = Lock::Table { table: Arc::clone(table) };
        match self.holders.get(&whole) {
            Some(holders) if holders.is_in_the_way(session, Mode::Exclusive) => Err(holders.conflict(&whole)),
            _ => Ok(()),
        }
    }

    /// Whether the session's transaction holds the table as a whole.
    fn holds_table(&self, session: SessionId, table: &Arc<str>) -> bool {
        self.rows.get(&(session, Arc::clone(table))).is_some_and(|rows| *rows > self.threshold)
    }

    /// Notes a hold; whether it is a new one.
    fn hold(&mut self, session: SessionId, lock: Lock, mode: Mode) -> bool {
        let holders = self.holders.entry(lock.clone()).or_default();
        let is_new = match mode {
            Mode::Exclusive => holders.exclusive.replace(session).is_none(),
            Mode::Shared => holders.exclusive.is_none() && holders.shared.insert(session),
        };
        if is_new {
            self.taken.entry(session).or_default().push((lock, mode));
        }
        is_new
    }

    /// Locks a table instead of more of its rows.
    fn escalate(&mut self, session: SessionId, table: Arc<str>) -> Result<(), Box<Conflict>> {
        self.check_table(session, &table)?;
        self.hold(session, Lock::Table { table }, Mode::Exclusive);
        Ok(())
    }

    /// LOCK TABLE, as often as it is called.
    pub(super) fn lock_table(
        &mut self,
        session: SessionId,
        table: &Arc<str>,
        mode: Mode,
    ) -> Result<(), Box<Conflict>> {
        if let Some(holders) = self.tables.get(table)
            && holders.is_in_the_way(session, mode)
        {
            return Err(holders.conflict(table));
        }
        // rows that others change are in the way of both modes
        self.check_rows(session, table)?;
        *self.tables.entry(Arc::clone(table)).or_default().mode(mode).entry(session).or_default() += 1;
        Ok(())
    }

    /// UNLOCK TABLE; false where the session does not hold the table in that mode.
    pub(super) fn unlock_table(&mut self, session: SessionId, table: &Arc<str>, mode: Mode) -> bool {
        let Some(holders) = self.tables.get_mut(table) else { return false };
        let Some(count) = holders.mode(mode).get_mut(&session) else { return false };
        *count -= 1;
        if *count == 0 {
            holders.mode(mode).remove(&session);
            holders.released.notify_waiters();
        }
        true
    }

    /// Releases what LOCK TABLE took, when the process ends.
    pub(super) fn forget_session(&mut self, session: SessionId) {
        for holders in self.tables.values_mut() {
            let held =
                holders.exclusive.remove(&session).is_some() | holders.shared.remove(&session).is_some();
            if held {
                holders.released.notify_waiters();
            }
        }
        self.tables.retain(|_, holders| !holders.exclusive.is_empty() || !holders.shared.is_empty());
    }

    /// Fails while another session has changed rows of the table, or holds it: for a definition.
    pub(super) fn check_table(&self, session: SessionId, table: &Arc<str>) -> Result<(), Box<Conflict>> {
        if let Some(holders) = self.tables.get(table)
            && holders.is_in_the_way(session, Mode::Exclusive)
        {
            return Err(holders.conflict(table));
        }
        self.check_rows(session, table)
    }

    fn check_rows(&self, session: SessionId, table: &Arc<str>) -> Result<(), Box<Conflict>> {
        let mut of_table = self.holders.iter().filter(|(lock, _)| lock.table() == table);
        match of_table.find(|(_, holders)| holders.is_in_the_way(session, Mode::Exclusive)) {
            Some((lock, holders)) => Err(holders.conflict(lock)),
            None => Ok(()),
        }
    }

    /// Whether a reader of what is committed must wait for the row (RSQL_settransaction).
    pub(super) fn check_read(
        &self,
        session: SessionId,
        table: &Arc<str>,
        row: i64,
    ) -> Result<(), Box<Conflict>> {
        let other = |holders: &Holders| holders.exclusive.is_some_and(|holder| holder != session);
        for lock in [Lock::Row { table: Arc::clone(table), row }, Lock::Table { table: Arc::clone(table) }] {
            if let Some(holders) = self.holders.get(&lock).filter(|holders| other(holders)) {
                return Err(holders.conflict(&lock));
            }
        }
        Ok(())
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
            if let (Lock::Row { table, .. }, Mode::Exclusive) = (&lock, mode)
                && let Some(rows) = self.rows.get_mut(&(session, Arc::clone(table)))
            {
                *rows -= 1;
                if *rows == 0 {
                    self.rows.remove(&(session, Arc::clone(table)));
                }
            }
            if holders.exclusive.is_none() && holders.shared.is_empty() {
                self.holders.remove(&lock);
            }
        }
        told
    }

    /// Whether nobody holds anything.
    #[cfg(test)]
    pub(super) fn is_empty(&self) -> bool {
        self.holders.is_empty() && self.taken.is_empty() && self.rows.is_empty() && self.tables.is_empty()
    }
}

#[cfg(test)]
mod tests;
