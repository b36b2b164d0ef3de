//! How many requests at a time, and how long one may take.

use std::pin::Pin;
use std::task::{Context, Poll, ready};

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;
use tokio::runtime::Handle;

use crate::error::Error;
use crate::state::AppState;

/// Refuses a request at once when as many are under way as the service takes on. One that would only wait in a queue is
/// answered when nobody waits for it any more.
///
/// # Errors
///
/// [`Error::Overloaded`].
pub async fn shed(State(state): State<AppState>, request: Request, next: Next) -> Result<Response, Error> {
    let Ok(_permit) = state.permits.clone().try_acquire_owned() else { return Err(Error::Overloaded) };
    Ok(next.run(request).await)
}

/// Gives a request up that takes too long. Its transaction is rolled back, and its connection is closed and replaced: the
/// PGWire server cannot be told to stop a statement.
///
/// # Errors
///
/// [`Error::Timeout`].
pub async fn time(State(state): State<AppState>, request: Request, next: Next) -> Result<Response, Error> {
    let work = DroppedAside(Some(Box::pin(next.run(request))));
    tokio::time::timeout(state.config.request_timeout, work).await.map_err(|_| Error::Timeout)
}

/// A future that is dropped on a thread for blocking work when it is given up, by the time limit or because the client has
/// hung up. A connection that is dropped in a transaction waits for its ROLLBACK, for up to a second: not on a thread that
/// other requests need.
struct DroppedAside<F: Future + Send + 'static>(Option<Pin<Box<F>>>);

impl<F: Future + Send + 'static> Future for DroppedAside<F> {
    type Output = F::Output;

    fn poll(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<F::Output> {
        // nobody polls what has finished
        let Some(work) = self.0.as_mut() else { return Poll::Pending };
        let output = ready!(work.as_mut().poll(cx));
        self.0 = None;
        Poll::Ready(output)
    }
}

impl<F: Future + Send + 'static> Drop for DroppedAside<F> {
    fn drop(&mut self) {
        // without a runtime there is nobody to keep waiting
        if let (Some(work), Ok(runtime)) = (self.0.take(), Handle::try_current()) {
            runtime.spawn_blocking(move || drop(work));
        }
    }
}
