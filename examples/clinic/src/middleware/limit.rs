//! How many requests at a time, and how long one may take.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::Response;

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
    let mut work = Box::pin(next.run(request));
    match tokio::time::timeout(state.config.request_timeout, &mut work).await {
        Ok(response) => Ok(response),
        Err(_) => {
            // a connection that is dropped in a transaction waits for its ROLLBACK, for up to a second: not on a thread
            // that other requests need
            tokio::task::spawn_blocking(move || drop(work));
            Err(Error::Timeout)
        }
    }
}
