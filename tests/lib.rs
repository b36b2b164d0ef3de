//! Servers for the suites: the emulator, and the real PGWire server in front of it.

mod harness;

pub use harness::{Server, TestDatabase};
