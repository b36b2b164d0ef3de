//! The emulator within this process, for first steps.

use anyhow::Context;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use iris_emulator::Emulator;

use crate::schema::wards;
use crate::{database, seed};

/// Starts an emulator with the tables and every `step`th note of the seed data. It ends when it is dropped, and its data
/// with it.
///
/// # Errors
///
/// When it does not start, or cannot be filled.
pub async fn start(step: usize) -> anyhow::Result<(Emulator, diesel_iris::Config)> {
    let emulator = Emulator::start().await.context("the emulator does not start")?;
    let config: diesel_iris::Config = emulator.url().parse()?;
    fill(&config, step).await?;
    Ok((emulator, config))
}

/// Makes the tables, and fills them if there are no wards.
///
/// # Errors
///
/// Those of the database.
pub async fn fill(config: &diesel_iris::Config, step: usize) -> anyhow::Result<()> {
    database::migrate(config).await.context("cannot make the tables")?;
    let mut conn = AsyncIrisConnection::connect(config).await?;
    let wards: i64 = wards::table.count().get_result(&mut conn).await?;
    if wards > 0 {
        tracing::info!("the database is not empty, so no seed data is written");
        return Ok(());
    }
    let notes = seed::fill(&mut conn, step).await.context("cannot fill the tables")?;
    tracing::info!(notes, "the tables are filled");
    Ok(())
}
