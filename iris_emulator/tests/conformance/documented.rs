//! Everything that is documented runs, or is refused as "not emulated": nothing falls through. What came out is written
//! down in GRAMMAR.md and in the book; with `UPDATE=1` the test writes it anew.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use iris_emulator::{Database, Face, Session, SqlCode, SqlError};

use crate::cases::{Expected, Room, Source, rooms};

const INDEX: &str = include_str!("../../conformance/documented.txt");

/// The tables that the statements use.
const SETUP: &str = "CREATE TABLE d (id INTEGER PRIMARY KEY, name VARCHAR(30), age INTEGER, born DATE, clock TIME, made TIMESTAMP, \
     flags %List, doc LONGVARCHAR, e VECTOR(DOUBLE,2), boss INTEGER REFERENCES d (id)); \
     CREATE TABLE spare (a INTEGER); CREATE TABLE renamed (a INTEGER); CREATE VIEW v AS SELECT id, name FROM d; \
     CREATE INDEX by_name ON d (name); \
     INSERT INTO d VALUES (1, 'Ada', 36, '1815-12-10', '10:20:30', '2024-02-29 10:20:30', NULL, 'x', '1,2', NULL)";

/// A line of the index, and whether the emulator runs it.
struct Feature<'l> {
    kind: &'l str,
    name: &'l str,
    page: &'l str,
    sql: &'l str,
    is_emulated: bool,
}

async fn run(session: &mut Session, sql: &str) -> Result<(), SqlError> {
    let prepared = session.prepare(sql)?;
    session.execute(&prepared, &[]).await.map(drop)
}

#[tokio::test]
async fn everything_documented_runs_or_is_refused_honestly() {
    let database = Database::in_memory_as(Face::default()).unwrap();
    let mut session = database.connect();
    for sql in SETUP.split("; ") {
        run(&mut session, sql).await.unwrap();
    }
    let (mut features, mut wrong) = (Vec::new(), Vec::new());
    for line in INDEX.lines().filter(|line| !line.starts_with('#') && !line.is_empty()) {
        let parts: Vec<&str> = line.splitn(4, " | ").collect();
        let [kind, name, page, sql] = parts.as_slice() else { panic!("{line}") };
        let is_emulated = match run(&mut session, sql).await {
            Ok(()) => true,
            Err(error) if error.code == SqlCode::NOT_EMULATED => {
                assert!(error.message.ends_with(" is not emulated"), "{line}: {}", error.message);
                false
            }
            Err(error) => {
                wrong.push(format!("{line}\n    {error}"));
                false
            }
        };
        features.push(Feature { kind, name, page, sql, is_emulated });
    }
    assert!(wrong.is_empty(), "{} neither run nor are refused:\n{}", wrong.len(), wrong.join("\n"));
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    keep(root.join("GRAMMAR.md"), &grammar(&features));
    let rooms = rooms(&root.join("conformance"));
    keep(root.join("../docs/src/emulated.md"), &page(&features, &rooms));
}

/// Compares with the file, or writes it.
fn keep(path: PathBuf, text: &str) {
    if std::env::var_os("UPDATE").is_some() {
        std::fs::write(&path, text).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == text, "{} is not what the cases say: run this test with UPDATE=1", path.display());
}

/// The kinds in the order of the index.
fn kinds<'l>(features: &[Feature<'l>]) -> Vec<&'l str> {
    let mut kinds = Vec::new();
    for feature in features {
        if !kinds.contains(&feature.kind) {
            kinds.push(feature.kind);
        }
    }
    kinds
}

fn grammar(features: &[Feature<'_>]) -> String {
    let mut text = "# The SQL that the emulator accepts\n\n\
        Generated from `conformance/documented.txt`: what InterSystems documents, by the pages of its reference, each with a\n\
        statement that runs here. What is not listed is refused: with IRIS's SQLCODE where IRIS refuses it, too, and with\n\
        SQLSTATE 0A000 and `… is not emulated` where IRIS runs it. Nothing is ignored, nothing is approximated.\n"
        .to_owned();
    for kind in kinds(features) {
        writeln!(text, "\n## {}\n\n| what | page | for example |\n|---|---|---|", title(kind)).unwrap();
        for feature in features.iter().filter(|feature| feature.kind == kind && feature.is_emulated) {
            let cell = |text: &str| text.replace('|', "\\|");
            writeln!(text, "| {} | {} | `{}` |", cell(feature.name), feature.page, cell(feature.sql))
                .unwrap();
        }
    }
    text
}

fn title(kind: &str) -> String {
    let mut letters = kind.chars();
    letters.next().map_or_else(String::new, |first| format!("{}{}s", first.to_uppercase(), letters.as_str()))
}

fn page(features: &[Feature<'_>], rooms: &[Room]) -> String {
    let count = |is_emulated| features.iter().filter(|feature| feature.is_emulated == is_emulated).count();
    let mut text = format!(
        "# What is emulated\n\n\
         This page is generated from the index of what InterSystems documents and from the conformance cases in\n\
         `iris_emulator/conformance/`. Of {} documented statements, clauses, operators, predicates, pseudo-fields, functions\n\
         and types the emulator runs {}; the other {} are refused with SQLSTATE 0A000 and `… is not emulated`:\n\n\
         | kind | emulated | refused | which are refused |\n|---|---|---|---|\n",
        features.len(),
        count(true),
        count(false)
    );
    for kind in kinds(features) {
        let of_kind = || features.iter().filter(|feature| feature.kind == kind);
        let refused: Vec<&str> =
            of_kind().filter(|feature| !feature.is_emulated).map(|feature| feature.name).collect();
        let emulated = of_kind().count() - refused.len();
        writeln!(text, "| {kind} | {emulated} | {} | {} |", refused.len(), refused.join(", ")).unwrap();
    }
    text.push_str(
        "\n## The cases\n\n\
         Each case is a statement and what IRIS makes of it, with the source of that truth: recorded on a live instance,\n\
         documented by a page of the reference, or assumed.\n\n\
         | cases | recorded | documented | assumed | of them refusals |\n|---|---|---|---|---|\n",
    );
    let mut total = [0; 4];
    for room in rooms {
        let mut counts = [0; 4];
        for case in &room.cases {
            counts[match case.source {
                Source::Recorded(_) => 0,
                Source::Documented(_) => 1,
                Source::Assumed(_) => 2,
            }] += 1;
            counts[3] += usize::from(matches!(case.expected, Expected::Refused { .. }));
        }
        let [recorded, documented, assumed, refusals] = counts;
        writeln!(text, "| {} | {recorded} | {documented} | {assumed} | {refusals} |", room.name).unwrap();
        total.iter_mut().zip(counts).for_each(|(total, count)| *total += count);
    }
    let [recorded, documented, assumed, refusals] = total;
    writeln!(text, "| **all** | {recorded} | {documented} | {assumed} | {refusals} |").unwrap();
    let mut pages: BTreeMap<&str, usize> = BTreeMap::new();
    for case in rooms.iter().flat_map(|room| &room.cases) {
        if let Source::Documented(page) = &case.source {
            *pages.entry(page).or_default() += 1;
        }
    }
    text.push_str("\nCases by the page that they follow: ");
    let pages: Vec<String> = pages.into_iter().map(|(page, count)| format!("{page} ({count})")).collect();
    text.push_str(&pages.join(", "));
    text.push_str(".\n");
    text
}
