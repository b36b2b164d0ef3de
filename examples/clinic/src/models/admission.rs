//! Admissions and discharges: changes of several tables that are made together or not at all.

use bigdecimal::BigDecimal;
use chrono::{NaiveDateTime, Utc};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use diesel_iris::prelude::*;
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use super::patient::{self, PatientInput};
use super::ward::{self, WardKey};
use crate::error::Error;
use crate::schema::{encounters, observations, order};

/// A stay or a visit that begins.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Admission {
    /// Who.
    #[garde(dive)]
    pub patient: Who,
    /// The key of the member of staff who admits.
    #[garde(skip)]
    pub admitted_by: i64,
    /// Where; visits need no bed.
    #[garde(dive)]
    pub ward: Option<WardKey>,
    /// From 1, immediate, to 5, not urgent.
    #[garde(inner(range(min = 1, max = 5)))]
    #[schema(minimum = 1, maximum = 5)]
    pub triage: Option<i8>,
    /// In UTC; now, unless given.
    #[garde(skip)]
    pub admitted_at: Option<NaiveDateTime>,
    /// What was measured on admission.
    #[garde(length(max = 50), dive)]
    #[serde(default)]
    #[schema(max_items = 50)]
    pub observations: Vec<Observation>,
    /// What is asked for.
    #[garde(length(max = 20), dive)]
    #[serde(default)]
    #[schema(max_items = 20)]
    pub orders: Vec<Order>,
}

/// Who is admitted.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(rename_all = "snake_case")]
pub enum Who {
    /// The key of a patient who is known.
    Known(#[garde(skip)] i64),
    /// Somebody who was never here.
    New(#[garde(dive)] PatientInput),
}

/// Something that was measured.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Observation {
    /// By LOINC.
    #[garde(length(chars, min = 1, max = 10))]
    #[schema(min_length = 1, max_length = 10, example = "8867-4")]
    pub code: String,
    /// With six digits behind the point at most; a string, so that it stays exact.
    #[garde(custom(fits_numeric))]
    #[schema(value_type = Option<String>, example = "112")]
    pub value: Option<BigDecimal>,
    /// By UCUM.
    #[garde(inner(length(chars, min = 1, max = 20)))]
    #[schema(min_length = 1, max_length = 20, example = "/min")]
    pub unit: Option<String>,
}

fn fits_numeric(value: &Option<BigDecimal>, _: &()) -> garde::Result {
    let Some(value) = value else { return Ok(()) };
    if value.normalized().fractional_digit_count() > 6 {
        return Err(garde::Error::new("has more than six digits behind the point"));
    }
    if value.abs() >= 1_000_000_000_000_i64 {
        return Err(garde::Error::new("has more than twelve digits before the point"));
    }
    Ok(())
}

/// Something that is asked for.
#[derive(Debug, Clone, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Order {
    /// What kind of thing.
    #[garde(length(chars, min = 1, max = 20))]
    #[schema(min_length = 1, max_length = 20, example = "imaging")]
    #[serde(rename = "type")]
    pub kind: String,
    /// What.
    #[garde(length(chars, min = 1, max = 200))]
    #[schema(min_length = 1, max_length = 200, example = "Echocardiogram")]
    pub value: String,
    /// From 1, at once, to 5.
    #[garde(range(min = 1, max = 5))]
    #[serde(default = "usual_priority")]
    #[schema(minimum = 1, maximum = 5)]
    pub priority: i32,
}

fn usual_priority() -> i32 {
    3
}

/// The keys of what an admission has made.
#[derive(Debug, Clone, Copy, Serialize, ToSchema)]
pub struct Admitted {
    /// The patient, new or known.
    pub patient_id: i64,
    /// The encounter.
    pub encounter_id: i64,
}

/// Admits a patient: makes the patient if need be, takes a bed, and writes down what was measured and asked for. To be
/// called in a transaction.
///
/// # Errors
///
/// [`Error::Conflict`] where the ward is full, [`Error::NotFound`] where it does not exist, and those of the database.
pub async fn admit(conn: &mut AsyncIrisConnection, admission: &Admission) -> Result<Admitted, Error> {
    let at = admission.admitted_at.unwrap_or_else(now);
    if let Some(ward) = &admission.ward {
        let free = ward::lock_and_count_free_beds(conn, ward).await;
        match free.optional()? {
            None => return Err(Error::NotFound("such ward")),
            Some(free) if free < 1 => return Err(Error::Conflict("No bed is free in this ward.".to_owned())),
            Some(_) => {}
        }
    }
    let patient_id = match &admission.patient {
        Who::Known(id) => *id,
        Who::New(input) => patient::insert(conn, input).await?,
    };
    let encounter = (
        encounters::patient_id.eq(patient_id),
        encounters::admitted_by.eq(admission.admitted_by),
        encounters::ward_building.eq(admission.ward.as_ref().map(|ward| &ward.building)),
        encounters::ward_number.eq(admission.ward.as_ref().map(|ward| ward.number)),
        encounters::triage.eq(admission.triage),
        encounters::admitted_at.eq(at),
    );
    let encounter_id: i64 =
        diesel::insert_into(encounters::table).values(encounter).returning_identity(conn).await?;
    let measured: Vec<_> = admission
        .observations
        .iter()
        .map(|observation| {
            (
                observations::encounter_id.eq(encounter_id),
                observations::code.eq(&observation.code),
                observations::value.eq(&observation.value),
                observations::unit.eq(&observation.unit),
                observations::observed_on.eq(at.date()),
                observations::observed_at.eq(Some(at.time())),
            )
        })
        .collect();
    if !measured.is_empty() {
        diesel::insert_into(observations::table).values(measured).execute(conn).await?;
    }
    let placed: Vec<_> = admission
        .orders
        .iter()
        .map(|placed| {
            (
                order::encounter_id.eq(encounter_id),
                order::type_.eq(&placed.kind),
                order::value.eq(&placed.value),
                order::priority.eq(placed.priority),
                order::placed_at.eq(at),
            )
        })
        .collect();
    if !placed.is_empty() {
        diesel::insert_into(order::table).values(placed).execute(conn).await?;
    }
    Ok(Admitted { patient_id, encounter_id })
}

/// Ends a stay or a visit. To be called in a transaction.
///
/// # Errors
///
/// [`Error::NotFound`], [`Error::Conflict`] where it has ended already, and those of the database.
pub async fn discharge(conn: &mut AsyncIrisConnection, encounter_id: i64) -> Result<(), Error> {
    let open = encounters::table.find(encounter_id).filter(encounters::discharged_at.is_null());
    let count = diesel::update(open).set(encounters::discharged_at.eq(Some(now()))).execute(conn).await?;
    if count == 1 {
        return Ok(());
    }
    let exists: i64 = encounters::table.find(encounter_id).count().get_result(conn).await?;
    Err(match exists {
        0 => Error::NotFound("such encounter"),
        _ => Error::Conflict("The patient was discharged already.".to_owned()),
    })
}

/// The time in UTC, to the second.
pub(crate) fn now() -> NaiveDateTime {
    chrono::SubsecRound::trunc_subsecs(Utc::now().naive_utc(), 0)
}
