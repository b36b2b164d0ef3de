//! The connection.

mod transactions;

pub use transactions::BlockingTransactionManager;

use std::num::NonZeroU32;

use diesel::connection::{
    CacheSize, Connection, ConnectionSealed, Instrumentation, LoadConnection, MultiConnectionHelper,
    SimpleConnection,
};
use diesel::expression::QueryMetadata;
use diesel::migration::MigrationConnection;
use diesel::query_builder::{Query, QueryFragment, QueryId};
use diesel::{ConnectionError, ConnectionResult, QueryResult, RunQueryDsl};
use diesel_async::{AsyncConnection, AsyncConnectionCore, SimpleAsyncConnection};

use super::blocking::Blocking;
use super::cursor::IrisCursor;
use crate::connection::AsyncFunc;
use crate::connection::{IrisRow, IrisTransactionManager};
use crate::migration_table::{CREATE, TABLE_EXISTS};
use crate::query_builder::text_of;
use crate::{AsyncIrisConnection, Config, Iris, WireError, script, sqlcode};

/// A connection to IRIS for code that is not asynchronous: a [`diesel::Connection`].
///
/// It is an [`AsyncIrisConnection`] and what it takes to wait for it, so both send the same. A program needs no runtime,
/// and may use it within one all the same, where it blocks the thread.
///
/// ```
/// use diesel::prelude::*;
/// use diesel_iris::IrisConnection;
///
/// diesel::table! { beds { id -> Integer } }
///
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let runtime = tokio::runtime::Runtime::new()?;
/// # let emulator = runtime.block_on(iris_emulator::Emulator::start())?;
/// # let url = emulator.url();
/// let mut conn = IrisConnection::establish(&url)?;
/// # diesel::sql_query("CREATE TABLE beds (id INTEGER PRIMARY KEY)").execute(&mut conn)?;
/// conn.transaction(|conn| diesel::insert_into(beds::table).values(beds::id.eq(1)).execute(conn))?;
/// assert_eq!(beds::table.select(beds::id).load::<i32>(&mut conn)?, [1]);
/// # Ok(())
/// # }
/// ```
///
/// # Transactions
///
/// A transaction begins in IRIS with its first statement that is no definition of tables. Definitions that stand before
/// that take effect at once and stay, whatever becomes of the transaction: IRIS cannot take them back. This is how
/// diesel_migrations' harness, which puts each migration into a transaction, works here.
#[derive(Debug)]
pub struct IrisConnection {
    inner: AsyncIrisConnection,
    blocking: Blocking,
    /// Whether the open transaction was not begun in IRIS yet.
    deferred: bool,
}

impl IrisConnection {
    /// Connects as the settings say.
    ///
    /// # Errors
    ///
    /// [`ConnectionError::BadConnection`] when no host can be reached and when the login is refused.
    pub fn connect(config: &Config) -> ConnectionResult<Self> {
        let bad = |error: String| ConnectionError::BadConnection(error);
        let blocking = Blocking::own().map_err(|error| bad(error.to_string()))?;
        let connected = blocking.wait(AsyncIrisConnection::connect(config));
        let inner = connected.map_err(|error| bad(error.to_string()))?;
        let inner = inner.map_err(|error| bad(error.to_string()))?;
        Ok(Self { inner, blocking, deferred: false })
    }

