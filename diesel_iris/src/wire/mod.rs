//! The PGWire session: PostgreSQL's wire protocol as the PGWire server speaks it. Nothing here knows Diesel.

mod auth;
mod backlog;
mod codec;
mod config;
mod connect;
mod conversation;
mod error;
mod lexer;
mod param;
mod query;
mod session;
mod statement;

pub use param::ParamKind;

pub(crate) use config::{Config, without_password};
pub(crate) use connect::connect;
pub(crate) use error::{DatabaseError, Error, sqlcode_in};
pub(crate) use param::{Param, VectorType};
pub(crate) use query::{Describe, Execution, Rows};
pub(crate) use session::Session;
pub(crate) use statement::{Statement, split_statements};
