//! The service: `cargo run --release -p clinic`.

use std::io::IsTerminal;

use anyhow::Context;
use clinic::{AppState, Config, database, embedded, serve};
use tokio::net::TcpListener;
use tracing_subscriber::EnvFilter;

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("info"));
    tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_ansi(std::io::stderr().is_terminal())
        .with_writer(std::io::stderr)
        .init();
    let config = Config::from_env()?;
    // as long as the service
    let mut emulator = None;
    let database = match config.database.clone() {
        Some(database) if config.seed => {
            embedded::fill(&database, 1).await?;
            database
        }
        Some(database) => {
            database::migrate(&database).await.context("cannot bring the tables up to date")?;
            database
        }
        None => {
            tracing::warn!(
                "DATABASE_URL is not set: using an embedded emulator, whose data is lost at the end"
            );
            let (started, database) = embedded::start(1).await?;
            tracing::info!("the emulator is {}, for `diesel_iris shell` as well", started.url());
            emulator = Some(started);
            database
        }
    };
    let listener = TcpListener::bind(config.listen).await;
    let listener = listener.with_context(|| format!("cannot listen on {} (CLINIC_LISTEN)", config.listen))?;
    let address = listener.local_addr()?;
    tracing::info!("listening on http://{address}/; http://{address}/openapi.json describes the API");
    let state = AppState::new(config, database)?;
    serve::serve(listener, state, serve::signalled()).await?;
    drop(emulator);
    Ok(())
}
