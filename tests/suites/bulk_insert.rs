//! Bulk inserts, also over connections that are cut wherever it hurts: no row is missing, and none is there twice.

use std::net::SocketAddr;
use std::num::NonZeroUsize;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error};
use diesel_async::RunQueryDsl;
use diesel_iris::Config;
use diesel_iris::bulk_insert::{BulkInsert, BulkInsertError, BulkInsertFailure, Progress};
use diesel_iris::connection::BatchInserts;
use diesel_iris::data_types::Vector;
use diesel_iris::pooled_connection::Connector;
use diesel_iris::pooled_connection::bb8::Pool;
use diesel_iris::prelude::*;
use diesel_iris_tests::{
    Direction, Fault, FaultyProxy, PgWireServer, TestDatabase, is_thorough, on_both_servers,
};
use futures_util::stream;
use iris_emulator::Emulator;
use rand::rngs::StdRng;
use rand::{RngExt, SeedableRng};

use crate::recorded;

/// A table of embeddings, and its rows.
macro_rules! embeddings {
    ($table:ident) => {
        diesel::table! {
            use diesel::sql_types::*;
            use diesel_iris::sql_types::*;
            $table (id) { id -> Integer, title -> Varchar, embedding -> VectorN<4> }
        }

        #[derive(Debug, Clone, PartialEq, Insertable, Queryable)]
        #[diesel(table_name = $table)]
        struct Row {
            id: i32,
            title: String,
            embedding: Vector<f32>,
        }

        fn row(id: i32) -> Row {
            let embedding = [id as f32, 0.5, -1.25, 1.0 / (id as f32 + 1.0)];
            Row { id, title: format!("document {id}"), embedding: embedding.into() }
        }

        const TABLE: &str = concat!(
            "CREATE TABLE ",
            stringify!($table),
            " (id INTEGER PRIMARY KEY, title VARCHAR(40), embedding VECTOR(FLOAT, 4))"
        );

        /// All rows, as they were written.
        async fn check(conn: &mut AsyncIrisConnection, count: i32) {
            let rows: Vec<Row> = $table::table.order($table::id).load(conn).await.unwrap();
            assert_eq!(rows.len(), usize::try_from(count).unwrap());
            for (found, id) in rows.into_iter().zip(0..) {
                assert_eq!(found, row(id));
            }
        }

        fn bulk() -> BulkInsert<$table::table> {
            BulkInsert::into($table::table).rows_per_transaction(BATCH)
        }
    };
}

async fn create(database: &TestDatabase, table: &str) -> AsyncIrisConnection {
    let mut conn = database.connect().await;
    conn.batch_execute(table).await.unwrap();
    conn
}

const BATCH: NonZeroUsize = NonZeroUsize::new(20).unwrap();

fn no_wait() -> (Duration, Duration) {
    (Duration::ZERO, Duration::ZERO)
}

fn address(database: &TestDatabase) -> SocketAddr {
    let (_, rest) = database.url().split_once('@').unwrap();
    rest.split('/').next().unwrap().parse().unwrap()
}

fn config(proxy: &FaultyProxy) -> Config {
    format!("iris://_SYSTEM@{}/USER?namespace_check=disable&sslmode=disable", proxy.address())
        .parse()
        .unwrap()
}

mod whole {
    use super::*;
    embeddings!(bulk_whole);

    on_both_servers! {
        async fn every_row_arrives_and_progress_is_told(database: &TestDatabase) {
            if database.lacks_vectors().await {
                return;
            }
            let mut conn = create(database, TABLE).await;
            let config: Config = database.url().parse().unwrap();
            let pool = Pool::builder().max_size(2).build(Connector::new(config).manager()).await.unwrap();
            let told = Arc::new(Mutex::new(Vec::new()));
            let telling = Arc::clone(&told);
            let loaded = bulk()
                .on_progress(move |progress| telling.lock().unwrap().push(progress.committed))
                .insert(&pool, (0..50).map(row))
                .await
                .unwrap();
            assert_eq!((loaded.committed, loaded.found, loaded.transactions, loaded.retries), (50, 0, 3, 0));
            assert_eq!(*told.lock().unwrap(), [20, 40, 50]);
            check(&mut conn, 50).await;

            let nothing = bulk().insert(&pool, Vec::<Row>::new()).await.unwrap();
            assert_eq!(nothing, Progress::default());
        }
    }
}

