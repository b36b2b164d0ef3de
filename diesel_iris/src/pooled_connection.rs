//! Pools of connections: diesel-async's, for [`AsyncIrisConnection`].
//!
//! A connection comes back to a pool only if it is whole: one that was dropped inside a transaction, or lost,
//! is closed and replaced.

use diesel_async::pooled_connection::PoolableConnection;

use crate::AsyncIrisConnection;

pub use diesel_async::pooled_connection::{
    AsyncDieselConnectionManager, ManagerConfig, PoolError, RecyclingMethod,
};

impl PoolableConnection for AsyncIrisConnection {}

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
#[cfg(feature = "bb8")]
pub mod bb8 {
    pub use diesel_async::pooled_connection::bb8::{Pool, PooledConnection, RunError};
}

/// Pools by `deadpool`.
#[cfg(feature = "deadpool")]
pub mod deadpool {
    pub use diesel_async::pooled_connection::deadpool::{BuildError, Object, Pool, PoolError};
}

/// Pools by `mobc`.
#[cfg(feature = "mobc")]
pub mod mobc {
    pub use diesel_async::pooled_connection::mobc::{Pool, PooledConnection};
}
