//! `/api/admissions` and `/api/encounters`.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;

use super::Errors;
use crate::database::Database;
use crate::error::Result;
use crate::extract::{Id, ValidJson};
use crate::models::admission::{self, Admission, Admitted};
use crate::models::transaction;

/// Admits a patient: the patient if new, the encounter, its observations and its orders, together or not at all.
#[utoipa::path(
    post, path = "/api/admissions", tag = "admissions", request_body = Admission,
    responses(
        (status = 201, body = Admitted, headers(("location" = String, description = "The patient's timeline"))),
        Errors
    )
)]
pub(crate) async fn admit(
    State(database): State<Database>,
    ValidJson(request): ValidJson<Admission>,
) -> Result<impl IntoResponse> {
    let mut conn = database.get().await?;
    let admitted = transaction(&mut conn, async |conn| admission::admit(conn, &request).await).await?;
    let location = format!("/api/patients/{}/timeline", admitted.patient_id);
    Ok((StatusCode::CREATED, [(header::LOCATION, location)], Json(admitted)))
}

/// Ends a stay or a visit, which frees the bed.
#[utoipa::path(
    post, path = "/api/encounters/{id}/discharge", tag = "admissions",
    params(("id" = i64, Path, description = "The key of the encounter")),
    responses((status = 204, description = "Discharged"), Errors)
)]
pub(crate) async fn discharge(State(database): State<Database>, Id(id): Id) -> Result<StatusCode> {
    let mut conn = database.get().await?;
    transaction(&mut conn, async |conn| admission::discharge(conn, id).await).await?;
    Ok(StatusCode::NO_CONTENT)
}
