//! `/api/wards`.

use axum::Json;
use axum::extract::State;

use super::Errors;
use crate::database::Database;
use crate::error::Result;
use crate::models::ward::{self, Ward};

/// All wards.
#[utoipa::path(
    get, path = "/api/wards", tag = "wards",
    responses((status = 200, body = Vec<Ward>), Errors)
)]
pub(crate) async fn list(State(database): State<Database>) -> Result<Json<Vec<Ward>>> {
    let mut conn = database.get().await?;
    Ok(Json(ward::all(&mut conn).await?))
}
