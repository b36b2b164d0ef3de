//! Connecting, and asking the server to cancel.

use std::time::Duration;

use diesel::ConnectionError;
use diesel::connection::{DynInstrumentation, InstrumentationEvent};
use tokio_postgres::tls::MakeTlsConnect;

use super::AsyncIrisConnection;
use crate::wire::{self, BuiltIn, CancelTarget, Config, Connected, Error, Provided, Secure, Socket};

impl AsyncIrisConnection {
    /// Connects as the settings say.
    ///
    /// ```no_run
    /// use std::time::Duration;
    ///
    /// use diesel_iris::{AsyncIrisConnection, Config};
    ///
    /// # async fn example() -> Result<(), diesel_iris::WireError> {
    /// let config: Config = "iris://me@db.example/USER?sslmode=verify-full".parse()?;
    /// let config = config.password("secret").statement_timeout(Duration::from_secs(30));
    /// let connection = AsyncIrisConnection::connect(&config).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// When no host can be reached, when TLS is required and the server has none, and when the login is refused.
    pub async fn connect(config: &Config) -> Result<Self, Error> {
        Self::open(config, &BuiltIn).await
    }

    /// The same, with TLS by a connector of your own, such as those of `postgres-native-tls` and
    /// `tokio-postgres-rustls`. What `sslmode` says of certificates is up to the connector, and
    /// `channel_binding=require` is not possible.
    ///
    /// # Errors
    ///
    /// The same.
    pub async fn connect_with<T>(config: &Config, tls: T) -> Result<Self, Error>
    where
        T: MakeTlsConnect<Socket> + Clone,
        T::Stream: Send + 'static,
    {
        Self::open(config, &Provided(tls)).await
    }

    async fn open<T: Secure>(config: &Config, tls: &T) -> Result<Self, Error> {
        let shown = config.shown();
        let mut instrumentation = DynInstrumentation::default_instrumentation();
        instrumentation.on_connection_event(InstrumentationEvent::start_establish_connection(&shown));
        let result = wire::connect(config, tls).await;
        let error = result.as_ref().err().map(|error| ConnectionError::BadConnection(error.to_string()));
        instrumentation
            .on_connection_event(InstrumentationEvent::finish_establish_connection(&shown, error.as_ref()));
        let Connected { session, target, profile } = result?;
        tracing::debug!(url = shown, "connected");
        Ok(Self::new(
            session,
            profile,
            config.batch_inserts,
            target.map(|target| CancelToken { config: config.clone(), target }),
            instrumentation,
        ))
    }

    /// Ends the connection, for some seconds at most, without holding up the thread.
    ///
    /// Dropping a connection does the same: if a transaction may be open, it is rolled back, and the thread waits for
    /// the server's answer for up to a second, longer in the background. In asynchronous code that is about to drop a
    /// connection with work unfinished, `close` lets others use the thread meanwhile.
    pub async fn close(self) {
        self.session.close().await;
    }

    /// What can ask the server to cancel the statements of this connection; `None` when the server gave no key
    /// for that.
    #[must_use]
    pub fn cancel_token(&self) -> Option<CancelToken> {
        self.cancel_token.clone()
    }

    /// How long the server may take to answer a statement, from now on: see [`Config::statement_timeout`].
    pub fn set_statement_timeout(&mut self, limit: impl Into<Option<Duration>>) {
        self.session.set_limit(limit.into());
    }
}

/// Asks the server to cancel what a connection is waiting for.
///
/// The PGWire server 1.7.2 takes the request and goes on with the statement; other servers of PostgreSQL's
/// protocol give the statement an error. To be rid of a slow statement for certain, use a
/// [statement timeout](Config::statement_timeout).
#[derive(Debug, Clone)]
pub struct CancelToken {
    config: Config,
    target: CancelTarget,
}

impl CancelToken {
    /// Sends the request, over a connection of its own. That it was sent does not mean that anything was
    /// cancelled: the statement may have ended before.
    ///
    /// # Errors
    ///
    /// When the server cannot be reached within the time for connecting.
    pub async fn cancel(&self) -> Result<(), Error> {
        wire::cancel(&self.config, &self.target, &BuiltIn).await
    }

    /// The same, with TLS by a connector of your own.
    ///
    /// # Errors
    ///
    /// The same.
    pub async fn cancel_with<T>(&self, tls: T) -> Result<(), Error>
    where
        T: MakeTlsConnect<Socket> + Clone,
        T::Stream: Send + 'static,
    {
        wire::cancel(&self.config, &self.target, &Provided(tls)).await
    }
}
