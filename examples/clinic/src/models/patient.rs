//! Patients.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use diesel_iris::prelude::*;
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;
use uuid::Uuid;

use crate::schema::patients;

/// A patient.
#[derive(Debug, Clone, PartialEq, Serialize, Queryable, Selectable, ToSchema)]
pub struct Patient {
    /// The key.
    pub id: i64,
    /// As printed on the wristband.
    #[schema(example = "H-000481")]
    pub record_number: String,
    /// First and last name.
    pub name: String,
    /// If it is known.
    pub birth_date: Option<NaiveDate>,
    /// Whether the patient has died.
    pub deceased: bool,
    /// In kilograms.
    pub weight_kg: Option<f64>,
    /// Of the state.
    pub national_id: Option<Uuid>,
}

/// What is written about a patient.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct PatientInput {
    /// As printed on the wristband; no other patient has it. Letters count as written.
    #[garde(length(chars, min = 1, max = 12), custom(is_trimmed))]
    #[schema(min_length = 1, max_length = 12, example = "H-000482")]
    pub record_number: String,
    /// First and last name.
    #[garde(length(chars, min = 1, max = 80), custom(is_trimmed))]
    #[schema(min_length = 1, max_length = 80)]
    pub name: String,
    /// If it is known.
    #[garde(custom(is_a_birth_date))]
    pub birth_date: Option<NaiveDate>,
    /// Whether the patient has died.
    #[garde(skip)]
    #[serde(default)]
    pub deceased: bool,
    /// In kilograms.
    #[garde(inner(range(min = 0.2, max = 700.0)))]
    #[schema(minimum = 0.2, maximum = 700)]
    pub weight_kg: Option<f64>,
    /// Of the state.
    #[garde(skip)]
    pub national_id: Option<Uuid>,
}

/// IRIS disregards blanks at the end of a text when it compares; so there are none.
pub(crate) fn is_trimmed(text: &str, _: &()) -> garde::Result {
    if text.trim() == text { Ok(()) } else { Err(garde::Error::new("begins or ends with white space")) }
}

fn is_a_birth_date(date: &Option<NaiveDate>, _: &()) -> garde::Result {
    let Some(date) = date else { return Ok(()) };
    // a day more, for those who live to the east
    let last = chrono::Utc::now().date_naive() + chrono::Days::new(1);
    // the first day that IRIS has
    let first = NaiveDate::from_ymd_opt(1840, 12, 31).unwrap_or_default();
    if (first..=last).contains(date) {
        return Ok(());
    }
    Err(garde::Error::new("not between 1840-12-31 and today"))
}

/// A row without its key; as changes, an absent value becomes NULL.
#[derive(Insertable, AsChangeset)]
#[diesel(table_name = patients, treat_none_as_null = true)]
struct Row<'a> {
    record_number: &'a str,
    name: &'a str,
    birth_date: Option<NaiveDate>,
    deceased: bool,
    weight_kg: Option<f64>,
    national_id: Option<Uuid>,
}

impl<'a> From<&'a PatientInput> for Row<'a> {
    fn from(input: &'a PatientInput) -> Self {
        Self {
            record_number: &input.record_number,
            name: &input.name,
            birth_date: input.birth_date,
            deceased: input.deceased,
            weight_kg: input.weight_kg,
            national_id: input.national_id,
        }
    }
}

/// The patient with this key.
///
/// # Errors
///
/// `NotFound`, and those of the database.
pub async fn find(conn: &mut AsyncIrisConnection, id: i64) -> QueryResult<Patient> {
    patients::table.find(id).select(Patient::as_select()).first(conn).await
}

/// A page of the patients whose names begin so, in the order of their names, and how many these are on all pages.
///
/// # Errors
///
/// Those of the database.
pub async fn page(
    conn: &mut AsyncIrisConnection,
    prefix: Option<&str>,
    page: i64,
    per_page: i64,
) -> QueryResult<(Vec<Patient>, i64)> {
    let named = || {
        let query = patients::table.into_boxed();
        match prefix {
            Some(prefix) => query.filter(patients::name.starts_with(prefix)),
            None => query,
        }
    };
    let total = named().count().get_result(conn).await?;
    let items = named()
        .select(Patient::as_select())
        // the key tells namesakes apart, so that no page repeats one
        .order((patients::name, patients::id))
        .limit(per_page)
        .offset((page - 1) * per_page)
        .load(conn)
        .await?;
    Ok((items, total))
}

/// Inserts a patient and gives the key.
///
/// # Errors
///
/// `UniqueViolation` where the record number is taken, and those of the database.
pub async fn insert(conn: &mut AsyncIrisConnection, input: &PatientInput) -> QueryResult<i64> {
    diesel::insert_into(patients::table).values(Row::from(input)).returning_identity(conn).await
}

/// Replaces all that is written about a patient.
///
/// # Errors
///
/// `NotFound`, `UniqueViolation` where the record number is taken, and those of the database.
pub async fn replace(conn: &mut AsyncIrisConnection, id: i64, input: &PatientInput) -> QueryResult<()> {
    let count = diesel::update(patients::table.find(id)).set(Row::from(input)).execute(conn).await?;
    if count == 0 { Err(diesel::NotFound) } else { Ok(()) }
}

/// Removes a patient with all encounters, observations, orders and documents.
///
/// # Errors
///
/// `NotFound`, and those of the database.
pub async fn delete(conn: &mut AsyncIrisConnection, id: i64) -> QueryResult<()> {
    let count = diesel::delete(patients::table.find(id)).execute(conn).await?;
    if count == 0 { Err(diesel::NotFound) } else { Ok(()) }
}
