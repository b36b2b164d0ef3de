//! Futures that are dropped, at each point where they wait: the connection is right afterwards, or known to be broken.

use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error};
use diesel::sql_types::Integer;
use diesel_async::{RunQueryDsl, TransactionManager};
use diesel_iris::connection::IrisTransactionManager;
use diesel_iris::prelude::*;
use diesel_iris_tests::{Patience, TestDatabase, on_both_servers};
use futures_util::TryStreamExt;

diesel::table! { cancel_read (id) { id -> Integer, name -> Varchar } }
diesel::table! { cancel_batch (id) { id -> Integer } }
diesel::table! { cancel_work (id) { id -> Integer } }
diesel::table! { cancel_identity (id) { id -> BigInt, attempt -> Integer } }
diesel::table! { cancel_update (id) { id -> Integer, attempt -> Integer } }

/// Starts the work again and again on a new connection, gives it up after one wait more each time until it is done,
/// and looks whether the connection answers the next question, or says that it will not.
async fn given_up_everywhere<R>(
    database: &TestDatabase,
    work: impl AsyncFn(&mut AsyncIrisConnection, i32) -> R,
    check: impl AsyncFn(i32),
) {
    let mut whole = 0;
    for (waits, attempt) in (0..1_000).enumerate() {
        let mut conn = database.connect().await;
        let done = Patience::new(work(&mut conn, attempt), waits).await.is_some();
        if IrisTransactionManager::is_broken_transaction_manager(&mut conn) {
            assert!(!done, "work that was done broke the connection");
        } else {
            let question = diesel::select(attempt.into_sql::<Integer>());
            assert_eq!(question.get_result::<i32>(&mut conn).await, Ok(attempt));
            whole += 1;
        }
        drop(conn);
        check(attempt).await;
        if done {
            assert!(attempt > 0 && whole > 0);
            return;
        }
    }
    panic!("the work is never done");
}

/// Whether a row with this key is there, for certain: whoever has it in an open transaction is waited for.
async fn is_there<T: Insertion>(conn: &mut AsyncIrisConnection, id: i32) -> bool {
    match T::insert(conn, id).await {
        Ok(_) => false,
        Err(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) => true,
        Err(error) => panic!("{error}"),
    }
}

/// A table whose rows are a key and nothing else.
trait Insertion {
    async fn insert(conn: &mut AsyncIrisConnection, id: i32) -> QueryResult<usize>;
}

impl Insertion for cancel_batch::table {
    async fn insert(conn: &mut AsyncIrisConnection, id: i32) -> QueryResult<usize> {
        diesel::insert_into(Self).values(cancel_batch::id.eq(id)).execute(conn).await
    }
}

impl Insertion for cancel_work::table {
    async fn insert(conn: &mut AsyncIrisConnection, id: i32) -> QueryResult<usize> {
        diesel::insert_into(Self).values(cancel_work::id.eq(id)).execute(conn).await
    }
}

