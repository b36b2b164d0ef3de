//! The command line.

use clap::builder::styling::Styles;
use clap::{ArgGroup, Args, CommandFactory, Parser, Subcommand};
use regex::{Regex, RegexBuilder};

use crate::introspect::{Filter, Selection};
use crate::model::DEFAULT_SCHEMA;

/// Diesel's schema modules from InterSystems IRIS.
#[derive(Debug, Parser)]
#[command(
    name = "diesel_iris",
    version,
    styles = Styles::plain(),
    after_help = "Exit codes: 0 success; 1 the database or the schema is at fault, nothing was printed; \
                  2 the command line is at fault."
)]
pub struct Cli {
    /// Where to connect: iris://user:password@host:port/NAMESPACE.
    ///
    /// The environment shows a password to fewer people than the command line.
    #[arg(long, global = true, env = "DATABASE_URL", hide_env_values = true, value_name = "URL")]
    pub database_url: Option<String>,
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

impl Cli {
    /// The URL of the database.
    ///
    /// # Errors
    ///
    /// An error of the command line when there is none.
    pub fn require_database_url(&self) -> Result<&str, clap::Error> {
        self.database_url.as_deref().filter(|url| !url.trim().is_empty()).ok_or_else(|| {
            Self::command().error(
                clap::error::ErrorKind::MissingRequiredArgument,
                "no database: give --database-url URL or set DATABASE_URL",
            )
        })
    }
}

/// The subcommands.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Print a module of `diesel::table!` definitions for the tables of a schema.
    PrintSchema(PrintSchema),
}

/// The arguments of `print-schema`.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("use_of_tables").args(["only_tables", "except_tables"]))]
pub struct PrintSchema {
    /// The schema whose tables are printed; case does not count.
    #[arg(short, long, default_value = DEFAULT_SCHEMA, value_name = "NAME")]
    pub schema: String,
    /// Print only the tables that match one of the patterns.
    #[arg(short, long, requires = "tables")]
    pub only_tables: bool,
    /// Print all tables but those that match one of the patterns.
    #[arg(short, long, requires = "tables")]
    pub except_tables: bool,
    /// Regular expressions for the names of tables; case does not count, and they may match a part of the
    /// name: write ^name$ for the whole.
    #[arg(value_name = "TABLE", value_parser = pattern, requires = "use_of_tables")]
    pub tables: Vec<Regex>,
}

/// Names know no case in IRIS (GSQL_identifiers), so their patterns do not either.
fn pattern(text: &str) -> Result<Regex, regex::Error> {
    RegexBuilder::new(text).case_insensitive(true).build()
}

impl PrintSchema {
    /// What is to be printed.
    #[must_use]
    pub fn selection(self) -> Selection {
        let filter = match (self.only_tables, self.except_tables) {
            (true, _) => Filter::Only(self.tables),
            (false, true) => Filter::Except(self.tables),
            (false, false) => Filter::All,
        };
        Selection { schema: self.schema, filter }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parse(arguments: &str) -> Result<Cli, clap::Error> {
        Cli::try_parse_from(std::iter::once("diesel_iris").chain(arguments.split_whitespace()))
    }

    fn selection(arguments: &str) -> Selection {
        let Command::PrintSchema(arguments) = parse(arguments).unwrap().command;
        arguments.selection()
    }

    #[test]
    fn the_definition_is_sound() {
        Cli::command().debug_assert();
    }

    #[test]
    fn the_default_is_all_tables_of_sqluser() {
        let selection = selection("print-schema");
        assert_eq!(selection.schema, "SQLUser");
        assert!(matches!(selection.filter, Filter::All));
    }

    #[test]
    fn patterns_are_used_one_way_or_the_other() {
        let only = selection("print-schema -s Sample -o pat ^enc");
        assert_eq!(only.schema, "Sample");
        assert!(only.filter.admits("Patients") && only.filter.admits("ENCOUNTERS"));
        assert!(!only.filter.admits("sentences"));
        let except = selection("print-schema --except-tables ^patients$");
        assert!(!except.filter.admits("PATIENTS") && except.filter.admits("patients_old"));
    }

    #[test]
    fn misuse_is_refused() {
        for arguments in [
            "",
            "print-schema patients",
            "print-schema -o",
            "print-schema -e",
            "print-schema -o -e patients",
            "print-schema -o (",
            "print-schema --with-docs",
        ] {
            assert_eq!(parse(arguments).unwrap_err().exit_code(), 2, "{arguments}");
        }
    }

    #[test]
    fn the_url_may_stand_on_both_sides() {
        for arguments in ["--database-url u print-schema", "print-schema --database-url u"] {
            assert_eq!(parse(arguments).unwrap().require_database_url().unwrap(), "u");
        }
    }
}
