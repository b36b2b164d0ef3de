//! Running migrations and taking them back, one deployer at a time.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use diesel_iris::migrations::{Direction, History, Lock, ScriptOptions, builds_hnsw_index};

use super::connect::connect;
use super::interrupt::Interrupts;
use super::progress::Progress;
use super::{say, shown, tell, warn};
use crate::Error;
use crate::cli::{Cli, MigrationFolder, Run, Which};
use crate::config::Config;
use crate::introspect::relations;
use crate::migration::{Folder, Migration};
use crate::model::delimited;
use crate::schema_file::{Output, WriteOutcome};

/// Runs what was not run yet.
pub(super) async fn run_pending(
    cli: &Cli,
    config: &Config,
    folder: &Folder,
    arguments: &MigrationFolder,
    how: Run,
) -> anyhow::Result<()> {
    let migrations = folder.migrations()?;
    let run = async |deploy: &mut Deploy<'_>| {
        let versions = History::versions(&mut deploy.connection).await.map_err(Error::from)?;
        let pending = migrations.iter().filter(|migration| !versions.contains(&migration.version));
        deploy.run(pending, how.resume).await?;
        if how.tune { deploy.tune(config).await } else { Ok(()) }
    };
    Deploy::all(cli, config, arguments, run).await
}

/// What Ctrl-C has to know, and what it says.
#[derive(Debug, Default)]
struct State {
    /// The migration that is under way, with the position of its statement and the number of statements.
    current: Mutex<Option<(String, usize, usize)>>,
    /// Whether to stop behind it.
    stop: AtomicBool,
}

impl State {
    fn enter(&self, current: Option<(String, usize, usize)>) {
        *self.current.lock().unwrap_or_else(PoisonError::into_inner) = current;
    }

    fn current(&self) -> Option<(String, usize, usize)> {
        self.current.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn stops(&self) -> bool {
        AtomicBool::load(&self.stop, Ordering::Relaxed)
    }
}

/// What only one may do at a time.
pub(super) struct Deploy<'c> {
    cli: &'c Cli,
    connection: AsyncIrisConnection,
    state: &'c State,
}

impl<'c> Deploy<'c> {
    /// Does the work while others may not, and writes the files of `diesel.toml`. Also when that fails or is broken off,
    /// the connections end before the program does: see [`AsyncIrisConnection::close`].
    pub(super) async fn all(
        cli: &Cli,
        config: &Config,
        arguments: &MigrationFolder,
        work: impl AsyncFnOnce(&mut Deploy<'_>) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let mut interrupts = Interrupts::listen()?;
        let state = State::default();
        let mut deploy = Deploy { cli, connection: connect(cli).await?, state: &state };
        let mut lock = Lock::new(connect(cli).await?);
        let result = tokio::select! {
            result = async {
                let limit = cli.lock_timeout(arguments);
                let waiting = || tell(cli, "Waiting for another migration run to finish.");
                lock.take(limit, waiting).await.map_err(Error::from)?;
                History::prepare(&mut deploy.connection).await.map_err(Error::from)?;
                work(&mut deploy).await?;
                keep_files(cli, config, &mut deploy.connection).await
            } => result,
            result = interrupted(cli, &state, &mut interrupts) => result,
        };
        deploy.connection.close().await;
        lock.close().await;
        result
    }

    /// Runs migrations. Before the first, all are looked through.
    pub(super) async fn run<'m>(
        &mut self,
        migrations: impl Iterator<Item = &'m Migration> + Clone,
        resume: bool,
    ) -> anyhow::Result<()> {
        self.go(migrations, Direction::Up, resume).await
    }

    /// Takes the latest migrations back, and tells which they were, the latest first.
    pub(super) async fn revert(
        &mut self,
        folder: &Folder,
        which: Which,
        resume: bool,
    ) -> anyhow::Result<Vec<Migration>> {
        let mut known = folder.migrations()?;
        let versions = History::versions(&mut self.connection).await.map_err(Error::from)?;
        let count = if which.all { versions.len() } else { usize::from(which.number) };
        let mut chosen = Vec::new();
        // all are found before the first is taken back
        for version in versions.iter().rev().take(count) {
            let position = known.iter().position(|migration| migration.version == *version);
            chosen.push(known.swap_remove(position.ok_or_else(|| Error::UnknownVersion(version.clone()))?));
        }
        if chosen.is_empty() {
            say(self.cli, "Nothing to revert: no migration has run.")?;
        }
        self.go(chosen.iter(), Direction::Down, resume).await?;
        Ok(chosen)
    }

