//! A script of psql: what it sends for its own purposes, and what it shows.

use diesel_iris_tests::{Server, psql_script};

use crate::database;

const SCRIPT: &str = r"
CREATE TABLE psql_wards (id INTEGER PRIMARY KEY, name VARCHAR(40), opened DATE, budget NUMERIC(12,2));
INSERT INTO psql_wards (id, name, opened, budget) VALUES (1, 'North; it''s \quiet', '2001-02-03', 12.5);
BEGIN;
INSERT INTO psql_wards (id, name) VALUES (2, 'South');
SELECT nothing FROM psql_wards;
\echo :SQLSTATE
INSERT INTO psql_wards (id, name) VALUES (2, 'again');
\echo :SQLSTATE
SELECT id, name, opened FROM psql_wards ORDER BY id;
ROLLBACK;
SELECT COUNT(*) FROM psql_wards;
SELECT id, name FROM psql_wards WHERE id = 1 \gset
\echo :id :name
DISCARD ALL;
DROP TABLE psql_wards;
";

async fn shown(server: Server, script: &'static str) -> Option<Vec<String>> {
    let database = database(server).await?;
    let url = database.url().to_owned();
    let output = tokio::task::spawn_blocking(move || psql_script(script, &url)).await.unwrap()?;
    // of an error the line that has the SQLCODE
    let lines = output.lines().filter(|line| !line.is_empty() && !line.starts_with('['));
    Some(lines.map(str::to_owned).collect())
}

/// What is shown, with the tags and the error prefix of either server.
fn expected([create, discard, drop]: [&str; 3], prefix: &str) -> Vec<String> {
    let error = |line: u8, text: &str| {
        format!("psql:{line}: ERROR:  {prefix}<SQL ERROR>; Details: [SQLCODE: {text}]")
    };
    let field = error(6, "<-29>:<Field not found in the applicable tables>");
    let key = error(8, "<-119>:<UNIQUE or PRIMARY KEY constraint failed uniqueness check upon INSERT>");
    let lines = [
        create,
        "INSERT 0 1",
        "BEGIN",
        "INSERT 0 1",
        &field,
        "42703",
        &key,
        "23505",
        r"1|North; it's \quiet|2001-02-03",
        "2|South|",
        "ROLLBACK",
        "1",
        r"1 North; it's \quiet",
        discard,
        drop,
    ];
    lines.map(str::to_owned).to_vec()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn session() {
    let Some(shown) = shown(Server::Emulator, SCRIPT).await else { return };
    assert_eq!(shown, expected(["CREATE TABLE", "DISCARD ALL", "DROP TABLE"], ""));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn session_through_pgwire() {
    let Some(shown) = shown(Server::PgWire, SCRIPT).await else { return };
    assert_eq!(shown, expected(["CREATE 0", "DISCARD ALL 0", "DROP 0"], "Statement processing failed: "));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn what_psql_asks_of_a_catalog_that_iris_lacks_is_refused() {
    let script = "\\dt\n\\l\n\\d psql_nothing\nSELECT 1;\n";
    let Some(shown) = shown(Server::Emulator, script).await else { return };
    assert_eq!(shown.len(), 4, "{shown:?}");
    assert!(shown[..3].iter().all(|line| line.contains("[SQLCODE: <-")), "{shown:?}");
    assert_eq!(shown[3], "1");
}
