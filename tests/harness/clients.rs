//! Clients of other languages, installed under `target/`. Where their interpreter is missing, the tests say so and are left
//! out.

use std::path::{Path, PathBuf};
use std::process::Command;

use super::Server;
use super::environment::{find_python, made_once, make_environment, run};

/// The variable that leaves the clients of other languages out.
const SKIP: &str = "DIESEL_IRIS_SKIP_CLIENTS";

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// Whether the environment leaves these clients out, or the program is not there; it says which.
fn is_left_out(what: &str, is_missing: bool) -> bool {
    if std::env::var_os(SKIP).is_some_and(|value| value != "0") {
        println!("{what} is left out: {SKIP} is set");
        return true;
    }
    if is_missing {
        println!("{what} is left out: its interpreter is not installed");
    }
    is_missing
}

/// Whether the program is there.
fn is_installed(program: &str) -> bool {
    Command::new(program).arg("--version").output().is_ok_and(|output| output.status.success())
}

/// What a script is told: the kind of the server, and where it listens.
fn arguments(server: Server, url: &str) -> [String; 3] {
    let address = url.split(['@', '/', '?']).find(|part| part.contains("127.0.0.1:")).unwrap_or(url);
    let (host, port) = address.split_once(':').unwrap_or((address, "5432"));
    let kind = if server == Server::Emulator { "emulator" } else { "pgwire" };
    [kind, host, port].map(str::to_owned)
}

/// Runs a script of `python/` with its clients; false where they are left out.
///
/// # Panics
///
/// When it fails, or the clients cannot be installed.
#[must_use]
pub fn python_script(script: &str, server: Server, url: &str) -> bool {
    let Some(python) = python_clients(script) else { return false };
    let mut command = Command::new(python);
    finish(command.arg(folder("python").join(script)).args(arguments(server, url)))
}

/// The Python that has the clients installed; `None` where they are left out.
///
/// # Panics
///
/// When they cannot be installed.
#[must_use]
pub fn python_clients(what: &str) -> Option<PathBuf> {
    let interpreter = find_python();
    if is_left_out(what, interpreter.is_none()) {
        return None;
    }
    let interpreter = interpreter.unwrap_or_default();
    let requirements = folder("python").join("requirements.txt");
    let environment = made_once("python-clients", std::slice::from_ref(&requirements), |folder| {
        // what sqlalchemy-iris asks for is the driver of IRIS
        make_environment(&interpreter, folder, &requirements, &["--no-deps"])
    });
    let environment = environment.unwrap_or_else(|why| panic!("Set {SKIP}=1 to leave it out. {why}"));
    Some(environment.join("bin/python"))
}

/// Runs a script of `node/` with its client; false where it is left out.
///
/// # Panics
///
/// When it fails, or the client cannot be installed.
#[must_use]
pub fn node_script(script: &str, server: Server, url: &str) -> bool {
    if is_left_out(script, !is_installed("node") || !is_installed("npm")) {
        return false;
    }
    let source = folder("node");
    let pinned = ["package.json", "package-lock.json", script].map(|file| source.join(file));
    let environment = made_once("node-clients", &pinned, |folder| {
        std::fs::create_dir_all(folder).map_err(|error| error.to_string())?;
        // the script is beside its modules, since there Node looks for them
        for file in &pinned {
            let name = file.file_name().unwrap_or_default();
            std::fs::copy(file, folder.join(name)).map_err(|error| error.to_string())?;
        }
        run(Command::new("npm").current_dir(folder).args([
            "ci",
            "--no-audit",
            "--no-fund",
            "--ignore-scripts",
        ]))
    });
    let environment = environment.unwrap_or_else(|why| panic!("Set {SKIP}=1 to leave it out. {why}"));
    finish(Command::new("node").arg(environment.join(script)).args(arguments(server, url)))
}

/// What psql writes for a script, errors among the rest; `None` where it is left out.
///
/// # Panics
///
/// When it cannot be run.
#[must_use]
pub fn psql_script(script: &str, url: &str) -> Option<String> {
    if is_left_out("psql", !is_installed("psql")) {
        return None;
    }
    let [_, host, port] = arguments(Server::Emulator, url);
    let file = tempfile::NamedTempFile::new().unwrap_or_else(|error| panic!("{error}"));
    std::fs::write(file.path(), script).unwrap_or_else(|error| panic!("{error}"));
    // to one pipe, so that errors stand where they happened
    let mut command = Command::new("sh");
    command
        .args(["-c", "exec psql -X -A -t -h \"$1\" -p \"$2\" -U _SYSTEM -d USER -f \"$3\" 2>&1", "psql"])
        .args([&host, &port])
        .arg(file.path())
        .env("PGCONNECT_TIMEOUT", "600")
        .env("LC_ALL", "C");
    let output = command.output().unwrap_or_else(|error| panic!("psql: {error}"));
    let name = file.path().display().to_string();
    Some(String::from_utf8_lossy(&output.stdout).replace(&format!("psql:{name}"), "psql"))
}

fn finish(command: &mut Command) -> bool {
    run(command).unwrap_or_else(|why| panic!("{why}"));
    true
}
