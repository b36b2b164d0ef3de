//! `shell` as a program whose input is no terminal.

// the helpers of tests are tests
#![allow(clippy::unwrap_used)]

mod face;

use std::io::Write;
use std::process::{Command, Output, Stdio};

use iris_emulator::Emulator;

use face::emulator;

const SCRIPT: &str = "CREATE TABLE people (id INTEGER PRIMARY KEY, name VARCHAR(40)); \
    INSERT INTO people (id, name) VALUES (1, 'Ada')";

fn shell(emulator: &Emulator, arguments: &[&str], input: &str) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diesel_iris"));
    command.arg("shell").args(arguments).env("DATABASE_URL", emulator.url());
    let mut child =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn text(output: &[u8]) -> String {
    String::from_utf8_lossy(output).to_lowercase()
}

// the program blocks a thread, so the emulator needs one of its own
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn statements_of_several_lines_are_run_and_tables_described() {
    let emulator = emulator().script(SCRIPT).start().await.unwrap();
    let input = "SELECT name\n  FROM people -- a; comment\n WHERE id = 1;\n\\d people\n\\d\n\\dn\n\\f jsonl\nSELECT id FROM people";
    let output = shell(&emulator, &["--format", "csv"], input);
    let told = text(&output.stdout);
    assert!(output.status.success(), "{told} {}", text(&output.stderr));
    assert!(told.starts_with("name\nada\n"), "{told}");
    assert!(told.contains("\nname,varchar,40,") && told.contains("\npeople\nsqluser\n"), "{told}");
    assert!(told.ends_with("{\"id\":1}\n"), "{told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_error_does_not_end_it() {
    let emulator = emulator().script(SCRIPT).start().await.unwrap();
    let input =
        "SELECT nmae FROM people;\n\\nonsense\n\\d peopel\nDELETE FROM people;\nSELECT id FROM people;\n";
    let output = shell(&emulator, &["--format", "csv"], input);
    let errors = text(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{errors}");
    assert_eq!(text(&output.stdout), "id\n1\n", "{errors}");
    for error in [
        "did you mean name?",
        "no command of the shell",
        "did you mean people?",
        "--write",
        "4 of the statements",
    ] {
        assert!(errors.contains(error), "{error}: {errors}");
    }
    let places: Vec<&str> = errors.lines().filter_map(|line| line.strip_prefix("error: line ")).collect();
    let places: Vec<&str> = places.iter().filter_map(|place| place.split(':').next()).collect();
    assert_eq!(places, ["1", "2", "3", "4"], "{errors}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_error_names_the_line_on_which_its_statement_begins() {
    let emulator = emulator().script(SCRIPT).start().await.unwrap();
    let input =
        "-- a comment\nSELECT\n  a\nFROM people; SELECT b FROM people; SELECT\nc\nFROM people;\n\n\nSELECT d";
    let output = shell(&emulator, &["--format", "csv"], input);
    let errors = text(&output.stderr);
    let places: Vec<&str> = errors.lines().filter_map(|line| line.strip_prefix("error: line ")).collect();
    let places: Vec<&str> = places.iter().filter_map(|place| place.split(':').next()).collect();
    assert_eq!(places, ["2", "4", "4", "9"], "{errors}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn changes_and_transactions_are_made_where_they_may_be() {
    let emulator = emulator().script(SCRIPT).start().await.unwrap();
    let input = "START TRANSACTION;\nINSERT INTO people (id) VALUES (2);\nROLLBACK;\n\
        INSERT INTO people (id)\nVALUES (3);\nCREATE TABLE beds (id INTEGER PRIMARY KEY);\n\\dt\nSELECT id FROM people ORDER BY id;\n\\q\nSELECT 9 AS n;\n";
    let output = shell(&emulator, &["--write", "--format", "csv"], input);
    assert!(output.status.success(), "{}", text(&output.stderr));
    assert_eq!(text(&output.stdout), "beds\npeople\nid\n1\n3\n");
}
