//! The PGWire session: PostgreSQL's wire protocol as the PGWire server speaks it. Nothing here knows Diesel.

mod auth;
mod backlog;
mod cancel;
mod codec;
mod config;
mod connect;
mod connection_string;
mod conversation;
mod error;
mod lexer;
mod param;
mod prepared;
mod query;
#[cfg(feature = "tls")]
mod rustls;
mod session;
mod socket;
mod statement;
mod tls;

pub use config::Config;
pub use error::{DatabaseError, Error};
pub use param::ParamKind;
pub use socket::Socket;

pub(crate) use cancel::{Target, cancel};
#[cfg(any(test, fuzzing))]
pub(crate) use connect::log_in;
pub(crate) use connect::{Connected, connect};
pub(crate) use error::sqlcode_in;
pub(crate) use param::{Param, VectorType};
pub(crate) use query::{Describe, Execution, Rows};
pub(crate) use session::Session;
pub(crate) use statement::Statement;
pub(crate) use tls::{BuiltIn, Provided, Secure};
