//! The suites, each run against the emulator and through the real PGWire server.

#![recursion_limit = "256"]
#![allow(clippy::unwrap_used, reason = "a test that meets an error fails")]

mod abandoned;
mod bare_names;
mod borrowed;
mod bulk_insert;
mod cancellation;
mod catalog;
mod changes;
mod doctor;
mod dsl;
mod emulator;
mod exactness;
mod faults;
mod firewall;
mod instance;
mod iris_queries;
mod iris_words;
mod load;
mod login;
mod migrations;
mod namespaces;
mod observing;
mod pool;
mod prepared;
mod printed;
mod profile;
mod queries;
mod query_command;
mod recorded;
mod refused_values;
mod scripts;
mod session;
mod synchronous;
mod synchronous_connection;
mod texts;
mod tls;
mod transactions;
mod type_table;
mod vectors;