mod together {
    use super::*;
    embeddings!(bulk_together);

    async fn pool(url: &str) -> Pool<AsyncIrisConnection> {
        let config: Config = url.parse().unwrap();
        let config = config.batch_inserts(BatchInserts::UnionAll);
        Pool::builder().max_size(1).build(Connector::new(config).manager()).await.unwrap()
    }

    on_both_servers! {
        async fn rows_of_one_statement_are_all_there_or_none(database: &TestDatabase) {
            if database.lacks_vectors().await {
                return;
            }
            let mut conn = create(database, TABLE).await;
            let pool = pool(database.url()).await;
            let loaded = bulk().insert(&pool, (0..50).map(row)).await.unwrap();
            assert_eq!((loaded.committed, loaded.transactions), (50, 3));
            check(&mut conn, 50).await;

            let stopped = bulk().insert(&pool, (50..80).chain([7]).map(row)).await.unwrap_err();
            assert!(stopped.to_string().ends_with("the first 20 rows are committed, and no others"), "{stopped}");
            check(&mut conn, 70).await;
        }
    }

    #[tokio::test]
    async fn the_driver_gets_many_rows_in_one_statement() {
        diesel_iris_tests::needs_servers_of_its_own!();
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("statements");
        let emulator = Emulator::start().await.unwrap();
        let Some(server) = PgWireServer::start_recording(Some(&emulator), &file).await else { return };
        let mut conn = AsyncIrisConnection::establish(&server.url()).await.unwrap();
        conn.batch_execute(TABLE).await.unwrap();
        bulk().insert(&pool(&server.url()).await, (0..50).map(row)).await.unwrap();
        check(&mut conn, 50).await;
        let inserts: Vec<usize> = recorded::statements(&file)
            .iter()
            .filter(|sql| sql.contains("INSERT INTO"))
            .map(|sql| sql.matches("UNION ALL").count() + 1)
            .collect();
        assert_eq!(inserts.iter().sum::<usize>(), 50);
        assert_eq!(inserts, [16, 4, 16, 4, 8, 2]);
    }
}

mod locked {
    use super::*;
    embeddings!(bulk_locked);

    /// An emulator on which nobody waits long for a lock.
    async fn emulator() -> Emulator {
        Emulator::builder().lock_timeout(Duration::from_millis(50)).start().await.unwrap()
    }

    #[tokio::test]
    async fn only_the_first_row_waits_for_the_lock() {
        diesel_iris_tests::needs_servers_of_its_own!();
        let emulator = emulator().await;
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("statements");
        let Some(server) = PgWireServer::start_recording(Some(&emulator), &file).await else { return };
        let mut other = AsyncIrisConnection::establish(&emulator.url()).await.unwrap();
        other.batch_execute(TABLE).await.unwrap();
        other.batch_execute("START TRANSACTION; LOCK TABLE bulk_locked IN EXCLUSIVE MODE").await.unwrap();

        let mut conn = AsyncIrisConnection::establish(&server.url()).await.unwrap();
        let rows: Vec<Row> = (0..100).map(row).collect();
        let insert = || diesel::insert_into(bulk_locked::table).values(&rows);
        let error = insert().execute(&mut conn).await.unwrap_err();
        assert!(diesel_iris::is_retryable(&error), "{error}");
        let inserts = recorded::statements(&file).iter().filter(|sql| sql.contains("INSERT INTO")).count();
        assert_eq!(inserts, 1);

        other.batch_execute("UNLOCK TABLE bulk_locked IN EXCLUSIVE MODE IMMEDIATE; ROLLBACK").await.unwrap();
        assert_eq!(insert().execute(&mut conn).await, Ok(100));
        check(&mut conn, 100).await;
    }

