//! `migration`

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::Utc;
use diesel_iris::AsyncIrisConnection;
use diesel_iris::migrations::{History, Lock};

use super::connect::connect;
use super::progress::Progress;
use super::{print, shown, tell};
use crate::Error;
use crate::cli::{Cli, Generate, Migration as Arguments, MigrationCommand, MigrationFolder, Which};
use crate::config::Config;
use crate::diff::{self, Changes, Scripts};
use crate::migration::{Folder, Migration};
use crate::schema_file::{Kept, Output};

pub(super) async fn run(cli: &Cli, arguments: &Arguments) -> anyhow::Result<()> {
    let config = Config::read(cli.config_file.as_deref()).map_err(Error::from)?;
    let folder = folder(&config, &arguments.folder);
    match &arguments.command {
        MigrationCommand::Generate(arguments) => generate(cli, &config, &folder, arguments).await,
        MigrationCommand::Run => run_pending(cli, &config, &folder, &arguments.folder).await,
        MigrationCommand::Revert(which) => {
            let revert = async |deploy: &mut Deploy<'_>| deploy.revert(&folder, *which).await.map(drop);
            Deploy::all(cli, &config, &arguments.folder, revert).await
        }
        MigrationCommand::Redo(which) => {
            let redo = async |deploy: &mut Deploy<'_>| {
                let reverted = deploy.revert(&folder, *which).await?;
                deploy.run(reverted.iter().rev()).await
            };
            Deploy::all(cli, &config, &arguments.folder, redo).await
        }
        MigrationCommand::List => {
            let versions = History::versions(&mut connect(cli).await?).await.map_err(Error::from)?;
            print(&list(&folder.migrations()?, &versions))
        }
        MigrationCommand::Pending => {
            let migrations = folder.migrations()?;
            let versions = History::versions(&mut connect(cli).await?).await.map_err(Error::from)?;
            let pending = migrations.iter().any(|migration| !versions.contains(&migration.version));
            print(&format!("{pending}\n"))
        }
    }
}

/// All migrations that are known or were run.
fn list(migrations: &[Migration], versions: &[String]) -> String {
    let mut text = "Migrations:\n".to_owned();
    for migration in migrations {
        let mark = if versions.contains(&migration.version) { 'X' } else { ' ' };
        text.push_str(&format!("  [{mark}] {}\n", migration.name));
    }
    for version in
        versions.iter().filter(|version| !migrations.iter().any(|known| known.version == **version))
    {
        text.push_str(&format!("  [X] {version} (its folder is not there)\n"));
    }
    text
}

/// The folder of migrations: as the command line says, or the configuration.
pub(super) fn folder(config: &Config, arguments: &MigrationFolder) -> Folder {
    Folder::new(arguments.migration_dir.clone().unwrap_or_else(|| config.migrations()))
}

async fn generate(cli: &Cli, config: &Config, folder: &Folder, arguments: &Generate) -> anyhow::Result<()> {
    let now = || Utc::now().format("%Y-%m-%d-%H%M%S").to_string();
    let version = arguments.version.clone().unwrap_or_else(now);
    let scripts = match &arguments.diff_schema {
        None => Scripts {
            up: "-- Your SQL goes here. End each statement with a semicolon.\n".to_owned(),
            down: "-- This should undo anything in `up.sql`\n".to_owned(),
        },
        Some(file) => differences(cli, config, file.as_deref(), &arguments.schema_key).await?,
    };
    let down = (!arguments.no_down).then_some(scripts.down.as_str());
    let written: Vec<PathBuf> = folder.generate(&version, &arguments.name, &scripts.up, down)?;
    let lines = written.iter().map(|path| format!("Creating {}\n", shown(path)));
    print(&lines.collect::<String>())
}

