//! `doctor` as a program.

// the helpers of tests are tests
#![allow(clippy::unwrap_used)]

mod face;

use std::process::{Command, Output};

use face::emulator;

fn doctor(url: &str, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diesel_iris"));
    command.arg("doctor").args(arguments).env("DATABASE_URL", url).output().unwrap()
}

fn text(output: &[u8]) -> String {
    String::from_utf8_lossy(output).into_owned()
}

// the program blocks a thread, so the emulator needs one of its own
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_emulator_is_in_good_health() {
    let emulator = emulator().script("CREATE TABLE people (id INTEGER PRIMARY KEY)").start().await.unwrap();
    for arguments in [&[][..], &["--write"], &["--write"]] {
        let output = doctor(&emulator.url(), arguments);
        let table = text(&output.stdout);
        assert!(output.status.success(), "{table}{}", text(&output.stderr));
        assert!(!table.contains("BAD"), "{table}");
        assert!(table.contains("1 tables and views in schema SQLUser"), "{table}");
        assert_eq!(table.contains("not tried"), arguments.is_empty(), "{table}");
    }
}
