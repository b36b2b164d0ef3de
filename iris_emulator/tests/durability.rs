//! A process that is killed in the middle of its writes: what was committed is there, and nothing else is.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use tokio_postgres::{Client, NoTls};

fn start(data: &Path) -> (Child, String) {
    let mut child = Command::new(env!("CARGO_BIN_EXE_iris_emulator"))
        .args(["--listen", "127.0.0.1:0", "--data"])
        .arg(data)
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    (child, line.trim().replacen("iris://", "postgres://", 1))
}

async fn connect(url: &str) -> Client {
    let config: tokio_postgres::Config = url.parse().unwrap();
    let stream = tokio::net::TcpStream::connect(("127.0.0.1", config.get_ports()[0])).await.unwrap();
    let (client, connection) = config.connect_raw(stream, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

async fn numbers(client: &Client, sql: &str) -> Vec<i32> {
    client.query(sql, &[]).await.unwrap().iter().map(|row| row.get(0)).collect()
}

/// Writes pairs of rows in transactions until the process is gone; gives the last one that was committed.
async fn write(client: Client, from: i32) -> i32 {
    let mut committed = from;
    loop {
        let number = committed + 1;
        for sql in [
            "START TRANSACTION".to_owned(),
            format!("INSERT INTO t VALUES ({number})"),
            format!("INSERT INTO t VALUES ({})", -number),
            format!("UPDATE total SET n = {number}"),
            "COMMIT".to_owned(),
        ] {
            if client.simple_query(&sql).await.is_err() {
                return committed;
            }
        }
        committed = number;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_killed_process_loses_nothing_committed_and_keeps_nothing_else() {
    let folder = std::env::temp_dir().join(format!("iris_emulator_durability_{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let data = folder.join("data.db");
    let (mut child, url) = start(&data);
    let client = connect(&url).await;
    client
        .batch_execute("CREATE TABLE t (id INTEGER PRIMARY KEY); CREATE TABLE total (n INTEGER); INSERT INTO total VALUES (0)")
        .await
        .unwrap();
    drop(client);
    let (mut committed, mut url) = (0, url);
    for round in 1..=8 {
        let writer = tokio::spawn(write(connect(&url).await, committed));
        // a second client watches until enough is there, so that the kill falls into the writes
        let watcher = connect(&url).await;
        let wanted = committed + round * 7;
        while reached(&watcher).await < wanted {
            tokio::task::yield_now().await;
        }
        child.kill().unwrap();
        child.wait().unwrap();
        let last = writer.await.unwrap();
        (child, url) = start(&data);
        let client = connect(&url).await;
        let ids = numbers(&client, "SELECT id FROM t WHERE id > 0 ORDER BY id").await;
        // the last COMMIT may have been done and not been answered
        let found = ids.last().copied().unwrap_or(0);
        assert!(found == last || found == last + 1, "{found} of {last}");
        assert_eq!(ids, (1..=found).collect::<Vec<_>>());
        assert_eq!(numbers(&client, "SELECT id FROM t WHERE id < 0").await.len(), ids.len());
        assert_eq!(numbers(&client, "SELECT n FROM total").await, [found]);
        committed = found;
    }
    child.kill().unwrap();
    child.wait().unwrap();
    std::fs::remove_dir_all(&folder).unwrap();
}

/// The largest number that was written.
async fn reached(client: &Client) -> i32 {
    let rows = client.query("SELECT MAX(id) FROM t", &[]).await.unwrap();
    rows[0].get::<_, Option<i32>>(0).unwrap_or(0)
}
