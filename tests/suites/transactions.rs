//! Transactions, nested ones, and what becomes of those that are dropped.

use diesel::prelude::*;
use diesel::result::Error;
use diesel_async::RunQueryDsl;
use diesel_iris::dsl::last_identity;
use diesel_iris::prelude::*;
use diesel_iris_tests::on_both_servers;

diesel::table! { tx_nested (id) { id -> Integer } }
diesel::table! { tx_errors (id) { id -> Integer } }
diesel::table! { tx_dropped (id) { id -> Integer } }
diesel::table! { tx_test (id) { id -> Integer } }
diesel::table! { tx_identity (id) { id -> BigInt, name -> Varchar } }

macro_rules! ids {
    ($conn:expr, $table:ident) => {
        $table::table.select($table::id).order($table::id).load::<i32>($conn).await.unwrap()
    };
}

macro_rules! insert {
    ($conn:expr, $table:ident, $id:expr) => {
        diesel::insert_into($table::table).values($table::id.eq($id)).execute($conn).await
    };
}

on_both_servers! {
    async fn nested(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE tx_nested (id INTEGER PRIMARY KEY)").await.unwrap();
        let result = conn
            .transaction(async |conn| {
                insert!(conn, tx_nested, 1)?;
                let inner = conn
                    .transaction(async |conn| {
                        insert!(conn, tx_nested, 2)?;
                        Err::<(), _>(Error::RollbackTransaction)
                    })
                    .await;
                assert_eq!(inner, Err(Error::RollbackTransaction));
                conn.transaction(async |conn| insert!(conn, tx_nested, 3)).await?;
                insert!(conn, tx_nested, 4)
            })
            .await;
        assert_eq!(result, Ok(1));
        assert_eq!(ids!(&mut conn, tx_nested), [1, 3, 4]);
        // another connection sees it, so it is committed
        assert_eq!(ids!(&mut database.connect().await, tx_nested), [1, 3, 4]);
    }

    async fn an_error_ends_only_its_statement(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE tx_errors (id INTEGER PRIMARY KEY)").await.unwrap();
        let result = conn
            .transaction(async |conn| {
                insert!(conn, tx_errors, 1)?;
                assert!(insert!(conn, tx_errors, 1).is_err());
                insert!(conn, tx_errors, 2)
            })
            .await;
        assert_eq!(result, Ok(1));
        let result = conn
            .transaction(async |conn| {
                insert!(conn, tx_errors, 3)?;
                insert!(conn, tx_errors, 1)
            })
            .await;
        assert!(result.is_err());
        assert_eq!(ids!(&mut conn, tx_errors), [1, 2]);
    }

    async fn a_dropped_connection_is_rolled_back(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE tx_dropped (id INTEGER PRIMARY KEY)").await.unwrap();
        let mut dropped = database.connect().await;
        dropped.begin_test_transaction().await.unwrap();
        insert!(&mut dropped, tx_dropped, 1).unwrap();
        drop(dropped);
        // waits for the lock on the key, which the rollback of the other releases
        insert!(&mut conn, tx_dropped, 1).unwrap();
        assert_eq!(ids!(&mut conn, tx_dropped), [1]);
    }

    async fn test_transactions(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE tx_test (id INTEGER PRIMARY KEY)").await.unwrap();
        conn.test_transaction(async |conn| {
            insert!(conn, tx_test, 1)?;
            conn.transaction(async |conn| insert!(conn, tx_test, 2)).await?;
            assert_eq!(ids!(conn, tx_test), [1, 2]);
            Ok::<_, Error>(())
        })
        .await;
        assert_eq!(ids!(&mut conn, tx_test), [0_i32; 0]);
    }

    async fn the_identity_of_a_new_row(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE tx_identity (id BIGINT IDENTITY, name VARCHAR(20))").await.unwrap();
        for expected in ["a", "b", "c"] {
            let id: Option<i64> = conn
                .transaction(async |conn| {
                    diesel::insert_into(tx_identity::table).values(tx_identity::name.eq(expected)).execute(conn).await?;
                    diesel::select(last_identity()).get_result(conn).await
                })
                .await
                .unwrap();
            let name: String = tx_identity::table.find(id.unwrap()).select(tx_identity::name).get_result(&mut conn).await.unwrap();
            assert_eq!(name, expected);
        }
    }
}
