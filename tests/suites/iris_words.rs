//! What IRIS has words of its own for: its functions and operators, hints, pages by %VID, INSERT OR UPDATE, %ID.

use chrono::NaiveDate;
use diesel::prelude::*;
use diesel::sql_types as st;
use diesel_async::{RunQueryDsl, SaveChangesDsl};
use diesel_iris::dsl::*;
use diesel_iris::prelude::*;
use diesel_iris::{Config, Hint, Restriction};
use diesel_iris_tests::on_both_servers;

diesel::table! {
    word_stays (id) {
        id -> Integer,
        code -> Nullable<Varchar>,
        admitted -> Nullable<Date>,
        seen -> Timestamp,
        days -> Integer,
        cost -> Double,
    }
}
diesel::table! { word_pages (id) { id -> Integer, name -> Varchar } }
diesel::table! { word_page_ids (id) { id -> Integer } }
diesel::allow_tables_to_appear_in_same_query!(word_pages, word_page_ids);
diesel::table! { word_beds (id) { id -> Integer, label -> Varchar, ward -> Nullable<Varchar> } }
diesel::table! { word_saved (id) { id -> Integer, name -> Varchar, active -> Bool } }
diesel::table! { word_counted (id) { id -> BigInt, name -> Varchar } }

#[derive(Debug, Clone, PartialEq, Queryable, Identifiable, AsChangeset)]
#[diesel(table_name = word_saved)]
struct Saved {
    id: i32,
    name: String,
    active: bool,
}

fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}

