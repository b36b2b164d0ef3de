//! The emulator beside PostgreSQL, in the same run: strings, rows as text, single rows, inserts, vectors, and the memory
//! that a large result takes.
//!
//! `cargo bench -p diesel_iris_tests --bench emulator`; PostgreSQL runs without fsync, as the emulator keeps its rows in
//! memory. With `-- group vectors` behind it only works with one of these words in their names are done.

#![allow(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a benchmark prints, and stops when it meets an error"
)]

use std::time::Instant;

use diesel_iris_tests::Postgres;
use futures_util::StreamExt;
use iris_emulator::Emulator;
use tokio_postgres::types::Type;
use tokio_postgres::{Client, NoTls};

const ROWS: usize = 100_000;
const DIMENSIONS: usize = 384;

async fn connect(url: &str) -> Client {
    let config: tokio_postgres::Config =
        url.replace("iris://", "postgres://").split('?').next().unwrap().parse().unwrap();
    let stream = tokio::net::TcpStream::connect(("127.0.0.1", config.get_ports()[0])).await.unwrap();
    stream.set_nodelay(true).unwrap();
    let (client, connection) = config.connect_raw(stream, NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

/// How often each work is done.
const ROUNDS: usize = 11;

/// Whether a work is asked for, as all are when none is named.
fn is_wanted(name: &str) -> bool {
    let mut words = std::env::args().skip(1).filter(|word| !word.starts_with('-')).peekable();
    words.peek().is_none() || words.any(|word| name.contains(&word))
}

async fn time(mut work: impl AsyncFnMut()) -> f64 {
    let start = Instant::now();
    work().await;
    start.elapsed().as_secs_f64() * 1_000.0
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Prints the medians of two works, in milliseconds, and their ratio. They take turns, so that what else the machine does
/// slows both.
async fn beside(name: &str, mut ours: impl AsyncFnMut(), mut theirs: impl AsyncFnMut()) {
    if !is_wanted(name) {
        return;
    }
    let mut times = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        times.0.push(time(&mut ours).await);
        times.1.push(time(&mut theirs).await);
    }
    let (ours, theirs) = (median(times.0), median(times.1));
    println!("{name:44} {ours:>9.2} ms  {theirs:>9.2} ms  {:.2}", ours / theirs);
}

/// Reads a result without keeping it.
async fn drain(client: &Client, sql: &str) -> usize {
    let rows = client.simple_query_raw(sql).await.unwrap();
    let mut rows = std::pin::pin!(rows);
    let mut count = 0;
    while let Some(row) = rows.next().await {
        row.unwrap();
        count += 1;
    }
    count
}

async fn fill(client: &Client) {
    client
        .batch_execute("CREATE TABLE bench_text (id INTEGER PRIMARY KEY, name VARCHAR(50), kind VARCHAR(20), price NUMERIC(12,2), made TIMESTAMP)")
        .await
        .unwrap();
    client.batch_execute("START TRANSACTION").await.unwrap();
    let sql = "INSERT INTO bench_text (id, name, kind, price, made) VALUES ";
    for from in (0..ROWS).step_by(1_000) {
        for id in from..from + 1_000 {
            let row = format!(
                "({id}, 'Name of row {}', 'Kind {}', {}.{:02}, '2024-0{}-11 10:20:30')",
                (id * 7919) % ROWS,
                id % 100,
                id % 5_000,
                id % 100,
                id % 9 + 1
            );
            client.batch_execute(&format!("{sql}{row}")).await.unwrap();
        }
    }
    client.batch_execute("COMMIT").await.unwrap();
}

async fn insert(client: &Client, table: &str, marks: &str) {
    client
        .batch_execute(&format!("CREATE TABLE {table} (id INTEGER PRIMARY KEY, name VARCHAR(50), n INTEGER)"))
        .await
        .unwrap();
    let sql = format!("INSERT INTO {table} (id, name, n) VALUES {marks}");
    let statement = client.prepare_typed(&sql, &[Type::INT4, Type::VARCHAR, Type::INT4]).await.unwrap();
    client.batch_execute("START TRANSACTION").await.unwrap();
    let mut pending = Vec::new();
    for id in 0..20_000_i32 {
        let (client, statement) = (client, &statement);
        pending.push(async move {
            client.execute(statement, &[&id, &format!("name {id}"), &(id % 10)]).await.unwrap()
        });
        if pending.len() == 100 {
            futures_util::future::join_all(pending.drain(..)).await;
        }
    }
    client.batch_execute("COMMIT").await.unwrap();
}

fn peak_kib() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with("VmHWM:")).unwrap();
    line.split_ascii_whitespace().nth(1).unwrap().parse().unwrap()
}

async fn stream(client: &Client) {
    std::fs::write("/proc/self/clear_refs", "5").unwrap();
    let before = peak_kib();
    let sql = "SELECT a.id, a.name, b.id FROM bench_text a, bench_text b WHERE b.id < 10";
    let start = Instant::now();
    let count = drain(client, sql).await;
    println!(
        "{:44} {:>9.2} ms  {} KiB more",
        format!("{count} rows streamed"),
        start.elapsed().as_secs_f64() * 1_000.0,
        peak_kib() - before
    );
}

