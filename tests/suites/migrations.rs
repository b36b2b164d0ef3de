//! Migrations as the command line runs them, and those that are embedded.

mod embedded;
mod in_rust;
mod names;

use std::time::Duration;

use diesel::QueryableByName;
use diesel_async::RunQueryDsl;
use diesel_iris::migrations::{History, Lock, MigrationError};
use diesel_iris_cli::Error;
use diesel_iris_cli::droplist;
use diesel_iris_cli::migration::Folder;
use diesel_iris_tests::{TestDatabase, on_both_servers};

fn folder(of: &tempfile::TempDir, prefix: &str) -> Folder {
    let folder = Folder::new(of.path());
    let scripts = [
        (
            "1",
            format!(
                "CREATE TABLE {prefix}_a (id INTEGER PRIMARY KEY, name VARCHAR(20));\nCREATE TABLE {prefix}_b (id INTEGER PRIMARY KEY, a INTEGER REFERENCES {prefix}_a (id));"
            ),
            format!("DROP TABLE {prefix}_b; DROP TABLE {prefix}_a"),
        ),
        (
            "2",
            format!(
                "INSERT INTO {prefix}_a (id, name) VALUES (1, 'x;y');\nINSERT INTO {prefix}_a (id, name) VALUES (2, 'z');"
            ),
            format!("DELETE FROM {prefix}_a"),
        ),
    ];
    for (version, up, down) in scripts {
        let path = of.path().join(format!("{version}_{prefix}"));
        std::fs::create_dir(&path).unwrap();
        std::fs::write(path.join("up.sql"), up).unwrap();
        std::fs::write(path.join("down.sql"), down).unwrap();
    }
    folder
}

/// How many rows there are.
async fn count(database: &TestDatabase, of: &str) -> i64 {
    #[derive(QueryableByName)]
    struct Count {
        #[diesel(sql_type = diesel::sql_types::BigInt)]
        n: i64,
    }
    let sql = format!("SELECT COUNT(*) AS n FROM {of}");
    diesel::sql_query(sql).get_result::<Count>(&mut database.connect().await).await.unwrap().n
}

#[test]
fn diesel_migrations_finds_the_same_migrations() {
    use diesel::migration::MigrationSource;
    use diesel_migrations::FileBasedMigrations;
    let temporary = tempfile::tempdir().unwrap();
    let ours = folder(&temporary, "same");
    ours.generate("2024-05-01-100000", "made_here", "SELECT 1;", Some("SELECT 1;")).unwrap();
    let theirs = FileBasedMigrations::from_path(ours.path()).unwrap();
    let theirs: Vec<_> = MigrationSource::<diesel_iris::Iris>::migrations(&theirs).unwrap();
    let mut theirs: Vec<(String, String)> = theirs
        .iter()
        .map(|migration| (migration.name().version().to_string(), migration.name().to_string()))
        .collect();
    theirs.sort();
    let ours = ours.migrations().unwrap().into_iter().map(|migration| (migration.version, migration.name));
    assert_eq!(ours.collect::<Vec<_>>(), theirs);
}

on_both_servers! {
    // the account of migrations is one, so one test does it all
    async fn migrations_run_and_are_taken_back(database: &TestDatabase) {
        let temporary = tempfile::tempdir().unwrap();
        let migrations = folder(&temporary, "mig").migrations().unwrap();
        let mut conn = database.connect().await;
        assert_eq!(History::versions(&mut conn).await.unwrap(), [""; 0]);
        let mut lock = Lock::new(database.connect().await);
        lock.take(Duration::ZERO, || {}).await.unwrap();
        History::prepare(&mut conn).await.unwrap();
        for migration in &migrations {
            migration.run(&mut conn).await.unwrap();
        }
        assert_eq!(History::versions(&mut conn).await.unwrap(), ["1", "2"]);
        // the rows are there already
        let error = migrations[1].run(&mut conn).await.unwrap_err();
        assert!(matches!(
            &error,
            Error::Script { path: Some(path), line: 1, error, .. }
                if path.ends_with("up.sql") && matches!(
                    **error,
                    Error::Migration(MigrationError::Statement { position: 1, count: 2, undone: true, .. })
                )
        ), "{error}");
        for migration in migrations.iter().rev() {
            migration.revert(&mut conn).await.unwrap();
        }
        assert_eq!(History::versions(&mut conn).await.unwrap(), [""; 0]);

        lock.release().await.unwrap();
        lock.release().await.unwrap();
        let mut again = Lock::new(database.connect().await);
        again.take(Duration::ZERO, || {}).await.unwrap();
        // a deployer that dies leaves nothing behind
        drop(again);
        lock.take(Duration::from_secs(600), || {}).await.unwrap();
        lock.release().await.unwrap();
        embedded::all(database).await;
        in_rust::all(database).await;
        let drops = droplist::of(&mut conn, &["SQLUser".to_owned()]).await.unwrap();
        assert!(drops.iter().any(|drop| drop.name().eq_ignore_ascii_case("SQLUser.__diesel_schema_migrations")));
        assert!(!drops.iter().any(|drop| drop.name().to_lowercase().contains("mig_")));
    }

    async fn what_is_listed_can_be_dropped(database: &TestDatabase) {
        use diesel_iris::prelude::SimpleAsyncConnection;
        let mut conn = database.connect().await;
        let script = "CREATE TABLE MigDrop.Parent (id INTEGER PRIMARY KEY); \
                      CREATE TABLE MigDrop.Child (id INTEGER PRIMARY KEY, p INTEGER REFERENCES MigDrop.Parent (id))";
        conn.batch_execute(script).await.unwrap();
        let drops = droplist::of(&mut conn, &["MigDrop".to_owned()]).await.unwrap();
        let ours: Vec<_> = drops.iter().filter(|drop| drop.name().to_uppercase().starts_with("MIGDROP.")).collect();
        assert_eq!(ours.len(), 2);
        for drop in ours {
            let sql = drop.statement();
            let sql = conn.adapt_names(&sql).unwrap().into_owned();
            conn.batch_execute(&sql).await.unwrap();
        }
    }
}