    /// Does asynchronous work with the connection beneath, and waits for it: what there is no method for here.
    ///
    /// ```
    /// use diesel::prelude::*;
    /// use diesel_iris::IrisConnection;
    /// use diesel_iris::prelude::*;
    ///
    /// diesel::table! { patients { id -> BigInt, name -> Text } }
    ///
    /// # fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// # let runtime = tokio::runtime::Runtime::new()?;
    /// # let emulator = runtime.block_on(iris_emulator::Emulator::start())?;
    /// let mut conn = IrisConnection::establish(&emulator.url())?;
    /// # diesel::sql_query("CREATE TABLE patients (id BIGINT IDENTITY, name VARCHAR(50))").execute(&mut conn)?;
    /// let insert = diesel::insert_into(patients::table).values(patients::name.eq("Ada"));
    /// let id: i64 = conn.run(async |conn| insert.returning_identity(conn).await)?;
    /// assert_eq!(id, 1);
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// What the work gives, and [`QueryBuilderError`](diesel::result::Error::QueryBuilderError) when it cannot be waited for.
    pub fn run<R, F>(&mut self, work: F) -> QueryResult<R>
    where
        for<'r> F: AsyncFnOnce(&'r mut AsyncIrisConnection) -> QueryResult<R>
            + AsyncFunc<&'r mut AsyncIrisConnection, QueryResult<R>, Fut: Send>
            + Send,
        R: Send,
    {
        self.enter_transaction()?;
        let Self { inner, blocking, .. } = self;
        blocking.query(work(inner))
    }

    pub(super) fn inner(&mut self) -> &mut AsyncIrisConnection {
        &mut self.inner
    }

    pub(super) fn depth(&mut self) -> QueryResult<Option<NonZeroU32>> {
        self.inner.transaction_state().depth()
    }

    /// Waits for what the connection does.
    pub(super) fn wait_for<'c, F, R>(
        &'c mut self,
        work: impl FnOnce(&'c mut AsyncIrisConnection) -> F,
    ) -> QueryResult<R>
    where
        F: Future<Output = QueryResult<R>> + Send,
        R: Send,
    {
        let Self { inner, blocking, .. } = self;
        blocking.query(work(inner))
    }

    /// A transaction is open from now on, and begins in IRIS later.
    pub(super) fn defer_transaction(&mut self) -> QueryResult<()> {
        self.inner.open_deferred()?;
        self.deferred = true;
        Ok(())
    }

    /// Ends a transaction that IRIS knows nothing of; whether there is one.
    pub(super) fn drop_deferred(&mut self) -> QueryResult<bool> {
        if !self.deferred {
            return Ok(false);
        }
        self.deferred = false;
        self.inner.close_deferred()?;
        Ok(true)
    }

    /// Begins in IRIS the transaction that is open.
    pub(super) fn enter_transaction(&mut self) -> QueryResult<()> {
        if std::mem::take(&mut self.deferred) {
            self.wait_for(AsyncIrisConnection::begin_deferred)?;
        }
        Ok(())
    }
}

impl SimpleConnection for IrisConnection {
    fn batch_execute(&mut self, query: &str) -> QueryResult<()> {
        if !script::statements(query).into_iter().any(script::is_definition) {
            self.enter_transaction()?;
        }
        self.wait_for(|inner| inner.batch_execute(query))
    }
}

impl ConnectionSealed for IrisConnection {}

impl Connection for IrisConnection {
    type Backend = Iris;
    type TransactionManager = BlockingTransactionManager;

    /// Connects to `iris://user:password@host:port/NAMESPACE`; see the [crate's documentation](crate).
    fn establish(database_url: &str) -> ConnectionResult<Self> {
        let invalid = |error: WireError| ConnectionError::InvalidConnectionUrl(error.to_string());
        Self::connect(&database_url.parse().map_err(invalid)?)
    }

    fn execute_returning_count<T>(&mut self, source: &T) -> QueryResult<usize>
    where
        T: QueryFragment<Iris> + QueryId,
    {
        if self.deferred && !script::is_definition(&text_of(source)?) {
            self.enter_transaction()?;
        }
        self.wait_for(|inner| inner.execute_returning_count(source))
    }

    fn transaction_state(&mut self) -> &mut IrisTransactionManager {
        self.inner.transaction_state()
    }

    fn instrumentation(&mut self) -> &mut dyn Instrumentation {
        self.inner.instrumentation()
    }

    fn set_instrumentation(&mut self, instrumentation: impl Instrumentation) {
        self.inner.set_instrumentation(instrumentation);
    }

    fn set_prepared_statement_cache_size(&mut self, size: CacheSize) {
        self.inner.set_prepared_statement_cache_size(size);
    }
}

impl LoadConnection for IrisConnection {
    type Cursor<'conn, 'query> = IrisCursor<'conn>;
    type Row<'conn, 'query> = IrisRow;

    fn load<'conn, 'query, T>(&'conn mut self, source: T) -> QueryResult<IrisCursor<'conn>>
    where
        T: Query + QueryFragment<Iris> + QueryId + 'query,
        Iris: QueryMetadata<T::SqlType>,
    {
        self.enter_transaction()?;
        let Self { inner, blocking, .. } = self;
        let rows = blocking.query(inner.load(source))?;
        Ok(IrisCursor::new(rows, blocking))
    }
}

/// What `#[derive(MultiConnection)]` asks for.
impl MultiConnectionHelper for IrisConnection {
    fn to_any<'a>(lookup: &mut ()) -> &mut (dyn std::any::Any + 'a) {
        lookup
    }

    fn from_any(lookup: &mut dyn std::any::Any) -> Option<&mut ()> {
        lookup.downcast_mut()
    }
}

/// The table of migrations as diesel_migrations has it, with which this connection is a harness for migrations.
impl MigrationConnection for IrisConnection {
    fn setup(&mut self) -> QueryResult<usize> {
        let sql = self.inner.adapt_names(CREATE)?;
        match diesel::sql_query(sql).execute(self) {
            Err(error) if sqlcode(&error) == Some(TABLE_EXISTS) => Ok(0),
            result => result,
        }
    }
}
