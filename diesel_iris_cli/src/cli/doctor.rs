//! The arguments of `doctor`.

use std::path::PathBuf;

use clap::Args;

use crate::model::DEFAULT_SCHEMA;

/// The arguments of `doctor`.
#[derive(Debug, Args)]
#[command(
    after_help = "Exit code 1 when a line says BAD, or DOES NOT HOLD; with --compare, when something differs.\n\n\
    Examples:\n  \
    diesel_iris doctor\n  \
    diesel_iris doctor --thorough --report report.txt\n  \
    diesel_iris doctor --compare report.txt --emulator"
)]
pub struct Doctor {
    /// The schema whose tables are counted
    #[arg(short, long, default_value = DEFAULT_SCHEMA, value_name = "NAME")]
    pub schema: String,
    /// Make a table diesel_iris_doctor, change it and drop it
    #[arg(long)]
    pub write: bool,
    /// Try all that diesel_iris assumes of IRIS, in tables of the schema DieselIrisDoctor that are made and dropped
    #[arg(long)]
    pub thorough: bool,
    /// Write what --thorough finds to a file as well; there are neither data nor passwords in it
    #[arg(long, value_name = "FILE", requires = "thorough")]
    pub report: Option<PathBuf>,
    /// Try the same here, and show what differs from a report that --report wrote
    #[arg(long, value_name = "FILE", conflicts_with_all = ["thorough", "write"])]
    pub compare: Option<PathBuf>,
    /// Compare an emulator with it, of the release and the settings in the report, and no server
    #[arg(long, requires = "compare")]
    pub emulator: bool,
}
