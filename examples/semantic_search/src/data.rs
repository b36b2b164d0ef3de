//! The notes and vectors in the folder `data`, which are compiled in.

use anyhow::{Context, Result, ensure};
use chrono::NaiveDate;
use diesel_iris::data_types::Vector;

/// How many elements an embedding has.
pub const DIMENSIONS: usize = 64;

const NOTES: &str = include_str!("../data/notes.tsv");
const NOTE_VECTORS: &[u8] = include_bytes!("../data/notes.i8");

/// A note of the ward, written by a script about nobody.
#[derive(Debug, Clone)]
pub struct Note {
    /// From 1 on.
    pub id: i32,
    /// The day it was written.
    pub written_on: NaiveDate,
    /// Where.
    pub ward: &'static str,
    /// What the script was asked to write about. The database is not told.
    pub topic: &'static str,
    /// What was written.
    pub text: &'static str,
    /// What it means, of length 1 but for rounding to bytes.
    pub embedding: Vector<f32>,
}

/// All notes, in the order of their dates.
///
/// # Errors
///
/// The files are not in their form, or do not belong together.
pub fn notes() -> Result<Vec<Note>> {
    let embeddings = vectors(NOTE_VECTORS)?;
    let lines: Vec<_> = NOTES.lines().collect();
    ensure!(lines.len() == embeddings.len(), "{} notes, {} embeddings", lines.len(), embeddings.len());
    let numbered = (1..).zip(lines.into_iter().zip(embeddings));
    numbered
        .map(|(id, (line, embedding))| {
            let mut fields = line.split('\t');
            let mut field = |name| fields.next().with_context(|| format!("note {id} has no {name}"));
            let written_on = field("date")?.parse().with_context(|| format!("the date of note {id}"))?;
            let (ward, topic, text) = (field("ward")?, field("topic")?, field("text")?);
            Ok(Note { id, written_on, ward, topic, text, embedding: embedding.to_vec().into() })
        })
        .collect()
}

/// Vectors of a byte for each element, behind an f32 that they are multiplied by.
pub(crate) fn vectors(bytes: &[u8]) -> Result<Vec<[f32; DIMENSIONS]>> {
    let (rows, rest) = bytes.as_chunks::<{ 4 + DIMENSIONS }>();
    ensure!(rest.is_empty(), "{} bytes are left behind the last vector", rest.len());
    rows.iter()
        .map(|row| {
            let (scale, elements) = row.split_first_chunk::<4>().context("a vector without a scale")?;
            let scale = f32::from_le_bytes(*scale);
            let elements: [u8; DIMENSIONS] = elements.try_into()?;
            Ok(elements.map(|element| scale * f32::from(element.cast_signed())))
        })
        .collect()
}
