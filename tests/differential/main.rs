//! Random queries give the same rows on IRIS's side and on SQLite.
//!
//! Diesel lets a fragment of SQL stand for an expression. The generator writes such fragments in the SQL that Diesel
//! itself would write for any database: conditions as values, BIT columns as conditions. IRIS's query builder makes them
//! into IRIS SQL, which the emulator runs, by itself and behind the PGWire server. SQLite runs them as they are.
//!
//! `DIESEL_IRIS_DIFFERENTIAL` says how many queries instead of a few hundred.

#![allow(clippy::unwrap_used, reason = "a test that meets an error fails")]

mod generator;
mod iris;
mod query;
mod sqlite;

use diesel_iris_tests::{Server, TestDatabase};

use generator::Generator;
use query::Query;

/// Queries without a word from the environment.
const QUERIES: u64 = 300;

async fn compare(database: &TestDatabase, seeds: std::ops::Range<u64>, suffix: usize) -> Vec<String> {
    let mut iris = database.connect().await;
    let mut differences = Vec::new();
    for (round, first) in seeds.clone().step_by(50).enumerate() {
        let tables = [format!("diff_a{suffix}_{round}"), format!("diff_b{suffix}_{round}")];
        let mut generator = Generator::new(first);
        let rows = [generator.rows(9), generator.rows(6)];
        let sqlite = sqlite::filled(&tables, &rows).unwrap();
        iris::fill(&mut iris, &tables, &rows).await.unwrap();
        for seed in first..(first + 50).min(seeds.end) {
            let query = Query::random(&mut Generator::new(seed), &tables);
            let expected = sqlite::answer(&sqlite, &query);
            let found = iris::answer(&mut iris, &query).await;
            let same = match (&expected, &found) {
                (Ok(expected), Ok(found)) => query.same(expected, found),
                _ => false,
            };
            if !same {
                differences.push(format!(
                    "seed {seed}\n  SQLite {}\n    {expected:?}\n  IRIS   {}\n    {found:?}",
                    query.for_sqlite(),
                    iris::text(&query)
                ));
            }
        }
        iris::drop(&mut iris, &tables).await.unwrap();
    }
    differences
}

async fn run(server: Server) {
    let Some(database) = server.database().await else { return };
    let told = std::env::var("DIESEL_IRIS_DIFFERENTIAL").ok().and_then(|text| text.parse().ok());
    let queries: u64 = told.unwrap_or(QUERIES);
    // several connections at once, each with tables of its own
    let each = queries.div_ceil(4);
    let tasks = (0..4).map(|task| compare(&database, task * each..(task + 1) * each, task as usize));
    let differences: Vec<String> = futures_util::future::join_all(tasks).await.concat();
    assert!(
        differences.is_empty(),
        "{} of {queries}:\n{}",
        differences.len(),
        differences[..differences.len().min(8)].join("\n")
    );
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn on_the_emulator() {
    run(Server::Emulator).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn through_the_real_server() {
    run(Server::PgWire).await;
}
