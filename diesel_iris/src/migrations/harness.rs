//! The harness for code that is not asynchronous.

use std::time::Duration;

use diesel::migration::{Migration, MigrationSource, MigrationVersion, Result};
use diesel_migrations::MigrationHarness;
use tokio::runtime::Handle;

use super::attempt::Direction;
use super::connection::IrisMigrationConnection;
use super::{LOCK_LIMIT, Lock, MigrationError};
use crate::{AsyncIrisConnection, Config, Iris};

/// What migrates, and what keeps others from it meanwhile, and for how long to wait.
pub(super) type Connections = (AsyncIrisConnection, Option<(Lock, Duration)>);

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
    pub fn lock_with(self, lock: Lock, limit: Duration) -> Self {
        Self { lock: Some((lock, limit)), ..self }
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

    pub(super) fn from_parts((connection, lock): Connections, runtime: Handle) -> Self {
        Self { connection: IrisMigrationConnection::new(connection, runtime), lock }
    }

    pub(super) fn into_parts(self) -> Connections {
        (self.connection.into_inner(), self.lock)
    }

    fn take_lock(&mut self) -> std::result::Result<(), MigrationError> {
        match &mut self.lock {
            Some((lock, limit)) => self.connection.blocking().wait(lock.take(*limit, || {}))?,
            None => Ok(()),
        }
    }

    fn change(
        &mut self,
        migration: &dyn Migration<Iris>,
        direction: Direction,
    ) -> Result<MigrationVersion<'static>> {
        self.take_lock()?;
        self.connection.migrate(migration, direction)?;
        Ok(migration.name().version().as_owned())
    }
}

impl MigrationHarness<Iris> for IrisMigrationHarness {
    /// The lock is not needed to tell that.
    fn has_pending_migration<S: MigrationSource<Iris>>(&mut self, source: S) -> Result<bool> {
        let versions = self.connection.versions()?;
        Ok(source
            .migrations()?
            .iter()
            .any(|migration| !versions.contains(&migration.name().version().to_string())))
    }

    fn run_migration(&mut self, migration: &dyn Migration<Iris>) -> Result<MigrationVersion<'static>> {
        self.change(migration, Direction::Up)
    }

    fn revert_migration(&mut self, migration: &dyn Migration<Iris>) -> Result<MigrationVersion<'static>> {
        self.change(migration, Direction::Down)
    }

    /// The latest first, as Diesel wants them.
    fn applied_migrations(&mut self) -> Result<Vec<MigrationVersion<'static>>> {
        self.take_lock()?;
        Ok(self.connection.versions()?.into_iter().rev().map(MigrationVersion::from).collect())
    }
}
