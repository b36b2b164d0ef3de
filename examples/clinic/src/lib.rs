//! A clinic's service on diesel_iris, to copy: an API and pages over a pool of connections.
//!
//! `cargo run --release -p clinic` starts it on an embedded emulator with seed data; [`Config`] says what the environment
//! may change. From the outside to the inside: [`routes`] and [`pages`] speak HTTP, [`models`] holds the rows and the
//! queries, [`database`] the pool.

pub mod config;
pub mod database;
pub mod embedded;
pub mod error;
pub mod extract;
pub mod metrics;
pub mod middleware;
pub mod models;
pub mod pages;
pub mod paging;
pub mod problem;
pub mod routes;
#[allow(missing_docs, reason = "printed by `diesel_iris print-schema`, and the columns say it")]
pub mod schema;
pub mod seed;
pub mod serve;
pub mod state;

pub use config::Config;
pub use state::AppState;
