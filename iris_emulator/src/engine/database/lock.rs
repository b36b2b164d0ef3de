//! Locks of a database's sessions: LOCK TABLE, timeouts, release.

use std::time::Duration;

use super::super::locks::{Mode, SessionId};
use super::{Database, Stopped};
use crate::sql::ast::LockTable;
use crate::sqlcode::{Location, SqlCode, SqlError};

impl Database {
    /// How long a statement waits for a lock before SQLCODE -110; ten seconds unless set.
    pub fn set_lock_timeout(&self, timeout: Duration) {
        *self.lock_timeout.lock() = timeout;
    }

    pub(in super::super) fn lock_timeout(&self) -> Duration {
        *self.lock_timeout.lock()
    }

    /// RSQL_lock, RSQL_unlock
    pub(in super::super) fn lock(&self, session: SessionId, lock: &LockTable) -> Result<(), Stopped> {
        let storage = self.storage.lock();
        let table = storage.catalog.table(&lock.table)?;
        if table.view.is_some() {
            let text = format!("{} is a view, which cannot be locked", table.label());
            return Err(SqlError::new(SqlCode::FATAL, text).at(Location::ServerLoop).into());
        }
        let mode = if lock.shared { Mode::Shared } else { Mode::Exclusive };
        let mut journal = self.journal.lock();
        let name = journal.name(&table.storage_name());
        if !lock.releases {
            return journal.locks.lock_table(session, &name, mode).map_err(Stopped::Locked);
        }
        if journal.locks.unlock_table(session, &name, mode) {
            return Ok(());
        }
        let text = format!("table '{}' is not locked in this mode", table.label());
        Err(SqlError::new(SqlCode::FATAL, text).at(Location::ServerLoop).into())
    }

    /// `SET OPTION LOCK_ESCALATION_THRESHOLD`
    pub(in super::super) fn set_lock_threshold(&self, rows: usize) {
        self.journal.lock().locks.threshold = rows;
    }

    /// How many locks a session holds, for a savepoint to remember.
    pub(in super::super) fn lock_position(&self, session: SessionId) -> usize {
        self.journal.lock().locks.position(session)
    }

    /// Releases the locks that a session took after a position; all of them after the first.
    pub(in super::super) fn release_after(&self, session: SessionId, position: usize) {
        self.journal.lock().locks.release_after(session, position);
    }
}
