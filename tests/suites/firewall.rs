//! What the PGWire server would do to the texts around the values: each text arrives as it was meant, or is refused
//! before anything is sent.

use diesel::prelude::*;
use diesel::result::Error;
use diesel::sql_types::{BigInt, Integer, Nullable, Text};
use diesel_async::RunQueryDsl;
use diesel_iris::dsl::json_object;
use diesel_iris::prelude::*;
use diesel_iris_tests::on_both_servers;

diesel::table! { firewall_names (id) { id -> Integer, returning -> Nullable<Text>, current_database -> Nullable<Text> } }
diesel::table! { returning (id) { id -> Integer } }
diesel::table! { firewall_json (id) { id -> Integer } }

#[derive(QueryableByName, Debug, PartialEq)]
struct Name {
    #[diesel(sql_type = Text)]
    name: String,
}

#[derive(QueryableByName, Debug, PartialEq)]
struct Pair {
    #[diesel(sql_type = Integer)]
    a: i32,
    #[diesel(sql_type = Nullable<BigInt>)]
    b: Option<i64>,
}

async fn names(conn: &mut AsyncIrisConnection, table: &str) -> Vec<String> {
    let rows: Vec<Name> =
        diesel::sql_query(format!("SELECT name FROM {table} ORDER BY id")).load(conn).await.unwrap();
    rows.into_iter().map(|row| row.name).collect()
}

/// Whether it was refused before it was sent, with these words.
fn refused<T>(result: QueryResult<T>, says: &str) -> bool {
    match result {
        Err(Error::QueryBuilderError(error)) => {
            error.to_string().to_uppercase().contains(&says.to_uppercase())
        }
        _ => false,
    }
}

/// What the server acts on in literals; it answered `Ok` to each and stored something else, or nothing.
const LITERALS: &[&str] = &[
    "version()",
    "select version",
    "SELECT version FROM docs",
    "current_database()",
    "current_setting('x')",
    "set_config('a', 'b')",
    "pg_indexes",
    "PREDICT(x)",
    "x ILIKE y",
    "a @> b",
    "limit 3 offset 2",
    "ON CONFLICT DO NOTHING",
    "RETURNING id",
    "2024-01-01",
    "2024-01-01T10:00:00Z",
    "x::int",
    "public",
    "100%sure",
    "$1 a",
    "it's 'quoted'",
    "NVL(a, b)",
    "minus",
];