    #[tokio::test]
    async fn what_a_vanished_client_has_locked_is_freed() {
        diesel_iris_tests::needs_servers_of_its_own!();
        let emulator = emulator().await;
        let Some(server) = PgWireServer::start(&emulator, None).await else { return };
        let pool =
            Pool::builder().max_size(1).build(Connector::new(server.url().parse().unwrap()).manager()).await;
        let pool = pool.unwrap();
        pool.get().await.unwrap().batch_execute(TABLE).await.unwrap();

        let address = server.address();
        let cut = || (Direction::ToServer, Fault::CutBehind("bulk_vanished"));
        let proxy = FaultyProxy::start_with(address, cut).await;
        let mut vanishing = AsyncIrisConnection::connect(&config(&proxy)).await.unwrap();
        vanishing.batch_execute("START TRANSACTION").await.unwrap();
        diesel::insert_into(bulk_locked::table).values(row(0)).execute(&mut vanishing).await.unwrap();
        vanishing.batch_execute("SELECT 'bulk_vanished'").await.unwrap_err();

        // the pool's connection is another one of the server's, on which the row stays locked
        let (first, longest) = no_wait();
        let loaded =
            bulk().attempts(100).waits(first, longest).insert(&pool, (0..50).map(row)).await.unwrap();
        assert_eq!(loaded.committed, 50);
        assert!(loaded.retries > 0, "nothing was locked");
        check(&mut pool.get().await.unwrap(), 50).await;
    }
}

mod stopped {
    use super::*;
    embeddings!(bulk_stopped);

    /// Where and why it stopped.
    fn stopped(result: Result<Progress, BulkInsertError>) -> (u64, u64, BulkInsertError) {
        let error = result.unwrap_err();
        (error.committed(), error.unknown(), error)
    }

    on_both_servers! {
        async fn an_error_says_how_far_it_got_and_is_resumed_there(database: &TestDatabase) {
            if database.lacks_vectors().await {
                return;
            }
            let mut conn = create(database, TABLE).await;
            let config: Config = database.url().parse().unwrap();
            // a row that is there already
            diesel::insert_into(bulk_stopped::table).values(row(47)).execute(&mut conn).await.unwrap();
            let (committed, unknown, error) = stopped(bulk().insert(&config, (0..100).map(row)).await);
            assert_eq!((committed, unknown), (40, 0));
            let failure = error.failure();
            let BulkInsertFailure::Query(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _)) = failure else {
                panic!("{error}");
            };
            assert!(error.to_string().ends_with("the first 40 rows are committed, and no others"), "{error}");
            let count = bulk_stopped::table.count().get_result::<i64>(&mut conn).await;
            assert_eq!(count, Ok(41));

            // the row that is there is not sent, the stream's error comes before row 70
            let rows = stream::iter((0..100).map(|id| if id == 70 { Err("no more paper") } else { Ok(row(id)) }));
            let resumed = bulk()
                .identified_by(|row: &Row| bulk_stopped::id.eq(row.id))
                .resume_after(committed)
                .insert_stream(&config, rows)
                .await;
            let (committed, unknown, error) = stopped(resumed);
            assert_eq!((committed, unknown), (60, 0));
            assert!(error.to_string().contains("no more paper"), "{error}");

            // of transactions that were larger, some rows are there
            let resumed = bulk()
                .identified_by(|row: &Row| bulk_stopped::id.eq(row.id))
                .rows_per_transaction(NonZeroUsize::new(30).unwrap())
                .resume_after(50)
                .insert(&config, (0..100).map(row))
                .await
                .unwrap();
            assert_eq!((resumed.committed, resumed.found, resumed.transactions), (100, 10, 2));
            check(&mut conn, 100).await;

            // all there, and no rows where rows were committed
            let again = bulk().identified_by(|row: &Row| bulk_stopped::id.eq(row.id)).resume_after(90);
            let again = again.insert(&config, (0..100).map(row)).await.unwrap();
            assert_eq!((again.committed, again.found, again.transactions), (100, 10, 0));
            let (committed, _, error) = stopped(bulk().resume_after(101).insert(&config, (0..100).map(row)).await);
            assert_eq!(committed, 100);
            assert!(matches!(error.failure(), BulkInsertFailure::Rows(_)), "{error}");
        }

