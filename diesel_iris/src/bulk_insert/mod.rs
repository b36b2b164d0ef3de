//! Loading many rows: in transactions of some hundred rows, over a connection that may be lost, none missing and none
//! twice.
//!
//! ```
//! use diesel::prelude::*;
//! use diesel_iris::bulk_insert::BulkInsert;
//! use diesel_iris::data_types::Vector;
//! use diesel_iris::pooled_connection::AsyncDieselConnectionManager;
//! use diesel_iris::pooled_connection::bb8::Pool;
//! use diesel_iris::prelude::*;
//!
//! diesel::table! {
//!     use diesel::sql_types::*;
//!     use diesel_iris::sql_types::*;
//!     documents { id -> Integer, embedding -> Vector }
//! }
//!
//! #[derive(Insertable)]
//! struct Document {
//!     id: i32,
//!     embedding: Vector<f32>,
//! }
//!
//! # #[tokio::main]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let emulator = iris_emulator::Emulator::start().await?;
//! # let mut conn = AsyncIrisConnection::establish(&emulator.url()).await?;
//! # conn.batch_execute("CREATE TABLE documents (id INTEGER PRIMARY KEY, embedding VECTOR(FLOAT, 2))").await?;
//! # let manager = AsyncDieselConnectionManager::<AsyncIrisConnection>::new(emulator.url());
//! let pool = Pool::builder().build(manager).await?;
//! let rows = (0..1000).map(|id| Document { id, embedding: Vector::from([id as f32, 1.0]) });
//! let loaded = BulkInsert::into(documents::table)
//!     .identified_by(|row: &Document| documents::id.eq(row.id))
//!     .on_progress(|progress| println!("{} rows", progress.committed))
//!     .insert(&pool, rows)
//!     .await?;
//! assert_eq!((loaded.committed, loaded.transactions), (1000, 2));
//! # Ok(())
//! # }
//! ```
//!
//! # How it is safe
//!
//! A connection that is lost while COMMIT is under way leaves it open whether the transaction took effect. The rows of
//! such a transaction are looked for by the condition that [`identified_by`](BulkInsert::identified_by) was given, in a
//! transaction that is READ COMMITTED, and those that are not there are sent again over another connection. Two things are
//! needed for that:
//!
//! - The condition finds the row, and no other, by the columns of a PRIMARY KEY or UNIQUE constraint. The constraint is what
//!   refuses a row that the lost connection's transaction inserts after the look.
//! - The keys are the caller's, not the database's: an IDENTITY that IRIS gives cannot be known before.
//!
//! Without a condition, a lost connection is an error. Rows that were there before the first transaction was sent are
//! SQLCODE -119, as with any INSERT.
//!
//! IRIS keeps the isolation level for its process, after the transaction too; see
//! [`TransactionBuilder`](crate::connection::TransactionBuilder).
//!
//! # What is sent
//!
//! One INSERT a row, all of a transaction in one write.
//! The rows of one transaction are in memory, encoded, and no others.

mod attempt;
mod connections;
mod error;
mod key;

use std::fmt;
use std::num::NonZeroUsize;
use std::pin::pin;
use std::time::Duration;

use diesel::Insertable;
use diesel::query_builder::{InsertStatement, QueryFragment, QueryId};
use diesel::query_source::Table;
use futures_util::{Stream, StreamExt};

use self::attempt::Batch;
pub use self::connections::Connections;
pub use self::error::{BulkInsertError, BulkInsertFailure};
pub use self::key::{Key, RowKey, WithoutKey};
use crate::Iris;

/// Any error.
type BoxError = Box<dyn std::error::Error + Send + Sync>;

/// Rows about to be inserted into a table; see the [module](self).
#[must_use = "nothing is inserted until `insert` or `insert_stream`"]
pub struct BulkInsert<T, K = WithoutKey> {
    table: T,
    key: K,
    on_progress: Option<Box<dyn FnMut(Progress) + Send>>,
    rows_per_transaction: NonZeroUsize,
    attempts: Attempts,
    resumed_after: Option<u64>,
}

/// How often a transaction is attempted, and how long it waits in between.
#[derive(Debug, Clone, Copy)]
struct Attempts {
    most: u32,
    first_wait: Duration,
    longest_wait: Duration,
}

impl Attempts {
    /// How long to wait after so many.
    fn wait_after(self, attempts: u32) -> Duration {
        self.longest_wait.min(self.first_wait.saturating_mul(1 << (attempts - 1).min(16)))
    }
}

impl<T, K> fmt::Debug for BulkInsert<T, K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("BulkInsert")
            .field("rows_per_transaction", &self.rows_per_transaction)
            .field("attempts", &self.attempts)
            .field("resumed_after", &self.resumed_after)
            .finish_non_exhaustive()
    }
}

/// How far a bulk insert is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Progress {
    /// How many of the rows, from the first on, are committed. Those that were skipped by
    /// [`resume_after`](BulkInsert::resume_after) are counted.
    pub committed: u64,
    /// How many of these were found to be there when they were looked for.
    pub found: u64,
    /// How many transactions were committed.
    pub transactions: u64,
    /// How many attempts failed, and were made again.
    pub retries: u64,
}

/// Rows in a transaction, unless [`BulkInsert::rows_per_transaction`] says otherwise.
///
/// On IRIS 2026.3, 250 to 500 rows of embeddings a transaction were recorded as twice as fast a row as 10,000.
pub const ROWS_PER_TRANSACTION: usize = 500;

