//! The conformance cases: statements, and what IRIS makes of them, each with the source of that truth.
//!
//! They run on the emulator; with `IRIS_URL` on whatever listens there. `CONFORMANCE_ANSWERS=folder` writes down what was
//! answered, in the cases' own format.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod answer;
mod cases;
mod documented;
mod files;
mod report;

use std::path::{Path, PathBuf};

use iris_emulator::{Emulator, Face};

use crate::answer::{answer, clear, connect};
use crate::cases::{Case, Expected, Room, rooms};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("conformance")
}

/// The face that a file asks for.
fn face(room: &Room) -> Face {
    let mut face = Face::default();
    for (switch, value) in &room.face {
        match switch.as_str() {
            "release" => face.release = value.parse().unwrap(),
            "delimited_identifiers" => face.delimited_identifiers = value == "on",
            "language" => face.language = value.parse().unwrap(),
            "dates" => face.dates = value.parse().unwrap(),
            "date_parameters" => face.date_parameters = value.parse().unwrap(),
            "times" => face.times = value.parse().unwrap(),
            "timestamps" => face.timestamps = value.parse().unwrap(),
            other => panic!("{}: no switch {other}", room.name),
        }
    }
    face
}

/// The cases that are answered otherwise.
async fn run(room: &Room, url: &str) -> Vec<(Case, Expected)> {
    let client = connect(url).await;
    let mut answers = Vec::new();
    for case in &room.cases {
        answers.push((case.clone(), answer(&client, case).await));
    }
    clear(&client, room).await;
    answers
}

#[tokio::test]
async fn every_case_is_answered_as_it_says() {
    let mut wrong = Vec::new();
    for room in rooms(&folder()) {
        let instance = std::env::var("IRIS_URL").ok();
        if instance.is_some() && !room.face.is_empty() {
            continue;
        }
        let emulator = match instance {
            Some(_) => None,
            None => Some(
                Emulator::builder()
                    .face(face(&room))
                    .lock_timeout(std::time::Duration::ZERO)
                    .start()
                    .await
                    .unwrap(),
            ),
        };
        let url = emulator.as_ref().map_or_else(|| instance.unwrap_or_default(), Emulator::url);
        let answers = run(&room, &url).await;
        report::write_answers(&room, &answers);
        for (case, answer) in answers {
            if !report::agrees(&case.expected, &answer) {
                wrong.push(format!(
                    "{}:{}: {}\n    expected {}\n    answered {}",
                    room.name,
                    case.line,
                    case.sql,
                    report::shown(&case.expected),
                    report::shown(&answer)
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{} cases differ:\n{}", wrong.len(), wrong.join("\n"));
}