/// What makes the database as `schema.rs` says.
async fn differences(cli: &Cli, config: &Config, file: Option<&Path>, key: &str) -> anyhow::Result<Scripts> {
    let outputs = config.outputs(&[key.to_owned()]).ok_or_else(|| Error::SchemaKey(key.to_owned()))?;
    let [output] = outputs.try_into().map_err(|_| Error::SchemaKey(key.to_owned()))?;
    let output = Output::new(output)?;
    let file = file.or(output.file.as_deref()).ok_or(Error::NoFile)?;
    let text =
        std::fs::read_to_string(file).map_err(|source| Error::File { path: file.to_owned(), source })?;
    let wanted = diff::read(&text, &output.selection().schema)?;
    let found = output.model(&mut connect(cli).await?).await?;
    let scripts = Changes::new(&found, &wanted).scripts()?;
    if scripts == Scripts::default() {
        tell(cli, "Nothing is different.");
    }
    Ok(scripts)
}

/// Runs what was not run yet.
pub(super) async fn run_pending(
    cli: &Cli,
    config: &Config,
    folder: &Folder,
    arguments: &MigrationFolder,
) -> anyhow::Result<()> {
    let migrations = folder.migrations()?;
    let run = async |deploy: &mut Deploy<'_>| {
        let versions = History::versions(&mut deploy.connection).await.map_err(Error::from)?;
        deploy.run(migrations.iter().filter(|migration| !versions.contains(&migration.version))).await
    };
    Deploy::all(cli, config, arguments, run).await
}

/// What only one may do at a time.
struct Deploy<'c> {
    cli: &'c Cli,
    connection: AsyncIrisConnection,
}

impl<'c> Deploy<'c> {
    /// Does the work while others may not, and writes the files of `diesel.toml`. Also when that fails or is broken off,
    /// the connections end before the program does: see [`AsyncIrisConnection::close`].
    async fn all(
        cli: &'c Cli,
        config: &Config,
        arguments: &MigrationFolder,
        work: impl AsyncFnOnce(&mut Self) -> anyhow::Result<()>,
    ) -> anyhow::Result<()> {
        let mut deploy = Self { cli, connection: connect(cli).await? };
        let mut lock = Lock::new(connect(cli).await?);
        let result = tokio::select! {
            result = async {
                let limit = Duration::from_secs(arguments.lock_timeout);
                let waiting = || tell(cli, "Waiting: somebody else migrates.");
                lock.take(limit, waiting).await.map_err(Error::from)?;
                History::prepare(&mut deploy.connection).await.map_err(Error::from)?;
                work(&mut deploy).await?;
                keep_files(cli, config, &mut deploy.connection).await
            } => result,
            interrupted = tokio::signal::ctrl_c() => interrupted.map_err(Into::into).and_then(|()| Err(Error::BrokenOff.into())),
        };
        deploy.connection.close().await;
        lock.close().await;
        result
    }

    async fn run<'m>(
        &mut self,
        migrations: impl Iterator<Item = &'m Migration> + Clone,
    ) -> anyhow::Result<()> {
        let progress = Progress::steps(self.cli, migrations.clone().count());
        for migration in migrations {
            progress.tell(self.cli, &format!("Running migration {}", migration.name));
            migration.run(&mut self.connection).await?;
            progress.step();
        }
        Ok(())
    }

    /// Takes the latest migrations back, and tells which they were, the latest first.
    async fn revert(&mut self, folder: &Folder, which: Which) -> anyhow::Result<Vec<Migration>> {
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
            return Err(Error::NothingToRevert.into());
        }
        for migration in &chosen {
            migration.down()?;
        }
        let progress = Progress::steps(self.cli, chosen.len());
        for migration in &chosen {
            progress.tell(self.cli, &format!("Rolling back migration {}", migration.name));
            migration.revert(&mut self.connection).await?;
            progress.step();
        }
        Ok(chosen)
    }
}

async fn keep_files(cli: &Cli, config: &Config, connection: &mut AsyncIrisConnection) -> anyhow::Result<()> {
    for output in config.outputs(&[]).unwrap_or_default() {
        let output = Output::new(output)?;
        if let Some(file) = &output.file
            && output.keep(connection, file, cli.locked_schema).await? == Kept::Written
        {
            tell(cli, &format!("Writing {}", shown(file)));
        }
    }
    Ok(())
}
