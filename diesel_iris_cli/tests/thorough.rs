//! `doctor --thorough`, and the page of the book that is made of its list.

// the helpers of tests are tests
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::Command;

use diesel_iris::{AsyncIrisConnection, Config};
use diesel_iris_cli::doctor::thorough::{Recording, SECTIONS, Verdict, examine, markdown};
use diesel_iris_cli::introspect::relations;
use iris_emulator::{DateForm, DateParameters, Emulator, Face, Language, Release, TimeForm, TimestampForm};

async fn connect(emulator: &Emulator) -> AsyncIrisConnection {
    let config: Config = emulator.url().parse().unwrap();
    AsyncIrisConnection::connect(&config).await.unwrap()
}

#[tokio::test]
async fn what_is_assumed_holds_on_the_emulator_and_nothing_is_left() {
    let emulator = Emulator::start().await.unwrap();
    let mut connection = connect(&emulator).await;
    // the second finds nothing of the first
    for _ in 0..2 {
        let report = examine(&mut connection).await.unwrap();
        for assumption in SECTIONS.iter().flat_map(|section| section.assumptions) {
            let verdict = report.verdict(assumption.id).unwrap();
            assert!(!matches!(verdict, Verdict::DoesNotHold(_)), "{}: {verdict:?}", assumption.id);
        }
        assert_eq!(report.bad(), 0);
        assert_eq!(relations(&mut connection, "DieselIrisDoctor").await.unwrap(), []);
    }
}

#[tokio::test]
async fn what_a_killed_doctor_left_is_no_obstacle() {
    let emulator = Emulator::builder()
        .script(
            "CREATE TABLE DieselIrisDoctor.Data (x INTEGER); CREATE TABLE DieselIrisDoctor.Added (x INTEGER)",
        )
        .start()
        .await
        .unwrap();
    let report = examine(&mut connect(&emulator).await).await.unwrap();
    assert_eq!(report.bad(), 0, "{report}");
}

// the program blocks a thread, so the emulator needs one of its own
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_report_is_written_and_the_exit_code_tells() {
    // vectors and LIMIT came later than this release
    for (release, code) in [(Release::R2026_1, 0), (Release::R2023_1, 1)] {
        let emulator = Emulator::builder().face(Face::of(release)).start().await.unwrap();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("report.txt");
        let mut command = Command::new(env!("CARGO_BIN_EXE_diesel_iris"));
        command.args(["doctor", "--thorough", "--report"]).arg(&file).env("DATABASE_URL", emulator.url());
        let output = command.output().unwrap();
        let told = String::from_utf8_lossy(&output.stdout).into_owned();
        assert_eq!(output.status.code(), Some(code), "{told}");
        let report = std::fs::read_to_string(&file).unwrap();
        assert!(told.contains(&report), "{told}");
        assert!(report.contains("server: IRIS") && report.contains("\nvalues.date: holds\n"), "{report}");
        for newer in ["statements.limit", "vectors.form"] {
            assert_eq!(report.contains(&format!("\n{newer}: DOES NOT HOLD: ")), code == 1, "{report}");
        }
        let address = emulator.address().to_string();
        assert!(!report.contains(&address) && !report.contains("_SYSTEM"), "{report}");
        let mut connection = connect(&emulator).await;
        assert_eq!(relations(&mut connection, "DieselIrisDoctor").await.unwrap(), []);
    }
}

/// The page has the list between these; `DIESEL_IRIS_WRITE_BOOK=1` writes it.
const BEGIN: &str = "<!-- the list of `diesel_iris doctor --thorough`, written by tests/thorough.rs -->\n";
const END: &str = "<!-- end of the list -->\n";

#[test]
fn the_page_of_unchecked_assumptions_is_the_list() {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/src/unchecked.md");
    let text = std::fs::read_to_string(&page).unwrap();
    let (before, rest) = text.split_once(BEGIN).unwrap();
    let (list, behind) = rest.split_once(END).unwrap();
    let wanted = format!("{}\n", markdown());
    if std::env::var_os("DIESEL_IRIS_WRITE_BOOK").is_some() {
        std::fs::write(&page, format!("{before}{BEGIN}{wanted}{END}{behind}")).unwrap();
    } else {
        assert_eq!(list, wanted, "run this test with DIESEL_IRIS_WRITE_BOOK=1");
    }
}

