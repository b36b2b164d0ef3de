use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::prelude::*;
use diesel_iris_tests::Server;

diesel::table! { first_rows { id -> Integer, name -> Text } }

async fn first_query(server: Server) {
    let Some(database) = server.database().await else { return };
    let mut conn = database.connect().await;
    conn.batch_execute("CREATE TABLE first_rows (id INTEGER PRIMARY KEY, name VARCHAR(50))").await.unwrap();
    let n = diesel::insert_into(first_rows::table)
        .values((first_rows::id.eq(1), first_rows::name.eq("John")))
        .execute(&mut conn)
        .await
        .unwrap();
    assert_eq!(n, 1);
    let n =
        diesel::update(first_rows::table).set(first_rows::name.eq("1.10")).execute(&mut conn).await.unwrap();
    assert_eq!(n, 1);
    let all: Vec<(i32, String)> = first_rows::table.limit(5).load(&mut conn).await.unwrap();
    assert_eq!(all, [(1, "1.10".to_owned())]);
}

#[tokio::test]
async fn emu() {
    first_query(Server::Emulator).await
}
#[tokio::test]
async fn pgw() {
    first_query(Server::PgWire).await
}