/// What holds unless [`BulkInsert::attempts`] and [`BulkInsert::waits`] say otherwise.
const ATTEMPTS: Attempts =
    Attempts { most: 8, first_wait: Duration::from_millis(100), longest_wait: Duration::from_secs(5) };

impl<T> BulkInsert<T> {
    /// For rows of this table.
    pub fn into(table: T) -> Self {
        Self {
            table,
            key: WithoutKey,
            on_progress: None,
            rows_per_transaction: NonZeroUsize::MIN.saturating_add(ROWS_PER_TRANSACTION - 1),
            attempts: ATTEMPTS,
            resumed_after: None,
        }
    }

    /// How a row is found, by columns that have a PRIMARY KEY or UNIQUE constraint: `|row| documents::id.eq(row.id)`. With
    /// this, lost connections are survived.
    pub fn identified_by<R, P, F>(self, condition: F) -> BulkInsert<T, Key<F>>
    where
        F: Fn(&R) -> P,
    {
        let Self { table, key: WithoutKey, on_progress, rows_per_transaction, attempts, resumed_after } =
            self;
        let key = Key::new(condition);
        BulkInsert { table, key, on_progress, rows_per_transaction, attempts, resumed_after }
    }
}

impl<T, K> BulkInsert<T, K> {
    /// How many rows a transaction has: 500 unless this is called.
    pub fn rows_per_transaction(self, rows: NonZeroUsize) -> Self {
        Self { rows_per_transaction: rows, ..self }
    }

    /// How often a transaction is attempted at most, where others hold locks, no connection can be made, or the connection
    /// is lost: 8 unless this is called.
    pub fn attempts(mut self, most: u32) -> Self {
        self.attempts.most = most;
        self
    }

    /// How long it waits after the first attempt that fails, and at most: twice as long each time, from 0.1 to 5 seconds
    /// unless this is called.
    pub fn waits(mut self, first: Duration, longest: Duration) -> Self {
        self.attempts.first_wait = first;
        self.attempts.longest_wait = longest;
        self
    }

    /// What is called after each transaction that is committed.
    pub fn on_progress(self, report: impl FnMut(Progress) + Send + 'static) -> Self {
        Self { on_progress: Some(Box::new(report)), ..self }
    }

    /// Goes on where another one stopped, given the same rows in the same order: [`BulkInsertError::committed`], or the
    /// last [`Progress::committed`] of a process that ended. So many rows are skipped, and those of the next transaction
    /// looked for before they are sent, if it is [known how](Self::identified_by).
    pub fn resume_after(self, committed: u64) -> Self {
        Self { resumed_after: Some(committed), ..self }
    }

    /// Inserts all rows of an iterator.
    ///
    /// # Errors
    ///
    /// [`BulkInsertError`] says how many rows are committed, and why there are not more.
    pub async fn insert<R>(
        self,
        connections: &impl Connections,
        rows: impl IntoIterator<Item = R, IntoIter: Send>,
    ) -> Result<Progress, BulkInsertError>
    where
        R: Insertable<T> + Send,
        T: Table + Copy + Send,
        InsertStatement<T, R::Values>: QueryFragment<Iris> + QueryId,
        K: RowKey<T, R> + Send,
    {
        let rows = rows.into_iter().map(Ok::<R, std::convert::Infallible>);
        self.insert_stream(connections, futures_util::stream::iter(rows)).await
    }

    /// Inserts all rows of a stream, which may be read from somewhere while this goes on. It is asked for as many rows as a
    /// transaction has, and for more when they are committed.
    ///
    /// # Errors
    ///
    /// [`BulkInsertError`] says how many rows are committed, and why there are not more. Where the stream gives an error,
    /// the rows before it that fill no transaction are not inserted.
    pub async fn insert_stream<R, E>(
        mut self,
        connections: &impl Connections,
        rows: impl Stream<Item = Result<R, E>> + Send,
    ) -> Result<Progress, BulkInsertError>
    where
        R: Insertable<T> + Send,
        E: Into<BoxError>,
        T: Table + Copy + Send,
        InsertStatement<T, R::Values>: QueryFragment<Iris> + QueryId,
        K: RowKey<T, R> + Send,
    {
        let mut rows = pin!(rows);
        let mut progress = Progress::default();
        let stopped = |progress: Progress, failure| BulkInsertError::new(progress.committed, 0, failure);
        let mut is_doubtful = self.resumed_after.is_some();
        let mut left_to_skip = self.resumed_after.unwrap_or(0);
        let mut batch = Vec::new();
        loop {
            let row = match rows.next().await.transpose() {
                Ok(row) => row,
                Err(error) => return Err(stopped(progress, BulkInsertFailure::Rows(error.into()))),
            };
            let is_last = row.is_none();
            match row {
                Some(_) if left_to_skip > 0 => {
                    left_to_skip -= 1;
                    progress.committed += 1;
                }
                Some(row) => batch.push(row),
                None if left_to_skip > 0 => {
                    let why = format!("there are {left_to_skip} rows less than were committed");
                    return Err(stopped(progress, BulkInsertFailure::Rows(why.into())));
                }
                None => {}
            }
            if batch.len() == self.rows_per_transaction.get() || (is_last && !batch.is_empty()) {
                let mut sending = Batch::new(self.table, &self.key, std::mem::take(&mut batch), is_doubtful);
                sending.commit(connections, self.attempts, &mut progress).await?;
                is_doubtful = false;
                if let Some(report) = &mut self.on_progress {
                    report(progress);
                }
            }
            if is_last {
                return Ok(progress);
            }
        }
    }
}
