//! The front end: PostgreSQL's wire protocol, as the PGWire server speaks it on the points a client can rely on.
//!
//! Unlike the PGWire server it has no faults to work around: parameters are what their types say, a query is
//! described without being run, counts are true, and after an error the rest of a batch is skipped.

mod connection;
mod extended;
mod failure;
mod frontend;
mod login;
mod numeric;
mod parameter;
mod result;
mod scram;
mod stream;
#[cfg(test)]
mod tests;
mod value;

use std::collections::HashMap;
use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use parking_lot::Mutex;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{self, ServerConfig};

pub use self::login::PasswordMethod;

use self::connection::End;
use self::login::Account;
use crate::engine::Database;
use crate::sqlcode::SqlError;

/// The namespace of a connection that names none, as in a fresh IRIS.
const DEFAULT_NAMESPACE: &str = "USER";

/// A running emulator, stopped when it is dropped.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// let emulator = iris_emulator::Emulator::start().await?;
/// assert!(emulator.url().starts_with("iris://_SYSTEM@127.0.0.1:"));
/// # Ok(())
/// # }
/// ```
pub struct Emulator {
    address: SocketAddr,
    /// The user and, where one is asked for, the password in its URLs.
    credentials: String,
    accepting: JoinHandle<()>,
}

/// The password is not shown.
impl std::fmt::Debug for Emulator {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Emulator").field("address", &self.address).finish_non_exhaustive()
    }
}

/// Why an emulator could not be started.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// The certificate, or its key, is not usable.
    #[error("cannot offer TLS: {0}")]
    Tls(Box<dyn std::error::Error + Send + Sync>),
    /// The address cannot be listened on.
    #[error("cannot listen on {address}: {source}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// Why not.
        source: std::io::Error,
    },
    /// The database cannot be opened, or the script failed.
    #[error(transparent)]
    Database(#[from] SqlError),
}

/// What an emulator is started with.
#[derive(Clone)]
pub struct Builder {
    address: SocketAddr,
    data: Option<PathBuf>,
    script: Option<String>,
    lock_timeout: Option<Duration>,
    account: Option<Account>,
    /// The certificates and the key, in PEM.
    tls: Option<(String, String)>,
}

impl Emulator {
    /// Starts an emulator on a free port of the loopback interface, with an empty database in memory.
    ///
    /// # Errors
    ///
    /// When no port is free.
    pub async fn start() -> Result<Self, StartError> {
        Self::builder().start().await
    }

    /// An emulator that listens elsewhere, keeps its data, or begins with some.
    #[must_use]
    pub fn builder() -> Builder {
        Builder {
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            data: None,
            script: None,
            lock_timeout: None,
            account: None,
            tls: None,
        }
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The connection string for `AsyncIrisConnection::establish`. Unless [`Builder::password`] says otherwise,
    /// any user is let in, with any password.
    #[must_use]
    pub fn url(&self) -> String {
        self.namespace_url(DEFAULT_NAMESPACE)
    }

    /// The connection string for another namespace. Each has its own tables and is there once it is named.
    #[must_use]
    pub fn namespace_url(&self, namespace: &str) -> String {
        format!("iris://{}@{}/{}", self.credentials, self.address, percent_encoded(namespace))
    }

    /// Runs until the task that accepts connections ends, which it does not by itself.
    pub async fn run(mut self) {
        let _ = (&mut self.accepting).await;
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        self.accepting.abort();
    }
}

/// Neither the password nor the key is shown.
impl std::fmt::Debug for Builder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Builder")
            .field("address", &self.address)
            .field("data", &self.data)
            .field("lock_timeout", &self.lock_timeout)
            .field("user", &self.account.as_ref().map(|account| &account.user))
            .field("tls", &self.tls.is_some())
            .finish_non_exhaustive()
    }
}

impl Builder {
    /// Listens on this address instead of a free loopback port.
    #[must_use]
    pub fn listen(mut self, address: SocketAddr) -> Self {
        self.address = address;
        self
    }

    /// Keeps the namespace USER in this file, which is created if it is not there.
    #[must_use]
    pub fn data(mut self, path: impl Into<PathBuf>) -> Self {
        self.data = Some(path.into());
        self
    }

    /// Runs these statements, with `;` between them, in the namespace USER before anybody connects.
    #[must_use]
    pub fn script(mut self, sql: impl Into<String>) -> Self {
        self.script = Some(sql.into());
        self
    }

    /// How long a statement waits for a lock before SQLCODE -110; ten seconds unless set.
    #[must_use]
    pub fn lock_timeout(mut self, timeout: Duration) -> Self {
        self.lock_timeout = Some(timeout);
        self
    }

