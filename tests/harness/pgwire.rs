//! The real PGWire server in front of an emulator.

use std::fs::File;
use std::io::{Read, Seek};
use std::net::{Ipv4Addr, SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use iris_emulator::Emulator;

use super::environment::{SKIP, pgwire_folder, python};
use super::ports::free_port;

/// How long the server may take to start: its imports alone take seconds on a busy machine.
const START: Duration = Duration::from_secs(600);

/// A PGWire server. It ends when this is dropped, or with the test process, since its standard input closes then.
#[derive(Debug)]
pub struct PgWireServer {
    settings: Settings,
    port: u16,
    process: Child,
}

/// How a server is started.
#[derive(Debug, Clone, Default)]
struct Settings {
    python: PathBuf,
    /// The emulator behind it; without one, statements are written down and not run.
    emulator: Option<SocketAddr>,
    /// The files of a certificate and its key.
    tls: Option<(PathBuf, PathBuf)>,
    /// Where the statements are written down that reach the driver.
    record: Option<PathBuf>,
    /// Whether its log has warnings and errors only.
    quiet: bool,
}

impl Drop for PgWireServer {
    fn drop(&mut self) {
        self.kill();
    }
}

/// What lives as long as the test process.
struct Shared {
    server: PgWireServer,
    _runtime: tokio::runtime::Runtime,
    emulator: Emulator,
}

/// Whether the environment leaves the real server out.
pub(super) fn is_left_out() -> bool {
    std::env::var_os(SKIP).is_some_and(|value| value != "0")
}

/// The connection strings of the shared server and of the emulator behind it; `None` where they are left out.
pub(super) fn shared_urls() -> Option<(String, String)> {
    static SHARED: OnceLock<Result<Shared, String>> = OnceLock::new();
    if is_left_out() {
        return None;
    }
    match SHARED.get_or_init(start_shared) {
        Ok(shared) => Some((shared.server.url(), shared.emulator.url())),
        Err(why) => panic!("{why}"),
    }
}

fn start_shared() -> Result<Shared, String> {
    // a runtime of its own: those of the tests end with them
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    let emulator = runtime
        .block_on(Emulator::builder().face(super::face()).start())
        .map_err(|error| error.to_string())?;
    let settings = Settings { emulator: Some(emulator.address()), ..Settings::default() };
    let server = PgWireServer::start_blocking(settings)?;
    Ok(Shared { server, _runtime: runtime, emulator })
}

impl PgWireServer {
    /// Starts a server of its own in front of an emulator, with TLS if it is given the files of a certificate and
    /// its key; `None` where the environment leaves the real server out.
    ///
    /// # Panics
    ///
    /// When the server cannot be started; the message says what to do.
    pub async fn start(emulator: &Emulator, tls: Option<(PathBuf, PathBuf)>) -> Option<Self> {
        Self::start_with(Some(emulator.address()), tls, None).await
    }

    /// Starts a server whose driver writes each statement into the file: a line each, `[text, [values]]` in JSON.
    /// Without an emulator it does nothing else. `None` where the environment leaves the real server out.
    ///
    /// # Panics
    ///
    /// When the server cannot be started; the message says what to do.
    pub async fn start_recording(emulator: Option<&Emulator>, file: &Path) -> Option<Self> {
        Self::start_with(emulator.map(Emulator::address), None, Some(file.to_owned())).await
    }

    /// Starts a server whose log has warnings and errors only, as one should run; `None` where the environment leaves
    /// the real server out.
    ///
    /// # Panics
    ///
    /// When the server cannot be started; the message says what to do.
    pub async fn start_quiet(emulator: SocketAddr) -> Option<Self> {
        let settings = Settings { emulator: Some(emulator), quiet: true, ..Settings::default() };
        Self::start_as(settings).await
    }

    async fn start_with(
        emulator: Option<SocketAddr>,
        tls: Option<(PathBuf, PathBuf)>,
        record: Option<PathBuf>,
    ) -> Option<Self> {
        let quiet = record.is_some();
        Self::start_as(Settings { python: PathBuf::new(), emulator, tls, record, quiet }).await
    }

    async fn start_as(settings: Settings) -> Option<Self> {
        if is_left_out() {
            return None;
        }
        match tokio::task::spawn_blocking(move || Self::start_blocking(settings)).await {
            Ok(Ok(server)) => Some(server),
            Ok(Err(why)) => panic!("{why}"),
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        }
    }

    fn start_blocking(settings: Settings) -> Result<Self, String> {
        let settings = Settings { python: python()?, ..settings };
        let mut failure = String::new();
        // the port was free when it was asked for; another process may have taken it since
        for _ in 0..3 {
            let port = free_port()?;
            match spawn(&settings, port) {
                Ok(process) => return Ok(Self { settings, port, process }),
                Err(why) => failure = why,
            }
        }
        Err(failure)
    }

    /// The connection string.
    #[must_use]
    pub fn url(&self) -> String {
        format!("iris://_SYSTEM@{}/USER", self.address())
    }

    /// Where it listens.
    #[must_use]
    pub fn address(&self) -> SocketAddr {
        (Ipv4Addr::LOCALHOST, self.port).into()
    }

    /// Ends it at once, as a machine that loses its power would.
    pub fn kill(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }

    /// Starts it again on the same port.
    ///
    /// # Errors
    ///
    /// When it does not start.
    pub fn restart(&mut self) -> Result<(), String> {
        self.process = spawn(&self.settings, self.port)?;
        Ok(())
    }
}

/// Starts the process and waits until it listens.
fn spawn(settings: &Settings, port: u16) -> Result<Child, String> {
    let folder = pgwire_folder();
    let log_path = std::env::temp_dir().join(format!("diesel_iris_pgwire_{}_{port}.log", std::process::id()));
    let log = File::options().read(true).write(true).create(true).truncate(true).open(&log_path);
    let mut log = log.map_err(|error| format!("{}: {error}", log_path.display()))?;
    // gone with its last handle
    let _ = std::fs::remove_file(&log_path);
    let output = || log.try_clone().map(Stdio::from).map_err(|error| error.to_string());
    let emulator = settings.emulator.unwrap_or((Ipv4Addr::LOCALHOST, 1).into());
    let mut command = Command::new(&settings.python);
    command
        .arg(folder.join("serve.py"))
        .env("PYTHONPATH", &folder)
        .env("PYTHONUNBUFFERED", "1")
        .env("PGWIRE_HOST", "127.0.0.1")
        .env("PGWIRE_PORT", port.to_string())
        .env("PGWIRE_BACKEND_TYPE", "dbapi")
        .env("PGWIRE_POOL_SIZE", "64")
        .env("IRIS_HOST", emulator.ip().to_string())
        .env("IRIS_PORT", emulator.port().to_string())
        .env("IRIS_NAMESPACE", "USER");
    if settings.quiet {
        // its own log would take most of the time
        let path = std::env::join_paths([folder.clone(), folder.join("quiet")])
            .map_err(|error| error.to_string())?;
        command.env("PYTHONPATH", path);
    }
    if let Some(file) = &settings.record {
        command.env("STANDIN_RECORD", file);
        if settings.emulator.is_none() {
            command.env("STANDIN_RECORD_ONLY", "1");
        }
    }
    if let Some((certificate, key)) = &settings.tls {
        command
            .env("PGWIRE_SSL_ENABLED", "true")
            .env("PGWIRE_SSL_CERT", certificate)
            .env("PGWIRE_SSL_KEY", key);
    }
    let mut process = command
        .stdin(Stdio::piped())
        .stdout(output()?)
        .stderr(output()?)
        .spawn()
        .map_err(|error| error.to_string())?;
    let deadline = Instant::now() + START;
    loop {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok(process);
        }
        let ended = process.try_wait().map_err(|error| error.to_string())?;
        if ended.is_some() || Instant::now() > deadline {
            let _ = process.kill();
            let _ = process.wait();
            let mut text = String::new();
            let _ = log.rewind().and_then(|()| log.read_to_string(&mut text));
            return Err(format!("the PGWire server did not start; it said:\n{text}"));
        }
        std::thread::park_timeout(Duration::from_millis(50));
    }
}
