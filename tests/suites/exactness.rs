//! A value written is the value read: for every type, random values by the thousand and the awkward ones.

use std::fmt::Debug;

use bigdecimal::BigDecimal;
use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::Config;
use diesel_iris::connection::BatchInserts;
use diesel_iris::data_types::{Horolog, Vector, VectorN};
use diesel_iris::prelude::*;
use diesel_iris_tests::{TestDatabase, on_both_servers};
use proptest::prelude::*;
use proptest::strategy::ValueTree;
use proptest::test_runner::TestRunner;

/// Random values of each type, beside its awkward ones.
const RANDOM: usize = 2_000;

/// Rows of one INSERT.
const BATCH: usize = 250;

/// The awkward values, random ones, and NULL.
fn values<T: Debug>(awkward: Vec<T>, strategy: impl Strategy<Value = T>) -> Vec<Option<T>> {
    let mut runner = TestRunner::default();
    let random = (0..RANDOM).map(|_| strategy.new_tree(&mut runner).unwrap().current());
    let random: Vec<T> = random.collect();
    awkward.into_iter().chain(random).map(Some).chain([None]).collect()
}

/// How many rows are written that way, too, unless all are asked for.
const MANY_IN_ONE: usize = 100;

/// Writes rows anew by [`BatchInserts::UnionAll`], and compares.
async fn many_in_one_statement<R: Debug + PartialEq>(
    database: &TestDatabase,
    table: &str,
    rows: &[R],
    write_and_read: impl AsyncFn(&mut AsyncIrisConnection, &[R]) -> Vec<R>,
) {
    let config: Config = database.url().parse().unwrap();
    let config = config.batch_inserts(BatchInserts::UnionAll);
    let mut conn = AsyncIrisConnection::connect(&config).await.unwrap();
    let rows = if diesel_iris_tests::is_thorough() { rows } else { &rows[..rows.len().min(MANY_IN_ONE)] };
    for batch in rows.chunks(BATCH) {
        conn.batch_execute(&format!("DELETE FROM {table}")).await.unwrap();
        assert_eq!(write_and_read(&mut conn, batch).await, batch);
    }
}

/// A suite for a type: its table, the column's type in IRIS and in Diesel, the Rust type, the values, and how
/// many of them are looked for by `=`, too.
macro_rules! exact {
    ($name:ident, $column:literal, $sql_type:ty, $rust:ty, $compared:literal, $values:expr) => {
        mod $name {
            use super::*;

            diesel::table! {
                use diesel::sql_types::*;
                use diesel_iris::sql_types::*;
                $name (id) { id -> Integer, content -> Nullable<$sql_type> }
            }

            on_both_servers! {
                async fn round_trip(database: &TestDatabase) {
                    if $column.starts_with("VECTOR") && database.lacks_vectors().await {
                        return;
                    }
                    let mut conn = database.connect().await;
                    let table = stringify!($name);
                    conn.batch_execute(&format!("CREATE TABLE {table} (id INTEGER PRIMARY KEY, content {})", $column))
                        .await
                        .unwrap();
                    let values: Vec<Option<$rust>> = $values;
                    let rows: Vec<(i32, Option<$rust>)> = values.into_iter().enumerate().map(|(id, v)| (i32::try_from(id).unwrap(), v)).collect();
                    for batch in rows.chunks(BATCH) {
                        let batch: Vec<_> = batch.iter().map(|(id, v)| ($name::id.eq(id), $name::content.eq(v))).collect();
                        let inserted = diesel::insert_into($name::table).values(batch).execute(&mut conn).await.unwrap();
                        assert!(inserted <= BATCH);
                    }
                    println!("{} values of {}", rows.len(), $column);
                    let read: Vec<(i32, Option<$rust>)> = $name::table.order($name::id).load(&mut conn).await.unwrap();
                    assert_eq!(read.len(), rows.len());
                    for (written, read) in rows.iter().zip(&read) {
                        assert_eq!(written, read);
                    }
                    for (id, value) in rows.iter().take($compared) {
                        let Some(value) = value else { continue };
                        let found: Vec<i32> = $name::table
                            .filter($name::content.eq(value.clone()))
                            .select($name::id)
                            .load(&mut conn)
                            .await
                            .unwrap();
                        assert!(found.contains(id), "{value:?} is not found by =");
                    }
                    many_in_one_statement(database, table, &rows, async |conn, batch| {
                        let batch: Vec<_> = batch.iter().map(|(id, v)| ($name::id.eq(id), $name::content.eq(v))).collect();
                        diesel::insert_into($name::table).values(batch).execute(conn).await.unwrap();
                        $name::table.order($name::id).load(conn).await.unwrap()
                    })
                    .await;
                }
            }
        }
    };
}

