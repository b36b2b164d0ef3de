//! Diesel's query language, item by item: what IRIS is told, and that nothing is left out.

#![allow(clippy::unwrap_used, reason = "a test that meets an error fails")]

mod derived;
mod page;
mod refused;
mod supported;
mod unsupported;
mod walk;

/// How an item of Diesel's query language goes on IRIS.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Standing {
    /// It runs, and this is its SQL.
    Supported(String),
    /// Not as such; this is what serves instead.
    Otherwise(&'static str),
    /// IRIS has no counterpart; what to do, and a query that does not compile.
    Absent(&'static str, &'static str),
}

/// An item: the trait or module that it belongs to, its name, and how it goes.
#[derive(Debug, Clone)]
struct Item {
    of: &'static str,
    name: &'static str,
    standing: Standing,
}
