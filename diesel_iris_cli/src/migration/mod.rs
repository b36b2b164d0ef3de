//! The folder of migrations: folders of `up.sql` and `down.sql`, as diesel_migrations has them.
//!
//! [`diesel_iris::migrations`] runs and records them.

mod folder;
mod leftover;

pub use folder::{Folder, Migration, check_name, check_version};
