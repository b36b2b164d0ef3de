//! The memory of a pool of idle connections, beside that of tokio-postgres in the same run.
//!
//! `cargo bench -p diesel_iris_tests --bench connections`. The server runs in a process of its own.

#![allow(clippy::unwrap_used, reason = "a benchmark that meets an error stops")]

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};

use diesel_async::RunQueryDsl;
use diesel_iris::{AsyncIrisConnection, Config};
use iris_emulator::Emulator;
use peak_alloc::PeakAlloc;

#[global_allocator]
static MEMORY: PeakAlloc = PeakAlloc;

const CONNECTIONS: usize = 500;

const SERVER: &str = "DIESEL_IRIS_BENCH_SERVER";

async fn serve() {
    let emulator = Emulator::start().await.unwrap();
    println!("{}", emulator.address());
    std::io::stdout().flush().unwrap();
    // until the benchmark ends
    let _ = tokio::task::spawn_blocking(|| std::io::copy(&mut std::io::stdin(), &mut std::io::sink())).await;
}

async fn measure(address: &str) {
    let per_connection = |before: usize| MEMORY.current_usage().saturating_sub(before) / CONNECTIONS;

    let config: Config = format!("iris://_SYSTEM@{address}/USER?sslmode=disable").parse().unwrap();
    // what is made once does not count
    drop(AsyncIrisConnection::connect(&config).await.unwrap());
    let mut ours = Vec::with_capacity(CONNECTIONS);
    let before = MEMORY.current_usage();
    for _ in 0..CONNECTIONS {
        let mut conn = AsyncIrisConnection::connect(&config).await.unwrap();
        diesel::sql_query("SELECT 1 AS one").execute(&mut conn).await.unwrap();
        ours.push(conn);
    }
    let ours_each = per_connection(before);

    // ours stay open: what they give back would be taken for theirs
    let url = format!("postgres://_SYSTEM@{address}/USER?sslmode=disable");
    let mut theirs = Vec::with_capacity(CONNECTIONS);
    let before = MEMORY.current_usage();
    for _ in 0..CONNECTIONS {
        let (client, connection) = tokio_postgres::connect(&url, tokio_postgres::NoTls).await.unwrap();
        tokio::spawn(connection);
        client.query("SELECT 1 AS one", &[]).await.unwrap();
        theirs.push(client);
    }
    let theirs_each = per_connection(before);

    println!("{CONNECTIONS} idle connections that have answered one query, allocated bytes each:");
    println!("  diesel_iris     {ours_each}");
    println!("  tokio-postgres  {theirs_each}");
    println!("  ratio           {:.2}", ours_each as f64 / theirs_each as f64);
}

#[tokio::main]
async fn main() {
    if std::env::var_os(SERVER).is_some() {
        return serve().await;
    }
    let mut server = Command::new(std::env::current_exe().unwrap())
        .env(SERVER, "1")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut address = String::new();
    BufReader::new(server.stdout.take().unwrap()).read_line(&mut address).unwrap();
    measure(address.trim()).await;
    drop(server.stdin.take());
    server.wait().unwrap();
}
