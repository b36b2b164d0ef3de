//! One deployer at a time.
//!
//! Who migrates holds a lock on the one row of a table, in a transaction on a connection of its own. It ends with that
//! connection, however that ends, so nothing is left to clean up.

use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error as DieselError};
use diesel_async::{AsyncConnection, RunQueryDsl, TransactionManager};
use diesel_iris::{AsyncIrisConnection, is_retryable, sqlcode};

use super::history::{TABLE_NOT_FOUND, create};
use crate::Error;

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
#[derive(Debug)]
pub struct Lock {
    connection: AsyncIrisConnection,
}

impl Lock {
    /// Waits for the lock, on a connection that does nothing else. `waiting` is called when somebody else has it.
    ///
    /// # Errors
    ///
    /// When it is not to be had in that time, and when the database refuses.
    pub async fn take(
        mut connection: AsyncIrisConnection,
        limit: Duration,
        mut waiting: impl FnMut(),
    ) -> Result<Self, Error> {
        let deadline = Instant::now() + limit;
        prepare(&mut connection).await.map_err(Error::History)?;
        Transactions::begin_transaction(&mut connection).await.map_err(Error::History)?;
        loop {
            let row = migration_lock::table.filter(migration_lock::id.eq(1));
            let update = diesel::update(row).set(migration_lock::holder.eq("diesel_iris"));
            match update.execute(&mut connection).await {
                Ok(_) => return Ok(Self { connection }),
                // the server has waited for a while (SQLCODE -110), so there is no need to do so here
                Err(error) if is_retryable(&error) && Instant::now() < deadline => waiting(),
                Err(error) if is_retryable(&error) => return Err(Error::Locked),
                Err(error) => return Err(Error::History(error)),
            }
        }
    }

    /// Gives the lock back.
    ///
    /// # Errors
    ///
    /// When the connection was lost, and the lock with it.
    pub async fn release(mut self) -> Result<(), Error> {
        Transactions::rollback_transaction(&mut self.connection).await.map_err(Error::History)
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
