//! psycopg, SQLAlchemy and node-postgres: each a script that fails where something is not as it should be.

use diesel_iris_tests::{Server, node_script, python_script};

use crate::database;

async fn run(server: Server, run: fn(&str, Server, &str) -> bool, script: &'static str) {
    let Some(database) = database(server).await else { return };
    let url = database.url().to_owned();
    let ran = tokio::task::spawn_blocking(move || run(script, server, &url)).await.unwrap();
    println!("{script}: {}", if ran { "done" } else { "left out" });
}

// the emulator answers on the threads of the test's runtime
#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn psycopg() {
    run(Server::Emulator, python_script, "psycopg_session.py").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn psycopg_through_pgwire() {
    run(Server::PgWire, python_script, "psycopg_session.py").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn sqlalchemy() {
    run(Server::Emulator, python_script, "sqlalchemy/session.py").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn sqlalchemy_through_pgwire() {
    run(Server::PgWire, python_script, "sqlalchemy/session.py").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn node_postgres() {
    run(Server::Emulator, node_script, "session.mjs").await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 1)]
async fn node_postgres_through_pgwire() {
    run(Server::PgWire, node_script, "session.mjs").await;
}
