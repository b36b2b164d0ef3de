//! The ways.

use std::panic::AssertUnwindSafe;

use diesel::prelude::*;
use diesel_async::{AsyncConnection, RunQueryDsl, TransactionManager};
use diesel_iris::AsyncIrisConnection;
use diesel_iris::connection::IrisTransactionManager;
use diesel_iris::pooled_connection::bb8::Pool;
use diesel_iris::pooled_connection::{AsyncDieselConnectionManager, ManagerConfig, RecyclingMethod};
use diesel_iris_tests::Patience;

use super::{abandoned, current_thread, multi_thread, wrapper};

async fn insert(conn: &mut AsyncIrisConnection, way: &str) {
    let row = (abandoned::id.eq(1), abandoned::way.eq(way));
    diesel::insert_into(abandoned::table).values(row).execute(conn).await.unwrap();
}

/// A connection with a row in an open transaction.
pub(super) async fn begun(url: &str, way: &str) -> AsyncIrisConnection {
    let mut conn = AsyncIrisConnection::establish(url).await.unwrap();
    IrisTransactionManager::begin_transaction(&mut conn).await.unwrap();
    insert(&mut conn, way).await;
    conn
}

/// Panics, as a program does that has found a mistake of its own.
fn fail() -> ! {
    std::panic::resume_unwind(Box::new("on purpose"))
}

fn caught(work: impl FnOnce()) {
    assert!(std::panic::catch_unwind(AssertUnwindSafe(work)).is_err());
}

/// Waits for ever.
pub(super) async fn hold(conn: AsyncIrisConnection) {
    let _conn = conn;
    std::future::pending::<()>().await;
}

async fn pool(url: &str) -> Pool<AsyncIrisConnection> {
    let mut config = ManagerConfig::<AsyncIrisConnection>::default();
    config.recycling_method = RecyclingMethod::Fast;
    let manager = AsyncDieselConnectionManager::new_with_config(url, config);
    Pool::builder().max_size(1).build(manager).await.unwrap()
}

/// A way to end a connection: where to connect, and what to write into the row.
pub(super) type Way = fn(&str, &str);

