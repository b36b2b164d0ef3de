//! diesel-async, on its own PostgreSQL connection and on this project's.

use chrono::{NaiveDate, TimeDelta};
use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};
use diesel_async::{AsyncConnection, AsyncPgConnection, RunQueryDsl};
use diesel_iris::AsyncIrisConnection;
use futures_util::TryStreamExt;

use super::Narrow;
use crate::workload::Workload;

diesel::table! { bench_rows (id) { id -> Integer, name -> Text } }
diesel::table! { bench_ten (id) { id -> Integer } }
diesel::table! { bench_new (id) { id -> Integer, name -> Text } }
diesel::table! { bench_narrow (id) { id -> Integer, name -> Text, seen_at -> Timestamp } }
diesel::table! {
    bench_wide (id) {
        id -> Integer,
        c1 -> Text, c2 -> Text, c3 -> Text, c4 -> Text, c5 -> Text, c6 -> Text, c7 -> Text, c8 -> Text, c9 -> Text,
        c10 -> Text, c11 -> Text, c12 -> Text, c13 -> Text, c14 -> Text, c15 -> Text, c16 -> Text, c17 -> Text,
        c18 -> Text, c19 -> Text,
    }
}

macro_rules! texts {
    ($($name:ident)+) => {
        #[derive(Queryable, Insertable)]
        #[diesel(table_name = bench_wide)]
        struct Wide {
            id: i32,
            $($name: String,)+
        }

        impl Wide {
            fn new(id: i32) -> Self {
                Self { id, $($name: format!("{} of {id}", stringify!($name)),)+ }
            }
        }
    };
}
texts!(c1 c2 c3 c4 c5 c6 c7 c8 c9 c10 c11 c12 c13 c14 c15 c16 c17 c18 c19);

/// A row by the names of its columns.
#[derive(QueryableByName)]
#[diesel(table_name = bench_rows)]
#[expect(dead_code, reason = "it is only read")]
struct Row {
    id: i32,
    name: String,
}

pub struct Ours(pub AsyncIrisConnection);
pub struct Pg(pub AsyncPgConnection);

/// Fills the tables that are read.
pub async fn fill(conn: &mut AsyncIrisConnection, workloads: &[Workload]) {
    let rows: Vec<_> =
        (0..1_000).map(|id| (bench_rows::id.eq(id), bench_rows::name.eq(format!("row {id}")))).collect();
    diesel::insert_into(bench_rows::table).values(rows).execute(conn).await.unwrap();
    if workloads.contains(&Workload::Narrow) || workloads.contains(&Workload::Stream) {
        let ten: Vec<_> = (0..10).map(|id| bench_ten::id.eq(id)).collect();
        diesel::insert_into(bench_ten::table).values(ten).execute(conn).await.unwrap();
        let start = NaiveDate::from_ymd_opt(2024, 1, 1).unwrap().and_hms_opt(0, 0, 0).unwrap();
        conn.transaction(async |conn| {
            for id in 0..100_000 {
                // a cast, since PostgreSQL makes no timestamp of a text by itself
                let at = start + TimeDelta::milliseconds(i64::from(id) * 1_234);
                diesel::sql_query(
                    "INSERT INTO bench_narrow (id, name, seen_at) VALUES ($1, $2, CAST($3 AS TIMESTAMP))",
                )
                .bind::<Integer, _>(id)
                .bind::<Text, _>(format!("patient number {id}"))
                .bind::<Text, _>(at.format("%Y-%m-%d %H:%M:%S%.3f").to_string())
                .execute(conn)
                .await?;
            }
            Ok::<_, diesel::result::Error>(())
        })
        .await
        .unwrap();
    }
    if workloads.contains(&Workload::Wide) {
        let rows: Vec<Wide> = (0..10_000).map(Wide::new).collect();
        diesel::insert_into(bench_wide::table).values(rows).execute(conn).await.unwrap();
    }
}

macro_rules! by_diesel {
    ($client:ty, $backend:ty) => {
        impl $client {
            pub async fn point(&mut self, id: i32) {
                let _: (i32, String) = bench_rows::table.find(id).get_result(&mut self.0).await.unwrap();
            }

            pub async fn boxed(&mut self, id: i32) {
                let query = bench_rows::table.into_boxed::<$backend>();
                let query = query.filter(bench_rows::id.eq(id)).filter(bench_rows::name.like("row%"));
                let _: (i32, String) = query.get_result(&mut self.0).await.unwrap();
            }

            pub async fn never(&mut self, turn: usize) {
                let n = diesel::dsl::sql::<diesel::sql_types::Integer>(&format!("1 AS n{turn}"));
                let query = bench_rows::table
                    .select((bench_rows::id, bench_rows::name, n))
                    .filter(bench_rows::id.eq(7));
                let _: (i32, String, i32) = query.get_result(&mut self.0).await.unwrap();
            }

            pub async fn by_name(&mut self, id: i32) {
                let query = diesel::sql_query("SELECT id, name FROM bench_rows WHERE id = $1");
                let _: Row = query.bind::<Integer, _>(id).get_result(&mut self.0).await.unwrap();
            }

            pub async fn stream(&mut self) {
                let query = diesel::dsl::sql::<(Integer, Text)>(super::STREAMED);
                let rows = query.load_stream::<(i32, String)>(&mut self.0).await.unwrap();
                let count = rows.try_fold(0, async |count, _| Ok(count + 1)).await.unwrap();
                assert_eq!(count, 1_000_000);
            }

            pub async fn update(&mut self, id: i32) {
                let update =
                    diesel::update(bench_rows::table.find(id)).set(bench_rows::name.eq("row changed"));
                assert_eq!(update.execute(&mut self.0).await.unwrap(), 1);
            }

            pub async fn insert(&mut self, turn: usize) {
                let row = (bench_new::id.eq(i32::try_from(turn).unwrap()), bench_new::name.eq("a new row"));
                diesel::insert_into(bench_new::table).values(row).execute(&mut self.0).await.unwrap();
            }

            pub async fn insert_many(&mut self) {
                let rows: Vec<_> =
                    (0..1_000).map(|id| (bench_new::id.eq(id), bench_new::name.eq("a new row"))).collect();
                let count =
                    diesel::insert_into(bench_new::table).values(rows).execute(&mut self.0).await.unwrap();
                assert_eq!(count, 1_000);
            }

            pub async fn narrow(&mut self) {
                let rows: Vec<Narrow> = bench_narrow::table.load(&mut self.0).await.unwrap();
                assert_eq!(rows.len(), 100_000);
            }

            pub async fn wide(&mut self) {
                let rows: Vec<Wide> = bench_wide::table.load(&mut self.0).await.unwrap();
                assert_eq!(rows.len(), 10_000);
            }

            pub async fn transaction(&mut self, id: i32) {
                self.0
                    .transaction(async |conn| {
                        for id in [id, (id + 1) % 1_000, (id + 2) % 1_000] {
                            let _: (i32, String) = bench_rows::table.find(id).get_result(conn).await?;
                        }
                        let update = diesel::update(bench_rows::table.find(id))
                            .set(bench_rows::name.eq("row changed"));
                        update.execute(conn).await
                    })
                    .await
                    .unwrap();
            }

            pub async fn pipelined(&mut self) {
                let conn = &self.0;
                let queries = (0..32).map(async |id| {
                    let mut conn = conn;
                    bench_rows::table.find(id).get_result::<(i32, String)>(&mut conn).await.unwrap()
                });
                futures_util::future::join_all(queries).await;
            }
        }
    };
}

by_diesel!(Ours, diesel_iris::Iris);
by_diesel!(Pg, diesel::pg::Pg);
