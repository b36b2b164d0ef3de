//! The arguments of `doctor`.

use clap::Args;

use crate::model::DEFAULT_SCHEMA;

/// The arguments of `doctor`.
#[derive(Debug, Args)]
#[command(after_help = "Exit code 1 when a line says BAD.")]
pub struct Doctor {
    /// The schema whose tables are counted
    #[arg(short, long, default_value = DEFAULT_SCHEMA, value_name = "NAME")]
    pub schema: String,
    /// Make a table diesel_iris_doctor, change it and drop it
    #[arg(long)]
    pub write: bool,
}
