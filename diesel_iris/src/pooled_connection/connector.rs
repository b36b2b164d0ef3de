//! Why a pool has no connection.

use std::error::Error as StdError;
use std::future::Future;
use std::pin::pin;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use diesel::{ConnectionError, ConnectionResult};
use futures_timer::Delay;
use futures_util::future::{Either, select};
use tokio::sync::Notify;

use super::{AsyncDieselConnectionManager, ManagerConfig, RecyclingMethod};
use crate::{AsyncIrisConnection, Config, WireError};

/// Makes the connections of a pool, and knows why there are none.
///
/// A pool connects in the background, so all that those who wait for a connection learn is that none came in
/// time, whether the server refused them, the password is wrong, or the pool is exhausted. [`checkout`](Self::checkout)
/// tells these apart, for each of the pools.
///
/// Pools also try again and again. Where the server refused the login, that locks accounts. So after a refused login no
/// other is attempted [for 30 seconds](Self::login_pause): the pool's attempts fail at once with the same error, and so does
/// `checkout` within a second, unless a connection becomes free.
///
/// ```
/// use diesel_iris::pooled_connection::bb8::Pool;
/// use diesel_iris::pooled_connection::{CheckoutError, Connector};
/// use diesel_iris::Config;
///
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let emulator = iris_emulator::Emulator::start().await?;
/// # let url = emulator.url();
/// let config: Config = url.parse()?;
/// let connector = Connector::new(config);
/// let pool = Pool::builder().max_size(8).build_unchecked(connector.manager());
///
/// match connector.checkout(pool.get()).await {
///     Ok(conn) => { /* … */ }
///     Err(CheckoutError::Login(error)) => eprintln!("check the user and the password: {error}"),
///     Err(CheckoutError::Unreachable(error)) => eprintln!("is the server there? {error}"),
///     Err(_) => eprintln!("all connections are in use: try again later"),
/// }
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Connector {
    shared: Arc<Shared>,
    login_pause: Duration,
}

#[derive(Debug)]
struct Shared {
    config: Config,
    /// Why the last attempt to connect failed; nothing once one succeeded.
    failure: Mutex<Option<Failure>>,
    login_refused: Notify,
}

#[derive(Debug, Clone)]
struct Failure {
    error: Arc<WireError>,
    at: Instant,
}

impl Failure {
    fn is_login(&self) -> bool {
        match &*self.error {
            WireError::Login(_) => true,
            // invalid authorization
            WireError::Database(error) => error.sqlstate.starts_with("28"),
            _ => false,
        }
    }
}

impl Shared {
    fn failure(&self) -> MutexGuard<'_, Option<Failure>> {
        self.failure.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// How long no login is attempted after one was refused, unless [`Connector::login_pause`] says otherwise.
const LOGIN_PAUSE: Duration = Duration::from_secs(30);

/// How long a connection that is in use may take to come back, where no new one can be opened.
const GRACE: Duration = Duration::from_secs(1);

impl Connector {
    /// For connections with these settings.
    #[must_use]
    pub fn new(config: Config) -> Self {
        let shared = Shared { config, failure: Mutex::new(None), login_refused: Notify::new() };
        Self { shared: Arc::new(shared), login_pause: LOGIN_PAUSE }
    }

    /// How long no other login is attempted after the server refused one; managers that are made afterwards keep to it.
    #[must_use]
    pub fn login_pause(self, pause: Duration) -> Self {
        Self { login_pause: pause, ..self }
    }

    /// The manager that a pool is built with.
    #[must_use]
    pub fn manager(&self) -> AsyncDieselConnectionManager<AsyncIrisConnection> {
        self.manager_with(RecyclingMethod::default())
    }

    /// The same, with the check that a connection has to pass before it is handed out.
    #[must_use]
    pub fn manager_with(
        &self,
        recycling_method: RecyclingMethod<AsyncIrisConnection>,
    ) -> AsyncDieselConnectionManager<AsyncIrisConnection> {
        let connector = self.clone();
        let mut config = ManagerConfig::default();
        config.recycling_method = recycling_method;
        config.custom_setup = Box::new(move |_| {
            let connector = connector.clone();
            Box::pin(async move { connector.connect().await })
        });
        // the settings are the connector's own
        AsyncDieselConnectionManager::new_with_config(String::new(), config)
    }