exact!(exact_bit, "BIT", Bool, bool, 2, values(vec![false, true], any::<bool>()));
exact!(exact_tinyint, "TINYINT", TinyInt, i8, 5, values(vec![i8::MIN, -1, 0, 1, i8::MAX], any::<i8>()));
exact!(
    exact_smallint,
    "SMALLINT",
    SmallInt,
    i16,
    5,
    values(vec![i16::MIN, -1, 0, 1, i16::MAX], any::<i16>())
);
exact!(exact_integer, "INTEGER", Integer, i32, 5, values(vec![i32::MIN, -1, 0, 1, i32::MAX], any::<i32>()));
exact!(
    exact_bigint,
    "BIGINT",
    BigInt,
    i64,
    5,
    values(vec![-i64::MAX, -1, 0, 1, i64::MAX], -i64::MAX..=i64::MAX)
);
exact!(exact_double, "DOUBLE", Double, f64, 20, values(awkward_doubles(), finite_doubles()));
exact!(
    exact_float,
    "FLOAT",
    Float,
    f32,
    6,
    values(
        vec![0.0, 0.1, 1.5, f32::MIN_POSITIVE, f32::MAX, f32::MIN],
        any::<f32>().prop_filter("finite", |value| value.is_finite())
    )
);
exact!(exact_varchar, "VARCHAR(20000)", Varchar, String, 200, values(awkward_strings(), strings()));
exact!(exact_longvarchar, "LONGVARCHAR", Text, String, 0, values(awkward_strings(), strings()));
exact!(exact_varbinary, "VARBINARY(20000)", Binary, Vec<u8>, 30, values(awkward_bytes(), bytes()));
exact!(exact_longvarbinary, "LONGVARBINARY", Binary, Vec<u8>, 0, values(awkward_bytes(), bytes()));
exact!(exact_numeric, "NUMERIC(19, 4)", Numeric, BigDecimal, 40, values(decimals_of_scale(4), scaled(4)));
exact!(
    exact_numeric_18,
    "NUMERIC(19, 18)",
    Numeric,
    BigDecimal,
    40,
    values(decimals_of_scale(18), scaled(18))
);
exact!(exact_numeric_0, "NUMERIC(19, 0)", Numeric, BigDecimal, 40, values(decimals_of_scale(0), scaled(0)));
exact!(exact_date, "DATE", Date, NaiveDate, 10, values(awkward_dates(), dates()));
exact!(exact_time, "TIME(6)", Time, NaiveTime, 10, values(awkward_times(), times()));
exact!(
    exact_timestamp,
    "TIMESTAMP",
    Timestamp,
    NaiveDateTime,
    20,
    values(
        awkward_dates()
            .into_iter()
            .zip(awkward_times().into_iter().cycle())
            .map(|(date, time)| date.and_time(time))
            .collect(),
        (dates(), times()).prop_map(|(date, time)| date.and_time(time))
    )
);
exact!(
    exact_vector,
    "VECTOR(DOUBLE, 3)",
    Vector,
    Vector<f64>,
    0,
    values(
        vec![Vector::from([0.0, -0.5, 1e-7]), Vector::from([1e300, -1e-300, f64::MAX])],
        prop::array::uniform3(finite_doubles()).prop_map(Vector::from)
    )
);
exact!(
    exact_vector_of_one,
    "VECTOR(FLOAT, 1)",
    Vector,
    Vector<f32>,
    0,
    values(
        vec![Vector::from([0.1_f32]), Vector::from([7.0])],
        (-1e30_f32..1e30).prop_map(|element| Vector::from([element]))
    )
);
exact!(
    exact_vector_of_integers,
    "VECTOR(INTEGER, 2)",
    Vector,
    Vector<i64>,
    0,
    values(
        vec![Vector::from([0, -1]), Vector::from([9_007_199_254_740_991, -9_007_199_254_740_991])],
        prop::array::uniform2(-9_007_199_254_740_991_i64..=9_007_199_254_740_991).prop_map(Vector::from)
    )
);
exact!(
    exact_vector_of_known_length,
    "VECTOR(FLOAT, 8)",
    VectorN<8>,
    VectorN<f32, 8>,
    0,
    values(
        vec![VectorN::from([0.0, -0.5, 1e-7, f32::MAX, f32::MIN_POSITIVE, 0.1, 16_777_216.0, 1e-45])],
        prop::array::uniform8(any::<f32>().prop_filter("finite", |value| value.is_finite())).prop_map(VectorN::from)
    )
);
exact!(
    exact_horolog,
    "VARCHAR(20)",
    Horolog,
    Horolog,
    10,
    values(
        vec![Horolog::new(0, 0).unwrap(), Horolog::new(2_980_013, 86_399).unwrap()],
        (-672_045..=2_980_013, 0_u32..86_400)
            .prop_map(|(days, seconds)| Horolog::new(days, seconds).unwrap())
    )
);

mod lists;
mod other_crates;

