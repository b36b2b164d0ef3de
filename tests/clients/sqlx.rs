//! sqlx: it prepares what it runs, keeps it by name, and asks for binary results.

use diesel_iris_tests::Server;
use futures_util::TryStreamExt;
use sqlx::postgres::{PgConnectOptions, PgPoolOptions};
use sqlx::{Connection, PgConnection, Row};

use crate::database;

async fn options(server: Server) -> Option<PgConnectOptions> {
    let database = database(server).await?;
    let config = crate::config(&database);
    let options = PgConnectOptions::new()
        .host("127.0.0.1")
        .port(config.get_ports()[0])
        .username("_SYSTEM")
        .database("USER");
    // the emulator stops with its database
    std::mem::forget(database);
    Some(options)
}

async fn wards(connection: &mut PgConnection, table: &str) {
    let sql = format!(
        "CREATE TABLE {table} (id INTEGER PRIMARY KEY, name VARCHAR(60), beds BIGINT, share DOUBLE, is_open BIT)"
    );
    sqlx::raw_sql(sqlx::AssertSqlSafe(sql)).execute(connection).await.unwrap();
}

fn code(error: &sqlx::Error) -> String {
    error.as_database_error().and_then(|error| error.code()).unwrap_or_default().into_owned()
}

#[tokio::test]
async fn a_session() {
    let Some(options) = options(Server::Emulator).await else { return };
    let mut connection = PgConnection::connect_with(&options).await.unwrap();
    wards(&mut connection, "sqlx_wards").await;
    const INSERT: &str =
        "INSERT INTO sqlx_wards (id, name, beds, share, is_open) VALUES ($1, $2, $3, $4, $5)";
    for id in 1..=3_i32 {
        let query =
            sqlx::query(INSERT).bind(id).bind(format!("ward 🦀 {id}")).bind(1_i64 << 40).bind(0.1_f64);
        let done = query.bind(Some(true)).execute(&mut connection).await.unwrap();
        assert_eq!(done.rows_affected(), 1);
    }
    let none: Option<String> = None;
    let query = sqlx::query(INSERT).bind(4_i32).bind(none).bind(None::<i64>).bind(None::<f64>);
    query.bind(None::<bool>).execute(&mut connection).await.unwrap();

    let rows =
        sqlx::query("SELECT id, name, beds, share, is_open FROM sqlx_wards WHERE id >= $1 ORDER BY id")
            .bind(3_i32);
    let rows = rows.fetch_all(&mut connection).await.unwrap();
    let first: (i32, Option<String>, Option<i64>, Option<f64>, Option<bool>) =
        (rows[0].get(0), rows[0].get("name"), rows[0].get(2), rows[0].get(3), rows[0].get(4));
    assert_eq!(first, (3, Some("ward 🦀 3".to_owned()), Some(1 << 40), Some(0.1), Some(true)));
    assert_eq!(rows[1].get::<Option<String>, _>(1), None);

    let mut transaction = connection.begin().await.unwrap();
    let done =
        sqlx::query("UPDATE sqlx_wards SET beds = $1").bind(7_i64).execute(&mut *transaction).await.unwrap();
    assert_eq!(done.rows_affected(), 4);
    let error = sqlx::query(INSERT).bind(1_i32).bind("again").bind(1_i64).bind(0.5_f64).bind(false);
    let error = error.execute(&mut *transaction).await.unwrap_err();
    assert_eq!(code(&error), "23505");
    // the transaction is open, as with IRIS
    let beds: i64 =
        sqlx::query_scalar("SELECT SUM(beds) FROM sqlx_wards").fetch_one(&mut *transaction).await.unwrap();
    assert_eq!(beds, 28);
    transaction.rollback().await.unwrap();

    let mut found = sqlx::query_scalar::<_, i64>("SELECT beds FROM sqlx_wards WHERE beds IS NOT NULL")
        .fetch(&mut connection);
    let mut sum = 0;
    while let Some(beds) = found.try_next().await.unwrap() {
        sum += beds;
    }
    drop(found);
    assert_eq!(sum, 3 << 40);
    for (sql, state) in [
        ("SELECT 1 FROM sqlx_nowhere", "42P01"),
        ("SELECT nothing FROM sqlx_wards", "42703"),
        ("SELECT 1::integer", "42601"),
        ("CREATE TRIGGER t BEFORE INSERT ON sqlx_wards LANGUAGE SQL DELETE FROM sqlx_wards", "0A000"),
    ] {
        let error = sqlx::query(sql).execute(&mut connection).await.unwrap_err();
        assert_eq!(code(&error), state, "{sql}: {error}");
    }
    connection.ping().await.unwrap();
    connection.close().await.unwrap();
}

#[tokio::test]
async fn a_pool() {
    let Some(options) = options(Server::Emulator).await else { return };
    let pool = PgPoolOptions::new().max_connections(4).connect_with(options).await.unwrap();
    wards(&mut pool.acquire().await.unwrap(), "sqlx_pooled").await;
    let inserts = (0..40_i32).map(|id| {
        sqlx::query("INSERT INTO sqlx_pooled (id, name) VALUES ($1, $2)").bind(id).bind("x").execute(&pool)
    });
    futures_util::future::try_join_all(inserts).await.unwrap();
    // a transaction that is dropped is undone before its connection is lent again
    for _ in 0..8 {
        let mut transaction = pool.begin().await.unwrap();
        sqlx::query("DELETE FROM sqlx_pooled").execute(&mut *transaction).await.unwrap();
        drop(transaction);
    }
    // only who holds all connections knows that the last one was given back: others read what is not committed
    let mut all = futures_util::future::try_join_all((0..4).map(|_| pool.acquire())).await.unwrap();
    let count = sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM sqlx_pooled");
    assert_eq!(count.fetch_one(&mut *all[0]).await.unwrap(), 40);
    drop(all);
    pool.close().await;
}

#[tokio::test]
async fn through_pgwire() {
    let Some(options) = options(Server::PgWire).await else { return };
    let mut connection = PgConnection::connect_with(&options).await.unwrap();
    wards(&mut connection, "sqlx_beds").await;
    let mut transaction = connection.begin().await.unwrap();
    sqlx::raw_sql("INSERT INTO sqlx_beds (id, name) VALUES (1, 'kept')")
        .execute(&mut *transaction)
        .await
        .unwrap();
    transaction.commit().await.unwrap();
    let rows = sqlx::raw_sql("SELECT id, name FROM sqlx_beds").fetch_all(&mut connection).await.unwrap();
    assert_eq!(rows[0].get::<String, _>(1), "kept");
    sqlx::raw_sql("DROP TABLE sqlx_beds").execute(&mut connection).await.unwrap();
}
