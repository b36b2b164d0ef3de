//! `/api/search`.

use axum::Json;
use axum::extract::State;

use super::Errors;
use crate::error::{Error, Result};
use crate::extract::ValidQuery;
use crate::models::document::{self, Found, Search};
use crate::state::AppState;

/// The documents whose meaning is nearest to the words, the nearest first.
#[utoipa::path(
    get, path = "/api/search", tag = "documents", params(Search),
    responses((status = 200, body = Vec<Found>), Errors)
)]
pub(crate) async fn search(
    State(state): State<AppState>,
    ValidQuery(search): ValidQuery<Search>,
) -> Result<Json<Vec<Found>>> {
    Ok(Json(find(&state, &search).await?))
}

/// What the API and the page have in common.
pub(crate) async fn find(state: &AppState, search: &Search) -> Result<Vec<Found>> {
    let meaning = state.model.embed(&search.q).ok_or(Error::UnknownWords)?;
    let mut conn = state.database.get().await?;
    Ok(document::nearest(&mut conn, search, &meaning).await?)
}
