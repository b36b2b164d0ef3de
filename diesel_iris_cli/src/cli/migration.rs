//! The arguments of `migration`, `setup` and `database`.

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::{Args, Subcommand};

use regex::Regex;

use crate::config::{DEFAULT_KEY, pattern};
use crate::introspect::Filter;
use crate::migration::{check_name, check_version};

/// Where the migrations are.
#[derive(Debug, Args)]
pub struct MigrationFolder {
    /// The folder of migrations [env: MIGRATION_DIRECTORY] [default: migrations_directory.dir in diesel.toml, or `migrations`]
    #[arg(long, global = true, value_name = "FOLDER")]
    migration_dir: Option<PathBuf>,
    /// How many seconds to wait for another migration run to finish [default: 60]
    #[arg(long, global = true, value_name = "SECONDS")]
    lock_timeout: Option<u64>,
}

/// The same before the subcommand, where help does not list it: most commands have no use for it.
#[derive(Debug, Args)]
pub(super) struct MigrationFolderBefore {
    #[arg(id = "migration_dir_before", long = "migration-dir", hide = true, env = "MIGRATION_DIRECTORY")]
    migration_dir: Option<PathBuf>,
    #[arg(id = "lock_timeout_before", long = "lock-timeout", hide = true)]
    lock_timeout: Option<u64>,
}

impl MigrationFolder {
    /// The folder, where the command line or the environment names one.
    pub(super) fn path<'f>(&'f self, before: &'f MigrationFolderBefore) -> Option<&'f Path> {
        self.migration_dir.as_deref().or(before.migration_dir.as_deref())
    }

    /// How long to wait for another run.
    pub(super) fn lock_timeout(&self, before: &MigrationFolderBefore) -> Duration {
        const DEFAULT: u64 = 60;
        Duration::from_secs(self.lock_timeout.or(before.lock_timeout).unwrap_or(DEFAULT))
    }
}

/// The arguments of `migration`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    diesel_iris migration generate create_wards\n  \
    diesel_iris migration run\n  \
    diesel_iris migration redo --number 2")]
pub struct Migration {
    /// Where the migrations are.
    #[command(flatten)]
    pub folder: MigrationFolder,
    /// What to do.
    #[command(subcommand)]
    pub command: MigrationCommand,
}

/// The subcommands of `migration`.
#[derive(Debug, Subcommand)]
pub enum MigrationCommand {
    /// Create a migration with empty scripts
    Generate(Generate),
    /// Run all pending migrations
    Run(Run),
    /// Revert the latest migrations
    Revert(Revert),
    /// Revert the latest migrations and run them again
    Redo(Which),
    /// List all migrations, marking those that have run with an X
    List,
    /// Print `true` if there are pending migrations, otherwise `false`
    Pending,
}

/// The arguments of `migration generate`.
#[derive(Debug, Args)]
pub struct Generate {
    /// The name of the migration
    #[arg(value_name = "NAME", value_parser = name)]
    pub name: String,
    /// Its version, instead of the current time
    #[arg(long = "version", value_name = "VERSION", value_parser = version)]
    pub version: Option<String>,
    /// Create no down.sql
    #[arg(short = 'u', long)]
    pub no_down: bool,
    /// Fill the scripts with the changes that make the database match this file [default: print_schema.file]
    #[arg(long, num_args = 0..=1, require_equals = true, value_name = "SCHEMA_RS")]
    pub diff_schema: Option<Option<PathBuf>>,
    /// The key of the schema in diesel.toml that --diff-schema compares
    #[arg(long, value_name = "KEY", requires = "diff_schema", default_value = DEFAULT_KEY)]
    pub schema_key: String,
    /// Compare only the tables that match one of the patterns
    #[arg(short, long, requires = "tables", requires = "diff_schema", conflicts_with = "except_tables")]
    pub only_tables: bool,
    /// Compare all tables except those that match one of the patterns
    #[arg(short, long, requires = "tables", requires = "diff_schema")]
    pub except_tables: bool,
    /// Regular expressions for the names of tables, as for print-schema
    #[arg(value_name = "TABLE", value_parser = pattern)]
    pub tables: Vec<Regex>,
    /// The form of the scripts
    #[arg(long, default_value = "sql", value_parser = ["sql"])]
    pub format: String,
}

impl Generate {
    /// Which tables are compared, where the command line says.
    #[must_use]
    pub fn filter(&self) -> Option<Filter> {
        match (self.only_tables, self.except_tables) {
            (true, _) => Some(Filter::Only(self.tables.clone())),
            (_, true) => Some(Filter::Except(self.tables.clone())),
            _ => None,
        }
    }
}

/// The arguments of `migration run`.
#[derive(Debug, Clone, Copy, Default, Args)]
pub struct Run {
    /// Resume a migration that stopped half-way at the statement that failed
    #[arg(long)]
    pub resume: bool,
    /// Run TUNE TABLE afterwards, which gathers the statistics by which IRIS plans queries
    #[arg(long)]
    pub tune: bool,
}

/// The arguments of `migration revert`.
#[derive(Debug, Clone, Copy, Args)]
pub struct Revert {
    /// How many.
    #[command(flatten)]
    pub which: Which,
    /// Resume a revert that stopped half-way at the statement that failed
    #[arg(long)]
    pub resume: bool,
}

