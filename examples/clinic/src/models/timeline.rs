//! What has happened to a patient.

use bigdecimal::BigDecimal;
use chrono::{NaiveDateTime, NaiveTime};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use serde::Serialize;
use utoipa::ToSchema;

use super::document::Document;
use crate::schema::{documents, encounters, observations, order, wards};

/// How many rows of each table go into a timeline: the newest.
const LIMIT: i64 = 200;

/// Something that has happened.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
pub struct Event {
    /// When, in UTC.
    pub at: NaiveDateTime,
    /// The stay or visit that it belongs to.
    pub encounter_id: Option<i64>,
    /// What.
    #[serde(flatten)]
    pub what: What,
}

/// What has happened.
#[derive(Debug, Clone, PartialEq, Serialize, ToSchema)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum What {
    /// A stay or visit has begun.
    Admitted {
        /// Of the ward.
        ward: Option<String>,
        /// From 1, immediate, to 5, not urgent.
        triage: Option<i8>,
    },
    /// It has ended.
    Discharged,
    /// Something was measured.
    Observed {
        /// By LOINC.
        code: String,
        /// As it was measured.
        #[schema(value_type = Option<String>)]
        value: Option<BigDecimal>,
        /// By UCUM.
        unit: Option<String>,
    },
    /// Something was asked for.
    Ordered {
        /// What kind of thing.
        kind: String,
        /// What.
        value: String,
        /// From 1, at once, to 5.
        priority: i32,
    },
    /// Something was written.
    Wrote {
        /// The key of the document.
        document_id: i64,
        /// The heading.
        title: String,
        /// The text.
        body: Option<String>,
    },
}

/// All that has happened to a patient, the newest first.
///
/// # Errors
///
/// Those of the database.
pub async fn of(conn: &mut AsyncIrisConnection, patient_id: i64) -> QueryResult<Vec<Event>> {
    let mut events = stays(conn, patient_id).await?;
    events.extend(measured(conn, patient_id).await?);
    events.extend(ordered(conn, patient_id).await?);
    let documents: Vec<Document> = documents::table
        .filter(documents::patient_id.eq(patient_id))
        .select(Document::as_select())
        .order(documents::written_at.desc())
        .limit(LIMIT)
        .load(conn)
        .await?;
    events.extend(documents.into_iter().map(|document| Event {
        at: document.written_at,
        encounter_id: document.encounter_id,
        what: What::Wrote { document_id: document.id, title: document.title, body: document.body },
    }));
    // stable: at the same time a stay begins before anything else and ends after it
    events.sort_by_key(|event| (std::cmp::Reverse(event.at), rank(&event.what)));
    Ok(events)
}

/// The place among events of one time, the newest first.
fn rank(what: &What) -> u8 {
    match what {
        What::Discharged => 0,
        What::Wrote { .. } => 1,
        What::Ordered { .. } => 2,
        What::Observed { .. } => 3,
        What::Admitted { .. } => 4,
    }
}

async fn stays(conn: &mut AsyncIrisConnection, patient_id: i64) -> QueryResult<Vec<Event>> {
    type Stay = (i64, NaiveDateTime, Option<NaiveDateTime>, Option<i8>, Option<String>);

    let of_ward = encounters::ward_building
        .eq(wards::building.nullable())
        .and(encounters::ward_number.eq(wards::number.nullable()));
    let stays: Vec<Stay> = encounters::table
        .left_join(wards::table.on(of_ward))
        .filter(encounters::patient_id.eq(patient_id))
        .select((
            encounters::id,
            encounters::admitted_at,
            encounters::discharged_at,
            encounters::triage,
            wards::type_.nullable(),
        ))
        .order(encounters::admitted_at.desc())
        .limit(LIMIT)
        .load(conn)
        .await?;
    let events = stays.into_iter().flat_map(|(id, admitted_at, discharged_at, triage, ward)| {
        let event = |at, what| Event { at, encounter_id: Some(id), what };
        let end = discharged_at.map(|at| event(at, What::Discharged));
        [Some(event(admitted_at, What::Admitted { ward, triage })), end]
    });
    Ok(events.flatten().collect())
}

async fn measured(conn: &mut AsyncIrisConnection, patient_id: i64) -> QueryResult<Vec<Event>> {
    type Measured = (i64, chrono::NaiveDate, Option<NaiveTime>, String, Option<BigDecimal>, Option<String>);

    let measured: Vec<Measured> = observations::table
        .inner_join(encounters::table)
        .filter(encounters::patient_id.eq(patient_id))
        .select((
            observations::encounter_id,
            observations::observed_on,
            observations::observed_at,
            observations::code,
            observations::value,
            observations::unit,
        ))
        .order((observations::observed_on.desc(), observations::id.desc()))
        .limit(LIMIT)
        .load(conn)
        .await?;
    let events = measured.into_iter().map(|(encounter, day, time, code, value, unit)| Event {
        at: day.and_time(time.unwrap_or_default()),
        encounter_id: Some(encounter),
        what: What::Observed { code, value, unit },
    });
    Ok(events.collect())
}

async fn ordered(conn: &mut AsyncIrisConnection, patient_id: i64) -> QueryResult<Vec<Event>> {
    let ordered: Vec<(i64, NaiveDateTime, String, String, i32)> = order::table
        .inner_join(encounters::table)
        .filter(encounters::patient_id.eq(patient_id))
        .select((order::encounter_id, order::placed_at, order::type_, order::value, order::priority))
        .order((order::placed_at.desc(), order::id.desc()))
        .limit(LIMIT)
        .load(conn)
        .await?;
    let events = ordered.into_iter().map(|(encounter, at, kind, value, priority)| Event {
        at,
        encounter_id: Some(encounter),
        what: What::Ordered { kind, value, priority },
    });
    Ok(events.collect())
}
