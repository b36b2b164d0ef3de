//! `/`: the search box and what was found.

use axum::extract::rejection::QueryRejection;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use garde::Validate;
use maud::{Markup, html};

use super::layout::{self, moment};
use crate::error::{Error, Result};
use crate::models::document::{Found, Search};
use crate::models::ward::{self, Ward, WardKey};
use crate::routes::search::find;
use crate::state::AppState;

/// What to try first.
const EXAMPLES: [(&str, &str); 4] = [
    ("heart beating too fast", "Cardiology"),
    ("operation scar is red and full of pus", "Surgery"),
    ("mother has trouble nursing her baby", "Maternity"),
    ("cannot sleep", ""),
];

/// The page.
pub(super) async fn page(
    State(state): State<AppState>,
    query: std::result::Result<Query<Search>, QueryRejection>,
) -> Result<Response> {
    let mut conn = state.database.get().await?;
    let wards = ward::all(&mut conn).await?;
    // one connection at a time: who holds one and asks for another may wait for others who do the same
    drop(conn);
    let Query(search) = match query {
        Ok(query) => query,
        Err(rejection) => return Ok(refused(&Search::default(), &wards, &rejection.body_text())),
    };
    if search.q.trim().is_empty() {
        let content = html! { (form(&search, &wards)) (examples()) };
        return Ok(layout::page("Search", &content).into_response());
    }
    if let Err(report) = search.validate() {
        return Ok(refused(&search, &wards, &report.to_string()));
    }
    match find(&state, &search).await {
        Ok(found) => {
            let content = html! { (form(&search, &wards)) (results(&found, &wards)) };
            Ok(layout::page(&search.q, &content).into_response())
        }
        Err(Error::UnknownWords) => {
            let hint = "None of these words is known. Describe it in other English words.";
            Ok(refused(&search, &wards, hint))
        }
        Err(error) => Err(error),
    }
}

fn refused(search: &Search, wards: &[Ward], why: &str) -> Response {
    let content = html! {
        (form(search, wards))
        section .notice role="alert" { h2 { "Please change the search" } p { (why) } }
    };
    (StatusCode::UNPROCESSABLE_ENTITY, layout::page("Search", &content)).into_response()
}

fn form(search: &Search, wards: &[Ward]) -> Markup {
    html! {
        form .search action="/" method="get" role="search" {
            h1 { "Search notes by meaning" }
            div .query {
                label .hidden for="q" { "What to look for" }
                input #q name="q" type="search" value=(search.q) required maxlength="400" autocomplete="off"
                    placeholder="heart beating too fast";
                button type="submit" { "Search" }
            }
            div .filters {
                label {
                    span { "Ward" }
                    select name="ward" {
                        option value="" { "All wards" }
                        @for ward in wards {
                            option value=(ward.kind) selected[search.ward.as_ref() == Some(&ward.kind)] { (ward.kind) }
                        }
                    }
                }
                label {
                    span { "From" }
                    input name="from" type="date" value=[search.from];
                }
                label {
                    span { "Until" }
                    input name="until" type="date" value=[search.until];
                }
            }
            @if let Some(patient_id) = search.patient_id {
                input type="hidden" name="patient_id" value=(patient_id);
                p .only {
                    "Only notes about " a href={ "/patients/" (patient_id) } { "this patient" } ". "
                    a href={ "/?q=" (encode(&search.q)) } { "Search all patients" }
                }
            }
        }
    }
}

/// For the query of a URL.
fn encode(text: &str) -> String {
    let mut encoded = String::new();
    for byte in text.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => encoded.push(char::from(byte)),
            b' ' => encoded.push('+'),
            _ => encoded.push_str(&format!("%{byte:02X}")),
        }
    }
    encoded
}

fn examples() -> Markup {
    html! {
        section .examples {
            h2 { "Examples" }
            ul {
                @for (question, ward) in EXAMPLES {
                    li {
                        a href={ "/?q=" (encode(question)) "&ward=" (encode(ward)) } {
                            (question)
                            @if !ward.is_empty() { span .ward { (ward) } }
                        }
                    }
                }
            }
        }
    }
}

fn results(found: &[Found], wards: &[Ward]) -> Markup {
    if found.is_empty() {
        return html! {
            section .notice {
                h2 { "No notes found" }
                p { "No note matches the ward and the dates. Try fewer filters." }
            }
        };
    }
    html! {
        section .results aria-labelledby="found" {
            h2 #found { (layout::count(found.len(), "note")) ", most similar first" }
            ol { @for found in found { (result(found, wards)) } }
        }
    }
}

fn result(found: &Found, wards: &[Ward]) -> Markup {
    let document = &found.document;
    let percent = (found.similarity.clamp(0.0, 1.0) * 100.0).round();
    let ward = found.ward.as_ref().and_then(|WardKey { building, number }| {
        wards.iter().find(|ward| ward.building == *building && ward.number == *number)
    });
    html! {
        li .card {
            div .heading {
                h3 { a href={ "/patients/" (document.patient_id) "#document-" (document.id) } { (found.patient) } }
                span .similarity title={ "cosine " (format!("{:.3}", found.similarity)) } {
                    // a picture of the number beside it
                    span .bar aria-hidden="true" { span style={ "width:" (percent) "%" } {} }
                    span .hidden { "similarity" }
                    span { (percent) "%" }
                }
            }
            p .body { (document.body.as_deref().unwrap_or(&document.title)) }
            p .about {
                @if let Some(ward) = ward { span .ward { (ward.kind) } }
                span { (document.title) }
                (moment(document.written_at))
            }
        }
    }
}