        async fn a_value_that_cannot_be_sent_stops_it(database: &TestDatabase) {
            let config: Config = database.url().parse().unwrap();
            let rows = (0..30).map(|id| Row { embedding: if id == 25 { vec![1.0].into() } else { row(id).embedding }, ..row(id) });
            // of a table that is not there: the first transaction stops it
            let (committed, unknown, error) = stopped(bulk().insert(&config, rows.clone().skip(10)).await);
            assert_eq!((committed, unknown), (0, 0));
            assert!(matches!(error.failure(), BulkInsertFailure::Query(Error::SerializationError(_))), "{error}");
        }

        async fn without_a_server_it_gives_up(database: &TestDatabase) {
            // nothing but connections that end at once
            let proxy = FaultyProxy::start(address(database), Direction::ToServer, Fault::Cut(0)).await;
            let (first, longest) = no_wait();
            let result = bulk().attempts(3).waits(first, longest).insert(&config(&proxy), (0..30).map(row)).await;
            let (committed, unknown, error) = stopped(result);
            assert_eq!((committed, unknown), (0, 0));
            assert!(matches!(error.failure(), BulkInsertFailure::Connection(_)), "{error}");
        }
    }
}

mod unknown {
    use super::*;
    embeddings!(bulk_unknown);

    on_both_servers! {
        async fn without_a_condition_a_lost_commit_is_an_error(database: &TestDatabase) {
            if database.lacks_vectors().await {
                return;
            }
            let mut conn = create(database, TABLE).await;
            let proxy = FaultyProxy::start(address(database), Direction::ToServer, Fault::CutBehind("COMMIT")).await;
            let error = bulk().insert(&config(&proxy), (0..30).map(row)).await.unwrap_err();
            assert_eq!((error.committed(), error.unknown()), (0, 20));
            assert!(error.to_string().ends_with("and the 20 behind them may be"), "{error}");

            // a look resolves it
            let config: Config = database.url().parse().unwrap();
            let loaded = bulk()
                .identified_by(|row: &Row| bulk_unknown::id.eq(row.id))
                .resume_after(error.committed())
                .insert(&config, (0..30).map(row))
                .await
                .unwrap();
            assert_eq!(loaded.committed, 30);
            check(&mut conn, 30).await;
        }
    }
}

mod cut {
    use super::*;
    embeddings!(bulk_cut);

    on_both_servers! {
        async fn wherever_connections_are_cut_no_row_is_missing_and_none_is_twice(database: &TestDatabase) {
            if database.lacks_vectors().await {
                return;
            }
            let mut conn = create(database, TABLE).await;
            let rows = if is_thorough() { 20_000 } else { 1_000 };
            let seed = rand::random();
            println!("seed {seed}");
            let mut random = StdRng::seed_from_u64(seed);
            // the login and three transactions have about so many bytes
            let mut connections = 0..;
            let proxy = FaultyProxy::start_with(address(database), move || {
                // the first are cut while the server says that it committed
                let kind = if connections.next() < Some(5) { 0 } else { random.random_range(0..6) };
                match kind {
                    0 => (Direction::ToClient, Fault::CutBefore("COMMIT")),
                    1 => (Direction::ToServer, Fault::CutBehind("COMMIT")),
                    2 => (Direction::ToServer, Fault::CutBefore("COMMIT")),
                    3 | 4 => (Direction::ToServer, Fault::Cut(random.random_range(0..20_000))),
                    _ => (Direction::ToClient, Fault::Cut(random.random_range(0..6_000))),
                }
            })
            .await;
            let manager = Connector::new(config(&proxy)).manager();
            let pool = Pool::builder().max_size(3).build_unchecked(manager);
            let (first, longest) = no_wait();
            let loaded = bulk()
                .identified_by(|row: &Row| bulk_cut::id.eq(row.id))
                .attempts(200)
                .waits(first, longest)
                .insert(&pool, (0..rows).map(row))
                .await
                .unwrap();
            println!("{loaded:?}");
            assert_eq!(loaded.committed, u64::try_from(rows).unwrap());
            assert!(loaded.retries > 5, "{loaded:?}");
            assert!(loaded.found > 0, "no COMMIT was cut: {loaded:?}");
            check(&mut conn, rows).await;
        }
    }
}
