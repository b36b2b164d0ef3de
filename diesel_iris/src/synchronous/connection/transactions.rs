//! Transactions that begin when there is something to put into them.

use diesel::QueryResult;
use diesel::connection::{TransactionManager, TransactionManagerStatus};
use diesel_async::TransactionManager as _;

use super::IrisConnection;
use crate::connection::IrisTransactionManager;

/// The transactions of an [`IrisConnection`].
///
/// START TRANSACTION is sent with the first statement that is no definition. A transaction of IRIS holds changes of data,
/// not definitions of tables (GSQL_modify_transaction); those that come first in a transaction run before it begins,
/// as Diesel's own way to run migrations needs it: each in a transaction, with its definitions.
#[derive(Debug, Clone, Copy)]
pub struct BlockingTransactionManager;

impl TransactionManager<IrisConnection> for BlockingTransactionManager {
    type TransactionStateData = IrisTransactionManager;

    fn begin_transaction(conn: &mut IrisConnection) -> QueryResult<()> {
        if conn.depth()?.is_none() {
            return conn.defer_transaction();
        }
        conn.enter_transaction()?;
        conn.wait_for(IrisTransactionManager::begin_transaction)
    }

    fn rollback_transaction(conn: &mut IrisConnection) -> QueryResult<()> {
        if conn.drop_deferred()? {
            return Ok(());
        }
        conn.wait_for(IrisTransactionManager::rollback_transaction)
    }

    fn commit_transaction(conn: &mut IrisConnection) -> QueryResult<()> {
        if conn.drop_deferred()? {
            return Ok(());
        }
        conn.wait_for(IrisTransactionManager::commit_transaction)
    }

    fn transaction_manager_status_mut(conn: &mut IrisConnection) -> &mut TransactionManagerStatus {
        IrisTransactionManager::transaction_manager_status_mut(conn.inner())
    }

    fn is_broken_transaction_manager(conn: &mut IrisConnection) -> bool {
        IrisTransactionManager::is_broken_transaction_manager(conn.inner())
    }
}
