//! The arguments of `query` and of `emulator`.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// The arguments of `query`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    diesel_iris query \"SELECT TOP 3 * FROM patients\"\n  \
    diesel_iris query --format csv \"SELECT name FROM patients\" > names.csv\n  \
    diesel_iris query --bind Ada \"SELECT * FROM patients WHERE name = ?\"\n  \
    diesel_iris query --write \"DELETE FROM log\"\n  \
    diesel_iris query --file report.sql\n  \
    diesel_iris query < report.sql")]
pub struct Query {
    /// The statement, or several separated by semicolons; without it, or for `-`, they are read from standard input
    #[arg(value_name = "STATEMENT")]
    pub statement: Option<String>,
    /// Read the statements from a file
    #[arg(long, value_name = "FILE", conflicts_with = "statement")]
    pub file: Option<PathBuf>,
    /// A value for the next `?` of the statement; may be repeated
    #[arg(long, value_name = "VALUE", allow_hyphen_values = true)]
    pub bind: Vec<String>,
    /// How rows are printed
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: Format,
    /// Also run statements that change something
    #[arg(long)]
    pub write: bool,
}

/// The arguments of `describe`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    diesel_iris describe patients\n  \
    diesel_iris describe --format json Clinic.Note")]
pub struct Describe {
    /// The table or view, with its schema unless that is SQLUser; case does not count
    #[arg(value_name = "TABLE")]
    pub table: String,
    /// How its columns are printed
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: Format,
}

/// How rows are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table, printed when all rows have arrived
    #[default]
    Table,
    /// CSV with a header; NULL is an empty field, like the empty string
    Csv,
    /// An array of objects, with numbers and booleans by the types of the columns; a repeated name gets a number
    Json,
    /// The same objects, one on each line
    Jsonl,
}

/// The arguments of `emulator`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    diesel_iris emulator --seed schema/hospital.sql\n  \
    diesel_iris emulator --listen 127.0.0.1:0 --data hospital.db")]
pub struct Emulator {
    /// The address to listen on; port 0 chooses a free one
    #[arg(long, default_value = "127.0.0.1:5432", value_name = "ADDRESS")]
    pub listen: SocketAddr,
    /// A file to keep the data in; without it the data is lost at the end
    #[arg(long, value_name = "FILE")]
    pub data: Option<PathBuf>,
    /// Scripts of statements to run first
    #[arg(long, value_name = "FILE")]
    pub seed: Vec<PathBuf>,
}
