//! What all pages have around them.

use chrono::{Datelike, NaiveDate, NaiveDateTime};
use maud::{DOCTYPE, Markup, html};

/// A page with this title and content.
pub(super) fn page(title: &str, content: &Markup) -> Markup {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                title { (title) " · Clinic" }
                link rel="icon" href="/assets/icon.svg" type="image/svg+xml";
                link rel="stylesheet" href="/assets/style.css";
            }
            body {
                a .skip href="#content" { "Skip to the content" }
                header .top {
                    a .brand href="/" {
                        img src="/assets/icon.svg" alt="" width="28" height="28";
                        span { "Clinic" }
                    }
                    nav { a href="/openapi.json" { "API" } }
                }
                main #content { (content) }
                footer { "All patients and notes are fictional." }
            }
        }
    }
}

/// `22 January 2025`.
pub(super) fn day(date: NaiveDate) -> String {
    date.format("%-d %B %Y").to_string()
}

/// `22 Jan 2025, 09:45`, for machines as well.
pub(super) fn moment(at: NaiveDateTime) -> Markup {
    html! { time datetime=(at.format("%Y-%m-%dT%H:%M:%SZ")) { (at.format("%-d %b %Y, %H:%M")) } }
}

/// The age in years on a day.
pub(super) fn age(born: NaiveDate, on: NaiveDate) -> i32 {
    let had_birthday = (on.month(), on.day()) >= (born.month(), born.day());
    on.year() - born.year() - i32::from(!had_birthday)
}

/// A count with its noun.
pub(super) fn count(number: usize, noun: &str) -> String {
    if number == 1 { format!("1 {noun}") } else { format!("{number} {noun}s") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_complete_on_the_birthday() {
        let date = |text: &str| text.parse().unwrap();
        assert_eq!(age(date("1984-02-29"), date("2025-02-28")), 40);
        assert_eq!(age(date("1984-02-29"), date("2025-03-01")), 41);
        assert_eq!(age(date("2025-01-01"), date("2025-01-01")), 0);
    }
}
