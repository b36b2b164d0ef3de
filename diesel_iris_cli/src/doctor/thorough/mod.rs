//! What diesel_iris assumes of IRIS and of the PGWire server, as checks that run on an instance.
//!
//! [`SECTIONS`] is the list. The book's page of unchecked assumptions is printed from it by [`markdown`].

mod catalog;
mod driver;
mod probe;
mod ranges;
mod recording;
mod report;
mod scratch;
mod settings;
mod statements;
mod transactions;
mod vectors;

use diesel_iris::AsyncIrisConnection;

use self::probe::{Probe, rows};
pub use self::recording::{Comparison, NoReport, Recording};
pub use self::report::Report;
use self::scratch::Scratch;

/// Something that is assumed.
pub struct Assumption {
    /// Its name in reports.
    pub id: &'static str,
    /// What is assumed, in Markdown.
    pub claim: &'static str,
    probe: Probe,
}

/// Assumptions about one thing.
pub struct Section {
    /// What about.
    pub title: &'static str,
    /// The assumptions.
    pub assumptions: &'static [Assumption],
}

/// All that is assumed.
pub const SECTIONS: &[Section] = &[
    Section { title: "The driver and the server", assumptions: driver::ASSUMPTIONS },
    Section { title: "Ranges", assumptions: ranges::ASSUMPTIONS },
    Section { title: "Statements", assumptions: statements::ASSUMPTIONS },
    Section { title: "Transactions", assumptions: transactions::ASSUMPTIONS },
    Section { title: "Vectors", assumptions: vectors::ASSUMPTIONS },
    Section { title: "The catalog", assumptions: catalog::ASSUMPTIONS },
];

/// Whether an assumption holds on a server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Verdict {
    /// It does.
    Holds,
    /// It does not, and this was seen instead.
    DoesNotHold(String),
    /// It cannot be tried from here, for this reason.
    NotTried(&'static str),
}

/// Tries all assumptions in a schema of its own, `DieselIrisDoctor`, and takes away what was made there.
///
/// # Errors
///
/// When nothing can be made there: the user needs the right to create tables.
pub async fn examine(connection: &mut AsyncIrisConnection) -> diesel::QueryResult<Report> {
    let mut scratch = Scratch::make(connection).await?;
    let settings = settings::settings(&mut scratch).await;
    let mut outcomes = Vec::new();
    for section in SECTIONS {
        for assumption in section.assumptions {
            outcomes.push((section.title, assumption.id, assumption.probe.run(&mut scratch).await));
        }
    }
    let release = rows(&mut scratch, "SELECT $ZVERSION AS v", &[]).await.ok();
    let left = scratch.clean().await;
    Ok(Report::new(release, settings, outcomes, left))
}

/// The assumptions as sections of the book.
#[must_use]
pub fn markdown() -> String {
    let mut text = String::new();
    for section in SECTIONS {
        text.push_str(&format!("\n## {}\n\n", section.title));
        for Assumption { id, claim, probe } in section.assumptions {
            match probe.not_tried() {
                Some(reason) => text.push_str(&format!("- {claim} Not tried by the doctor: {reason}.\n")),
                None => text.push_str(&format!("- {claim} (`{id}`)\n")),
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn assumptions_have_names_of_their_own_and_are_sentences() {
        let all: Vec<_> = SECTIONS.iter().flat_map(|section| section.assumptions).collect();
        let ids: BTreeSet<_> = all.iter().map(|assumption| assumption.id).collect();
        assert_eq!(ids.len(), all.len());
        for Assumption { id, claim, .. } in all {
            assert!(claim.ends_with('.'), "{id}");
        }
    }
}
