//! A small hospital in IRIS: tables, rows, joins, and a search by meaning from several tasks at once.
//!
//! Runs against an embedded emulator, or against the database that DATABASE_URL names.

use anyhow::{Context, Result};
use chrono::{NaiveDate, NaiveDateTime};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use diesel_iris::data_types::{Horolog, Vector};
use diesel_iris::dsl::{horolog, last_identity};
use diesel_iris::pooled_connection::AsyncDieselConnectionManager;
use diesel_iris::pooled_connection::bb8::Pool;
use diesel_iris::prelude::*;

#[path = "../../schema/schema.rs"]
mod schema;

use schema::{documents, encounters, patients, staff};

const HOSPITAL: &str = include_str!("../../schema/hospital.sql");

#[derive(Insertable)]
#[diesel(table_name = patients)]
struct NewPatient<'a> {
    record_number: &'a str,
    name: &'a str,
    birth_date: Option<NaiveDate>,
}

#[derive(Queryable, Selectable)]
#[diesel(table_name = patients)]
struct Patient {
    record_number: String,
    name: String,
    birth_date: Option<NaiveDate>,
}

/// What was written about patients, with what it means: how much of rest, heart, and bones is in it.
const NOTES: [(&str, [f64; 3]); 5] = [
    ("Sleeps badly, tired all day", [0.9, 0.2, 0.1]),
    ("Palpitations after climbing stairs", [0.2, 0.95, 0.1]),
    ("Fracture of the left wrist", [0.0, 0.1, 1.0]),
    ("Chest pain, ECG without findings", [0.1, 0.9, 0.0]),
    ("Night sweats and restless legs", [0.8, 0.3, 0.3]),
];

const QUESTIONS: [(&str, [f64; 3]); 3] =
    [("heart", [0.1, 1.0, 0.0]), ("sleep", [1.0, 0.1, 0.1]), ("bones", [0.0, 0.0, 1.0])];

/// An embedding as the sample's table wants it, of eight dimensions.
fn embedding(meaning: [f64; 3]) -> Vector {
    let mut elements = meaning.to_vec();
    elements.resize(8, 0.0);
    elements.into()
}

#[tokio::main]
async fn main() -> Result<()> {
    let (url, _emulator) = match std::env::var("DATABASE_URL") {
        Ok(url) => (url, None),
        Err(_) => {
            let emulator = iris_emulator::Emulator::start().await?;
            println!("DATABASE_URL is not set: using an embedded emulator at {}", emulator.url());
            (emulator.url(), Some(emulator))
        }
    };
    let mut conn = AsyncIrisConnection::establish(&url).await?;
    let now: Horolog = diesel::select(horolog()).get_result(&mut conn).await?;
    println!("It is {now} by $HOROLOG, which is {}.\n", NaiveDateTime::from(now));

    create_tables(&mut conn).await?;
    let patient = admit(&mut conn).await?;
    show_patients(&mut conn).await?;
    write_documents(&mut conn, patient).await?;
    search(&url).await
}

async fn create_tables(conn: &mut AsyncIrisConnection) -> Result<()> {
    match conn.batch_execute(HOSPITAL).await {
        Ok(()) => println!("Created the hospital's tables."),
        // SQLCODE -201: the table is there
        Err(error) if diesel_iris::sqlcode(&error) == Some(-201) => {
            println!("The hospital's tables are there.")
        }
        Err(error) => return Err(error).context("cannot create the tables"),
    }
    Ok(())
}

