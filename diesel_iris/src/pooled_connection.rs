//! Pools of connections: diesel-async's, for [`AsyncIrisConnection`].
//!
//! A connection comes back to a pool only if it is whole: one that was dropped inside a transaction, or lost,
//! is closed and replaced.
//!
//! A connection notices by itself when the server closes it. So [`RecyclingMethod::Fast`], which asks the server
//! nothing, is right for most services; the default, `Verified`, runs a query whenever a connection is handed out.
//!
//! The errors of pools do not tell why no connection can be made; a [`Connector`] does.

mod connector;

use diesel::result::Error;
use diesel::sql_types::Integer;
use diesel::{IntoSql, QueryResult};
use diesel_async::RunQueryDsl;
use diesel_async::pooled_connection::PoolableConnection;

use crate::AsyncIrisConnection;

pub use self::connector::{CheckoutError, Connector};
pub use diesel_async::pooled_connection::{
    AsyncDieselConnectionManager, ManagerConfig, PoolError, RecyclingMethod,
};

impl PoolableConnection for AsyncIrisConnection {
    /// Asks as the pool was told to, and never uses a connection that is not whole: not every pool looks at that
    /// when a connection comes back.
    async fn ping(&mut self, config: &RecyclingMethod<Self>) -> QueryResult<()> {
        if self.is_broken() {
            return Err(Error::BrokenTransactionManager);
        }
        match config {
            RecyclingMethod::Fast => Ok(()),
            RecyclingMethod::Verified => {
                let one = diesel::select(1.into_sql::<Integer>());
                one.get_result::<i32>(self).await.map(|_| ())
            }
            RecyclingMethod::CustomQuery(query) => {
                diesel::sql_query(query.as_ref()).execute(self).await.map(|_| ())
            }
            RecyclingMethod::CustomFunction(check) => check(self).await,
        }
    }
}

/// Pools by `bb8`.
///
/// ```no_run
/// use diesel_iris::AsyncIrisConnection;
/// use diesel_iris::pooled_connection::AsyncDieselConnectionManager;
/// use diesel_iris::pooled_connection::bb8::Pool;
///
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let manager = AsyncDieselConnectionManager::<AsyncIrisConnection>::new("iris://me:secret@localhost:5432/USER");
/// let pool = Pool::builder().max_size(8).build(manager).await?;
/// let mut connection = pool.get().await?;
/// # Ok(())
/// # }
/// ```
///
/// `Pool::builder().build` waits for the first connection, and gives its error; `build_unchecked` does not wait. Later, bb8
/// tries to connect again and again until its `connection_timeout` is over, and `get` gives [`RunError::TimedOut`](bb8::RunError::TimedOut)
/// whatever the cause. A [`Connector`] tells the causes apart. The errors that nobody waits for,
/// those of checks of a connection among them, go to the [`ErrorSink`](bb8::ErrorSink) that `Builder::error_sink` is given, and to
/// nobody unless it is.
#[cfg(feature = "bb8")]
pub mod bb8 {
    pub use bb8::ErrorSink;
    pub use diesel_async::pooled_connection::bb8::{Pool, PooledConnection, RunError};
}

/// Pools by `deadpool`.
#[cfg(feature = "deadpool")]
pub mod deadpool {
    pub use diesel_async::pooled_connection::deadpool::{BuildError, Object, Pool, PoolError};
}

/// Pools by `mobc`.
///
/// Through diesel-async 0.9 this pool keeps the connections that are broken and closes the others (its `validate` says
/// the contrary of what mobc asks). What is broken is found out before it is used; but nearly every use connects anew.
#[cfg(feature = "mobc")]
pub mod mobc {
    pub use diesel_async::pooled_connection::mobc::{Pool, PooledConnection};
}
