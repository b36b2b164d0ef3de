//! From CREATE TABLE to the printed module, through the emulator.

// the helpers of tests are tests
#![allow(clippy::unwrap_used)]

mod face;

use std::process::{Command, Output};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use diesel::connection::InstrumentationEvent;
use diesel_async::AsyncConnection;
use diesel_iris::AsyncIrisConnection;
use diesel_iris_cli::{Error, Filter, Selection, Style, print_schema};
use iris_emulator::Emulator;

use face::{emulator, face};

const HOSPITAL: &str = include_str!("../../schema/hospital.sql");
const SAMPLE_DATA: &str = include_str!("../../schema/sample_data.sql");
const PRINTED: &str = include_str!("../../schema/schema.rs");

/// An emulator with the tables of a script, which has no names in quotes and no vectors.
async fn with(script: &str) -> (Emulator, AsyncIrisConnection) {
    let emulator = emulator().script(script).start().await.unwrap();
    let connection = AsyncIrisConnection::establish(&emulator.url()).await.unwrap();
    (emulator, connection)
}

/// The same for any script, where the face has what it needs: it refuses the others, which is made sure.
async fn with_any(script: &str) -> Option<(Emulator, AsyncIrisConnection)> {
    let lacks = (!face().delimited_identifiers && script.contains('"'))
        .then_some("IDENTIFIER expected")
        .or_else(|| (!face().release.has_vectors() && script.contains("VECTOR")).then_some("VECTOR"));
    let Some(lacks) = lacks else { return Some(with(script).await) };
    let error = emulator().script(script).start().await.unwrap_err();
    assert!(format!("{error:?}").contains(lacks), "{error:?}");
    eprintln!("left out on {:?}: {lacks}", face());
    None
}

fn all(schema: &str) -> Selection {
    Selection::of(schema)
}

#[tokio::test]
async fn the_hospital_is_printed_as_it_is_kept() {
    let script = format!("{HOSPITAL};{SAMPLE_DATA}");
    let Some((_emulator, mut connection)) = with_any(&script).await else { return };
    assert_eq!(print_schema(&mut connection, &all("SQLUser"), &Style::default()).await.unwrap(), PRINTED);
    assert_eq!(print_schema(&mut connection, &all("sqluser"), &Style::default()).await.unwrap(), PRINTED);
}

#[tokio::test]
async fn the_number_of_queries_is_constant() {
    let mut counts = Vec::new();
    for script in ["CREATE TABLE alone (id INTEGER PRIMARY KEY, name VARCHAR(9))", HOSPITAL] {
        let Some((_emulator, mut connection)) = with_any(script).await else { return };
        let count = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&count);
        connection.set_instrumentation(move |event: InstrumentationEvent<'_>| {
            if matches!(event, InstrumentationEvent::StartQuery { .. }) {
                counter.fetch_add(1, Ordering::Relaxed);
            }
        });
        print_schema(&mut connection, &all("SQLUser"), &Style::default()).await.unwrap();
        counts.push(count.load(Ordering::Relaxed));
    }
    assert_eq!(counts, [5, 5]);
}

#[tokio::test]
async fn another_schema_is_printed_alone_and_as_a_module() {
    let script = r#"
        CREATE TABLE people (id BIGINT IDENTITY PRIMARY KEY);
        CREATE TABLE Clinic.Notes (Id BIGINT IDENTITY, Person BIGINT REFERENCES Clinic.Person (Id), PRIMARY KEY (Id));
    "#;
    let script = format!("CREATE TABLE Clinic.Person (Id BIGINT IDENTITY, PRIMARY KEY (Id));{script}");
    let (_emulator, mut connection) = with(&script).await;
    assert_eq!(
        print_schema(&mut connection, &all("CLINIC"), &Style::default()).await.unwrap(),
        "\
// @generated automatically by diesel_iris.

pub mod clinic {
    diesel::table! {
        Clinic.notes (id) {
            id -> BigInt,
            person -> Nullable<BigInt>,
        }
    }

    diesel::table! {
        Clinic.person (id) {
            id -> BigInt,
        }
    }

    diesel::joinable!(notes -> person (person));

    diesel::allow_tables_to_appear_in_same_query!(notes, person,);
}
"
    );
}