/// Inserts patients, and a stay for the last of them in the same transaction; gives that patient's id.
async fn admit(conn: &mut AsyncIrisConnection) -> Result<i64> {
    let now = chrono::Utc::now();
    // the names of this run's rows, so that it can be run again
    let run = now.timestamp() % 1_000_000_000;
    let numbers = [format!("{run}-1"), format!("{run}-2"), format!("{run}-3")];
    let names = ["Ada Lovelace", "Grace Hopper", "Edsger Dijkstra"];
    let born = [(1815, 12, 10), (1906, 12, 9), (1930, 5, 11)];
    let new: Vec<NewPatient<'_>> = numbers
        .iter()
        .zip(names)
        .zip(born)
        .map(|((record_number, name), (y, m, d))| NewPatient {
            record_number,
            name,
            birth_date: NaiveDate::from_ymd_opt(y, m, d),
        })
        .collect();
    let admitted_at = now.naive_utc().date().and_hms_opt(8, 30, 0).context("half past eight is a time")?;
    let badge = i16::try_from(run % 30_000)?;
    conn.transaction(async |conn| {
        let inserted = diesel::insert_into(patients::table).values(&new).execute(conn).await?;
        let patient = last_id(conn).await?;
        diesel::insert_into(staff::table)
            .values((staff::badge.eq(badge), staff::name.eq("Florence Nightingale"), staff::on_duty.eq(true)))
            .execute(conn)
            .await?;
        let nurse = last_id(conn).await?;
        diesel::insert_into(encounters::table)
            .values((
                encounters::patient_id.eq(patient),
                encounters::admitted_by.eq(nurse),
                encounters::admitted_at.eq(admitted_at),
                encounters::triage.eq(Some(3_i8)),
            ))
            .execute(conn)
            .await?;
        println!("Inserted {inserted} patients and admitted the last of them.\n");
        Ok::<_, diesel::result::Error>(patient)
    })
    .await
    .context("cannot admit")
}

/// The IDENTITY of the row that was inserted last in this transaction.
async fn last_id(conn: &mut AsyncIrisConnection) -> QueryResult<i64> {
    let id: Option<i64> = diesel::select(last_identity()).get_result(conn).await?;
    id.ok_or(diesel::result::Error::NotFound)
}

async fn show_patients(conn: &mut AsyncIrisConnection) -> Result<()> {
    let rows: Vec<(Patient, Option<NaiveDateTime>)> = patients::table
        .left_join(encounters::table)
        .order(patients::birth_date.desc())
        .select((Patient::as_select(), encounters::admitted_at.nullable()))
        .limit(3)
        .load(conn)
        .await?;
    println!("{:<14} {:<18} {:<12} admitted", "record", "name", "born");
    for (patient, admitted) in rows {
        let born = patient.birth_date.map_or_else(String::new, |date| date.to_string());
        let admitted = admitted.map_or_else(|| "-".to_owned(), |at| at.to_string());
        println!("{:<14} {:<18} {born:<12} {admitted}", patient.record_number, patient.name);
    }
    Ok(())
}

async fn write_documents(conn: &mut AsyncIrisConnection, patient: i64) -> Result<()> {
    let written_at = chrono::Utc::now().naive_utc().date().and_hms_opt(9, 0, 0).context("nine is a time")?;
    let rows: Vec<_> = NOTES
        .iter()
        .map(|(title, meaning)| {
            (
                documents::patient_id.eq(patient),
                documents::title.eq(*title),
                documents::embedding.eq(Some(embedding(*meaning))),
                documents::written_at.eq(written_at),
            )
        })
        .collect();
    let count = diesel::insert_into(documents::table).values(rows).execute(conn).await?;
    println!("\nWrote {count} documents with their meaning.\n");
    Ok(())
}

/// Asks for the two documents nearest to each question, all questions at once over a pool.
async fn search(url: &str) -> Result<()> {
    let manager = AsyncDieselConnectionManager::<AsyncIrisConnection>::new(url);
    let pool = Pool::builder().max_size(3).build(manager).await?;
    let mut tasks = tokio::task::JoinSet::new();
    for (question, meaning) in QUESTIONS {
        let pool = pool.clone();
        tasks.spawn(async move {
            let mut conn = pool.get().await?;
            let similarity = documents::embedding.cosine(Some(embedding(meaning)));
            let nearest: Vec<(String, Option<f64>)> = documents::table
                .select((documents::title, similarity.clone()))
                .order(similarity.desc())
                .limit(2)
                .load(&mut conn)
                .await?;
            Ok::<_, anyhow::Error>((question, nearest))
        });
    }
    let mut answers = Vec::new();
    while let Some(answer) = tasks.join_next().await {
        answers.push(answer??);
    }
    answers.sort_by_key(|(question, _)| *question);
    for (question, nearest) in answers {
        println!("Nearest to {question}:");
        for (title, similarity) in nearest {
            println!("  {:.3}  {title}", similarity.unwrap_or_default());
        }
    }
    Ok(())
}
