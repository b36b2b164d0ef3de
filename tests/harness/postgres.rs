//! A PostgreSQL server, for the logins and the TLS that the PGWire server does not offer.

use std::fs;
use std::os::unix::fs::{MetadataExt, chown};
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::certificates::{ServerCertificate, copy_for};
use super::ports::free_port;

/// The variable that names the folder of PostgreSQL's programs; tests fail if it names none.
const FOLDER: &str = "DIESEL_IRIS_TEST_POSTGRES";

/// PostgreSQL does not run as root. This is `nobody` on every Linux.
const NOBODY: u32 = 65_534;

const START: Duration = Duration::from_secs(600);

/// A PostgreSQL server with users who log in in different ways, all with the password `secret`: `trusted`,
/// `cleartext`, `md5`, `scram`, and `bound`, who may log in with TLS only.
#[derive(Debug)]
pub struct Postgres {
    port: u16,
    process: Child,
    folder: tempfile::TempDir,
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // without children: they notice that the first process is gone
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

/// The folder of `initdb` and `postgres`; `None` where there is none.
fn programs() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os(FOLDER) {
        let named = PathBuf::from(named);
        assert!(named.join("initdb").exists(), "{FOLDER} names {}, which holds no initdb", named.display());
        return Some(named);
    }
    let versions = fs::read_dir("/usr/lib/postgresql").ok()?;
    let mut folders: Vec<PathBuf> = versions.flatten().map(|entry| entry.path().join("bin")).collect();
    folders.sort();
    folders.into_iter().rev().find(|folder| folder.join("initdb").exists())
}

impl Postgres {
    /// Starts a server, with TLS if it is given a certificate; `None` where PostgreSQL is not installed.
    ///
    /// # Panics
    ///
    /// When it is installed and does not start.
    pub async fn start(tls: Option<ServerCertificate>) -> Option<Self> {
        let programs = programs()?;
        match tokio::task::spawn_blocking(move || Self::start_blocking(&programs, tls.as_ref())).await {
            Ok(Ok(server)) => Some(server),
            Ok(Err(why)) => panic!("PostgreSQL did not start: {why}"),
            Err(error) => std::panic::resume_unwind(error.into_panic()),
        }
    }

    fn start_blocking(programs: &Path, tls: Option<&ServerCertificate>) -> Result<Self, String> {
        let text = |error: std::io::Error| error.to_string();
        let folder = tempfile::tempdir().map_err(text)?;
        let is_root = fs::metadata(folder.path()).map_err(text)?.uid() == 0;
        let user = is_root.then_some(NOBODY);
        chown(folder.path(), user, None).map_err(text)?;
        let home = folder.path().to_owned();
        let run = |program: &str| {
            let mut command = Command::new(programs.join(program));
            command.current_dir(&home).stdin(Stdio::null());
            if let Some(user) = user {
                command.uid(user);
            }
            command
        };
        let data = home.join("data");
        let made = run("initdb")
            .args(["--auth=trust", "--username=owner", "--encoding=UTF8", "--no-sync", "-D"])
            .arg(&data)
            .output()
            .map_err(text)?;
        if !made.status.success() {
            return Err(String::from_utf8_lossy(&made.stderr).into_owned());
        }
        let mut users = run("postgres")
            .args(["--single", "-D"])
            .arg(&data)
            .arg("postgres")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(text)?;
        let mut statements = String::new();
        for (user, encryption) in [
            ("trusted", "scram-sha-256"),
            ("cleartext", "scram-sha-256"),
            ("md5", "md5"),
            ("scram", "scram-sha-256"),
            ("bound", "scram-sha-256"),
        ] {
            statements += &format!("SET password_encryption = '{encryption}'\n");
            statements += &format!("CREATE USER \"{user}\" PASSWORD 'secret'\n");
        }
        if let Some(mut input) = users.stdin.take() {
            std::io::Write::write_all(&mut input, statements.as_bytes()).map_err(text)?;
        }
        users.wait().map_err(text)?;
        let rules = "\
            local   all owner                  trust\n\
            host    all owner     127.0.0.1/32 trust\n\
            host    all trusted   127.0.0.1/32 trust\n\
            host    all cleartext 127.0.0.1/32 password\n\
            host    all md5       127.0.0.1/32 md5\n\
            host    all scram     127.0.0.1/32 scram-sha-256\n\
            hostssl all bound     127.0.0.1/32 scram-sha-256\n";
        fs::write(data.join("pg_hba.conf"), rules).map_err(text)?;

        let port = free_port()?;
        let mut command = run("postgres");
        command.arg("-D").arg(&data).args(["-c", "listen_addresses=127.0.0.1", "-c", "fsync=off"]);
        command.args(["-c", &format!("port={port}")]);
        command.args(["-c", &format!("unix_socket_directories={}", home.display())]);
        if let Some(tls) = tls {
            copy_for(&tls.certificate_path, &data.join("server.crt"), user).map_err(text)?;
            copy_for(&tls.key_path, &data.join("server.key"), user).map_err(text)?;
            command.args(["-c", "ssl=on"]);
        }
        let process = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().map_err(text)?;
        let mut server = Self { port, process, folder };
        let deadline = Instant::now() + START;
        loop {
            let ready = run("pg_isready").args(["-q", "-h", "127.0.0.1", "-p", &port.to_string()]).status();
            if ready.map_err(text)?.success() {
                return Ok(server);
            }
            if server.process.try_wait().map_err(text)?.is_some() || Instant::now() > deadline {
                return Err("it ended, or took too long".into());
            }
            std::thread::park_timeout(Duration::from_millis(20));
        }
    }

    /// The connection string for a user, with more keys behind it.
    #[must_use]
    pub fn url(&self, user: &str, keys: &str) -> String {
        format!("postgres://{user}:secret@127.0.0.1:{}/postgres?namespace_check=disable&{keys}", self.port)
    }

    /// The connection string for the socket in the file system.
    #[must_use]
    pub fn socket_url(&self, user: &str) -> String {
        format!(
            "host={} port={} user={user} dbname=postgres namespace_check=disable",
            self.folder.path().display(),
            self.port
        )
    }
}