    async fn go<'m>(
        &mut self,
        migrations: impl Iterator<Item = &'m Migration> + Clone,
        direction: Direction,
        resume: bool,
    ) -> anyhow::Result<()> {
        let mut index_builders = Vec::new();
        for migration in migrations.clone() {
            let statements = migration.check(direction)?;
            if statements.is_empty() && direction == Direction::Up {
                let name = &migration.name;
                tell(self.cli, &format!("warning: the up.sql of migration {name} has no statement"));
            }
            index_builders.push(statements.iter().any(|statement| builds_hnsw_index(statement)));
        }
        let progress = Progress::steps(self.cli, index_builders.len());
        for (migration, builds_index) in migrations.zip(index_builders) {
            let name = migration.name.as_str();
            let doing = if direction == Direction::Up { "Running" } else { "Rolling back" };
            progress.say(self.cli, &format!("{doing} migration {name}"))?;
            // IRIS keeps a lock on the table for the connection that has built an HNSW index
            let mut other = if builds_index { Some(connect(self.cli).await?) } else { None };
            let state = self.state;
            let mut watch = |position, count| state.enter(Some((name.to_owned(), position, count)));
            let options = ScriptOptions { resume, watch: Some(&mut watch), index_connection: other.as_mut() };
            let result = migration.change(&mut self.connection, direction, options).await;
            if let Some(other) = other {
                other.close().await;
            }
            result?;
            progress.step();
            self.state.enter(None);
            if self.state.stops() {
                return Err(Error::Interrupted(Some(name.to_owned())).into());
            }
        }
        Ok(())
    }

    /// Gathers the statistics of all tables of the schemas in `diesel.toml` (RSQL_tunetable).
    async fn tune(&mut self, config: &Config) -> anyhow::Result<()> {
        for output in config.outputs(&[]).unwrap_or_default() {
            let output = Output::new(output)?;
            let schema = &output.selection().schema;
            let found = relations(&mut self.connection, schema).await?;
            if found.is_empty() {
                warn(self.cli, &format!("schema {schema:?} has no tables to tune"));
            }
            for relation in found {
                if relation.is_view || relation.name.starts_with("__") {
                    continue;
                }
                say(self.cli, &format!("Tuning {}.{}", relation.schema, relation.name))?;
                let sql = format!("TUNE TABLE {}.{}", delimited(&relation.schema), delimited(&relation.name));
                let sql = self.connection.adapt_names(&sql).map_err(Error::Statement)?.into_owned();
                diesel::sql_query(sql).execute(&mut self.connection).await.map_err(Error::Statement)?;
            }
        }
        Ok(())
    }
}

/// Waits for Ctrl-C. The first lets a migration that is under way come to its end; the second does not.
async fn interrupted(cli: &Cli, state: &State, interrupts: &mut Interrupts) -> anyhow::Result<()> {
    interrupts.next().await?;
    let Some((name, position, count)) = state.current() else { return Err(Error::Interrupted(None).into()) };
    state.stop.store(true, Ordering::Relaxed);
    tell(
        cli,
        &format!(
            "Ctrl-C: finishing migration {name} (statement {position} of {count}); once more breaks it off."
        ),
    );
    interrupts.next().await?;
    let (name, position, count) = state.current().unwrap_or((name, position, count));
    Err(Error::BrokenOff { name, position, count }.into())
}

async fn keep_files(cli: &Cli, config: &Config, connection: &mut AsyncIrisConnection) -> anyhow::Result<()> {
    for output in config.outputs(&[]).unwrap_or_default() {
        let output = Output::new(output)?;
        if let Some(file) = &output.file
            && output.keep(connection, file, cli.locked_schema, |gap| warn(cli, gap)).await?
                == WriteOutcome::Written
        {
            say(cli, &format!("Writing {}", shown(file)))?;
        }
    }
    Ok(())
}