    async fn connect(&self) -> ConnectionResult<AsyncIrisConnection> {
        let failed = |error: &WireError| Err(ConnectionError::BadConnection(error.to_string()));
        if let Some(failure) = self.recent_refusal() {
            self.shared.login_refused.notify_waiters();
            return failed(&failure.error);
        }
        match AsyncIrisConnection::connect(&self.shared.config).await {
            Ok(connection) => {
                *self.shared.failure() = None;
                Ok(connection)
            }
            Err(error) => {
                tracing::warn!(%error, "a pool cannot connect");
                let failure = Failure { error: Arc::new(error), at: Instant::now() };
                let result = failed(&failure.error);
                let is_login = failure.is_login();
                *self.shared.failure() = Some(failure);
                if is_login {
                    self.shared.login_refused.notify_waiters();
                }
                result
            }
        }
    }

    /// The login that was refused such a short time ago that no other is attempted.
    fn recent_refusal(&self) -> Option<Failure> {
        let failure = self.shared.failure().clone()?;
        (failure.is_login() && failure.at.elapsed() < self.login_pause).then_some(failure)
    }

    /// Waits for a connection, which is what `get` of a pool of this connector's manager gives, and finds out why none
    /// comes.
    ///
    /// # Errors
    ///
    /// When the pool gives none, and as soon as the server refuses the login.
    pub async fn checkout<T, E>(&self, get: impl Future<Output = Result<T, E>>) -> Result<T, CheckoutError>
    where
        E: StdError + Send + Sync + 'static,
    {
        let notified = self.shared.login_refused.notified();
        let is_refused = self.recent_refusal().is_some();
        let refused = async {
            if is_refused {
                // the pool may not try again for a long time
                select(pin!(notified), Delay::new(GRACE)).await;
            } else {
                notified.await;
            }
        };
        // a connection that is there wins: select asks the first future first
        let error = match select(pin!(get), pin!(refused)).await {
            Either::Left((Ok(connection), _)) => return Ok(connection),
            Either::Left((Err(error), _)) => Some(error),
            Either::Right(((), _)) => None,
        };
        match (self.shared.failure().clone(), error) {
            (Some(failure), _) if failure.is_login() => Err(CheckoutError::Login(failure.error)),
            (Some(failure), _) => Err(CheckoutError::Unreachable(failure.error)),
            (None, Some(error)) => Err(CheckoutError::Exhausted(Box::new(error))),
            // the login that was refused has succeeded meanwhile
            (None, None) => Err(CheckoutError::Exhausted("the login was refused a moment ago".into())),
        }
    }

