//! What can go wrong.

use std::path::{Path, PathBuf};

use diesel::result::Error as DieselError;
use diesel_iris::WireError;
use diesel_iris::migrations::MigrationError;

use crate::config::ConfigError;
use crate::doctor::thorough::NoReport;
use crate::nearest::nearest;
use crate::unmatched::Unmatched;

/// Why a command failed. The text names the cause as well, so [`source`](std::error::Error::source) does not give it again.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The connection could not be made.
    #[error("{0}")]
    Connect(Box<WireError>),
    /// `PGPASSWORD` is not text.
    #[error("PGPASSWORD is not UTF-8")]
    Password,
    /// A query on INFORMATION_SCHEMA failed.
    #[error("cannot read INFORMATION_SCHEMA.{table}: {error}")]
    Query {
        /// The table that was read.
        table: &'static str,
        /// What the database said.
        error: DieselError,
    },
    /// The schema has no tables, or none that this user may see.
    #[error("schema {schema:?} has no tables{}", elsewhere(schema, others))]
    EmptySchema {
        /// The schema.
        schema: String,
        /// The schemas that have some, as far as this user may see them.
        others: Vec<String>,
    },
    /// The schema has tables, and the filter leaves none of them.
    #[error("no table of schema {schema:?} matches the filter; the schema has {}", listed(tables))]
    NothingSelected {
        /// The schema.
        schema: String,
        /// Its tables and views.
        tables: Vec<String>,
    },
    /// A key is given to a view that is not there, or not printed.
    #[error("{0}")]
    ViewKey(Unmatched),
    /// Several things cannot be printed.
    #[error("{} things cannot be printed:{}", .0.len(), lines(.0))]
    Several(Vec<Self>),
    /// A table that IRIS lists without any column.
    #[error("table {0:?} has no columns")]
    NoColumns(String),
    /// A table without a primary key whose RowID is hidden.
    #[error("table {0:?} has no primary key, and IRIS hides its RowID")]
    NoPrimaryKey(String),
    /// A view is wanted and no key was chosen for it.
    #[error("view {0:?} has no key, and diesel::table! needs one")]
    NoViewKey(String),
    /// A key names a column that the table does not have.
    #[error(
        "the key of {table:?} names column {column:?}, which INFORMATION_SCHEMA.COLUMNS lacks{}",
        nearest(column, others)
    )]
    UnknownKeyColumn {
        /// The table or view.
        table: String,
        /// The column.
        column: String,
        /// Its columns.
        others: Vec<String>,
    },
    /// A column of a type for which there is no Diesel type.
    #[error("column {column:?} of table {table:?} has type {data_type:?}, which has no Diesel type")]
    UnknownType {
        /// The table.
        table: String,
        /// The column.
        column: String,
        /// The type, as DATA_TYPE has it.
        data_type: String,
    },
    /// More columns than Diesel can handle.
    #[error("table {table:?} has {columns} columns; Diesel has room for 128")]
    TooManyColumns {
        /// The table.
        table: String,
        /// How many columns it has.
        columns: usize,
    },
    /// A schema whose name cannot stand in `diesel::table!`.
    #[error("schema {0:?} cannot be named in diesel::table!, which takes Rust identifiers")]
    SchemaName(String),
    /// `diesel.toml` cannot be read.
    #[error(transparent)]
    Config(#[from] ConfigError),
    /// No schema of that key is in `diesel.toml`.
    #[error("diesel.toml has no [print_schema.{0}]")]
    SchemaKey(String),
    /// An import that is no path.
    #[error("{0:?} cannot stand after `use`")]
    ImportTypes(String),
    /// A file cannot be read or written.
    #[error("{}: {error}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        error: std::io::Error,
    },
    /// The patch is none, or does not fit what is printed.
    #[error("the patch {} cannot be applied: {reason}", path.display())]
    Patch {
        /// The file of the patch.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// A `schema.rs` that cannot be read.
    #[error("the schema cannot be read: {0}")]
    SchemaRs(String),
    /// A type in `schema.rs` that IRIS does not have.
    #[error("column {column:?} of table {table:?} has a type that IRIS does not have")]
    UnknownRustType {
        /// The table.
        table: String,
        /// The column.
        column: String,
    },
    /// A locked file does not say what the database has.
    #[error("{} differs from the database:\n\n{diff}", file.display())]
    Stale {
        /// The file.
        file: PathBuf,
        /// From the file to the database.
        diff: String,
    },
    /// There is no folder of migrations.
    #[error("there is no folder {}", .0.display())]
    NoMigrations(PathBuf),
    /// A version or a name that makes no migration.
    #[error("{name:?} cannot be the name or version of a migration: {reason}")]
    MigrationName {
        /// The version or the name.
        name: String,
        /// What would make one.
        reason: &'static str,
    },
    /// A folder that is not a migration.
    #[error("{} is not a migration: it has no up.sql, or no version in its name", .0.display())]
    NoUp(PathBuf),
    /// A migration that cannot be taken back.
    #[error("migration {0} has no down.sql")]
    NoDown(String),
    /// Two migrations of one version.
    #[error("the migrations {0} and {1} have the same version")]
    SameVersion(String, String),
    /// A `metadata.toml` that cannot be understood.
    #[error("cannot read {}: {reason}", path.display())]
    Metadata {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// A migration was run whose folder is not there.
    #[error("migration {0} has run, but its folder is missing")]
    UnknownVersion(String),
    /// A migration failed, or the table of migrations cannot be used.
    #[error(transparent)]
    Migration(#[from] MigrationError),
    /// A migration creates something that exists already.
    #[error("migration {name} stopped at statement {position} of {count}: {what} already exists: {error}")]
    Leftover {
        /// The migration's name.
        name: String,
        /// Which statement.
        position: usize,
        /// Of how many.
        count: usize,
        /// What it would make.
        what: String,
        /// The statement that takes it away.
        drop: String,
        /// What the database said.
        error: DieselError,
    },
    /// Ctrl-C between two migrations.
    #[error("stopped by Ctrl-C{}", .0.as_deref().map(|name| format!(" after migration {name}, which is complete")).unwrap_or_default())]
    Interrupted(Option<String>),
    /// Ctrl-C twice, in the middle of a migration.
    #[error("interrupted in migration {name} at statement {position} of {count}, which may have run or not")]
    BrokenOff {
        /// The migration's name.
        name: String,
        /// Which statement.
        position: usize,
        /// Of how many.
        count: usize,
    },
    /// A version that is to be generated is there already.
    #[error("migration {by} already has the version {version}")]
    VersionTaken {
        /// The version.
        version: String,
        /// The migration that has it.
        by: String,
    },
    /// Tables would be dropped, and `--yes` was not given.
    #[error("this would drop {0}")]
    NoConsent(String),
    /// The server works in another namespace than the URL names.
    #[error("nothing was dropped: the URL names the namespace {named}, and the server works in {actual}")]
    OtherNamespace {
        /// The namespace in the URL.
        named: String,
        /// The server's.
        actual: String,
    },
    /// Tables that reference each other.
    #[error("the tables {0} reference each other, so none can be dropped first")]
    Cycle(String),
    /// The database refused a statement.
    #[error("{0}")]
    Statement(DieselError),
    /// A statement of a script failed.
    #[error("{}: {error}", place(path.as_deref(), *line, *statement))]
    Script {
        /// The file, where the script is one.
        path: Option<PathBuf>,
        /// The line on which the statement begins, from 1.
        line: usize,
        /// Which statement and of how many, where the error does not tell.
        statement: Option<(usize, usize)>,
        /// Why.
        error: Box<Self>,
    },
    /// The database does not know a table or a column.
    #[error("{error}{}", nearest(name, others))]
    UnknownName {
        /// The name.
        name: String,
        /// Those that are there.
        others: Vec<String>,
        /// What the database said.
        error: DieselError,
    },
    /// The server refuses the user or the password.
    #[error("the server refuses the login: {0}")]
    Login(Box<WireError>),
    /// The server is there, and has no connection left.
    #[error("the server has no connection left: {0}")]
    Full(Box<WireError>),
    /// Statements of a shell failed, and nobody was there to see it.
    #[error("{0} of the statements failed")]
    Shell(usize),
    /// A statement is not a query, and `--write` was not given.
    #[error("not a SELECT, and other statements run only with --write")]
    NotAQuery,
    /// There is nothing to run.
    #[error("there is no statement")]
    NoStatement,
    /// Values for more than one statement.
    #[error("--bind takes a single statement, and there are {0}")]
    NotOneStatement(usize),
    /// A table that is not there.
    #[error("there is no table or view {table:?}{}", nearest(table, others))]
    NoTable {
        /// The table.
        table: String,
        /// Those that are there.
        others: Vec<String>,
    },
    /// Some checks failed.
    #[error("{0} of the checks failed")]
    Doctor(usize),
    /// A file to compare with is not a report of the doctor.
    #[error("{}: {error}", path.display())]
    Report {
        /// Which.
        path: PathBuf,
        /// What is wrong with it.
        error: NoReport,
    },
    /// A server is not as a report says.
    #[error("{count} differences from {}", path.display())]
    Differs {
        /// The report.
        path: PathBuf,
        /// How many.
        count: usize,
    },
    /// The emulator did not start.
    #[error("the emulator cannot start: {0}")]
    Emulator(String),
    /// A file of a schema is to be read, and none is named.
    #[error("diesel.toml names no file in print_schema.file")]
    NoFile,
}

impl Error {
    /// The code that the program ends with: 130, as shells have it, where Ctrl-C ended it.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Interrupted(_) | Self::BrokenOff { .. } => 130,
            Self::Script { error, .. } => error.exit_code(),
            _ => 1,
        }
    }
}

