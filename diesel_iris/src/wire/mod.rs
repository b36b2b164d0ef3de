//! The PGWire session: PostgreSQL's wire protocol as the PGWire server speaks it. Nothing here knows Diesel.

mod cancel;
mod codec;
mod column;
mod config;
mod connect;
mod connection_string;
mod date_form;
mod dial;
mod error;
mod exchange;
mod firewall;
mod login;
mod param;
mod prepared;
mod profile;
mod query;
mod release;
mod selected;
mod session;
mod socket;
mod statement;
mod timer;
mod tls;
mod transport;

pub use column::IrisColumn;
pub use config::{BatchInserts, Config};
pub use error::{DatabaseError, Error};
pub use param::ParamKind;
pub use profile::Profile;
pub use socket::Socket;

pub(crate) use cancel::{CancelTarget, cancel};
pub(crate) use connect::{Connected, connect};
pub(crate) use date_form::DateForm;
pub(crate) use error::sqlcode_in;
#[cfg(any(test, fuzzing))]
pub(crate) use login::log_in;
pub(crate) use param::{Param, VectorType};
pub(crate) use query::{Execution, Flush, Rows};
pub(crate) use session::Session;
#[cfg(any(test, fuzzing))]
pub(crate) use statement::Form;
pub(crate) use statement::{Describe, Statement};
pub(crate) use tls::{BuiltIn, Provided, Secure};
#[cfg(any(test, fuzzing))]
pub(crate) use {socket::SocketControl, transport::Transport};
