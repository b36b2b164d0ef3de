//! Servers for the suites: the emulator, the real PGWire server in front of it, and PostgreSQL for logins.

#[cfg(doctest)]
mod book;
mod harness;

#[cfg(unix)]
pub use harness::UnixProxy;
pub use harness::{
    Authority, Direction, Fault, FaultyProxy, Patience, PgWireServer, Postgres, Server, ServerCertificate,
    TestDatabase, face, free_port, instance, is_left_out, is_thorough, node_script, psql_script,
    python_clients, python_script, run_python, url_of_face,
};

/// The first line of a test that starts servers of its own: it is left out where the suites run against an instance.
#[macro_export]
macro_rules! needs_servers_of_its_own {
    () => {
        if $crate::is_left_out("it starts servers of its own") {
            return;
        }
    };
}

/// Two tests of one body: `name::emulator` and `name::pgwire`.
///
/// The tables of a body have names that no other body uses: behind the real server all share a database.
#[macro_export]
macro_rules! on_both_servers {
    ($($(#[$meta:meta])* async fn $name:ident($database:ident: &TestDatabase) $body:block)+) => {$(
        mod $name {
            use super::*;

            $(#[$meta])*
            async fn body($database: &$crate::TestDatabase) $body

            #[tokio::test]
            async fn emulator() {
                if let Some(database) = $crate::Server::Emulator.database().await {
                    body(&database).await;
                }
            }

            #[tokio::test]
            async fn pgwire() {
                if let Some(database) = $crate::Server::PgWire.database().await {
                    body(&database).await;
                }
            }
        }
    )+};
}
