//! The queries that every application has.

use bigdecimal::BigDecimal;
use diesel::dsl::{avg, count, count_star, exists, max, min, not, sum};
use diesel::prelude::*;
use diesel::sql_types::{Integer, Text};
use diesel_async::RunQueryDsl;
use diesel_iris::dsl::exact;
use diesel_iris::prelude::*;
use diesel_iris_tests::{TestDatabase, on_both_servers};
use futures_util::TryStreamExt;

diesel::table! {
    q_users (id) { id -> Integer, name -> Varchar, age -> Nullable<SmallInt>, active -> Bool, balance -> Numeric }
}
diesel::table! {
    q_posts (id) { id -> Integer, user_id -> Integer, title -> Varchar, body -> Nullable<Varchar> }
}
diesel::joinable!(q_posts -> q_users (user_id));
diesel::allow_tables_to_appear_in_same_query!(q_users, q_posts);

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Insertable, Identifiable, AsChangeset)]
#[diesel(table_name = q_users, check_for_backend(diesel_iris::Iris))]
struct User {
    id: i32,
    name: String,
    age: Option<i16>,
    active: bool,
    balance: BigDecimal,
}

fn user(id: i32, name: &str, age: Option<i16>, active: bool, balance: &str) -> User {
    User { id, name: name.to_owned(), age, active, balance: balance.parse().unwrap() }
}

fn users() -> Vec<User> {
    vec![
        user(1, "Ada", Some(36), true, "10.50"),
        user(2, "bob", None, false, "0"),
        user(3, "Carol", Some(20), true, "-3.25"),
        user(4, "Dan%", Some(20), true, "99999.99"),
    ]
}

/// All of this file's tests read the same rows, which the first of them writes.
async fn filled(database: &TestDatabase) -> AsyncIrisConnection {
    static FILLED: tokio::sync::Mutex<Vec<String>> = tokio::sync::Mutex::const_new(Vec::new());
    let mut filled = FILLED.lock().await;
    let mut conn = database.connect().await;
    if filled.iter().any(|url| url == database.url()) {
        return conn;
    }
    conn.batch_execute(
        "CREATE TABLE q_users (id INTEGER PRIMARY KEY, name VARCHAR(50) NOT NULL, age SMALLINT, active BIT NOT NULL, balance NUMERIC(12, 2) NOT NULL);
         CREATE TABLE q_posts (id INTEGER PRIMARY KEY, user_id INTEGER NOT NULL REFERENCES q_users (id), title VARCHAR(50) NOT NULL, body VARCHAR(100))",
    )
    .await
    .unwrap();
    diesel::insert_into(q_users::table).values(&users()).execute(&mut conn).await.unwrap();
    let posts = [(1, 1, "First", Some("Hello")), (2, 1, "Second", None), (3, 3, "Third", Some(""))];
    let rows: Vec<_> = posts
        .iter()
        .map(|(id, user, title, body)| {
            (q_posts::id.eq(id), q_posts::user_id.eq(user), q_posts::title.eq(title), q_posts::body.eq(body))
        })
        .collect();
    diesel::insert_into(q_posts::table).values(rows).execute(&mut conn).await.unwrap();
    filled.push(database.url().to_owned());
    conn
}

async fn ids<'q, Q>(conn: &mut AsyncIrisConnection, query: Q) -> Vec<i32>
where
    Q: diesel_async::methods::LoadQuery<'q, AsyncIrisConnection, i32> + 'q,
{
    query.load(conn).await.unwrap()
}

