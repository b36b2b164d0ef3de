//! [`IrisConnection`]: Diesel's traits for code that is not asynchronous.

mod blocking;
mod connection;
mod cursor;
#[cfg(feature = "r2d2")]
mod r2d2;
mod save_changes;

#[cfg(feature = "migrations")]
pub(crate) use blocking::{Blocking, NoRuntime};
pub use connection::{BlockingTransactionManager, IrisConnection};
pub use cursor::IrisCursor;