/// Decimals of 19 digits at every scale, each scale in a column of its own.
mod exact_numeric_scales {
    use super::*;

    diesel::table! { exact_numeric_scales (id) { id -> Integer, content -> Numeric } }

    on_both_servers! {
        async fn round_trip(database: &TestDatabase) {
            let mut conn = database.connect().await;
            for scale in 0..=18 {
                conn.batch_execute("DROP TABLE IF EXISTS exact_numeric_scales").await.unwrap();
                conn.batch_execute(&format!("CREATE TABLE exact_numeric_scales (id INTEGER PRIMARY KEY, content NUMERIC(19, {scale}))"))
                    .await
                    .unwrap();
                let written: Vec<(i32, BigDecimal)> = (0..).zip(decimals_of_scale(scale)).collect();
                let rows: Vec<_> = written
                    .iter()
                    .map(|(id, value)| (exact_numeric_scales::id.eq(id), exact_numeric_scales::content.eq(value)))
                    .collect();
                diesel::insert_into(exact_numeric_scales::table).values(rows).execute(&mut conn).await.unwrap();
                let read: Vec<(i32, BigDecimal)> =
                    exact_numeric_scales::table.order(exact_numeric_scales::id).load(&mut conn).await.unwrap();
                assert_eq!(read, written);
            }
        }
    }
}

/// Binaries that are selected without a column: to IRIS they are strings until something says otherwise.
mod exact_selected_binaries {
    use super::*;
    use diesel::sql_types::{Binary, Nullable};

    on_both_servers! {
        async fn round_trip(database: &TestDatabase) {
            let mut conn = database.connect().await;
            let awkward: [&[u8]; 12] = [
                b"", b"A", b"foo", b"\\x4142", b"\\x", b"1", b"12345678", b" ", b"it's", b"2024-01-01T10:00:00Z", &[0, 1, 255],
                &[200; 300],
            ];
            for bytes in awkward {
                let alone: Vec<u8> = diesel::select(bytes.into_sql::<Binary>()).get_result(&mut conn).await.unwrap();
                assert_eq!(alone, bytes);
                let beside: (Vec<u8>, Option<Vec<u8>>, i32) =
                    diesel::select((bytes.into_sql::<Binary>(), Some(bytes).into_sql::<Nullable<Binary>>(), 7.into_sql::<diesel::sql_types::Integer>()))
                        .get_result(&mut conn)
                        .await
                        .unwrap();
                assert_eq!(beside, (bytes.to_vec(), Some(bytes.to_vec()), 7));
            }
        }
    }
}

fn awkward_doubles() -> Vec<f64> {
    let mut doubles =
        vec![0.0, 0.1, 1.0, 1.5, 1e5, 1e16, 1e20, 1e300, f64::MIN_POSITIVE, 5e-324, f64::MAX, f64::MIN];
    doubles.extend([0.1 + 0.2, 1.0 / 3.0, 9_007_199_254_740_993.0, 1e-5, 123_456_789.123_456_78]);
    doubles
}

fn finite_doubles() -> impl Strategy<Value = f64> {
    // -0.0 equals 0.0, and that is what IRIS keeps
    any::<f64>().prop_filter("finite", |value| value.is_finite())
}

/// Strings that the PGWire server, or anything between, might take for something else.
fn awkward_strings() -> Vec<String> {
    let given = [
        "",
        " ",
        "a",
        "ab",
        "abc",
        "John",
        "NULL",
        "null",
        "0",
        "1",
        "7",
        "12",
        "007",
        "1.10",
        "1e5",
        "1E5",
        "1_000",
        " 12 ",
        "\t5\n",
        "+5",
        "-5",
        "--5",
        "1.",
        ".5",
        "1.5e",
        "e5",
        "1e",
        "nan",
        "NaN",
        "inf",
        "-inf",
        "Infinity",
        "infinity",
        "1_0.5",
        "0x10",
        "1e400",
        "12345678",
        "1234567890123456789",
        "12345678901234567.89",
        "99999999999999999999999",
        "١٢",
        "١٢٣٤٥٦٧٨",
        "१२",
        "１２",
        "²",
        "½",
        "Ⅷ",
        "\u{a0}12",
        "\u{1c}12\u{1f}",
        "\u{85}1.5",
        "\u{2003}7",
        "2024-01-01",
        "2024-01-01T10:00:00",
        "2024-01-01T10:00:00Z",
        "2024-01-01T10:00:00+02:00",
        "2024-01-01 10:00:00",
        "2024-01-01 10:00:00.123456+02:00",
        "2024-01-01 10:00:00\n",
        "2024-01-01 10:00:00.",
        "٢٠٢٤-01-01T10:00:00Z",
        "10:00:00",
        "t",
        "f",
        "true",
        "False",
        "None",
        "b'x'",
        "\\x41",
        "~",
        "~007",
        "~~",
        "'",
        "''",
        "\"",
        "\\",
        "\\\\",
        "\\n",
        "\n",
        "\r\n",
        "\t",
        ";",
        "--",
        "/* */",
        "/*EXISTS(*/",
        "$1",
        "$1 a",
        "?",
        "%s",
        "x%sy",
        "%",
        "_",
        "::",
        "x::int",
        "public",
        "current_database",
        "pg_catalog",
        "INFORMATION_SCHEMA",
        "{}",
        "{a,b}",
        "[1,2]",
        "{\"a\": 1}",
        "NULL::text",
        "é",
        "ß",
        "ſ",
        "İ",
        "日本語",
        "🦀",
        "👨‍👩‍👧",
        "e\u{301}",
        "\u{feff}x",
        "\u{10ffff}",
        "\u{1}",
        "\u{7f}",
        "\u{80}",
        "\u{ff}",
        "\u{100}",
    ];
    let mut strings: Vec<String> = given.into_iter().map(ToOwned::to_owned).collect();
    for length in 0..=20 {
        for filler in ["x", "7", "é", "0", "٧", "1.5"] {
            strings.push(filler.chars().cycle().take(length).collect());
        }
    }
    strings.extend(["x", "7", "é"].map(|filler| filler.repeat(12_000 / filler.len())));
    strings
}

