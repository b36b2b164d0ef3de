//! The pictures of the book. With `DIESEL_IRIS_WRITE_PAGE=1` they are drawn anew; without it, a test fails if one of them is
//! not what would be drawn.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod frame;
mod paths;
mod sequence;

use std::path::Path;

use paths::{Group, Paths, Way};
use sequence::{Sequence, Step};

const LANES: &[&str] = &["application", "diesel_iris", "PGWire server", "IRIS"];

const QUERY: Sequence = Sequence {
    title: "A query: one round trip, one execution",
    lanes: LANES,
    steps: &[
        Step::Message(0, 1, "patients.filter(name.eq(\"007\"))"),
        Step::Note(1, "IRIS SQL from the typed pieces, or from the cache"),
        Step::Note(1, "\"007\" in a form that the server cannot misread"),
        Step::Message(1, 2, "Parse, Bind, Execute, Sync"),
        Step::Message(2, 3, "statement with its values"),
        Step::Message(3, 2, "rows"),
        Step::Message(2, 1, "DataRow …, CommandComplete"),
        Step::Message(1, 0, "Vec<Patient>"),
        Step::Message(2, 1, "ReadyForQuery"),
        Step::Note(1, "read before the next answer, never waited for"),
    ],
};

const PIPELINING: Sequence = Sequence {
    title: "Queries of one connection that wait together share a write",
    lanes: &["futures", "diesel_iris", "PGWire server"],
    steps: &[
        Step::Message(0, 1, "A is polled: queued"),
        Step::Message(0, 1, "B is polled: queued"),
        Step::Message(1, 2, "A … Sync, B … Sync in one write"),
        Step::Message(2, 1, "answer of A, answer of B"),
        Step::Message(1, 0, "rows of A"),
        Step::Message(1, 0, "rows of B"),
        Step::Part("A is dropped while it waits"),
        Step::Message(2, 1, "answer of A"),
        Step::Note(1, "read and discarded by whoever waits next"),
        Step::Message(2, 1, "answer of B"),
        Step::Message(1, 0, "rows of B"),
    ],
};

const ENDS: Sequence = Sequence {
    title: "How a session ends",
    lanes: LANES,
    steps: &[
        Step::Part("a connection is dropped inside a transaction: return, error, panic, aborted task"),
        Step::Message(0, 1, "drop"),
        Step::Message(1, 2, "ROLLBACK"),
        Step::Message(2, 3, "rollback"),
        Step::Message(2, 1, "CommandComplete"),
        Step::Note(1, "waits for 1 s at most; then a thread waits"),
        Step::Message(1, 2, "Terminate"),
        Step::Part("the process is killed: nothing can be sent"),
        Step::Lost(1, 2, "ROLLBACK"),
        Step::Note(2, "keeps the transaction open for its next client"),
        Step::Part("the next client with diesel_iris"),
        Step::Message(0, 1, "establish"),
        Step::Message(1, 2, "ROLLBACK, in the first write"),
        Step::Message(2, 3, "rollback of what was left"),
    ],
};

const EXACTNESS: Paths = Paths {
    title: "What becomes of a bound value (PGWire server 1.7.2)",
    stations: ["value", "sent as", "the server makes of it", "in IRIS"],
    groups: &[
        Group {
            ways: &[
                Way {
                    boxes: [
                        "\"John\", another client",
                        "binary text, 4 bytes",
                        "a big-endian integer",
                        "1248815214",
                    ],
                    is_exact: false,
                },
                Way { boxes: ["\"John\", diesel_iris", "text", "text", "John"], is_exact: true },
            ],
        },
        Group {
            ways: &[
                Way { boxes: ["\"007\", another client", "text", "int(\"007\")", "7"], is_exact: false },
                Way {
                    boxes: ["\"007\", diesel_iris", "binary, declared text", "3 bytes of UTF-8", "007"],
                    is_exact: true,
                },
            ],
        },
        Group {
            ways: &[
                Way {
                    boxes: [
                        "\"1e10\", another client",
                        "binary text, 4 bytes",
                        "a big-endian integer",
                        "828715312",
                    ],
                    is_exact: false,
                },
                Way {
                    boxes: ["\"1e10\", diesel_iris", "~1e10 as text", "SUBSTRING(?, 2)", "1e10"],
                    is_exact: true,
                },
            ],
        },
    ],
};

#[test]
fn they_are_as_they_would_be_drawn() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/src/images");
    for (name, drawn) in [
        ("query", QUERY.svg()),
        ("pipelining", PIPELINING.svg()),
        ("session_ends", ENDS.svg()),
        ("exactness", EXACTNESS.svg()),
    ] {
        let path = folder.join(format!("{name}.svg"));
        if std::env::var_os("DIESEL_IRIS_WRITE_PAGE").is_some() {
            std::fs::write(&path, &drawn).unwrap();
        }
        let kept = std::fs::read_to_string(&path).unwrap_or_default();
        assert!(kept == drawn, "{name}.svg is not up to date: run this test with DIESEL_IRIS_WRITE_PAGE=1");
    }
}
