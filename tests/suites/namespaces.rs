//! The namespace that a connection string names is the one that is worked in, or nothing is done.

use clap::Parser;
use diesel::QueryDsl;
use diesel_async::RunQueryDsl;
use diesel_iris::prelude::*;
use diesel_iris::{Config, WireError};
use diesel_iris_cli::cli::Cli;
use diesel_iris_cli::{Error, commands};
use diesel_iris_tests::Server;
use iris_emulator::Emulator;

diesel::table! { namespace_kept (id) { id -> Integer } }

/// Connects to the server, which works in USER whatever it is told.
async fn only_user(url: &str) {
    let mut conn = AsyncIrisConnection::establish(url).await.unwrap();
    conn.batch_execute("CREATE TABLE namespace_kept (id INTEGER PRIMARY KEY)").await.unwrap();
    let other = url.replace("/USER", "/PROD");
    let config: Config = other.parse().unwrap();
    for _ in 0..2 {
        let error = AsyncIrisConnection::connect(&config).await.unwrap_err();
        assert!(
            matches!(&error, WireError::Namespace { named, actual } if named == "PROD" && actual == "USER")
        );
        for says in ["PROD", "USER", "IRIS_NAMESPACE", "namespace_check"] {
            assert!(error.to_string().contains(says), "{error}");
        }
    }
    let unchecked = format!("{other}?namespace_check=disable");
    let mut conn = AsyncIrisConnection::establish(&unchecked).await.unwrap();
    assert_eq!(namespace_kept::table.count().get_result::<i64>(&mut conn).await, Ok(0));
    // case means nothing
    AsyncIrisConnection::establish(&url.replace("/USER", "/user")).await.unwrap();

    // a drop asks again, whatever the connection string says
    let project = tempfile::tempdir().unwrap();
    let file = project.path().join("diesel.toml");
    std::fs::write(&file, "[print_schema]\nfile = \"schema.rs\"\n").unwrap();
    std::fs::create_dir(project.path().join("migrations")).unwrap();
    for (url, command) in [(&other, "drop"), (&unchecked, "drop"), (&unchecked, "reset")] {
        let migrations = project.path().join("migrations");
        let cli = Cli::parse_from([
            "diesel_iris".as_ref(),
            "--database-url".as_ref(),
            url.as_ref(),
            "--config-file".as_ref(),
            file.as_os_str(),
            "database".as_ref(),
            "--migration-dir".as_ref(),
            migrations.as_os_str(),
            command.as_ref(),
            "--yes".as_ref(),
        ]);
        let error = commands::run(&cli).await.unwrap_err();
        let refused = match error.downcast_ref::<Error>() {
            Some(Error::OtherNamespace { named, actual }) => named == "PROD" && actual == "USER",
            Some(Error::Connect(error)) => error.to_string().contains("PROD"),
            _ => false,
        };
        assert!(refused, "{command} {url}: {error}");
        let count = namespace_kept::table.count().get_result::<i64>(&mut conn).await;
        assert_eq!(count, Ok(0), "{command} {url}");
    }
}

#[tokio::test]
async fn only_user_on_the_emulator() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let emulator = Emulator::builder().shared_processes("USER", "_SYSTEM").start().await.unwrap();
    only_user(&emulator.url()).await;
}

#[tokio::test]
async fn only_user_through_the_real_server() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let Some(database) = Server::PgWire.database().await else { return };
    only_user(database.url()).await;
}

#[tokio::test]
async fn a_namespace_that_is_not_there() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let emulator = Emulator::builder().namespaces(["USER", "TEST"]).start().await.unwrap();
    AsyncIrisConnection::establish(&emulator.namespace_url("test")).await.unwrap();
    let error = AsyncIrisConnection::establish(&emulator.namespace_url("TSET")).await.unwrap_err();
    assert!(error.to_string().contains("TSET"), "{error}");
}

#[tokio::test]
async fn whose_process_it_is() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let emulator = Emulator::builder().shared_processes("USER", "PGWire").start().await.unwrap();
    let mut conn = AsyncIrisConnection::establish(&emulator.url()).await.unwrap();
    #[derive(diesel::QueryableByName)]
    struct Row {
        #[diesel(sql_type = diesel::sql_types::Text)]
        v: String,
    }
    let row: Row = diesel::sql_query("SELECT $USERNAME AS v").get_result(&mut conn).await.unwrap();
    assert_eq!(row.v, "PGWire");
}
