//! What is counted.

use chrono::NaiveDateTime;
use clap::ValueEnum;
use diesel::prelude::*;
use diesel::sql_types::Integer;
use diesel_async::{AsyncConnection, RunQueryDsl};
use diesel_iris::data_types::Vector;
use diesel_iris::{AsyncIrisConnection, Iris};

use crate::peer::{DIMENSIONS, ROWS};

diesel::table! { counted_rows (id) { id -> Integer, name -> Text } }
diesel::table! { counted_new (id) { id -> Integer, name -> Text } }
diesel::table! { counted_narrow (id) { id -> Integer, name -> Text, seen_at -> Timestamp } }
diesel::table! {
    use diesel::sql_types::Integer;
    use diesel_iris::sql_types::Vector;

    counted_vectors (id) { id -> Integer, embedding -> Vector }
}
diesel::table! {
    counted_wide (id) {
        id -> Integer,
        c1 -> Text, c2 -> Text, c3 -> Text, c4 -> Text, c5 -> Text, c6 -> Text, c7 -> Text, c8 -> Text, c9 -> Text,
        c10 -> Text, c11 -> Text, c12 -> Text, c13 -> Text, c14 -> Text, c15 -> Text, c16 -> Text, c17 -> Text,
        c18 -> Text, c19 -> Text,
    }
}

#[derive(Queryable, QueryableByName)]
#[diesel(table_name = counted_rows)]
#[expect(dead_code, reason = "it is only read")]
struct Row {
    id: i32,
    name: String,
}

#[derive(Queryable)]
#[expect(dead_code, reason = "it is only read")]
struct Narrow {
    id: i32,
    name: String,
    seen_at: NaiveDateTime,
}

#[derive(Queryable)]
#[expect(dead_code, reason = "it is only read")]
struct Wide {
    id: i32,
    c1: String,
    c2: String,
    c3: String,
    c4: String,
    c5: String,
    c6: String,
    c7: String,
    c8: String,
    c9: String,
    c10: String,
    c11: String,
    c12: String,
    c13: String,
    c14: String,
    c15: String,
    c16: String,
    c17: String,
    c18: String,
    c19: String,
}

/// How often a query is run to be counted.
const TURNS: u32 = 64;

/// How many queries are polled together.
const TOGETHER: i32 = 32;

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Workload {
    /// One row by its key.
    Point,
    /// The same by a boxed query, of which the text is the same each time.
    Boxed,
    /// A statement with a text that was never sent before.
    Never,
    /// A row that is read by the names of its columns.
    ByName,
    /// One row is changed.
    Update,
    /// One row is inserted.
    Insert,
    /// One of 1,000 rows that are inserted in one call.
    InsertMany,
    /// One of 1,000 rows of a number, a text and a timestamp, into structs.
    Narrow,
    /// One of 1,000 rows of 20 columns, into structs.
    Wide,
    /// Three queries and a change in a transaction.
    Transaction,
    /// One of 32 queries at once.
    Pipelined,
    /// A vector of 1,536 numbers is inserted.
    VectorIn,
    /// A vector of 1,536 numbers is read.
    VectorOut,
}

/// A vector as embeddings are.
pub(crate) fn vector() -> Vector<f32> {
    (0..DIMENSIONS).map(|n| (n as f32).sin()).collect::<Vec<_>>().into()
}

impl Workload {
    pub(crate) fn name(self) -> String {
        self.to_possible_value().unwrap().get_name().to_owned()
    }

    /// How many of what is counted a run has.
    pub(crate) fn units(self) -> u64 {
        match self {
            Self::InsertMany | Self::Narrow | Self::Wide => u64::from(ROWS),
            Self::Pipelined => u64::from(TURNS) * u64::from(TOGETHER.unsigned_abs()),
            _ => u64::from(TURNS),
        }
    }

