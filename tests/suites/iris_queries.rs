//! Queries in IRIS's own words: DISTINCT BY, WITH, JSON, and hints that name an index.

use diesel::dsl::{count, count_star};
use diesel::prelude::*;
use diesel::result::Error;
use diesel::sql_types::Text;
use diesel_async::RunQueryDsl;
use diesel_iris::Hint;
use diesel_iris::dsl::{
    count_distinct_by, dlist, exact, json_array, json_arrayagg, json_arrayagg_distinct_by, json_object,
    list_distinct_by, upper,
};
use diesel_iris::prelude::*;
use diesel_iris_tests::{TestDatabase, on_both_servers};

diesel::table! {
    word_visits (id) {
        id -> Integer,
        ward -> Nullable<Varchar>,
        patient -> Varchar,
        cost -> Nullable<Double>,
        urgent -> Bool,
        seen -> Nullable<Date>,
    }
}
diesel::table! { word_wards (ward) { ward -> Nullable<Varchar>, visits -> BigInt } }
diesel::table! { word_largest (visits) { visits -> BigInt } }
diesel::allow_tables_to_appear_in_same_query!(word_visits, word_wards, word_largest);

use word_visits::{cost, id, patient, seen, table as visits, urgent, ward};

type Row = (i32, Option<&'static str>, &'static str, Option<f64>, bool, Option<chrono::NaiveDate>);

const fn day(day: u32) -> Option<chrono::NaiveDate> {
    chrono::NaiveDate::from_ymd_opt(2024, 2, day)
}

const ROWS: [Row; 5] = [
    (1, Some("north"), "Ada \"A\"", Some(1.5), true, day(29)),
    (2, Some("North"), "", None, false, None),
    (3, None, "it's\\", Some(-2.0), false, day(1)),
    (4, Some("north"), "é🦀", Some(0.25), true, None),
    (5, None, "Bo", Some(10.0), true, None),
];

/// A connection to the database, which the first to ask fills.
async fn filled(database: &TestDatabase) -> AsyncIrisConnection {
    static ONE_AT_A_TIME: tokio::sync::Mutex<()> = tokio::sync::Mutex::const_new(());
    let _one = ONE_AT_A_TIME.lock().await;
    let mut conn = database.connect().await;
    if visits.count().get_result::<i64>(&mut conn).await.is_ok_and(|count| count > 0) {
        return conn;
    }
    conn.batch_execute(
        "CREATE TABLE word_visits (id INTEGER PRIMARY KEY, ward VARCHAR(20), patient VARCHAR(20), cost DOUBLE, urgent BIT, \
         seen DATE); CREATE INDEX word_visits_ward ON word_visits (ward)",
    )
    .await
    .unwrap();
    let rows: Vec<_> = ROWS
        .iter()
        .map(|(n, w, p, c, u, s)| (id.eq(n), ward.eq(w), patient.eq(p), cost.eq(c), urgent.eq(u), seen.eq(s)))
        .collect();
    diesel::insert_into(visits).values(rows).execute(&mut conn).await.unwrap();
    conn
}

