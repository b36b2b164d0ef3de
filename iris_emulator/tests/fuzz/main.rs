//! Random texts, statements and messages: nothing panics, and no word of SQLite's reaches a client.
//!
//! Each fuzzer goes on for a second, or for `FUZZ_SECONDS`. It prints the seed that it began with, and `FUZZ_SEED` begins
//! with it again.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on stops")]

#[path = "../conformance/files.rs"]
mod files;
mod lexer;
mod parser;
mod statements;
mod wire;
mod words;

use std::any::Any;
use std::time::{Duration, Instant};

use rand::SeedableRng;
use rand::rngs::StdRng;

/// What a fuzzer did, and what went wrong.
struct Run {
    name: &'static str,
    random: StdRng,
    start: Instant,
    executions: u64,
    failures: Vec<String>,
}

impl Run {
    fn new(name: &'static str) -> Self {
        let seed = std::env::var("FUZZ_SEED").ok().and_then(|seed| seed.parse().ok());
        let seed = seed.unwrap_or_else(rand::random::<u64>);
        println!("{name}: seed {seed}");
        Self {
            name,
            random: StdRng::seed_from_u64(seed),
            start: Instant::now(),
            executions: 0,
            failures: Vec::new(),
        }
    }

    /// Whether there is time left. What fails often is not looked for any longer.
    fn goes_on(&self) -> bool {
        let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|seconds| seconds.parse().ok());
        self.start.elapsed() < Duration::from_secs(seconds.unwrap_or(1)) && self.failures.len() < 20
    }

    /// Notes a panic that was caught.
    fn note_panic<T>(&mut self, result: Result<T, Box<dyn Any + Send>>, input: &str) {
        self.executions += 1;
        if let Err(panic) = result {
            let text = panic.downcast_ref::<String>().map(String::as_str);
            let text = text.or_else(|| panic.downcast_ref::<&str>().copied()).unwrap_or("a panic");
            self.failures.push(format!("{input:?}\n    {text}"));
        }
    }

    /// Says what was done, and fails if anything failed.
    fn end(self) {
        let Self { name, start, executions, failures, .. } = self;
        println!("{name}: {executions} executions in {} s", start.elapsed().as_secs());
        assert!(failures.is_empty(), "{} inputs fail:\n{}", failures.len(), failures.join("\n"));
    }
}
