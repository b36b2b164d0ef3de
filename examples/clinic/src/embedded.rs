//! The emulator within this process, for first steps.

use anyhow::Context;
use diesel_iris::AsyncIrisConnection;
use iris_emulator::Emulator;

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

/// Makes the tables in an empty database and fills them.
///
/// # Errors
///
/// Those of the database.
pub async fn fill(config: &diesel_iris::Config, step: usize) -> anyhow::Result<()> {
    database::migrate(config).await.context("cannot make the tables")?;
    let mut conn = AsyncIrisConnection::connect(config).await?;
    let notes = seed::fill(&mut conn, step).await.context("cannot fill the tables")?;
    tracing::info!(notes, "the tables are filled");
    Ok(())
}