on_both_servers! {
    /// Text is compared as it is stored, and NULL is a value.
    async fn distinct_by_gives_a_row_for_each(database: &TestDatabase) {
        let mut conn = filled(database).await;
        let found: Vec<(i32, Option<String>)> =
            visits.select((id, ward)).distinct_by(ward).load(&mut conn).await.unwrap();
        let mut wards: Vec<_> = found.iter().map(|(_, name)| name.as_deref()).collect();
        wards.sort_unstable();
        assert_eq!(wards, [None, Some("North"), Some("north")]);
        assert!(found.iter().all(|(n, name)| ROWS.iter().any(|row| row.0 == *n && row.1 == name.as_deref())));
        let folded = visits.select(id).distinct_by(upper(ward)).load::<i32>(&mut conn).await.unwrap();
        assert_eq!(folded.len(), 2);
        let pairs = visits.filter(id.gt(1)).select(id).distinct_by((ward, urgent));
        assert_eq!(pairs.load::<i32>(&mut conn).await.unwrap().len(), 4);
        let boxed = visits.select(id).filter(urgent).into_boxed().order(id).limit(1).distinct_by(ward);
        assert_eq!(boxed.load::<i32>(&mut conn).await.unwrap().len(), 1);
    }

    async fn distinct_by_does_not_go_with_groups(database: &TestDatabase) {
        let mut conn = database.connect().await;
        for result in [
            visits.group_by(ward).select(ward).distinct_by(ward).execute(&mut conn).await,
            visits.select(ward).distinct().distinct_by(ward).execute(&mut conn).await,
        ] {
            assert!(matches!(result, Err(Error::QueryBuilderError(_))), "{result:?}");
        }
    }

    async fn queries_with_names(database: &TestDatabase) {
        let mut conn = filled(database).await;
        let counted = || visits.filter(id.gt(1)).group_by(ward).select((ward, count_star()));
        let query = word_wards::table.filter(word_wards::visits.gt(1)).with(word_wards::table, counted());
        let found: Vec<(Option<String>, i64)> = query.load(&mut conn).await.unwrap();
        assert_eq!(found, [(None, 2)]);
        // joined with a table, with values in all parts
        let query = visits
            .inner_join(word_wards::table.on(exact(word_wards::ward).eq(exact(ward))))
            .filter(id.ne(4))
            .select((id, word_wards::visits))
            .order(id)
            .with(word_wards::table, visits.group_by(ward).select((ward, count_star())).having(count_star().ge(1)));
        assert_eq!(query.load::<(i32, i64)>(&mut conn).await.unwrap(), [(1, 2), (2, 1)]);
        // one that reads from another
        let largest = word_wards::table.filter(word_wards::ward.is_null()).select((word_wards::visits,));
        let query =
            word_largest::table.with(word_largest::table, largest).with(word_wards::table, counted());
        assert_eq!(query.load::<(i64,)>(&mut conn).await.unwrap(), [(2,)]);
    }

    async fn json_of_columns(database: &TestDatabase) {
        let mut conn = filled(database).await;
        let object = json_object("id", id)
            .with_key("it's", patient)
            .with_key("cost", cost)
            .with_key("urgent", urgent)
            .with_key("seen", seen)
            .with_key("many", json_array(id + 1).with_value(ward).with_value("x:y".into_sql::<Text>()));
        let found: Vec<String> = visits.select(object).order(id).load(&mut conn).await.unwrap();
        let found: Vec<serde_json::Value> = found.iter().map(|text| serde_json::from_str(text).unwrap()).collect();
        for (json, (n, name, who, price, is_urgent, when)) in found.iter().zip(ROWS) {
            assert_eq!(json["id"], n);
            // RSQL_jsonarrayagg: how IRIS says the empty string
            assert_eq!(json["it's"], if who.is_empty() { "\0" } else { who });
            assert_eq!(json["cost"].as_f64(), price);
            assert_eq!(json["urgent"], i32::from(is_urgent));
            assert_eq!(json["seen"].as_str(), when.map(|when| when.to_string()).as_deref());
            assert_eq!(json["many"], serde_json::json!([n + 1, name, "x:y"]));
        }
        let absent = json_object("cost", cost).with_key("id", id).absent_on_null();
        let found: String = visits.find(2).select(absent).get_result(&mut conn).await.unwrap();
        assert_eq!(found, r#"{"id":2}"#);
        let wrong = json_object("a\0b", id);
        let result = visits.select(wrong).load::<String>(&mut conn).await;
        assert!(matches!(result, Err(Error::QueryBuilderError(_))), "{result:?}");
    }

    async fn json_of_rows(database: &TestDatabase) {
        let mut conn = filled(database).await;
        let found: (String, i64) =
            visits.select((json_arrayagg(cost), count(id))).get_result(&mut conn).await.unwrap();
        let mut costs: Vec<f64> = serde_json::from_str(&found.0).unwrap();
        costs.sort_by(f64::total_cmp);
        assert_eq!((costs, found.1), (vec![-2.0, 0.25, 1.5, 10.0], 5));
        let none: String = visits.filter(id.gt(100)).select(json_arrayagg(patient)).get_result(&mut conn).await.unwrap();
        assert_eq!(none, "[]");
        // a condition beside it is still seen
        let named: Vec<i32> = visits
            .filter(json_array(id).eq("[4]").and(urgent))
            .select(id)
            .load(&mut conn)
            .await
            .unwrap();
        assert_eq!(named, [4]);
    }

    async fn aggregates_of_a_row_for_each(database: &TestDatabase) {
        let mut conn = filled(database).await;
        let found: (i64, i64, Option<String>, String, Option<String>) = visits
            .filter(id.ne(2))
            .select((
                count_distinct_by(ward, id),
                count_distinct_by((ward, urgent), id),
                list_distinct_by(ward, urgent),
                json_arrayagg_distinct_by(id, urgent),
                dlist(id),
            ))
            .get_result(&mut conn)
            .await
            .unwrap();
        assert_eq!((found.0, found.1), (2, 3));
        assert_eq!(found.2.unwrap().len(), "1,0".len());
        assert_eq!(serde_json::from_str::<Vec<i32>>(&found.3).unwrap().iter().sum::<i32>(), 3);
        assert_eq!(found.4.unwrap().split(',').count(), 4);
    }

    async fn an_index_to_ignore(database: &TestDatabase) {
        let mut conn = filled(database).await;
        for index in ["word_visits_ward", "word_visits.word_visits_ward", "SQLUser.word_visits.*", "*", "none"] {
            let query = visits.filter(ward.eq("NORTH")).select(id).ignore_index(index).hint(Hint::NoParallel);
            assert_eq!(query.load::<i32>(&mut conn).await.unwrap().len(), 3, "{index}");
        }
        for index in ["", "a b", "a;", "a.b.c.d", "\"a\"", "1a"] {
            let result = visits.select(id).ignore_index(index).load::<i32>(&mut conn).await;
            assert!(matches!(result, Err(Error::QueryBuilderError(_))), "{index}: {result:?}");
        }
    }
}
