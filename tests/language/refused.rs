//! What must not compile, and what the compiler then says: `refused/*.rs` and `*.stderr`.
//!
//! `TRYBUILD=overwrite` writes what it says anew; read it before it is kept.

use std::path::{Path, PathBuf};

use super::{Item, Standing, page};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("language/refused")
}

fn file(item: &Item) -> PathBuf {
    folder().join(format!("{}_{}.rs", item.of, item.name))
}

/// What stands around a query, before and after.
const AROUND: (&str, &str) = (
    "#![allow(unused_imports, unused_variables)]\n\nuse diesel::dsl::*;\nuse diesel::prelude::*;\nuse diesel_async::RunQueryDsl;\nuse \
     diesel_iris::AsyncIrisConnection;\n\ndiesel::table! {\n    beds {\n        id -> Integer,\n        label -> Text,\n    \
     }\n}\n\nasync fn run(conn: &mut AsyncIrisConnection) {\n    let ids = || beds::table.select(beds::id);\n",
    "}\n\nfn main() {}\n",
);

/// A program that runs a query.
fn program(query: &str) -> String {
    format!("{}    {}{}", AROUND.0, call(query), AROUND.1)
}

/// The line that the page shows.
pub(crate) fn call(query: &str) -> String {
    // locks that only PostgreSQL has make rustc give up on diesel-async's bounds, so their text is built instead
    let run = if query.contains("debug_query") {
        ""
    } else if query.contains("get_result") {
        ".await"
    } else {
        ".execute(conn).await"
    };
    format!("let result = {query}{run};\n")
}

/// What the compiler says of an item: the error and the notes that are meant for the reader.
pub(crate) fn message(item: &Item) -> String {
    let said = std::fs::read_to_string(file(item).with_extension("stderr")).unwrap_or_default();
    let of_the_reader = |line: &&str| line.starts_with("error") || line.trim_start().starts_with("= note: ");
    let lines = said.lines().filter(of_the_reader);
    let lines = lines
        .take_while(|line| !line.contains("note: required for") && !line.contains("redundant requirement"));
    lines.collect::<Vec<_>>().join("\n")
}

#[test]
fn what_iris_lacks_does_not_compile_and_says_what_to_do() {
    let mut known = Vec::new();
    for item in page::items() {
        let Standing::Absent(_, query) = item.standing else { continue };
        let path = file(&item);
        let program = program(query);
        if std::env::var_os("DIESEL_IRIS_WRITE_PAGE").is_some() {
            std::fs::write(&path, &program).unwrap();
        }
        assert_eq!(std::fs::read_to_string(&path).unwrap_or_default(), program, "{}", path.display());
        known.push(path);
    }
    for file in std::fs::read_dir(folder()).unwrap() {
        let path = file.unwrap().path().with_extension("rs");
        assert!(known.contains(&path), "{} is no item's", path.display());
    }
    trybuild::TestCases::new().compile_fail("language/refused/*.rs");
}
