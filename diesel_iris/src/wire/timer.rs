//! Time limits that need no timer of the runtime: some runtimes, such as the one that diesel-async's
//! `AsyncConnectionWrapper` makes, have none.

use std::io;
use std::time::Duration;

use futures_timer::Delay;
use futures_util::future::{Either, select};

/// Waits.
pub(super) async fn sleep(duration: Duration) {
    Delay::new(duration).await;
}

/// Gives up work that takes longer than the limit.
///
/// # Errors
///
/// [`io::ErrorKind::TimedOut`].
pub(super) async fn timeout<F: Future>(limit: Option<Duration>, work: F) -> io::Result<F::Output> {
    let Some(limit) = limit else { return Ok(work.await) };
    let work = std::pin::pin!(work);
    match select(work, Delay::new(limit)).await {
        Either::Left((output, _)) => Ok(output),
        Either::Right(((), _)) => Err(io::ErrorKind::TimedOut.into()),
    }
}
