//! `IrisConnection`: Diesel's own traits for code that is not asynchronous.

use diesel::connection::TransactionManager;
use diesel::prelude::*;
use diesel::r2d2::{ConnectionManager, Pool};
use diesel::result::Error;
use diesel_iris::prelude::ReturningIdentity;
use diesel_iris::synchronous::BlockingTransactionManager;
use diesel_iris::{IrisConnection, sqlcode};
use diesel_iris_tests::on_both_servers;
use diesel_migrations::{EmbeddedMigrations, MigrationHarness, embed_migrations};

diesel::table! { sync_beds (id) { id -> Integer, label -> Nullable<Varchar> } }
diesel::table! { sync_pool (id) { id -> Integer } }
diesel::table! { sync_ids (id) { id -> BigInt, name -> Varchar } }
diesel::table! { sync_migrated (id) { id -> Integer, name -> Varchar } }

const MIGRATIONS: EmbeddedMigrations = embed_migrations!("migrations/synchronous");

/// Runs code that may block.
async fn blocking(url: &str, work: impl FnOnce(String) + Send + 'static) {
    let url = url.to_owned();
    if let Err(error) = tokio::task::spawn_blocking(move || work(url)).await {
        std::panic::resume_unwind(error.into_panic());
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Queryable, Identifiable, AsChangeset)]
#[diesel(table_name = sync_beds)]
struct Bed<'a> {
    id: i32,
    label: Option<&'a str>,
}

#[derive(Debug, PartialEq, Queryable, Identifiable, AsChangeset)]
#[diesel(table_name = sync_beds)]
struct OwnedBed {
    id: i32,
    label: Option<String>,
}

fn count(conn: &mut IrisConnection) -> QueryResult<i64> {
    sync_beds::table.count().get_result(conn)
}

fn insert(id: i32, conn: &mut IrisConnection) -> QueryResult<usize> {
    diesel::insert_into(sync_beds::table).values(sync_beds::id.eq(id)).execute(conn)
}

on_both_servers! {
    async fn queries_and_transactions_of_it(database: &TestDatabase) {
        blocking(database.url(), |url| {
            let mut conn = IrisConnection::establish(&url).unwrap();
            // the definition comes first in its transaction
            conn.transaction(|conn| {
                diesel::sql_query("CREATE TABLE sync_beds (id INTEGER PRIMARY KEY, label VARCHAR(20))").execute(conn)?;
                insert(1, conn)
            })
            .unwrap();
            let kept = conn.transaction(|conn| {
                insert(2, conn)?;
                let inner = conn.transaction(|conn| {
                    insert(3, conn)?;
                    Err::<(), _>(Error::RollbackTransaction)
                });
                assert_eq!(inner, Err(Error::RollbackTransaction));
                count(conn)
            });
            assert_eq!(kept, Ok(2));
            let undone = conn.transaction(|conn| {
                insert(4, conn)?;
                insert(1, conn)
            });
            assert!(matches!(undone, Err(Error::DatabaseError(diesel::result::DatabaseErrorKind::UniqueViolation, _))));
            assert_eq!(conn.transaction(|_| Ok::<_, Error>(7)), Ok(7));
            assert_eq!(conn.transaction(|_| Err::<(), _>(Error::RollbackTransaction)), Err(Error::RollbackTransaction));
            conn.test_transaction(|conn| insert(5, conn));
            assert_eq!(count(&mut conn), Ok(2));
            let rows: Vec<(i32, Option<String>)> = sync_beds::table.order(sync_beds::id).load_iter(&mut conn).unwrap().collect::<QueryResult<_>>().unwrap();
            assert_eq!(rows, [(1, None), (2, None)]);
            conn.begin_test_transaction().unwrap();
            insert(6, &mut conn).unwrap();
            drop(conn);
            let mut conn = IrisConnection::establish(&url).unwrap();
            assert_eq!(count(&mut conn), Ok(2));
            let saved: OwnedBed = Bed { id: 2, label: Some("by the window") }.save_changes(&mut conn).unwrap();
            assert_eq!(saved, OwnedBed { id: 2, label: Some("by the window".to_owned()) });
            assert!(IrisConnection::establish("iris://me@127.0.0.1:1/USER").is_err());
            assert!(matches!(IrisConnection::establish("nonsense"), Err(ConnectionError::InvalidConnectionUrl(_))));
        })
        .await;
    }

    async fn a_pool_of_it_by_r2d2(database: &TestDatabase) {
        blocking(database.url(), |url| {
            let manager = ConnectionManager::<IrisConnection>::new(url);
            let pool = Pool::builder().max_size(3).test_on_check_out(true).build(manager).unwrap();
            diesel::sql_query("CREATE TABLE sync_pool (id INTEGER PRIMARY KEY)").execute(&mut pool.get().unwrap()).unwrap();
            std::thread::scope(|scope| {
                for thread in 0..6 {
                    let pool = pool.clone();
                    scope.spawn(move || {
                        for step in 0..5 {
                            let row = sync_pool::id.eq(thread * 10 + step);
                            diesel::insert_into(sync_pool::table).values(row).execute(&mut pool.get().unwrap()).unwrap();
                        }
                    });
                }
            });
            // what is left in a transaction does not come back
            {
                let mut conn = pool.get().unwrap();
                BlockingTransactionManager::begin_transaction(&mut *conn).unwrap();
                diesel::insert_into(sync_pool::table).values(sync_pool::id.eq(100)).execute(&mut conn).unwrap();
            }
            let count: i64 = sync_pool::table.count().get_result(&mut pool.get().unwrap()).unwrap();
            assert_eq!(count, 30);
        })
        .await;
    }

    async fn it_works_inside_of_a_runtime(database: &TestDatabase) {
        let mut conn = IrisConnection::establish(database.url()).unwrap();
        diesel::sql_query("CREATE TABLE sync_ids (id BIGINT IDENTITY, name VARCHAR(20))").execute(&mut conn).unwrap();
        let insert = diesel::insert_into(sync_ids::table).values(sync_ids::name.eq("Ada"));
        let id: i64 = conn.run(async |conn| insert.returning_identity(conn).await).unwrap();
        assert_eq!(sync_ids::table.select(sync_ids::id).first::<i64>(&mut conn), Ok(id));
    }
}

/// A database of its own for each: the table of migrations is one for all.
#[tokio::test]
async fn diesels_harness_runs_definitions() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let emulator = iris_emulator::Emulator::start().await.unwrap();
    blocking(&emulator.url(), |url| {
        let mut conn = IrisConnection::establish(&url).unwrap();
        assert_eq!(conn.run_pending_migrations(MIGRATIONS).unwrap().len(), 2);
        assert!(!conn.has_pending_migration(MIGRATIONS).unwrap());
        let rows: Vec<(i32, String)> = sync_migrated::table.load(&mut conn).unwrap();
        assert_eq!(rows, [(1, "from a migration".to_owned())]);
        conn.revert_last_migration(MIGRATIONS).unwrap();
        assert_eq!(sync_migrated::table.count().get_result(&mut conn), Ok(0_i64));
        conn.revert_all_migrations(MIGRATIONS).unwrap();
        let gone = sync_migrated::table.count().get_result::<i64>(&mut conn).unwrap_err();
        assert_eq!(sqlcode(&gone), Some(-30));
    })
    .await;
}
