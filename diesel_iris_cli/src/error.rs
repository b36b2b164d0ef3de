//! What can go wrong, and what to do about it.

use std::path::PathBuf;

use diesel_iris::migrations::MigrationError;

use crate::config::ConfigError;

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
    #[error("schema {0:?} has no tables")]
    EmptySchema(String),
    /// The schema has tables, and the filter leaves none of them.
    #[error("no table of schema {0:?} passes the filter")]
    NothingSelected(String),
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
    /// No migration was run that could be taken back.
    #[error("no migration was run yet")]
    NothingToRevert,
    /// A migration failed, or no account can be kept of migrations.
    #[error(transparent)]
    Migration(#[from] MigrationError),
    /// Somebody said Ctrl-C.
    #[error("broken off")]
    BrokenOff,
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
    /// Something else than a query is to be run, and nobody said so.
    #[error("only SELECT is run unless --write is given")]
    NotAQuery,
    /// There is not exactly one statement.
    #[error("one statement is run at a time, and here are {0}")]
    NotOneStatement(usize),
    /// Some checks went bad.
    #[error("{0} of the checks went bad")]
    Doctor(usize),
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
    pub fn next_step(&self) -> &'static str {
        match self {
            Self::Connect(_) => {
                "check --database-url or DATABASE_URL (iris://user:password@host:port/NAMESPACE), and that the \
                 PGWire server runs there"
            }
            Self::Query { .. } => "check that this user may read INFORMATION_SCHEMA",
            Self::EmptySchema(_) => {
                "check the name given to --schema, the namespace in the URL, and this user's privileges on the tables"
            }
            Self::NothingSelected(_) => "check the patterns given with --only-tables or --except-tables",
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
            | Self::TooManyColumns { .. } => "leave the table out with --except-tables and write it by hand",
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
            Self::NothingToRevert => "see `diesel_iris migration list`",
            Self::Migration(error) => of_migration(error),
            Self::BrokenOff => "see `diesel_iris migration list` for what was run",
            Self::NoConsent(_) => "say --yes to drop them",
            Self::OtherNamespace { .. } => {
                "name the server's namespace in the URL, or start the PGWire server with IRIS_NAMESPACE set to yours"
            }
            Self::Cycle(_) => "drop one of the foreign keys first",
            Self::Statement(_) => "see RERR_sql in InterSystems' documentation for the SQLCODE",
            Self::SchemaRs(_) => "see that it is what print-schema printed",
            Self::UnknownRustType { .. } => "take one of the types that print-schema prints",
            Self::NotAQuery => "say --write if it is to be run",
            Self::NotOneStatement(_) => "give one statement; `migration run` takes scripts",
            Self::Doctor(_) => "do what the lines that say BAD say",
            Self::Emulator(_) => {
                "take another address with --listen, port 0 for a free one, or correct the script"
            }
            Self::NoFile => "add file = \"src/schema.rs\" to [print_schema] in diesel.toml",
        }
    }
}

fn of_migration(error: &MigrationError) -> &'static str {
    match error {
        MigrationError::Locked => {
            "wait for them, or give more seconds with --lock-timeout; if they were killed, the PGWire server may keep \
             their lock until it starts anew"
        }
        MigrationError::Statement { undone: true, .. } => "correct the script and run it again",
        MigrationError::Statement { .. } => {
            "IRIS undoes no definitions: undo by hand what took effect, correct the script, and run it again"
        }
        _ => "check that this user may create and change tables in the default schema",
    }
}
