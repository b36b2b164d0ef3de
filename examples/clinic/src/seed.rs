//! Seed data for the emulator: wards, staff, patients and their stays around the notes of `semantic_search`. The same bytes
//! every time, about nobody.

mod people;

use std::collections::BTreeMap;

use bigdecimal::BigDecimal;
use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime, TimeDelta};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use semantic_search::data::{Note, notes};

use self::people::{Person, people};
use crate::schema::{documents, encounters, observations, order, patients, staff, wards};

/// How many rows go into a transaction.
const BATCH: usize = 400;

/// A patient who was seen again within so many days is still the same patient of the same stay.
const SAME_STAY: i64 = 6;

/// The wards with their buildings, numbers and beds.
const WARDS: [(&str, &str, i16, i8); 10] = [
    ("Cardiology", "North", 4, 28),
    ("Emergency", "North", 1, 40),
    ("Geriatrics", "South", 2, 36),
    ("Maternity", "Pavilion", 2, 24),
    ("Nephrology", "North", 3, 20),
    ("Neurology", "South", 3, 26),
    ("Oncology", "South", 5, 30),
    ("Paediatrics", "Pavilion", 1, 24),
    ("Respiratory", "North", 2, 18),
    ("Surgery", "South", 4, 32),
];

const STAFF: [&str; 8] = [
    "Ada Brennan",
    "Tomás Figueroa",
    "Ngozi O'Hara",
    "Ilse Vermeer",
    "Rafiq Haddad",
    "Mei Tanaka",
    "Jonas Lindqvist",
    "Carla Moretti",
];

/// A stay, with the numbers of its notes.
struct Stay<'a> {
    patient: i64,
    ward: usize,
    notes: Vec<&'a Note>,
}

/// A number that follows from another one, and looks like none in particular (SplitMix64).
fn scatter(seed: i64) -> u64 {
    let mut z = seed.cast_unsigned().wrapping_mul(0x9E37_79B9_7F4A_7C15);
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}

/// A number below `below` that follows from the seed.
fn choose(seed: i64, below: usize) -> usize {
    usize::try_from(scatter(seed) % below.max(1) as u64).unwrap_or_default()
}

/// Fills the empty tables; every `step`th note is taken. It gives the number of notes.
///
/// # Errors
///
/// Those of the database, and when the notes cannot be read.
pub async fn fill(conn: &mut AsyncIrisConnection, step: usize) -> anyhow::Result<usize> {
    let notes: Vec<Note> = notes()?.into_iter().step_by(step.max(1)).collect();
    let people = people();
    wards_and_staff(conn).await?;
    insert_people(conn, &people).await?;
    let stays = stays(&notes, &people);
    insert_stays(conn, &stays).await?;
    insert_measured(conn, &stays).await?;
    insert_documents(conn, &stays).await?;
    Ok(notes.len())
}

/// Inserts rows, some hundreds in a transaction.
macro_rules! insert {
    ($conn:expr, $table:expr, $rows:expr) => {
        for batch in $rows.chunks(BATCH) {
            diesel::insert_into($table).values(batch.to_vec()).execute($conn).await?;
        }
    };
}

async fn wards_and_staff(conn: &mut AsyncIrisConnection) -> QueryResult<()> {
    let rows = WARDS.map(|(kind, building, number, beds)| {
        (wards::building.eq(building), wards::number.eq(number), wards::type_.eq(kind), wards::beds.eq(beds))
    });
    diesel::insert_into(wards::table).values(rows.to_vec()).execute(conn).await?;
    let rows: Vec<_> = (1_i16..)
        .zip(STAFF)
        .map(|(number, name)| {
            let id = i64::from(number);
            (
                staff::id.eq(id),
                staff::badge.eq(100 + number),
                staff::name.eq(name),
                staff::on_duty.eq(id % 3 != 0),
            )
        })
        .collect();
    diesel::insert_into(staff::table).values(rows).execute(conn).await?;
    Ok(())
}

async fn insert_people(conn: &mut AsyncIrisConnection, people: &[Person]) -> QueryResult<()> {
    let rows: Vec<_> = people
        .iter()
        .map(|person| {
            (
                patients::id.eq(person.id),
                patients::record_number.eq(format!("H-{:06}", 480 + person.id * 7)),
                patients::name.eq(person.name.clone()),
                patients::birth_date.eq(Some(person.born)),
                patients::deceased.eq(false),
                patients::weight_kg.eq(Some(person.weight_kg)),
            )
        })
        .collect();
    insert!(conn, patients::table, rows);
    Ok(())
}

/// Who each note is about, and which notes belong together.
fn stays<'a>(notes: &'a [Note], people: &[Person]) -> Vec<Stay<'a>> {
    let mut open: BTreeMap<(i64, usize), usize> = BTreeMap::new();
    let mut stays: Vec<Stay<'a>> = Vec::new();
    for note in notes {
        let ward = WARDS.iter().position(|(kind, ..)| *kind == note.ward).unwrap_or_default();
        let fitting: Vec<i64> =
            people.iter().filter(|person| person.may_be_meant(note)).map(|person| person.id).collect();
        let patient = fitting.get(choose(note.id.into(), fitting.len())).copied().unwrap_or(1);
        let place = open.get(&(patient, ward)).copied().filter(|place| {
            let last = stays[*place].notes.last().map_or(note.written_on, |last| last.written_on);
            (note.written_on - last).num_days() <= SAME_STAY
        });
        match place {
            Some(place) => stays[place].notes.push(note),
            None => {
                open.insert((patient, ward), stays.len());
                stays.push(Stay { patient, ward, notes: vec![note] });
            }
        }
    }
    stays
}

