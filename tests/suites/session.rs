//! What a connection promises beside queries: hosts in turn, time limits, identities, transactions of one's own.

use std::time::Duration;

use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error};
use diesel_async::{RunQueryDsl, TransactionManager};
use diesel_iris::CommitMode;
use diesel_iris::connection::IrisTransactionManager;
use diesel_iris::pooled_connection::AsyncDieselConnectionManager;
use diesel_iris::pooled_connection::bb8::Pool;
use diesel_iris::prelude::*;
use diesel_iris_tests::on_both_servers;
use futures_util::TryStreamExt;

diesel::table! { session_rows (id) { id -> BigInt, name -> Varchar } }
diesel::table! { session_slow (id) { id -> Integer, name -> Varchar } }
diesel::table! { session_ended (id) { id -> Integer } }
diesel::table! { session_modes (id) { id -> Integer } }
diesel::table! { session_many (id) { id -> Integer } }
diesel::table! { session_long (id) { id -> Integer, name -> Varchar } }
diesel::table! { session_names (id) { id -> Integer, name -> Varchar } }

fn is_closed(error: &Error) -> bool {
    matches!(error, Error::DatabaseError(DatabaseErrorKind::ClosedConnection, _))
}

on_both_servers! {
    async fn identities_are_those_of_the_rows(database: &TestDatabase) {
        database
            .connect()
            .await
            .batch_execute("CREATE TABLE session_rows (id BIGINT IDENTITY, name VARCHAR(20) NOT NULL UNIQUE)")
            .await
            .unwrap();
        let mut tasks = tokio::task::JoinSet::new();
        for task in 0..6 {
            let mut conn = database.connect().await;
            tasks.spawn(async move {
                for step in 0..10 {
                    let name = format!("{task}-{step}");
                    let id: i64 = diesel::insert_into(session_rows::table)
                        .values(session_rows::name.eq(&name))
                        .returning_identity(&mut conn)
                        .await
                        .unwrap();
                    let found: String =
                        session_rows::table.find(id).select(session_rows::name).get_result(&mut conn).await.unwrap();
                    assert_eq!(found, name);
                }
            });
        }
        tasks.join_all().await;
        let mut conn = database.connect().await;
        let count = async |conn: &mut _| session_rows::table.count().get_result::<i64>(conn).await.unwrap();
        // in a transaction of the caller's it is part of that
        let result: Result<i32, Error> = conn
            .transaction(async |conn| {
                let insert = diesel::insert_into(session_rows::table).values(session_rows::name.eq("given up"));
                insert.returning_identity::<i32>(conn).await?;
                Err(Error::RollbackTransaction)
            })
            .await;
        assert_eq!(result, Err(Error::RollbackTransaction));
        assert_eq!(count(&mut conn).await, 60);
        // what fails leaves nothing, and no transaction
        let twice = diesel::insert_into(session_rows::table).values(session_rows::name.eq("0-0"));
        let error = twice.returning_identity::<i64>(&mut conn).await.unwrap_err();
        assert!(matches!(error, Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _)), "{error}");
        let several = vec![session_rows::name.eq("a"), session_rows::name.eq("b")];
        let several = diesel::insert_into(session_rows::table).values(several).returning_identity::<i64>(&mut conn);
        assert!(matches!(several.await, Err(Error::QueryBuilderError(_))));
        assert!(!IrisTransactionManager::is_broken_transaction_manager(&mut conn));
        assert_eq!(count(&mut conn).await, 60);
    }

    async fn a_slow_statement_ends_the_connection(database: &TestDatabase) {
        let mut holder = database.connect().await;
        holder.batch_execute("CREATE TABLE session_slow (id INTEGER PRIMARY KEY, name VARCHAR(20))").await.unwrap();
        let row = |id: i32| (session_slow::id.eq(id), session_slow::name.eq("old"));
        diesel::insert_into(session_slow::table).values(vec![row(1), row(2)]).execute(&mut holder).await.unwrap();
        holder.begin_test_transaction().await.unwrap();
        let update = |id: i32| diesel::update(session_slow::table.find(id)).set(session_slow::name.eq("new"));
        update(1).execute(&mut holder).await.unwrap();

        let mut conn = database.connect().await;
        IrisTransactionManager::begin_transaction(&mut conn).await.unwrap();
        update(2).execute(&mut conn).await.unwrap();
        // for what cannot be answered only: the rest may take its time
        conn.set_statement_timeout(Duration::from_millis(200));
        let error = update(1).execute(&mut conn).await.unwrap_err();
        assert!(is_closed(&error) && error.to_string().contains("200ms"), "{error}");
        assert!(IrisTransactionManager::is_broken_transaction_manager(&mut conn));
        let error = session_slow::table.count().get_result::<i64>(&mut conn).await.unwrap_err();
        assert!(is_closed(&error), "{error}");
        // its transaction is undone once the server is free again
        IrisTransactionManager::rollback_transaction(&mut holder).await.unwrap();
        let mut other = database.connect().await;
        diesel::update(session_slow::table.find(2)).set(session_slow::name.eq("other")).execute(&mut other).await.unwrap();
        let names: Vec<String> =
            session_slow::table.order(session_slow::id).select(session_slow::name).load(&mut other).await.unwrap();
        assert_eq!(names, ["old", "other"]);
    }

    async fn a_transaction_that_ended_by_hand_is_noticed(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE session_ended (id INTEGER PRIMARY KEY)").await.unwrap();
        let error = conn
            .transaction(async |conn| {
                conn.batch_execute("COMMIT").await?;
                diesel::insert_into(session_ended::table).values(session_ended::id.eq(1)).execute(conn).await
            })
            .await
            .unwrap_err();
        assert!(error.to_string().contains("had ended"), "{error}");
        assert!(IrisTransactionManager::is_broken_transaction_manager(&mut conn));
        // and one that was begun by hand is nobody else's
        let manager = AsyncDieselConnectionManager::new(database.url());
        let pool = Pool::<AsyncIrisConnection>::builder().max_size(1).build(manager).await.unwrap();
        pool.get().await.unwrap().batch_execute("START TRANSACTION").await.unwrap();
        let mut conn = pool.get().await.unwrap();
        diesel::insert_into(session_ended::table).values(session_ended::id.eq(2)).execute(&mut conn).await.unwrap();
        drop(conn);
        let count: i64 = session_ended::table.count().get_result(&mut database.connect().await).await.unwrap();
        assert_eq!(count, 2);
    }

    async fn transactions_with_choices(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE session_modes (id INTEGER PRIMARY KEY)").await.unwrap();
        let insert = |id: i32| diesel::insert_into(session_modes::table).values(session_modes::id.eq(id));
        let done = conn.build_transaction().read_uncommitted().run(async |conn| insert(1).execute(conn).await).await;
        assert_eq!(done, Ok(1));
        let undone: Result<(), Error> = conn
            .build_transaction()
            .commit_mode(CommitMode::Implicit)
            .run(async |conn| {
                insert(2).execute(conn).await?;
                let nested = conn.build_transaction().run(async |_| Ok::<_, Error>(())).await;
                assert_eq!(nested, Err(Error::AlreadyInTransaction));
                Err(Error::RollbackTransaction)
            })
            .await;
        assert_eq!(undone, Err(Error::RollbackTransaction));
        let both = conn.build_transaction().read_committed().commit_mode(CommitMode::None);
        assert!(matches!(both.run(async |_| Ok::<_, Error>(())).await, Err(Error::QueryBuilderError(_))));
        let level = conn.build_transaction().read_committed().run(async |conn| insert(3).execute(conn).await).await;
        assert_eq!(level, Ok(1));
        let ids: Vec<i32> = session_modes::table.select(session_modes::id).load(&mut conn).await.unwrap();
        assert_eq!(ids, [1, 3]);
        // what the server would take for nothing is refused, or reaches IRIS
        let by_hand = conn.batch_execute("START TRANSACTION ISOLATION LEVEL READ UNCOMMITTED").await;
        assert!(matches!(by_hand, Err(Error::QueryBuilderError(_))));
        let set = conn.batch_execute("SET TRANSACTION ISOLATION LEVEL READ COMMITTED, READ ONLY").await;
        assert_eq!(set, Ok(()));
    }

    async fn errors_name_what_they_are_about(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute(
            "CREATE TABLE session_names (id INTEGER PRIMARY KEY, name VARCHAR(20) NOT NULL,
                CONSTRAINT session_name_once UNIQUE (name))",
        )
        .await
        .unwrap();
        let insert = |id: i32, name: &'static str| {
            diesel::insert_into(session_names::table).values((session_names::id.eq(id), session_names::name.eq(name)))
        };
        insert(1, "a").execute(&mut conn).await.unwrap();
        let Err(Error::DatabaseError(_, information)) = insert(2, "a").execute(&mut conn).await else { panic!() };
        let upper = |name: Option<&str>| name.map(str::to_uppercase);
        assert_eq!(upper(information.table_name()).as_deref(), Some("SESSION_NAMES"));
        assert_eq!(upper(information.constraint_name()).as_deref(), Some("SESSION_NAME_ONCE"));
        assert_eq!(upper(information.column_name()).as_deref(), Some("NAME"));
    }

    async fn errors_go_to_their_queries(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE session_many (id INTEGER PRIMARY KEY)").await.unwrap();
        diesel::insert_into(session_many::table).values(session_many::id.eq(0)).execute(&mut conn).await.unwrap();
        let queries = (0..40).map(|number| {
            let mut conn = &conn;
            async move {
                match number % 4 {
                    // a key that is there already
                    0 => {
                        let insert = diesel::insert_into(session_many::table).values(session_many::id.eq(0));
                        let error = insert.execute(&mut conn).await.unwrap_err();
                        assert_eq!(diesel_iris::sqlcode(&error), Some(-119), "{number}");
                    }
                    1 => {
                        let insert = diesel::insert_into(session_many::table).values(session_many::id.eq(number));
                        assert_eq!(insert.execute(&mut conn).await, Ok(1), "{number}");
                    }
                    // a table that is not there
                    2 => {
                        let error = diesel::sql_query("DELETE FROM session_nothing").execute(&mut conn).await.unwrap_err();
                        assert_eq!(diesel_iris::sqlcode(&error), Some(-30), "{number}");
                    }
                    _ => {
                        let echo = diesel::select(number.into_sql::<diesel::sql_types::Integer>());
                        assert_eq!(echo.get_result::<i32>(&mut conn).await, Ok(number));
                    }
                }
            }
        });
        futures_util::future::join_all(queries).await;
        assert_eq!(session_many::table.count().get_result::<i64>(&mut conn).await, Ok(11));
    }

    async fn a_stream_that_is_not_read_holds_nobody_up(database: &TestDatabase) {
        let mut setup = database.connect().await;
        setup.batch_execute("CREATE TABLE session_long (id INTEGER PRIMARY KEY, name VARCHAR(2000))").await.unwrap();
        let long = "x".repeat(2_000);
        let rows: Vec<_> = (0..1_000).map(|id| (session_long::id.eq(id), session_long::name.eq(&long))).collect();
        diesel::insert_into(session_long::table).values(rows).execute(&mut setup).await.unwrap();
        let conn = &setup;
        let mut first = conn;
        let mut rows = session_long::table.order(session_long::id).load_stream::<(i32, String)>(&mut first).await.unwrap();
        assert_eq!(rows.try_next().await.unwrap().unwrap().0, 0);
        // behind it on the same connection
        let mut second = conn;
        assert_eq!(session_long::table.count().get_result::<i64>(&mut second).await, Ok(1_000));
        let mut next = 1;
        while let Some((id, name)) = rows.try_next().await.unwrap() {
            assert_eq!((id, name.len()), (next, 2_000));
            next += 1;
        }
        assert_eq!(next, 1_000);
    }

    async fn hosts_are_tried_in_turn(database: &TestDatabase) {
        let port = database.url().rsplit_once(':').unwrap().1.split_once('/').unwrap().0;
        // nobody listens on port 1
        let url = format!("host=127.0.0.1,localhost port=1,{port} user=_SYSTEM dbname=USER");
        let mut conn = AsyncIrisConnection::establish(&url).await.unwrap();
        diesel::sql_query("SELECT 1 AS one").execute(&mut conn).await.unwrap();
        let nowhere = AsyncIrisConnection::establish("host=127.0.0.1,127.0.0.1 port=1 user=_SYSTEM dbname=USER").await;
        assert!(nowhere.unwrap_err().to_string().contains("cannot connect to 127.0.0.1:1"));
    }
}
