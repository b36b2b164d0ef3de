//! The program as it is called.

// the helpers of tests are tests
#![allow(clippy::unwrap_used)]

use std::process::{Command, Output};

fn run(arguments: &[&str], url: Option<&str>) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_diesel_iris"));
    command.args(arguments).env_remove("DATABASE_URL");
    if let Some(url) = url {
        command.env("DATABASE_URL", url);
    }
    command.output().unwrap()
}

fn both(output: &Output) -> String {
    format!("{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr))
}

#[test]
fn the_command_line_at_fault_is_2() {
    for arguments in [&["print-schema"][..], &[], &["frobnicate"], &["print-schema", "patients"]] {
        let output = run(arguments, None);
        assert_eq!(output.status.code(), Some(2), "{}", both(&output));
        assert!(output.stdout.is_empty());
    }
    let output = run(&["print-schema"], None);
    assert!(both(&output).contains("DATABASE_URL"), "{}", both(&output));
    assert_eq!(run(&["print-schema"], Some("")).status.code(), Some(2));
}

#[test]
fn a_database_at_fault_is_1_and_says_what_next() {
    for url in ["mysql://me:hunter2@localhost/USER", "iris://me:hunter2@localhost:port/USER", "hunter2"] {
        for output in [run(&["print-schema"], Some(url)), run(&["--database-url", url, "print-schema"], None)]
        {
            assert_eq!(output.status.code(), Some(1), "{}", both(&output));
            assert!(output.stdout.is_empty());
            assert!(both(&output).contains("next: check --database-url"), "{}", both(&output));
            assert!(!both(&output).contains("hunter2"), "{}", both(&output));
        }
    }
}

#[test]
fn nobody_listening_is_1() {
    // a port that is given to nobody who asks for any
    let output = run(&["print-schema"], Some("iris://me:hunter2@127.0.0.1:1/USER"));
    assert_eq!(output.status.code(), Some(1), "{}", both(&output));
    assert!(both(&output).contains("cannot connect"), "{}", both(&output));
    assert!(!both(&output).contains("hunter2"), "{}", both(&output));
}

#[test]
fn help_tells_the_exit_codes_and_no_password() {
    for arguments in [&["--help"][..], &["print-schema", "--help"], &["-h"]] {
        let output = run(arguments, Some("iris://me:hunter2@localhost/USER"));
        assert_eq!(output.status.code(), Some(0));
        assert!(!both(&output).contains("hunter2"), "{}", both(&output));
        assert!(both(&output).contains("DATABASE_URL"), "{}", both(&output));
        if arguments[0] == "--help" {
            assert!(both(&output).contains("Exit codes"), "{}", both(&output));
        }
    }
}

#[test]
fn completions_and_manual_pages_know_the_commands() {
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let output = run(&["completions", shell], None);
        assert!(output.status.success() && both(&output).contains("print-schema"), "{shell}");
    }
    let folder = tempfile::tempdir().unwrap();
    let output = run(&["manual", folder.path().to_str().unwrap()], None);
    assert!(output.status.success(), "{}", both(&output));
    for page in ["diesel_iris.1", "diesel_iris-print-schema.1", "diesel_iris-migration-run.1"] {
        assert!(folder.path().join(page).exists(), "{page}");
    }
}

#[test]
fn every_command_has_help() {
    for command in [
        "print-schema",
        "generate-models",
        "migration",
        "setup",
        "database",
        "doctor",
        "query",
        "describe",
        "shell",
        "emulator",
    ] {
        let output = run(&[command, "--help"], None);
        assert!(output.status.success() && both(&output).contains("Usage: diesel_iris"), "{command}");
    }
}

#[test]
fn an_environment_file_that_cannot_be_read_is_told_of_without_its_text() {
    let folder = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_diesel_iris"));
        command.args(arguments).env_remove("DATABASE_URL").current_dir(folder.path()).output().unwrap()
    };
    std::fs::write(folder.path().join(".env"), "DATABASE_URL=iris://me:hunter2 secret@localhost/USER\n")
        .unwrap();
    let told = both(&run(&["print-schema"]));
    assert!(told.contains("warning: the file .env") && told.contains("quotes"), "{told}");
    assert!(!told.contains("hunter2") && !told.contains("secret"), "{told}");
    assert!(!both(&run(&["--quiet", "print-schema"])).contains("warning"));
    std::fs::write(folder.path().join(".env"), b"A=\xff\n").unwrap();
    assert!(both(&run(&["print-schema"])).contains("warning: the file .env cannot be read"));
    std::fs::remove_file(folder.path().join(".env")).unwrap();
    assert!(!both(&run(&["print-schema"])).contains("warning"));
}
