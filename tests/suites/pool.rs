//! Pools.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use diesel::ConnectionError;
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::pooled_connection::bb8::Pool;
use diesel_iris::pooled_connection::{
    AsyncDieselConnectionManager, ManagerConfig, RecyclingMethod, deadpool, mobc,
};
use diesel_iris::prelude::*;
use diesel_iris::{AsyncIrisConnection, Config};
use diesel_iris_tests::on_both_servers;

diesel::table! { pool_rows (id) { id -> Integer, task -> Integer } }
diesel::table! { pool_others (id) { id -> Integer } }
diesel::table! { pool_open (id) { id -> Integer } }

on_both_servers! {
    async fn many_tasks_share_few_connections(database: &TestDatabase) {
        database.connect().await.batch_execute("CREATE TABLE pool_rows (id INTEGER PRIMARY KEY, task INTEGER)").await.unwrap();
        let manager = AsyncDieselConnectionManager::<AsyncIrisConnection>::new(database.url());
        let pool = Pool::builder().max_size(3).build(manager).await.unwrap();
        let mut tasks = tokio::task::JoinSet::new();
        for task in 0..12 {
            let pool = pool.clone();
            tasks.spawn(async move {
                for step in 0..5 {
                    let mut conn = pool.get().await.unwrap();
                    diesel::insert_into(pool_rows::table)
                        .values((pool_rows::id.eq(task * 100 + step), pool_rows::task.eq(task)))
                        .execute(&mut conn)
                        .await
                        .unwrap();
                    let count: i64 = pool_rows::table.filter(pool_rows::task.eq(task)).count().get_result(&mut conn).await.unwrap();
                    assert_eq!(count, i64::from(step) + 1);
                }
            });
        }
        tasks.join_all().await;
        assert!(pool.state().connections <= 3);
        let count: i64 = pool_rows::table.count().get_result(&mut pool.get().await.unwrap()).await.unwrap();
        assert_eq!(count, 60);
    }

    async fn a_connection_in_a_transaction_is_not_handed_out(database: &TestDatabase) {
        database.connect().await.batch_execute("CREATE TABLE pool_open (id INTEGER PRIMARY KEY)").await.unwrap();
        let manager = AsyncDieselConnectionManager::<AsyncIrisConnection>::new(database.url());
        let pool = Pool::builder().max_size(1).build(manager).await.unwrap();
        {
            let mut conn = pool.get().await.unwrap();
            let work = conn.transaction(async |conn| {
                diesel::insert_into(pool_open::table).values(pool_open::id.eq(1)).execute(conn).await?;
                std::future::pending::<()>().await;
                Ok::<_, diesel::result::Error>(())
            });
            // given up while the transaction is open
            let mut work = Box::pin(work);
            for _ in 0..1_000 {
                if futures_util::poll!(&mut work).is_ready() {
                    break;
                }
                tokio::task::yield_now().await;
            }
        }
        let mut conn = pool.get().await.unwrap();
        // waits until the transaction that was given up is undone
        diesel::insert_into(pool_open::table).values(pool_open::id.eq(1)).execute(&mut conn).await.unwrap();
        let count: i64 = pool_open::table.count().get_result(&mut conn).await.unwrap();
        assert_eq!(count, 1);
        assert_eq!(pool.state().statistics.connections_closed_broken, 1);
    }

    async fn pools_of_every_kind(database: &TestDatabase) {
        database.connect().await.batch_execute("CREATE TABLE pool_others (id INTEGER PRIMARY KEY)").await.unwrap();
        let manager = || AsyncDieselConnectionManager::<AsyncIrisConnection>::new(database.url());
        let insert = |id: i32| diesel::insert_into(pool_others::table).values(pool_others::id.eq(id));
        let deadpool = deadpool::Pool::builder(manager()).max_size(2).build().unwrap();
        let mobc = mobc::Pool::builder().max_open(2).build(manager());
        for id in 0..4 {
            assert_eq!(insert(id).execute(&mut deadpool.get().await.unwrap()).await, Ok(1));
            assert_eq!(insert(10 + id).execute(&mut mobc.get().await.unwrap()).await, Ok(1));
        }
        // what comes back in a transaction is not handed out again
        deadpool.get().await.unwrap().batch_execute("START TRANSACTION").await.unwrap();
        mobc.get().await.unwrap().batch_execute("START TRANSACTION").await.unwrap();
        assert_eq!(insert(4).execute(&mut deadpool.get().await.unwrap()).await, Ok(1));
        assert_eq!(insert(14).execute(&mut mobc.get().await.unwrap()).await, Ok(1));
        let mut conn = database.connect().await;
        // seen by others, who wait for whoever has not committed
        for id in [4, 14] {
            let deleted = diesel::delete(pool_others::table.find(id)).execute(&mut conn).await;
            assert_eq!(deleted, Ok(1));
        }
        assert_eq!(pool_others::table.count().get_result::<i64>(&mut conn).await, Ok(8));
    }

    async fn connections_are_set_up_and_counted(database: &TestDatabase) {
        let url = database.url().to_owned();
        let set_up = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&set_up);
        let mut config = ManagerConfig::default();
        config.recycling_method = RecyclingMethod::Fast;
        config.custom_setup = Box::new(move |url| {
            let (url, count) = (url.to_owned(), Arc::clone(&count));
            Box::pin(async move {
                let bad = |error: diesel_iris::WireError| ConnectionError::BadConnection(error.to_string());
                let config: Config = url.parse().map_err(bad)?;
                let conn = AsyncIrisConnection::connect(&config.statement_timeout(Duration::from_secs(600))).await;
                count.fetch_add(1, Ordering::Relaxed);
                conn.map_err(bad)
            })
        });
        let manager = AsyncDieselConnectionManager::<AsyncIrisConnection>::new_with_config(url, config);
        let pool = Pool::builder().max_size(2).build(manager).await.unwrap();
        let (first, second) = (pool.get().await.unwrap(), pool.get().await.unwrap());
        let third = {
            let mut third = Box::pin(pool.get());
            assert!(futures_util::poll!(&mut third).is_pending());
            drop((first, second));
            third.await.unwrap()
        };
        let state = pool.state();
        assert_eq!((state.connections, state.idle_connections), (2, 1));
        assert_eq!(state.statistics.get_started, 3);
        assert!(state.statistics.get_waited >= 1);
        assert_eq!(set_up.swap(0, Ordering::Relaxed), 2);
        drop(third);
    }
}
