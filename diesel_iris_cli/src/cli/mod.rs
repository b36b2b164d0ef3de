//! The command line.

mod doctor;
mod migration;
mod models;
mod print_schema;
mod query;
mod shell;

pub use doctor::Doctor;
pub use migration::{
    Database, DatabaseCommand, Generate, Migration, MigrationCommand, MigrationFolder, Revert, Run, Setup,
    Which, Yes,
};
pub use models::{Completions, GenerateModels, Manual, VectorElement};
pub use print_schema::PrintSchema;
pub use query::{Describe, Emulator, Format, Query};
pub use shell::Shell;

use std::path::{Path, PathBuf};
use std::time::Duration;

use clap::builder::styling::Styles;
use clap::{Parser, Subcommand};

/// Where help lists the options that each command takes.
const GLOBAL: &str = "Global options";

/// Diesel's command line for InterSystems IRIS.
#[derive(Parser)]
#[command(
    name = "diesel_iris",
    version,
    styles = Styles::plain(),
    after_help = "Exit codes: 0 success; 1 the database, the schema or a file is at fault; \
                  2 the command line is at fault; 130 ended by Ctrl-C."
)]
pub struct Cli {
    /// The connection URL: iris://user:password@host:port/NAMESPACE.
    ///
    /// Fewer people can see a password in the environment than on the command line.
    #[arg(long, global = true, help_heading = GLOBAL, env = "DATABASE_URL", hide_env_values = true, value_name = "URL")]
    pub database_url: Option<String>,
    /// The configuration file, instead of diesel.toml in the project's root
    #[arg(long, global = true, help_heading = GLOBAL, env = "DIESEL_CONFIG_FILE", value_name = "FILE")]
    pub config_file: Option<PathBuf>,
    /// Do not write the files named by print_schema.file; if one would change, show how and exit with code 1
    #[arg(long, global = true, help_heading = GLOBAL)]
    pub locked_schema: bool,
    /// Print only results and errors
    #[arg(short, long, global = true, help_heading = GLOBAL, conflicts_with = "verbose")]
    pub quiet: bool,
    /// Print the statements that are run, without their values
    #[arg(short, long, global = true, help_heading = GLOBAL)]
    pub verbose: bool,
    #[command(flatten)]
    folder: migration::MigrationFolderBefore,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The URL may have a password in it, and is not shown.
impl std::fmt::Debug for Cli {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Cli").field("command", &self.command).finish_non_exhaustive()
    }
}

impl Cli {
    /// The folder of migrations, where the command line or `MIGRATION_DIRECTORY` names one.
    #[must_use]
    pub fn migration_dir<'c>(&'c self, folder: &'c MigrationFolder) -> Option<&'c Path> {
        folder.path(&self.folder)
    }

    /// How long to wait for another migration run to finish.
    #[must_use]
    pub fn lock_timeout(&self, folder: &MigrationFolder) -> Duration {
        folder.lock_timeout(&self.folder)
    }

    /// The URL of the database.
    ///
    /// # Errors
    ///
    /// An error of the command line when there is none.
    pub fn require_database_url(&self) -> Result<&str, clap::Error> {
        self.database_url.as_deref().filter(|url| !url.trim().is_empty()).ok_or_else(|| {
            clap::Error::raw(
                clap::error::ErrorKind::MissingRequiredArgument,
                "no database\n\nnext: give --database-url or set DATABASE_URL, such as \
                 iris://user:password@host:5432/NAMESPACE; `diesel_iris emulator` starts an emulator for first steps\n",
            )
        })
    }
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Print a module of `diesel::table!` definitions for the tables of a schema
    PrintSchema(PrintSchema),
    /// Print structs for the rows of the tables that `print-schema` prints
    GenerateModels(GenerateModels),
    /// Create, run and revert migrations
    Migration(Migration),
    /// Create diesel.toml and the folder of migrations, and run existing migrations
    Setup(Setup),
    /// Set up, reset or drop the tables of the database
    #[command(alias = "db")]
    Database(Database),
    /// Check the connection and the server behind it
    Doctor(Doctor),
    /// Run statements and print their rows
    Query(Query),
    /// Run statements at an interactive prompt
    Shell(Shell),
    /// Print the columns of a table or a view
    Describe(Describe),
    /// Start an emulator of IRIS, for tests and first steps
    Emulator(Emulator),
    /// Print completions of this command line for a shell
    Completions(Completions),
    /// Write manual pages
    Manual(Manual),
}

#[cfg(test)]
mod tests {
    use super::*;

    pub(super) fn parse(arguments: &str) -> Result<Cli, clap::Error> {
        Cli::try_parse_from(std::iter::once("diesel_iris").chain(arguments.split_whitespace()))
    }

    pub(super) fn is_refused(arguments: &str) -> bool {
        parse(arguments).is_err_and(|error| error.exit_code() == 2)
    }

    #[test]
    fn the_definition_is_sound() {
        <Cli as clap::CommandFactory>::command().debug_assert();
    }

    #[test]
    fn nothing_is_not_enough() {
        assert!(is_refused("") && is_refused("frobnicate"));
    }

    #[test]
    fn the_url_may_stand_on_both_sides() {
        for arguments in ["--database-url u print-schema", "print-schema --database-url u"] {
            assert_eq!(parse(arguments).unwrap().require_database_url().unwrap(), "u");
        }
    }

    #[test]
    fn the_url_is_not_shown() {
        let cli = parse("--database-url iris://me:hunter2@h/USER print-schema").unwrap();
        assert!(!format!("{cli:?}").contains("hunter2"));
    }
}
