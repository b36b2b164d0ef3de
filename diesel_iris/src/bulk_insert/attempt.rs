//! One transaction, attempted until its rows are committed or cannot be.

use diesel::query_builder::{InsertStatement, QueryFragment, QueryId};
use diesel::query_source::Table;
use diesel::result::{DatabaseErrorKind, Error};
use diesel::{Insertable, QueryResult};
use futures_timer::Delay;

use super::{Attempts, BulkInsertError, BulkInsertFailure, Connections, Progress, RowKey};
use crate::connection::{EncodedRow, Outcome, error_label};
use crate::{AsyncIrisConnection, Iris, is_retryable};

/// The rows of a transaction.
pub(super) struct Batch<'k, T, K, R> {
    table: T,
    key: &'k K,
    /// None any more once they are encoded.
    rows: Vec<R>,
    count: u64,
    encoded: Encoded,
    /// Whether rows of it may be committed.
    is_doubtful: bool,
}

/// The rows, and the queries that find them, once there was a connection to learn from how they are written.
#[derive(Default)]
struct Encoded {
    rows: Vec<EncodedRow>,
    /// As many as there are rows, or none where rows cannot be found.
    questions: Vec<EncodedRow>,
}

/// Why an attempt failed.
struct Failed {
    failure: BulkInsertFailure,
    outcome: Outcome,
}

impl<'k, T, K, R> Batch<'k, T, K, R>
where
    R: Insertable<T>,
    T: Table + Copy,
    InsertStatement<T, R::Values>: QueryFragment<Iris> + QueryId,
    K: RowKey<T, R>,
{
    pub(super) fn new(table: T, key: &'k K, rows: Vec<R>, is_doubtful: bool) -> Self {
        let count = rows.len() as u64;
        Self { table, key, rows, count, encoded: Encoded::default(), is_doubtful }
    }

    /// Commits the rows that are not there.
    pub(super) async fn commit(
        &mut self,
        connections: &impl Connections,
        attempts: Attempts,
        progress: &mut Progress,
    ) -> Result<(), BulkInsertError> {
        let count = self.count;
        let mut attempt = 1;
        loop {
            let Failed { failure, outcome } = match self.attempt(connections).await {
                Ok(found) => {
                    progress.committed += count;
                    progress.found += found;
                    progress.transactions += u64::from(found < count);
                    return Ok(());
                }
                Err(failed) => failed,
            };
            self.is_doubtful |= outcome == Outcome::Unknown;
            let cannot_be_found = outcome == Outcome::Unknown && self.encoded.questions.is_empty();
            if outcome == Outcome::Refused || cannot_be_found || attempt >= attempts.most {
                let unknown = if self.is_doubtful { count } else { 0 };
                return Err(BulkInsertError::new(progress.committed, unknown, failure));
            }
            tracing::warn!(error = %label(&failure), attempt, "a transaction of a bulk insert is attempted again");
            progress.retries += 1;
            Delay::new(attempts.wait_after(attempt)).await;
            attempt += 1;
        }
    }

    /// Gives how many of the rows were there before.
    async fn attempt(&mut self, connections: &impl Connections) -> Result<u64, Failed> {
        let mut conn = connections.connection().await.map_err(|error| Failed {
            failure: BulkInsertFailure::Connection(error),
            outcome: Outcome::Retryable,
        })?;
        self.send(&mut conn).await.map_err(|error| {
            let mut outcome = conn.outcome(&error);
            // the lost connection's transaction was committed behind the look
            let is_there = matches!(error, Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _));
            if is_there && self.is_doubtful && !self.encoded.questions.is_empty() {
                outcome = Outcome::Retryable;
            }
            // the lock may be that of a lost connection, which the PGWire server keeps until a new client is given its
            // IRIS connection and rolls back
            if is_retryable(&error) {
                conn.close_on_drop();
            }
            Failed { failure: BulkInsertFailure::Query(error), outcome }
        })
    }

    async fn send(&mut self, conn: &mut AsyncIrisConnection) -> QueryResult<u64> {
        self.encode(conn)?;
        let Encoded { rows, questions } = &self.encoded;
        if !self.is_doubtful || questions.is_empty() {
            conn.insert_rows(&rows.iter().collect::<Vec<_>>()).await?;
            return Ok(0);
        }
        let found = conn.find_rows(&questions.iter().collect::<Vec<_>>()).await?;
        let missing: Vec<_> =
            rows.iter().zip(&found).filter(|(_, found)| !**found).map(|(row, _)| row).collect();
        conn.insert_rows(&missing).await?;
        Ok((rows.len() - missing.len()) as u64)
    }

    fn encode(&mut self, conn: &AsyncIrisConnection) -> QueryResult<()> {
        for row in self.rows.drain(..) {
            self.encoded.questions.extend(self.key.question(self.table, &row, conn)?);
            self.encoded.rows.push(conn.encode(&diesel::insert_into(self.table).values(row))?);
        }
        Ok(())
    }
}

/// What logs may say of it.
fn label(failure: &BulkInsertFailure) -> String {
    match failure {
        BulkInsertFailure::Query(error) => error_label(error),
        BulkInsertFailure::Connection(error) | BulkInsertFailure::Rows(error) => error.to_string(),
    }
}
