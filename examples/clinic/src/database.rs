//! The pool, and why it has no connection.

use diesel_async::pooled_connection::AsyncDieselConnectionManager;
use diesel_iris::AsyncIrisConnection;
use diesel_iris::migrations::{IrisMigrations, MigrationError};
use diesel_iris::pooled_connection::bb8::{ErrorSink, Pool, PooledConnection};
use diesel_iris::pooled_connection::{CheckoutError, Connector, PoolError, RecyclingMethod};
use diesel_migrations::{EmbeddedMigrations, embed_migrations};

use crate::config::Config;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations");

/// A connection that goes back to the pool when it is dropped.
pub type Connection<'a> = PooledConnection<'a, AsyncIrisConnection>;

/// The database of the service.
#[derive(Clone)]
pub struct Database {
    connector: Connector,
    pool: Pool<AsyncIrisConnection>,
}

impl std::fmt::Debug for Database {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Database").field("state", &self.pool.state()).finish_non_exhaustive()
    }
}

impl Database {
    /// A pool, which connects when the first request asks for a connection.
    #[must_use]
    pub fn new(database: diesel_iris::Config, config: &Config) -> Self {
        // the limit of requests comes first; this one is for whatever is no request
        let connector = Connector::new(database.statement_timeout(config.request_timeout * 2));
        let manager: AsyncDieselConnectionManager<_> = connector.manager_with(RecyclingMethod::Fast);
        let pool = Pool::builder()
            .max_size(config.pool_size)
            .connection_timeout(config.checkout_timeout)
            .error_sink(Box::new(LogErrors))
            .build_unchecked(manager);
        Self { connector, pool }
    }

    /// A connection.
    ///
    /// # Errors
    ///
    /// When there is none in time, with the cause.
    pub async fn get(&self) -> Result<Connection<'_>, CheckoutError> {
        self.connector.checkout(self.pool.get()).await
    }

    /// The pool, for its figures.
    #[must_use]
    pub fn pool(&self) -> &Pool<AsyncIrisConnection> {
        &self.pool
    }
}

/// Runs the migrations that were not run yet. Several services that start together do so one after the other.
///
/// # Errors
///
/// When the database cannot be reached, or a migration fails.
pub async fn migrate(database: &diesel_iris::Config) -> Result<(), MigrationError> {
    let mut migrations = IrisMigrations::connect(database).await?;
    for version in migrations.run_pending_migrations(MIGRATIONS).await? {
        tracing::info!(%version, "a migration was run");
    }
    Ok(())
}

/// Logs what nobody waits for: failed attempts to connect are logged by the connector, failed checks of connections here.
#[derive(Debug, Clone, Copy)]
struct LogErrors;

impl ErrorSink<PoolError> for LogErrors {
    fn sink(&self, error: PoolError) {
        if let PoolError::QueryError(error) = error {
            tracing::warn!(sqlcode = diesel_iris::sqlcode(&error), "a connection of the pool is replaced");
        }
    }

    fn boxed_clone(&self) -> Box<dyn ErrorSink<PoolError>> {
        Box::new(*self)
    }
}

#[cfg(test)]
mod tests {
    use iris_emulator::Emulator;

    use super::*;

    #[test]
    fn the_first_migration_is_the_sample_schema() {
        let migration = include_str!("../migrations/2025-01-01-000000_hospital/up.sql");
        assert_eq!(migration, include_str!("../../../schema/hospital.sql"));
    }

    #[tokio::test]
    async fn migrations_can_be_reverted_and_run_again() {
        let emulator = Emulator::start().await.unwrap();
        let mut migrations = IrisMigrations::establish(&emulator.url()).await.unwrap();
        for _ in 0..2 {
            assert_eq!(migrations.run_pending_migrations(MIGRATIONS).await.unwrap().len(), 2);
            assert_eq!(migrations.revert_all_migrations(MIGRATIONS).await.unwrap().len(), 2);
        }
    }
}