    /// Runs it; `run` tells this time from the others.
    pub(crate) async fn run(self, conn: &mut AsyncIrisConnection, vector: &Vector<f32>, run: u32) {
        match self {
            Self::InsertMany => return insert_many(conn).await,
            Self::Narrow => {
                let rows: Vec<Narrow> = counted_narrow::table.load(conn).await.unwrap();
                return assert_eq!(rows.len(), ROWS as usize);
            }
            Self::Wide => {
                let rows: Vec<Wide> = counted_wide::table.load(conn).await.unwrap();
                return assert_eq!(rows.len(), ROWS as usize);
            }
            _ => {}
        }
        for turn in run * TURNS..(run + 1) * TURNS {
            self.turn(conn, turn, vector).await;
        }
    }

    async fn turn(self, conn: &mut AsyncIrisConnection, turn: u32, vector: &Vector<f32>) {
        let id = i32::try_from(turn).unwrap();
        match self {
            Self::Point => {
                let _: (i32, String) = counted_rows::table.find(id).get_result(conn).await.unwrap();
            }
            Self::Boxed => {
                let query = counted_rows::table.into_boxed::<Iris>();
                let query = query.filter(counted_rows::id.eq(id)).filter(counted_rows::name.like("row%"));
                let _: (i32, String) = query.get_result(conn).await.unwrap();
            }
            Self::Never => {
                let n = diesel::dsl::sql::<Integer>(&format!("1 AS n{turn}"));
                let query = counted_rows::table
                    .select((counted_rows::id, counted_rows::name, n))
                    .filter(counted_rows::id.eq(7));
                let _: (i32, String, i32) = query.get_result(conn).await.unwrap();
            }
            Self::ByName => {
                let query = diesel::sql_query("SELECT id, name FROM counted_rows WHERE id = ?");
                let _: Row = query.bind::<Integer, _>(id).get_result(conn).await.unwrap();
            }
            Self::Update => {
                let update =
                    diesel::update(counted_rows::table.find(id)).set(counted_rows::name.eq("row changed"));
                assert_eq!(update.execute(conn).await.unwrap(), 1);
            }
            Self::Insert => {
                let row = (counted_new::id.eq(id), counted_new::name.eq("a new row"));
                diesel::insert_into(counted_new::table).values(row).execute(conn).await.unwrap();
            }
            Self::Transaction => transaction(conn, id).await,
            Self::Pipelined => {
                let conn = &*conn;
                let queries = (0..TOGETHER).map(async |id| {
                    let mut conn = conn;
                    counted_rows::table.find(id).get_result::<(i32, String)>(&mut conn).await.unwrap()
                });
                futures_util::future::join_all(queries).await;
            }
            Self::VectorIn => {
                let row = (counted_vectors::id.eq(id), counted_vectors::embedding.eq(vector));
                diesel::insert_into(counted_vectors::table).values(row).execute(conn).await.unwrap();
            }
            Self::VectorOut => {
                let query = counted_vectors::table.select(counted_vectors::embedding);
                let read: Vector<f32> = query.first(conn).await.unwrap();
                assert_eq!(read.len(), vector.len());
            }
            Self::InsertMany | Self::Narrow | Self::Wide => {}
        }
    }
}

async fn insert_many(conn: &mut AsyncIrisConnection) {
    let rows: Vec<_> = (0..i32::try_from(ROWS).unwrap())
        .map(|id| (counted_new::id.eq(id), counted_new::name.eq("a new row")))
        .collect();
    let count = diesel::insert_into(counted_new::table).values(rows).execute(conn).await.unwrap();
    assert_eq!(count, ROWS as usize);
}

async fn transaction(conn: &mut AsyncIrisConnection, id: i32) {
    conn.transaction(async |conn| {
        for id in [id, id + 1, id + 2] {
            let _: (i32, String) = counted_rows::table.find(id).get_result(conn).await?;
        }
        diesel::update(counted_rows::table.find(id))
            .set(counted_rows::name.eq("row changed"))
            .execute(conn)
            .await
    })
    .await
    .unwrap();
}
