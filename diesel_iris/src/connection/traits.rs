//! diesel-async's traits for the connection, and for a shared reference to it: queries of several futures that are polled
//! together go out in one write.

use std::any::TypeId;
use std::sync::{Mutex, PoisonError};

use diesel::connection::{CacheSize, Instrumentation};
use diesel::query_builder::{AsQuery, QueryFragment, QueryId};
use diesel::sql_types::Untyped;
use diesel::{ConnectionError, ConnectionResult, QueryResult};
use diesel_async::{AsyncConnection, AsyncConnectionCore};
use futures_util::future::BoxFuture;

use super::{AsyncIrisConnection, IrisRow, IrisStream, IrisTransactionManager, lock};
use crate::Iris;
use crate::wire::{self, Config, Flush};

/// Whether rows of this SQL type are read by the names of their columns: those of `diesel::sql_query`.
fn is_read_by_name<SqlType>() -> bool {
    typeid::of::<SqlType>() == TypeId::of::<Untyped>()
}

impl AsyncConnectionCore for AsyncIrisConnection {
    type LoadFuture<'conn, 'query> = BoxFuture<'conn, QueryResult<Self::Stream<'conn, 'query>>>;
    type ExecuteFuture<'conn, 'query> = BoxFuture<'conn, QueryResult<usize>>;
    type Stream<'conn, 'query> = IrisStream;
    type Row<'conn, 'query> = IrisRow;
    type Backend = Iris;

    fn load<'conn, 'query, T>(&'conn mut self, source: T) -> Self::LoadFuture<'conn, 'query>
    where
        T: AsQuery + 'query,
        T::Query: QueryFragment<Iris> + QueryId + 'query,
    {
        let built = self.build(&source.as_query());
        Box::pin(self.load_built(built, is_read_by_name::<T::SqlType>(), Flush::Now))
    }

    fn execute_returning_count<'conn, 'query, T>(
        &'conn mut self,
        source: T,
    ) -> Self::ExecuteFuture<'conn, 'query>
    where
        T: QueryFragment<Iris> + QueryId + 'query,
    {
        let built = self.build(&source);
        Box::pin(self.execute_built(built, Flush::Now))
    }
}

impl<'a> AsyncConnectionCore for &'a AsyncIrisConnection {
    type LoadFuture<'conn, 'query> = BoxFuture<'a, QueryResult<Self::Stream<'conn, 'query>>>;
    type ExecuteFuture<'conn, 'query> = BoxFuture<'a, QueryResult<usize>>;
    type Stream<'conn, 'query> = IrisStream;
    type Row<'conn, 'query> = IrisRow;
    type Backend = Iris;

    fn load<'conn, 'query, T>(&'conn mut self, source: T) -> Self::LoadFuture<'conn, 'query>
    where
        T: AsQuery + 'query,
        T::Query: QueryFragment<Iris> + QueryId + 'query,
    {
        let built = self.build(&source.as_query());
        Box::pin((*self).load_built(built, is_read_by_name::<T::SqlType>(), Flush::Together))
    }

    fn execute_returning_count<'conn, 'query, T>(
        &'conn mut self,
        source: T,
    ) -> Self::ExecuteFuture<'conn, 'query>
    where
        T: QueryFragment<Iris> + QueryId + 'query,
    {
        let built = self.build(&source);
        Box::pin((*self).execute_built(built, Flush::Together))
    }
}

impl AsyncConnection for AsyncIrisConnection {
    type TransactionManager = IrisTransactionManager;

    /// Connects to `iris://user:password@host:port/NAMESPACE`; see the [crate's documentation](crate).
    async fn establish(database_url: &str) -> ConnectionResult<Self> {
        let config: Config = database_url
            .parse()
            .map_err(|error: wire::Error| ConnectionError::InvalidConnectionUrl(error.to_string()))?;
        Self::connect(&config).await.map_err(|error| ConnectionError::BadConnection(error.to_string()))
    }

    fn transaction_state(&mut self) -> &mut IrisTransactionManager {
        self.transaction.get_mut().unwrap_or_else(PoisonError::into_inner)
    }

    fn instrumentation(&mut self) -> &mut dyn Instrumentation {
        &mut **self.instrumentation.get_mut().unwrap_or_else(PoisonError::into_inner)
    }

    fn set_instrumentation(&mut self, instrumentation: impl Instrumentation) {
        self.instrumentation = Mutex::new(instrumentation.into());
    }

    /// [`CacheSize::Disabled`]: the server keeps no statements, and no texts are kept here. Otherwise the texts of
    /// static queries are kept, and by the server the 256 statements used last.
    fn set_prepared_statement_cache_size(&mut self, size: CacheSize) {
        self.session.keep_statements(!matches!(size, CacheSize::Disabled));
        lock(&self.texts).set_size(size);
    }
}
