//! Waiting for a future in code that is not asynchronous.

use std::io;

use tokio::runtime::{Builder, Handle, Runtime, RuntimeFlavor};
use tokio::task::block_in_place;

use super::MigrationError;

/// The runtime on which a connection lives.
#[derive(Debug)]
pub(super) enum Blocking {
    /// One that lives as long as the connection. There is one until it is dropped.
    Own(Option<Runtime>),
    /// One of the application.
    Shared(Handle),
}

impl Blocking {
    /// A runtime for one connection.
    pub(super) fn own() -> Result<Self, MigrationError> {
        let runtime = Builder::new_current_thread().enable_io().enable_time().build().map_err(failed)?;
        Ok(Self::Own(Some(runtime)))
    }

    /// Waits for the future, wherever the caller is.
    ///
    /// # Errors
    ///
    /// When the runtime is gone, and when the thread that is needed cannot be had.
    pub(super) fn wait<F>(&self, future: F) -> Result<F::Output, MigrationError>
    where
        F: Future + Send,
        F::Output: Send,
    {
        let inside = Handle::try_current();
        match (self, inside) {
            (Self::Own(None), _) => Err(failed(io::Error::other("it is gone"))),
            (Self::Own(Some(runtime)), Err(_)) => Ok(runtime.block_on(future)),
            // no runtime can be entered from within another
            (Self::Own(Some(runtime)), Ok(_)) => on_a_thread(|| runtime.block_on(future)).map_err(failed),
            (Self::Shared(handle), Ok(inside)) if inside.runtime_flavor() == RuntimeFlavor::MultiThread => {
                Ok(block_in_place(|| handle.block_on(future)))
            }
            (Self::Shared(handle), _) => Ok(handle.block_on(future)),
        }
    }
}

impl Drop for Blocking {
    fn drop(&mut self) {
        if let Self::Own(runtime) = self
            && let Some(runtime) = runtime.take()
        {
            // a plain drop waits, which asynchronous code must not
            runtime.shutdown_background();
        }
    }
}

fn failed(error: io::Error) -> MigrationError {
    MigrationError::Runtime(error.into())
}

fn on_a_thread<R: Send>(work: impl FnOnce() -> R + Send) -> io::Result<R> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().name("diesel_iris".to_owned()).spawn_scoped(scope, work)?;
        thread.join().or_else(|panic| std::panic::resume_unwind(panic))
    })
}