#[tokio::test]
async fn names_come_through_exactly() {
    let script =
        r#"CREATE TABLE "we ird 🦀 */" ("a b" INTEGER PRIMARY KEY, "a-b" INTEGER, "it's" BIT, "Text" DATE)"#;
    let Some((_emulator, mut connection)) = with_any(script).await else { return };
    assert_eq!(
        print_schema(&mut connection, &all("SQLUser"), &Style::default()).await.unwrap(),
        r#"// @generated automatically by diesel_iris.

diesel::table! {
    #[sql_name = "we ird 🦀 */"]
    we_ird_ (a_b) {
        #[sql_name = "a b"]
        a_b -> Integer,
        #[sql_name = "a-b"]
        a_b1 -> Nullable<Integer>,
        #[sql_name = "it's"]
        it_s -> Nullable<Bool>,
        text -> Nullable<Date>,
    }
}
"#
    );
}

#[tokio::test]
async fn a_table_without_a_key_is_named() {
    let (_emulator, mut connection) =
        with("CREATE TABLE kept (n INTEGER IDENTITY); CREATE TABLE log (line VARCHAR(80))").await;
    let error = print_schema(&mut connection, &all("SQLUser"), &Style::default()).await.unwrap_err();
    assert!(matches!(&error, Error::NoPrimaryKey(table) if table == "log"), "{error}");
    let filter = Filter::Only(vec![regex::Regex::new("^kept$").unwrap()]);
    let kept = Selection { filter, ..Selection::default() };
    let text = print_schema(&mut connection, &kept, &Style::default()).await.unwrap();
    assert!(text.contains("    kept (n) {\n        n -> "), "{text}");
}

#[tokio::test]
async fn an_empty_schema_is_an_error() {
    let (_emulator, mut connection) = with("CREATE TABLE wards (id INTEGER PRIMARY KEY)").await;
    let error = print_schema(&mut connection, &all("nowhere"), &Style::default()).await.unwrap_err();
    assert!(matches!(&error, Error::EmptySchema { schema, .. } if schema == "nowhere"), "{error}");
}

// the program blocks a thread, so the emulator needs one of its own
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_program_prints_what_the_library_does() {
    let Some((emulator, _connection)) = with_any(HOSPITAL).await else { return };
    let run = |arguments: &[&str]| -> Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_diesel_iris"));
        command.arg("print-schema").args(arguments).env("DATABASE_URL", emulator.url()).output().unwrap()
    };
    let output = run(&[]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    assert_eq!(String::from_utf8(output.stdout).unwrap(), PRINTED);
    assert!(output.stderr.is_empty());

    let text = String::from_utf8(run(&["-o", "^STAFF$", "^ward"]).stdout).unwrap();
    assert_eq!(text.matches("diesel::table!").count(), 2, "{text}");
    assert!(!text.contains("joinable"), "{text}");
    let text = String::from_utf8(run(&["--except-tables", "s$"]).stdout).unwrap();
    assert_eq!(text.matches("diesel::table!").count(), 2, "{text}");

    let output = run(&["-s", "nowhere"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(output.stdout.is_empty());
    let error = String::from_utf8(output.stderr).unwrap();
    assert!(error.contains("\"nowhere\"") && error.contains("next: "), "{error}");
}

/// The PGWire server may write names in capitals; the case of names does not count.
#[tokio::test]
async fn capitals_are_printed_as_small_letters() {
    let mut texts = Vec::new();
    for script in [
        "CREATE TABLE wards (id INTEGER PRIMARY KEY, ward_name VARCHAR(9))",
        "CREATE TABLE WARDS (ID INTEGER PRIMARY KEY, WARD_NAME VARCHAR(9))",
    ] {
        let (_emulator, mut connection) = with(script).await;
        texts.push(print_schema(&mut connection, &all("SQLUser"), &Style::default()).await.unwrap());
    }
    assert_eq!(texts[0], texts[1]);
    assert!(!texts[0].contains("sql_name"), "{}", texts[0]);
}
