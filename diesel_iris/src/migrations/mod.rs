//! Migrations: those that diesel_migrations embeds in a program or finds in a folder, and those written in Rust.
//!
//! [`IrisMigrations`] runs them in asynchronous code, [`IrisMigrationHarness`] in other code, by diesel_migrations' trait
//! [`MigrationHarness`](diesel_migrations::MigrationHarness). Which were run stands in Diesel's table
//! `__diesel_schema_migrations`, which the command line `diesel_iris migration` keeps, too.
//!
//! # Transactions
//!
//! A transaction of IRIS holds changes of data, not definitions of tables. So the first thing that a migration changes
//! decides: if it is a script or a statement of INSERT, UPDATE and DELETE, all of the migration is in one transaction, and
//! none of it takes effect when it fails. If it is a script with definitions, the statements run one by one, and
//! [`MigrationError::Statement`] tells which failed and that those before it stay. `run_in_transaction = false`
//! keeps a migration out of a transaction; `true`, which Diesel does not tell from nothing said, changes nothing.
//!
//! A script is looked through before its first statement is sent. One that stopped half-way can be resumed where it
//! stopped, by the command line's `--resume` or [`ScriptOptions`]; [`Unfinished::all`] lists such migrations.
//!
//! # diesel-async's harness
//!
//! `AsyncMigrationHarness` of diesel-async, and `AsyncConnectionWrapper` under it, run each migration in a transaction, which
//! is nothing for definitions (the emulator refuses them there with SQLCODE -1), and know no lock. They do run migrations
//! that only change data, and those with `run_in_transaction = false`.

mod asynchronous;
mod connection;
mod direction;
mod error;
mod harness;
mod history;
mod lock;
mod progress;
mod run;
mod script;

pub use asynchronous::IrisMigrations;
pub use connection::{BlockingTransactions, IrisMigrationConnection};
pub use direction::Direction;
pub use error::MigrationError;
pub use harness::IrisMigrationHarness;
pub use history::History;
pub use lock::Lock;
pub use progress::Unfinished;
pub use script::{Script, ScriptOptions, builds_hnsw_index};

use std::time::Duration;

/// How long to wait for the lock unless told otherwise.
const LOCK_LIMIT: Duration = Duration::from_secs(60);
