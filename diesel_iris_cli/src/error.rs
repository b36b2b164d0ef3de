//! What can go wrong, and what to do about it.

/// Why no schema was printed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The connection could not be made.
    #[error("cannot connect to the database: {0}")]
    Connect(#[source] diesel::ConnectionError),
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
    /// A key names a column that the table does not have.
    #[error(
        "the primary key of table {table:?} names column {column:?}, which INFORMATION_SCHEMA.COLUMNS lacks"
    )]
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
                "add a PRIMARY KEY, create the table with %PUBLICROWID, or leave it out with --except-tables"
            }
            Self::NoColumns(_)
            | Self::UnknownKeyColumn { .. }
            | Self::UnknownType { .. }
            | Self::TooManyColumns { .. } => "leave the table out with --except-tables and write it by hand",
            Self::SchemaName(_) => {
                "keep the tables in a schema whose name is a Rust identifier, or ask for them with sql_query"
            }
        }
    }
}
