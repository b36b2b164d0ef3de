//! The table of notes, and what it is asked.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use diesel_iris::data_types::Vector;
use diesel_iris::dsl::{HnswDistance, HnswIndex};
use diesel_iris::prelude::*;

use crate::data::Note;

#[allow(missing_docs, reason = "the columns say it")]
mod schema {
    diesel::table! {
        use diesel::sql_types::*;
        use diesel_iris::sql_types::*;

        ward_notes (id) {
            id -> Integer,
            written_on -> Date,
            ward -> Varchar,
            note -> Varchar,
            // a vector of another length is an error before it is sent
            embedding -> VectorN<64>,
        }
    }
}
use schema::ward_notes;

/// How many rows go into a transaction.
const BATCH: usize = 400;

/// What is looked for, and where.
#[derive(Debug, Clone)]
pub struct Question {
    /// In words.
    pub text: String,
    /// Only notes of this ward.
    pub ward: Option<String>,
    /// Only notes of this day and later.
    pub since: NaiveDate,
    /// Only notes of this day and before.
    pub until: NaiveDate,
}

impl Question {
    /// Whether the note is one of those that are searched. As in IRIS, a ward's name is the same in capitals.
    #[must_use]
    pub fn admits(&self, note: &Note) -> bool {
        (self.since..=self.until).contains(&note.written_on)
            && self.ward.as_ref().is_none_or(|ward| ward.eq_ignore_ascii_case(note.ward))
    }
}

/// A note that was found.
#[derive(Debug, Clone, PartialEq, Queryable)]
pub struct Found {
    /// Its key.
    pub id: i32,
    /// The day it was written.
    pub written_on: NaiveDate,
    /// Where.
    pub ward: String,
    /// What was written.
    pub note: String,
}

/// Makes the table anew and fills it.
///
/// # Errors
///
/// Those of the database.
pub async fn fill(conn: &mut AsyncIrisConnection, notes: &[Note]) -> QueryResult<()> {
    conn.batch_execute("DROP TABLE IF EXISTS ward_notes").await?;
    conn.batch_execute(
        "CREATE TABLE ward_notes (id INTEGER PRIMARY KEY, written_on DATE NOT NULL, ward VARCHAR(20) NOT NULL, \
         note VARCHAR(400) NOT NULL, embedding VECTOR(FLOAT, 64) NOT NULL)",
    )
    .await?;
    for batch in notes.chunks(BATCH) {
        let rows: Vec<_> = batch
            .iter()
            .map(|note| {
                (
                    ward_notes::id.eq(note.id),
                    ward_notes::written_on.eq(note.written_on),
                    ward_notes::ward.eq(note.ward),
                    ward_notes::note.eq(note.text),
                    ward_notes::embedding.eq(&note.embedding),
                )
            })
            .collect();
        diesel::insert_into(ward_notes::table).values(rows).execute(conn).await?;
    }
    Ok(())
}

/// Indexes the embeddings by their cosines.
///
/// # Errors
///
/// Those of the database.
pub async fn index(conn: &mut AsyncIrisConnection) -> QueryResult<()> {
    let index = HnswIndex::new("ward_notes_near", "ward_notes", "embedding", HnswDistance::Cosine).m(24);
    conn.batch_execute(&index.to_string()).await
}

/// The `k` notes nearest to the question whose embedding is given, the nearest first, with their cosines.
///
/// # Errors
///
/// Those of the database.
pub async fn nearest(
    conn: &mut AsyncIrisConnection,
    question: &Question,
    embedding: &Vector<f32>,
    k: i64,
) -> QueryResult<Vec<(Found, f64)>> {
    let columns = (ward_notes::id, ward_notes::written_on, ward_notes::ward, ward_notes::note);
    let nearest = ward_notes::table
        .filter(ward_notes::written_on.between(question.since, question.until))
        .select(columns)
        .nearest(ward_notes::embedding, embedding, k);
    match &question.ward {
        Some(ward) => nearest.filter(ward_notes::ward.eq(ward)).load(conn).await,
        None => nearest.load(conn).await,
    }
}
