//! What a suite connects to.

mod certificates;
mod clients;
mod environment;
mod face;
mod instance;
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
pub use instance::{instance, is_left_out};
pub use patience::Patience;
pub use pgwire::PgWireServer;
pub use ports::free_port;
pub use postgres::Postgres;
pub use proxy::{Direction, Fault, FaultyProxy};
#[cfg(unix)]
pub use unix_proxy::UnixProxy;

use diesel_iris::AsyncIrisConnection;
use diesel_iris::prelude::{AsyncConnection, SimpleAsyncConnection};
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
    is_shared: bool,
    /// Stops with the test.
    _emulator: Option<Emulator>,
}

impl Server {
    /// A database on the server; `None` where the environment leaves the real server out. Where the environment names an
    /// instance, it takes the place of the real server, and nothing runs on the emulator.
    ///
    /// # Panics
    ///
    /// When the server cannot be started; the message says what to do.
    pub async fn database(self) -> Option<TestDatabase> {
        if let Some(url) = instance() {
            if self == Self::Emulator {
                return None;
            }
            let (url, emulator_url) = (url.to_owned(), url.to_owned());
            return Some(TestDatabase { url, emulator_url, is_shared: true, _emulator: None });
        }
        match self {
            Self::Emulator => match Emulator::builder().face(face()).start().await {
                Ok(emulator) => Some(TestDatabase {
                    url: emulator.url(),
                    emulator_url: emulator.url(),
                    is_shared: false,
                    _emulator: Some(emulator),
                }),
                Err(error) => panic!("the emulator did not start: {error}"),
            },
            Self::PgWire => {
                let urls = tokio::task::spawn_blocking(pgwire::shared_urls).await;
                match urls {
                    Ok(urls) => urls.map(|(url, emulator_url)| TestDatabase {
                        url,
                        emulator_url,
                        is_shared: true,
                        _emulator: None,
                    }),
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

    /// Whether names can only be bare: then tables with other names cannot be made, which the library says by name.
    #[must_use]
    pub fn lacks_delimited_names(&self) -> bool {
        !face().delimited_identifiers
    }

    /// Whether the release has no vectors. It is made sure that it says so.
    ///
    /// # Panics
    ///
    /// When it makes a column of them.
    pub async fn lacks_vectors(&self) -> bool {
        if face().release.has_vectors() {
            return false;
        }
        let table = "CREATE TABLE lacks_vectors (id INTEGER, v VECTOR(DOUBLE, 3))";
        match self.connect().await.batch_execute(table).await {
            Err(error)
                if diesel_iris::sqlcode(&error) == Some(-1) && error.to_string().contains("VECTOR") =>
            {
                true
            }
            result => panic!("a release without vectors answered {result:?}"),
        }
    }

    /// Whether other tests have tables in it, too.
    #[must_use]
    pub fn is_shared(&self) -> bool {
        self.is_shared
    }

    /// The connection string of the emulator itself, around the real server; that of the instance, where there is one.
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
