//! `print-schema` for many schemas: `tests/schemas/NAME.sql` gives `tests/schemas/NAME.rs`, which is compiled here
//! and asked.
//!
//! The first line of each script has the arguments. To accept what is printed:
//! `UPDATE_PRINTED=1 cargo test -p diesel_iris_tests --test suites -- printed`.

mod changed;
mod compiled;
mod models;

use std::path::{Path, PathBuf};

use clap::Parser;
use diesel_iris::prelude::*;
use diesel_iris_cli::cli::{Cli, Command};
use diesel_iris_cli::config::PrintSchema;
use diesel_iris_cli::diff::{self, Changes, Scripts};
use diesel_iris_cli::schema_file::Output;
use diesel_iris_tests::{Server, TestDatabase};

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("schemas")
}

/// The names of the scripts.
fn scripts() -> Vec<String> {
    let entries = std::fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap().path());
    let scripts = entries.filter(|path| path.extension().is_some_and(|extension| extension == "sql"));
    let mut names: Vec<String> =
        scripts.map(|path| path.file_stem().unwrap().to_str().unwrap().to_owned()).collect();
    names.sort();
    names
}

fn script(name: &str) -> String {
    std::fs::read_to_string(folder().join(format!("{name}.sql"))).unwrap()
}

/// What the first line of a script asks for.
fn output(script: &str) -> Output {
    let arguments = script.lines().next().unwrap().strip_prefix("-- ").unwrap();
    let cli = Cli::try_parse_from(std::iter::once("diesel_iris").chain(arguments.split(' '))).unwrap();
    let Command::PrintSchema(arguments) = cli.command else { panic!("{arguments:?}") };
    Output::new(arguments.over(PrintSchema::default())).unwrap()
}

/// Creates the tables of a script. Behind the real server other tests may have done so. `false` where the release or the
/// settings do not allow them, and the error says which.
async fn create(database: &TestDatabase, script: &str) -> bool {
    if script.contains("VECTOR") && database.lacks_vectors().await {
        return false;
    }
    // where names are bare, the PGWire server would write them in upper case
    let mut direct = AsyncIrisConnection::establish(database.emulator_url()).await.unwrap();
    match direct.batch_execute(&script.replace("CREATE TABLE", "CREATE TABLE IF NOT EXISTS")).await {
        Err(diesel::result::Error::QueryBuilderError(error))
            if database.lacks_delimited_names() && error.to_string().contains("DelimitedIds=1") =>
        {
            false
        }
        result => {
            result.unwrap();
            true
        }
    }
}

#[tokio::test]
async fn every_schema_is_printed_as_it_is_kept_on_both_servers() {
    for server in [Server::Emulator, Server::PgWire] {
        for name in scripts() {
            let Some(database) = server.database().await else { continue };
            let script = script(&name);
            if !create(&database, &script).await {
                continue;
            }
            let text = output(&script).text(&mut database.connect().await).await.unwrap();
            let kept = folder().join(format!("{name}.rs"));
            if server == Server::Emulator && std::env::var_os("UPDATE_PRINTED").is_some() {
                std::fs::write(&kept, &text).unwrap();
            }
            assert_eq!(std::fs::read_to_string(&kept).unwrap_or_default(), text, "{name}, {server:?}");
        }
    }
}

/// From the kept file to the scripts of a migration, to a database, to the same file.
#[tokio::test]
async fn a_migration_from_the_kept_file_gives_the_same_file() {
    diesel_iris_tests::needs_servers_of_its_own!();
    // what `table!` does not tell is lost: descriptions, that a table is a view, and the type of a foreign key that cannot be joined by
    const LOST: [&str; 4] = ["descriptions", "hostile_descriptions", "only_descriptions", "views"];
    for name in scripts().into_iter().filter(|name| !LOST.contains(&name.as_str())) {
        let Some(database) = Server::Emulator.database().await else { continue };
        if !create(&database, &script(&name)).await {
            continue;
        }
        let Some(database) = Server::Emulator.database().await else { continue };
        let kept = std::fs::read_to_string(folder().join(format!("{name}.rs"))).unwrap();
        let output = output(&script(&name));
        let wanted = diff::read(&kept, &output.selection().schema).unwrap();
        let mut conn = database.connect().await;
        let found = output.model(&mut conn).await.unwrap();
        let scripts = Changes::new(&found, &wanted).scripts().unwrap();
        for statement in diesel_iris::script::statements(&scripts.up) {
            conn.batch_execute(statement)
                .await
                .unwrap_or_else(|error| panic!("{name}: {error}\n{statement}"));
        }
        assert_eq!(output.text(&mut conn).await.unwrap(), kept, "{name}");

        let found = output.model(&mut conn).await.unwrap();
        assert_eq!(Changes::new(&found, &wanted).scripts().unwrap(), Scripts::default(), "{name}");
        for statement in diesel_iris::script::statements(&scripts.down) {
            conn.batch_execute(statement)
                .await
                .unwrap_or_else(|error| panic!("{name}: {error}\n{statement}"));
        }
        assert!(output.model(&mut conn).await.unwrap().tables.is_empty(), "{name}");
    }
}
