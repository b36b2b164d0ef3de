//! Through tokio-postgres, which prepares, describes and asks for binary results.

use std::time::Duration;

use futures_util::StreamExt;
use tokio_postgres::SimpleQueryMessage;
use tokio_postgres::types::Type;

use super::{connect, failure};
use crate::Emulator;

#[tokio::test]
async fn binary_parameters_and_results() {
    let emulator = Emulator::start().await.unwrap();
    let client = connect(&emulator).await;
    client
        .batch_execute(
            "CREATE TABLE Things (id INTEGER PRIMARY KEY, big BIGINT, small SMALLINT, name VARCHAR(50), \
             share DOUBLE, is_new BIT, data VARBINARY(100))",
        )
        .await
        .unwrap();
    let types = [Type::INT4, Type::INT8, Type::INT2, Type::VARCHAR, Type::FLOAT8, Type::BOOL, Type::BYTEA];
    let insert =
        client.prepare_typed("INSERT INTO Things VALUES (?, ?, ?, ?, ?, ?, ?)", &types).await.unwrap();
    for (id, name) in [(1_i32, Some("John")), (2, Some("ab")), (3, None)] {
        let changed = client
            .execute(&insert, &[&id, &-i64::MAX, &-5_i16, &name, &0.1, &(id == 1), &&b"\x00\xff"[..]])
            .await
            .unwrap();
        assert_eq!(changed, 1);
    }
    let rows = client
        .query(
            "SELECT id, big, small, name, share, is_new, data FROM Things WHERE id >= ? ORDER BY id",
            &[&1],
        )
        .await;
    let rows = rows.unwrap();
    assert_eq!(rows.len(), 3);
    assert_eq!(rows[0].get::<_, i32>(0), 1);
    assert_eq!(rows[0].get::<_, i64>("big"), -i64::MAX);
    assert_eq!(rows[0].get::<_, i16>(2), -5);
    assert_eq!(rows[0].get::<_, &str>(3), "John");
    assert_eq!(rows[2].get::<_, Option<&str>>(3), None);
    assert_eq!(rows[1].get::<_, f64>(4).to_bits(), 0.1_f64.to_bits());
    assert!(rows[0].get::<_, bool>(5) && !rows[1].get::<_, bool>(5));
    assert_eq!(rows[0].get::<_, &[u8]>(6), b"\x00\xff");
    assert_eq!(client.execute("UPDATE Things SET name = 'x'", &[]).await.unwrap(), 3);
    assert_eq!(client.execute("DELETE FROM Things WHERE id > 1", &[]).await.unwrap(), 2);
}

#[tokio::test]
async fn describing_does_not_run() {
    let emulator = Emulator::builder()
        .script("CREATE TABLE T (a INTEGER); INSERT INTO T VALUES (1)")
        .start()
        .await
        .unwrap();
    let client = connect(&emulator).await;
    let insert = client.prepare("INSERT INTO T VALUES (2)").await.unwrap();
    assert!(insert.columns().is_empty());
    let select = client.prepare("SELECT a FROM T WHERE a = ?").await.unwrap();
    assert_eq!(select.params(), [Type::INT4]);
    assert_eq!(select.columns()[0].type_(), &Type::INT4);
    assert_eq!(client.query("SELECT a FROM T", &[]).await.unwrap().len(), 1);
}

#[tokio::test]
async fn errors_carry_their_sqlcode() {
    let emulator =
        Emulator::builder().script("CREATE TABLE T (a INTEGER PRIMARY KEY)").start().await.unwrap();
    let client = connect(&emulator).await;
    let error = client.query("SELECT b FROM T", &[]).await.unwrap_err();
    assert!(
        failure(&error).starts_with("42703 <SQL ERROR>; Details: [SQLCODE: <-29>:<"),
        "{}",
        failure(&error)
    );
    let error = client.simple_query("SELECT * FROM Nowhere").await.unwrap_err();
    assert!(
        failure(&error).starts_with("42P01 <SQL ERROR>; Details: [SQLCODE: <-30>:<"),
        "{}",
        failure(&error)
    );
    client.execute("INSERT INTO T VALUES (1)", &[]).await.unwrap();
    let error = client.execute("INSERT INTO T VALUES (1)", &[]).await.unwrap_err();
    assert!(
        failure(&error).starts_with("23505 <SQL ERROR>; Details: [SQLCODE: <-119>:<"),
        "{}",
        failure(&error)
    );
}

#[tokio::test]
async fn an_error_does_not_end_a_transaction() {
    let emulator =
        Emulator::builder().script("CREATE TABLE T (a INTEGER PRIMARY KEY)").start().await.unwrap();
    let client = connect(&emulator).await;
    client.batch_execute("START TRANSACTION").await.unwrap();
    client.execute("INSERT INTO T VALUES (1)", &[]).await.unwrap();
    client.execute("INSERT INTO T VALUES (1)", &[]).await.unwrap_err();
    client.execute("INSERT INTO T VALUES (2)", &[]).await.unwrap();
    client.batch_execute("COMMIT").await.unwrap();
    assert_eq!(client.query("SELECT a FROM T", &[]).await.unwrap().len(), 2);
}

