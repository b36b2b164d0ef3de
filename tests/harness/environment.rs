//! The Python environment of the real server, made once under `target/`.

use std::fs::{self, File};
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};
use std::process::Command;

/// The variable that names the Python to use.
const PYTHON: &str = "DIESEL_IRIS_TEST_PYTHON";

/// The variable that chooses the version of the real server, of those that have a file of requirements.
const VERSION: &str = "DIESEL_IRIS_TEST_PGWIRE_VERSION";

/// The version that is taken unless the variable names another.
const USUAL_VERSION: &str = "1.7.2";

/// The variable that leaves the real server out.
pub(super) const SKIP: &str = "DIESEL_IRIS_SKIP_PGWIRE";

/// The variable that asks for the long forms of the tests that have one.
const THOROUGH: &str = "DIESEL_IRIS_TEST_THOROUGH";

/// Whether the long forms of tests are asked for.
#[must_use]
pub fn is_thorough() -> bool {
    std::env::var_os(THOROUGH).is_some_and(|value| value != "0")
}

/// The folder of the stand-in driver.
pub(super) fn pgwire_folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("pgwire")
}

/// The Python that has the server installed.
pub(super) fn python() -> Result<PathBuf, String> {
    let requirements = requirements()?;
    // those of the server, which is a line, and those of what it needs
    let pinned = [requirements.clone(), pgwire_folder().join("requirements.txt")];
    let interpreter = find_python().ok_or_else(|| {
        format!(
            "the real PGWire server needs Python 3.11 or newer, and none was found. Name one in {PYTHON}, \
             or set {SKIP}=1 to leave these tests out."
        )
    })?;
    let folder = made_once("pgwire", &pinned, |folder| {
        make_environment(&interpreter, folder, &requirements, &[])
            .map_err(|why| format!("Set {SKIP}=1 to leave the tests with the real PGWire server out.\n{why}"))
    })?;
    Ok(folder.join("bin/python"))
}

/// A folder below `target/` that `make` fills, once for what is in these files.
pub(super) fn made_once(
    name: &str,
    pinned: &[PathBuf],
    make: impl FnOnce(&Path) -> Result<(), String>,
) -> Result<PathBuf, String> {
    let mut hasher = DefaultHasher::new();
    for file in pinned {
        let text = fs::read_to_string(file).map_err(|error| format!("{}: {error}", file.display()))?;
        text.hash(&mut hasher);
    }
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target");
    fs::create_dir_all(&target).map_err(|error| error.to_string())?;
    let folder = target.join(format!("{name}-{:016x}", hasher.finish()));
    let ready = folder.join("ready");

    // one process makes it, the others wait
    let lock = File::create(target.join(format!("{name}.lock"))).map_err(|error| error.to_string())?;
    lock.lock().map_err(|error| error.to_string())?;
    if !ready.exists() {
        let _ = fs::remove_dir_all(&folder);
        make(&folder)?;
        File::create(&ready).map_err(|error| error.to_string())?;
    }
    Ok(folder)
}

/// Makes a virtual environment with what a file of requirements names.
pub(super) fn make_environment(
    interpreter: &Path,
    folder: &Path,
    requirements: &Path,
    options: &[&str],
) -> Result<(), String> {
    const INSTALL: [&str; 5] = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check"];
    run(Command::new(interpreter).args(["-m", "venv"]).arg(folder))?;
    let mut install = Command::new(folder.join("bin/python"));
    run(install.args(INSTALL).args(options).args(["--require-hashes", "-r"]).arg(requirements))
}

/// The file with what has to be installed for the version of the server that the environment asks for.
fn requirements() -> Result<PathBuf, String> {
    let version = std::env::var(VERSION).unwrap_or_else(|_| USUAL_VERSION.to_owned());
    let file = pgwire_folder().join(format!("iris-pgwire-{version}.txt"));
    if file.exists() {
        return Ok(file);
    }
    let known = fs::read_dir(pgwire_folder()).map_err(|error| error.to_string())?;
    let known = known.flatten().filter_map(|entry| {
        let name = entry.file_name().into_string().ok()?;
        Some(name.strip_prefix("iris-pgwire-")?.strip_suffix(".txt")?.to_owned())
    });
    let mut known: Vec<String> = known.collect();
    known.sort();
    Err(format!("{VERSION} names {version:?}; there are requirements for {}", known.join(", ")))
}

/// Runs a script of the folder of the stand-in driver with the server's Python, and gives what it printed; `None` where
/// the environment leaves the real server out.
///
/// # Panics
///
/// When it fails.
#[must_use]
pub fn run_python(script: &str) -> Option<String> {
    if super::pgwire::is_left_out() {
        return None;
    }
    let python = python().unwrap_or_else(|why| panic!("{why}"));
    let output = Command::new(python).arg(pgwire_folder().join(script)).output();
    let output = output.unwrap_or_else(|error| panic!("{script}: {error}"));
    assert!(output.status.success(), "{script}: {}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// A Python that is new enough for the real server.
pub(super) fn find_python() -> Option<PathBuf> {
    let named = std::env::var_os(PYTHON).map(PathBuf::from);
    let usual = ["python3.11", "python3.12", "python3.13", "python3"].map(PathBuf::from);
    named.into_iter().chain(usual).find(|python| is_new_enough(python))
}

fn is_new_enough(python: &Path) -> bool {
    let check = "import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))";
    Command::new(python).args(["-c", check]).output().is_ok_and(|output| output.status.success())
}

/// Runs a program to its end.
pub(super) fn run(command: &mut Command) -> Result<(), String> {
    let output = command.output().map_err(|error| format!("{command:?}: {error}"))?;
    if output.status.success() {
        return Ok(());
    }
    Err(format!("{command:?} failed.\n{}", String::from_utf8_lossy(&output.stderr)))
}