on_both_servers! {
    async fn functions_and_operators(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute(
            "CREATE TABLE word_stays (id INTEGER PRIMARY KEY, code VARCHAR(20), admitted DATE, seen TIMESTAMP, \
             days INTEGER, cost DOUBLE)",
        )
        .await
        .unwrap();
        let seen = day(2024, 1, 31).and_hms_opt(10, 0, 0).unwrap();
        diesel::insert_into(word_stays::table)
            .values((
                word_stays::id.eq(1),
                word_stays::code.eq("a-B-c"),
                word_stays::admitted.eq(day(2024, 1, 31)),
                word_stays::seen.eq(seen),
                word_stays::days.eq(-17),
                word_stays::cost.eq(2.25),
            ))
            .execute(&mut conn)
            .await
            .unwrap();
        diesel::insert_into(word_stays::table)
            .values((word_stays::id.eq(2), word_stays::seen.eq(seen), word_stays::days.eq(17), word_stays::cost.eq(16.0)))
            .execute(&mut conn)
            .await
            .unwrap();
        use word_stays::{admitted, code, cost, days, id, seen as at};
        macro_rules! both {
            ($query:expr => $type:ty: $first:expr, $second:expr) => {
                let found: Vec<$type> =
                    word_stays::table.select($query).order(id).load(&mut conn).await.unwrap();
                assert_eq!(found, [$first, $second], stringify!($query));
            };
        }
        let some = |text: &str| Some(text.to_owned());
        both!(piece(code, "-", 2) => Option<String>: some("B"), None);
        both!(replace(code, "-", "") => Option<String>: some("aBc"), None);
        both!(charindex("B", code) => Option<i32>: Some(3), None);
        both!(char_length(code) => Option<i32>: Some(5), None);
        both!(upper(code) => Option<String>: some("A-B-C"), None);
        both!(lower(code) => Option<String>: some("a-b-c"), None);
        both!(substring(code, 2, 3) => Option<String>: some("-B-"), None);
        both!(days.modulo(5) => i32: 3, 2);
        both!(days.whole_divide(5) => i32: -3, 3);
        both!(abs(days) => i32: 17, 17);
        both!(sqrt(cost) => f64: 1.5, 4.0);
        both!(power(cost, 2.0) => f64: 5.0625, 256.0);
        both!(round(cost, 1) => f64: 2.3, 16.0);
        let leap = day(2024, 2, 29).and_hms_opt(0, 0, 0);
        both!(dateadd(DatePart::Month, 1, admitted) => Option<chrono::NaiveDateTime>: leap, None);
        both!(datediff(DatePart::Year, admitted, admitted) => Option<i32>: Some(0), None);
        both!(datediff(DatePart::Minute, dateadd(DatePart::Second, -1, at), at) => i32: 1, 1);
        both!(datepart(DatePart::Weekday, admitted) => Option<i32>: Some(4), None);
        both!(days.cast::<st::Text>() => String: "-17".to_owned(), "17".to_owned());
        both!(convert::<st::Text, _>(days) => String: "-17".to_owned(), "17".to_owned());
        both!(convert::<st::Nullable<st::Timestamp>, _>(admitted) => Option<chrono::NaiveDateTime>: day(2024, 1, 31).and_hms_opt(0, 0, 0), None);
        both!(convert::<st::Integer, _>(piece("a-7".into_sql::<st::Text>(), "-", 2)) => i32: 7, 7);
        both!(row_id(word_stays::table).eq(1_i64) => bool: true, false);
        let listed: Option<String> = word_stays::table.select(list(code)).get_result(&mut conn).await.unwrap();
        assert_eq!(listed, some("a-B-c"));
        // by case, whatever the collation; without regard to case, by the column's
        let count = async |found: Vec<i32>| found.len();
        let ids = || word_stays::table.select(id);
        assert_eq!(count(ids().filter(code.contains_text("-B")).load(&mut conn).await.unwrap()).await, 1);
        assert_eq!(count(ids().filter(code.contains_text("-b")).load(&mut conn).await.unwrap()).await, 0);
        assert_eq!(count(ids().filter(code.starts_with("A-b")).load(&mut conn).await.unwrap()).await, 1);
        assert_eq!(count(ids().filter(exact(code).starts_with("A-b")).load(&mut conn).await.unwrap()).await, 0);
        let hinted = ids().filter(days.gt(0)).hint(Hint::Parallel).hint(Hint::InOrder);
        assert_eq!(hinted.load::<i32>(&mut conn).await, Ok(vec![2]));
    }

    async fn pages_of_every_version(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE word_pages (id INTEGER PRIMARY KEY, name VARCHAR(20))").await.unwrap();
        let rows: Vec<_> = (0..20)
            .map(|number| {
                (word_pages::id.eq(number), word_pages::name.eq(format!("name {}", (number * 7) % 20 / 2)))
            })
            .collect();
        diesel::insert_into(word_pages::table).values(rows).execute(&mut conn).await.unwrap();
        conn.batch_execute("CREATE TABLE word_page_ids (id INTEGER PRIMARY KEY)").await.unwrap();
        let numbers: Vec<_> = (0..20).map(|number| word_page_ids::id.eq(number)).collect();
        diesel::insert_into(word_page_ids::table).values(numbers).execute(&mut conn).await.unwrap();
        let old: Config = database.url().parse().unwrap();
        let mut old = AsyncIrisConnection::connect(&old.iris_version(2024, 1)).await.unwrap();
        use word_pages::{id, name};
        let all: Vec<(i32, String)> = word_pages::table.order((name, id)).load(&mut conn).await.unwrap();
        for (limit, offset) in [(3, 0), (3, 4), (5, 18), (0, 2), (2, 50)] {
            let expected: Vec<_> = all.iter().skip(offset).take(limit).cloned().collect();
            let page = word_pages::table.order((name, id)).limit(limit as i64).offset(offset as i64);
            assert_eq!(page.load(&mut conn).await, Ok(expected.clone()), "{limit} {offset}");
            assert_eq!(page.load(&mut old).await, Ok(expected.clone()), "{limit} {offset}");
            let boxed = page.into_boxed();
            assert_eq!(boxed.load(&mut old).await, Ok(expected.clone()));
            // a page in a subquery
            let ids: Vec<i32> = {
                let mut ids: Vec<i32> = expected.iter().map(|row| row.0).collect();
                ids.sort();
                ids
            };
            let inner = word_pages::table.select(id).order((name, id)).limit(limit as i64).offset(offset as i64);
            let outer = word_page_ids::table.select(word_page_ids::id).filter(word_page_ids::id.eq_any(inner)).order(word_page_ids::id);
            assert_eq!(outer.load::<i32>(&mut conn).await, Ok(ids.clone()));
            assert_eq!(outer.load::<i32>(&mut old).await, Ok(ids));
        }
        let rest: Vec<(i32, String)> = all[15..].to_vec();
        let query = word_pages::table.order((name, id)).offset(15);
        assert_eq!(query.load(&mut conn).await, Ok(rest.clone()));
        assert_eq!(query.load(&mut old).await, Ok(rest));
        let mut names: Vec<String> = all.iter().map(|row| row.1.clone()).collect();
        names.dedup();
        let distinct = word_pages::table.select(name).distinct().order(name);
        assert_eq!(distinct.limit(3).load(&mut conn).await, Ok(names[..3].to_vec()));
        assert_eq!(distinct.limit(3).load(&mut old).await, Ok(names[..3].to_vec()));
        assert_eq!(distinct.limit(3).offset(2).load(&mut conn).await, Ok(names[2..5].to_vec()));
        assert_eq!(distinct.limit(3).offset(2).load(&mut old).await, Ok(names[2..5].to_vec()));
    }

    async fn insert_or_update(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute(
            "CREATE TABLE word_beds (id INTEGER PRIMARY KEY, label VARCHAR(10) UNIQUE, ward VARCHAR(10))",
        )
        .await
        .unwrap();
        use word_beds::{id, label, ward};
        let put = async |conn: &mut _, number: i32, text: &str, place: Option<&str>| {
            insert_or_update_into(word_beds::table)
                .values((id.eq(number), label.eq(text), place.map(|place| ward.eq(place))))
                .execute(conn)
                .await
        };
        assert_eq!(put(&mut conn, 1, "a", Some("North")).await, Ok(1));
        // what is not given stays
        assert_eq!(put(&mut conn, 1, "b", None).await, Ok(1));
        assert_eq!(put(&mut conn, 2, "c", None).await, Ok(1));
        let rows: Vec<(i32, String, Option<String>)> = word_beds::table.order(id).load(&mut conn).await.unwrap();
        assert_eq!(rows, [(1, "b".to_owned(), Some("North".to_owned())), (2, "c".to_owned(), None)]);
    }

    async fn saved_changes_come_back(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE word_saved (id INTEGER PRIMARY KEY, name VARCHAR(20), active BIT)")
            .await
            .unwrap();
        let row = (word_saved::id.eq(1), word_saved::name.eq("Ada"), word_saved::active.eq(true));
        diesel::insert_into(word_saved::table).values(row).execute(&mut conn).await.unwrap();
        let changed = Saved { id: 1, name: "Bea".to_owned(), active: false };
        let saved: Saved = changed.save_changes(&mut conn).await.unwrap();
        assert_eq!(saved, changed);
        let gone = Saved { id: 2, ..changed };
        let result: QueryResult<Saved> = gone.save_changes(&mut conn).await;
        assert_eq!(result, Err(diesel::result::Error::NotFound));
    }

    async fn restrictions_that_cannot_be_kept_are_refused(database: &TestDatabase) {
        let mut conn = database.connect().await;
        conn.batch_execute("CREATE TABLE word_counted (id BIGINT IDENTITY, name VARCHAR(20))").await.unwrap();
        let insert = diesel::insert_into(word_counted::table).values(word_counted::name.eq("a"));
        assert_eq!(insert.restrict(Restriction::NoTrigger).execute(&mut conn).await, Ok(1));
        assert_eq!(insert.restrict(Restriction::NoCheck).execute(&mut conn).await, Ok(1));
        // neither is the length of a text checked
        let long = "a name of more than twenty characters";
        let unchecked = diesel::insert_into(word_counted::table).values(word_counted::name.eq(long));
        assert_eq!(unchecked.restrict(Restriction::NoCheck).execute(&mut conn).await, Ok(1));
        let longest = word_counted::table.select(word_counted::name).order(word_counted::id.desc());
        assert_eq!(longest.first::<String>(&mut conn).await, Ok(long.to_owned()));
        // a SELECT without FROM has no place for a hint
        let error = diesel::select(horolog()).hint(Hint::Full).execute(&mut conn).await.unwrap_err();
        assert!(error.to_string().contains("no place"), "{error}");
    }
}
