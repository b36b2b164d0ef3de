//! The suites, each run against the emulator and through the real PGWire server.

mod queries;
