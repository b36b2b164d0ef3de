//! The connection that a migration gets: Diesel's traits for code that is not asynchronous.

use std::vec;

use diesel::connection::{
    CacheSize, Connection, ConnectionSealed, Instrumentation, LoadConnection, SimpleConnection,
    TransactionManager, TransactionManagerStatus,
};
use diesel::expression::QueryMetadata;
use diesel::migration::{self, Migration, MigrationVersion};
use diesel::query_builder::{Query, QueryFragment, QueryId};
use diesel::{ConnectionError, ConnectionResult, QueryResult};
use diesel_async::{AsyncConnection, AsyncConnectionCore, SimpleAsyncConnection, TransactionManager as _};
use diesel_migrations::MigrationHarness;
use futures_util::StreamExt;
use tokio::runtime::Handle;

use super::MigrationError;
use super::direction::Direction;
use super::history::History;
use super::run::MigrationRun;
use crate::connection::{IrisRow, IrisTransactionManager};
use crate::query_builder::text_of;
use crate::synchronous::Blocking;
use crate::{AsyncIrisConnection, Config, Iris, WireError, script};

/// A connection for code that is not asynchronous, such as that of a migration:
///
/// ```
/// use diesel::connection::BoxableConnection;
/// use diesel::migration::Result;
/// use diesel::prelude::*;
/// use diesel_iris::Iris;
/// use diesel_iris::migrations::IrisMigrationConnection;
///
/// diesel::table! { wards (id) { id -> Integer, name -> Text } }
///
/// /// What the method `run` of a migration calls.
/// fn rename(connection: &mut dyn BoxableConnection<Iris>) -> Result<()> {
///     let connection = connection.downcast_mut::<IrisMigrationConnection>().ok_or("not IRIS")?;
///     for name in wards::table.select(wards::name).load::<String>(connection)? {
///         let row = wards::table.filter(wards::name.eq(&name));
///         diesel::update(row).set(wards::name.eq(name.to_uppercase())).execute(connection)?;
///     }
///     Ok(())
/// }
/// ```
///
/// `batch_execute` takes a script as the command line does. It waits by blocking the thread. It is a harness for
/// migrations, too, without the lock that [`IrisMigrationHarness`](super::IrisMigrationHarness) takes.
#[derive(Debug)]
pub struct IrisMigrationConnection {
    inner: AsyncIrisConnection,
    blocking: Blocking,
    /// The migration that is under way.
    run: Option<MigrationRun>,
}

impl IrisMigrationConnection {
    /// Connects, on a runtime of its own.
    pub(super) fn connect(config: &Config) -> Result<Self, MigrationError> {
        let blocking = Blocking::own()?;
        let inner = blocking.wait(AsyncIrisConnection::connect(config))??;
        Ok(Self { inner, blocking, run: None })
    }

    pub(super) fn new(inner: AsyncIrisConnection, runtime: Handle) -> Self {
        Self { inner, blocking: Blocking::Shared(runtime), run: None }
    }

    pub(super) fn into_inner(self) -> AsyncIrisConnection {
        self.inner
    }

    pub(super) fn blocking(&self) -> &Blocking {
        &self.blocking
    }

    /// Runs a migration, or reverts it, and records that.
    fn migrate(
        &mut self,
        migration: &dyn Migration<Iris>,
        direction: Direction,
    ) -> Result<MigrationVersion<'static>, MigrationError> {
        self.blocking.wait(History::prepare(&mut self.inner))??;
        // `true` is what Diesel takes for said when nothing is said
        let in_transaction = (!migration.metadata().run_in_transaction()).then_some(false);
        self.run = Some(MigrationRun::new(in_transaction));
        let result = match direction {
            Direction::Up => migration.run(self),
            Direction::Down => migration.revert(self),
        };
        let run = self.run.take().unwrap_or_else(|| MigrationRun::new(in_transaction));
        let name = migration.name();
        match result {
            Ok(()) => {
                let version = name.version();
                let text = version.to_string();
                self.blocking.wait(run.succeed(&mut self.inner, direction, &text))??;
                Ok(version.as_owned())
            }
            Err(error) => {
                let name = name.to_string();
                let ended = run.fail(&mut self.inner, &name, error);
                Err(self.blocking.wait(ended)?)
            }
        }
    }

    /// Tells the migration that is under way what comes next.
    fn enter(&mut self, changes_data: bool) -> QueryResult<()> {
        match &mut self.run {
            Some(run) => self.blocking.query(run.enter(&mut self.inner, changes_data)),
            None => Ok(()),
        }
    }
}

