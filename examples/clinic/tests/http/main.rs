//! The service by its HTTP interface, on the emulator and through the real PGWire server.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod admissions;
mod documents;
mod failures;
mod limits;
mod openapi;
mod pages;
mod patients;
mod program;
mod schema;
mod shutdown;
mod support;
