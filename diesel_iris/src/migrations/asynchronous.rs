//! Migrations in asynchronous code.

use std::time::Duration;

use diesel::migration::{self, Migration, MigrationSource, MigrationVersion};
use diesel_migrations::MigrationHarness;
use tokio::runtime::Handle;
use tokio::task::spawn_blocking;

use super::connection::IrisMigrationConnection;
use super::history::History;
use super::{LOCK_LIMIT, Lock, MigrationError};
use crate::{AsyncIrisConnection, Config, Iris};

type Result<T> = std::result::Result<T, MigrationError>;

/// Runs migrations in asynchronous code:
///
/// ```
/// use diesel_iris::migrations::{IrisMigrations, MigrationError};
/// use diesel_migrations::{EmbeddedMigrations, embed_migrations};
///
/// const MIGRATIONS: EmbeddedMigrations = embed_migrations!("examples/migrations");
///
/// async fn migrate(url: &str) -> Result<(), MigrationError> {
///     let mut migrations = IrisMigrations::establish(url).await?;
///     for version in migrations.run_pending_migrations(MIGRATIONS).await? {
///         println!("{version} was run");
///     }
///     assert!(!migrations.has_pending_migration(MIGRATIONS).await?);
///     Ok(())
/// }
/// # #[tokio::main]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # let emulator = iris_emulator::Emulator::start().await?;
/// # Ok(migrate(&emulator.url()).await?)
/// # }
/// ```
///
/// Each call takes the lock against a second deployer and gives it back. What changes the database runs on one of the
/// runtime's threads for blocking code, so any runtime of tokio will do. It goes on when the future is dropped; all that
/// is called later then says [`MigrationError::GivenUp`].
#[derive(Debug)]
pub struct IrisMigrations {
    /// What migrates, and what keeps others from it and for how long to wait; `None` while they are on another thread.
    connections: Option<(AsyncIrisConnection, Option<(Lock, Duration)>)>,
}

impl IrisMigrations {
    /// Connects to `iris://user:password@host:port/NAMESPACE`: once to migrate, and once for the lock. It waits for a
    /// minute while somebody else migrates.
    ///
    /// # Errors
    ///
    /// When no connection can be made.
    pub async fn establish(database_url: &str) -> Result<Self> {
        Self::connect(&database_url.parse()?).await
    }

    /// The same with these settings.
    ///
    /// # Errors
    ///
    /// The same.
    pub async fn connect(config: &Config) -> Result<Self> {
        let lock = Lock::new(AsyncIrisConnection::connect(config).await?);
        Ok(Self::new(AsyncIrisConnection::connect(config).await?).lock_with(lock, LOCK_LIMIT))
    }

    /// Migrates by a connection that is there already, without the lock.
    #[must_use]
    pub fn new(connection: AsyncIrisConnection) -> Self {
        Self { connections: Some((connection, None)) }
    }

    /// Takes the lock before it migrates, by a connection that does nothing else, and waits so long for it.
    #[must_use]
    pub fn lock_with(self, lock: Lock, limit: Duration) -> Self {
        let with = |(connection, _)| (connection, Some((lock, limit)));
        Self { connections: self.connections.map(with) }
    }

    /// Gives the connection back; `None` after a future was dropped while it migrated.
    #[must_use]
    pub fn into_inner(self) -> Option<AsyncIrisConnection> {
        self.connections.map(|(connection, _)| connection)
    }

    /// Runs what was not run yet, in the order of the versions, and tells which these were.
    ///
    /// # Errors
    ///
    /// When a migration fails; those before it were run and stay.
    pub async fn run_pending_migrations<S>(&mut self, source: S) -> Result<Vec<MigrationVersion<'static>>>
    where
        S: MigrationSource<Iris> + Send + 'static,
    {
        self.change(|connection| Ok(owned(connection.run_pending_migrations(source)?))).await
    }

