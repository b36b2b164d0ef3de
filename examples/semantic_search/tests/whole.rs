//! The example on an emulator.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use diesel_iris::AsyncIrisConnection;
use diesel_iris::prelude::*;
use iris_emulator::Emulator;
use semantic_search::{Model, data, questions, run, search};

#[tokio::test]
async fn all_neighbours_are_found_and_shown() {
    let emulator = Emulator::start().await.unwrap();
    let mut out = Vec::new();
    let summary = run(&emulator.url(), &questions(), 2, 240, &mut out).await.unwrap();
    assert_eq!(summary.notes, 2400);
    // the emulator's HNSW index compares with every row
    assert_eq!(summary.recall, [1.0, 1.0]);
    let out = String::from_utf8(out).unwrap();
    for question in questions() {
        assert!(out.contains(&question.text), "{out}");
    }
    assert_eq!(out.matches("Recall of 10 neighbours").count(), 2, "{out}");
}

#[tokio::test]
async fn answers_are_about_what_was_asked() {
    let emulator = Emulator::start().await.unwrap();
    let mut conn = AsyncIrisConnection::establish(&emulator.url()).await.unwrap();
    let (notes, model) = (data::notes().unwrap(), Model::load().unwrap());
    search::fill(&mut conn, &notes).await.unwrap();
    let topics =
        ["arrhythmia", "wound infection", "hypoglycaemia", "newborn feeding", "medication", "discharge"];
    for (question, topic) in questions().iter().zip(topics) {
        let embedding = model.embed(&question.text).unwrap();
        let found = search::nearest(&mut conn, question, &embedding, 3).await.unwrap();
        assert_eq!(found.len(), 3, "{question:?}");
        for (found, cosine) in found {
            let note = notes.iter().find(|note| note.id == found.id).unwrap();
            assert_eq!(note.topic, topic, "{} for {}", found.note, question.text);
            assert!(question.admits(note) && found.note == note.text && cosine > 0.3, "{found:?} {cosine}");
        }
    }
}

#[tokio::test]
async fn a_question_without_a_known_word_is_an_error() {
    let emulator = Emulator::start().await.unwrap();
    let mut question = questions().remove(0);
    question.text = "\u{4e16}".to_owned();
    let error = run(&emulator.url(), &[question], 2, 240, &mut Vec::new()).await.unwrap_err();
    assert!(error.to_string().contains("is known"), "{error}");
}
