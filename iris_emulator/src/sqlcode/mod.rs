//! IRIS's error codes (RERR_sql) and the error that carries one.

mod codes;
mod error;
mod language;

pub use codes::SqlCode;
pub use error::{Location, SqlError};
pub use language::Language;
