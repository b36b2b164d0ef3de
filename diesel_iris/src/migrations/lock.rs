//! One deployer at a time.
//!
//! Who migrates holds a lock on the one row of a table, in a transaction on a connection of its own. It ends with that
//! connection, however that ends, so nothing is left to clean up.

use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use diesel_async::{AsyncConnection, RunQueryDsl, TransactionManager};

use super::MigrationError;
use super::history::{TABLE_NOT_FOUND, create};
use crate::{AsyncIrisConnection, is_retryable, sqlcode};

diesel::table! {
    #[sql_name = "__diesel_iris_lock"]
    migration_lock (id) {
        id -> Integer,
        holder -> Nullable<VarChar>,
    }
}

const CREATE: &str =
    "CREATE TABLE \"__diesel_iris_lock\" (id INTEGER NOT NULL PRIMARY KEY, holder VARCHAR(50))";

type Transactions = <AsyncIrisConnection as AsyncConnection>::TransactionManager;

/// The right to migrate. It is given back with [`Lock::release`], or when this is dropped.
///
/// A program that is killed does not end its transaction, and the PGWire server 1.7.2 keeps it until it gives the
/// IRIS connection to another client. Until then the lock may be held by nobody.
#[derive(Debug)]
pub struct Lock {
    connection: AsyncIrisConnection,
    /// Whether its transaction was begun; it may have been given up before the lock was taken.
    begun: bool,
    held: bool,
}

impl Lock {
    /// A lock that is not taken yet, on a connection that does nothing else.
    #[must_use]
    pub fn new(connection: AsyncIrisConnection) -> Self {
        Self { connection, begun: false, held: false }
    }

    /// Waits for the lock; returns at once if it is held already. `waiting` is called when somebody else has it.
    ///
    /// # Errors
    ///
    /// When somebody else keeps it for that long, and when the database refuses.
    pub async fn take(
        &mut self,
        limit: Duration,
        mut waiting: impl FnMut() + Send,
    ) -> Result<(), MigrationError> {
        if self.held {
            return Ok(());
        }
        self.release().await?;
        let deadline = Instant::now() + limit;
        let connection = &mut self.connection;
        prepare(connection).await.map_err(MigrationError::History)?;
        Transactions::begin_transaction(connection).await.map_err(MigrationError::History)?;
        self.begun = true;
        let failed = loop {
            let row = migration_lock::table.filter(migration_lock::id.eq(1));
            let update = diesel::update(row).set(migration_lock::holder.eq("diesel_iris"));
            match update.execute(connection).await {
                Ok(_) => {
                    self.held = true;
                    return Ok(());
                }
                // the server has waited for a while (SQLCODE -110), so there is no need to do so here
                Err(error) if is_retryable(&error) && Instant::now() < deadline => waiting(),
                Err(error) if is_retryable(&error) => break MigrationError::Locked,
                Err(error) => break MigrationError::History(error),
            }
        };
        // the error before tells more
        let _ = self.release().await;
        Err(failed)
    }

    /// Gives the lock back, to be taken again or not.
    ///
    /// # Errors
    ///
    /// When the connection was lost, and the lock with it.
    pub async fn release(&mut self) -> Result<(), MigrationError> {
        self.held = false;
        if !std::mem::take(&mut self.begun) {
            return Ok(());
        }
        Transactions::rollback_transaction(&mut self.connection).await.map_err(MigrationError::History)
    }

    /// Gives the lock back and ends its connection, and waits until the server knows.
    pub async fn close(self) {
        self.connection.close().await;
    }
}

/// The table and its row.
async fn prepare(connection: &mut AsyncIrisConnection) -> QueryResult<()> {
    let rows = migration_lock::table.count().get_result::<i64>(connection).await;
    match rows {
        Ok(0) => {}
        Ok(_) => return Ok(()),
        Err(error) if sqlcode(&error) == Some(TABLE_NOT_FOUND) => create(connection, CREATE).await?,
        Err(error) => return Err(error),
    }
    let row = migration_lock::id.eq(1);
    match diesel::insert_into(migration_lock::table).values(row).execute(connection).await {
        // somebody else was quicker
        Err(DieselError::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => Ok(()),
        result => result.map(drop),
    }
}