/// Where a statement stands, such as `report.sql, line 4 (statement 2 of 3)`.
fn place(path: Option<&Path>, line: usize, statement: Option<(usize, usize)>) -> String {
    let file = path.map(|path| format!("{}, ", path.display())).unwrap_or_default();
    let statement = statement.map(|(position, count)| format!(" (statement {position} of {count})"));
    format!("{file}line {line}{}", statement.unwrap_or_default())
}

/// The schemas that have tables, the most similar first.
fn elsewhere(schema: &str, others: &[String]) -> String {
    if others.is_empty() {
        return ", and this user sees none in another schema".to_owned();
    }
    let mut others = others.to_vec();
    others.sort_by(|one, other| {
        let alike = |name: &str| strsim::jaro_winkler(&name.to_uppercase(), &schema.to_uppercase());
        alike(other).total_cmp(&alike(one)).then_with(|| one.cmp(other))
    });
    format!("; schemas with tables: {}", listed(&others))
}

/// The first names of a list, and how many more there are.
fn listed(names: &[String]) -> String {
    const MAX_LISTED: usize = 20;
    let shown = names.iter().take(MAX_LISTED).cloned().collect::<Vec<_>>().join(", ");
    match names.len().saturating_sub(MAX_LISTED) {
        0 => shown,
        more => format!("{shown} and {more} more"),
    }
}

