//! Statements that the server keeps: which are parsed, and that they stay right whatever happens between.

use diesel::connection::CacheSize;
use diesel::prelude::*;
use diesel::result::{DatabaseErrorKind, Error};
use diesel_async::{AsyncConnection, RunQueryDsl};
use diesel_iris::prelude::*;
use diesel_iris_tests::{Direction, Fault, FaultyProxy, TestDatabase, on_both_servers};

diesel::table! { prepared_rows (id) { id -> Integer, name -> Varchar } }
diesel::table! { prepared_changed (id) { id -> Integer, name -> Varchar } }
diesel::table! { prepared_many (id) { id -> Integer } }
diesel::table! { prepared_lists (id) { id -> Integer } }

/// A connection through a proxy that listens.
async fn overheard(database: &TestDatabase) -> (AsyncIrisConnection, FaultyProxy) {
    let url = database.url();
    let (before, after) = url.split_once('@').unwrap();
    let (address, after) = after.split_once('/').unwrap();
    let proxy = FaultyProxy::start(address_of(address), Direction::ToClient, Fault::None).await;
    let mut url = format!("{before}@{}/{after}", proxy.address());
    url.push_str(if url.contains('?') { "&sslmode=disable" } else { "?sslmode=disable" });
    (AsyncIrisConnection::establish(&url).await.unwrap(), proxy)
}

/// The address of a host by its name.
fn address_of(host: &str) -> std::net::SocketAddr {
    use std::net::ToSocketAddrs;
    host.to_socket_addrs().unwrap().next().unwrap()
}

/// How many messages of a kind the server has sent.
fn count(proxy: &FaultyProxy, kind: u8) -> usize {
    let heard = proxy.heard();
    let mut rest = heard.as_slice();
    let mut found = 0;
    while let [first, length @ ..] = rest {
        let length = u32::from_be_bytes(length[..4].try_into().unwrap());
        found += usize::from(*first == kind);
        rest = &rest[1 + length as usize..];
    }
    found
}

const PARSED: u8 = b'1';
const BOUND: u8 = b'2';
const CLOSED: u8 = b'3';

on_both_servers! {
    async fn a_text_that_comes_again_is_parsed_twice_at_most(database: &TestDatabase) {
        let (mut conn, proxy) = overheard(database).await;
        conn.batch_execute("CREATE TABLE prepared_rows (id INTEGER PRIMARY KEY, name VARCHAR(20))").await.unwrap();
        let insert = async |id: i32, conn: &mut _| {
            diesel::insert_into(prepared_rows::table)
                .values((prepared_rows::id.eq(id), prepared_rows::name.eq(format!("row {id}"))))
                .execute(conn)
                .await
        };
        let (parsed, bound) = (count(&proxy, PARSED), count(&proxy, BOUND));
        for id in 0..5 {
            assert_eq!(insert(id, &mut conn).await, Ok(1));
        }
        assert_eq!((count(&proxy, PARSED) - parsed, count(&proxy, BOUND) - bound), (2, 5));
        // one that fails is kept
        assert!(matches!(
            insert(3, &mut conn).await,
            Err(Error::DatabaseError(DatabaseErrorKind::UniqueViolation, _))
        ));
        assert_eq!(insert(5, &mut conn).await, Ok(1));
        assert_eq!((count(&proxy, PARSED) - parsed, count(&proxy, BOUND) - bound), (2, 7));

        conn.set_prepared_statement_cache_size(CacheSize::Disabled);
        assert_eq!(insert(6, &mut conn).await, Ok(1));
        assert_eq!(insert(7, &mut conn).await, Ok(1));
        assert_eq!(count(&proxy, PARSED) - parsed, 4);
        assert_eq!(prepared_rows::table.count().get_result(&mut conn).await, Ok(8_i64));
        // the two that were kept: CREATE TABLE came once
        assert_eq!(count(&proxy, CLOSED), 1);
    }

    async fn lists_of_several_lengths_are_one_text(database: &TestDatabase) {
        use prepared_lists::id;

        let (mut conn, proxy) = overheard(database).await;
        conn.batch_execute("CREATE TABLE prepared_lists (id INTEGER PRIMARY KEY)").await.unwrap();
        let rows: Vec<_> = (0..20).map(|n| id.eq(n)).collect();
        diesel::insert_into(prepared_lists::table).values(rows).execute(&mut conn).await.unwrap();
        let parsed = count(&proxy, PARSED);
        for length in [5, 6, 7, 8, 5] {
            let list: Vec<i32> = (10..10 + length).collect();
            let within = prepared_lists::table.filter(id.eq_any(&list)).select(id).order(id);
            assert_eq!(within.load::<i32>(&mut conn).await.unwrap(), list);
        }
        assert_eq!(count(&proxy, PARSED) - parsed, 2);
        for length in 0..=9 {
            let list: Vec<i32> = (5..5 + length).collect();
            let without = prepared_lists::table.filter(id.ne_all(&list)).count();
            assert_eq!(without.get_result::<i64>(&mut conn).await.unwrap(), i64::from(20 - length));
        }
    }

    async fn a_kept_statement_sees_the_table_as_it_is(database: &TestDatabase) {
        let mut conn = database.connect().await;
        for round in 0..4 {
            let create = format!(
                "CREATE TABLE prepared_changed (id INTEGER PRIMARY KEY, {} name VARCHAR({}))",
                if round % 2 == 0 { "" } else { "other INTEGER DEFAULT 7," },
                10 + round
            );
            conn.batch_execute(&create).await.unwrap();
            for id in 0..3 {
                let row = (prepared_changed::id.eq(id), prepared_changed::name.eq(format!("{round} {id}")));
                diesel::insert_into(prepared_changed::table).values(row).execute(&mut conn).await.unwrap();
                let found: Vec<(i32, String)> = prepared_changed::table.find(id).load(&mut conn).await.unwrap();
                assert_eq!(found, [(id, format!("{round} {id}"))]);
            }
            conn.batch_execute("DROP TABLE prepared_changed").await.unwrap();
            let error = prepared_changed::table.find(1).load::<(i32, String)>(&mut conn).await.unwrap_err();
            assert!(error.to_string().contains("-30"), "{error}");
        }
    }

    async fn more_statements_than_are_kept_stay_apart(database: &TestDatabase) {
        let (conn, proxy) = overheard(database).await;
        {
            let mut conn = &conn;
            conn.batch_execute("CREATE TABLE prepared_many (id INTEGER PRIMARY KEY)").await.unwrap();
            diesel::insert_into(prepared_many::table).values(prepared_many::id.eq(1)).execute(&mut conn).await.unwrap();
        }
        // side by side, so that some are sent while others are closed
        let ask = async |number: i32| {
            let mut conn = &conn;
            let answer = diesel::dsl::sql::<diesel::sql_types::Integer>(&format!("{number}"));
            prepared_many::table.select(answer).get_result::<i32>(&mut conn).await
        };
        for _ in 0..3 {
            for numbers in (0..280).collect::<Vec<_>>().chunks(8) {
                let asked = numbers.iter().flat_map(|number| [ask(*number), ask(*number)]);
                let answers = futures_util::future::try_join_all(asked).await.unwrap();
                let right: Vec<i32> = numbers.iter().flat_map(|number| [*number, *number]).collect();
                assert_eq!(answers, right);
            }
        }
        assert!(count(&proxy, CLOSED) > 0);
    }
}
