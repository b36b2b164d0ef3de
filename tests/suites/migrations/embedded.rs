//! `embed_migrations!`, in asynchronous code and in other code.

use std::iter;
use std::time::Duration;

use clap::Parser;
use diesel::migration::MigrationVersion;
use diesel_async::{AsyncMigrationHarness, RunQueryDsl};
use diesel_iris::AsyncIrisConnection;
use diesel_iris::migrations::{History, IrisMigrationHarness, IrisMigrations, Lock, MigrationError};
use diesel_iris_cli::cli::Cli;
use diesel_iris_cli::commands;
use diesel_iris_cli::migration::Folder;
use diesel_iris_tests::TestDatabase;
use diesel_migrations::{EmbeddedMigrations, HarnessWithOutput, MigrationHarness, embed_migrations};
use iris_emulator::Emulator;
use tokio::runtime::Handle;

use super::count;

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations/embedded");
const FAILING_CHANGES: EmbeddedMigrations = embed_migrations!("migrations/failing_changes");
const FAILING_DEFINITIONS: EmbeddedMigrations = embed_migrations!("migrations/failing_definitions");
const OUT_OF_TRANSACTIONS: EmbeddedMigrations = embed_migrations!("migrations/out_of_transactions");
const VERSIONS: [&str; 3] = ["20240101000000", "20240102000000", "20240103000000"];

/// All that needs the account of migrations, which tests of one database share.
pub(super) async fn all(database: &TestDatabase) {
    they_run_and_are_taken_back(database).await;
    what_fails_says_what_stays(database).await;
    the_command_line_gives_the_lock_back(database).await;
    two_deployers_run_each_once(database).await;
    the_command_line_keeps_the_same_account(database).await;
    let url = database.url().to_owned();
    tokio::task::spawn_blocking(move || other_code_runs_them(&url)).await.unwrap();
    the_harness_of_diesel_async(database).await;
}

fn texts(versions: &[MigrationVersion<'_>]) -> Vec<String> {
    versions.iter().map(ToString::to_string).collect()
}

async fn they_run_and_are_taken_back(database: &TestDatabase) {
    let mut migrations = IrisMigrations::establish(database.url()).await.unwrap();
    assert!(migrations.has_pending_migration(MIGRATIONS).await.unwrap());
    assert_eq!(texts(&migrations.run_pending_migrations(MIGRATIONS).await.unwrap()), VERSIONS);
    assert_eq!(count(database, "emb_wards").await, 2);
    assert_eq!(count(database, "emb_notes WHERE text = 'GO; on'").await, 1);
    assert!(migrations.run_pending_migrations(MIGRATIONS).await.unwrap().is_empty());
    assert!(!migrations.has_pending_migration(MIGRATIONS).await.unwrap());

    for version in ["20240103000000", "20240102000000"] {
        assert_eq!(migrations.revert_last_migration(MIGRATIONS).await.unwrap().to_string(), version);
    }
    assert_eq!(count(database, "emb_wards").await, 0);
    assert_eq!(texts(&migrations.applied_migrations().await.unwrap()), VERSIONS[..1]);
    let pending = migrations.pending_migrations(MIGRATIONS).await.unwrap();
    let pending: Vec<String> = pending.iter().map(|migration| migration.name().to_string()).collect();
    assert_eq!(pending, ["2024-01-02-000000_fill_wards", "2024-01-03-000000_notes"]);
    assert_eq!(migrations.run_next_migration(MIGRATIONS).await.unwrap().to_string(), VERSIONS[1]);

    let reverted = migrations.revert_all_migrations(MIGRATIONS).await.unwrap();
    assert_eq!(texts(&reverted), ["20240102000000", "20240101000000"]);
    let error = migrations.revert_last_migration(MIGRATIONS).await.unwrap_err();
    assert!(error.to_string().contains("No migrations have been run"), "{error}");
    assert!(migrations.into_inner().is_some());
}

async fn what_fails_says_what_stays(database: &TestDatabase) {
    let mut migrations = IrisMigrations::new(database.connect().await);
    migrations.run_pending_migrations(MIGRATIONS).await.unwrap();

    let error = migrations.run_pending_migrations(FAILING_CHANGES).await.unwrap_err();
    let MigrationError::Statement { name, position: 2, count: 2, undone: true, error: source } = &error
    else {
        panic!("{error}")
    };
    assert_eq!((name.as_str(), diesel_iris::sqlcode(source)), ("2024-02-01-000000_rows", Some(-119)));
    assert_eq!(count(database, "emb_wards").await, 2, "the first statement was undone");

    let error = migrations.run_pending_migrations(FAILING_DEFINITIONS).await.unwrap_err();
    assert!(
        matches!(error, MigrationError::Statement { position: 2, count: 2, undone: false, .. }),
        "{error}"
    );
    assert!(error.to_string().contains("at statement 2 of 2, and what came before took effect: "), "{error}");
    assert_eq!(count(database, "emb_half").await, 0);
    let error = migrations.run_pending_migrations(FAILING_DEFINITIONS).await.unwrap_err();
    assert!(matches!(error, MigrationError::Statement { position: 1, undone: true, .. }), "{error}");
    assert_eq!(texts(&migrations.applied_migrations().await.unwrap()).len(), 3, "neither counts as run");

    let error = migrations.revert_last_migration(FAILING_DEFINITIONS).await.unwrap_err();
    assert!(matches!(error, MigrationError::Source(_)), "{error}");
    let mut conn = migrations.into_inner().unwrap();
    diesel::sql_query("DROP TABLE emb_half").execute(&mut conn).await.unwrap();
    IrisMigrations::new(conn).revert_all_migrations(MIGRATIONS).await.unwrap();
}

async fn the_command_line_gives_the_lock_back(database: &TestDatabase) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/failing_definitions");
    let arguments =
        ["migration", "run", "--quiet", "--migration-dir", folder, "--database-url", database.url()];
    let cli = Cli::try_parse_from(iter::once("diesel_iris").chain(arguments)).unwrap();
    let error = commands::run(&cli).await.unwrap_err();
    assert!(error.to_string().contains("statement 2 of 2, and what came before took effect"), "{error}");
    let mut lock = Lock::new(database.connect().await);
    lock.take(Duration::from_secs(600), || {}).await.unwrap();
    lock.close().await;
    let mut conn = database.connect().await;
    diesel::sql_query("DROP TABLE emb_half").execute(&mut conn).await.unwrap();
}