on_both_servers! {
    async fn comments_change_nothing(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute(
            "-- the hospital's wards
             CREATE TABLE firewall_comments (
                id INTEGER PRIMARY KEY, -- isn't it
                name VARCHAR(40) DEFAULT 'North Wing' /* don't */
             );
             /* don't */ INSERT INTO firewall_comments (id, name) VALUES (1, 'North Wing');
             -- ON CONFLICT
             INSERT INTO firewall_comments (id) VALUES (2); -- RETURNING id
             INSERT INTO firewall_comments (id, name) -- it's
             VALUES (3, 'Käthe''s -- ward'); -- the end",
        )
        .await
        .unwrap();
        assert_eq!(names(&mut conn, "firewall_comments").await, ["North Wing", "North Wing", "Käthe's -- ward"]);
        for (sql, count) in [
            ("-- RETURNING\nUPDATE firewall_comments SET name = 'East Wing' WHERE id < 3", 2),
            ("/* ON CONFLICT */ DELETE FROM firewall_comments WHERE id > 7", 0),
            ("/*'*/DELETE/*'*/FROM firewall_comments WHERE id = 1", 1),
            ("INSERT INTO firewall_comments (id, name) SELECT id + 10, name FROM firewall_comments -- RETURNING", 2),
        ] {
            assert_eq!(diesel::sql_query(sql).execute(&mut conn).await, Ok(count), "{sql}");
        }
    }

    async fn literals_are_stored_as_they_are(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE firewall_literals (id INTEGER PRIMARY KEY, name VARCHAR(200))").await.unwrap();
        let mut expected = Vec::new();
        for (id, literal) in LITERALS.iter().enumerate() {
            for (case, text) in [literal.to_string(), literal.to_uppercase()].into_iter().enumerate() {
                let sql = format!(
                    "INSERT INTO firewall_literals (id, name) VALUES ({}, '{}')",
                    2 * id + case,
                    text.replace('\'', "''")
                );
                assert_eq!(diesel::sql_query(&sql).execute(&mut conn).await, Ok(1), "{sql}");
                expected.push(text);
            }
        }
        assert_eq!(names(&mut conn, "firewall_literals").await, expected);
        // in a condition, and as the result of a CASE
        for literal in LITERALS {
            let quoted = literal.replace('\'', "''");
            let sql = format!(
                "SELECT CASE WHEN 1 = 1 THEN '{quoted}' ELSE 'x' END AS name FROM firewall_literals \
                 WHERE %EXACT(name) = '{quoted}'"
            );
            let found: Vec<Name> = diesel::sql_query(sql).load(&mut conn).await.unwrap();
            assert_eq!(found[0].name, *literal);
        }
    }

    async fn names_that_the_server_takes_for_words_of_its_own(database: &TestDatabase) {
        if database.lacks_delimited_names() {
            return;
        }
        let mut conn = database.connect().await;
        let insert = diesel::insert_into(firewall_names::table).values(firewall_names::returning.eq("a"));
        assert!(refused(insert.execute(&mut conn).await, "returning"));
        let select = firewall_names::table.select(firewall_names::current_database);
        assert!(refused(select.load::<Option<String>>(&mut conn).await, "current_database"));
        assert!(refused(returning::table.load::<(i32,)>(&mut conn).await, "returning"));
        for name in ["returning", "current_setting", "set_config", "pg_indexes", "it's", "'2024-01-01'", "inner_product"] {
            for sql in [
                format!("CREATE TABLE firewall_refused (\"{name}\" INTEGER)"),
                format!("CREATE TABLE \"{name}\" (id INTEGER)"),
                format!("SELECT 1 AS \"{name}\""),
            ] {
                assert!(refused(diesel::sql_query(&sql).execute(&mut conn).await, name), "{sql}");
            }
        }
        // and those that only look like them
        conn.batch_execute(
            "CREATE TABLE firewall_look (id INTEGER PRIMARY KEY, returning_date DATE, \"version\" INTEGER, \"format\" INTEGER,
                \"limit\" INTEGER, pg_no INTEGER);
             INSERT INTO firewall_look (id, \"version\", \"format\", \"limit\", pg_no) VALUES (1, 2, 3, 4, 5)",
        )
        .await
        .unwrap();
        let pair: Pair =
            diesel::sql_query("SELECT \"version\" AS a, \"limit\" + \"format\" + pg_no AS b FROM firewall_look")
                .get_result(&mut conn)
                .await
                .unwrap();
        assert_eq!(pair, Pair { a: 2, b: Some(12) });
    }

    async fn keys_of_json_objects(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE firewall_json (id INTEGER PRIMARY KEY); INSERT INTO firewall_json (id) VALUES (7)").await.unwrap();
        for key in ["version()", "a ILIKE b", "RETURNING"] {
            let query = firewall_json::table.select(json_object(key, firewall_json::id));
            assert!(refused(query.load::<String>(&mut conn).await, key.split(' ').nth(1).unwrap_or(key)), "{key}");
        }
        let query = firewall_json::table.select(json_object("it's", firewall_json::id));
        assert_eq!(query.load::<String>(&mut conn).await.unwrap(), ["{\"it's\":7}"]);
    }

    async fn columns_have_their_names_whatever_the_text_begins_with(database: &TestDatabase) {
        let mut conn = database.connect().await;
        for sql in [
            "SELECT 1 AS a, 2 AS b",
            "-- first\nSELECT 1 AS a, 2 AS b",
            "/* first */ SELECT 1 AS a, 2 AS b",
            "(SELECT 1 AS a, 2 AS b)",
            "(SELECT 1 AS a, 2 AS b) UNION ALL (SELECT 1 AS a, 2 AS b)",
            "WITH c AS (SELECT 1 AS x, 2 AS y) SELECT x AS a, y AS b FROM c",
            "WITH c AS (SELECT 1 AS x) SELECT x AS a, NULL AS b FROM c WHERE x = 2",
        ] {
            if sql.starts_with("WITH") && !diesel_iris_tests::face().release.has_with() {
                continue;
            }
            // described the first time, known the second
            for _ in 0..2 {
                let rows: Vec<Pair> = diesel::sql_query(sql).load(&mut conn).await.unwrap();
                assert!(rows.iter().all(|row| *row == Pair { a: 1, b: Some(2) }), "{sql}: {rows:?}");
                assert_eq!(rows.is_empty(), sql.contains("x = 2"), "{sql}");
            }
        }
        let bound: Pair = diesel::sql_query("(SELECT ? AS a, CAST(? AS BIGINT) AS b)")
            .bind::<Integer, _>(3)
            .bind::<BigInt, _>(4)
            .get_result(&mut conn)
            .await
            .unwrap();
        assert_eq!(bound, Pair { a: 3, b: Some(4) });
    }

    async fn counts_are_true_whatever_the_text_begins_with(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE firewall_counts (id INTEGER PRIMARY KEY, name VARCHAR(20))").await.unwrap();
        for (sql, count) in [
            ("INSERT INTO firewall_counts (id) VALUES (1)", 1),
            ("-- x\nINSERT INTO firewall_counts (id) SELECT 2 UNION ALL SELECT 3", 2),
            ("/* x */ UPDATE firewall_counts SET name = 'a'", 3),
            ("UPDATE firewall_counts SET name = 'b' WHERE id = 9", 0),
            ("INSERT OR UPDATE INTO firewall_counts (id, name) VALUES (1, 'c')", 1),
            ("WITH c AS (SELECT id FROM firewall_counts) SELECT id FROM c", 3),
            ("(SELECT id FROM firewall_counts)", 3),
            ("DELETE FROM firewall_counts WHERE id > 1", 2),
            ("DELETE FROM firewall_counts WHERE id > 1", 0),
        ] {
            if sql.starts_with("WITH") && !diesel_iris_tests::face().release.has_with() {
                continue;
            }
            assert_eq!(diesel::sql_query(sql).execute(&mut conn).await, Ok(count), "{sql}");
        }
    }
}
