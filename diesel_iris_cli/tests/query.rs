//! `query` and `emulator` as programs.

// the helpers of tests are tests
#![allow(clippy::unwrap_used)]

mod face;

use std::io::{BufRead, BufReader};
use std::process::{Command, Output, Stdio};

use iris_emulator::PasswordMethod;

use face::emulator;

const SCRIPT: &str = "CREATE TABLE people (id INTEGER PRIMARY KEY, name VARCHAR(40));
    INSERT INTO people (id, name) VALUES (1, 'Ada');
    INSERT INTO people (id) VALUES (2)";

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diesel_iris"));
    command.args(arguments).stdin(Stdio::null());
    for variable in ["DATABASE_URL", "PGPASSWORD", "PGPASSFILE"] {
        command.env_remove(variable);
    }
    command
}

fn text(output: &[u8]) -> String {
    String::from_utf8_lossy(output).into_owned()
}

// the program blocks a thread, so the emulator needs one of its own
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn rows_come_as_wanted() {
    let emulator = emulator().script(SCRIPT).start().await.unwrap();
    let query = |arguments: &[&str]| -> Output {
        program(&["query"]).args(arguments).env("DATABASE_URL", emulator.url()).output().unwrap()
    };
    let select = "SELECT id, name FROM people ORDER BY id";
    let output = query(&[select]);
    let table = text(&output.stdout);
    assert!(output.status.success() && table.contains("Ada") && table.contains("NULL"), "{table}");
    assert_eq!(text(&query(&["--format", "csv", select]).stdout).to_lowercase(), "id,name\n1,ada\n2,\n");
    let json: serde_json::Value =
        serde_json::from_slice(&query(&["--format", "json", select]).stdout).unwrap();
    assert_eq!(json.as_array().unwrap().len(), 2);

    let output = query(&["DELETE FROM people"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("add --write"), "{}", text(&output.stderr));
    assert_eq!(query(&["SELECT 1; DELETE FROM people"]).status.code(), Some(1));
    let output = query(&["--write", "DELETE FROM people WHERE id = 1"]);
    assert!(output.status.success() && text(&output.stderr).contains("1 row"), "{}", text(&output.stderr));
    assert_eq!(text(&query(&["--format", "csv", "SELECT id FROM people"]).stdout).to_lowercase(), "id\n2\n");

    let output = query(&["SELECT nothing FROM people"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("-29"), "{}", text(&output.stderr));
    let output = query(&["--verbose", select]);
    assert!(text(&output.stderr).contains(&format!("query: {select}")), "{}", text(&output.stderr));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn passwords_come_from_the_environment_or_a_file() {
    let builder = emulator().script(SCRIPT).password("me", "hunter2", PasswordMethod::ScramSha256);
    let emulator = builder.start().await.unwrap();
    let url = format!("iris://me@{}/USER", emulator.address());
    let run = |set: &dyn Fn(&mut Command) -> &mut Command| {
        let mut command = program(&["--database-url", &url, "query", "SELECT id FROM people"]);
        set(&mut command);
        command.output().unwrap()
    };
    let output = run(&|command| command);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("password"), "{}", text(&output.stderr));
    assert!(run(&|command| command.env("PGPASSWORD", "hunter2")).status.success());

    let file = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(file.path(), format!("127.0.0.1:{}:*:me:hunter2\n", emulator.address().port())).unwrap();
    let output = run(&|command| command.env("PGPASSFILE", file.path()));
    assert!(output.status.success(), "{}", text(&output.stderr));
    let output = run(&|command| command.env("PGPASSWORD", "hunter3"));
    assert_eq!(output.status.code(), Some(1));
    assert!(!text(&output.stderr).contains("hunter3"), "{}", text(&output.stderr));
}

#[test]
fn the_emulator_prints_its_url_and_serves() {
    let folder = tempfile::tempdir().unwrap();
    let seed = folder.path().join("seed.sql");
    std::fs::write(&seed, SCRIPT).unwrap();
    let seed = seed.to_str().unwrap();
    let mut emulator = program(&["--quiet", "emulator", "--listen", "127.0.0.1:0", "--seed", seed])
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut url = String::new();
    BufReader::new(emulator.stdout.take().unwrap()).read_line(&mut url).unwrap();
    let output = program(&["--database-url", url.trim(), "query", "SELECT id FROM people"]).output();
    emulator.kill().unwrap();
    emulator.wait().unwrap();
    let output = output.unwrap();
    assert!(output.status.success(), "{url} {}", text(&output.stderr));

    let output = program(&["emulator", "--seed", "nowhere.sql"]).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("nowhere.sql"), "{}", text(&output.stderr));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn statements_come_from_files_and_standard_input_with_values() {
    let emulator = emulator().script(SCRIPT).start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.sql");
    let script = "SELECT id FROM people ORDER BY id;\n-- and\nSELECT name FROM people WHERE id = 1;\n";
    std::fs::write(&file, script).unwrap();
    let query = |arguments: &[&str]| {
        let mut command = program(&["query", "--format", "csv"]);
        command.args(arguments).env("DATABASE_URL", emulator.url());
        command
    };
    let rows = "id\n1\n2\nname\nada\n";
    let output = query(&["--file", file.to_str().unwrap()]).output().unwrap();
    assert_eq!(text(&output.stdout).to_lowercase(), rows, "{}", text(&output.stderr));
    let output = query(&[]).stdin(std::fs::File::open(&file).unwrap()).output().unwrap();
    assert_eq!(text(&output.stdout).to_lowercase(), rows, "{}", text(&output.stderr));
    assert!(text(&query(&[]).output().unwrap().stderr).contains("there is no statement"));

    let output = query(&[
        "--bind",
        "Ada",
        "--bind",
        "2",
        "SELECT id FROM people WHERE name = ? OR id = ? ORDER BY id",
    ]);
    let output = { output }.output().unwrap();
    assert_eq!(text(&output.stdout).to_lowercase(), "id\n1\n2\n", "{}", text(&output.stderr));
    let output = query(&["--bind", "x", script]).output().unwrap();
    assert!(text(&output.stderr).contains("takes a single statement"), "{}", text(&output.stderr));

    // nothing of a script runs that may not run whole
    std::fs::write(&file, "SELECT 1 AS n; DELETE FROM people").unwrap();
    let output = query(&["--file", file.to_str().unwrap()]).output().unwrap();
    assert!(output.stdout.is_empty() && text(&output.stderr).contains("--write"), "{}", text(&output.stderr));
    let output = query(&["--write", "--bind", "9", "INSERT INTO people (id) VALUES (?)"]).output().unwrap();
    assert!(output.status.success(), "{}", text(&output.stderr));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn tables_are_described_or_guessed() {
    let emulator = emulator().script(SCRIPT).start().await.unwrap();
    let describe = |table: &str| {
        let mut command = program(&["describe", "--format", "csv", table]);
        command.env("DATABASE_URL", emulator.url()).output().unwrap()
    };
    let output = describe("People");
    let told = text(&output.stdout).to_lowercase();
    assert!(told.starts_with("column,type,length,nullable,key,default,description\nid,integer,"), "{told}");
    assert!(told.contains("\nname,varchar,40,yes,no,"), "{told}");
    assert_eq!(text(&describe("sqluser.people").stdout).to_lowercase(), told);
    let output = describe("peopel");
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("did you mean people?"), "{}", text(&output.stderr));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn names_that_are_not_known_are_guessed() {
    let emulator = emulator().script(SCRIPT).start().await.unwrap();
    let told = |statement: &str| {
        let output = program(&["--database-url", &emulator.url(), "query", statement]).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{statement}");
        text(&output.stderr).to_lowercase()
    };
    for (statement, code, guess) in [
        ("SELECT id FROM peopel", "-30", "did you mean people?"),
        ("SELECT nmae FROM people", "-29", "did you mean name?"),
    ] {
        let told = told(statement);
        assert!(told.contains(code) && told.contains(guess), "{told}");
    }
    let told = told("SELECT zzz FROM people");
    assert!(told.contains("-29") && !told.contains("did you mean"), "{told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn plans_are_shown_without_tags() {
    let emulator = emulator().script(SCRIPT).start().await.unwrap();
    let explain = |format: &str| {
        let statement = "EXPLAIN SELECT name FROM people WHERE id < 3";
        let arguments = ["--database-url", &emulator.url(), "query", "--format", format, statement];
        let output = program(&arguments).output().unwrap();
        assert!(output.status.success(), "{}", text(&output.stderr));
        text(&output.stdout)
    };
    let plan = explain("table");
    assert!(!plan.contains('<') && plan.contains("\nRead rows of PEOPLE"), "{plan}");
    assert!(explain("csv").contains("<plan"));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn why_there_is_no_connection_is_told() {
    let builder = emulator().password("me", "hunter2", PasswordMethod::ScramSha256);
    let emulator = builder.start().await.unwrap();
    let url = format!("iris://me:wrong@{}/USER", emulator.address());
    for command in [&["query", "SELECT 1 AS n"][..], &["doctor"]] {
        let output = program(&[&["--database-url", &url][..], command].concat()).output().unwrap();
        let told = text(&output.stderr);
        assert!(told.contains("refuses the login") && told.contains("next: check the user"), "{told}");
        assert!(!told.contains("wrong"), "{told}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_statement_that_fails_is_named_with_its_file_and_line() {
    let emulator = emulator().script(SCRIPT).start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = |name: &str, script: &str| {
        let path = folder.path().join(name);
        std::fs::write(&path, script).unwrap();
        path.to_str().unwrap().to_owned()
    };
    let refused = |arguments: &[&str]| {
        let output = program(arguments).env("DATABASE_URL", emulator.url()).output().unwrap();
        assert_eq!(output.status.code(), Some(1), "{}", text(&output.stdout));
        text(&output.stderr)
    };
    let wrong =
        file("report.sql", "SELECT id FROM people;\n-- the second\nSELECT naem FROM people;\nSELECT 1");
    let error = refused(&["query", "--file", &wrong]);
    assert!(error.contains(&format!("error: {wrong}, line 3 (statement 2 of 3): ")), "{error}");
    assert!(error.contains("-29") && error.contains("did you mean name?"), "{error}");
    assert!(error.contains("next: `diesel_iris describe TABLE`"), "{error}");
    let changes = file("changes.sql", "SELECT id FROM people;\nDELETE FROM people");
    let error = refused(&["query", "--file", &changes]);
    assert!(error.contains(&format!("{changes}, line 2 (statement 2 of 2): not a SELECT")), "{error}");
    assert!(refused(&["query", "SELECT 1; SELECT x"]).contains("error: line 1 (statement 2 of 2): "));
    assert!(!refused(&["query", "SELECT x"]).contains("line 1"), "a single statement needs no place");

    let good = file("good.sql", SCRIPT);
    let bad =
        file("bad.sql", "-- more\nINSERT INTO people (id) VALUES (3);\n\nINSERT INTO nobody (id) VALUES (1)");
    let error = refused(&["emulator", "--listen", "127.0.0.1:0", "--seed", &good, "--seed", &bad]);
    assert!(error.contains(&format!("{bad}, line 4 (statement 2 of 2): ")), "{error}");
    let open = file("open.sql", "INSERT INTO people (name) VALUES ('x)");
    let error = refused(&["emulator", "--listen", "127.0.0.1:0", "--seed", &good, "--seed", &open]);
    assert!(error.contains(&format!("{open}, the script cannot be read: ")), "{error}");
}
