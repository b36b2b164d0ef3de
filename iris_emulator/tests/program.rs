//! The program: what it is told by its arguments, and what it says of wrong ones.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

use tokio_postgres::{Client, Error, NoTls};

fn program() -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_iris_emulator"));
    command.env_remove("IRIS_EMULATOR_PASSWORD");
    command
}

struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Starts it on a free port, and gives the port from the URL that it prints.
fn started(command: &mut Command) -> (Running, u16) {
    let mut child = command.args(["--listen", "127.0.0.1:0"]).stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    assert!(!line.contains("secret"), "{line}");
    let port = line.split("127.0.0.1:").nth(1).unwrap();
    let port = port.split(|c: char| !c.is_ascii_digit()).next().unwrap().parse().unwrap();
    (Running(child), port)
}

fn refused(arguments: &[&str]) -> String {
    let output = program().args(arguments).output().unwrap();
    assert!(!output.status.success());
    String::from_utf8(output.stderr).unwrap()
}

async fn connect(port: u16, user: &str, password: &str) -> Result<Client, Error> {
    let stream = tokio::net::TcpStream::connect(("127.0.0.1", port)).await.unwrap();
    let mut config = tokio_postgres::Config::new();
    let config = config.user(user).dbname("USER").password(password);
    let (client, connection) = config.connect_raw(stream, NoTls).await?;
    tokio::spawn(connection);
    Ok(client)
}

#[tokio::test]
async fn one_user_is_let_in_with_the_password() {
    for method in ["cleartext", "md5", "scram-sha-256"] {
        let mut command = program();
        command.env("IRIS_EMULATOR_PASSWORD", "secret").args(["--user", "ada", "--password-method", method]);
        let (_running, port) = started(&mut command);
        let client = connect(port, "ada", "secret").await.unwrap();
        assert_eq!(client.query_one("SELECT USER", &[]).await.unwrap().get::<_, &str>(0), "ada");
        assert!(connect(port, "ada", "wrong").await.is_err());
        assert!(connect(port, "bob", "secret").await.is_err());
    }
}

#[tokio::test]
async fn a_statement_waits_as_long_as_it_is_told() {
    let (_running, port) = started(program().args(["--lock-timeout", "0"]));
    let first = connect(port, "_SYSTEM", "").await.unwrap();
    let second = connect(port, "_SYSTEM", "").await.unwrap();
    first
        .batch_execute("CREATE TABLE t (a INTEGER); INSERT INTO t VALUES (1); BEGIN; UPDATE t SET a = 2")
        .await
        .unwrap();
    let error = second.batch_execute("UPDATE t SET a = 3").await.unwrap_err();
    assert!(error.as_db_error().unwrap().message().contains("<-110>"), "{error}");
}

#[test]
fn what_is_wrong_is_named() {
    assert!(refused(&["--user", "ada"]).contains("--password"));
    assert!(refused(&["--password", "x"]).contains("--user"));
    assert!(refused(&["--tls-key", "key.pem"]).contains("--tls-certificate"));
    let missing = refused(&[
        "--listen",
        "127.0.0.1:0",
        "--tls-certificate",
        "not_there.pem",
        "--tls-key",
        "nor_this.pem",
    ]);
    assert!(missing.contains("not_there.pem"), "{missing}");
    assert!(refused(&["--release", "2019.1"]).contains("2019.1"));
}
