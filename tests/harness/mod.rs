//! What a suite connects to.

mod certificates;
mod clients;
mod environment;
mod face;
mod patience;
mod pgwire;
mod ports;
mod postgres;
mod proxy;
#[cfg(unix)]
mod unix_proxy;

pub use certificates::{Authority, ServerCertificate};
pub use clients::{node_script, psql_script, python_clients, python_script};
pub use environment::{is_thorough, run_python};
pub use face::{face, url_of_face};
pub use patience::Patience;
pub use pgwire::PgWireServer;
pub use ports::free_port;
pub use postgres::Postgres;
pub use proxy::{Direction, Fault, FaultyProxy};
#[cfg(unix)]
pub use unix_proxy::UnixProxy;

use diesel_iris::AsyncIrisConnection;
use diesel_iris::prelude::AsyncConnection;
use iris_emulator::Emulator;

/// The servers that every suite runs against.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Server {
    /// The emulator itself; each test has one of its own.
    Emulator,
    /// The real PGWire server in front of an emulator. It takes seconds to start and knows one namespace, so
    /// all tests of a process share one: their tables have different names.
    PgWire,
}

/// A database for one test.
#[derive(Debug)]
pub struct TestDatabase {
    url: String,
    emulator_url: String,
    /// Stops with the test.
    _emulator: Option<Emulator>,
}

impl Server {
    /// A database on the server; `None` where the environment leaves the real server out.
    ///
    /// # Panics
    ///
    /// When the server cannot be started; the message says what to do.
    pub async fn database(self) -> Option<TestDatabase> {
        match self {
            Self::Emulator => match Emulator::builder().face(face()).start().await {
                Ok(emulator) => Some(TestDatabase {
                    url: emulator.url(),
                    emulator_url: emulator.url(),
                    _emulator: Some(emulator),
                }),
                Err(error) => panic!("the emulator did not start: {error}"),
            },
            Self::PgWire => {
                let urls = tokio::task::spawn_blocking(pgwire::shared_urls).await;
                match urls {
                    Ok(urls) => {
                        urls.map(|(url, emulator_url)| TestDatabase { url, emulator_url, _emulator: None })
                    }
                    Err(error) => std::panic::resume_unwind(error.into_panic()),
                }
            }
        }
    }
}

impl TestDatabase {
    /// The connection string.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }

    /// The connection string of the emulator itself, around the real server.
    #[must_use]
    pub fn emulator_url(&self) -> &str {
        &self.emulator_url
    }

    /// A new connection.
    ///
    /// # Panics
    ///
    /// When it cannot be made.
    pub async fn connect(&self) -> AsyncIrisConnection {
        match AsyncIrisConnection::establish(&self.url).await {
            Ok(connection) => connection,
            Err(error) => panic!("cannot connect to {}: {error}", self.url),
        }
    }
}
