//! From `schema.rs` and the database to the scripts of a migration that makes the database as `schema.rs` says.

mod compare;
mod definition;
mod read;

pub use compare::Changes;
pub use read::read;

/// The scripts of a migration.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Scripts {
    /// From the database to `schema.rs`.
    pub up: String,
    /// And back.
    pub down: String,
}