    /// Runs the first that was not run yet.
    ///
    /// # Errors
    ///
    /// When it fails, and when all were run.
    pub async fn run_next_migration<S>(&mut self, source: S) -> Result<MigrationVersion<'static>>
    where
        S: MigrationSource<Iris> + Send + 'static,
    {
        self.change(|connection| Ok(connection.run_next_migration(source)?.as_owned())).await
    }

    /// Takes the latest back.
    ///
    /// # Errors
    ///
    /// When it fails, when none was run, and when the source does not have it.
    pub async fn revert_last_migration<S>(&mut self, source: S) -> Result<MigrationVersion<'static>>
    where
        S: MigrationSource<Iris> + Send + 'static,
    {
        self.change(|connection| connection.revert_last_migration(source)).await
    }

    /// Takes all back, the latest first.
    ///
    /// # Errors
    ///
    /// When one fails, and when the source does not have it; those that were run after it were taken back.
    pub async fn revert_all_migrations<S>(&mut self, source: S) -> Result<Vec<MigrationVersion<'static>>>
    where
        S: MigrationSource<Iris> + Send + 'static,
    {
        self.change(|connection| Ok(owned(connection.revert_all_migrations(source)?))).await
    }

    /// What was run, the latest first.
    ///
    /// # Errors
    ///
    /// When the database refuses to tell.
    pub async fn applied_migrations(&mut self) -> Result<Vec<MigrationVersion<'static>>> {
        Ok(self.versions().await?.into_iter().rev().map(MigrationVersion::from).collect())
    }

    /// What was not run yet, in the order of the versions.
    ///
    /// # Errors
    ///
    /// When the database refuses to tell, and when the source cannot be read.
    pub async fn pending_migrations<S>(&mut self, source: S) -> Result<Vec<Box<dyn Migration<Iris>>>>
    where
        S: MigrationSource<Iris>,
    {
        let versions = self.versions().await?;
        let mut migrations = source.migrations().map_err(MigrationError::from_boxed)?;
        migrations.retain(|migration| !versions.contains(&migration.name().version().to_string()));
        migrations.sort_by(|one, other| one.name().version().cmp(&other.name().version()));
        Ok(migrations)
    }

    /// Whether something was not run yet.
    ///
    /// # Errors
    ///
    /// The same.
    pub async fn has_pending_migration<S>(&mut self, source: S) -> Result<bool>
    where
        S: MigrationSource<Iris>,
    {
        Ok(!self.pending_migrations(source).await?.is_empty())
    }

    async fn versions(&mut self) -> Result<Vec<String>> {
        let (connection, _) = self.connections.as_mut().ok_or(MigrationError::GivenUp)?;
        History::versions(connection).await
    }

    /// Does something on a thread where it may block, with the lock.
    async fn change<R: Send + 'static>(
        &mut self,
        work: impl FnOnce(&mut IrisMigrationConnection) -> migration::Result<R> + Send + 'static,
    ) -> Result<R> {
        let runtime = Handle::try_current().map_err(|error| MigrationError::Runtime(error.into()))?;
        if let Some((lock, limit)) = self.connections.as_mut().and_then(|(_, lock)| lock.as_mut()) {
            lock.take(*limit, || {}).await?;
        }
        let (connection, lock) = self.connections.take().ok_or(MigrationError::GivenUp)?;
        // the lock goes with it, for the work goes on when nobody waits for it any more
        let task = spawn_blocking(move || {
            let mut connection = IrisMigrationConnection::new(connection, runtime);
            let result = work(&mut connection).map_err(MigrationError::from_boxed);
            (connection.into_inner(), lock, result)
        });
        let (connection, mut lock, result) =
            task.await.map_err(|error| MigrationError::Runtime(error.into()))?;
        let unlocked = match &mut lock {
            Some((lock, _)) => lock.release().await,
            None => Ok(()),
        };
        self.connections = Some((connection, lock));
        result.and_then(|done| unlocked.map(|()| done))
    }
}

fn owned(versions: Vec<MigrationVersion<'_>>) -> Vec<MigrationVersion<'static>> {
    versions.iter().map(MigrationVersion::as_owned).collect()
}
