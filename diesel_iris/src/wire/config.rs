//! Where to connect, and how.

mod parse;

use std::net::IpAddr;
use std::path::PathBuf;
use std::time::Duration;

use tokio_postgres::config::Host;

use super::release::Release;

/// Where to connect, as whom, and with what limits: a connection string that has been read.
///
/// `iris://user:password@host:port/NAMESPACE` and the same with `postgres://` are understood, and libpq's
/// `key=value` pairs. The database is IRIS's namespace. Keys, in the URL's query or as pairs:
///
/// | key | meaning | unless given |
/// |---|---|---|
/// | `host`, `hostaddr`, `port` | where; several, with commas between them, are tried in turn | port 5432 |
/// | `load_balance_hosts` | `random` tries several hosts in random order | `disable` |
/// | `user`, `password`, `dbname` | as whom, and which namespace | |
/// | `application_name`, `options` | told to the server, which may ignore them | |
/// | `connect_timeout` | seconds for each address, login included; 0 for no limit | 30 |
/// | `statement_timeout` | milliseconds for each answer, see [`Config::statement_timeout`]; 0 for no limit | 0 |
/// | `keepalives`, `keepalives_idle`, `keepalives_interval`, `keepalives_retries`, `tcp_user_timeout` | as in libpq, in seconds | on, after 2 hours |
/// | `sslmode` | `disable`, `prefer`, `require`, `verify-ca`, `verify-full` | `prefer`; `verify-full` with `sslrootcert` |
/// | `sslrootcert` | a PEM file of the authorities to trust, or `system` | the system's |
/// | `sslnegotiation` | `direct` begins with TLS at once | `postgres` |
/// | `channel_binding` | `disable`, `prefer`, `require` | `prefer` |
/// | `namespace_check` | `require`: the server must work in the namespace that is named; `disable`: it is not asked | `require` |
/// | `iris_version` | `year.number` of IRIS behind the server, see [`Config::iris_version`] | asked of the server |
/// | `delimited_identifiers` | `on`, `off` or `auto`, see [`Config::delimited_identifiers`] | `auto` |
/// | `batch_inserts` | `rows` or `union_all`, see [`Config::batch_inserts`] | `rows` |
///
/// `require` checks the certificate as `verify-full` does, unlike libpq's. `prefer` checks nothing, and goes on
/// without TLS where the server has none.
///
/// ```
/// use std::time::Duration;
///
/// # fn main() -> Result<(), diesel_iris::WireError> {
/// let config: diesel_iris::Config = "iris://me:secret@a.example,b.example/USER?connect_timeout=3".parse()?;
/// let config = config.statement_timeout(Duration::from_secs(20));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Config {
    pub(crate) hosts: Vec<Endpoint>,
    pub(crate) random_order: bool,
    pub(crate) user: String,
    pub(crate) password: Option<Vec<u8>>,
    pub(crate) namespace: String,
    pub(crate) namespace_check: NamespaceCheck,
    pub(crate) application_name: Option<String>,
    pub(crate) options: Option<String>,
    pub(crate) connect_timeout: Option<Duration>,
    pub(crate) statement_timeout: Option<Duration>,
    pub(crate) keepalive: Option<Keepalive>,
    pub(crate) tcp_user_timeout: Option<Duration>,
    pub(crate) tls: TlsSettings,
    /// The IRIS release; asked of the server unless set.
    pub(crate) iris_version: Option<Release>,
    /// Whether names may stand in double quotes; asked of the server unless set.
    pub(crate) delimited_identifiers: Option<bool>,
    pub(crate) batch_inserts: BatchInserts,
}

/// How many rows are inserted in one call, as by `insert_into(table).values(&rows)`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
#[non_exhaustive]
pub enum BatchInserts {
    /// One INSERT a row, all of them in one write and one transaction.
    #[default]
    Rows,
    /// Up to 50 rows, or 250 values, in each statement: `INSERT … SELECT … UNION ALL SELECT …`, through the PGWire server in
    /// less than half of the time. That IRIS stores the same values was never checked: in a SELECT they have no column to take
    /// their type from. Rows that set a column to anything but a value are inserted one by one, as are those that are left.
    UnionAll,
}

/// One of the places to connect to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Endpoint {
    pub(crate) host: Host,
    /// Connected to instead of looking up the name.
    pub(crate) address: Option<IpAddr>,
    pub(crate) port: u16,
}

/// How the system finds out that the other side is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Keepalive {
    pub(crate) idle: Duration,
    pub(crate) interval: Option<Duration>,
    pub(crate) retries: Option<u32>,
}

