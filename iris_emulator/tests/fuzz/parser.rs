//! The words of the language in any order, and the conformance cases with words changed.

use std::panic::catch_unwind;

use iris_emulator::sql;
use rand::RngExt;

use crate::Run;
use crate::words::{Corpus, statement};

#[test]
fn parser() {
    let mut run = Run::new("parser");
    let corpus = Corpus::read();
    let mut accepted = 0_u64;
    while run.goes_on() {
        for _ in 0..1_000 {
            let text = if run.random.random_bool(0.3) {
                statement(&mut run.random)
            } else {
                corpus.changed(&mut run.random)
            };
            let parsed = catch_unwind(|| sql::parse(&text).is_ok());
            accepted += u64::from(matches!(parsed, Ok(true)));
            run.note_panic(parsed, &text);
        }
    }
    println!("parser: {accepted} accepted");
    run.end();
}
