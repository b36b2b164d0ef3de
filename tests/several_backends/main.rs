//! `#[derive(MultiConnection)]`: IRIS beside Diesel's own backends.

#![allow(clippy::unwrap_used, reason = "a test that meets an error fails")]
#![allow(missing_docs, clippy::large_enum_variant, reason = "what `MultiConnection` makes of it")]

use diesel::prelude::*;
use diesel::{MultiConnection, SqliteConnection};
use diesel_iris::IrisConnection;
use diesel_iris_tests::on_both_servers;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

mod schema {
    diesel::table! { several (id) { id -> Integer, name -> Varchar, weight -> Nullable<Double> } }
}
use schema::several;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("../migrations/synchronous");

#[derive(MultiConnection)]
enum AnyConnection {
    Iris(IrisConnection),
    // last, since it takes any text for a file
    Sqlite(SqliteConnection),
}

/// The same on any backend.
fn use_any(conn: &mut AnyConnection) -> QueryResult<Vec<(i32, String, Option<f64>)>> {
    conn.transaction(|conn| {
        let row = (several::id.eq(1), several::name.eq("Ada"), several::weight.eq(Some(61.5)));
        diesel::insert_into(several::table).values(row).execute(conn)?;
        let row = (several::id.eq(2), several::name.eq("Bo"), several::weight.eq(None::<f64>));
        diesel::insert_into(several::table).values(row).execute(conn)
    })?;
    diesel::update(several::table.find(2)).set(several::name.eq("Bob")).execute(conn)?;
    several::table.filter(several::id.le(2)).order(several::id).limit(5).load(conn)
}

/// Runs code that may block.
async fn blocking(url: &str, work: impl FnOnce(String) + Send + 'static) {
    let url = url.to_owned();
    if let Err(error) = tokio::task::spawn_blocking(move || work(url)).await {
        std::panic::resume_unwind(error.into_panic());
    }
}

on_both_servers! {
    async fn one_of_several_backends(database: &TestDatabase) {
        blocking(database.url(), |url| {
            let mut iris = AnyConnection::establish(&url).unwrap();
            assert!(matches!(iris, AnyConnection::Iris(_)));
            let mut sqlite = AnyConnection::establish(":memory:").unwrap();
            assert!(matches!(sqlite, AnyConnection::Sqlite(_)));
            let expected = vec![(1, "Ada".to_owned(), Some(61.5)), (2, "Bob".to_owned(), None)];
            for conn in [&mut iris, &mut sqlite] {
                diesel::sql_query("CREATE TABLE several (id INTEGER PRIMARY KEY, name VARCHAR(20), weight DOUBLE)")
                    .execute(conn)
                    .unwrap();
                assert_eq!(use_any(conn), Ok(expected.clone()));
            }
            assert_eq!(iris.run_pending_migrations(MIGRATIONS).unwrap().len(), 2);
        })
        .await;
    }
}