/// What is asked of TLS.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct TlsSettings {
    pub(crate) mode: SslMode,
    pub(crate) roots: Roots,
    /// TLS from the first byte.
    pub(crate) direct: bool,
    pub(crate) binding: Binding,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum SslMode {
    Disable,
    Prefer,
    VerifyCa,
    /// `require`, too.
    VerifyFull,
}

/// Whose certificates are trusted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Roots {
    System,
    File(PathBuf),
}

/// Whether the server must work in the namespace that is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum NamespaceCheck {
    Require,
    Disable,
}

/// Whether SCRAM is bound to the TLS connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Binding {
    Disable,
    Prefer,
    Require,
}

const DEFAULT_PORT: u16 = 5432;

const DEFAULT_CONNECT_TIMEOUT: Duration = Duration::from_secs(30);

/// The password is not shown.
impl std::fmt::Debug for Config {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Config")
            .field("url", &self.shown())
            .field("connect_timeout", &self.connect_timeout)
            .field("statement_timeout", &self.statement_timeout)
            .field("tls", &self.tls)
            .finish_non_exhaustive()
    }
}

impl Config {
    /// How long reaching an address and logging in there may take; `None` for as long as it takes.
    #[must_use]
    pub fn connect_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.connect_timeout = limit.into();
        self
    }

    /// How long the server may take to answer a statement, and from one part of a long answer to the next;
    /// `None`, as at the start, for as long as it takes.
    ///
    /// The PGWire server cannot be told to stop. So the connection is closed when the time is over, and whether
    /// the statement took effect is unknown. Statements that wait on the same connection behind a slow one wait
    /// for it, too.
    #[must_use]
    pub fn statement_timeout(mut self, limit: impl Into<Option<Duration>>) -> Self {
        self.statement_timeout = limit.into();
        self
    }

    /// The release of IRIS behind the PGWire server, instead of the one that the server tells: 2024.1 is
    /// `iris_version(2024, 1)`.
    ///
    /// `LIMIT … OFFSET` came with 2025.1; for releases before that, pages of rows are asked for by ROW_NUMBER.
    #[must_use]
    pub fn iris_version(mut self, year: u16, number: u16) -> Self {
        self.iris_version = Some(Release { year, number });
        self
    }

    /// Whether names may stand in double quotes, instead of what the server shows; `None`, as at the start, to ask it.
    ///
    /// They may unless the configuration of IRIS says `DelimitedIds=0`: there `"name"` is a string. Names are then
    /// sent as they are, and one that IRIS takes only in quotes is an error before anything is sent.
    #[must_use]
    pub fn delimited_identifiers(mut self, delimited: impl Into<Option<bool>>) -> Self {
        self.delimited_identifiers = delimited.into();
        self
    }

    /// How many rows are inserted in one call: see [`BatchInserts`].
    ///
    /// ```
    /// use diesel_iris::Config;
    /// use diesel_iris::connection::BatchInserts;
    ///
    /// # fn main() -> Result<(), diesel_iris::WireError> {
    /// let config: Config = "iris://me@db.example/USER".parse()?;
    /// let config = config.batch_inserts(BatchInserts::UnionAll);
    /// # Ok(())
    /// # }
    /// ```
    #[must_use]
    pub fn batch_inserts(mut self, form: BatchInserts) -> Self {
        self.batch_inserts = form;
        self
    }

    /// The password, instead of one in the connection string.
    #[must_use]
    pub fn password(mut self, password: impl Into<Vec<u8>>) -> Self {
        self.password = Some(password.into());
        self
    }

    /// The namespace of the connection string.
    #[must_use]
    pub fn get_namespace(&self) -> &str {
        &self.namespace
    }

    /// The hosts of the connection string, each as `host:port` or as the path of a socket.
    #[must_use]
    pub fn get_hosts(&self) -> Vec<String> {
        self.hosts.iter().map(Endpoint::shown).collect()
    }

    /// As a URL, without the password.
    pub(crate) fn shown(&self) -> String {
        format!("iris://{}@{}/{}", self.user, self.get_hosts().join(","), self.namespace)
    }
}

impl Endpoint {
    /// `host:port`, or the path of a socket.
    pub(crate) fn shown(&self) -> String {
        match &self.host {
            Host::Tcp(host) if host.contains(':') => format!("[{host}]:{}", self.port),
            Host::Tcp(host) => format!("{host}:{}", self.port),
            #[cfg(unix)]
            Host::Unix(_) => self.socket_path().display().to_string(),
        }
    }

    /// The socket of a server on this machine, as libpq names it.
    #[cfg(unix)]
    pub(crate) fn socket_path(&self) -> PathBuf {
        match &self.host {
            Host::Unix(folder) => folder.join(format!(".s.PGSQL.{}", self.port)),
            Host::Tcp(_) => PathBuf::new(),
        }
    }
}
