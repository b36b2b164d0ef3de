//! Waiting for a future in code that is not asynchronous.

use std::io;

use diesel::QueryResult;
use diesel::result::Error;
#[cfg(feature = "migrations")]
use tokio::runtime::RuntimeFlavor;
use tokio::runtime::{Builder, Handle, Runtime};

/// The runtime on which a connection lives.
#[derive(Debug)]
pub(crate) enum Blocking {
    /// One that lives as long as the connection. There is one until it is dropped.
    Owned(Option<Runtime>),
    /// One of the application.
    #[cfg(feature = "migrations")]
    Shared(Handle),
}

impl Blocking {
    /// A runtime for one connection.
    pub(crate) fn own() -> Result<Self, NoRuntime> {
        let runtime = Builder::new_current_thread().enable_io().enable_time().build()?;
        Ok(Self::Owned(Some(runtime)))
    }

    /// Waits for the future, wherever the caller is.
    ///
    /// # Errors
    ///
    /// When the runtime is gone, and when the thread that is needed cannot be started.
    pub(crate) fn wait<F>(&self, future: F) -> Result<F::Output, NoRuntime>
    where
        F: Future + Send,
        F::Output: Send,
    {
        let inside = Handle::try_current();
        match (self, inside) {
            (Self::Owned(None), _) => Err(io::Error::other("it is gone").into()),
            (Self::Owned(Some(runtime)), Err(_)) => Ok(runtime.block_on(future)),
            // no runtime can be entered from within another
            (Self::Owned(Some(runtime)), Ok(_)) => Ok(on_a_thread(|| runtime.block_on(future))?),
            #[cfg(feature = "migrations")]
            (Self::Shared(handle), Ok(inside)) if inside.runtime_flavor() == RuntimeFlavor::MultiThread => {
                Ok(tokio::task::block_in_place(|| handle.block_on(future)))
            }
            #[cfg(feature = "migrations")]
            (Self::Shared(handle), _) => Ok(handle.block_on(future)),
        }
    }

    /// Waits for what a connection does.
    ///
    /// # Errors
    ///
    /// Those of the work, and [`Error::QueryBuilderError`] when it cannot be waited for.
    pub(crate) fn query<F, R>(&self, work: F) -> QueryResult<R>
    where
        F: Future<Output = QueryResult<R>> + Send,
        R: Send,
    {
        self.wait(work).unwrap_or_else(|error| Err(Error::QueryBuilderError(error.into())))
    }
}

impl Drop for Blocking {
    fn drop(&mut self) {
        if let Self::Owned(runtime) = self
            && let Some(runtime) = runtime.take()
        {
            // a plain drop waits, which asynchronous code must not
            runtime.shutdown_background();
        }
    }
}

/// There is no runtime to wait on: the system gives no more threads or descriptors.
#[derive(Debug, thiserror::Error)]
#[error("no runtime to wait for the server on: {0}")]
pub(crate) struct NoRuntime(io::Error);

impl From<io::Error> for NoRuntime {
    fn from(error: io::Error) -> Self {
        Self(error)
    }
}

fn on_a_thread<R: Send>(work: impl FnOnce() -> R + Send) -> io::Result<R> {
    std::thread::scope(|scope| {
        let thread = std::thread::Builder::new().name("diesel_iris".to_owned()).spawn_scoped(scope, work)?;
        thread.join().or_else(|panic| std::panic::resume_unwind(panic))
    })
}
