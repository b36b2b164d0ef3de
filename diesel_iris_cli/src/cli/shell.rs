//! The arguments of `shell`.

use std::path::PathBuf;

use clap::Args;

use super::Format;

/// The arguments of `shell`.
#[derive(Debug, Args)]
#[command(
    after_help = "A statement ends with a semicolon, and may have several lines. \\? lists the commands of the shell. \
    Ctrl-C gives up a statement, Ctrl-D ends the shell.\n\n\
    Examples:\n  \
    diesel_iris shell\n  \
    diesel_iris shell --write --format jsonl < statements.sql"
)]
pub struct Shell {
    /// How rows are printed
    #[arg(long, value_enum, default_value_t, value_name = "FORMAT")]
    pub format: Format,
    /// Also run statements that change something
    #[arg(long)]
    pub write: bool,
    /// The history file [default: .diesel_iris_history in your home]
    #[arg(long, env = "DIESEL_IRIS_HISTORY", value_name = "FILE")]
    pub history: Option<PathBuf>,
    /// Do not keep a history
    #[arg(long, conflicts_with = "history")]
    pub no_history: bool,
}
