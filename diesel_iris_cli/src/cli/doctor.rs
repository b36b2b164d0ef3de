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
    /// Also create, change and drop a table named diesel_iris_doctor
    #[arg(long)]
    pub write: bool,
    /// Check everything that diesel_iris assumes of IRIS, in tables of the schema DieselIrisDoctor, which are dropped afterwards
    #[arg(long)]
    pub thorough: bool,
    /// Write the findings of --thorough to a file as well; it holds neither data nor passwords
    #[arg(long, value_name = "FILE", requires = "thorough")]
    pub report: Option<PathBuf>,
    /// Run the same checks here, and show what differs from a report written by --report
    #[arg(long, value_name = "FILE", conflicts_with_all = ["thorough", "write"])]
    pub compare: Option<PathBuf>,
    /// Compare the report with an emulator of its release and settings instead of a server
    #[arg(long, requires = "compare")]
    pub emulator: bool,
}