    /// Why the last attempt to connect failed; `None` if it succeeded, or there was none. A check of a service's health
    /// may ask this.
    #[must_use]
    pub fn last_failure(&self) -> Option<Arc<WireError>> {
        self.shared.failure().as_ref().map(|failure| Arc::clone(&failure.error))
    }
}

/// Why a pool gives no connection.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum CheckoutError {
    /// The server refused the user or the password. Trying again does not help, and may lock the account.
    #[error("the server refuses the login")]
    Login(#[source] Arc<WireError>),
    /// No connection can be made: nothing listens there, it does not answer, TLS fails, it works in another namespace, or
    /// it is full.
    #[error("no connection can be made")]
    Unreachable(#[source] Arc<WireError>),
    /// All connections are in use, and none came back in time.
    #[error("all connections of the pool are in use")]
    Exhausted(#[source] Box<dyn StdError + Send + Sync>),
}

#[cfg(test)]
#[cfg(feature = "bb8")]
mod tests {
    use std::sync::atomic::{AtomicUsize, Ordering};

    use iris_emulator::{Emulator, PasswordMethod};
    use tokio::net::TcpListener;

    use super::*;
    use crate::pooled_connection::bb8::Pool;

    /// Long enough for a busy machine; no test waits for it.
    const LONG: Duration = Duration::from_secs(600);

    fn config(url: &str) -> Config {
        url.parse().unwrap()
    }

    /// A server that reads a little and refuses the login, and counts how often it was asked.
    async fn refusing() -> (String, Arc<AtomicUsize>) {
        use tokio::io::{AsyncReadExt, AsyncWriteExt};

        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("iris://me@{}/USER?sslmode=disable", listener.local_addr().unwrap());
        let asked = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&asked);
        tokio::spawn(async move {
            while let Ok((mut socket, _)) = listener.accept().await {
                counter.fetch_add(1, Ordering::SeqCst);
                let _ = socket.read(&mut [0; 1024]).await;
                let fields = b"SFATAL\0C28P01\0Mno such user\0\0";
                let mut answer = vec![b'E'];
                answer.extend(u32::try_from(fields.len() + 4).unwrap().to_be_bytes());
                answer.extend(fields);
                let _ = socket.write_all(&answer).await;
            }
        });
        (url, asked)
    }

    #[tokio::test]
    async fn a_refused_login_is_told_at_once_and_not_repeated() {
        let (url, asked) = refusing().await;
        let connector = Connector::new(config(&url)).login_pause(LONG);
        let pool = Pool::builder()
            .max_size(1)
            .connection_timeout(LONG)
            .retry_connection(false)
            .build_unchecked(connector.manager());
        for _ in 0..3 {
            let error = connector.checkout(pool.get()).await.map(drop).unwrap_err();
            assert!(matches!(error, CheckoutError::Login(_)), "{error:?}");
            let source = error.source().unwrap().to_string();
            assert!(source.contains("no such user") && !error.to_string().contains("no such user"));
        }
        assert_eq!(asked.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn the_login_is_tried_again_after_the_pause() {
        let (url, asked) = refusing().await;
        let connector = Connector::new(config(&url)).login_pause(Duration::ZERO);
        let pool = Pool::builder().max_size(1).retry_connection(false).build_unchecked(connector.manager());
        for attempt in 1..=2 {
            connector.checkout(pool.get()).await.map(drop).unwrap_err();
            assert_eq!(asked.load(Ordering::SeqCst), attempt);
        }
    }

    #[tokio::test]
    async fn a_wrong_password_is_a_refused_login() {
        let builder = Emulator::builder().password("me", "right", PasswordMethod::ScramSha256);
        let emulator = builder.start().await.unwrap();
        let url = format!("iris://me@{}/USER", emulator.address());
        let connector = Connector::new(config(&url).password("wrong"));
        let pool = Pool::builder().max_size(1).connection_timeout(LONG).build_unchecked(connector.manager());
        let error = connector.checkout(pool.get()).await.map(drop).unwrap_err();
        assert!(matches!(error, CheckoutError::Login(_)), "{error:?}");
        assert!(!format!("{error:?} {connector:?}").contains("wrong"), "{error:?} {connector:?}");

        let connector = Connector::new(config(&url).password("right"));
        let pool = Pool::builder().max_size(1).build_unchecked(connector.manager());
        assert!(connector.checkout(pool.get()).await.is_ok());
        assert!(connector.last_failure().is_none());
    }

    #[tokio::test]
    async fn nobody_listening_and_all_in_use_are_told_apart() {
        let emulator = Emulator::start().await.unwrap();
        let connector = Connector::new(config(&emulator.url()));
        let pool = Pool::builder()
            .max_size(1)
            .connection_timeout(Duration::from_millis(50))
            .build_unchecked(connector.manager_with(RecyclingMethod::Fast));
        let held = loop {
            // a busy machine may need more time than the pool gives
            match connector.checkout(pool.get()).await {
                Ok(held) => break held,
                Err(error) => assert!(matches!(error, CheckoutError::Exhausted(_)), "{error:?}"),
            }
        };
        let error = connector.checkout(pool.get()).await.map(drop).unwrap_err();
        assert!(matches!(error, CheckoutError::Exhausted(_)), "{error:?}");
        drop(held);

        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("iris://me@{}/USER", listener.local_addr().unwrap());
        drop(listener);
        let connector = Connector::new(config(&url));
        let pool = Pool::builder()
            .max_size(1)
            .connection_timeout(Duration::from_millis(50))
            .build_unchecked(connector.manager());
        let error = loop {
            match connector.checkout(pool.get()).await.map(drop).unwrap_err() {
                // no attempt has ended yet
                CheckoutError::Exhausted(_) => {}
                error => break error,
            }
        };
        assert!(matches!(error, CheckoutError::Unreachable(_)), "{error:?}");
        assert!(connector.last_failure().is_some());
    }
}
