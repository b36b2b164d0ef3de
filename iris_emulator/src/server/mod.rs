//! The front end: PostgreSQL's wire protocol, as the PGWire server speaks it on the points a client can rely on.
//!
//! Unlike the PGWire server it has no faults to work around: parameters are what their types say, a query is
//! described without being run, counts are true, and after an error the rest of a batch is skipped.

mod builder;
mod command;
mod connection;
mod extended;
mod failure;
mod frontend;
mod hosted;
mod login;
mod numeric;
mod parameter;
mod process;
mod result;
mod rows;
mod scram;
mod script;
mod stream;
#[cfg(test)]
mod tests;
mod value;
mod wire;

use std::net::SocketAddr;
use std::sync::Arc;
use std::thread::JoinHandle;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::watch;

pub use self::builder::Builder;
pub use self::login::PasswordMethod;

use self::hosted::{DEFAULT_NAMESPACE, Hosted};
use self::wire::End;
use crate::engine::Database;
use crate::sqlcode::SqlError;

/// A running emulator, stopped when it is dropped.
///
/// It runs on threads of its own, so that it answers whatever the application's runtime does meanwhile.
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
    hosted: Arc<Hosted>,
    /// Stops the server when it is dropped.
    stop: Option<watch::Sender<()>>,
    server: Option<JoinHandle<()>>,
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
    #[error("cannot listen on {address}: {error}")]
    Listen {
        /// The address.
        address: SocketAddr,
        /// Why not.
        error: std::io::Error,
    },
    /// Its threads cannot be started.
    #[error("cannot run: {0}")]
    Thread(std::io::Error),
    /// A script has a literal, a name or a comment without an end.
    #[error("{}the script cannot be read: {error}", script::prefix(name.as_deref()))]
    ScriptText {
        /// Its name.
        name: Option<String>,
        /// What is wrong with it.
        error: SqlError,
    },
    /// A statement of a script failed.
    #[error("{}line {line} (statement {position} of {count}): {error}", script::prefix(name.as_deref()))]
    Script {
        /// The script's name.
        name: Option<String>,
        /// Which statement, from 1.
        position: usize,
        /// Of how many.
        count: usize,
        /// The line on which it begins, from 1.
        line: usize,
        /// Why.
        error: SqlError,
    },
    /// The database cannot be opened.
    #[error(transparent)]
    Database(#[from] SqlError),
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
        Builder::new()
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

    /// The database of a namespace, for sessions that go around the wire: for instance to see, in a test, what the
    /// database holds while clients are at work.
    ///
    /// # Errors
    ///
    /// When there is no such namespace.
    pub fn database(&self, namespace: &str) -> Result<Arc<Database>, SqlError> {
        self.hosted.namespaces.database(namespace)
    }

    /// Runs until the server ends, which it does not by itself.
    pub async fn run(self) {
        if let Some(stop) = &self.stop {
            stop.closed().await;
        }
    }
}

impl Drop for Emulator {
    fn drop(&mut self) {
        drop(self.stop.take());
        if let Some(server) = self.server.take() {
            // its connections are closed, and its file is free, when this returns; a panic was reported there
            let _ = server.join();
        }
    }
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
