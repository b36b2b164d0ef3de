//! An embedded stand-in for InterSystems IRIS SQL behind its PGWire server.
//!
//! Its README tells how to run it and what it refuses, `GRAMMAR.md` what it accepts, and the book in the repository's
//! folder `docs/` how it stands in for IRIS in tests.

mod bind;
mod catalog;
mod convert;
mod engine;
mod functions;
mod server;
pub mod sql;
mod sqlcode;
mod value;

pub use bind::OutputColumn;
pub use engine::{Database, Outcome, Prepared, Session};
pub use server::{Builder, Emulator, PasswordMethod, StartError};
pub use sqlcode::{SqlCode, SqlError};
pub use value::{SqlType, Value, VectorElement};
