//! Sessions of PostgreSQL's clients, on the emulator and through the real PGWire server.

#![allow(clippy::unwrap_used, reason = "a test that meets an error fails")]

mod other_languages;
mod psql;
mod sqlx;
mod tokio_postgres;

use diesel_iris_tests::{Server, TestDatabase};

/// A configuration of tokio-postgres for a test's database.
fn config(database: &TestDatabase) -> ::tokio_postgres::Config {
    let url = database.url().replace("iris://", "postgres://");
    url.split('?').next().unwrap().parse().unwrap()
}

/// The database, unless the environment leaves the server out.
async fn database(server: Server) -> Option<TestDatabase> {
    if diesel_iris_tests::is_left_out(
        "what another client does is known of the emulator and of the server in front of it",
    ) {
        return None;
    }
    let database = server.database().await;
    if database.is_none() {
        println!("the real PGWire server is left out");
    }
    database
}
