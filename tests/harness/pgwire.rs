//! The real PGWire server, one for each test process, in front of an emulator.

use std::fs::File;
use std::io::{Read, Seek};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use iris_emulator::Emulator;

use super::environment::{SKIP, pgwire_folder, python};

/// How long the server may take to start: its imports alone take seconds on a busy machine.
const START: Duration = Duration::from_secs(120);

/// What lives as long as the test process. The server ends with it, since its standard input closes then.
struct Shared {
    url: String,
    _server: Child,
    _runtime: tokio::runtime::Runtime,
    emulator: Emulator,
}

/// The connection strings of the shared server and of the emulator behind it; `None` where they are left out.
pub(super) fn shared_urls() -> Option<(String, String)> {
    static SHARED: OnceLock<Result<Shared, String>> = OnceLock::new();
    if std::env::var_os(SKIP).is_some_and(|value| value != "0") {
        return None;
    }
    match SHARED.get_or_init(start) {
        Ok(shared) => Some((shared.url.clone(), shared.emulator.url())),
        Err(why) => panic!("{why}"),
    }
}

fn start() -> Result<Shared, String> {
    let python = python()?;
    // a runtime of its own: those of the tests end with them
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(1)
        .enable_all()
        .build()
        .map_err(|error| error.to_string())?;
    let emulator = runtime.block_on(Emulator::start()).map_err(|error| error.to_string())?;
    let mut failure = String::new();
    // the port was free when it was asked for; another process may have taken it since
    for _ in 0..3 {
        match start_server(&python, &emulator) {
            Ok((server, port)) => {
                let url = format!("iris://_SYSTEM@127.0.0.1:{port}/USER");
                return Ok(Shared { url, _server: server, _runtime: runtime, emulator });
            }
            Err(why) => failure = why,
        }
    }
    Err(failure)
}

fn start_server(python: &std::path::Path, emulator: &Emulator) -> Result<(Child, u16), String> {
    let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .map_err(|error| error.to_string())?
        .port();
    let folder = pgwire_folder();
    let log_path = std::env::temp_dir().join(format!("diesel_iris_pgwire_{}_{port}.log", std::process::id()));
    let log = File::options().read(true).write(true).create(true).truncate(true).open(&log_path);
    let mut log = log.map_err(|error| format!("{}: {error}", log_path.display()))?;
    // gone with its last handle
    let _ = std::fs::remove_file(&log_path);
    let output = || log.try_clone().map(Stdio::from).map_err(|error| error.to_string());
    let mut server = Command::new(python)
        .arg(folder.join("serve.py"))
        .env("PYTHONPATH", &folder)
        .env("PYTHONUNBUFFERED", "1")
        .env("PGWIRE_HOST", "127.0.0.1")
        .env("PGWIRE_PORT", port.to_string())
        .env("PGWIRE_BACKEND_TYPE", "dbapi")
        .env("PGWIRE_POOL_SIZE", "64")
        .env("IRIS_HOST", emulator.address().ip().to_string())
        .env("IRIS_PORT", emulator.address().port().to_string())
        .env("IRIS_NAMESPACE", "USER")
        .stdin(Stdio::piped())
        .stdout(output()?)
        .stderr(output()?)
        .spawn()
        .map_err(|error| error.to_string())?;
    let deadline = Instant::now() + START;
    loop {
        if TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_ok() {
            return Ok((server, port));
        }
        let ended = server.try_wait().map_err(|error| error.to_string())?;
        if ended.is_some() || Instant::now() > deadline {
            let _ = server.kill();
            let _ = server.wait();
            let mut text = String::new();
            let _ = log.rewind().and_then(|()| log.read_to_string(&mut text));
            return Err(format!("the PGWire server did not start; it said:\n{text}"));
        }
        std::thread::park_timeout(Duration::from_millis(50));
    }
}
