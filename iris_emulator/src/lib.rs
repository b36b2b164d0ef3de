//! An embedded stand-in for InterSystems IRIS SQL behind its PGWire server.

mod catalog;
pub mod sql;
mod sqlcode;
mod value;

pub use sqlcode::{SqlCode, SqlError};
pub use value::{SqlType, Value, VectorElement};
