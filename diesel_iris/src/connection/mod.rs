//! [`AsyncIrisConnection`]: where Diesel's queries meet the wire.

mod atomic;
mod batch;
mod batch_execute;
mod error;
mod establish;
mod identity;
mod row;
mod row_stream;
mod rows;
mod save_changes;
mod statement_texts;
mod traits;
mod transaction;
mod transaction_builder;

pub(crate) use error::label as error_label;
pub use error::{IrisErrorInformation, is_retryable, sqlcode};
pub use establish::CancelToken;
pub use identity::ReturningIdentity;
pub use row::{IrisField, IrisRow};
pub use row_stream::IrisStream;
use row_stream::stream;
pub(crate) use rows::{EncodedRow, Outcome};
pub use transaction::IrisTransactionManager;
#[doc(hidden)]
pub use transaction_builder::AsyncFunc;
pub use transaction_builder::{CommitMode, TransactionBuilder};

pub use crate::wire::{BatchInserts, IrisColumn, Socket};

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use diesel::QueryResult;
use diesel::connection::{DynInstrumentation, InstrumentationEvent, StrQueryHelper};
use diesel::query_builder::bind_collector::RawBytesBindCollector;
use diesel::query_builder::{QueryFragment, QueryId};
use diesel::result::Error;
use tokio::sync::RwLock;
use tracing::field::Empty;
use tracing::{Instrument, Span};

use self::batch::rows_of;
use self::statement_texts::{StatementText, StatementTexts};
use crate::Iris;
use crate::query_builder::{Dialect, Names};
use crate::wire::{self, Describe, Flush, Param, Profile, Rows, Session};

/// An asynchronous connection to IRIS through its PGWire server.
///
/// It implements diesel-async's traits: everything that [`diesel_async::RunQueryDsl`] offers works on it, and
/// on the connections of a [pool](crate::pooled_connection).
///
/// ```no_run
/// use diesel::prelude::*;
/// use diesel_async::{AsyncConnection, RunQueryDsl};
/// use diesel_iris::AsyncIrisConnection;
///
/// diesel::table! { patients { id -> Integer, name -> Text } }
///
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let mut connection = AsyncIrisConnection::establish("iris://me:secret@localhost:5432/USER").await?;
/// let names: Vec<String> =
///     patients::table.select(patients::name).limit(10).load(&mut connection).await?;
/// # Ok(())
/// # }
/// ```
///
/// # Several queries at once
///
/// Queries on `&mut &connection` may be polled together; they share round trips and are answered in order:
///
/// ```no_run
/// # use diesel::prelude::*;
/// # use diesel_async::RunQueryDsl;
/// # use diesel_iris::AsyncIrisConnection;
/// # diesel::table! { patients { id -> Integer, name -> Text } }
/// # async fn example(connection: AsyncIrisConnection) -> QueryResult<()> {
/// let (mut first, mut second) = (&connection, &connection);
/// let (names, count): (Vec<String>, i64) = tokio::try_join!(
///     patients::table.select(patients::name).load(&mut first),
///     patients::table.count().get_result(&mut second),
/// )?;
/// # Ok(())
/// # }
/// ```
///
/// # What is sent
///
/// Each query is one write (Parse, Bind, Execute, Sync) and one execution in IRIS. Only `diesel::sql_query`
/// with rows read by name asks for the names of the columns, once for each text. An insert of many rows is
/// one statement a row in one transaction, or below a savepoint in a transaction that is open.
///
/// # What can be watched
///
/// Diesel's [`Instrumentation`](diesel::connection::Instrumentation) is told of connections, queries and
/// transactions; `CacheQuery` is the first time that a static query's text is built, after which it is kept. Each query is
/// a span `query` of `tracing`, at the level DEBUG, with its text, how many rows it gave or
/// changed, and the SQLCODE of its error; values are in neither, but for the error that the instrumentation is handed,
/// in whose text IRIS may repeat one.
pub struct AsyncIrisConnection {
    session: Session,
    /// Held for writing by a batch, whose statements no others may come between.
    gate: RwLock<()>,
    texts: Mutex<StatementTexts>,
    /// Columns by statement text, for rows that are read by name.
    columns: Mutex<HashMap<String, Arc<[IrisColumn]>>>,
    transaction: Mutex<IrisTransactionManager>,
    instrumentation: Mutex<DynInstrumentation>,
    cancel_token: Option<CancelToken>,
    profile: Profile,
    batch_inserts: BatchInserts,
}

/// The most texts whose columns are kept.
const COLUMNS_KEPT: usize = 256;

impl std::fmt::Debug for AsyncIrisConnection {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("AsyncIrisConnection")
            .field("closed", &self.session.is_closed())
            .finish_non_exhaustive()
    }
}

