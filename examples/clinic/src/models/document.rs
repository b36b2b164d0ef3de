//! Documents: listed by their times, and found by what they mean.

use chrono::{Days, NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::data_types::Vector;
use diesel_iris::prelude::*;
use diesel_iris::{AsyncIrisConnection, Iris};
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::patient::is_trimmed;
use super::ward::WardKey;
use crate::paging::Cursor;
use crate::schema::{documents, encounters, patients, wards};

/// A letter or a report.
#[derive(Debug, Clone, PartialEq, Serialize, Queryable, Selectable, ToSchema)]
pub struct Document {
    /// The key.
    pub id: i64,
    /// Whom it is about.
    pub patient_id: i64,
    /// The stay or visit that it is about.
    pub encounter_id: Option<i64>,
    /// The heading.
    pub title: String,
    /// The text.
    pub body: Option<String>,
    /// When, in UTC.
    pub written_at: NaiveDateTime,
}

/// A document to be kept.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct DocumentInput {
    /// Whom it is about.
    #[garde(skip)]
    pub patient_id: i64,
    /// The stay or visit that it is about.
    #[garde(skip)]
    pub encounter_id: Option<i64>,
    /// The heading.
    #[garde(length(chars, min = 1, max = 200), custom(is_trimmed))]
    #[schema(min_length = 1, max_length = 200)]
    pub title: String,
    /// The text, which is found by what it means.
    #[garde(length(chars, min = 1, max = 20_000))]
    #[schema(min_length = 1, max_length = 20_000)]
    pub body: String,
    /// In UTC; now, unless given.
    #[garde(skip)]
    pub written_at: Option<NaiveDateTime>,
}

/// What is searched, and where.
#[derive(Debug, Clone, Default, Deserialize, Validate, IntoParams)]
#[into_params(parameter_in = Query)]
#[serde(default)]
pub struct Search {
    /// What to look for, in English words.
    #[garde(length(chars, min = 1, max = 400))]
    #[param(min_length = 1, max_length = 400, required = true)]
    pub q: String,
    /// Only what was written on wards of this type.
    #[garde(inner(length(chars, max = 30)))]
    #[serde(deserialize_with = "empty_is_none")]
    pub ward: Option<String>,
    /// Only what was written on this day or later.
    #[garde(skip)]
    #[serde(deserialize_with = "empty_is_none")]
    pub from: Option<NaiveDate>,
    /// Only what was written on this day or before.
    #[garde(custom(is_not_before(self.from)))]
    #[serde(deserialize_with = "empty_is_none")]
    pub until: Option<NaiveDate>,
    /// Only what was written about this patient.
    #[garde(skip)]
    #[serde(deserialize_with = "empty_is_none")]
    pub patient_id: Option<i64>,
    /// How many documents to find; 10 unless given.
    #[garde(inner(range(min = 1, max = 50)))]
    #[param(minimum = 1, maximum = 50)]
    #[serde(deserialize_with = "empty_is_none")]
    pub limit: Option<i64>,
}

/// The last day of a search is not before its first one.
fn is_not_before<T>(from: Option<NaiveDate>) -> impl FnOnce(&Option<NaiveDate>, &T) -> garde::Result {
    move |until, _| match (from, until) {
        (Some(from), Some(until)) if *until < from => Err(garde::Error::new("is before `from`")),
        _ => Ok(()),
    }
}

/// Forms send a field that was left empty as an empty string.
fn empty_is_none<'de, D, T>(deserializer: D) -> Result<Option<T>, D::Error>
where
    D: serde::Deserializer<'de>,
    T: std::str::FromStr<Err: std::fmt::Display>,
{
    let text = String::deserialize(deserializer)?;
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    text.parse().map(Some).map_err(|error| serde::de::Error::custom(format!("{text:?}: {error}")))
}

/// A document that was found.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Found {
    /// The document.
    pub document: Document,
    /// Whom it is about.
    pub patient: String,
    /// The ward where it was written.
    pub ward: Option<WardKey>,
    /// How near its meaning is to what was looked for: the cosine, from -1 to 1.
    pub similarity: f64,
}

