//! What all handlers share.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use axum::extract::FromRef;
use semantic_search::Model;
use tokio::sync::Semaphore;

use crate::config::Config;
use crate::database::Database;
use crate::metrics::Metrics;

/// What all handlers share; a clone is a few reference counts.
#[derive(Debug, Clone, FromRef)]
pub struct AppState {
    /// The settings.
    pub config: Arc<Config>,
    /// The pool.
    pub database: Database,
    /// What is counted.
    pub metrics: Arc<Metrics>,
    /// What texts mean.
    pub model: Arc<Model>,
    /// The requests that may still begin.
    pub permits: Arc<Semaphore>,
    /// Whether the service was told to stop.
    pub stopping: Stopping,
}

impl AppState {
    /// The state of a service on this database.
    ///
    /// # Errors
    ///
    /// When the model's files do not belong together.
    pub fn new(config: Config, database: diesel_iris::Config) -> anyhow::Result<Self> {
        let database = Database::new(database, &config);
        Ok(Self {
            metrics: Arc::new(Metrics::new(&database)),
            model: Arc::new(Model::load()?),
            permits: Arc::new(Semaphore::new(config.max_requests)),
            stopping: Stopping::default(),
            config: Arc::new(config),
            database,
        })
    }
}

/// Whether the service was told to stop.
#[derive(Debug, Clone, Default)]
pub struct Stopping(Arc<AtomicBool>);

impl Stopping {
    /// Says so.
    pub fn begin(&self) {
        self.0.store(true, Ordering::Relaxed);
    }

    /// Whether it was said.
    #[must_use]
    pub fn has_begun(&self) -> bool {
        self.0.load(Ordering::Relaxed)
    }
}
