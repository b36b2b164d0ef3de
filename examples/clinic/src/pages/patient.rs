//! `/patients/{id}`: a patient and what has happened.

use std::collections::HashMap;

use axum::extract::State;
use chrono::NaiveDateTime;
use maud::{Markup, html};

use super::layout::{self, day, moment};
use crate::database::Database;
use crate::error::Result;
use crate::extract::Id;
use crate::models::patient::{self, Patient};
use crate::models::timeline::{self, Event, What};
use crate::routes::named;

/// The page.
pub(super) async fn page(State(database): State<Database>, Id(id): Id) -> Result<Markup> {
    let mut conn = database.get().await?;
    let patient = patient::find(&mut conn, id).await.map_err(named("such patient"))?;
    let events = timeline::of(&mut conn, id).await?;
    let content = html! {
        (about(&patient))
        section .timeline aria-labelledby="timeline" {
            h2 #timeline { "Timeline" }
            @if events.is_empty() {
                div .notice { p { "There are no entries for this patient yet." } }
            }
            @for stay in stays(&events) { (stay_of(&stay)) }
        }
    };
    Ok(layout::page(&patient.name, &content))
}

fn about(patient: &Patient) -> Markup {
    let today = chrono::Utc::now().date_naive();
    html! {
        section .patient {
            h1 { (patient.name) }
            dl {
                div { dt { "Record" } dd .number { (patient.record_number) } }
                @if let Some(born) = patient.birth_date {
                    div {
                        dt { "Born" }
                        dd { (day(born)) @if !patient.deceased { " (" (layout::age(born, today)) ")" } }
                    }
                }
                @if let Some(weight) = patient.weight_kg { div { dt { "Weight" } dd { (weight) " kg" } } }
                @if patient.deceased { div { dt { "Deceased" } dd { "yes" } } }
            }
            form .within action="/" method="get" role="search" {
                input type="hidden" name="patient_id" value=(patient.id);
                label .hidden for="q" { "Search this patient's notes" }
                input #q name="q" type="search" required maxlength="400" autocomplete="off"
                    placeholder="Search this patient's notes";
                button type="submit" { "Search" }
            }
        }
    }
}

/// The events of one stay or visit.
struct Stay<'a> {
    events: Vec<&'a Event>,
    begin: NaiveDateTime,
    end: Option<NaiveDateTime>,
    ward: Option<&'a str>,
    triage: Option<i8>,
    /// Whether this is a stay, and not what belongs to none.
    is_known: bool,
}

/// The stays, the newest first, and between them what belongs to no stay.
fn stays(events: &[Event]) -> Vec<Stay<'_>> {
    let mut stays: Vec<Stay<'_>> = Vec::new();
    let mut places: HashMap<i64, usize> = HashMap::new();
    // the group that the event before this one is in, if it belongs to no stay
    let mut loose = None;
    for event in events {
        let place = match event.encounter_id {
            Some(id) => *places.entry(id).or_insert(stays.len()),
            None => loose.unwrap_or(stays.len()),
        };
        loose = event.encounter_id.is_none().then_some(place);
        if place == stays.len() {
            let (begin, end) = (event.at, None);
            stays.push(Stay { events: Vec::new(), begin, end, ward: None, triage: None, is_known: false });
        }
        let stay = &mut stays[place];
        if loose.is_some() {
            (stay.begin, stay.end) = (event.at, stay.end.or(Some(event.at)));
        }
        match &event.what {
            What::Admitted { ward, triage } => {
                (stay.begin, stay.is_known) = (event.at, true);
                (stay.ward, stay.triage) = (ward.as_deref(), *triage);
            }
            What::Discharged => stay.end = Some(event.at),
            _ => {}
        }
        stay.events.push(event);
    }
    stays.sort_by_key(|stay| std::cmp::Reverse(stay.begin));
    stays
}

fn stay_of(stay: &Stay<'_>) -> Markup {
    html! {
        article .stay {
            header {
                h3 {
                    @if stay.is_known { (stay.ward.unwrap_or("Visit")) } @else { "Outside of a stay" }
                }
                p {
                    (day(stay.begin.date()))
                    @if let Some(end) = stay.end.filter(|end| end.date() != stay.begin.date()) { " to " (day(end.date())) }
                    @if stay.is_known && stay.end.is_none() { span .here { "still here" } }
                    @if let Some(triage) = stay.triage { span .triage data-level=(triage) { "triage " (triage) } }
                }
            }
            ol { @for event in &stay.events { (row(event)) } }
        }
    }
}

fn row(event: &Event) -> Markup {
    html! {
        @match &event.what {
            What::Admitted { .. } => li .event.admitted { (moment(event.at)) p { "Admitted" } },
            What::Discharged => li .event.discharged { (moment(event.at)) p { "Discharged" } },
            What::Observed { code, value, unit } => li .event.observed {
                (moment(event.at))
                p {
                    (meaning(code).unwrap_or(code)) " "
                    strong { @if let Some(value) = value { (value.normalized().to_plain_string()) } @else { "–" } }
                    @if let Some(unit) = unit { " " (symbol(unit)) }
                }
            },
            What::Ordered { kind, value, priority } => li .event.ordered {
                (moment(event.at))
                p { (value) " " span .kind { (kind) @if *priority == 1 { ", at once" } } }
            },
            What::Wrote { document_id, title, body } => li .event.wrote id={ "document-" (document_id) } {
                (moment(event.at))
                div { h4 { (title) } @if let Some(body) = body { p { (body) } } }
            },
        }
    }
}

/// How people write a unit of UCUM.
fn symbol(unit: &str) -> &str {
    match unit {
        "Cel" => "°C",
        "/min" => "per minute",
        other => other,
    }
}

/// The codes of LOINC that the sample uses.
fn meaning(code: &str) -> Option<&'static str> {
    Some(match code {
        "8867-4" => "Heart rate",
        "8310-5" => "Temperature",
        "29463-7" => "Weight",
        "2160-0" => "Creatinine",
        "8480-6" => "Systolic pressure",
        "59408-5" => "Oxygen saturation",
        _ => return None,
    })
}