on_both_servers! {
    async fn queries(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE cancel_read (id INTEGER PRIMARY KEY, name VARCHAR(20))").await.unwrap();
        let rows: Vec<_> = (0..40).map(|id| (cancel_read::id.eq(id), cancel_read::name.eq(format!("row {id}")))).collect();
        diesel::insert_into(cancel_read::table).values(rows).execute(&mut conn).await.unwrap();
        let load = async |conn: &mut AsyncIrisConnection, _| {
            let rows: Vec<(i32, String)> = cancel_read::table.order(cancel_read::id).load(conn).await.unwrap();
            assert_eq!(rows.len(), 40);
        };
        given_up_everywhere(database, load, async |_| {}).await;
        // with rows that are half read
        let stream = async |conn: &mut AsyncIrisConnection, _| {
            let mut rows = cancel_read::table.load_stream::<(i32, String)>(conn).await.unwrap();
            assert!(rows.try_next().await.unwrap().is_some());
            tokio::task::yield_now().await;
            while rows.try_next().await.unwrap().is_some() {}
        };
        given_up_everywhere(database, stream, async |_| {}).await;
        let by_name = async |conn: &mut AsyncIrisConnection, _| {
            #[derive(QueryableByName)]
            #[diesel(table_name = cancel_read)]
            struct Row {
                id: i32,
            }
            let rows: Vec<Row> = diesel::sql_query("SELECT id FROM cancel_read WHERE id < 3").load(conn).await.unwrap();
            assert_eq!(rows.iter().map(|row| row.id).sum::<i32>(), 3);
        };
        given_up_everywhere(database, by_name, async |_| {}).await;
    }

    async fn an_update(database: &TestDatabase) {
        database
            .connect()
            .await
            .batch_execute(
                "CREATE TABLE cancel_update (id INTEGER PRIMARY KEY, attempt INTEGER);
                INSERT INTO cancel_update VALUES (1, -1)",
            )
            .await
            .unwrap();
        let update = async |conn: &mut AsyncIrisConnection, attempt| {
            let count = diesel::update(cancel_update::table.find(1)).set(cancel_update::attempt.eq(attempt)).execute(conn).await;
            assert_eq!(count, Ok(1));
        };
        given_up_everywhere(database, update, async |_| {}).await;
    }

    async fn a_batch_is_all_or_nothing(database: &TestDatabase) {
        database.connect().await.batch_execute("CREATE TABLE cancel_batch (id INTEGER PRIMARY KEY)").await.unwrap();
        let ids = |attempt: i32| attempt * 10..attempt * 10 + 3;
        let batch = async |conn: &mut AsyncIrisConnection, attempt| {
            let rows: Vec<_> = ids(attempt).map(|id| cancel_batch::id.eq(id)).collect();
            assert_eq!(diesel::insert_into(cancel_batch::table).values(rows).execute(conn).await, Ok(3));
        };
        let check = async |attempt| {
            let mut conn = database.connect().await;
            let mut there = Vec::new();
            for id in ids(attempt) {
                there.push(is_there::<cancel_batch::table>(&mut conn, id).await);
            }
            assert!(there.iter().all(|one| *one == there[0]), "{attempt}: {there:?}");
        };
        given_up_everywhere(database, batch, check).await;
    }

    async fn a_transaction_is_all_or_nothing(database: &TestDatabase) {
        database.connect().await.batch_execute("CREATE TABLE cancel_work (id INTEGER PRIMARY KEY)").await.unwrap();
        let ids = |attempt: i32| [attempt * 10, attempt * 10 + 1];
        let work = async |conn: &mut AsyncIrisConnection, attempt| {
            conn.transaction(async |conn| {
                let [first, second] = ids(attempt);
                cancel_work::table::insert(conn, first).await?;
                conn.transaction(async |conn| cancel_work::table::insert(conn, second).await).await
            })
            .await
            .unwrap();
        };
        let check = async |attempt| {
            let mut conn = database.connect().await;
            let [first, second] = ids(attempt);
            let there = [
                is_there::<cancel_work::table>(&mut conn, first).await,
                is_there::<cancel_work::table>(&mut conn, second).await,
            ];
            assert_eq!(there[0], there[1], "{attempt}");
        };
        given_up_everywhere(database, work, check).await;
    }

    async fn an_identity(database: &TestDatabase) {
        database
            .connect()
            .await
            .batch_execute("CREATE TABLE cancel_identity (id BIGINT IDENTITY, attempt INTEGER)")
            .await
            .unwrap();
        let insert = async |conn: &mut AsyncIrisConnection, attempt: i32| {
            let row = diesel::insert_into(cancel_identity::table).values(cancel_identity::attempt.eq(attempt));
            let id: i64 = row.returning_identity(conn).await.unwrap();
            let found: i32 =
                cancel_identity::table.find(id).select(cancel_identity::attempt).get_result(conn).await.unwrap();
            assert_eq!(found, attempt);
        };
        given_up_everywhere(database, insert, async |_| {}).await;
    }
}
