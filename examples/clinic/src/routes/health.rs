//! `/health` and `/metrics`.

use std::sync::Arc;

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use diesel::IntoSql;
use diesel::sql_types::Integer;
use diesel_async::RunQueryDsl;

use crate::error::{Error, Result};
use crate::metrics::{MEDIA_TYPE, Metrics};
use crate::problem::Problem;
use crate::state::AppState;

/// Whether the process is alive. It says nothing of the database: to start the service again does not bring that back.
#[utoipa::path(
    get, path = "/health/live", tag = "operation",
    responses((status = 204, description = "Alive"))
)]
pub(crate) async fn live() -> StatusCode {
    StatusCode::NO_CONTENT
}

/// Whether requests should be sent here: the database answers, and the service does not stop.
#[utoipa::path(
    get, path = "/health/ready", tag = "operation",
    responses(
        (status = 204, description = "Ready"),
        (status = 500, body = Problem, content_type = "application/problem+json", description = "The login is refused"),
        (status = 503, body = Problem, content_type = "application/problem+json", description = "Not ready"),
        (status = 504, body = Problem, content_type = "application/problem+json", description = "No answer in time")
    )
)]
pub(crate) async fn ready(State(state): State<AppState>) -> Result<StatusCode> {
    if state.stopping.has_begun() {
        return Err(Error::NotReady);
    }
    let ask = async {
        let mut conn = state.database.get().await?;
        let one = diesel::select(1.into_sql::<Integer>());
        let _: i32 = one.get_result(&mut conn).await?;
        Ok(StatusCode::NO_CONTENT)
    };
    tokio::time::timeout(state.config.request_timeout, ask).await.unwrap_or(Err(Error::Timeout))
}

/// Latencies, failures and the pool, for Prometheus.
#[utoipa::path(
    get, path = "/metrics", tag = "operation",
    responses((status = 200, body = String, content_type = "application/openmetrics-text"))
)]
pub(crate) async fn metrics(State(metrics): State<Arc<Metrics>>) -> impl IntoResponse {
    match metrics.encode() {
        Ok(text) => ([(header::CONTENT_TYPE, MEDIA_TYPE)], text).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