/// A query that has become text and values and forgotten its type.
struct Built {
    texts: Arc<StatementText>,
    values: Vec<Param>,
    /// Whether the text is kept from now on.
    newly_kept: bool,
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

impl AsyncIrisConnection {
    fn new(
        session: Session,
        profile: Profile,
        batch_inserts: BatchInserts,
        cancel_token: Option<CancelToken>,
        instrumentation: DynInstrumentation,
    ) -> Self {
        Self {
            session,
            gate: RwLock::new(()),
            texts: Mutex::new(StatementTexts::new(Dialect::of(&profile))),
            columns: Mutex::default(),
            transaction: Mutex::default(),
            instrumentation: Mutex::new(instrumentation),
            cancel_token,
            profile,
            batch_inserts,
        }
    }

    /// What is known of the server: it was asked when the first connection to it was made.
    ///
    /// ```
    /// use diesel_iris::prelude::*;
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let emulator = iris_emulator::Emulator::start().await?;
    /// let conn = AsyncIrisConnection::establish(&emulator.url()).await?;
    /// assert!(conn.profile().has_delimited_identifiers());
    /// if conn.profile().release().is_some_and(|release| release < (2025, 1)) {
    ///     println!("no LIMIT");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn profile(&self) -> &Profile {
        &self.profile
    }

    /// A statement whose names stand in double quotes, with names as this instance takes them: bare where
    /// [`Profile::has_delimited_identifiers`] is false. The query builder does the same by itself; this is for texts.
    ///
    /// ```
    /// use diesel_iris::prelude::*;
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let emulator = iris_emulator::Emulator::start().await?;
    /// # let url = format!("{}?delimited_identifiers=off", emulator.url());
    /// let mut conn = AsyncIrisConnection::establish(&url).await?;
    /// assert_eq!(conn.adapt_names(r#"TUNE TABLE "Clinic"."wards""#)?, "TUNE TABLE Clinic.wards");
    /// assert!(conn.adapt_names(r#"TUNE TABLE "Clinic"."select""#).is_err());
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Error::QueryBuilderError`] names the name that can stand in double quotes only, where it cannot stand in them.
    pub fn adapt_names<'sql>(&self, sql: &'sql str) -> QueryResult<Cow<'sql, str>> {
        Names::of(&self.profile).in_statement(sql)
    }

    fn build<T>(&self, query: &T) -> QueryResult<Built>
    where
        T: QueryFragment<Iris> + QueryId,
    {
        let mut collector = RawBytesBindCollector::<Iris>::new();
        query.collect_binds(&mut collector, &mut (), &Iris)?;
        let (texts, newly_kept) = lock(&self.texts).of(query)?;
        let values = collector
            .metadata
            .into_iter()
            .zip(collector.binds)
            .map(|(kind, value)| {
                let param = Param::of_bytes(kind, value)?;
                Ok(param.with_date(kind, self.profile.date_parameters))
            })
            .collect::<Result<_, wire::Error>>()?;
        Ok(Built { texts, values, newly_kept })
    }

    fn record(&self, event: InstrumentationEvent<'_>) {
        lock(&self.instrumentation).on_connection_event(event);
    }

    /// Tells the instrumentation, and who listens to `tracing`, of the start and the end of a query; the transaction
    /// learns of a lost connection.
    async fn observed<R>(
        &self,
        sql: &str,
        newly_kept: bool,
        run: impl AsyncFnOnce(&Span) -> QueryResult<R>,
    ) -> QueryResult<R> {
        self.record(InstrumentationEvent::start_query(&StrQueryHelper::new(sql)));
        if newly_kept {
            self.record(InstrumentationEvent::cache_query(sql));
        }
        let span = tracing::debug_span!("query", sql, rows = Empty, error = Empty);
        let result = run(&span).instrument(span.clone()).await;
        if let Err(error) = &result {
            span.record("error", error::label(error));
            if self.session.is_closed() {
                lock(&self.transaction).set_broken();
            }
        }
        self.record(InstrumentationEvent::finish_query(&StrQueryHelper::new(sql), result.as_ref().err()));
        result
    }

    async fn load_built(
        &self,
        built: QueryResult<Built>,
        by_name: bool,
        flush: Flush,
    ) -> QueryResult<IrisStream> {
        let Built { texts, values, newly_kept } = built?;
        self.observed(&texts.sql, newly_kept, async |span| {
            let known = if by_name { lock(&self.columns).get(&texts.sql).cloned() } else { None };
            let describe = if by_name && known.is_none() { Describe::Yes } else { Describe::No };
            let mut rows = self.open_rows(&texts, values, describe, flush).await?;
            let columns = match rows.take_columns() {
                Some(columns) => Some(self.remember_columns(&texts.sql, columns)),
                None => known,
            };
            if by_name && columns.is_none() && rows.has_row() {
                return Err(without_columns());
            }
            Ok(stream(rows, columns, self.profile.dates, span.clone()))
        })
        .await
    }

    async fn open_rows(
        &self,
        texts: &StatementText,
        values: Vec<Param>,
        describe: Describe,
        flush: Flush,
    ) -> QueryResult<Rows> {
        let [statement] = texts.statements.as_slice() else {
            return Err(Error::QueryBuilderError("an INSERT of many rows gives no rows back".into()));
        };
        let _gate = self.gate.read().await;
        Ok(self.session.query((statement, &values), describe, flush).await?)
    }

    /// Runs a query, and gives its columns beside its rows, for programs that show the results of texts which they do
    /// not know. The rows arrive as they are read.
    ///
    /// # Errors
    ///
    /// What the server says before the first row, and [`Error::QueryBuilderError`] where it does not describe the
    /// columns.
    ///
    /// ```
    /// use diesel::row::{Field, Row};
    /// use diesel_iris::prelude::*;
    /// use futures_util::TryStreamExt;
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let emulator = iris_emulator::Emulator::start().await?;
    /// # let mut conn = AsyncIrisConnection::establish(&emulator.url()).await?;
    /// let (columns, mut rows) = conn.load_with_columns(diesel::sql_query("SELECT 1 AS a, 'x' AS b")).await?;
    /// assert_eq!(columns.iter().map(|column| column.name()).collect::<Vec<_>>(), ["a", "b"]);
    /// let row = rows.try_next().await?.unwrap();
    /// assert_eq!(row.get(1).unwrap().value().unwrap().as_bytes(), b"x");
    /// # Ok(())
    /// # }
    /// ```
    pub async fn load_with_columns<T>(&mut self, query: T) -> QueryResult<(Arc<[IrisColumn]>, IrisStream)>
    where
        T: QueryFragment<Iris> + QueryId,
    {
        let Built { texts, values, newly_kept } = self.build(&query)?;
        self.observed(&texts.sql, newly_kept, async |span| {
            let mut rows = self.open_rows(&texts, values, Describe::Yes, Flush::Now).await?;
            let columns: Arc<[IrisColumn]> = rows.take_columns().ok_or_else(without_columns)?.into();
            Ok((Arc::clone(&columns), stream(rows, Some(columns), self.profile.dates, span.clone())))
        })
        .await
    }

