//! `migration`

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use chrono::Utc;
use diesel_iris::migrations::{Direction, History, Unfinished};

use super::connect::connect;
use super::deploy::{Deploy, run_pending};
use super::{on_one_line, print, shown, tell, warn};
use crate::Error;
use crate::cli::{Cli, Generate, Migration as Arguments, MigrationCommand, MigrationFolder};
use crate::config::Config;
use crate::diff::{self, Changes, Scripts};
use crate::introspect::Filter;
use crate::migration::{Folder, Migration};
use crate::model::same_name;
use crate::schema_file::Output;

pub(super) async fn run(cli: &Cli, arguments: &Arguments) -> anyhow::Result<()> {
    let config = Config::read(cli.config_file.as_deref()).map_err(Error::from)?;
    let folder = folder(cli, &config, &arguments.folder);
    match &arguments.command {
        MigrationCommand::Generate(arguments) => generate(cli, &config, &folder, arguments).await,
        MigrationCommand::Run(run) => run_pending(cli, &config, &folder, &arguments.folder, *run).await,
        MigrationCommand::Revert(revert) => {
            let work = async |deploy: &mut Deploy<'_>| {
                deploy.revert(&folder, revert.which, revert.resume).await.map(drop)
            };
            Deploy::all(cli, &config, &arguments.folder, work).await
        }
        MigrationCommand::Redo(which) => {
            let redo = async |deploy: &mut Deploy<'_>| {
                let reverted = deploy.revert(&folder, *which, false).await?;
                deploy.run(reverted.iter().rev(), false).await
            };
            Deploy::all(cli, &config, &arguments.folder, redo).await
        }
        MigrationCommand::List => {
            let mut connection = connect(cli).await?;
            let versions = History::versions(&mut connection).await.map_err(Error::from)?;
            let unfinished = Unfinished::all(&mut connection).await.map_err(Error::from)?;
            print(&list(&folder.migrations()?, &versions, &unfinished))
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
fn list(migrations: &[Migration], versions: &[String], unfinished: &[Unfinished]) -> String {
    let mut text = "Migrations:\n".to_owned();
    for migration in migrations {
        let mark = if versions.contains(&migration.version) { 'X' } else { ' ' };
        text.push_str(&format!("  [{mark}] {}", on_one_line(&migration.name)));
        if let Some(stopped) = unfinished.iter().find(|stopped| stopped.version == migration.version) {
            let what = if stopped.direction == Direction::Up { "run" } else { "revert" };
            text.push_str(&format!(
                " ({what} stopped at statement {} of {})",
                stopped.done + 1,
                stopped.statements
            ));
        }
        text.push('\n');
    }
    for version in
        versions.iter().filter(|version| !migrations.iter().any(|known| known.version == **version))
    {
        text.push_str(&format!("  [X] {} (its folder is not there)\n", on_one_line(version)));
    }
    text
}

/// The folder of migrations: as the command line says, or the configuration.
pub(super) fn folder(cli: &Cli, config: &Config, arguments: &MigrationFolder) -> Folder {
    Folder::new(cli.migration_dir(arguments).map_or_else(|| config.migrations(), ToOwned::to_owned))
}

async fn generate(cli: &Cli, config: &Config, folder: &Folder, arguments: &Generate) -> anyhow::Result<()> {
    let scripts = match &arguments.diff_schema {
        None => Scripts {
            up: "-- Your SQL goes here. End each statement with a semicolon.\n".to_owned(),
            down: "-- This should undo anything in `up.sql`\n".to_owned(),
        },
        Some(file) => differences(cli, config, file.as_deref(), arguments).await?,
    };
    let down = (!arguments.no_down).then_some(scripts.down.as_str());
    let mut time = Utc::now();
    let written: Vec<PathBuf> = loop {
        let version = match &arguments.version {
            Some(version) => version.clone(),
            None => time.format("%Y-%m-%d-%H%M%S").to_string(),
        };
        match folder.generate(&version, &arguments.name, &scripts.up, down) {
            // another was made in this second
            Err(Error::VersionTaken { .. }) if arguments.version.is_none() => {
                time += chrono::Duration::seconds(1);
            }
            result => break result?,
        }
    };
    let lines = written.iter().map(|path| format!("Creating {}\n", shown(path)));
    print(&lines.collect::<String>())
}

/// What makes the database as `schema.rs` says.
async fn differences(
    cli: &Cli,
    config: &Config,
    file: Option<&Path>,
    arguments: &Generate,
) -> anyhow::Result<Scripts> {
    let key = arguments.schema_key.as_str();
    let outputs = config.outputs(&[key.to_owned()]).ok_or_else(|| Error::SchemaKey(key.to_owned()))?;
    let [mut output] = outputs.try_into().map_err(|_| Error::SchemaKey(key.to_owned()))?;
    let filter = arguments.filter();
    if let Some(filter) = &filter {
        output.filter = filter.clone();
    }
    let output = Output::new(output)?;
    let file = file.or(output.file.as_deref()).ok_or(Error::NoFile)?;
    let text = std::fs::read_to_string(file).map_err(|error| Error::File { path: file.to_owned(), error })?;
    let mut wanted = diff::read(&text, &output.selection().schema)?;
    let names: Vec<String> = wanted.tables.iter().map(|table| table.name.clone()).collect();
    if let Some(filter) = &filter {
        wanted.tables.retain(|table| filter.admits(&table.name));
        let is_there = |name: &str| wanted.tables.iter().any(|table| same_name(&table.name, name));
        wanted.foreign_keys.retain(|key| is_there(&key.table));
    }
    let mut connection = connect(cli).await?;
    let found = output.model(&mut connection).await?;
    for pattern in filter.iter().flat_map(Filter::patterns) {
        let is_excepted = found.unmatched.iter().all(|unmatched| unmatched.name != pattern.as_str());
        let is_in_database = match filter {
            Some(Filter::Except(_)) => is_excepted,
            _ => found.tables.iter().any(|table| pattern.is_match(&table.name)),
        };
        if !is_in_database && !names.iter().any(|name| pattern.is_match(name)) {
            warn(
                cli,
                &format!(
                    "no table in {} or the database matches the pattern {:?}",
                    shown(file),
                    pattern.as_str()
                ),
            );
        }
    }
    let scripts = Changes::new(&found, &wanted).scripts()?;
    if scripts == Scripts::default() {
        tell(cli, "Nothing is different.");
    }
    let adapted =
        |script: &str| connection.adapt_names(script).map(Cow::into_owned).map_err(Error::Statement);
    Ok(Scripts { up: adapted(&scripts.up)?, down: adapted(&scripts.down)? })
}
