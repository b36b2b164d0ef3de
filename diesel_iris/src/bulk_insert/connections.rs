//! Where a bulk insert gets its connections.

use std::future::Future;
use std::ops::DerefMut;

use super::BoxError;
use crate::{AsyncIrisConnection, Config};

/// What hands out connections: the pools, and [`Config`], which makes a new one each time.
pub trait Connections: Sync {
    /// What is handed out.
    type Connection<'c>: DerefMut<Target = AsyncIrisConnection> + Send
    where
        Self: 'c;

    /// Hands out a connection.
    fn connection(&self) -> impl Future<Output = Result<Self::Connection<'_>, BoxError>> + Send;
}

impl Connections for Config {
    type Connection<'c> = Box<AsyncIrisConnection>;

    async fn connection(&self) -> Result<Self::Connection<'_>, BoxError> {
        Ok(Box::new(AsyncIrisConnection::connect(self).await?))
    }
}

#[cfg(feature = "bb8")]
impl Connections for crate::pooled_connection::bb8::Pool<AsyncIrisConnection> {
    type Connection<'c> = crate::pooled_connection::bb8::PooledConnection<'c, AsyncIrisConnection>;

    async fn connection(&self) -> Result<Self::Connection<'_>, BoxError> {
        Ok(self.get().await?)
    }
}

#[cfg(feature = "deadpool")]
impl Connections for crate::pooled_connection::deadpool::Pool<AsyncIrisConnection> {
    type Connection<'c> = crate::pooled_connection::deadpool::Object<AsyncIrisConnection>;

    async fn connection(&self) -> Result<Self::Connection<'_>, BoxError> {
        Ok(self.get().await?)
    }
}

#[cfg(feature = "mobc")]
impl Connections for crate::pooled_connection::mobc::Pool<AsyncIrisConnection> {
    type Connection<'c> = crate::pooled_connection::mobc::PooledConnection<AsyncIrisConnection>;

    async fn connection(&self) -> Result<Self::Connection<'_>, BoxError> {
        Ok(self.get().await?)
    }
}
