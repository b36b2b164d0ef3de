//! `/api/documents`.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use garde::Validate;
use semantic_search::Model;
use serde::Deserialize;
use utoipa::IntoParams;

use super::{Errors, named};
use crate::database::Database;
use crate::error::Result;
use crate::extract::{Id, ValidJson, ValidQuery};
use crate::models::document::{self, Document, DocumentInput};
use crate::models::transaction;
use crate::paging::{Cursor, Keyset};

/// Which page of the list.
#[derive(Debug, Deserialize, Validate, IntoParams)]
#[into_params(parameter_in = Query)]
pub(crate) struct ListQuery {
    /// Only documents about this patient.
    #[garde(skip)]
    patient_id: Option<i64>,
    /// `next` of the page before.
    #[garde(skip)]
    #[param(value_type = Option<String>)]
    after: Option<Cursor>,
    /// How many rows a page has.
    #[garde(range(min = 1, max = 100))]
    #[param(minimum = 1, maximum = 100)]
    #[serde(default = "usual_size")]
    limit: i64,
}

fn usual_size() -> i64 {
    20
}

/// A page of documents, the newest first.
#[utoipa::path(
    get, path = "/api/documents", tag = "documents", params(ListQuery),
    responses((status = 200, body = Keyset<Document>), Errors)
)]
pub(crate) async fn list(
    State(database): State<Database>,
    ValidQuery(ListQuery { patient_id, after, limit }): ValidQuery<ListQuery>,
) -> Result<Json<Keyset<Document>>> {
    let mut conn = database.get().await?;
    let items = document::page(&mut conn, patient_id, after, limit).await?;
    Ok(Json(Keyset::new(items, limit, |last| Cursor { at: last.written_at, id: last.id })))
}

/// Keeps a document, which is found by its meaning from then on.
#[utoipa::path(
    post, path = "/api/documents", tag = "documents", request_body = DocumentInput,
    responses((status = 201, body = Document, headers(("location" = String, description = "Where it is"))), Errors)
)]
pub(crate) async fn create(
    State(database): State<Database>,
    State(model): State<Arc<Model>>,
    ValidJson(input): ValidJson<DocumentInput>,
) -> Result<impl IntoResponse> {
    // a text without a known word is kept, and not found by its meaning
    let embedding = model.embed(&input.body);
    let mut conn = database.get().await?;
    let document = transaction(&mut conn, async |conn| {
        let id = document::insert(conn, &input, embedding.as_ref()).await?;
        Ok(document::find(conn, id).await?)
    })
    .await?;
    let location = format!("/api/documents/{}", document.id);
    Ok((StatusCode::CREATED, [(header::LOCATION, location)], Json(document)))
}

/// A document.
#[utoipa::path(
    get, path = "/api/documents/{id}", tag = "documents", params(("id" = i64, Path, description = "The key")),
    responses((status = 200, body = Document), Errors)
)]
pub(crate) async fn get(State(database): State<Database>, Id(id): Id) -> Result<Json<Document>> {
    let mut conn = database.get().await?;
    Ok(Json(document::find(&mut conn, id).await.map_err(named("such document"))?))
}
