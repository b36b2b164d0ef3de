//! The API, a file for each resource.

pub mod admissions;
pub mod documents;
pub mod health;
pub mod patients;
pub mod search;
pub mod staff;
pub mod wards;

use axum::Json;
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::http::{HeaderName, Request, StatusCode};
use axum::middleware::{from_fn, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::request_id::{MakeRequestUuid, PropagateRequestIdLayer, SetRequestIdLayer};
use tower_http::trace::{DefaultOnFailure, DefaultOnResponse, TraceLayer};
use tracing::Level;
use utoipa::OpenApi;
use utoipa_axum::router::OpenApiRouter;
use utoipa_axum::routes;

use crate::error::Error;
use crate::middleware::{limit, observe};
use crate::pages;
use crate::problem::Problem;
use crate::state::AppState;

#[derive(OpenApi)]
#[openapi(
    info(title = "Clinic", description = "Patients, their stays, and letters found by what they mean."),
    tags(
        (name = "patients"), (name = "admissions"), (name = "documents"), (name = "wards"),
        (name = "operation", description = "For those who run the service")
    )
)]
struct Api;

/// The routes that use the database, with what the document says of them.
fn api() -> OpenApiRouter<AppState> {
    OpenApiRouter::with_openapi(Api::openapi())
        .routes(routes!(patients::list, patients::create))
        .routes(routes!(patients::get, patients::replace, patients::delete))
        .routes(routes!(patients::timeline))
        .routes(routes!(admissions::admit))
        .routes(routes!(admissions::discharge))
        .routes(routes!(documents::list, documents::create))
        .routes(routes!(documents::get))
        .routes(routes!(search::search))
        .routes(routes!(wards::list))
        .routes(routes!(staff::list))
}

/// The routes that answer whatever the load is.
fn operation() -> OpenApiRouter<AppState> {
    OpenApiRouter::new()
        .routes(routes!(health::live))
        .routes(routes!(health::ready))
        .routes(routes!(health::metrics))
}

/// The document that describes the API.
#[must_use]
pub fn document() -> utoipa::openapi::OpenApi {
    let mut document = api().into_openapi();
    document.merge(operation().into_openapi());
    document
}

/// The whole service.
pub fn router(state: AppState) -> Router {
    let (api, mut described) = api().split_for_parts();
    let (operation, about_operation) = operation().split_for_parts();
    described.merge(about_operation);

    let limited = api
        .merge(pages::router())
        .layer(from_fn_with_state(state.clone(), limit::time))
        .layer(from_fn_with_state(state.clone(), limit::shed))
        .layer(DefaultBodyLimit::max(state.config.body_limit));
    let request_id = HeaderName::from_static(observe::REQUEST_ID);
    limited
        .merge(operation)
        .merge(pages::assets())
        .route("/openapi.json", get(async move || Json(described)))
        .fallback(pages::not_found)
        .method_not_allowed_fallback(pages::not_allowed)
        .layer(CatchPanicLayer::custom(panicked))
        .layer(from_fn(pages::for_people))
        .layer(from_fn_with_state(state.clone(), observe::measure))
        .layer(
            TraceLayer::new_for_http()
                .make_span_with(|request: &Request<_>| observe::span(request))
                .on_response(DefaultOnResponse::new().level(Level::INFO))
                .on_failure(DefaultOnFailure::new().level(Level::DEBUG)),
        )
        .layer(PropagateRequestIdLayer::new(request_id.clone()))
        .layer(SetRequestIdLayer::new(request_id, MakeRequestUuid))
        .with_state(state)
}

/// Answers a request whose handler has panicked. The panic itself goes to standard error.
fn panicked(_: Box<dyn std::any::Any + Send>) -> Response {
    tracing::error!("a handler has panicked");
    Problem::new(StatusCode::INTERNAL_SERVER_ERROR, "internal", "The service failed").into_response()
}

/// What the document says of the errors that every route may give.
#[derive(utoipa::IntoResponses)]
#[allow(dead_code, reason = "only the document is made of it")]
pub(crate) enum Errors {
    /// The request cannot be read.
    #[response(status = 400, content_type = "application/problem+json")]
    Unreadable(Problem),
    /// There is no such thing.
    #[response(status = 404, content_type = "application/problem+json")]
    NotFound(Problem),
    /// The state of things does not permit it.
    #[response(status = 409, content_type = "application/problem+json")]
    Conflict(Problem),
    /// The body is too long.
    #[response(status = 413, content_type = "application/problem+json")]
    TooLong(Problem),
    /// The body is not said to be JSON.
    #[response(status = 415, content_type = "application/problem+json")]
    NotJson(Problem),
    /// Fields are not valid; `errors` names them.
    #[response(status = 422, content_type = "application/problem+json")]
    Invalid(Problem),
    /// The service failed.
    #[response(status = 500, content_type = "application/problem+json")]
    Failed(Problem),
    /// The database is away or busy, or there are too many requests: try again after `Retry-After`.
    #[response(status = 503, content_type = "application/problem+json")]
    Unavailable(Problem),
    /// The request took too long, and was undone.
    #[response(status = 504, content_type = "application/problem+json")]
    Timeout(Problem),
}

/// `NotFound` of Diesel, with the name of what was looked for.
pub(crate) fn named(what: &'static str) -> impl FnOnce(diesel::result::Error) -> Error {
    move |error| match error {
        diesel::result::Error::NotFound => Error::NotFound(what),
        error => Error::Database(error),
    }
}
