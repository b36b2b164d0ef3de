//! What `diesel_iris query` writes, whatever types the server declares.

use diesel_iris::prelude::*;
use diesel_iris_cli::cli::Format;
use diesel_iris_cli::commands::write_rows;
use diesel_iris_tests::on_both_servers;
use serde_json::{Value, json};

async fn written(conn: &mut AsyncIrisConnection, sql: &str, format: Format) -> String {
    let mut out = Vec::new();
    write_rows(conn, sql, format, &mut out).await.unwrap();
    String::from_utf8(out).unwrap()
}

async fn read(conn: &mut AsyncIrisConnection, sql: &str) -> Value {
    serde_json::from_str(&written(conn, sql, Format::Json).await).unwrap()
}

on_both_servers! {
    async fn json_has_the_types_of_the_columns(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute(
            "CREATE TABLE query_types (id INTEGER PRIMARY KEY, flag BIT, code VARCHAR(20), cost NUMERIC(12, 2), \
             ratio DOUBLE, day DATE);
             INSERT INTO query_types (id) VALUES (1);
             INSERT INTO query_types (id, flag, code, cost, ratio, day) VALUES (2, 1, '007', -0.5, 0.25, TO_DATE('2024.02.29', 'YYYY.MM.DD'));
             INSERT INTO query_types (id, flag, code, cost, ratio) VALUES (3, 0, '12', 1234567.89, 1e300)",
        )
        .await
        .unwrap();
        // numbers whose first row is NULL are declared as text by the PGWire server, and a BIT as a number
        let rows = read(&mut conn, "SELECT id, flag, code, cost, ratio, day FROM query_types ORDER BY id").await;
        assert_eq!(
            rows,
            json!([
                {"id": 1, "flag": null, "code": null, "cost": null, "ratio": null, "day": null},
                {"id": 2, "flag": true, "code": "007", "cost": -0.5, "ratio": 0.25, "day": "2024-02-29"},
                {"id": 3, "flag": false, "code": "12", "cost": 1234567.89, "ratio": 1e300, "day": null},
            ])
        );
    }

    async fn dates_and_times_are_readable_in_every_form(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute(
            "CREATE TABLE query_times (id INTEGER PRIMARY KEY, d DATE, t TIME(6), ts TIMESTAMP);
             INSERT INTO query_times (id, d, t, ts) VALUES (1, TO_DATE('2024.02.29', 'YYYY.MM.DD'), CAST(3661 AS TIME), \
             TO_TIMESTAMP('1999.12.31 23:59:59', 'YYYY.MM.DD HH24:MI:SS'))",
        )
        .await
        .unwrap();
        let text = written(&mut conn, "SELECT d, t, ts FROM query_times WHERE id = 1", Format::Csv).await;
        assert_eq!(text.lines().nth(1), Some("2024-02-29,01:01:01,1999-12-31 23:59:59"));
    }

    async fn every_column_has_its_name(database: &TestDatabase) {
        let mut conn = database.connect().await;
        let rows = read(&mut conn, "SELECT x, y, x AS x FROM (SELECT 1 AS x, 'a' AS y) c").await;
        assert_eq!(rows, json!([{"x": 1, "y": "a", "x_2": 1}]));
        let rows = read(&mut conn, "-- with a comment\nSELECT 'a' AS p, 'b' AS q").await;
        assert_eq!(rows, json!([{"p": "a", "q": "b"}]));
        let text = written(&mut conn, "SELECT 1 AS p, 2 AS q FROM INFORMATION_SCHEMA.TABLES WHERE 1 = 2", Format::Csv).await;
        assert_eq!(text.to_lowercase(), "p,q\n");
        let text = written(&mut conn, "SELECT 1 AS p", Format::Jsonl).await;
        assert_eq!(text.to_lowercase(), "{\"p\":1}\n");
    }
}