impl Stay<'_> {
    fn first_day(&self) -> NaiveDate {
        self.notes.as_slice().first().map_or(NaiveDate::MIN, |note| note.written_on)
    }

    fn last_day(&self) -> NaiveDate {
        self.notes.last().map_or(NaiveDate::MIN, |note| note.written_on)
    }

    fn admitted_at(&self) -> NaiveDateTime {
        let minutes = scatter(self.patient) % (6 * 60);
        self.first_day().and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes.cast_signed())
    }

    /// Those who came in the last days of the year are still there.
    fn discharged_at(&self) -> Option<NaiveDateTime> {
        let day = self.last_day() + Days::new(1);
        let is_gone = day < NaiveDate::from_ymd_opt(2025, 12, 29)?;
        is_gone.then(|| day.and_time(NaiveTime::MIN) + TimeDelta::hours(11))
    }
}

async fn insert_stays(conn: &mut AsyncIrisConnection, stays: &[Stay<'_>]) -> QueryResult<()> {
    let rows: Vec<_> = (1_i64..)
        .zip(stays)
        .map(|(id, stay)| {
            let (_, building, number, _) = WARDS[stay.ward];
            let triage = i8::try_from(1 + choose(id, 5)).unwrap_or(3);
            (
                encounters::id.eq(id),
                encounters::patient_id.eq(stay.patient),
                encounters::admitted_by.eq(1 + i64::try_from(choose(id, STAFF.len())).unwrap_or_default()),
                encounters::ward_building.eq(Some(building)),
                encounters::ward_number.eq(Some(number)),
                encounters::triage.eq(Some(triage)),
                encounters::admitted_at.eq(stay.admitted_at()),
                encounters::discharged_at.eq(stay.discharged_at()),
            )
        })
        .collect();
    insert!(conn, encounters::table, rows);
    Ok(())
}

/// What is ordered on a ward.
const ORDERS: [(&str, &str); 10] = [
    ("imaging", "Echocardiogram"),
    ("laboratory", "Full blood count"),
    ("medication", "Paracetamol 1 g"),
    ("monitoring", "Cardiotocogram"),
    ("laboratory", "Creatinine and electrolytes"),
    ("imaging", "CT of the head"),
    ("laboratory", "Full blood count with differential"),
    ("medication", "Ibuprofen by weight"),
    ("imaging", "Chest X-ray"),
    ("medication", "Cefuroxime 1.5 g"),
];

async fn insert_measured(conn: &mut AsyncIrisConnection, stays: &[Stay<'_>]) -> QueryResult<()> {
    let measured: Vec<_> = (1_i64..)
        .zip(stays)
        .flat_map(|(id, stay)| {
            let at = stay.admitted_at() + TimeDelta::minutes(12);
            let rate = i64::try_from(62 + choose(id, 60)).unwrap_or_default();
            let tenths = i64::try_from(362 + choose(id + 7, 30)).unwrap_or_default();
            [("8867-4", BigDecimal::from(rate), "/min"), ("8310-5", BigDecimal::new(tenths.into(), 1), "Cel")]
                .map(|(code, value, unit)| {
                    (
                        observations::encounter_id.eq(id),
                        observations::code.eq(code),
                        observations::value.eq(Some(value)),
                        observations::unit.eq(Some(unit)),
                        observations::observed_on.eq(at.date()),
                        observations::observed_at.eq(Some(at.time())),
                    )
                })
        })
        .collect();
    insert!(conn, observations::table, measured);
    let ordered: Vec<_> = (1_i64..)
        .zip(stays)
        .map(|(id, stay)| {
            let (kind, value) = ORDERS[stay.ward];
            (
                order::encounter_id.eq(id),
                order::type_.eq(kind),
                order::value.eq(value),
                order::priority.eq(i32::try_from(1 + choose(id, 4)).unwrap_or(3)),
                order::placed_at.eq(stay.admitted_at() + TimeDelta::minutes(25)),
            )
        })
        .collect();
    insert!(conn, order::table, ordered);
    Ok(())
}

async fn insert_documents(conn: &mut AsyncIrisConnection, stays: &[Stay<'_>]) -> QueryResult<()> {
    let rows: Vec<_> = (1_i64..)
        .zip(stays)
        .flat_map(|(encounter, stay)| {
            stay.notes.iter().map(move |note| {
                let minutes = 8 * 60 + scatter(note.id.into()) % (12 * 60);
                let written_at =
                    note.written_on.and_time(NaiveTime::MIN) + TimeDelta::minutes(minutes.cast_signed());
                (
                    documents::id.eq(i64::from(note.id)),
                    documents::patient_id.eq(stay.patient),
                    documents::encounter_id.eq(Some(encounter)),
                    documents::title.eq(note.topic),
                    documents::body.eq(note.text),
                    documents::written_at.eq(written_at),
                    documents::embedding.eq(Some(note.embedding.clone())),
                )
            })
        })
        .collect();
    insert!(conn, documents::table, rows);
    Ok(())
}
