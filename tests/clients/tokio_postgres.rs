//! tokio-postgres: it describes every statement, and takes values in their binary form only.

use diesel_iris_tests::{Server, TestDatabase};
use futures_util::TryStreamExt;
use tokio_postgres::error::SqlState;
use tokio_postgres::types::{ToSql, Type};
use tokio_postgres::{Client, Error, NoTls};

use crate::{config, database};

async fn connect(database: &TestDatabase) -> Client {
    let (client, connection) = config(database).connect(NoTls).await.unwrap();
    tokio::spawn(connection);
    client
}

fn sqlcode(error: &Error) -> Option<&str> {
    error.as_db_error()?.message().split_once("[SQLCODE: <")?.1.split_once('>').map(|(code, _)| code)
}

async fn wards(client: &Client) {
    client
        .batch_execute(
            "CREATE TABLE tp_wards (id INTEGER PRIMARY KEY, name VARCHAR(60), beds BIGINT, opened DATE, rounds TIME,
             seen TIMESTAMP, share DOUBLE, photo VARBINARY(100), is_open BIT, price NUMERIC(10,2))",
        )
        .await
        .unwrap();
}

#[tokio::test]
async fn values_and_their_types() {
    let Some(database) = database(Server::Emulator).await else { return };
    let client = connect(&database).await;
    wards(&client).await;
    let insert = client
        .prepare(
            "INSERT INTO tp_wards (id, name, beds, opened, rounds, seen, share, photo, is_open, price) \
                  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        )
        .await
        .unwrap();
    let types = [
        Type::INT4,
        Type::VARCHAR,
        Type::INT8,
        Type::DATE,
        Type::TIME,
        Type::TIMESTAMP,
        Type::FLOAT8,
        Type::BYTEA,
        Type::BOOL,
        Type::NUMERIC,
    ];
    assert_eq!(insert.params(), types);
    let photo: Vec<u8> = (0..=99).collect();
    let values: [&(dyn ToSql + Sync); 10] = [
        &1_i32,
        &"Ada's 🦀",
        &(1_i64 << 40),
        &"1999-12-31",
        &"07:30:15",
        &"2024-02-29 13:14:15.25",
        &0.1_f64,
        &photo,
        &true,
        &"12.50",
    ];
    let typed = [
        Type::INT4,
        Type::VARCHAR,
        Type::INT8,
        Type::VARCHAR,
        Type::VARCHAR,
        Type::VARCHAR,
        Type::FLOAT8,
        Type::BYTEA,
        Type::BOOL,
        Type::VARCHAR,
    ];
    let sql = "INSERT INTO tp_wards VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    let insert = client.prepare_typed(sql, &typed).await.unwrap();
    assert_eq!(client.execute(&insert, &values).await.unwrap(), 1);
    let row = client.query_one("SELECT * FROM tp_wards WHERE id = $1", &[&1_i32]).await.unwrap();
    let names: Vec<&str> = row.columns().iter().map(tokio_postgres::Column::name).collect();
    assert_eq!(names[..3], ["id", "name", "beds"]);
    assert_eq!(row.get::<_, i32>(0), 1);
    assert_eq!(row.get::<_, &str>("name"), "Ada's 🦀");
    assert_eq!(row.get::<_, i64>(2), 1 << 40);
    assert!((row.get::<_, f64>(6) - 0.1).abs() < f64::EPSILON);
    assert_eq!(row.get::<_, &[u8]>(7), photo);
    assert!(row.get::<_, bool>(8));
    assert_eq!(*row.columns()[3].type_(), Type::DATE);
    let text = client.simple_query("SELECT opened, rounds, seen, price FROM tp_wards").await.unwrap();
    let row = text.iter().find_map(|message| match message {
        tokio_postgres::SimpleQueryMessage::Row(row) => Some(row),
        _ => None,
    });
    let row = row.unwrap();
    assert_eq!(row.get(0), Some("1999-12-31"));
    assert_eq!(row.get(1), Some("07:30:15"));
    assert_eq!(row.get(2), Some("2024-02-29 13:14:15.250000"));
    assert_eq!(row.get(3), Some("12.5"));
}

#[tokio::test]
async fn a_session() {
    let Some(database) = database(Server::Emulator).await else { return };
    let mut client = connect(&database).await;
    wards(&client).await;
    let insert = client.prepare("INSERT INTO tp_wards (id, name) VALUES ($1, $2)").await.unwrap();
    let transaction = client.transaction().await.unwrap();
    for id in 1..=3_i32 {
        assert_eq!(transaction.execute(&insert, &[&id, &format!("ward {id}")]).await.unwrap(), 1);
    }
    let error = transaction.execute(&insert, &[&1_i32, &"again"]).await.unwrap_err();
    assert_eq!((sqlcode(&error), error.code()), (Some("-119"), Some(&SqlState::UNIQUE_VIOLATION)));
    // rows that are fetched two at a time
    let portal = transaction.bind("SELECT id FROM tp_wards ORDER BY id", &[]).await.unwrap();
    assert_eq!(transaction.query_portal(&portal, 2).await.unwrap().len(), 2);
    assert_eq!(transaction.query_portal(&portal, 2).await.unwrap().len(), 1);
    transaction.commit().await.unwrap();

    let transaction = client.transaction().await.unwrap();
    transaction.execute("DELETE FROM tp_wards", &[]).await.unwrap();
    drop(transaction);
    let ids: Vec<i32> = client
        .query_raw("SELECT id FROM tp_wards WHERE id <> $1 ORDER BY id", [2_i32])
        .await
        .unwrap()
        .map_ok(|row| row.get::<_, i32>(0))
        .try_collect()
        .await
        .unwrap();
    assert_eq!(ids, [1, 3]);

    // many at once on one connection, answered in their order
    let select = client.prepare("SELECT name FROM tp_wards WHERE id = $1").await.unwrap();
    let all = [1_i32, 2, 3, 4].map(|id| {
        let (client, select) = (&client, &select);
        async move { client.query_opt(select, &[&id]).await.map(|row| row.map(|row| row.get::<_, String>(0))) }
    });
    let names: Vec<Option<String>> = futures_util::future::try_join_all(all).await.unwrap();
    assert_eq!(names.iter().flatten().collect::<Vec<_>>(), ["ward 1", "ward 2", "ward 3"]);
    assert_eq!(names[3], None);

    // a definition between two executions of a statement: the client is told once that the columns are others
    let all = client.prepare("SELECT * FROM tp_wards WHERE id = 1").await.unwrap();
    client.batch_execute("ALTER TABLE tp_wards ADD COLUMN note VARCHAR(10)").await.unwrap();
    let error = client.query_one(&all, &[]).await.unwrap_err();
    assert_eq!(error.code(), Some(&SqlState::FEATURE_NOT_SUPPORTED), "{error}");
    client.query_one("SELECT * FROM tp_wards WHERE id = 1", &[]).await.unwrap();
    for sql in ["SELECT 1::integer", "SELECT ARRAY[1]", "COPY tp_wards TO STDOUT", "RELEASE SAVEPOINT a"] {
        let error = client.batch_execute(sql).await.unwrap_err();
        assert!(sqlcode(&error).is_some(), "{sql}: {error:?}");
    }
    client.batch_execute("DEALLOCATE ALL; DISCARD ALL").await.unwrap();
    assert_eq!(client.query_one("SELECT COUNT(*) FROM tp_wards", &[]).await.unwrap().get::<_, i64>(0), 3);
}

#[tokio::test]
async fn through_pgwire() {
    let Some(database) = database(Server::PgWire).await else { return };
    let mut client = connect(&database).await;
    client.batch_execute("CREATE TABLE tp_beds (id INTEGER PRIMARY KEY, name VARCHAR(60))").await.unwrap();
    let typed = [Type::INT4, Type::VARCHAR];
    let insert =
        client.prepare_typed("INSERT INTO tp_beds (id, name) VALUES ($1, $2)", &typed).await.unwrap();
    client.execute(&insert, &[&1_i32, &"Ada's 🦀"]).await.unwrap();
    let transaction = client.transaction().await.unwrap();
    transaction.execute(&insert, &[&2_i32, &"gone"]).await.unwrap();
    let error = transaction.execute(&insert, &[&1_i32, &"again"]).await.unwrap_err();
    assert_eq!(sqlcode(&error), Some("-119"));
    transaction.rollback().await.unwrap();
    let select = client.prepare_typed("SELECT name FROM tp_beds WHERE id = $1", &[Type::INT4]).await.unwrap();
    assert_eq!(client.query_one(&select, &[&1_i32]).await.unwrap().get::<_, &str>(0), "Ada's 🦀");
    assert!(client.query_opt(&select, &[&2_i32]).await.unwrap().is_none());
    client.batch_execute("DROP TABLE tp_beds").await.unwrap();
}
