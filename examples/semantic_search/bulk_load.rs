//! Many embeddings loaded over a pool, with a bar that tells how far it is:
//! `cargo run --release --example bulk_load -- --rows 100000`.
//!
//! Runs against an embedded emulator, or against the database that DATABASE_URL names, where it makes the table
//! `bulk_embeddings` anew.
#![allow(missing_docs, reason = "the columns say it")]

use std::num::NonZeroUsize;
use std::time::Instant;

use anyhow::ensure;
use clap::Parser;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::bulk_insert::BulkInsert;
use diesel_iris::data_types::VectorN;
use diesel_iris::pooled_connection::AsyncDieselConnectionManager;
use diesel_iris::pooled_connection::bb8::Pool;
use diesel_iris::prelude::*;
use indicatif::{ProgressBar, ProgressStyle};

diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;

    bulk_embeddings (id) {
        id -> Integer,
        embedding -> VectorN<384>,
    }
}

/// A row; its vector is made from its key, so that it can be checked.
#[derive(Debug, Clone, PartialEq, Queryable, Insertable)]
#[diesel(table_name = bulk_embeddings)]
struct Row {
    id: i32,
    embedding: VectorN<f32, 384>,
}

impl Row {
    /// Numbers that look like those of a model: of either sign, with all the digits that 32 bits have.
    fn of(id: i32) -> Self {
        let mut state = u64::from(id.unsigned_abs()).wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
        let element = |_| {
            state ^= state << 13;
            state ^= state >> 7;
            state ^= state << 17;
            // 24 bits are exact in an f32
            (state >> 40) as f32 / 8_388_608.0 - 1.0
        };
        Self { id, embedding: std::array::from_fn(element).into() }
    }
}

/// Loads embeddings of 384 elements and tells how fast that was.
#[derive(Parser)]
struct Arguments {
    /// How many
    #[arg(long, default_value_t = 100_000)]
    rows: i32,
    /// How many in a transaction
    #[arg(long, default_value = "500")]
    transaction: NonZeroUsize,
    /// The database
    #[arg(long, env = "DATABASE_URL", hide_env_values = true)]
    url: Option<String>,
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let Arguments { rows, transaction, url } = Arguments::parse();
    let (url, _emulator) = match url {
        Some(url) => (url, None),
        None => {
            let emulator = iris_emulator::Emulator::start().await?;
            (emulator.url(), Some(emulator))
        }
    };
    let pool = Pool::builder().build(AsyncDieselConnectionManager::<AsyncIrisConnection>::new(url)).await?;
    pool.get().await?.batch_execute("DROP TABLE IF EXISTS bulk_embeddings").await?;
    let create =
        "CREATE TABLE bulk_embeddings (id INTEGER PRIMARY KEY, embedding VECTOR(FLOAT, 384) NOT NULL)";
    pool.get().await?.batch_execute(create).await?;

    let bar = ProgressBar::new(u64::try_from(rows)?);
    bar.set_style(ProgressStyle::with_template(
        "{wide_bar} {human_pos} of {human_len}, {per_sec}, {eta} left",
    )?);
    let begin = Instant::now();
    let loaded = BulkInsert::into(bulk_embeddings::table)
        .identified_by(|row: &Row| bulk_embeddings::id.eq(row.id))
        .rows_per_transaction(transaction)
        .on_progress({
            let bar = bar.clone();
            move |progress| bar.set_position(progress.committed)
        })
        .insert(&pool, (1..=rows).map(Row::of))
        .await?;
    let seconds = begin.elapsed().as_secs_f64();
    bar.finish_and_clear();
    let rate = loaded.committed as f64 / seconds;
    println!(
        "{} rows in {seconds:.1} s, {rate:.0} a second, in {} transactions",
        loaded.committed, loaded.transactions
    );

    // a sample of what is there now, bit for bit
    let sample: Vec<i32> = (1..=rows).step_by(usize::try_from(rows / 100 + 1)?).collect();
    let read: Vec<Row> = bulk_embeddings::table
        .filter(bulk_embeddings::id.eq_any(&sample))
        .order(bulk_embeddings::id)
        .load(&mut pool.get().await?)
        .await?;
    ensure!(
        read == sample.iter().copied().map(Row::of).collect::<Vec<_>>(),
        "what was read is not what was written"
    );
    Ok(())
}
