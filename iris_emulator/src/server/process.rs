//! The IRIS process that serves a client: one of its own, or one from a pool that all clients share.

use std::collections::VecDeque;
use std::sync::Arc;

use parking_lot::Mutex;

use crate::engine::{Answer, Database, Prepared, Rows, Session};
use crate::sqlcode::SqlError;
use crate::value::Value;

/// The process of one client.
pub(super) enum Process {
    /// It ends with the connection, and its transaction is rolled back.
    Dedicated(Session),
    Pooled(PooledProcess),
}

/// Processes that serve one client after the other, as those of the PGWire server do.
pub(super) struct ProcessPool {
    database: Arc<Database>,
    /// As whom the processes are logged in.
    user: String,
    /// The one that was idle longest is used first.
    idle: Mutex<VecDeque<Session>>,
}

/// A process on loan: what is open on it stays open for whoever is next.
pub(super) struct PooledProcess {
    pool: Arc<ProcessPool>,
    /// From the first statement on.
    session: Option<Session>,
    /// Whether this client has begun a transaction. What another left open is committed with the first statement.
    in_transaction: bool,
}

impl ProcessPool {
    pub(super) fn new(database: Arc<Database>, user: impl Into<String>) -> Self {
        Self { database, user: user.into(), idle: Mutex::default() }
    }

    /// A process for a client, to be fetched when it is needed.
    pub(super) fn process(self: &Arc<Self>) -> PooledProcess {
        PooledProcess { pool: Arc::clone(self), session: None, in_transaction: false }
    }
}

impl Process {
    /// The session of the process.
    pub(super) fn session(&mut self) -> &mut Session {
        match self {
            Self::Dedicated(session) => session,
            Self::Pooled(process) => process.session(),
        }
    }

    /// Whether the client is told that it is in a transaction.
    pub(super) fn in_transaction(&self) -> bool {
        match self {
            Self::Dedicated(session) => session.in_transaction(),
            Self::Pooled(process) => process.in_transaction,
        }
    }

    /// Runs a statement.
    pub(super) async fn execute(
        &mut self,
        prepared: &Prepared,
        parameters: &[Value],
        rows: &mut dyn Rows,
    ) -> Result<Answer, SqlError> {
        match self {
            Self::Dedicated(session) => session.execute_into(prepared, parameters, rows).await,
            Self::Pooled(process) => process.execute(prepared, parameters, rows).await,
        }
    }
}

impl PooledProcess {
    fn session(&mut self) -> &mut Session {
        let pool = &self.pool;
        self.session.get_or_insert_with(|| {
            let idle = pool.idle.lock().pop_front();
            idle.unwrap_or_else(|| pool.database.connect_as(&pool.user))
        })
    }

    async fn execute(
        &mut self,
        prepared: &Prepared,
        parameters: &[Value],
        rows: &mut dyn Rows,
    ) -> Result<Answer, SqlError> {
        let outcome = self.session().execute_into(prepared, parameters, rows).await;
        let controls = match prepared.tag() {
            "START TRANSACTION" => {
                self.in_transaction = outcome.is_ok() || self.in_transaction;
                true
            }
            "COMMIT" | "ROLLBACK" => {
                self.in_transaction = self.session().in_transaction() && self.in_transaction;
                true
            }
            _ => false,
        };
        if outcome.is_ok() && !controls && !self.in_transaction {
            self.session().commit();
        }
        outcome
    }
}

impl Drop for PooledProcess {
    fn drop(&mut self) {
        if let Some(session) = self.session.take() {
            self.pool.idle.lock().push_back(session);
        }
    }
}
