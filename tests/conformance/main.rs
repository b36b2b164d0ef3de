//! The emulator's conformance cases through the real PGWire server. Where the server answers otherwise than IRIS would, the
//! emulator's `conformance/through_pgwire.txt` says so, for the version that is taken unless the environment names another.
//!
//! The tables are made and the rows changed as the cases say; of the rest every eighth case runs, and all of them with
//! `DIESEL_IRIS_TEST_THOROUGH=1`.

#![allow(clippy::unwrap_used, reason = "a test that meets an error fails")]

#[path = "../../iris_emulator/tests/conformance/answer.rs"]
mod answer;
#[path = "../../iris_emulator/tests/conformance/cases.rs"]
mod cases;
#[path = "../../iris_emulator/tests/conformance/files.rs"]
mod files;
#[path = "../../iris_emulator/tests/conformance/report.rs"]
mod report;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Duration;

use diesel_iris_tests::{PgWireServer, is_thorough};
use iris_emulator::Emulator;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use crate::answer::{answer, clear, connect};
use crate::cases::{Case, Expected, Room, rooms};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../iris_emulator/conformance")
}

/// What the server is known to answer instead, by the place of the case.
fn known() -> BTreeMap<String, String> {
    let text = std::fs::read_to_string(folder().join("through_pgwire.txt")).unwrap();
    let lines: Vec<&str> = text.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).collect();
    let answers = lines.chunks(3).map(|chunk| {
        let [case, _, answered] = chunk else { panic!("a case of two lines: {chunk:?}") };
        let answered = answered.trim_start().strip_prefix("answered ").unwrap();
        (case.to_string(), answered.to_owned())
    });
    answers.collect()
}

/// Whether a case may be left out: what others build on may not.
fn may_be_left_out(case: &Case) -> bool {
    matches!(case.expected, Expected::Rows { .. } | Expected::Refused { .. })
}

/// What differs from what is known, as `through_pgwire.txt` has it; and how many cases ran.
async fn run(
    room: &Room,
    url: &str,
    random: &mut StdRng,
    known: &mut BTreeMap<String, String>,
) -> (Vec<String>, usize) {
    let client = connect(url).await;
    let (mut answers, mut differing) = (Vec::new(), Vec::new());
    let mut in_transaction = false;
    for case in &room.cases {
        let place = format!("{}:{}: {}", room.name, case.line, case.sql);
        // what the server answers otherwise may have changed rows where IRIS would have refused it
        let may_be_left_out = may_be_left_out(case) && !in_transaction && !known.contains_key(&place);
        match case.sql.as_str() {
            // behind ROLLBACK TO SAVEPOINT it commits with whatever comes next
            sql if sql.starts_with("START TRANSACTION") || sql.starts_with("SAVEPOINT") => {
                in_transaction = true
            }
            "COMMIT" | "ROLLBACK" => in_transaction = false,
            _ => {}
        }
        if may_be_left_out && !is_thorough() && !random.random_ratio(1, 8) {
            continue;
        }
        let answer = answer(&client, case).await;
        let known = known.remove(&place);
        let (expected, answered) = (report::shown(&case.expected), report::shown(&answer));
        let is_as_known = match &known {
            Some(known) => *known == answered,
            None => report::agrees(&case.expected, &answer),
        };
        if !is_as_known {
            differing.push(format!("{place}\n    expected {expected}\n    answered {answered}"));
        }
        answers.push((case.clone(), answer));
    }
    clear(&client, room).await;
    report::write_answers(room, &answers);
    (differing, answers.len())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn the_real_server_answers_as_it_is_known_to() {
    if diesel_iris_tests::is_left_out(
        "`cargo test -p iris_emulator --test conformance` has the cases for an instance",
    ) {
        return;
    }
    if std::env::var_os("DIESEL_IRIS_TEST_PGWIRE_VERSION").is_some_and(|version| version != "1.7.2") {
        println!("left out: what is known is of version 1.7.2");
        return;
    }
    let seed = rand::random();
    println!("seed {seed}");
    let (mut random, mut known) = (StdRng::seed_from_u64(seed), known());
    let (mut differing, mut count) = (Vec::new(), 0);
    let emulator = Emulator::builder().lock_timeout(Duration::ZERO).start().await.unwrap();
    let Some(server) = PgWireServer::start(&emulator, None).await else { return };
    // other faces are asked for when the emulator starts, and would need a server each
    for room in rooms(&folder()).iter().filter(|room| room.face.is_empty()) {
        let (found, ran) = run(room, &server.url(), &mut random, &mut known).await;
        differing.extend(found);
        count += ran;
    }
    println!("{count} cases");
    assert!(differing.is_empty(), "{} cases differ:\n{}", differing.len(), differing.join("\n"));
    assert!(known.is_empty(), "known of cases that are not there: {:?}", known.keys());
}
