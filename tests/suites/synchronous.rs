//! Code that is not asynchronous: diesel-async's wrapper with the runtime that it makes by itself, and `r2d2`.

use diesel::prelude::*;
use diesel::r2d2::{ConnectionManager, Pool};
use diesel::result::Error;
use diesel_async::async_connection_wrapper::AsyncConnectionWrapper;
use diesel_iris::AsyncIrisConnection;
use diesel_iris_tests::on_both_servers;

diesel::table! { synchronous_beds (id) { id -> Integer } }
diesel::table! { synchronous_pool (id) { id -> Integer } }

type IrisConnection = AsyncConnectionWrapper<AsyncIrisConnection>;

/// Runs code that may block.
async fn blocking(url: &str, work: impl FnOnce(String) + Send + 'static) {
    let url = url.to_owned();
    if let Err(error) = tokio::task::spawn_blocking(move || work(url)).await {
        std::panic::resume_unwind(error.into_panic());
    }
}

fn count(conn: &mut IrisConnection) -> QueryResult<i64> {
    synchronous_beds::table.count().get_result(conn)
}

fn insert(id: i32, conn: &mut IrisConnection) -> QueryResult<usize> {
    diesel::insert_into(synchronous_beds::table).values(synchronous_beds::id.eq(id)).execute(conn)
}

on_both_servers! {
    async fn queries_and_transactions(database: &TestDatabase) {
        blocking(database.url(), |url| {
            let mut conn = IrisConnection::establish(&url).unwrap();
            diesel::sql_query("CREATE TABLE synchronous_beds (id INTEGER PRIMARY KEY)").execute(&mut conn).unwrap();
            let kept = conn.transaction(|conn| {
                insert(1, conn)?;
                let inner = conn.transaction(|conn| {
                    insert(2, conn)?;
                    Err::<(), _>(Error::RollbackTransaction)
                });
                assert_eq!(inner, Err(Error::RollbackTransaction));
                count(conn)
            });
            assert_eq!(kept, Ok(1));
            conn.test_transaction(|conn| insert(3, conn));
            assert_eq!(count(&mut conn), Ok(1));
            conn.begin_test_transaction().unwrap();
            insert(4, &mut conn).unwrap();
            drop(conn);
            assert_eq!(count(&mut IrisConnection::establish(&url).unwrap()), Ok(1));
            assert!(IrisConnection::establish("iris://me@127.0.0.1:1/USER").is_err());
        })
        .await;
    }

    async fn a_pool_by_r2d2(database: &TestDatabase) {
        blocking(database.url(), |url| {
            let manager = ConnectionManager::<IrisConnection>::new(url);
            let pool = Pool::builder().max_size(3).test_on_check_out(true).build(manager).unwrap();
            diesel::sql_query("CREATE TABLE synchronous_pool (id INTEGER PRIMARY KEY)")
                .execute(&mut pool.get().unwrap())
                .unwrap();
            std::thread::scope(|scope| {
                for thread in 0..6 {
                    let pool = pool.clone();
                    scope.spawn(move || {
                        for step in 0..5 {
                            let row = synchronous_pool::id.eq(thread * 10 + step);
                            let mut conn = pool.get().unwrap();
                            diesel::insert_into(synchronous_pool::table).values(row).execute(&mut conn).unwrap();
                        }
                    });
                }
            });
            let count: i64 = synchronous_pool::table.count().get_result(&mut pool.get().unwrap()).unwrap();
            assert_eq!(count, 30);
        })
        .await;
    }
}
