//! Serving, from the first request to the last.

use std::future::Future;

use tokio::net::TcpListener;

use crate::routes;
use crate::state::AppState;

/// Serves until `stop` is over. Then no request is taken any more, those in flight are answered, and readiness is denied
/// meanwhile; what takes longer than the limit is given up.
///
/// # Errors
///
/// Those of the listener.
pub async fn serve(
    listener: TcpListener,
    state: AppState,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let limit = state.config.shutdown_timeout;
    let stopping = state.stopping.clone();
    let (told, was_told) = tokio::sync::oneshot::channel::<()>();
    let stop = async move {
        stop.await;
        stopping.begin();
        tracing::info!("stopping: no more requests are taken, those in flight are answered");
        let _ = told.send(());
    };
    let serving = axum::serve(listener, routes::router(state)).with_graceful_shutdown(stop);
    let overdue = async {
        if was_told.await.is_err() {
            std::future::pending::<()>().await;
        }
        tokio::time::sleep(limit).await;
    };
    tokio::select! {
        result = async { serving.await } => result,
        () = overdue => {
            tracing::warn!("requests in flight took too long and are given up");
            Ok(())
        }
    }
}

/// Ctrl-C, or the signal by which orchestrators stop a service.
pub async fn signalled() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! {
        () = interrupt => {}
        () = terminate => {}
    }
}
