//! Pools.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use diesel_iris::pooled_connection::AsyncDieselConnectionManager;
use diesel_iris::pooled_connection::bb8::Pool;
use diesel_iris::prelude::*;
use diesel_iris_tests::on_both_servers;

diesel::table! { pool_rows (id) { id -> Integer, task -> Integer } }
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
}
