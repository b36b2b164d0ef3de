//! The arguments of `generate-models`, `completions` and `manual`.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use clap_complete::Shell;

use super::PrintSchema;

/// The arguments of `generate-models`: those of `print-schema`, and more.
#[derive(Debug, Args)]
#[command(after_help = "Examples:\n  \
    diesel_iris generate-models --schema-path crate::schema > src/models.rs\n  \
    diesel_iris generate-models --derive serde::Serialize,serde::Deserialize")]
pub struct GenerateModels {
    /// Which tables, and how.
    #[command(flatten)]
    pub print_schema: PrintSchema,
    /// The module that print-schema printed
    #[arg(long, default_value = "crate::schema", value_name = "PATH", value_parser = path)]
    pub schema_path: String,
    /// The Rust type of the elements of vectors [default: what the catalog says, f64 where it does not]
    #[arg(long, value_enum, value_name = "TYPE")]
    pub vector_element: Option<VectorElement>,
    /// A trait that every struct derives in addition to Diesel's; may be repeated
    #[arg(long, value_name = "PATH", value_delimiter = ',', value_parser = path)]
    pub derive: Vec<String>,
}

/// The Rust type of the elements of vectors.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub enum VectorElement {
    /// For VECTOR(FLOAT, n)
    F32,
    /// For VECTOR(DOUBLE, n)
    F64,
}

/// The arguments of `completions`.
#[derive(Debug, Args)]
pub struct Completions {
    /// The shell
    #[arg(value_name = "SHELL", value_enum)]
    pub shell: Shell,
}

/// The arguments of `manual`.
#[derive(Debug, Args)]
pub struct Manual {
    /// The folder that the pages are written to
    #[arg(value_name = "FOLDER")]
    pub folder: PathBuf,
}

fn path(text: &str) -> Result<String, String> {
    let is_part = |part: &str| {
        !part.is_empty()
            && part.chars().all(|c| c.is_ascii_alphanumeric() || c == '_')
            && !part.starts_with(|c: char| c.is_ascii_digit())
    };
    if text.split("::").all(is_part) {
        Ok(text.to_owned())
    } else {
        Err("a path is wanted, such as crate::schema or serde::Serialize".into())
    }
}
