//! `/api/patients`.

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use garde::Validate;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{Errors, named};
use crate::database::Database;
use crate::error::{Error, Result};
use crate::extract::{Id, ValidJson, ValidQuery};
use crate::models::patient::{self, Patient, PatientInput};
use crate::models::timeline::{self, Event};
use crate::models::transaction;
use crate::paging::Numbered;

/// Which page of the list.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// Only patients whose names begin so, in whatever case.
    #[garde(inner(length(chars, min = 1, max = 80)))]
    #[param(min_length = 1, max_length = 80)]
    name: Option<String>,
    /// From 1 on.
    #[garde(range(min = 1, max = 1_000_000))]
    #[param(minimum = 1, maximum = 1_000_000)]
    #[serde(default = "first_page")]
    page: i64,
    /// How many rows a page has.
    #[garde(range(min = 1, max = 100))]
    #[param(minimum = 1, maximum = 100)]
    #[serde(default = "usual_size")]
    per_page: i64,
}

fn first_page() -> i64 {
    1
}

fn usual_size() -> i64 {
    20
}

/// A page of patients, in the order of their names.
#[utoipa::path(
    get, path = "/api/patients", tag = "patients", params(ListQuery),
    responses((status = 200, body = Numbered<Patient>), Errors)
)]
pub(crate) async fn list(
    State(database): State<Database>,
    ValidQuery(ListQuery { name, page, per_page }): ValidQuery<ListQuery>,
) -> Result<Json<Numbered<Patient>>> {
    let mut conn = database.get().await?;
    let (items, total) = patient::page(&mut conn, name.as_deref(), page, per_page).await?;
    Ok(Json(Numbered { items, page, per_page, total }))
}

/// A new patient.
#[utoipa::path(
    post, path = "/api/patients", tag = "patients", request_body = PatientInput,
    responses((status = 201, body = Patient, headers(("location" = String, description = "Where it is"))), Errors)
)]
pub(crate) async fn create(
    State(database): State<Database>,
    ValidJson(input): ValidJson<PatientInput>,
) -> Result<impl IntoResponse> {
    let mut conn = database.get().await?;
    let patient = transaction(&mut conn, async |conn| {
        let id = patient::insert(conn, &input).await?;
        Ok(patient::find(conn, id).await?)
    })
    .await?;
    let location = format!("/api/patients/{}", patient.id);
    Ok((StatusCode::CREATED, [(header::LOCATION, location)], Json(patient)))
}

/// A patient.
#[utoipa::path(
    get, path = "/api/patients/{id}", tag = "patients", params(("id" = i64, Path, description = "The key")),
    responses((status = 200, body = Patient), Errors)
)]
pub(crate) async fn get(State(database): State<Database>, Id(id): Id) -> Result<Json<Patient>> {
    let mut conn = database.get().await?;
    Ok(Json(patient::find(&mut conn, id).await.map_err(named("such patient"))?))
}

/// Replaces all that is written about a patient.
#[utoipa::path(
    put, path = "/api/patients/{id}", tag = "patients", request_body = PatientInput,
    params(("id" = i64, Path, description = "The key")),
    responses((status = 200, body = Patient), Errors)
)]
pub(crate) async fn replace(
    State(database): State<Database>,
    Id(id): Id,
    ValidJson(input): ValidJson<PatientInput>,
) -> Result<Json<Patient>> {
    let mut conn = database.get().await?;
    let patient = transaction(&mut conn, async |conn| {
        patient::replace(conn, id, &input).await.map_err(named("such patient"))?;
        Ok(patient::find(conn, id).await?)
    })
    .await?;
    Ok(Json(patient))
}

/// Removes a patient, with all stays and documents.
#[utoipa::path(
    delete, path = "/api/patients/{id}", tag = "patients", params(("id" = i64, Path, description = "The key")),
    responses((status = 204, description = "Removed"), Errors)
)]
pub(crate) async fn delete(State(database): State<Database>, Id(id): Id) -> Result<StatusCode> {
    let mut conn = database.get().await?;
    transaction(&mut conn, async |conn| patient::delete(conn, id).await.map_err(named("such patient")))
        .await?;
    Ok(StatusCode::NO_CONTENT)
}

/// What has happened to a patient, the newest first.
#[utoipa::path(
    get, path = "/api/patients/{id}/timeline", tag = "patients", params(("id" = i64, Path, description = "The key")),
    responses((status = 200, body = Vec<Event>), Errors)
)]
pub(crate) async fn timeline(State(database): State<Database>, Id(id): Id) -> Result<Json<Vec<Event>>> {
    let mut conn = database.get().await?;
    patient::find(&mut conn, id).await.map_err(named("such patient"))?;
    let events = timeline::of(&mut conn, id).await.map_err(Error::Database)?;
    Ok(Json(events))
}
