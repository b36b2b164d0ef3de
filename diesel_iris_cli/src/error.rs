//! What can go wrong, and what to do about it.

use std::borrow::Cow;
use std::path::PathBuf;

use diesel_iris::migrations::MigrationError;
use diesel_iris::{WireError, sqlcode};

use crate::config::ConfigError;
use crate::doctor::thorough::NoReport;

/// RERR_sql: the class of a table takes no definitions by SQL.
const DDL_NOT_ALLOWED: i32 = -300;

/// Why a command failed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The connection could not be made.
    #[error("cannot connect to the database: {0}")]
    Connect(#[source] diesel::ConnectionError),
    /// `PGPASSWORD` is not text.
    #[error("PGPASSWORD is not UTF-8")]
    Password,
    /// A query on INFORMATION_SCHEMA failed.
    #[error("cannot read INFORMATION_SCHEMA.{table}: {source}")]
    Query {
        /// The table that was read.
        table: &'static str,
        /// What the database said.
        source: diesel::result::Error,
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
    #[error("no table of schema {schema:?} passes the filter; it has {}", listed(tables))]
    NothingSelected {
        /// The schema.
        schema: String,
        /// Its tables and views.
        tables: Vec<String>,
    },
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
    #[error("the key of table {table:?} names column {column:?}, which INFORMATION_SCHEMA.COLUMNS lacks")]
    UnknownKeyColumn {
        /// The table.
        table: String,
        /// The column.
        column: String,
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
    #[error("{0:?} cannot be imported: it is not a path")]
    ImportTypes(String),
    /// A file cannot be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file.
        path: PathBuf,
        /// Why.
        source: std::io::Error,
    },
    /// The patch is none, or does not fit what is printed.
    #[error("{} cannot be applied: {reason}", path.display())]
    Patch {
        /// The file of the patch.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// A `schema.rs` that cannot be read.
    #[error("the schema cannot be read: {0}")]
    SchemaRs(String),
    /// A type in `schema.rs` that IRIS has not.
    #[error("column {column:?} of table {table:?} has a type that IRIS has not")]
    UnknownRustType {
        /// The table.
        table: String,
        /// The column.
        column: String,
    },
    /// A locked file does not say what the database has.
    #[error("{} is not what the database has:\n\n{diff}", file.display())]
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
    #[error("{name:?} makes no migration: {reason}")]
    MigrationName {
        /// The version or the name.
        name: String,
        /// What would make one.
        reason: &'static str,
    },
    /// A folder that is no migration.
    #[error("{} is no migration: it has no up.sql, or no version in its name", .0.display())]
    NoUp(PathBuf),
    /// A migration that cannot be taken back.
    #[error("migration {0} has no down.sql")]
    NoDown(String),
    /// Two migrations of one version.
    #[error("the migrations {0} and {1} have one version")]
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
    #[error("migration {0} was run, and its folder is not there")]
    UnknownVersion(String),
    /// A migration failed, or no account can be kept of migrations.
    #[error(transparent)]
    Migration(#[from] MigrationError),
    /// A migration makes something that is there already.
    #[error("migration {name} stopped at statement {position} of {count}: {what} is there already: {source}")]
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
        source: diesel::result::Error,
    },
    /// Somebody said Ctrl-C between two migrations.
    #[error("stopped by Ctrl-C{}", .0.as_deref().map(|name| format!(" behind migration {name}, which is done")).unwrap_or_default())]
    Interrupted(Option<String>),
    /// Somebody said Ctrl-C twice, in the middle of a migration.
    #[error("broken off in migration {name} at statement {position} of {count}, which may have run or not")]
    BrokenOff {
        /// The migration's name.
        name: String,
        /// Which statement.
        position: usize,
        /// Of how many.
        count: usize,
    },
    /// A version that is to be generated is there already.
    #[error("migration {by} has the version {version} already")]
    VersionTaken {
        /// The version.
        version: String,
        /// The migration that has it.
        by: String,
    },
    /// Tables are to be dropped, and nobody said yes.
    #[error("nothing was dropped of {0}")]
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
    Statement(#[source] diesel::result::Error),
    /// The database knows a table or a column not.
    #[error("{source}{}", nearest(name, others))]
    UnknownName {
        /// The name.
        name: String,
        /// Those that are there.
        others: Vec<String>,
        /// What the database said.
        source: diesel::result::Error,
    },
    /// The server refuses the user or the password.
    #[error("the server refuses the login: {0}")]
    Login(#[source] Box<WireError>),
    /// The server is there, and has no connection left.
    #[error("the server has no connection left: {0}")]
    Full(#[source] Box<WireError>),
    /// Statements of a shell failed, and nobody was there to see it.
    #[error("{0} of the statements failed")]
    Shell(usize),
    /// Something else than a query is to be run, and nobody said so.
    #[error("only SELECT is run unless --write is given")]
    NotAQuery,
    /// There is nothing to run.
    #[error("there is no statement")]
    NoStatement,
    /// Values for more than one statement.
    #[error("values are bound to one statement, and here are {0}")]
    NotOneStatement(usize),
    /// A table that is not there.
    #[error("there is no table or view {table:?}{}", nearest(table, others))]
    NoTable {
        /// The table.
        table: String,
        /// Those that are there.
        others: Vec<String>,
    },
    /// Some checks went bad.
    #[error("{0} of the checks went bad")]
    Doctor(usize),
    /// A file is to be compared with, and is no report of the doctor's.
    #[error("{}: {source}", path.display())]
    Report {
        /// Which.
        path: PathBuf,
        /// What is wrong with it.
        source: NoReport,
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
    #[error("the emulator did not start: {0}")]
    Emulator(String),
    /// A file of a schema is to be read, and none is named.
    #[error("diesel.toml names no file in print_schema.file")]
    NoFile,
}

impl Error {
    /// What to do next, in a sentence.
    #[must_use]
    pub fn next_step(&self) -> Cow<'static, str> {
        Cow::Borrowed(match self {
            Self::Connect(_) => {
                "check --database-url or DATABASE_URL (iris://user:password@host:port/NAMESPACE), and that the \
                 PGWire server runs there"
            }
            Self::Query { .. } => "check that this user may read INFORMATION_SCHEMA",
            Self::EmptySchema { .. } => {
                "check the name given to --schema, the namespace in the URL, and this user's privileges on the tables"
            }
            Self::Several(_) => {
                "--skip-unknown prints the rest; --row-id takes %ID for the key of tables without one; --except-tables leaves \
                 tables out"
            }
            Self::NothingSelected { .. } => "check the patterns given with --only-tables or --except-tables",
            Self::NoPrimaryKey(_) => {
                "say --row-id to use %ID, or add a PRIMARY KEY, or create the table with %PUBLICROWID, or leave it \
                 out with --except-tables"
            }
            Self::NoViewKey(_) => {
                "name columns that tell its rows apart, --view-key VIEW=COLUMN,…, or leave it out with --except-tables"
            }
            Self::NoColumns(_)
            | Self::UnknownKeyColumn { .. }
            | Self::UnknownType { .. }
            | Self::TooManyColumns { .. } => {
                "leave it out with --skip-unknown, or the table with --except-tables, and write it by hand"
            }
            Self::SchemaName(_) => {
                "keep the tables in a schema whose name is a Rust identifier, or ask for them with sql_query"
            }
            Self::Config(_) => "see diesel.rs/guides/configuring-diesel-cli for what the file may say",
            Self::SchemaKey(_) => "check --schema-key; `default` means [print_schema] itself",
            Self::ImportTypes(_) => "write it as it would stand behind `use`, such as diesel::sql_types::*",
            Self::File { .. } => "check that the path is right and that you may read and write there",
            Self::Patch { .. } => {
                "make the patch anew: print the schema without it, change a copy by hand, and take `diff -u`"
            }
            Self::Stale { .. } => "run the same without --locked-schema and commit the file",
            Self::NoMigrations(_) => "run `diesel_iris setup`, or name the folder with --migration-dir",
            Self::NoUp(_) => "name it VERSION_NAME and give it an up.sql, or move it elsewhere",
            Self::Password => "put the password into the file .pgpass, or percent-encode it in the URL",
            Self::MigrationName { .. } => "give another --version, or another name",
            Self::NoDown(_) => "write its down.sql, or undo it by hand",
            Self::SameVersion(..) => "rename one of them",
            Self::Metadata { .. } => "it may say run_in_transaction = true, or false",
            Self::UnknownVersion(_) => "check --migration-dir, and that you have the latest sources",
            Self::Migration(error) => of_migration(error),
            Self::Leftover { drop, .. } => {
                return format!(
                    "if an earlier run left it, type `{drop}` and run the migration again, or go on where that run \
                     stopped with `diesel_iris migration run --resume`"
                )
                .into();
            }
            Self::VersionTaken { .. } => "give another --version",
            Self::Interrupted(_) => "see `diesel_iris migration list` for what was run",
            Self::BrokenOff { .. } => {
                "see whether that statement took effect, and go on with `diesel_iris migration run --resume`; what is in \
                 a transaction was undone and is run anew"
            }
            Self::NoConsent(_) => "say --yes to drop them",
            Self::OtherNamespace { .. } => {
                "name the server's namespace in the URL, or start the PGWire server with IRIS_NAMESPACE set to yours"
            }
            Self::Cycle(_) => "drop one of the foreign keys first",
            Self::Statement(_) => "see RERR_sql in InterSystems' documentation for the SQLCODE",
            Self::SchemaRs(_) => "see that it is what print-schema printed",
            Self::UnknownRustType { .. } => "take one of the types that print-schema prints",
            Self::NotAQuery => "say --write if it is to be run",
            Self::NoStatement => "give one on the command line, in a file with --file, or on standard input",
            Self::NotOneStatement(_) => {
                "give one statement with --bind, or write the values into the statements"
            }
            Self::NoTable { .. } => "check the name and its schema; a name without one is in SQLUser",
            Self::UnknownName { .. } => {
                "`diesel_iris describe TABLE` shows the columns of a table; names that need quotes stand between \""
            }
            Self::Login(_) => {
                "check the user and the password in the URL, in PGPASSWORD, or in the file .pgpass; trying again may lock \
                 the account"
            }
            Self::Full(_) => {
                "close other connections, or raise PGWIRE_POOL_SIZE of the PGWire server and see that the licence of IRIS \
                 allows as many"
            }
            Self::Shell(_) => "see the errors above",
            Self::Doctor(_) => {
                "do what the lines that say BAD say; where an assumption does not hold, please send the report of --thorough"
            }
            Self::Report { .. } => "name a file that `diesel_iris doctor --thorough --report FILE` wrote",
            Self::Differs { .. } => "see above; where the emulator is not like IRIS, please send the report",
            Self::Emulator(_) => {
                "take another address with --listen, port 0 for a free one, or correct the script"
            }
            Self::NoFile => "add file = \"src/schema.rs\" to [print_schema] in diesel.toml",
        })
    }

    /// The code that the program ends with: 130, as shells have it, where Ctrl-C ended it.
    #[must_use]
    pub fn exit_code(&self) -> u8 {
        match self {
            Self::Interrupted(_) | Self::BrokenOff { .. } => 130,
            _ => 1,
        }
    }
}

/// Where else tables are, the most alike first.
fn elsewhere(schema: &str, others: &[String]) -> String {
    if others.is_empty() {
        return ", and this user sees none in another schema".to_owned();
    }
    let mut others = others.to_vec();
    others.sort_by(|one, other| {
        let alike = |name: &str| strsim::jaro_winkler(&name.to_uppercase(), &schema.to_uppercase());
        alike(other).total_cmp(&alike(one)).then_with(|| one.cmp(other))
    });
    format!("; schemas that have: {}", listed(&others))
}

/// The name that is most like another, if one is.
fn nearest(name: &str, others: &[String]) -> String {
    const ALIKE: f64 = 0.8;
    let alike = |other: &String| strsim::jaro_winkler(&other.to_uppercase(), &name.to_uppercase());
    let nearest = others.iter().max_by(|one, other| alike(one).total_cmp(&alike(other)));
    nearest
        .filter(|other| alike(other) >= ALIKE)
        .map(|other| format!("; did you mean {other}?"))
        .unwrap_or_default()
}

/// The first names of a list, and how many there are beside.
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

fn of_migration(error: &MigrationError) -> &'static str {
    match error {
        MigrationError::Locked => {
            "wait for them, or give more seconds with --lock-timeout; if they were killed, the PGWire server may keep \
             their lock until it starts anew"
        }
        MigrationError::Statement { source, .. } if sqlcode(source) == Some(DDL_NOT_ALLOWED) => {
            "the table belongs to a class without the keyword DdlAllowed: change the class in its source, or give it that \
             keyword, and leave the statement out or run it again"
        }
        MigrationError::Statement { undone: true, .. } => "correct the script and run it again",
        MigrationError::Statement { .. } => {
            "IRIS undoes no definitions: correct the statement and go on with it, `diesel_iris migration run --resume`, or \
             undo by hand what took effect and run the migration again"
        }
        MigrationError::Changed { .. } => {
            "put back the statements that were run, or undo by hand what took effect and run it without --resume"
        }
        _ => "check that this user may create and change tables in the default schema",
    }
}
