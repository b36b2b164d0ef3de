//! What cannot be carried exactly is an error before anything is sent.

use bigdecimal::BigDecimal;
use chrono::{NaiveDate, NaiveTime};
use diesel::prelude::*;
use diesel::result::Error;
use diesel_async::RunQueryDsl;
use diesel_iris::data_types::Vector;
use diesel_iris::prelude::*;
use diesel_iris_tests::on_both_servers;

diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;
    refused_values (id) {
        id -> Integer,
        big -> Nullable<BigInt>,
        double -> Nullable<Double>,
        float -> Nullable<Float>,
        text -> Nullable<Text>,
        bytes -> Nullable<Binary>,
        number -> Nullable<Numeric>,
        date -> Nullable<Date>,
        time -> Nullable<Time>,
        vector -> Nullable<Vector>,
    }
}

use refused_values as t;

on_both_servers! {
    async fn are_not_sent(database: &TestDatabase) {
        if database.lacks_delimited_names() || database.lacks_vectors().await {
            return;
        }
        let mut conn = database.connect().await;
        conn.batch_execute(
            "CREATE TABLE refused_values (id INTEGER PRIMARY KEY, big BIGINT, \"double\" DOUBLE, \"float\" FLOAT, \"text\" VARCHAR(20), \
             bytes VARBINARY(20), number NUMERIC(19, 2), \"date\" DATE, \"time\" TIME, vector VECTOR(DOUBLE, 2))",
        )
        .await
        .unwrap();
        macro_rules! refused {
            ($($value:expr, $says:literal;)+) => {$(
                match diesel::insert_into(t::table).values((t::id.eq(1), $value)).execute(&mut conn).await {
                    Err(Error::SerializationError(error)) => {
                        let error = error.to_string();
                        assert!(error.contains($says), "{}: {error}", stringify!($value));
                    }
                    other => panic!("{}: {other:?}", stringify!($value)),
                }
            )+};
        }
        let decimal = |text: &str| Some(text.parse::<BigDecimal>().unwrap());
        refused! {
            t::big.eq(Some(i64::MIN)), "BIGINT";
            t::double.eq(Some(f64::NAN)), "DOUBLE";
            t::double.eq(Some(f64::INFINITY)), "DOUBLE";
            t::float.eq(Some(f32::NEG_INFINITY)), "DOUBLE";
            t::text.eq(Some("a\0b")), "NUL";
            t::bytes.eq(Some(vec![0_u8])), "zero byte";
            t::number.eq(decimal("9223372036854775808")), "NUMERIC";
            t::number.eq(decimal("12345678901234567891")), "19";
            t::number.eq(decimal("1e40")), "19";
            t::number.eq(decimal("1e-19")), "18";
            t::date.eq(NaiveDate::from_ymd_opt(10_000, 1, 1)), "9999";
            t::date.eq(NaiveDate::from_ymd_opt(0, 12, 31)), "0001";
            t::time.eq(NaiveTime::from_num_seconds_from_midnight_opt(1, 1)), "microseconds";
            t::time.eq(NaiveTime::from_num_seconds_from_midnight_opt(59, 1_500_000_000)), "leap";
            t::vector.eq(Some(Vector::from(vec![1.0, f64::NAN]))), "element 1";
            t::vector.eq(Some(Vector::from(Vec::<f64>::new()))), "empty";
        }
        let count: i64 = t::table.count().get_result(&mut conn).await.unwrap();
        assert_eq!(count, 0);
    }

    async fn statements_that_the_server_would_change(database: &TestDatabase) {
        let mut conn = database.connect().await;
        for sql in ["SELECT x::int", "SELECT \"$1\"", "SELECT current_database()", "SELECT ?, $1"] {
            let result = diesel::sql_query(sql).execute(&mut conn).await;
            assert!(matches!(result, Err(Error::QueryBuilderError(_))), "{sql}: {result:?}");
        }
        let result = diesel::sql_query("").execute(&mut conn).await;
        assert!(matches!(result, Err(Error::DatabaseError(..))), "{result:?}");
    }
}
