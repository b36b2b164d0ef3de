//! A schema that class definitions made: 270 tables in seventeen packages, with names in CamelCase and reserved words among
//! them. It is printed and compiled, models, too, and a row of each table is written and read.
//!
//! To accept what is printed: `UPDATE_PRINTED=1 cargo test -p diesel_iris_tests --test class_schema`.

// nobody uses most of it
#![allow(dead_code, unreachable_pub, missing_docs)]
#![allow(clippy::unwrap_used, reason = "a test that meets an error fails")]

/// A function that loads each model from its table, and gives how many there are.
macro_rules! ask {
    ($($package:ident::$table:ident: $model:ident),* $(,)?) => {
        pub async fn ask_all(conn: &mut diesel_iris::AsyncIrisConnection) -> usize {
            use diesel::prelude::*;
            use diesel_async::RunQueryDsl;

            let mut asked = 0;
            $(
                let query = crate::schema::$package::$table::table
                    .select(crate::models::$package::$model::as_select());
                assert_eq!(query.load(conn).await, Ok(Vec::new()));
                asked += 1;
            )*
            asked
        }
    };
}
pub(crate) use ask;

mod classes;
#[rustfmt::skip]
mod models;
#[rustfmt::skip]
mod queries;
#[rustfmt::skip]
mod schema;

use std::path::Path;

use diesel_async::SimpleAsyncConnection;
use diesel_iris::AsyncIrisConnection;
use diesel_iris_cli::Selection;
use diesel_iris_cli::introspect::introspect;
use diesel_iris_cli::print::{HEADER, ModelStyle, SameQuery, Style, print, print_models};
use iris_emulator::Emulator;

use classes::Classes;

async fn with_classes(classes: &Classes) -> (Emulator, AsyncIrisConnection) {
    let emulator = Emulator::start().await.unwrap();
    let config: diesel_iris::Config = emulator.url().parse().unwrap();
    let mut conn = AsyncIrisConnection::connect(&config).await.unwrap();
    conn.batch_execute(&classes.script()).await.unwrap();
    (emulator, conn)
}

/// Compares a text with what is kept, or keeps it.
fn assert_kept(file: &str, text: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("class_schema").join(file);
    if std::env::var_os("UPDATE_PRINTED").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == text, "{file} is not what is printed: look at it with UPDATE_PRINTED=1");
}

#[tokio::test]
async fn what_is_compiled_is_what_is_printed() {
    let classes = Classes::read();
    let (_emulator, mut conn) = with_classes(&classes).await;
    // 156 tables that lead to each other by foreign keys: to allow each two of them takes the compiler more than a minute
    let style = Style { same_query: SameQuery::None, ..Style::default() };
    let (mut modules, mut models, mut queries) = (HEADER.to_owned(), HEADER.to_owned(), HEADER.to_owned());
    models.push('\n');
    queries.push_str("\n\ncrate::ask! {\n");
    for package in classes.packages() {
        let schema = introspect(&mut conn, &Selection::of(package)).await.unwrap();
        let text = print(&schema, &style).unwrap();
        let module = text.strip_prefix(HEADER).unwrap();
        modules.push_str(module);
        let name = module.split_once("pub mod ").unwrap().1.split_once(' ').unwrap().0;
        let in_module =
            ModelStyle { schema_path: "crate::schema".to_owned(), vector_element: None, derives: Vec::new() };
        let text = print_models(&schema, &style, &in_module).unwrap();
        let structs = text.strip_prefix(HEADER).unwrap();
        models.push_str(&format!("\npub mod {name} {{{structs}}}\n"));
        for (table, model) in rows(structs) {
            let table = table.strip_prefix("crate::schema::").unwrap();
            queries.push_str(&format!("    {table}: {model},\n"));
        }
    }
    queries.push_str("}\n");
    assert_kept("schema.rs", &modules);
    assert_kept("models.rs", &models);
    assert_kept("queries.rs", &queries);
}

/// The tables of generated structs, with the name of the struct of a row.
fn rows(structs: &str) -> Vec<(&str, &str)> {
    let mut rows = Vec::new();
    for part in structs.split("#[derive(").filter(|part| part.contains("Queryable")) {
        let table = part.split_once("table_name = ").unwrap().1.split([',', ')']).next().unwrap();
        let name = part.split_once("pub struct ").unwrap().1.split(' ').next().unwrap();
        rows.push((table, name));
    }
    rows
}

#[tokio::test]
async fn every_table_is_asked() {
    let classes = Classes::read();
    let (_emulator, mut conn) = with_classes(&classes).await;
    assert_eq!(queries::ask_all(&mut conn).await, classes.len());
}
