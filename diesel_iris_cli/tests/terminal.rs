//! The program on a terminal: prompts, completion, history, and the questions before something is dropped.

#![cfg(unix)]
// the helpers of tests are tests
#![allow(clippy::unwrap_used)]

mod face;

use std::path::Path;
use std::process::Command;

use iris_emulator::{Emulator, PasswordMethod};
use rexpect::process::WaitStatus;
use rexpect::session::{PtySession, spawn_command};

use face::{emulator, face};

const SCRIPT: &str = "CREATE TABLE people (id INTEGER PRIMARY KEY, name VARCHAR(40)); \
    INSERT INTO people (id, name) VALUES (1, 'Ada')";

const CTRL_C: char = 'c';
const CTRL_D: char = 'd';

/// Starts the program on a terminal of its own. The limit is for a program that hangs, not for a slow machine.
fn start(emulator: &Emulator, folder: &Path, arguments: &[&str]) -> PtySession {
    start_with(&emulator.url(), folder, arguments)
}

fn start_with(url: &str, folder: &Path, arguments: &[&str]) -> PtySession {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diesel_iris"));
    command.args(arguments).current_dir(folder).env("DATABASE_URL", url).env("HOME", folder);
    command.env("TERM", "xterm").env_remove("PGPASSWORD").env_remove("PGPASSFILE").env_remove("INPUTRC");
    spawn_command(command, Some(600_000)).unwrap()
}

/// Types without the end of a line. A prompt has to be there: what is typed before it is edited by the terminal, not by the
/// shell.
fn type_in(session: &mut PtySession, keys: &str) {
    session.send(keys).unwrap();
    session.flush().unwrap();
}

/// Waits for the end of the program, and gives what it wrote last and its exit code.
fn end(mut session: PtySession) -> (String, i32) {
    let rest = session.exp_eof().unwrap();
    match session.process().wait().unwrap() {
        WaitStatus::Exited(_, code) => (rest, code),
        other => panic!("{other:?}: {rest}"),
    }
}

/// The program blocks a thread, so the emulator has others.
fn with_emulator(script: &str, test: impl FnOnce(&Emulator, &Path)) {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let emulator = runtime.block_on(emulator().script(script).start()).unwrap();
    let folder = tempfile::tempdir().unwrap();
    test(&emulator, folder.path());
}

#[test]
fn the_shell_completes_names_and_keeps_a_history() {
    with_emulator(SCRIPT, |emulator, folder| {
        let mut shell = start(emulator, folder, &["shell", "--format", "csv"]);
        shell.exp_string("\\? for help").unwrap();
        shell.exp_string("> ").unwrap();
        // a statement of two lines, a keyword and two names of it completed
        type_in(&mut shell, "sel\t na\t");
        shell.exp_string("select name").unwrap();
        shell.send_line("").unwrap();
        shell.exp_string("... ").unwrap();
        type_in(&mut shell, "FROM peop\t");
        shell.exp_string("FROM people").unwrap();
        shell.send_line(";").unwrap();
        shell.exp_string("name\r\nAda\r\n").unwrap();
        shell.exp_string("> ").unwrap();
        shell.send_control(CTRL_D).unwrap();
        assert_eq!(end(shell).1, 0);

        // the arrow up brings the statement of the session before
        let mut again = start(emulator, folder, &["shell", "--format", "csv"]);
        again.exp_string("> ").unwrap();
        type_in(&mut again, "\u{1b}[A");
        again.exp_string("people;").unwrap();
        again.send_line("").unwrap();
        again.exp_string("name\r\nAda\r\n").unwrap();
        again.exp_string("> ").unwrap();
        again.send_line("\\q").unwrap();
        assert_eq!(end(again).1, 0);
    });
}

#[test]
fn reserved_words_are_completed_in_quotation_marks() {
    if !face().delimited_identifiers {
        return;
    }
    with_emulator("CREATE TABLE floors (id INTEGER PRIMARY KEY, \"level\" INTEGER)", |emulator, folder| {
        let mut shell = start(emulator, folder, &["shell"]);
        shell.exp_string("> ").unwrap();
        type_in(&mut shell, "SELECT lev\t");
        shell.exp_string("\"level\"").unwrap();
        shell.send_control(CTRL_C).unwrap();
        shell.exp_string("> ").unwrap();
        shell.send_control(CTRL_D).unwrap();
        assert_eq!(end(shell).1, 0);
    });
}

#[test]
fn ctrl_c_gives_up_a_statement_and_an_error_does_not_end_the_shell() {
    with_emulator(SCRIPT, |emulator, folder| {
        let mut shell = start(emulator, folder, &["shell", "--format", "csv", "--no-history"]);
        shell.exp_string("> ").unwrap();
        shell.send_line("SELECT nonsense").unwrap();
        shell.exp_string("... ").unwrap();
        shell.send_control(CTRL_C).unwrap();
        shell.exp_string("> ").unwrap();
        shell.send_line("SELECT nmae FROM people;").unwrap();
        shell.exp_string("did you mean name?").unwrap();
        shell.exp_string("> ").unwrap();
        shell.send_line("SELECT id FROM people;").unwrap();
        shell.exp_string("id\r\n1\r\n").unwrap();
        shell.exp_string("> ").unwrap();
        shell.send_line("\\q").unwrap();
        // whoever types has seen the errors
        assert_eq!(end(shell).1, 0);
        assert!(!folder.join(".diesel_iris_history").exists());
    });
}

#[test]
fn tables_are_dropped_only_after_a_yes() {
    for (answer, is_dropped) in [("n", false), ("", false), ("y", true)] {
        with_emulator(SCRIPT, |emulator, folder| {
            std::fs::write(folder.join("diesel.toml"), "").unwrap();
            let mut drop = start(emulator, folder, &["database", "drop"]);
            drop.exp_string("people, with all their rows? [y/N] ").unwrap();
            drop.send_line(answer).unwrap();
            let (text, code) = end(drop);
            assert_eq!(code == 0, is_dropped, "{answer:?}: {text}");

            let table = start(emulator, folder, &["describe", "people"]);
            let (text, code) = end(table);
            assert_eq!(code != 0, is_dropped, "{answer:?}: {text}");
        });
    }
}

#[test]
fn a_password_is_asked_for_and_not_shown() {
    let runtime = tokio::runtime::Runtime::new().unwrap();
    let emulator = runtime
        .block_on(emulator().password("ada", "hunter2", PasswordMethod::ScramSha256).script(SCRIPT).start())
        .unwrap();
    let folder = tempfile::tempdir().unwrap();
    let url = emulator.url().replace(":hunter2@", "@");
    for (password, works) in [("hunter2", true), ("wrong", false)] {
        let mut query =
            start_with(&url, folder.path(), &["query", "--format", "csv", "SELECT id FROM people"]);
        query.exp_string("Password for user ada: ").unwrap();
        query.send_line(password).unwrap();
        let (text, code) = end(query);
        assert_eq!((code == 0, text.contains("id\r\n1\r\n")), (works, works), "{text}");
        assert!(!text.contains(password), "{text}");
    }
}
