//! `/api/staff`.

use axum::Json;
use axum::extract::State;

use super::Errors;
use crate::database::Database;
use crate::error::Result;
use crate::models::staff::{self, Member};

/// All who may admit patients.
#[utoipa::path(
    get, path = "/api/staff", tag = "wards",
    responses((status = 200, body = Vec<Member>), Errors)
)]
pub(crate) async fn list(State(database): State<Database>) -> Result<Json<Vec<Member>>> {
    let mut conn = database.get().await?;
    Ok(Json(staff::all(&mut conn).await?))
}
