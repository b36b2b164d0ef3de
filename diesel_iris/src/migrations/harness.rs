//! The harness for code that is not asynchronous.

use std::time::Duration;

use diesel::migration::{Migration, MigrationSource, MigrationVersion, Result};
use diesel_migrations::MigrationHarness;
use tokio::runtime::Handle;

use super::connection::IrisMigrationConnection;
use super::{LOCK_LIMIT, Lock, MigrationError};
use crate::{AsyncIrisConnection, Config, Iris};

/// Runs migrations in code that is not asynchronous, by diesel_migrations' trait:
///
/// ```
/// use diesel_iris::migrations::IrisMigrationHarness;
/// use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};
///
/// const MIGRATIONS: EmbeddedMigrations = embed_migrations!("examples/migrations");
///
/// fn migrate(url: &str) -> diesel::migration::Result<()> {
///     let mut harness = IrisMigrationHarness::establish(url)?;
///     for version in harness.run_pending_migrations(MIGRATIONS)? {
///         println!("{version} was run");
///     }
///     assert!(!harness.has_pending_migration(MIGRATIONS)?);
///     Ok(())
/// }
/// # fn main() -> diesel::migration::Result<()> {
/// # let runtime = tokio::runtime::Runtime::new()?;
/// # let emulator = runtime.block_on(iris_emulator::Emulator::start())?;
/// # migrate(&emulator.url())
/// # }
/// ```
///
/// The lock against a second deployer is taken when it is first asked what was run, or told to run something, and given
/// back with [`IrisMigrationHarness::unlock`], or when the harness is dropped. [`HarnessWithOutput`] goes well with it.
///
/// [`HarnessWithOutput`]: diesel_migrations::HarnessWithOutput
#[derive(Debug)]
pub struct IrisMigrationHarness {
    connection: IrisMigrationConnection,
    lock: Option<(Lock, Duration)>,
}

impl IrisMigrationHarness {
    /// Connects to `iris://user:password@host:port/NAMESPACE`: once to migrate, and once for the lock. It waits for a
    /// minute while somebody else migrates. It may be called anywhere, and blocks the thread.
    ///
    /// # Errors
    ///
    /// When no connection can be made.
    pub fn establish(database_url: &str) -> std::result::Result<Self, MigrationError> {
        Self::connect(&database_url.parse()?)
    }

    /// The same with these settings.
    ///
    /// # Errors
    ///
    /// The same.
    pub fn connect(config: &Config) -> std::result::Result<Self, MigrationError> {
        let connection = IrisMigrationConnection::connect(config)?;
        let other = connection.blocking().wait(AsyncIrisConnection::connect(config))??;
        Ok(Self { connection, lock: Some((Lock::new(other), LOCK_LIMIT)) })
    }

    /// Migrates by a connection that is there already, without the lock. `runtime` is the one on which it was made.
    ///
    /// In asynchronous code on a runtime of one thread it cannot be used and panics, for nobody could drive the
    /// connection meanwhile; [`IrisMigrations`](super::IrisMigrations) can.
    #[must_use]
    pub fn new(connection: AsyncIrisConnection, runtime: Handle) -> Self {
        Self { connection: IrisMigrationConnection::new(connection, runtime), lock: None }
    }

    /// Takes the lock before it migrates, by a connection of the same runtime that does nothing else, and waits so long
    /// for it.
    #[must_use]
    pub fn lock_with(mut self, lock: Lock, limit: Duration) -> Self {
        self.lock = Some((lock, limit));
        self
    }

    /// Lets others migrate.
    ///
    /// # Errors
    ///
    /// When the connection of the lock was lost.
    pub fn unlock(&mut self) -> std::result::Result<(), MigrationError> {
        match &mut self.lock {
            Some((lock, _)) => self.connection.blocking().wait(lock.release())?,
            None => Ok(()),
        }
    }

    /// The connection, for what else is to be done.
    pub fn connection(&mut self) -> &mut IrisMigrationConnection {
        &mut self.connection
    }

    fn take_lock(&mut self) -> std::result::Result<(), MigrationError> {
        match &mut self.lock {
            Some((lock, limit)) => self.connection.blocking().wait(lock.take(*limit, || {}))?,
            None => Ok(()),
        }
    }
}

impl MigrationHarness<Iris> for IrisMigrationHarness {
    /// The lock is not needed to tell that.
    fn has_pending_migration<S: MigrationSource<Iris>>(&mut self, source: S) -> Result<bool> {
        self.connection.has_pending_migration(source)
    }

    fn run_migration(&mut self, migration: &dyn Migration<Iris>) -> Result<MigrationVersion<'static>> {
        self.take_lock()?;
        self.connection.run_migration(migration)
    }

    fn revert_migration(&mut self, migration: &dyn Migration<Iris>) -> Result<MigrationVersion<'static>> {
        self.take_lock()?;
        self.connection.revert_migration(migration)
    }

    fn applied_migrations(&mut self) -> Result<Vec<MigrationVersion<'static>>> {
        self.take_lock()?;
        self.connection.applied_migrations()
    }
}

/// A runtime of its own ends with the harness, so the lock cannot be released in the background.
impl Drop for IrisMigrationHarness {
    fn drop(&mut self) {
        // with the connection lost, the lock is, too
        let _ = self.unlock();
    }
}
