//! Running statements: one SQLite connection for each database, and above it IRIS's transactions.
//!
//! IRIS changes rows in place, undoes them from a journal on ROLLBACK, and lets everybody read what is not
//! committed yet (READ UNCOMMITTED, its default: RSQL_settransaction). SQLite's own transactions can do none
//! of that with several writers. So each statement is one SQLite transaction; triggers report every changed
//! row, which is locked for its session ([`locks`]) and logged to be undone ([`undo`]).

mod constraints;
mod counters;
mod database;
mod definition;
mod execute;
mod locale;
mod locks;
mod outcome;
mod prepared;
mod recovery;
mod session;
mod settings;
mod triggers;
mod undo;
mod variables;

pub use database::Database;
pub use outcome::Outcome;
pub(crate) use outcome::{Answer, Rows};
pub use prepared::Prepared;
pub use session::Session;
