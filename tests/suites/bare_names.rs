//! What reaches IRIS where it takes what is in double quotes for a string.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use diesel_iris::dsl::insert_or_update_into;
use diesel_iris::prelude::*;
use diesel_iris_tests::PgWireServer;
use iris_emulator::{Emulator, Face};

use crate::recorded;

diesel::table! { bare_wards (id) { id -> Integer, label -> Varchar } }
diesel::table! { bare_beds (id) { id -> Integer, ward_id -> Integer } }
diesel::table! { Clinic.bare_notes (id) { id -> Integer } }
diesel::joinable!(bare_beds -> bare_wards (ward_id));
diesel::allow_tables_to_appear_in_same_query!(bare_beds, bare_wards);

/// The server writes `SQLUser."NAME"` for bare names unless something keeps it from that. A table without a schema stays
/// one: IRIS looks it up in its default schema, as it does where names are delimited.
#[tokio::test]
async fn no_name_is_in_quotes() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let face = Face { delimited_identifiers: false, ..Face::default() };
    let emulator = Emulator::builder().face(face).start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("statements");
    let Some(server) = PgWireServer::start_recording(Some(&emulator), &file).await else { return };
    let mut conn = AsyncIrisConnection::establish(&server.url()).await.unwrap();
    conn.batch_execute(
        "CREATE TABLE bare_wards (id INTEGER PRIMARY KEY, label VARCHAR(20)); \
         CREATE TABLE bare_beds (id INTEGER PRIMARY KEY, ward_id INTEGER REFERENCES bare_wards (id)); \
         CREATE TABLE Clinic.bare_notes (id INTEGER PRIMARY KEY); CREATE INDEX by_label ON bare_wards (label)",
    )
    .await
    .unwrap();
    let ward = (bare_wards::id.eq(1), bare_wards::label.eq("north"));
    assert_eq!(diesel::insert_into(bare_wards::table).values(ward).execute(&mut conn).await, Ok(1));
    assert_eq!(insert_or_update_into(bare_wards::table).values(ward).execute(&mut conn).await, Ok(1));
    let bed = (bare_beds::id.eq(1), bare_beds::ward_id.eq(1));
    assert_eq!(diesel::insert_into(bare_beds::table).values(bed).execute(&mut conn).await, Ok(1));
    let joined = bare_beds::table.inner_join(bare_wards::table).select(bare_wards::label);
    assert_eq!(joined.load::<String>(&mut conn).await.unwrap(), ["north"]);
    let filled = bare_wards::id.eq_any(bare_beds::table.select(bare_beds::ward_id));
    assert_eq!(bare_wards::table.filter(filled).count().get_result(&mut conn).await, Ok(1_i64));
    let wards = diesel::update(bare_wards::table.find(1)).set(bare_wards::label.eq("south"));
    assert_eq!(wards.execute(&mut conn).await, Ok(1));
    assert_eq!(bare_notes::table.count().get_result(&mut conn).await, Ok(0_i64));
    assert_eq!(diesel::delete(bare_beds::table).execute(&mut conn).await, Ok(1));
    conn.batch_execute("DROP TABLE bare_beds").await.unwrap();

    let mut all = recorded::statements(&file);
    all.retain(|sql| sql.to_uppercase().contains("BARE_"));
    assert_eq!(all.len(), 13, "{all:#?}");
    for sql in &all {
        assert!(!sql.contains('"') && !sql.contains("SQLUser"), "{sql}");
        let is_qualified = sql.to_uppercase().contains("CLINIC.BARE_NOTES");
        assert_eq!(is_qualified, sql.to_uppercase().contains("BARE_NOTES"), "{sql}");
    }
}
