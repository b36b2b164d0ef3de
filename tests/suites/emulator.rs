//! What the emulator refuses, and how its sessions keep out of each other's way, seen through the client.

use std::time::Duration;

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use diesel_iris::prelude::*;
use iris_emulator::Emulator;

diesel::table! { emu_rows (id) { id -> Integer, name -> Varchar } }

async fn started() -> (Emulator, AsyncIrisConnection) {
    let emulator = Emulator::builder().lock_timeout(Duration::from_millis(100)).start().await.unwrap();
    let mut conn = AsyncIrisConnection::establish(&emulator.url()).await.unwrap();
    conn.batch_execute("CREATE TABLE emu_rows (id INTEGER PRIMARY KEY, name VARCHAR(20))").await.unwrap();
    (emulator, conn)
}

#[tokio::test]
async fn what_only_postgresql_knows_is_refused_with_a_sqlcode() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let (emulator, _conn) = started().await;
    // a client that passes everything on
    let (host, port) = (emulator.address().ip().to_string(), emulator.address().port());
    let mut config = tokio_postgres::Config::new();
    config.host(host).port(port).user("_SYSTEM").dbname("USER");
    let (client, connection) = config.connect(tokio_postgres::NoTls).await.unwrap();
    tokio::spawn(connection);
    for sql in [
        "INSERT INTO emu_rows (id) VALUES (1) RETURNING id",
        "INSERT INTO emu_rows (id) VALUES (1) ON CONFLICT DO NOTHING",
        "SELECT id::integer FROM emu_rows",
        "SELECT id FROM emu_rows WHERE name ILIKE 'a'",
        "SELECT DISTINCT ON (id) id FROM emu_rows",
        "SELECT ARRAY[1, 2]",
        "SELECT E'a'",
        "SELECT id FROM emu_rows WHERE id = ANY('{1}')",
        "SELECT TRUE",
        "SELECT id FROM emu_rows WHERE id IS TRUE",
    ] {
        let error = client.simple_query(sql).await.unwrap_err();
        let message = error.as_db_error().unwrap().message();
        assert!(message.contains("[SQLCODE: <-"), "{sql}: {message}");
    }
}

#[tokio::test]
async fn two_transactions_make_progress_on_different_rows_and_meet_on_one() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let (emulator, mut setup) = started().await;
    let rows: Vec<_> = [1, 2].iter().map(|id| (emu_rows::id.eq(id), emu_rows::name.eq("old"))).collect();
    diesel::insert_into(emu_rows::table).values(rows).execute(&mut setup).await.unwrap();
    let mut first = AsyncIrisConnection::establish(&emulator.url()).await.unwrap();
    let mut second = AsyncIrisConnection::establish(&emulator.url()).await.unwrap();
    first.begin_test_transaction().await.unwrap();
    second.begin_test_transaction().await.unwrap();
    let update = |id: i32| diesel::update(emu_rows::table.find(id)).set(emu_rows::name.eq("new"));
    let (one, two) = tokio::join!(update(1).execute(&mut first), update(2).execute(&mut second));
    assert_eq!((one.unwrap(), two.unwrap()), (1, 1));
    let error = update(1).execute(&mut second).await.unwrap_err();
    assert_eq!(diesel_iris::sqlcode(&error), Some(-110), "{error}");
    // the second's transaction goes on
    assert_eq!(update(2).execute(&mut second).await.unwrap(), 1);
}

#[tokio::test]
async fn namespaces_are_apart() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let (emulator, _conn) = started().await;
    let mut other = AsyncIrisConnection::establish(&emulator.namespace_url("OTHER")).await.unwrap();
    let error = emu_rows::table.count().get_result::<i64>(&mut other).await.unwrap_err();
    assert_eq!(diesel_iris::sqlcode(&error), Some(-30));
}
