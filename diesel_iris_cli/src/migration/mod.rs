//! Migrations: folders of `up.sql` and `down.sql`, as diesel_migrations has them.
//!
//! Which were run stands in Diesel's table `__diesel_schema_migrations`, so an application may embed the same folders.

mod folder;
mod history;
mod lock;
mod run;

pub use folder::{Folder, Migration};
pub use history::History;
pub use lock::Lock;
pub use run::{revert, run};
