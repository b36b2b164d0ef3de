//! The rows, and the queries on them. Handlers hold no queries, and queries know no HTTP.

pub mod admission;
pub mod document;
pub mod patient;
pub mod staff;
pub mod timeline;
pub mod ward;

use std::time::Duration;

use diesel_iris::AsyncIrisConnection;
use diesel_iris::connection::AsyncFunc;

use crate::database::Connection;
use crate::error::Error;

/// How often a transaction is run that somebody else's lock was in the way of.
const ATTEMPTS: u32 = 3;

/// Runs the transaction, and again where a lock was in the way.
///
/// Changes of a single statement are made in a transaction, too: a request that is given up before COMMIT is sent has then
/// changed nothing.
///
/// # Errors
///
/// What the function gives, and what the database gives.
pub async fn transaction<T, F>(conn: &mut Connection<'_>, work: F) -> Result<T, Error>
where
    for<'r> F: AsyncFnOnce(&'r mut AsyncIrisConnection) -> Result<T, Error>
        + AsyncFunc<&'r mut AsyncIrisConnection, Result<T, Error>, Fut: Send>
        + Clone
        + Send,
    T: Send,
{
    let conn: &mut AsyncIrisConnection = &mut *conn;
    let mut attempt = 1;
    loop {
        match conn.build_transaction().run(work.clone()).await {
            Err(Error::Database(error)) if diesel_iris::is_retryable(&error) && attempt < ATTEMPTS => {
                tracing::info!(attempt, "a lock was in the way");
                tokio::time::sleep(Duration::from_millis(20) * attempt).await;
                attempt += 1;
            }
            result => return result,
        }
    }
}
