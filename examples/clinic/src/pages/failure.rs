//! Problems, for people.

use axum::extract::Request;
use axum::http::{HeaderMap, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use maud::{Markup, html};

use super::layout;
use crate::error::Error;
use crate::problem::Problem;

/// There is nothing at this path.
pub async fn not_found() -> Error {
    Error::NotFound("such page")
}

/// There is something at this path, but not by this method.
pub async fn not_allowed() -> Error {
    Error::Method
}

/// Makes a page of a problem where a browser has asked for a page.
pub async fn for_people(request: Request, next: Next) -> Response {
    let is_page = !request.uri().path().starts_with("/api/") && accepts_html(request.headers());
    let mut response = next.run(request).await;
    if is_page && let Some(problem) = response.extensions_mut().remove::<Problem>() {
        let page = layout::page(&problem.title, &render(&problem)).into_response();
        let (mut parts, _) = response.into_parts();
        parts.headers.remove(header::CONTENT_LENGTH);
        parts.headers.extend(page.headers().clone());
        return Response::from_parts(parts, page.into_body());
    }
    response
}

fn accepts_html(headers: &HeaderMap) -> bool {
    let accept = headers.get(header::ACCEPT).and_then(|accept| accept.to_str().ok());
    accept.is_some_and(|accept| accept.contains("text/html"))
}

fn render(problem: &Problem) -> Markup {
    html! {
        section .notice {
            p .status { (problem.status) }
            h1 { (problem.title) }
            @if let Some(detail) = &problem.detail { p { (detail) } }
            @for error in &problem.errors { p { strong { (error.field) } ": " (error.detail) } }
            @if problem.status == 503 || problem.status == 504 {
                p { "Please try again in a moment." }
            }
            p { a .button href="/" { "Back to the search" } }
        }
    }
}