    /// Has a pool close this connection instead of handing it out again. Queries still run, transactions do not.
    ///
    /// ```
    /// use diesel_async::RunQueryDsl;
    /// use diesel_iris::pooled_connection::{AsyncDieselConnectionManager, bb8::Pool};
    /// use diesel_iris::{AsyncIrisConnection, is_retryable};
    ///
    /// # #[tokio::main]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let emulator = iris_emulator::Emulator::start().await?;
    /// let manager = AsyncDieselConnectionManager::<AsyncIrisConnection>::new(emulator.url());
    /// let pool = Pool::builder().build(manager).await?;
    /// let mut conn = pool.get().await?;
    /// let result = diesel::sql_query("UPDATE beds SET taken = 1").execute(&mut conn).await;
    /// // behind the PGWire server, a lock that a vanished client has left goes when a new client gets its IRIS connection
    /// if result.as_ref().is_err_and(is_retryable) {
    ///     conn.close_on_drop();
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn close_on_drop(&mut self) {
        lock(&self.transaction).set_broken();
    }

    fn remember_columns(&self, sql: &str, columns: Vec<IrisColumn>) -> Arc<[IrisColumn]> {
        let columns: Arc<[IrisColumn]> = columns.into();
        // which columns a `*` means may change while the connection lives
        if sql.contains('*') {
            return columns;
        }
        let mut kept = lock(&self.columns);
        if kept.len() >= COLUMNS_KEPT {
            kept.clear();
        }
        kept.insert(sql.to_owned(), Arc::clone(&columns));
        columns
    }

    async fn execute_built(&self, built: QueryResult<Built>, flush: Flush) -> QueryResult<usize> {
        let Built { texts, values, newly_kept } = built?;
        self.observed(&texts.sql, newly_kept, async |span| {
            let changed = if let [statement] = texts.statements.as_slice() {
                let _gate = self.gate.read().await;
                self.session.execute(&[(statement, &values)], flush).await?
            } else {
                self.execute_batch(&rows_of(&texts.statements, &values), |_| Ok(())).await?
            };
            span.record("rows", changed);
            usize::try_from(changed).map_err(|error| Error::DeserializationError(error.into()))
        })
        .await
    }
}

fn without_columns() -> Error {
    Error::QueryBuilderError(
        "the server does not tell the names of this statement's columns, so its rows cannot be read by name"
            .into(),
    )
}
