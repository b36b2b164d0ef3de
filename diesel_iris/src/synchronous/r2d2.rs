//! Pools by `r2d2`.

use diesel::connection::TransactionManager;
use diesel::r2d2::R2D2Connection;
use diesel::result::Error;
use diesel::sql_types::Integer;
use diesel::{IntoSql, QueryResult, RunQueryDsl};

use super::BlockingTransactionManager;
use super::connection::IrisConnection;

/// A connection is given back to the pool only if it is whole: one with a transaction left open, or lost, is replaced.
impl R2D2Connection for IrisConnection {
    fn ping(&mut self) -> QueryResult<()> {
        if self.is_broken() {
            return Err(Error::BrokenTransactionManager);
        }
        diesel::select(1.into_sql::<Integer>()).get_result::<i32>(self).map(drop)
    }

    fn is_broken(&mut self) -> bool {
        BlockingTransactionManager::is_broken_transaction_manager(self)
    }
}
