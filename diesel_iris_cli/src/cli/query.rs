//! The arguments of `query` and of `emulator`.

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, ValueEnum};

/// The arguments of `query`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    diesel_iris query \"SELECT TOP 3 * FROM patients\"\n  \
    diesel_iris query --format csv \"SELECT name FROM patients\" > names.csv\n  \
    diesel_iris query --write \"DELETE FROM log\"\n  \
    diesel_iris query - < report.sql")]
pub struct Query {
    /// The statement; `-` reads it from standard input
    #[arg(value_name = "STATEMENT")]
    pub statement: String,
    /// How rows are printed
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: Format,
    /// Run statements that are no queries, too
    #[arg(long)]
    pub write: bool,
}

/// How rows are printed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// A table for people
    #[default]
    Table,
    /// CSV with a line of names; NULL is an empty field, as the empty text is
    Csv,
    /// An array of objects; values are texts, as IRIS sends them, or null; a name that comes twice gets a number
    Json,
}

/// The arguments of `emulator`.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    diesel_iris emulator --seed schema/hospital.sql\n  \
    diesel_iris emulator --listen 127.0.0.1:0 --data hospital.db")]
pub struct Emulator {
    /// The address to listen on; port 0 takes a free one
    #[arg(long, default_value = "127.0.0.1:5432", value_name = "ADDRESS")]
    pub listen: SocketAddr,
    /// A file to keep the data in; without it they are gone at the end
    #[arg(long, value_name = "FILE")]
    pub data: Option<PathBuf>,
    /// Scripts of statements to run first
    #[arg(long, value_name = "FILE")]
    pub seed: Vec<PathBuf>,
}