on_both_servers! {
    async fn filters(database: &TestDatabase) {
        let conn = &mut filled(database).await;
        let base = || q_users::table.select(q_users::id).order(q_users::id);
        assert_eq!(ids(conn, base()).await, [1, 2, 3, 4]);
        assert_eq!(ids(conn, base().filter(q_users::id.gt(1).and(q_users::id.le(3)))).await, [2, 3]);
        assert_eq!(ids(conn, base().filter(q_users::id.eq(1).or(q_users::name.eq("bob")))).await, [1, 2]);
        // IRIS compares VARCHAR without regard to case, unless told to be exact
        assert_eq!(ids(conn, base().filter(q_users::name.eq("BOB"))).await, [2]);
        assert_eq!(ids(conn, base().filter(exact(q_users::name).eq("BOB"))).await, [0_i32; 0]);
        assert_eq!(ids(conn, base().filter(q_users::name.ne("ada"))).await, [2, 3, 4]);
        assert_eq!(ids(conn, base().filter(q_users::age.is_null())).await, [2]);
        assert_eq!(ids(conn, base().filter(q_users::age.is_not_null())).await, [1, 3, 4]);
        assert_eq!(ids(conn, base().filter(q_users::age.between(19, 21))).await, [3, 4]);
        assert_eq!(ids(conn, base().filter(q_users::active.eq(true))).await, [1, 3, 4]);
        assert_eq!(ids(conn, base().filter(q_users::balance.gt("10.5".parse::<BigDecimal>().unwrap()))).await, [4]);
        assert_eq!(ids(conn, base().filter(q_users::name.eq_any(["Ada", "carol", "x"]))).await, [1, 3]);
        assert_eq!(ids(conn, base().filter(q_users::id.ne_all([1, 2]))).await, [3, 4]);
        assert_eq!(ids(conn, base().filter(q_users::id.eq_any(Vec::<i32>::new()))).await, [0_i32; 0]);
        assert_eq!(ids(conn, base().filter(q_users::name.like("%a%"))).await, [1, 3, 4]);
        assert_eq!(ids(conn, base().filter(q_users::name.not_like("%a%"))).await, [2]);
        assert_eq!(ids(conn, base().filter(q_users::name.like("%!%").escape('!'))).await, [4]);
        assert_eq!(ids(conn, base().filter(q_users::name.starts_with("ca"))).await, [3]);
        assert_eq!(ids(conn, base().filter(not(q_users::id.eq(1)))).await, [2, 3, 4]);
        assert_eq!(ids(conn, base().filter((q_users::id + 1).eq(3))).await, [2]);
    }

    async fn order_limit_and_offset(database: &TestDatabase) {
        let conn = &mut filled(database).await;
        let base = || q_users::table.select(q_users::id);
        assert_eq!(ids(conn, base().order(q_users::name.desc())).await, [4, 3, 2, 1]);
        // NULL comes first
        assert_eq!(ids(conn, base().order((q_users::age.asc(), q_users::id.desc()))).await, [2, 4, 3, 1]);
        assert_eq!(ids(conn, base().order(q_users::id).limit(2)).await, [1, 2]);
        assert_eq!(ids(conn, base().order(q_users::id).limit(2).offset(1)).await, [2, 3]);
        assert_eq!(ids(conn, base().order(q_users::id).offset(3)).await, [4]);
        assert_eq!(ids(conn, base().order(q_users::id).limit(0)).await, [0_i32; 0]);
        let first: User = q_users::table.order(q_users::id).first(conn).await.unwrap();
        assert_eq!(first, users()[0]);
        let found: User = q_users::table.find(3).get_result(conn).await.unwrap();
        assert_eq!(found, users()[2]);
        let missing = q_users::table.find(9).first::<User>(conn).await.optional().unwrap();
        assert_eq!(missing, None);
        let ages: Vec<Option<i16>> = q_users::table.select(q_users::age).distinct().order(q_users::age).load(conn).await.unwrap();
        assert_eq!(ages, [None, Some(20), Some(36)]);
        let ages: Vec<Option<i16>> =
            q_users::table.select(q_users::age).distinct().order(q_users::age).limit(2).load(conn).await.unwrap();
        assert_eq!(ages, [None, Some(20)]);
    }

    async fn joins(database: &TestDatabase) {
        let conn = &mut filled(database).await;
        let rows: Vec<(String, String)> = q_users::table
            .inner_join(q_posts::table)
            .order(q_posts::id)
            .select((q_users::name, q_posts::title))
            .load(conn)
            .await
            .unwrap();
        assert_eq!(rows, [("Ada", "First"), ("Ada", "Second"), ("Carol", "Third")].map(|(a, b)| (a.to_owned(), b.to_owned())));
        type Post = (i32, Option<String>);
        let rows: Vec<(User, Option<Post>)> = q_users::table
            .left_join(q_posts::table)
            .filter(q_users::id.ge(2))
            .order(q_users::id)
            .select((User::as_select(), (q_posts::id, q_posts::body).nullable()))
            .load(conn)
            .await
            .unwrap();
        // the empty string is not NULL
        assert_eq!(rows, [(users()[1].clone(), None), (users()[2].clone(), Some((3, Some(String::new())))), (users()[3].clone(), None)]);
        let same_length: Vec<i32> = ids(
            conn,
            q_users::table
                .inner_join(q_posts::table.on(q_posts::id.eq(q_users::id)))
                .select(q_users::id)
                .order(q_users::id),
        )
        .await;
        assert_eq!(same_length, [1, 2, 3]);
        let (one, other) = diesel::alias!(q_users as one, q_users as other);
        let pairs: Vec<(i32, i32)> = one
            .inner_join(other.on(one.field(q_users::age).eq(other.field(q_users::age))))
            .filter(one.field(q_users::id).lt(other.field(q_users::id)))
            .select((one.field(q_users::id), other.field(q_users::id)))
            .load(conn)
            .await
            .unwrap();
        assert_eq!(pairs, [(3, 4)]);
    }

    async fn aggregates(database: &TestDatabase) {
        let conn = &mut filled(database).await;
        let all: i64 = q_users::table.count().get_result(conn).await.unwrap();
        assert_eq!(all, 4);
        type Summary = (i64, i64, Option<i64>, Option<i16>, Option<BigDecimal>, Option<BigDecimal>);
        let summary: Summary = q_users::table
            .select((count_star(), count(q_users::age), sum(q_users::age), max(q_users::age), sum(q_users::balance), avg(q_users::balance)))
            .get_result(conn)
            .await
            .unwrap();
        let decimal = |text: &str| Some(text.parse::<BigDecimal>().unwrap());
        assert_eq!(summary, (4, 3, Some(76), Some(36), decimal("100007.24"), decimal("25001.81")));
        let none: Option<i16> = q_users::table.filter(q_users::id.gt(9)).select(min(q_users::age)).get_result(conn).await.unwrap();
        assert_eq!(none, None);
        let groups: Vec<(Option<i16>, i64)> = q_users::table
            .group_by(q_users::age)
            .having(count_star().ge(1))
            .select((q_users::age, count_star()))
            .order(q_users::age)
            .load(conn)
            .await
            .unwrap();
        assert_eq!(groups, [(None, 1), (Some(20), 2), (Some(36), 1)]);
        let posts: Vec<(i32, i64)> = q_users::table
            .inner_join(q_posts::table)
            .group_by(q_users::id)
            .having(count(q_posts::id).gt(1))
            .select((q_users::id, count(q_posts::id)))
            .load(conn)
            .await
            .unwrap();
        assert_eq!(posts, [(1, 2)]);
    }

    async fn subqueries(database: &TestDatabase) {
        let conn = &mut filled(database).await;
        let base = || q_users::table.select(q_users::id).order(q_users::id);
        let authors = || q_posts::table.select(q_posts::user_id);
        assert_eq!(ids(conn, base().filter(q_users::id.eq_any(authors()))).await, [1, 3]);
        assert_eq!(ids(conn, base().filter(q_users::id.ne_all(authors()))).await, [2, 4]);
        let has_posts = || exists(q_posts::table.filter(q_posts::user_id.eq(q_users::id)));
        assert_eq!(ids(conn, base().filter(has_posts())).await, [1, 3]);
        assert_eq!(ids(conn, base().filter(not(has_posts()))).await, [2, 4]);
        let last = q_posts::table.select(max(q_posts::user_id)).single_value();
        assert_eq!(ids(conn, base().filter(q_users::id.nullable().eq(last))).await, [3]);
        let newest = q_posts::table.select(q_posts::user_id).order(q_posts::id.desc()).limit(1);
        assert_eq!(ids(conn, base().filter(q_users::id.eq_any(newest))).await, [3]);
    }

    async fn boxed_queries(database: &TestDatabase) {
        let conn = &mut filled(database).await;
        for (adults, limit, expected) in [(true, Some(1), vec![1]), (true, None, vec![1, 3, 4]), (false, Some(3), vec![1, 2, 3])] {
            let mut query = q_users::table.select(q_users::id).order(q_users::id).into_boxed();
            if adults {
                query = query.filter(q_users::age.ge(18));
            }
            if let Some(limit) = limit {
                query = query.limit(limit);
            }
            assert_eq!(ids(conn, query).await, expected);
        }
        let late = q_users::table.into_boxed().filter(q_users::id.eq(1)).or_filter(q_users::id.eq(3)).order(q_users::id).limit(5).offset(1);
        assert_eq!(ids(conn, late.select(q_users::id)).await, [3]);
    }

    async fn unions(database: &TestDatabase) {
        let conn = &mut filled(database).await;
        let some = || q_users::table.filter(q_users::id.le(2)).select(q_users::id);
        let authors = || q_posts::table.select(q_posts::user_id);
        let mut both = ids(conn, some().union(authors())).await;
        both.sort_unstable();
        assert_eq!(both, [1, 2, 3]);
        let mut all = ids(conn, some().union_all(authors())).await;
        all.sort_unstable();
        assert_eq!(all, [1, 1, 1, 2, 3]);
    }

    async fn raw_sql_by_name(database: &TestDatabase) {
        #[derive(Debug, PartialEq, QueryableByName)]
        struct Named {
            #[diesel(sql_type = Integer)]
            id: i32,
            #[diesel(sql_type = Text, column_name = "Title")]
            title: String,
        }
        let conn = &mut filled(database).await;
        // the second time the names are known
        for _ in 0..2 {
            let rows: Vec<Named> = diesel::sql_query("SELECT id, title AS Title FROM q_posts WHERE user_id = $1 AND id > $2 ORDER BY id")
                .bind::<Integer, _>(1)
                .bind::<Integer, _>(1)
                .load(conn)
                .await
                .unwrap();
            assert_eq!(rows, [Named { id: 2, title: "Second".to_owned() }]);
        }
        // values go to the placeholder that names them, in whatever order they stand
        let rows: Vec<Named> = diesel::sql_query("SELECT id, title AS Title FROM q_posts WHERE id > $2 AND user_id = $1 ORDER BY id")
            .bind::<Integer, _>(1)
            .bind::<Integer, _>(0)
            .load(conn)
            .await
            .unwrap();
        assert_eq!(rows.len(), 2);
    }

    async fn rows_as_a_stream(database: &TestDatabase) {
        let conn = &mut filled(database).await;
        let names: Vec<String> = {
            let stream = q_users::table.order(q_users::id).select(q_users::name).load_stream::<String>(conn).await.unwrap();
            stream.try_collect().await.unwrap()
        };
        assert_eq!(names, ["Ada", "bob", "Carol", "Dan%"]);
        // a stream that is dropped half read leaves the connection in order
        {
            let mut stream = q_users::table.select(q_users::id).load_stream::<i32>(conn).await.unwrap();
            assert!(stream.try_next().await.unwrap().is_some());
        }
        let one: i32 = diesel::select(1.into_sql::<Integer>()).get_result(conn).await.unwrap();
        assert_eq!(one, 1);
    }

    async fn several_queries_at_once(database: &TestDatabase) {
        let conn = filled(database).await;
        let queries = (1..=20).map(|number| {
            let mut conn = &conn;
            async move {
                let result: QueryResult<i32> = diesel::select(number.into_sql::<Integer>()).get_result(&mut conn).await;
                result
            }
        });
        let answers = futures_util::future::try_join_all(queries).await.unwrap();
        assert_eq!(answers, (1..=20).collect::<Vec<_>>());
        // an error goes to its own query
        let (mut first, mut second, mut third) = (&conn, &conn, &conn);
        let (ok, failed, fine) = tokio::join!(
            q_users::table.count().get_result::<i64>(&mut first),
            diesel::sql_query("SELECT nothing FROM q_users").execute(&mut second),
            q_posts::table.count().get_result::<i64>(&mut third),
        );
        assert_eq!((ok.unwrap(), fine.unwrap()), (4, 3));
        assert_eq!(diesel_iris::sqlcode(&failed.unwrap_err()), Some(-29));
    }
}