/// A page of documents, the newest first; one more than `limit` if there are more.
///
/// # Errors
///
/// Those of the database.
pub async fn page(
    conn: &mut AsyncIrisConnection,
    patient_id: Option<i64>,
    after: Option<Cursor>,
    limit: i64,
) -> QueryResult<Vec<Document>> {
    let mut query = documents::table.select(Document::as_select()).into_boxed();
    if let Some(patient_id) = patient_id {
        query = query.filter(documents::patient_id.eq(patient_id));
    }
    if let Some(Cursor { at, id }) = after {
        let same_time = documents::written_at.eq(at).and(documents::id.lt(id));
        query = query.filter(documents::written_at.lt(at).or(same_time));
    }
    query.order((documents::written_at.desc(), documents::id.desc())).limit(limit + 1).load(conn).await
}

/// The document with this key.
///
/// # Errors
///
/// `NotFound`, and those of the database.
pub async fn find(conn: &mut AsyncIrisConnection, id: i64) -> QueryResult<Document> {
    documents::table.find(id).select(Document::as_select()).first(conn).await
}

/// Keeps a document and gives its key.
///
/// # Errors
///
/// `ForeignKeyViolation` without such a patient or encounter, and those of the database.
pub async fn insert(
    conn: &mut AsyncIrisConnection,
    input: &DocumentInput,
    embedding: Option<&Vector<f32>>,
) -> QueryResult<i64> {
    let row = (
        documents::patient_id.eq(input.patient_id),
        documents::encounter_id.eq(input.encounter_id),
        documents::title.eq(&input.title),
        documents::body.eq(&input.body),
        documents::written_at.eq(input.written_at.unwrap_or_else(super::admission::now)),
        documents::embedding.eq(embedding),
    );
    diesel::insert_into(documents::table).values(row).returning_identity(conn).await
}

/// Before everything that was written.
const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(1900, 1, 1).expect("a day");
/// After everything that was written.
const LAST_DAY: NaiveDate = NaiveDate::from_ymd_opt(9000, 1, 1).expect("a day");

fn midnight(date: NaiveDate) -> NaiveDateTime {
    date.and_time(chrono::NaiveTime::MIN)
}

/// The documents whose meaning is nearest, the nearest first.
///
/// # Errors
///
/// Those of the database.
pub async fn nearest(
    conn: &mut AsyncIrisConnection,
    search: &Search,
    meaning: &Vector<f32>,
) -> QueryResult<Vec<Found>> {
    type Columns = ((Document, String, Option<String>, Option<i16>), Option<f64>);

    // a limit that was not given is one that nothing exceeds, so that there is one query, which IRIS prepares once
    let from = midnight(search.from.unwrap_or(FIRST_DAY));
    let end =
        midnight(search.until.and_then(|until| until.checked_add_days(Days::new(1))).unwrap_or(LAST_DAY));
    let (first, last) = search.patient_id.map_or((1, i64::MAX), |id| (id, id));
    let nearest = documents::table
        .inner_join(patients::table)
        .left_join(encounters::table)
        .filter(documents::embedding.is_not_null())
        .filter(documents::written_at.ge(from).and(documents::written_at.lt(end)))
        .filter(documents::patient_id.between(first, last))
        .select((
            <Document as Selectable<Iris>>::construct_selection(),
            patients::name,
            encounters::ward_building.nullable(),
            encounters::ward_number.nullable(),
        ))
        .nearest(documents::embedding, Some(meaning), search.limit.unwrap_or(10));
    let rows: Vec<Columns> = match &search.ward {
        Some(kind) => {
            let such_a_ward = wards::table
                .filter(wards::type_.eq(kind))
                .filter(encounters::ward_building.eq(wards::building.nullable()))
                .filter(encounters::ward_number.eq(wards::number.nullable()));
            nearest.filter(diesel::dsl::exists(such_a_ward)).load(conn).await?
        }
        None => nearest.load(conn).await?,
    };
    let found = rows.into_iter().map(|((document, patient, building, number), similarity)| Found {
        document,
        patient,
        ward: building.zip(number).map(|(building, number)| WardKey { building, number }),
        similarity: similarity.unwrap_or_default(),
    });
    Ok(found.collect())
}
