//! The pages for people: rendered here, without scripts.

mod failure;
mod layout;
mod patient;
mod search;

use axum::Router;
use axum::http::header;
use axum::response::IntoResponse;
use axum::routing::get;

pub use self::failure::{for_people, not_allowed, not_found};
use crate::state::AppState;

const STYLE: &str = include_str!("../../assets/style.css");
const ICON: &str = include_str!("../../assets/icon.svg");

/// The pages that use the database.
pub fn router() -> Router<AppState> {
    Router::new().route("/", get(search::page)).route("/patients/{id}", get(patient::page))
}

/// What pages are made of, which is answered whatever the load is.
pub fn assets() -> Router<AppState> {
    Router::new()
        .route("/assets/style.css", get(|| asset("text/css; charset=utf-8", STYLE)))
        .route("/assets/icon.svg", get(|| asset("image/svg+xml", ICON)))
}

async fn asset(media_type: &'static str, content: &'static str) -> impl IntoResponse {
    ([(header::CONTENT_TYPE, media_type), (header::CACHE_CONTROL, "public, max-age=3600")], content)
}