#[tokio::test]
async fn a_simple_query_may_hold_several_statements() {
    let emulator = Emulator::start().await.unwrap();
    let client = connect(&emulator).await;
    let answers = client
        .simple_query(
            "CREATE TABLE T (a VARCHAR(9)); INSERT INTO T VALUES ('x;y'); -- c;\nSELECT a, 1.50 AS b FROM T;",
        )
        .await
        .unwrap();
    let row = answers.iter().find_map(|answer| match answer {
        SimpleQueryMessage::Row(row) => Some(row),
        _ => None,
    });
    assert_eq!(row.unwrap().get("a"), Some("x;y"));
    let error =
        client.simple_query("INSERT INTO T VALUES ('z'); SELECT; INSERT INTO T VALUES ('never')").await;
    error.unwrap_err();
    assert_eq!(client.query("SELECT a FROM T", &[]).await.unwrap().len(), 2);
    assert!(
        client
            .simple_query(" ; -- nothing")
            .await
            .unwrap()
            .iter()
            .all(|answer| !matches!(answer, SimpleQueryMessage::Row(_)))
    );
}

#[tokio::test]
async fn a_client_that_goes_is_rolled_back() {
    let emulator = Emulator::builder()
        .script("CREATE TABLE T (a INTEGER); INSERT INTO T VALUES (1)")
        .lock_timeout(Duration::from_secs(10))
        .start()
        .await
        .unwrap();
    let first = connect(&emulator).await;
    first.batch_execute("START TRANSACTION; UPDATE T SET a = 2").await.unwrap();
    drop(first);
    // waits for the lock of the first, which its end releases
    let second = connect(&emulator).await;
    assert_eq!(second.execute("UPDATE T SET a = a + 10", &[]).await.unwrap(), 1);
    let row = second.query_one("SELECT a FROM T", &[]).await.unwrap();
    assert_eq!(row.get::<_, i32>(0), 11);
}

#[tokio::test]
async fn each_namespace_has_its_own_tables() {
    let emulator = Emulator::start().await.unwrap();
    let config = |name: &str| tokio_postgres::Config::new().user("tester").dbname(name).clone();
    let one = super::try_connect(&emulator, &config("ONE")).await.unwrap();
    one.batch_execute("CREATE TABLE T (a INTEGER)").await.unwrap();
    let two = super::try_connect(&emulator, &config("TWO")).await.unwrap();
    two.simple_query("SELECT a FROM T").await.unwrap_err();
    let again = super::try_connect(&emulator, &config("one")).await.unwrap();
    again.simple_query("SELECT a FROM T").await.unwrap();
}

/// A result of several pieces, one row of which is an error: the rows before it have gone by then, unless the query might
/// have had to wait for a lock and begin anew.
#[tokio::test]
async fn rows_are_sent_while_the_query_runs() {
    const ROWS: i32 = 3_000;
    let emulator = Emulator::builder()
        .script("CREATE TABLE Big (id INTEGER PRIMARY KEY, name VARCHAR(200))")
        .start()
        .await
        .unwrap();
    let client = connect(&emulator).await;
    client.batch_execute("START TRANSACTION").await.unwrap();
    let insert = client.prepare("INSERT INTO Big VALUES (?, ?)").await.unwrap();
    let name = "x".repeat(100);
    for id in 1..=ROWS {
        client.execute(&insert, &[&id, &name]).await.unwrap();
    }
    client.batch_execute("COMMIT").await.unwrap();
    let whole = "SELECT id, name FROM Big";
    let broken = format!("SELECT id, name, 1 / ({ROWS} - id) FROM Big");
    // how many rows come, and whether an error comes behind them
    let read = async |sql: &str| {
        let mut messages = std::pin::pin!(client.simple_query_raw(sql).await.unwrap());
        let mut rows = 0;
        while let Some(message) = messages.next().await {
            match message {
                Ok(SimpleQueryMessage::Row(_)) => rows += 1,
                Ok(_) => {}
                Err(_) => return (rows, true),
            }
        }
        (rows, false)
    };
    assert_eq!(read(whole).await, (ROWS, false));
    let (rows, failed) = read(&broken).await;
    assert!(failed && rows > 0 && rows < ROWS, "{rows}");
    let extended = client.query(whole, &[]).await.unwrap();
    assert_eq!(extended.len(), 3_000);
    assert!(client.query(&broken, &[]).await.is_err());
    client.batch_execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED").await.unwrap();
    assert_eq!(read(&broken).await, (0, true));
    assert_eq!(read(whole).await, (ROWS, false));
}