/// How many migrations.
#[derive(Debug, Clone, Copy, Args)]
pub struct Which {
    /// Revert all migrations that have run
    #[arg(short, long, conflicts_with = "number")]
    pub all: bool,
    /// Revert this many of the latest migrations
    #[arg(short, long, default_value_t = 1, value_name = "NUMBER", value_parser = clap::value_parser!(u16).range(1..))]
    pub number: u16,
}

/// The arguments of `setup`.
#[derive(Debug, Args)]
pub struct Setup {
    /// Where the migrations are.
    #[command(flatten)]
    pub folder: MigrationFolder,
    /// Accepted as by diesel_cli, which creates a first migration for PostgreSQL; IRIS needs none
    #[arg(long)]
    pub no_default_migration: bool,
}

/// The arguments of `database`.
#[derive(Debug, Args)]
pub struct Database {
    /// Where the migrations are.
    #[command(flatten)]
    pub folder: MigrationFolder,
    /// Accepted as by diesel_cli, which creates a first migration for PostgreSQL; IRIS needs none
    #[arg(long, global = true)]
    pub no_default_migration: bool,
    /// What to do.
    #[command(subcommand)]
    pub command: DatabaseCommand,
}

/// The subcommands of `database`. The namespace itself is made and dropped by IRIS's own tools.
#[derive(Debug, Subcommand)]
pub enum DatabaseCommand {
    /// Run all migrations
    Setup,
    /// Drop the tables of the schemas in diesel.toml and run all migrations
    Reset(Yes),
    /// Drop the tables of the schemas in diesel.toml
    Drop(Yes),
}

/// Consent.
#[derive(Debug, Clone, Copy, Args)]
pub struct Yes {
    /// Drop the tables without asking
    #[arg(short, long)]
    pub yes: bool,
}

fn name(text: &str) -> Result<String, &'static str> {
    check_name(text).map(|()| text.to_owned())
}

fn version(text: &str) -> Result<String, &'static str> {
    check_version(text).map(|()| text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::super::tests::{is_refused, parse};
    use super::super::{Command, MigrationCommand};
    use super::*;

    #[test]
    fn folders_and_numbers_are_read() {
        let cli = parse("migration redo -n 3").unwrap();
        let Command::Migration(arguments) = cli.command else { panic!() };
        assert!(parse("database reset --no-default-migration --yes").is_ok());
        assert!(
            matches!(arguments.command, MigrationCommand::Redo(which) if which.number == 3 && !which.all)
        );
    }

    #[test]
    fn global_options_may_stand_before_every_part_of_the_command_and_behind_it() {
        let options =
            "--migration-dir moves --lock-timeout 7 --database-url u --config-file c.toml --locked-schema -q";
        let commands = [
            &["migration", "run"] as &[&str],
            &["migration", "revert"],
            &["migration", "generate", "x"],
            &["setup"],
            &["database", "setup"],
            &["db", "reset"],
        ];
        for command in commands {
            for place in 0..=command.len() {
                let (before, behind) = command.split_at(place);
                let line = format!("{} {options} {}", before.join(" "), behind.join(" "));
                let cli = parse(&line).unwrap_or_else(|error| panic!("{line}: {error}"));
                let folder = match &cli.command {
                    Command::Migration(arguments) => &arguments.folder,
                    Command::Setup(arguments) => &arguments.folder,
                    Command::Database(arguments) => &arguments.folder,
                    other => panic!("{other:?}"),
                };
                assert_eq!(cli.migration_dir(folder), Some(Path::new("moves")), "{line}");
                assert_eq!(cli.lock_timeout(folder), Duration::from_secs(7), "{line}");
                assert_eq!(cli.require_database_url().unwrap(), "u", "{line}");
                assert_eq!(cli.config_file.as_deref(), Some(Path::new("c.toml")), "{line}");
                assert!(cli.locked_schema && cli.quiet, "{line}");
            }
        }
        let cli = parse("--migration-dir one --lock-timeout 1 migration --migration-dir two run").unwrap();
        let Command::Migration(arguments) = &cli.command else { panic!() };
        assert_eq!(cli.migration_dir(&arguments.folder), Some(Path::new("two")), "the latter");
        assert_eq!(cli.lock_timeout(&arguments.folder), Duration::from_secs(1));
        let cli = parse("migration run").unwrap();
        let Command::Migration(arguments) = &cli.command else { panic!() };
        assert_eq!(cli.lock_timeout(&arguments.folder), Duration::from_secs(60));
    }

    #[test]
    fn misuse_is_refused() {
        for arguments in [
            "migration",
            "migration generate",
            "migration generate ../x",
            "migration generate x --version a_b",
            "migration generate x --version ..",
            "migration generate x --version .1",
            "migration generate x --version=--",
            "migration generate x --version a/b",
            "migration revert --all --number 2",
            "migration generate x -o ward",
            "migration generate x --diff-schema -o",
            "migration generate x --diff-schema -o -e ward",
            "migration revert -n 0",
            "database",
        ] {
            assert!(is_refused(arguments), "{arguments}");
        }
    }
}
