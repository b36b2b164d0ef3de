//! [`IrisConnection`]: Diesel's traits for code that is not asynchronous.

mod blocking;
mod connection;
mod cursor;
#[cfg(feature = "r2d2")]
mod r2d2;
mod save_changes;
mod transactions;

#[cfg(feature = "migrations")]
pub(crate) use blocking::{Blocking, NoRuntime};
pub use connection::IrisConnection;
pub use cursor::IrisCursor;
pub use transactions::BlockingTransactionManager;
