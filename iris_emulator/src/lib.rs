//! An embedded stand-in for InterSystems IRIS SQL behind its PGWire server.

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
