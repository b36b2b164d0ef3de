//! Names that the PGWire server takes for PostgreSQL's, and `print-schema`.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::prelude::*;
use diesel_iris_cli::{Filter, Selection, Style, print_schema};
use diesel_iris_tests::{Server, on_both_servers};

diesel::table! { pg_notes (pg_no) { pg_no -> Integer, version -> Varchar, #[sql_name = "select"] select_ -> Varchar } }

const HOSPITAL: &str = include_str!("../../schema/hospital.sql");

on_both_servers! {
    async fn names_of_postgresql_are_names_like_others(database: &TestDatabase) {
        if !diesel_iris_tests::face().delimited_identifiers {
            // `select` can be no name there
            return;
        }
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE pg_notes (pg_no INTEGER PRIMARY KEY, version VARCHAR(20), \"select\" VARCHAR(20))").await.unwrap();
        let row = (pg_notes::pg_no.eq(1), pg_notes::version.eq("v1"), pg_notes::select_.eq("s"));
        assert_eq!(diesel::insert_into(pg_notes::table).values(row).execute(&mut conn).await.unwrap(), 1);
        let read: Vec<(i32, String, String)> = pg_notes::table.filter(pg_notes::version.eq("v1")).load(&mut conn).await.unwrap();
        assert_eq!(read, [(1, "v1".to_owned(), "s".to_owned())]);
        let version: String = pg_notes::table.select(pg_notes::version).first(&mut conn).await.unwrap();
        assert_eq!(version, "v1");
    }

    async fn information_schema_is_read(database: &TestDatabase) {
        #[derive(QueryableByName)]
        struct Name {
            #[diesel(sql_type = diesel::sql_types::Text)]
            table_name: String,
        }
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE cat_seen (id INTEGER PRIMARY KEY)").await.unwrap();
        let names: Vec<Name> = diesel::sql_query("SELECT TABLE_NAME FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'cat_seen'")
            .load(&mut conn)
            .await
            .unwrap();
        assert!(names.len() == 1 && names[0].table_name.eq_ignore_ascii_case("cat_seen"));
    }
}

/// The sample and what is printed of it, as far as the release and the settings allow: without vectors and their index, and
/// with other names for what IRIS reserves.
fn sample() -> (String, String) {
    let face = diesel_iris_tests::face();
    let (mut tables, mut printed) = (HOSPITAL.to_owned(), include_str!("../../schema/schema.rs").to_owned());
    let without = |text: &str, word: &str| -> String {
        text.split_inclusive('\n').filter(|line| !line.contains(word)).collect()
    };
    if !face.release.has_hnsw() {
        tables = without(&tables, "AS HNSW");
    }
    if !face.release.has_vectors() {
        tables = without(&tables, "VECTOR(");
        printed = without(&without(&printed, "embedding -> "), "VECTOR(");
    }
    if !face.delimited_identifiers {
        for (name, other) in [("\"order\"", "observed_order"), ("\"value\"", "amount")] {
            tables = tables.replace(name, other);
        }
        printed = printed.replace("value ->", "amount ->");
        printed = printed
            .replace("    order (id)", "    observed_order (id)")
            .replace("    order,", "    observed_order,");
        printed = printed.replace("joinable!(order ->", "joinable!(observed_order ->");
    }
    (tables, printed)
}

/// The text is the same on both servers, and the one that is kept.
#[tokio::test]
async fn print_schema_gives_the_kept_text_on_both_servers() {
    let (tables, printed) = sample();
    for server in [Server::Emulator, Server::PgWire] {
        let Some(database) = server.database().await else { continue };
        database.connect().await.batch_execute(&tables).await.unwrap();
        let mut conn = database.connect().await;
        // behind the real server other tests have tables, too
        let names = "^(documents|encounters|observations|observed_order|order|patients|staff|wards)$";
        let filter = Filter::Only(vec![regex::Regex::new(&format!("(?i){names}")).unwrap()]);
        let selection = Selection { filter, ..Selection::default() };
        let text = print_schema(&mut conn, &selection, &Style::default()).await.unwrap();
        assert_eq!(sorted(&text), sorted(&printed), "{server:?}");
        if diesel_iris_tests::face() == iris_emulator::Face::default() {
            assert_eq!(text, printed, "{server:?}");
        }
    }
}

/// The lines in order, without imports: another name puts a table in another place, and a table without a vector may need
/// none of them. Bare names come through the PGWire server in capitals.
fn sorted(text: &str) -> Vec<String> {
    let is_import = |line: &str| line.trim().is_empty() || line.trim_start().starts_with("use ");
    let is_bare = !diesel_iris_tests::face().delimited_identifiers;
    let shown = |line: &str| if is_bare { line.to_lowercase() } else { line.to_owned() };
    let mut lines: Vec<String> = text.lines().filter(|line| !is_import(line)).map(shown).collect();
    lines.sort_unstable();
    lines
}
