//! The example from the first row to the last line.

use std::io::Write;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use chrono::NaiveDate;
use diesel_iris::AsyncIrisConnection;
use diesel_iris::data_types::Vector;
use diesel_iris::prelude::*;

use crate::data::{Note, notes};
use crate::model::Model;
use crate::recall::recall;
use crate::search::{self, Found, Question};

/// How many neighbours the recall is of.
const K: usize = 10;

/// How wide a cosine of 1 is drawn.
const BAR: f64 = 24.0;

/// What [`run`] measured.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Summary {
    /// How many notes were searched.
    pub notes: usize,
    /// Over all queries, without an index and with one.
    pub recall: [f64; 2],
}

/// The questions that are asked when there is none on the command line.
#[must_use]
pub fn questions() -> Vec<Question> {
    let day = |month, day| NaiveDate::from_ymd_opt(2025, month, day).unwrap_or_default();
    let (first, last) = (day(1, 1), day(12, 31));
    [
        ("heart beating too fast", Some("Cardiology"), first, last),
        ("operation scar is red and full of pus", Some("Surgery"), day(6, 1), day(8, 31)),
        ("sugar too low after insulin", None, day(3, 1), day(3, 31)),
        ("mother has trouble nursing her baby", Some("Maternity"), first, day(6, 30)),
        ("wrong drug given by mistake", None, day(12, 1), last),
        ("needs help at home after leaving hospital", Some("Geriatrics"), day(9, 1), last),
    ]
    .map(|(text, ward, since, until)| Question {
        text: text.to_owned(),
        ward: ward.map(str::to_owned),
        since,
        until,
    })
    .into()
}

/// Loads the notes, answers the questions with `top` notes each, and compares what is found with brute force, also for
/// every `step`th note as a question of its own.
///
/// # Errors
///
/// Those of the database, a question without a known word, and a search without an index that misses a neighbour.
pub async fn run(
    url: &str,
    questions: &[Question],
    top: usize,
    step: usize,
    out: &mut impl Write,
) -> Result<Summary> {
    let model = Model::load()?;
    let notes = notes()?;
    let embedded: Vec<(Question, Vector<f32>)> = questions
        .iter()
        .map(|question| {
            let embedding = model.embed(&question.text);
            let embedding = embedding.with_context(|| format!("no word of {:?} is known", question.text))?;
            Ok((question.clone(), embedding))
        })
        .collect::<Result<_>>()?;

    let mut conn = AsyncIrisConnection::establish(url).await?;
    let begin = Instant::now();
    search::fill(&mut conn, &notes).await.context("cannot load the notes")?;
    let took = begin.elapsed();
    let rate = notes.len() as f64 / took.as_secs_f64();
    writeln!(out, "{} notes loaded in {:.2} s, {rate:.0} a second.", notes.len(), took.as_secs_f64())?;

    for (question, embedding) in &embedded {
        let begin = Instant::now();
        let found = search::nearest(&mut conn, question, embedding, i64::try_from(top)?).await?;
        print(out, question, &found, begin.elapsed())?;
    }

    let of_notes = notes.iter().step_by(step.max(1)).map(|note| (everywhere(note), note.embedding.clone()));
    let queries: Vec<_> = embedded.iter().cloned().chain(of_notes).collect();
    let without = measure(&mut conn, &notes, &queries, "without an index", out).await?;
    ensure!(without == 1.0, "without an index all neighbours have to be found");
    search::index(&mut conn).await.context("cannot make the index")?;
    let with = measure(&mut conn, &notes, &queries, "with HNSW", out).await?;
    Ok(Summary { notes: notes.len(), recall: [without, with] })
}

/// Notes like this one, on its ward, at any time.
fn everywhere(note: &Note) -> Question {
    Question {
        text: note.text.to_owned(),
        ward: Some(note.ward.to_owned()),
        since: NaiveDate::from_ymd_opt(2025, 1, 1).unwrap_or_default(),
        until: NaiveDate::from_ymd_opt(2025, 12, 31).unwrap_or_default(),
    }
}

fn print(out: &mut impl Write, question: &Question, found: &[(Found, f64)], took: Duration) -> Result<()> {
    let ward = question.ward.as_deref().unwrap_or("all wards");
    let milliseconds = took.as_secs_f64() * 1000.0;
    writeln!(out, "\n\u{201c}{}\u{201d}", question.text)?;
    writeln!(out, "{ward}, {} to {}, {milliseconds:.1} ms", question.since, question.until)?;
    if found.is_empty() {
        writeln!(out, "  no note was written there and then")?;
    }
    for (found, cosine) in found {
        let bar = "█".repeat((cosine.clamp(0.0, 1.0) * BAR).round() as usize);
        writeln!(out, "  {cosine:.3} {bar:<24} {} {}", found.written_on.format("%e %b"), found.ward)?;
        writeln!(out, "        {}", found.note)?;
    }
    Ok(())
}

/// Asks all queries and gives the mean of their recalls.
async fn measure(
    conn: &mut AsyncIrisConnection,
    notes: &[Note],
    queries: &[(Question, Vector<f32>)],
    how: &str,
    out: &mut impl Write,
) -> Result<f64> {
    let mut took = Duration::ZERO;
    let mut sum = 0.0;
    for (question, embedding) in queries {
        let begin = Instant::now();
        let found = search::nearest(conn, question, embedding, i64::try_from(K)?).await?;
        took += begin.elapsed();
        let ids: Vec<i32> = found.iter().map(|(found, _)| found.id).collect();
        sum += recall(notes, question, embedding, K, &ids);
    }
    let count = queries.len() as f64;
    let (mean, milliseconds) = (sum / count, took.as_secs_f64() * 1000.0 / count);
    let blank = if how.starts_with("without") { "\n" } else { "" };
    writeln!(
        out,
        "{blank}Recall of {K} neighbours {how}: {mean:.3} over {count} queries, {milliseconds:.1} ms each."
    )?;
    Ok(mean)
}
