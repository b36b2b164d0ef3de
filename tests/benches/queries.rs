//! How long a query takes, beside other clients in the same run, through the real PGWire server and straight to the
//! emulator.
//!
//! `cargo bench -p diesel_iris_tests --bench queries`. All clients ask the same server for the same row, one after the
//! other, in turns. What the others read is not looked at: through the PGWire server some of it would be wrong.

#![allow(clippy::unwrap_used, reason = "a benchmark that meets an error stops")]

mod raw;

use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel_async::{AsyncConnection, RunQueryDsl};
use diesel_iris::AsyncIrisConnection;
use diesel_iris_tests::PgWireServer;
use iris_emulator::Emulator;
use tokio_postgres::types::Type;

mod schema {
    diesel::table! { bench_rows (id) { id -> Integer, name -> Varchar } }
}
use schema::bench_rows;

const ROUNDS: usize = 400;

/// The times of each contender.
#[derive(Default)]
struct Times(Vec<(&'static str, Vec<Duration>)>);

impl Times {
    async fn take(&mut self, name: &'static str, work: impl Future<Output = ()>) {
        let start = Instant::now();
        work.await;
        let time = start.elapsed();
        match self.0.iter_mut().find(|(known, _)| *known == name) {
            Some((_, times)) => times.push(time),
            None => self.0.push((name, vec![time])),
        }
    }

    /// The median of each, and how much longer it is than the first's.
    fn print(mut self, title: &str) {
        println!("{title}");
        let medians: Vec<_> = self
            .0
            .iter_mut()
            .map(|(name, times)| {
                times.sort();
                (*name, times[times.len() / 2])
            })
            .collect();
        for (name, median) in &medians {
            let ratio = median.as_secs_f64() / medians[0].1.as_secs_f64();
            println!("  {name:48} {:>8.3} ms  {ratio:5.2}", median.as_secs_f64() * 1_000.0);
        }
    }
}

async fn compare(title: &str, url: &str) {
    let mut ours = AsyncIrisConnection::establish(url).await.unwrap();
    diesel::sql_query("DROP TABLE IF EXISTS bench_rows").execute(&mut ours).await.unwrap();
    diesel::sql_query("CREATE TABLE bench_rows (id INTEGER PRIMARY KEY, name VARCHAR(40))")
        .execute(&mut ours)
        .await
        .unwrap();
    let rows: Vec<_> =
        (0..100).map(|id| (bench_rows::id.eq(id), bench_rows::name.eq(format!("row {id}")))).collect();
    diesel::insert_into(bench_rows::table).values(rows).execute(&mut ours).await.unwrap();

    let postgres = url.replace("iris://", "postgres://");
    let (client, connection) = tokio_postgres::connect(&postgres, tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    let sql = "SELECT id, name FROM bench_rows WHERE id = $1";
    let prepared = client.prepare_typed(sql, &[Type::INT4]).await.unwrap();
    let mut raw = raw::Raw::connect(url);
    raw.prepare("kept", sql);

    let mut times = Times::default();
    for round in 0..ROUNDS {
        let id = i32::try_from(round % 100).unwrap();
        let query = bench_rows::table.find(id);
        times
            .take("diesel_iris", async {
                let found: Vec<(i32, String)> = query.load(&mut ours).await.unwrap();
                assert_eq!(found, [(id, format!("row {id}"))]);
            })
            .await;
        times
            .take("tokio-postgres, prepared once", async {
                client.query(&prepared, &[&id]).await.unwrap();
            })
            .await;
        times
            .take("tokio-postgres, typed, in one round trip", async {
                client.query_typed(sql, &[(&id, Type::INT4)]).await.unwrap();
            })
            .await;
        times.take("raw: Parse, Bind, Execute, Sync", async { raw.query(None, sql, id) }).await;
        times
            .take("raw: Bind, Execute, Sync of a named statement", async { raw.query(Some("kept"), sql, id) })
            .await;
    }
    times.print(title);
}

#[tokio::main]
async fn main() {
    let emulator = Emulator::start().await.unwrap();
    if let Some(server) = PgWireServer::start(&emulator, None).await {
        compare("a row by its key, through the PGWire server: median, ratio", &server.url()).await;
    }
    compare("a row by its key, straight to the emulator: median, ratio", &emulator.url()).await;
}
