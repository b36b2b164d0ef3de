//! Transactions: START TRANSACTION, COMMIT, ROLLBACK, and savepoints for those inside.
//!
//! IRIS has no RELEASE (RSQL_savepoint): a nested transaction that succeeds leaves its savepoint where it is.
//! An error does not end a transaction in IRIS, so there is no state of failure to keep.

use std::num::NonZeroU32;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use diesel::QueryResult;
use diesel::connection::{InstrumentationEvent, TransactionDepthChange, TransactionManagerStatus};
use diesel::result::Error;
use diesel_async::{AsyncConnection, SimpleAsyncConnection, TransactionManager};

use super::AsyncIrisConnection;

/// Keeps account of the transactions of an [`AsyncIrisConnection`].
#[derive(Debug, Default)]
pub struct IrisTransactionManager {
    status: TransactionManagerStatus,
    critical: Critical,
}

/// Marks a stretch that leaves the transaction in an unknown state when its future is dropped in between.
#[derive(Debug, Default, Clone)]
pub(super) struct Critical {
    entered: Arc<AtomicBool>,
}

impl Critical {
    /// Runs the stretch to its end, or leaves the connection marked as broken.
    pub(super) async fn run<F: Future>(&self, stretch: F) -> F::Output {
        self.entered.store(true, Ordering::Release);
        let output = stretch.await;
        self.entered.store(false, Ordering::Release);
        output
    }
}

impl IrisTransactionManager {
    /// How deep the transactions are nested; `None` outside of them.
    pub(crate) fn depth(&mut self) -> QueryResult<Option<NonZeroU32>> {
        Ok(self.status.transaction_state()?.transaction_depth())
    }

    pub(super) fn critical(&self) -> Critical {
        self.critical.clone()
    }

    /// The connection is lost: whether a transaction was committed cannot be known.
    pub(super) fn set_broken(&mut self) {
        self.status.set_in_error();
    }

    /// Whether a connection is not to be used by somebody else; `is_open` tells what the server says of a
    /// transaction.
    fn is_broken(&mut self, is_open: bool) -> bool {
        self.critical.entered.load(Ordering::Acquire)
            || match self.status.transaction_state() {
                // an open transaction is nobody's when its connection comes back to a pool; nor is one that was
                // begun by hand, or the rest of an answer that nobody reads
                Ok(valid) => match &valid.in_transaction {
                    Some(open) => !open.test_transaction,
                    None => is_open,
                },
                Err(_) => true,
            }
    }
}

/// The savepoint at the start of the transaction that is nested this deep in others.
fn savepoint(outer: NonZeroU32) -> String {
    format!("diesel_savepoint_{outer}")
}

async fn run(conn: &mut AsyncIrisConnection, sql: &str) -> QueryResult<()> {
    let critical = conn.transaction_state().critical();
    critical.run(conn.batch_execute(sql)).await
}

fn change_depth(conn: &mut AsyncIrisConnection, change: TransactionDepthChange) -> QueryResult<()> {
    conn.transaction_state().status.transaction_state()?.change_transaction_depth(change)
}

/// Fails when the server's transaction is over, ended by hand or by IRIS: what was done since is committed.
fn check_open(conn: &mut AsyncIrisConnection) -> QueryResult<()> {
    if conn.session.is_closed() || conn.session.may_be_in_transaction() {
        return Ok(());
    }
    conn.transaction_state().set_broken();
    Err(Error::QueryBuilderError(
        "the transaction had ended before it was committed; what was done since was committed by itself"
            .into(),
    ))
}

/// Begins a transaction, or one that is nested in those that are open, by this statement.
pub(super) async fn begin(conn: &mut AsyncIrisConnection, sql: &str) -> QueryResult<()> {
    let outer = conn.transaction_state().depth()?;
    let depth = outer.map_or(NonZeroU32::MIN, |outer| outer.saturating_add(1));
    conn.instrumentation().on_connection_event(InstrumentationEvent::begin_transaction(depth));
    run(conn, sql).await?;
    change_depth(conn, TransactionDepthChange::IncreaseDepth)
}

#[cfg(feature = "sync")]
impl AsyncIrisConnection {
    /// Counts a transaction as open that IRIS knows nothing of yet.
    pub(crate) fn open_deferred(&mut self) -> QueryResult<()> {
        change_depth(self, TransactionDepthChange::IncreaseDepth)
    }

    /// Ends a transaction that IRIS knows nothing of.
    pub(crate) fn close_deferred(&mut self) -> QueryResult<()> {
        change_depth(self, TransactionDepthChange::DecreaseDepth)
    }

    /// Begins in IRIS the transaction that counts as open.
    pub(crate) async fn begin_deferred(&mut self) -> QueryResult<()> {
        let depth = self.transaction_state().depth()?.ok_or(Error::NotInTransaction)?;
        self.instrumentation().on_connection_event(InstrumentationEvent::begin_transaction(depth));
        run(self, "START TRANSACTION").await
    }
}

impl TransactionManager<AsyncIrisConnection> for IrisTransactionManager {
    type TransactionStateData = Self;

    async fn begin_transaction(conn: &mut AsyncIrisConnection) -> QueryResult<()> {
        match conn.transaction_state().depth()? {
            None => begin(conn, "START TRANSACTION").await,
            Some(outer) => begin(conn, &format!("SAVEPOINT {}", savepoint(outer))).await,
        }
    }

    async fn rollback_transaction(conn: &mut AsyncIrisConnection) -> QueryResult<()> {
        let depth = conn.transaction_state().depth()?.ok_or(Error::NotInTransaction)?;
        conn.instrumentation().on_connection_event(InstrumentationEvent::rollback_transaction(depth));
        let undone = match NonZeroU32::new(depth.get() - 1) {
            None => run(conn, "ROLLBACK").await,
            Some(outer) => run(conn, &format!("ROLLBACK TO SAVEPOINT {}", savepoint(outer))).await,
        };
        match undone {
            Ok(()) => change_depth(conn, TransactionDepthChange::DecreaseDepth),
            Err(error) => {
                // what is left of the transaction cannot be known
                conn.transaction_state().set_broken();
                Err(error)
            }
        }
    }

    async fn commit_transaction(conn: &mut AsyncIrisConnection) -> QueryResult<()> {
        let depth = conn.transaction_state().depth()?.ok_or(Error::NotInTransaction)?;
        conn.instrumentation().on_connection_event(InstrumentationEvent::commit_transaction(depth));
        check_open(conn)?;
        if depth.get() == 1
            && let Err(commit_error) = run(conn, "COMMIT").await
        {
            return match Self::rollback_transaction(conn).await {
                Ok(()) => Err(commit_error),
                Err(rollback_error) => Err(Error::RollbackErrorOnCommit {
                    rollback_error: Box::new(rollback_error),
                    commit_error: Box::new(commit_error),
                }),
            };
        }
        change_depth(conn, TransactionDepthChange::DecreaseDepth)
    }

    fn transaction_manager_status_mut(conn: &mut AsyncIrisConnection) -> &mut TransactionManagerStatus {
        &mut conn.transaction_state().status
    }

    fn is_broken_transaction_manager(conn: &mut AsyncIrisConnection) -> bool {
        let is_open = conn.session.may_be_in_transaction();
        conn.session.is_closed() || conn.transaction_state().is_broken(is_open)
    }
}