/// Faces of the emulator, with what tells each from the first.
fn faces() -> Vec<(Face, &'static [&'static str])> {
    let plain = Face::default();
    vec![
        (plain, &[]),
        (Face { delimited_identifiers: false, ..plain }, &["delimited identifiers", "vectors.order_by_name"]),
        (Face { dates: DateForm::Horolog, ..plain }, &["dates"]),
        (Face { dates: DateForm::Days2000, ..plain }, &["dates"]),
        (Face { date_parameters: DateParameters::Logical, ..plain }, &["date parameters"]),
        (Face { times: TimeForm::Seconds, ..plain }, &["times"]),
        (Face { timestamps: TimestampForm::Posix, ..plain }, &["timestamps"]),
        (Face { language: Language::Chinese, ..plain }, &["messages"]),
        (Face::of(Release::R2025_1), &["release"]),
        (
            Face::of(Release::R2024_1),
            &["release", "statements.limit", "statements.offset_alone", "vectors.hnsw"],
        ),
        (
            Face::of(Release::R2023_1),
            &[
                "release",
                "catalog.vectors",
                "statements.limit",
                "statements.offset_alone",
                "statements.with",
                "vectors.float",
                "vectors.form",
                "vectors.hnsw",
                "vectors.integer",
                "vectors.lengths",
                "vectors.order_by_name",
            ],
        ),
    ]
}

#[tokio::test]
async fn a_report_fed_back_tells_each_face_from_the_others() {
    let mut recordings = Vec::new();
    // until the end: a process keeps what it has learned of an address, and a port that is free may come again
    let mut emulators = Vec::new();
    for (face, _) in faces() {
        let mut twice = Vec::new();
        for _ in 0..2 {
            let emulator = Emulator::builder().face(face).start().await.unwrap();
            let report = examine(&mut connect(&emulator).await).await.unwrap();
            twice.push(Recording::read(&report.to_string()).unwrap());
            emulators.push(emulator);
        }
        let comparison = twice[0].compare(&twice[1], false);
        assert_eq!(comparison.differences(), 0, "{face:?}\n{comparison}");
        // the emulator that the report asks for is this one
        assert_eq!(twice[0].face(), face);
        recordings.push(twice.swap_remove(0));
    }
    for ((face, expected), recording) in faces().iter().zip(&recordings) {
        let comparison = recordings[0].compare(recording, false);
        assert_eq!(comparison.names().collect::<Vec<_>>(), *expected, "{face:?}\n{comparison}");
    }
    for (at, one) in recordings.iter().enumerate() {
        for (other_at, other) in recordings.iter().enumerate() {
            assert_eq!(one.compare(other, false).differences() == 0, at == other_at, "{at} {other_at}");
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_command_compares_and_exits_by_it() {
    let older = Face { dates: DateForm::Horolog, ..Face::of(Release::R2023_1) };
    let emulator = Emulator::builder().face(older).start().await.unwrap();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("report.txt");
    std::fs::write(&file, examine(&mut connect(&emulator).await).await.unwrap().to_string()).unwrap();
    let compare = |url: Option<String>, more: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_diesel_iris"));
        command.args(["doctor", "--compare"]).arg(&file).args(more).env_remove("DATABASE_URL");
        let output = command.envs(url.map(|url| ("DATABASE_URL", url))).output().unwrap();
        (
            output.status.code(),
            String::from_utf8(output.stdout).unwrap(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let (code, told, _) = compare(None, &["--emulator"]);
    assert_eq!(code, Some(0), "{told}");
    assert!(told.ends_with(" the same, 0 differ\n"), "{told}");
    let (code, told, _) = compare(Some(emulator.url()), &[]);
    assert_eq!(code, Some(0), "{told}");
    let newer = Emulator::start().await.unwrap();
    let (code, told, error) = compare(Some(newer.url()), &[]);
    assert_eq!(code, Some(1), "{told}");
    assert!(told.contains("dates\n    in the file: horolog\n    here:        iso\n"), "{told}");
    assert!(told.contains("statements.limit\n    in the file: does not hold: "), "{told}");
    assert!(error.contains("differences from"), "{error}");
    std::fs::write(&file, "# Notes").unwrap();
    let (code, _, error) = compare(None, &["--emulator"]);
    assert_eq!(code, Some(1));
    assert!(error.contains("no report") && error.contains("--report FILE"), "{error}");
}
