//! The same for the Rust types of other crates, and for those of the standard library beside the usual ones.

use std::borrow::Cow;
use std::time::SystemTime;

use diesel_iris::data_types::{Bytes, Json, PosixTime, Uuid};
use rust_decimal::Decimal;
use serde_json::Value;
use time::PrimitiveDateTime;

use super::*;

exact!(
    exact_uuid,
    "UNIQUEIDENTIFIER",
    Text,
    Uuid,
    10,
    values(
        vec![Uuid(uuid::Uuid::nil()), Uuid(uuid::Uuid::max())],
        any::<u128>().prop_map(|bits| Uuid(uuid::Uuid::from_u128(bits)))
    )
);
exact!(
    exact_uuid_directly,
    "UNIQUEIDENTIFIER",
    Uuid,
    uuid::Uuid,
    10,
    values(vec![uuid::Uuid::nil(), uuid::Uuid::max()], any::<u128>().prop_map(uuid::Uuid::from_u128))
);
exact!(exact_json, "VARCHAR(20000)", Json, Value, 0, values(awkward_json(), json()));
exact!(
    exact_json_in_a_stream,
    "LONGVARCHAR",
    Text,
    Json<Value>,
    0,
    values(awkward_json().into_iter().map(Json).collect(), json().prop_map(Json))
);
exact!(
    exact_time_date,
    "DATE",
    Date,
    time::Date,
    10,
    values(
        vec![moment(PosixTime::MIN).date(), moment(PosixTime::MAX).date()],
        posix_times().prop_map(|time| moment(time).date())
    )
);
exact!(
    exact_time_time,
    "TIME(6)",
    Time,
    time::Time,
    10,
    values(
        vec![time::Time::MIDNIGHT, moment(PosixTime::MAX).time()],
        posix_times().prop_map(|time| moment(time).time())
    )
);
exact!(
    exact_time_timestamp,
    "TIMESTAMP",
    Timestamp,
    PrimitiveDateTime,
    10,
    values(awkward_posix_times().map(moment).to_vec(), posix_times().prop_map(moment))
);
exact!(
    exact_system_time,
    "TIMESTAMP",
    Timestamp,
    SystemTime,
    10,
    values(
        awkward_posix_times().map(|time| time.try_into().unwrap()).to_vec(),
        posix_times().prop_map(|time| time.try_into().unwrap())
    )
);
exact!(
    exact_posix_time,
    "POSIXTIME",
    PosixTime,
    PosixTime,
    10,
    values(awkward_posix_times().to_vec(), posix_times())
);
exact!(
    exact_posix_time_as_timestamp,
    "POSIXTIME",
    Timestamp,
    PosixTime,
    10,
    values(awkward_posix_times().to_vec(), posix_times())
);
exact!(
    exact_rust_decimal,
    "NUMERIC(19, 4)",
    Numeric,
    Decimal,
    40,
    values(
        [0, 1, -1, 10, 1_234_567_890_123_456_789, i64::MAX, -i64::MAX]
            .map(|digits| Decimal::new(digits, 4))
            .to_vec(),
        (-i64::MAX..=i64::MAX).prop_map(|digits| Decimal::new(digits, 4))
    )
);
exact!(
    exact_money,
    "MONEY",
    Numeric,
    Decimal,
    10,
    values(
        vec![Decimal::new(-1, 4), Decimal::new(9_223_372_036_854_775_807, 4)],
        (-1_000_000_000_i64..1_000_000_000).prop_map(|digits| Decimal::new(digits, 4))
    )
);
exact!(
    exact_bytes,
    "VARBINARY(20000)",
    Binary,
    Bytes,
    30,
    values(
        awkward_bytes().into_iter().map(|bytes| Bytes(bytes.into())).collect(),
        bytes().prop_map(|bytes| Bytes(bytes.into()))
    )
);
exact!(
    exact_cow,
    "VARCHAR(20000)",
    Varchar,
    Cow<'static, str>,
    20,
    values(awkward_strings().into_iter().map(Cow::Owned).collect(), strings().prop_map(Cow::Owned))
);

/// What can be read without the type around it that is needed to write it.
mod exact_read_directly {
    use super::*;

    diesel::table! { exact_read_directly (id) { id -> Text, image -> Binary } }

