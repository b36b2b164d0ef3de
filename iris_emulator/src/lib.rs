//! An embedded stand-in for InterSystems IRIS SQL behind its PGWire server.
//!
//! Its README tells how to run it and what it refuses, `GRAMMAR.md` what it accepts, and the book in the repository's
//! folder `docs/` how it stands in for IRIS in tests.

// shows on docs.rs which feature an item needs
#![cfg_attr(docsrs, feature(doc_cfg))]

mod bind;
mod catalog;
mod convert;
mod engine;
mod face;
mod functions;
mod number;
mod server;
pub mod sql;
mod sqlcode;
mod temporal;
mod value;
mod vector;

pub use bind::OutputColumn;
pub use engine::{Database, Outcome, Prepared, Session};
pub use face::{DateForm, DateParameters, Face, Language, Release, TimeForm, TimestampForm, UnknownFace};
pub use number::Overflow;
pub use server::{Builder, Emulator, PasswordMethod, StartError};
pub use sqlcode::{Location, SqlCode, SqlError};
pub use value::{Decimal, SqlType, Value, VectorElement};