    /// Lets only this user in, with this password; without it everybody is let in.
    #[must_use]
    pub fn password(
        mut self,
        user: impl Into<String>,
        password: impl Into<String>,
        method: PasswordMethod,
    ) -> Self {
        self.account = Some(Account { user: user.into(), password: password.into(), method });
        self
    }

    /// Offers TLS, with this certificate (and those of the authorities between it and the root) and its key, in
    /// PEM. Clients that do not ask for TLS are served without.
    #[must_use]
    pub fn tls(mut self, certificates: impl Into<String>, key: impl Into<String>) -> Self {
        self.tls = Some((certificates.into(), key.into()));
        self
    }

    /// Starts it.
    ///
    /// # Errors
    ///
    /// When the certificate is not usable, the address is taken, the file is no database of the emulator, or the script fails.
    pub async fn start(self) -> Result<Emulator, StartError> {
        let address = self.address;
        let tls = self.tls.as_ref().map(|(certificates, key)| acceptor(certificates, key));
        let tls = tls.transpose().map_err(StartError::Tls)?;
        let listen_error = |source| StartError::Listen { address, source };
        let namespaces = Namespaces { lock_timeout: self.lock_timeout, databases: Mutex::default() };
        let database = match &self.data {
            Some(path) => Database::open(path)?,
            None => Database::in_memory()?,
        };
        namespaces.add(DEFAULT_NAMESPACE, Arc::clone(&database));
        if let Some(script) = &self.script {
            let mut session = database.connect();
            for sql in crate::sql::split_script(script)? {
                let prepared = session.prepare(sql)?;
                session.execute(&prepared, &[]).await?;
            }
        }
        let listener = TcpListener::bind(address).await.map_err(listen_error)?;
        let address = listener.local_addr().map_err(listen_error)?;
        let credentials = self.account.as_ref().map_or_else(
            || "_SYSTEM".to_owned(),
            |account| format!("{}:{}", percent_encoded(&account.user), percent_encoded(&account.password)),
        );
        let hosted = Arc::new(Hosted { namespaces, account: self.account, tls });
        let accepting = tokio::spawn(accept(listener, hosted));
        Ok(Emulator { address, credentials, accepting })
    }
}

/// The databases of an emulator, by the name of their namespace.
struct Namespaces {
    lock_timeout: Option<Duration>,
    databases: Mutex<HashMap<String, Arc<Database>>>,
}

impl Namespaces {
    fn add(&self, name: &str, database: Arc<Database>) {
        if let Some(timeout) = self.lock_timeout {
            database.set_lock_timeout(timeout);
        }
        self.databases.lock().insert(name.to_uppercase(), database);
    }

    /// The namespace's database, a new one in memory when it is named for the first time.
    fn database(&self, name: &str) -> Result<Arc<Database>, SqlError> {
        let known = self.databases.lock().get(&name.to_uppercase()).cloned();
        if let Some(database) = known {
            return Ok(database);
        }
        let database = Database::in_memory()?;
        self.add(name, Arc::clone(&database));
        Ok(database)
    }
}

/// What the connections of an emulator share.
struct Hosted {
    namespaces: Namespaces,
    /// `None` where everybody is let in.
    account: Option<Account>,
    /// Where TLS is offered.
    tls: Option<TlsAcceptor>,
}

fn acceptor(certificates: &str, key: &str) -> Result<TlsAcceptor, Box<dyn std::error::Error + Send + Sync>> {
    let certificates = CertificateDer::pem_slice_iter(certificates.as_bytes()).collect::<Result<_, _>>()?;
    let key = PrivateKeyDer::from_pem_slice(key.as_bytes())?;
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(certificates, key)?;
    Ok(TlsAcceptor::from(Arc::new(config)))
}

/// How long to wait after a connection could not be accepted, for instance because there are too many.
const RESPITE: Duration = Duration::from_millis(50);

async fn accept(listener: TcpListener, hosted: Arc<Hosted>) {
    // dropped, and with it all connections, when this task is
    let mut connections = tokio::task::JoinSet::new();
    loop {
        match listener.accept().await {
            Ok((stream, _)) => {
                let hosted = Arc::clone(&hosted);
                connections.spawn(async move {
                    if let End::Broken(error) = connection::serve(stream, hosted).await {
                        tracing::debug!(%error, "a connection broke");
                    }
                });
            }
            Err(error) => {
                tracing::warn!(%error, "a connection could not be accepted");
                tokio::time::sleep(RESPITE).await;
            }
        }
        while connections.try_join_next().is_some() {}
    }
}

/// Text as part of a URL (RFC 3986).
fn percent_encoded(text: &str) -> String {
    let encoded = text.bytes().map(|byte| match byte {
        b'A'..=b'Z' | b'a'..=b'z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' => char::from(byte).to_string(),
        _ => format!("%{byte:02X}"),
    });
    encoded.collect()
}
