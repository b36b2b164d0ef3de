//! Statements that are bound, and run on a database with the tables that they are about.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::time::Duration;

use futures_util::FutureExt;
use iris_emulator::{Database, Session, SqlError, Value};
use rand::{Rng, RngExt};

use crate::Run;
use crate::words::{Corpus, statement};

/// Words that are SQLite's or the emulator's own.
const LEAKS: [&str; 9] = [
    "sqlite",
    "iris_",
    "no such table",
    "no such column",
    "no such function",
    "syntax error",
    "misuse",
    "ambiguous column name",
    "near \"",
];

async fn execute(session: &mut Session, sql: &str, random: &mut impl Rng) -> Result<(), SqlError> {
    let prepared = session.prepare(sql)?;
    let values: Vec<Value> = (0..prepared.parameter_count())
        .map(|_| match random.random_range(0..4) {
            0 => Value::Null,
            1 => Value::Integer(random.random_range(-3..70_000)),
            2 => Value::Double(random.random_range(-2.0..1e6)),
            _ => Value::Text("2024-01-31".to_owned()),
        })
        .collect();
    session.execute(&prepared, &values).await.map(drop)
}

fn leak(sql: &str, error: &SqlError) -> Option<String> {
    let text = error.to_string();
    let (lower, sql) = (text.to_lowercase(), sql.to_lowercase());
    LEAKS.iter().any(|leak| lower.contains(leak) && !sql.contains(leak)).then_some(text)
}

/// A database with those tables and rows, as far as they can be made one after another.
async fn database(definitions: &[String]) -> Arc<Database> {
    let database = Database::in_memory().unwrap();
    database.set_lock_timeout(Duration::ZERO);
    let mut session = database.connect();
    for sql in [
        "CREATE TABLE t (a INTEGER PRIMARY KEY, b VARCHAR(20), c NUMERIC(8,2), d DATE, v VECTOR(FLOAT, 2))",
        "INSERT INTO t (a, b, c, d, v) VALUES (1, 'x', 1.5, '2024-02-29', '1,2')",
    ] {
        session.execute(&session.prepare(sql).unwrap(), &[]).await.unwrap();
    }
    for sql in definitions {
        let Ok(prepared) = session.prepare(sql) else { continue };
        // a name may be taken, and a row may be there
        let _ = session.execute(&prepared, &[]).await;
    }
    database
}

async fn run_on(
    run: &mut Run,
    definitions: &[String],
    mut next: impl FnMut(&mut rand::rngs::StdRng) -> String,
) {
    let mut successes = 0_u64;
    while run.goes_on() {
        let database = database(definitions).await;
        let mut session = database.connect();
        for _ in 0..1_000 {
            let sql = next(&mut run.random);
            let running = AssertUnwindSafe(execute(&mut session, &sql, &mut run.random)).catch_unwind().await;
            match &running {
                Ok(Ok(())) => successes += 1,
                Ok(Err(error)) => {
                    run.failures.extend(leak(&sql, error).map(|text| format!("{sql}\n    {text}")))
                }
                Err(_) => session = database.connect(),
            }
            run.note_panic(running, &sql);
        }
    }
    println!("{}: {successes} run to their end", run.name);
}

#[tokio::test]
async fn statements() {
    let mut run = Run::new("statements");
    run_on(&mut run, &[], statement).await;
    run.end();
}

#[tokio::test]
async fn binder() {
    let mut run = Run::new("binder");
    let corpus = Corpus::read();
    run_on(&mut run, &corpus.definitions, |random| corpus.changed(random)).await;
    run.end();
}