/// The ways; each leaves a row in a transaction that nobody ends.
pub(super) const WAYS: &[(&str, Way)] = &[
    ("dropped in a runtime of many threads", |url, way| {
        multi_thread().block_on(async { drop(begun(url, way).await) });
    }),
    ("dropped in a runtime of one thread", |url, way| {
        current_thread().block_on(async { drop(begun(url, way).await) });
    }),
    ("block_on returns", |url, way| {
        current_thread().block_on(async {
            let _conn = begun(url, way).await;
        });
    }),
    ("dropped outside of its runtime, which still runs", |url, way| {
        let runtime = current_thread();
        let conn = runtime.block_on(begun(url, way));
        drop(conn);
    }),
    ("dropped after its runtime", |url, way| {
        let runtime = multi_thread();
        let conn = runtime.block_on(begun(url, way));
        drop(runtime);
        drop(conn);
    }),
    ("a test transaction in a runtime that ends", |url, way| {
        current_thread().block_on(async {
            let mut conn = AsyncIrisConnection::establish(url).await.unwrap();
            conn.begin_test_transaction().await.unwrap();
            insert(&mut conn, way).await;
        });
    }),
    ("a panic in a test transaction", |url, way| {
        caught(|| {
            current_thread().block_on(async {
                let mut conn = AsyncIrisConnection::establish(url).await.unwrap();
                conn.begin_test_transaction().await.unwrap();
                insert(&mut conn, way).await;
                fail();
            });
        });
    }),
    ("a panic inside transaction()", |url, way| {
        caught(|| {
            multi_thread().block_on(async {
                let mut conn = AsyncIrisConnection::establish(url).await.unwrap();
                let work = conn.transaction(async |conn| {
                    insert(conn, way).await;
                    if !way.is_empty() {
                        fail();
                    }
                    Ok::<(), diesel::result::Error>(())
                });
                work.await.unwrap();
            });
        });
    }),
    ("the runtime of one thread ends with the task", |url, way| {
        let runtime = current_thread();
        let conn = runtime.block_on(begun(url, way));
        runtime.spawn(hold(conn));
        runtime.block_on(tokio::task::yield_now());
        drop(runtime);
    }),
    ("the runtime of many threads ends with the task", |url, way| {
        let runtime = multi_thread();
        let conn = runtime.block_on(begun(url, way));
        runtime.spawn(hold(conn));
        drop(runtime);
    }),
    ("the runtime is shut down with a limit", |url, way| {
        let runtime = multi_thread();
        let conn = runtime.block_on(begun(url, way));
        runtime.spawn(hold(conn));
        runtime.shutdown_timeout(std::time::Duration::from_secs(60));
    }),
    ("a task that is aborted", |url, way| {
        multi_thread().block_on(async {
            let conn = begun(url, way).await;
            let task = tokio::spawn(hold(conn));
            task.abort();
            assert!(task.await.unwrap_err().is_cancelled());
        });
    }),
    ("a task that panics", |url, way| {
        multi_thread().block_on(async {
            let conn = begun(url, way).await;
            let task = tokio::spawn(async move {
                let _conn = conn;
                if true {
                    fail();
                }
            });
            assert!(task.await.unwrap_err().is_panic());
        });
    }),
    ("a query that is given up, then dropped", |url, way| {
        current_thread().block_on(async {
            let mut conn = begun(url, way).await;
            let row = (abandoned::id.eq(2), abandoned::way.eq(way));
            let query = diesel::insert_into(abandoned::table).values(row).execute(&mut conn);
            assert!(Patience::new(query, 0).await.is_none());
        });
    }),
    ("a begin that is given up, then dropped", |url, way| {
        current_thread().block_on(async {
            let mut conn = AsyncIrisConnection::establish(url).await.unwrap();
            for waits in 0.. {
                let work = async {
                    IrisTransactionManager::begin_transaction(&mut conn).await.unwrap();
                    insert(&mut conn, way).await;
                };
                if Patience::new(work, waits).await.is_some() {
                    break;
                }
                conn = AsyncIrisConnection::establish(url).await.unwrap();
            }
        });
    }),
    ("rows that are half read, in a transaction", |url, way| {
        current_thread().block_on(async {
            let mut conn = begun(url, way).await;
            let rows =
                abandoned::table.select(abandoned::way).load_stream::<String>(&mut conn).await.unwrap();
            drop(rows);
        });
    }),
    ("the wrapper for synchronous code", |url, way| drop(wrapper::begun(url, way))),
    ("a panic with the wrapper", |url, way| {
        caught(|| {
            let _conn = wrapper::begun(url, way);
            fail();
        });
    }),
    ("a panic inside the wrapper's transaction()", |url, way| {
        caught(|| wrapper::transaction(url, way, || fail()));
    }),
    ("a pool that ends while a connection is out", |url, way| {
        multi_thread().block_on(async {
            let pool = pool(url).await;
            let mut conn = pool.get_owned().await.unwrap();
            IrisTransactionManager::begin_transaction(&mut conn).await.unwrap();
            insert(&mut conn, way).await;
            drop(pool);
        });
    }),
    ("back to the pool in a transaction", |url, way| {
        multi_thread().block_on(async {
            let pool = pool(url).await;
            let mut conn = pool.get().await.unwrap();
            IrisTransactionManager::begin_transaction(&mut conn).await.unwrap();
            insert(&mut conn, way).await;
            drop(conn);
            // the pool does not hand it out again
            let mut other = pool.get().await.unwrap();
            let question = diesel::select(1.into_sql::<diesel::sql_types::Integer>());
            assert_eq!(question.get_result::<i32>(&mut other).await, Ok(1));
        });
    }),
    ("closed", |url, way| {
        current_thread().block_on(async { begun(url, way).await.close().await });
    }),
];