fn strings() -> impl Strategy<Value = String> {
    prop_oneof![
        "[^\\x00]{0,24}",
        "[-+0-9eE_. ~]{0,20}",
        "[0-9٠-٩]{1,9}",
        "[0-9]{4}-[0-9]{2}-[0-9]{2}[T ][0-9]{2}:[0-9]{2}:[0-9]{2}(\\.[0-9]{1,6})?(Z|[+-][0-9]{2}:?[0-9]{2})?",
        "[a-zA-Z'\"\\\\$?%]{0,12}",
    ]
}

fn awkward_bytes() -> Vec<Vec<u8>> {
    let mut all: Vec<Vec<u8>> = (1..=u8::MAX).map(|byte| vec![byte]).collect();
    all.push((0..=u8::MAX).collect());
    all.extend((0..=20).filter(|length| *length != 1).map(|length| vec![0; length]));
    all.extend((0..=20).map(|length| vec![b'7'; length]));
    all.extend(
        [&b"007"[..], b"1.10", b"1e5", b"b'x'", b"\\x41", b"'\"\\", b"2024-01-01T10:00:00Z"]
            .map(<[u8]>::to_vec),
    );
    all.push(vec![0xa5; 12_000]);
    all
}

fn bytes() -> impl Strategy<Value = Vec<u8>> {
    prop::collection::vec(any::<u8>(), 0..40)
        .prop_filter("one zero byte is refused", |bytes| bytes.as_slice() != [0])
}

fn decimals_of_scale(scale: i64) -> Vec<BigDecimal> {
    let digits = [
        0,
        1,
        -1,
        10,
        100,
        1_234_567_890_123_456_789,
        -1_234_567_890_123_456_789,
        i64::MAX,
        -i64::MAX,
        5,
        25,
        125,
    ];
    digits.map(|digits| BigDecimal::new(digits.into(), scale)).to_vec()
}

fn scaled(scale: i64) -> impl Strategy<Value = BigDecimal> {
    prop_oneof![-i64::MAX..=i64::MAX, -100_000_i64..100_000]
        .prop_map(move |digits| BigDecimal::new(digits.into(), scale))
}

fn awkward_dates() -> Vec<NaiveDate> {
    [
        (1, 1, 1),
        (1840, 12, 31),
        (1841, 1, 1),
        (1900, 2, 28),
        (1970, 1, 1),
        (2000, 2, 29),
        (2024, 2, 29),
        (9999, 12, 31),
    ]
    .map(|(year, month, day)| NaiveDate::from_ymd_opt(year, month, day).unwrap())
    .to_vec()
}

fn dates() -> impl Strategy<Value = NaiveDate> {
    (1_i32..=3_652_059).prop_map(|days| NaiveDate::from_num_days_from_ce_opt(days).unwrap())
}

fn awkward_times() -> Vec<NaiveTime> {
    [(0, 0), (0, 1), (0, 999_999), (43_200, 500_000), (86_399, 999_999), (86_399, 0), (3_661, 100_000)]
        .map(|(seconds, micro)| {
            NaiveTime::from_num_seconds_from_midnight_opt(seconds, micro * 1_000).unwrap()
        })
        .to_vec()
}

fn times() -> impl Strategy<Value = NaiveTime> {
    (0_u32..86_400, 0_u32..1_000_000).prop_map(|(seconds, micro)| {
        NaiveTime::from_num_seconds_from_midnight_opt(seconds, micro * 1_000).unwrap()
    })
}
