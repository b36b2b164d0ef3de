//! What a program has to build that uses a client and does nothing with it.

use std::path::Path;
use std::process::Command;
use std::time::Instant;

use crate::table::Table;

/// The clients, and what their users write into their Cargo.toml.
const PROGRAMS: [(&str, &str); 4] = [
    (
        "`diesel_iris`",
        r#"diesel = { version = "2.3", default-features = false }
diesel-async = { version = "0.9", default-features = false }
tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
diesel_iris = { path = "PATH" }"#,
    ),
    (
        "`AsyncPgConnection`",
        r#"diesel = { version = "2.3", default-features = false, features = ["chrono", "numeric"] }
tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
diesel-async = { version = "0.9", features = ["postgres", "bb8"] }"#,
    ),
    (
        "`tokio-postgres`",
        r#"tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
tokio-postgres = { version = "0.7", features = ["with-chrono-0_4"] }"#,
    ),
    (
        "sqlx",
        r#"tokio = { version = "1", features = ["macros", "rt-multi-thread"] }
sqlx = { version = "0.9", features = ["runtime-tokio", "tls-rustls", "postgres", "chrono", "bigdecimal"] }"#,
    ),
];

pub fn table() -> Table {
    let mut table = Table::new(&["a program with", "crates", "clean release build"]);
    for (name, dependencies) in PROGRAMS {
        let (crates, seconds) = build(dependencies);
        table.row(vec![name.to_owned(), crates.to_string(), format!("{seconds:.0} s")]);
    }
    table
}

fn build(dependencies: &str) -> (usize, f64) {
    let folder = tempfile::tempdir().unwrap();
    let ours = Path::new(env!("CARGO_MANIFEST_DIR")).join("../diesel_iris").canonicalize().unwrap();
    let dependencies = dependencies.replace("PATH", &ours.display().to_string());
    let manifest = format!(
        "[package]\nname = \"program\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n{dependencies}\n"
    );
    std::fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    std::fs::create_dir(folder.path().join("src")).unwrap();
    std::fs::write(folder.path().join("src/main.rs"), "fn main() {}\n").unwrap();
    let cargo = |arguments: &[&str]| {
        let mut command = Command::new("cargo");
        command
            .args(arguments)
            .current_dir(folder.path())
            .env("CARGO_TARGET_DIR", folder.path().join("target"));
        let output = command.output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    cargo(&["fetch"]);
    let tree = cargo(&["tree", "-e", "normal,build", "--prefix", "none", "--no-dedupe"]);
    let crates: std::collections::BTreeSet<&str> = tree
        .lines()
        .filter_map(|line| line.split_whitespace().next())
        .filter(|name| *name != "program")
        .collect();
    let start = Instant::now();
    cargo(&["build", "--release", "--offline"]);
    (crates.len(), start.elapsed().as_secs_f64())
}
