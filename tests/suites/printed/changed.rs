//! A changed `schema.rs` becomes a script that changes the database so, and one that takes it back.

use diesel_iris::prelude::*;
use diesel_iris_cli::diff::{self, Changes};
use diesel_iris_tests::{Server, TestDatabase};

const SCRIPT: &str = "-- print-schema -o ^changed_
CREATE TABLE IF NOT EXISTS changed_ward (id INTEGER PRIMARY KEY, name VARCHAR(20), beds INTEGER);
CREATE TABLE IF NOT EXISTS changed_stay (id INTEGER PRIMARY KEY, ward_id INTEGER);
CREATE TABLE IF NOT EXISTS changed_gone (id INTEGER PRIMARY KEY, note VARCHAR(9));
INSERT INTO changed_ward (id, name, beds) VALUES (1, 'North', 4);
INSERT INTO changed_stay (id, ward_id) VALUES (1, 1)";

/// The file after its author has changed it: a column and a table less, a column, a table and a reference more.
const WANTED: &str = "// @generated automatically by diesel_iris.

diesel::table! {
    changed_new (id) {
        id -> Integer,
        stay_id -> Nullable<Integer>,
    }
}

diesel::table! {
    changed_stay (id) {
        id -> Integer,
        ward_id -> Nullable<Integer>,
    }
}

diesel::table! {
    changed_ward (id) {
        id -> Integer,
        #[max_length = 20]
        name -> Nullable<Varchar>,
        floor -> Nullable<SmallInt>,
    }
}

diesel::joinable!(changed_new -> changed_stay (stay_id));

diesel::allow_tables_to_appear_in_same_query!(changed_new, changed_stay, changed_ward,);
";

/// Straight: the PGWire server would write the tables' names in upper case.
async fn run(database: &TestDatabase, script: &str) {
    let mut direct = AsyncIrisConnection::establish(database.emulator_url()).await.unwrap();
    for statement in diesel_iris::script::statements(script) {
        direct.batch_execute(statement).await.unwrap_or_else(|error| panic!("{error}\n{statement}"));
    }
}

#[tokio::test]
async fn a_changed_file_changes_the_database_and_back() {
    for server in [Server::Emulator, Server::PgWire] {
        let Some(database) = server.database().await else { continue };
        run(&database, SCRIPT).await;
        let output = super::output(SCRIPT);
        let mut conn = database.connect().await;
        let before = output.text(&mut conn).await.unwrap();
        let wanted = diff::read(WANTED, &output.selection().schema).unwrap();
        let found = output.model(&mut conn).await.unwrap();
        let scripts = Changes::new(&found, &wanted).scripts().unwrap();
        run(&database, &scripts.up).await;
        assert_eq!(output.text(&mut conn).await.unwrap(), WANTED, "{server:?}\n{}", scripts.up);
        run(&database, &scripts.down).await;
        assert_eq!(output.text(&mut conn).await.unwrap(), before, "{server:?}\n{}", scripts.down);
    }
}