async fn vectors(client: &Client) {
    client
        .batch_execute(&format!(
            "CREATE TABLE bench_vectors (id INTEGER PRIMARY KEY, v VECTOR(FLOAT, {DIMENSIONS}))"
        ))
        .await
        .unwrap();
    let vector = |seed: usize| {
        let numbers =
            (0..DIMENSIONS).map(|at| (((seed * 31 + at * 17) % 1_009) as f64 / 1_009.0 - 0.5).to_string());
        numbers.collect::<Vec<_>>().join(",")
    };
    client.batch_execute("START TRANSACTION").await.unwrap();
    let sql = format!("INSERT INTO bench_vectors (id, v) VALUES (?, TO_VECTOR(?, FLOAT, {DIMENSIONS}))");
    let statement = client.prepare_typed(&sql, &[Type::INT4, Type::VARCHAR]).await.unwrap();
    for id in 0..ROWS {
        client.execute(&statement, &[&(i32::try_from(id).unwrap()), &vector(id)]).await.unwrap();
    }
    client.batch_execute("COMMIT").await.unwrap();
    let sql = format!(
        "SELECT TOP 10 id FROM bench_vectors ORDER BY VECTOR_COSINE(v, TO_VECTOR('{}', FLOAT, {DIMENSIONS})) DESC",
        vector(5)
    );
    let mut times = Vec::new();
    for _ in 0..ROUNDS {
        times.push(time(async || assert!(drain(client, &sql).await >= 10)).await);
    }
    let taken = median(times);
    let bytes = ROWS * DIMENSIONS * 4;
    #[expect(clippy::cast_precision_loss, reason = "it is shown with two digits")]
    let speed = bytes as f64 / taken / 1e6;
    println!("{:44} {taken:>9.2} ms  {speed:.2} GB/s", "top 10 by cosine over 100,000 x 384");
}

#[tokio::main]
async fn main() {
    let emulator = Emulator::builder().start().await.unwrap();
    let iris = connect(&emulator.url()).await;
    let Some(server) = Postgres::start(None).await else {
        println!("PostgreSQL is not installed");
        return;
    };
    let url = server.url("owner", "");
    let postgres = connect(&url).await;
    fill(&iris).await;
    fill(&postgres).await;
    postgres.batch_execute("ANALYZE").await.unwrap();
    for (name, sql) in [
        ("rows as text", "SELECT id, name, kind, price, made FROM bench_text"),
        ("integers as text", "SELECT id FROM bench_text"),
        ("compare", "SELECT COUNT(*) FROM bench_text WHERE kind = 'Kind 7'"),
        ("compare, order", "SELECT COUNT(*) FROM bench_text WHERE name > 'Name of row 5'"),
        ("LIKE", "SELECT COUNT(*) FROM bench_text WHERE name LIKE '%99%'"),
        ("group by a string", "SELECT kind, COUNT(*) FROM bench_text GROUP BY kind"),
        ("group by strings that differ", "SELECT name, COUNT(*) FROM bench_text GROUP BY name"),
        (
            "group, four aggregates",
            "SELECT kind, COUNT(*), SUM(price), MIN(name), AVG(id) FROM bench_text GROUP BY kind",
        ),
        ("distinct strings", "SELECT COUNT(DISTINCT name) FROM bench_text"),
        ("union of strings", "SELECT name FROM bench_text UNION SELECT kind FROM bench_text"),
        ("order by a string", "SELECT id FROM bench_text ORDER BY name"),
        ("sum of a numeric", "SELECT SUM(price) FROM bench_text"),
        ("upper", "SELECT COUNT(*) FROM bench_text WHERE UPPER(name) = 'NAME OF ROW 5'"),
    ] {
        let read = async |client| assert!(drain(client, sql).await > 0);
        beside(name, async || read(&iris).await, async || read(&postgres).await).await;
    }
    let ours = iris.prepare("SELECT id, name, kind FROM bench_text WHERE id = ?").await.unwrap();
    let theirs = postgres.prepare("SELECT id, name, kind FROM bench_text WHERE id = $1").await.unwrap();
    let single = async |client: &Client, statement| {
        for id in 0..2_000_i32 {
            client.query_one(statement, &[&id]).await.unwrap();
        }
    };
    beside(
        "2,000 single rows",
        async || single(&iris, &ours).await,
        async || single(&postgres, &theirs).await,
    )
    .await;
    let mut rounds = (0, 0);
    let ours = async || {
        rounds.0 += 1;
        insert(&iris, &format!("bench_insert{}", rounds.0), "(?, ?, ?)").await;
    };
    let theirs = async || {
        rounds.1 += 1;
        insert(&postgres, &format!("bench_insert{}", rounds.1), "($1, $2, $3)").await;
    };
    beside("20,000 inserts", ours, theirs).await;
    if is_wanted("rows streamed") {
        stream(&iris).await;
    }
    if is_wanted("vectors") {
        vectors(&iris).await;
    }
}