async fn two_deployers_run_each_once(database: &TestDatabase) {
    let mut one = IrisMigrations::establish(database.url()).await.unwrap();
    let mut other = IrisMigrations::establish(database.url()).await.unwrap();
    let (first, second) =
        tokio::join!(one.run_pending_migrations(MIGRATIONS), other.run_pending_migrations(MIGRATIONS));
    assert_eq!(first.unwrap().len() + second.unwrap().len(), 3);

    let mut held = Lock::new(database.connect().await);
    held.take(Duration::from_secs(600), || {}).await.unwrap();
    assert!(!other.has_pending_migration(MIGRATIONS).await.unwrap(), "a question needs no lock");
    held.release().await.unwrap();
    one.revert_all_migrations(MIGRATIONS).await.unwrap();
}

async fn the_command_line_keeps_the_same_account(database: &TestDatabase) {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/migrations/embedded");
    let folder = Folder::new(folder).migrations().unwrap();
    let mut conn = database.connect().await;
    History::prepare(&mut conn).await.unwrap();
    for migration in &folder[..2] {
        migration.run(&mut conn).await.unwrap();
    }
    let mut migrations = IrisMigrations::new(conn);
    assert_eq!(texts(&migrations.run_pending_migrations(MIGRATIONS).await.unwrap()), VERSIONS[2..]);
    let mut conn = migrations.into_inner().unwrap();
    assert_eq!(History::versions(&mut conn).await.unwrap(), VERSIONS);
    for migration in folder.iter().rev() {
        migration.revert(&mut conn).await.unwrap();
    }
    assert!(IrisMigrations::new(conn).has_pending_migration(MIGRATIONS).await.unwrap());
}

/// On a thread that is not asynchronous.
fn other_code_runs_them(url: &str) {
    let mut harness = IrisMigrationHarness::establish(url).unwrap();
    let mut output = Vec::new();
    let told = HarnessWithOutput::new(&mut harness, &mut output).run_pending_migrations(MIGRATIONS).map(drop);
    told.unwrap();
    assert!(String::from_utf8(output).unwrap().contains("Running migration 2024-01-02-000000_fill_wards"));
    assert!(harness.run_pending_migrations(MIGRATIONS).unwrap().is_empty());
    harness.unlock().unwrap();
    assert_eq!(harness.revert_last_migration(MIGRATIONS).unwrap().to_string(), VERSIONS[2]);
    assert!(harness.has_pending_migration(MIGRATIONS).unwrap());
    let error = harness.run_pending_migrations(FAILING_CHANGES).unwrap_err();
    let error = error.downcast_ref::<MigrationError>().unwrap();
    assert!(matches!(error, MigrationError::Statement { position: 2, undone: true, .. }), "{error}");
    let reverted = texts(&harness.revert_all_migrations(MIGRATIONS).unwrap());
    assert_eq!(reverted, ["20240102000000", "20240101000000"]);
    let error = harness.revert_last_migration(MIGRATIONS).unwrap_err();
    assert!(error.to_string().contains("No migrations have been run"), "{error}");
}