impl MigrationHarness<Iris> for IrisMigrationConnection {
    fn run_migration(
        &mut self,
        migration: &dyn Migration<Iris>,
    ) -> migration::Result<MigrationVersion<'static>> {
        Ok(self.migrate(migration, Direction::Up)?)
    }

    fn revert_migration(
        &mut self,
        migration: &dyn Migration<Iris>,
    ) -> migration::Result<MigrationVersion<'static>> {
        Ok(self.migrate(migration, Direction::Down)?)
    }

    /// The latest first, as Diesel wants them.
    fn applied_migrations(&mut self) -> migration::Result<Vec<MigrationVersion<'static>>> {
        let versions = self.blocking.wait(History::versions(&mut self.inner))??;
        Ok(versions.into_iter().rev().map(MigrationVersion::from).collect())
    }
}

impl SimpleConnection for IrisMigrationConnection {
    fn batch_execute(&mut self, query: &str) -> QueryResult<()> {
        match &mut self.run {
            Some(run) => self.blocking.query(run.run(&mut self.inner, query)),
            None => self.blocking.query(self.inner.batch_execute(query)),
        }
    }
}

impl ConnectionSealed for IrisMigrationConnection {}

impl Connection for IrisMigrationConnection {
    type Backend = Iris;
    type TransactionManager = BlockingTransactions;

    fn establish(database_url: &str) -> ConnectionResult<Self> {
        let invalid = |error: WireError| ConnectionError::InvalidConnectionUrl(error.to_string());
        let config: Config = database_url.parse().map_err(invalid)?;
        Self::connect(&config).map_err(|error| ConnectionError::BadConnection(error.to_string()))
    }

    fn execute_returning_count<T>(&mut self, source: &T) -> QueryResult<usize>
    where
        T: QueryFragment<Iris> + QueryId,
    {
        if self.run.is_some() {
            self.enter(script::changes_data(&text_of(source)?))?;
        }
        let changed = self.blocking.query(self.inner.execute_returning_count(source))?;
        if let Some(run) = &mut self.run {
            run.succeeded();
        }
        Ok(changed)
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

/// Reading decides nothing: it needs no transaction, and may stand before definitions.
impl LoadConnection for IrisMigrationConnection {
    type Cursor<'conn, 'query> = vec::IntoIter<QueryResult<IrisRow>>;
    type Row<'conn, 'query> = IrisRow;

    fn load<'conn, 'query, T>(&'conn mut self, source: T) -> QueryResult<Self::Cursor<'conn, 'query>>
    where
        T: Query + QueryFragment<Iris> + QueryId + 'query,
        Iris: QueryMetadata<T::SqlType>,
    {
        if let Some(run) = &mut self.run {
            run.goes_on();
        }
        let rows = self.inner.load(source);
        let rows = self.blocking.query(async { Ok(rows.await?.collect::<Vec<_>>().await) })?;
        Ok(rows.into_iter())
    }
}

/// The transactions of an [`IrisMigrationConnection`].
#[derive(Debug)]
pub struct BlockingTransactions;

impl TransactionManager<IrisMigrationConnection> for BlockingTransactions {
    type TransactionStateData = IrisTransactionManager;

    fn begin_transaction(conn: &mut IrisMigrationConnection) -> QueryResult<()> {
        conn.enter(true)?;
        conn.blocking.query(IrisTransactionManager::begin_transaction(&mut conn.inner))
    }

    fn rollback_transaction(conn: &mut IrisMigrationConnection) -> QueryResult<()> {
        conn.blocking.query(IrisTransactionManager::rollback_transaction(&mut conn.inner))
    }

    fn commit_transaction(conn: &mut IrisMigrationConnection) -> QueryResult<()> {
        conn.blocking.query(IrisTransactionManager::commit_transaction(&mut conn.inner))
    }

    fn transaction_manager_status_mut(conn: &mut IrisMigrationConnection) -> &mut TransactionManagerStatus {
        IrisTransactionManager::transaction_manager_status_mut(&mut conn.inner)
    }

    fn is_broken_transaction_manager(conn: &mut IrisMigrationConnection) -> bool {
        IrisTransactionManager::is_broken_transaction_manager(&mut conn.inner)
    }
}