fn lines(errors: &[Error]) -> String {
    errors.iter().map(|error| format!("\n  {error}")).collect()
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn a_chain_names_each_cause_once() {
        let cause = || DieselError::QueryBuilderError("the cause".into());
        let lost = || Box::new(WireError::from(io::Error::other("the cause")));
        let path = || PathBuf::from("report.sql");
        let refused = || Error::Statement(cause());
        let report = crate::doctor::thorough::Recording::read("the cause").unwrap_err();
        let undone = MigrationError::Statement {
            name: "1_one".into(),
            position: 1,
            count: 1,
            undone: true,
            error: cause(),
        };
        let leftover = Error::Leftover {
            name: "1_one".into(),
            position: 1,
            count: 1,
            what: "table t".into(),
            drop: "DROP TABLE t".into(),
            error: cause(),
        };
        for error in [
            Error::Connect(lost()),
            Error::Login(lost()),
            Error::Full(lost()),
            Error::Query { table: "TABLES", error: cause() },
            Error::File { path: path(), error: io::Error::other("the cause") },
            Error::Report { path: path(), error: report },
            Error::Config(crate::config::Config::read(Some(Path::new("nowhere.toml"))).unwrap_err()),
            Error::Migration(undone),
            Error::Migration(MigrationError::Connect(*lost())),
            leftover,
            refused(),
            Error::UnknownName { name: "a".into(), others: vec![], error: cause() },
            Error::Script { path: Some(path()), line: 1, statement: None, error: Box::new(refused()) },
            Error::Several(vec![Error::NoColumns("t".into()), Error::NoPrimaryKey("t".into())]),
        ] {
            let text = error.to_string();
            let causes: Vec<String> = anyhow::Error::new(error).chain().map(ToString::to_string).collect();
            for pair in causes.windows(2) {
                assert!(!pair[0].contains(&pair[1]), "{text}: {pair:?}");
            }
            assert_eq!(causes, [text], "the text names all causes");
        }
    }
}