async fn the_harness_of_diesel_async(database: &TestDatabase) {
    let harness = AsyncMigrationHarness::new(database.connect().await);
    // it wants a runtime of several threads, or a thread that may block
    let run = tokio::task::spawn_blocking(move || {
        let mut harness = harness;
        let ran = texts(&harness.run_pending_migrations(OUT_OF_TRANSACTIONS).unwrap());
        harness.revert_last_migration(OUT_OF_TRANSACTIONS).unwrap();
        // IRIS takes definitions inside a transaction, and does not roll them back
        let inside = texts(&harness.run_pending_migrations(MIGRATIONS).unwrap());
        harness.revert_all_migrations(MIGRATIONS).unwrap();
        (ran, inside)
    });
    let (ran, inside) = run.await.unwrap();
    assert_eq!(ran, ["20240301000000"]);
    assert_eq!(inside, ["20240101000000", "20240102000000", "20240103000000"]);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_harness_may_be_used_in_asynchronous_code() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let emulator = Emulator::start().await.unwrap();
    let mut harness = IrisMigrationHarness::establish(&emulator.url()).unwrap();
    assert_eq!(harness.run_pending_migrations(MIGRATIONS).unwrap().len(), 3);
    drop(harness);
    let conn = AsyncIrisConnection::connect(&emulator.url().parse().unwrap()).await.unwrap();
    let mut harness = IrisMigrationHarness::new(conn, Handle::current());
    assert_eq!(harness.revert_all_migrations(MIGRATIONS).unwrap().len(), 3);
}

#[tokio::test]
async fn what_is_given_up_goes_on() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let emulator = Emulator::start().await.unwrap();
    let mut migrations = IrisMigrations::establish(&emulator.url()).await.unwrap();
    {
        let waiting = std::pin::pin!(migrations.run_pending_migrations(MIGRATIONS));
        assert!(futures_util::poll!(waiting).is_pending());
    }
    assert!(migrations.applied_migrations().await.unwrap().is_empty(), "the lock was not taken yet");
    assert_eq!(migrations.run_pending_migrations(MIGRATIONS).await.unwrap().len(), 3);

    let mut migrations = IrisMigrations::new(migrations.into_inner().unwrap());
    {
        let running = std::pin::pin!(migrations.revert_all_migrations(MIGRATIONS));
        assert!(futures_util::poll!(running).is_pending());
    }
    let error = migrations.applied_migrations().await.unwrap_err();
    assert!(matches!(error, MigrationError::GivenUp), "{error}");
    let mut others = IrisMigrations::establish(&emulator.url()).await.unwrap();
    while !others.applied_migrations().await.unwrap().is_empty() {}
}

#[tokio::test]
async fn who_waits_too_long_is_told() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let emulator = Emulator::builder().lock_timeout(Duration::from_millis(20)).start().await.unwrap();
    let url = emulator.url();
    let connect = async || AsyncIrisConnection::connect(&url.parse().unwrap()).await.unwrap();
    let mut held = Lock::new(connect().await);
    held.take(Duration::ZERO, || {}).await.unwrap();

    let lock = Lock::new(connect().await);
    let mut migrations = IrisMigrations::new(connect().await).lock_with(lock, Duration::ZERO);
    let error = migrations.run_pending_migrations(MIGRATIONS).await.unwrap_err();
    assert!(matches!(error, MigrationError::Locked), "{error}");
    let (connection, lock, runtime) = (connect().await, Lock::new(connect().await), Handle::current());
    let waiting = tokio::task::spawn_blocking(move || {
        let mut harness = IrisMigrationHarness::new(connection, runtime).lock_with(lock, Duration::ZERO);
        harness.run_pending_migrations(MIGRATIONS).map(drop).unwrap_err().to_string()
    });
    assert_eq!(waiting.await.unwrap(), "another migration run holds the lock of this database");

    held.close().await;
    // the server may take a moment to see it
    let ran = loop {
        match migrations.run_pending_migrations(MIGRATIONS).await {
            Err(MigrationError::Locked) => tokio::task::yield_now().await,
            ended => break ended.unwrap(),
        }
    };
    assert_eq!(ran.len(), 3);
}
