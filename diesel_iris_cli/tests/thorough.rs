//! `doctor --thorough`, and the page of the book that is made of its list.

// the helpers of tests are tests
#![allow(clippy::unwrap_used)]

use std::path::Path;
use std::process::Command;

use diesel_iris::{AsyncIrisConnection, Config};
use diesel_iris_cli::doctor::thorough::{SECTIONS, Verdict, examine, markdown};
use diesel_iris_cli::introspect::relations;
use iris_emulator::{Emulator, Face, Release};

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
