//! A span with the request's id for the log, and its latency for the metrics.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::middleware::Next;
use axum::response::Response;
use tower_http::request_id::RequestId;
use tracing::Span;

use crate::error::Cause;
use crate::state::AppState;

/// The header of the request's id: taken from the client or a proxy, made if there is none, and given back.
pub const REQUEST_ID: &str = "x-request-id";

/// The span in which a request is answered.
#[must_use]
pub fn span(request: &Request) -> Span {
    let id = request.extensions().get::<RequestId>().and_then(|id| id.header_value().to_str().ok());
    tracing::info_span!("request", id = id.unwrap_or_default(), method = %request.method(), path = request.uri().path())
}

/// Counts the request, and measures how long it takes.
pub async fn measure(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let route = request.extensions().get::<MatchedPath>().map_or("none", MatchedPath::as_str).to_owned();
    let method = request.method().to_string();
    let _in_flight = state.metrics.begin();
    let begin = Instant::now();
    let response = next.run(request).await;
    state.metrics.observe(&method, &route, response.status().as_u16(), begin.elapsed().as_secs_f64());
    if let Some(Cause(cause)) = response.extensions().get() {
        state.metrics.fail(cause);
    }
    response
}