    on_both_servers! {
        async fn round_trip(database: &TestDatabase) {
            let mut conn = database.connect().await;
            conn.batch_execute("CREATE TABLE exact_read_directly (id UNIQUEIDENTIFIER PRIMARY KEY, image VARBINARY(20))").await.unwrap();
            let row = (uuid::Uuid::from_u128(7), ::bytes::Bytes::from_static(b"\x00DICM"));
            diesel::insert_into(exact_read_directly::table)
                .values((exact_read_directly::id.eq(Uuid(row.0)), exact_read_directly::image.eq(Bytes(row.1.clone()))))
                .execute(&mut conn)
                .await
                .unwrap();
            let read: (uuid::Uuid, ::bytes::Bytes) = exact_read_directly::table.find(Uuid(row.0)).first(&mut conn).await.unwrap();
            assert_eq!(read, row);
        }
    }
}

/// Values that IRIS cannot hold, or the wire cannot carry.
mod exact_refused {
    use super::*;
    use diesel::result::Error;
    use std::time::Duration;

    diesel::table! {
        use diesel::sql_types::*;
        exact_refused (id) {
            id -> Integer,
            date -> Nullable<Date>,
            time -> Nullable<Time>,
            timestamp -> Nullable<Timestamp>,
            number -> Nullable<Numeric>,
            image -> Nullable<Binary>,
            json -> Nullable<Json>,
        }
    }

    on_both_servers! {
        async fn are_not_sent(database: &TestDatabase) {
            if database.lacks_delimited_names() {
                return;
            }
            let mut conn = database.connect().await;
            conn.batch_execute(
                "CREATE TABLE exact_refused (id INTEGER PRIMARY KEY, \"date\" DATE, \"time\" TIME(6), \"timestamp\" TIMESTAMP, \
                 \"number\" NUMERIC(19, 4), image VARBINARY(20), \"json\" VARCHAR(20))",
            )
            .await
            .unwrap();
            macro_rules! refused {
                ($($value:expr, $says:literal;)+) => {$(
                    match diesel::insert_into(exact_refused::table).values((exact_refused::id.eq(1), $value)).execute(&mut conn).await {
                        Err(Error::SerializationError(error)) => {
                            let error = error.to_string();
                            assert!(error.contains($says), "{}: {error}", stringify!($value));
                        }
                        other => panic!("{}: {other:?}", stringify!($value)),
                    }
                )+};
            }
            use exact_refused as t;
            let year_0 = time::Date::from_julian_day(1_721_425).unwrap();
            let fine = time::Time::from_hms_nano(1, 2, 3, 4).unwrap();
            let epoch = SystemTime::UNIX_EPOCH;
            refused! {
                t::date.eq(Some(year_0)), "0001";
                t::time.eq(Some(fine)), "microseconds";
                t::timestamp.eq(Some(PrimitiveDateTime::new(year_0, time::Time::MIDNIGHT))), "0001";
                t::timestamp.eq(Some(epoch + Duration::from_nanos(1))), "microseconds";
                t::timestamp.eq(Some(epoch + Duration::from_secs(400_000_000_000))), "9999";
                t::number.eq(Some(Decimal::MAX)), "9223372036854775807";
                t::number.eq(Some(Decimal::new(1, 19))), "18";
                t::image.eq(Some(Bytes(vec![0].into()))), "zero byte";
                t::json.eq(Some(Json(std::collections::HashMap::from([((1, 2), 3)])))), "JSON";
            }
            let count: i64 = t::table.count().get_result(&mut conn).await.unwrap();
            assert_eq!(count, 0);
        }
    }
}

fn moment(time: PosixTime) -> PrimitiveDateTime {
    time.into()
}

fn awkward_posix_times() -> [PosixTime; 5] {
    let at = |micros| PosixTime::from_micros(micros).unwrap();
    [PosixTime::MIN, PosixTime::MAX, PosixTime::UNIX_EPOCH, at(-1), at(250_000)]
}

fn posix_times() -> impl Strategy<Value = PosixTime> {
    (PosixTime::MIN.micros()..=PosixTime::MAX.micros())
        .prop_map(|micros| PosixTime::from_micros(micros).unwrap())
}

fn awkward_json() -> Vec<Value> {
    [
        "null",
        "7",
        "12345678",
        "1.5",
        "\"\"",
        "\"2024-01-01T10:00:00Z\"",
        "[]",
        "{}",
        r#"{"a":[1,null,"\u0000'"]}"#,
    ]
    .map(|text| text.parse().unwrap())
    .to_vec()
}

fn json() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        finite_doubles().prop_map(Value::from),
        "\\PC{0,12}".prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::hash_map("[a-z'\"]{0,6}", inner, 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect())),
        ]
    })
}
