//! The table of types in the book: made from what is asked here.
//!
//! To write it into the page anew: `UPDATE_PRINTED=1 cargo test -p diesel_iris_tests --test suites -- type_table`.

use std::fmt::Write;

use diesel_async::RunQueryDsl;
use diesel_iris::prelude::*;
use diesel_iris_cli::{Filter, Selection, Style, print_schema};
use diesel_iris_tests::{TestDatabase, on_both_servers};

use crate::scripts::with_dates_of_the_face;

/// Types of IRIS that are one to Diesel.
struct Row {
    /// Their names in DDL, the first one with its arguments.
    iris: &'static [&'static str],
    /// The type in `table!`.
    diesel: &'static str,
    /// What is read into and written from.
    rust: &'static str,
    range: &'static str,
    /// What happens past its ends.
    past: &'static str,
    /// Literals that a column of the first type takes.
    ends: &'static [&'static str],
    /// Literals that it does not take, with SQLCODE -104.
    refused: &'static [&'static str],
}

const ROWS: &[Row] = &[
    Row {
        iris: &["BIT", "%Boolean"],
        diesel: "Bool",
        rust: "`bool`",
        range: "0, 1",
        past: "no `bool` is past them",
        ends: &["0", "1"],
        refused: &[],
    },
    Row {
        iris: &["TINYINT", "%TinyInt"],
        diesel: "TinyInt",
        rust: "`i8`",
        range: "-128 to 127",
        past: "no `i8` is past them",
        ends: &["-128", "127"],
        refused: &["128", "-129"],
    },
    Row {
        iris: &["SMALLINT", "%SmallInt"],
        diesel: "SmallInt",
        rust: "`i16`",
        range: "-32768 to 32767",
        past: "no `i16` is past them",
        ends: &["-32768", "32767"],
        refused: &["32768", "-32769"],
    },
    Row {
        iris: &["INTEGER", "INT", "MEDIUMINT", "%Integer"],
        diesel: "Integer",
        rust: "`i32`",
        range: "-2147483648 to 2147483647",
        past: "no `i32` is past them",
        ends: &["-2147483648", "2147483647"],
        refused: &["2147483648", "-2147483649"],
    },
    Row {
        iris: &["BIGINT", "SERIAL", "ROWVERSION", "%BigInt", "%Counter", "%RowVersion"],
        diesel: "BigInt",
        rust: "`i64`",
        range: "-9223372036854775807 to 9223372036854775807",
        past: "`i64::MIN` is refused before it is sent",
        ends: &["-9223372036854775807", "9223372036854775807"],
        refused: &["9223372036854775808"],
    },
    Row {
        iris: &["NUMERIC(19, 4)", "DECIMAL", "DEC", "NUMBER", "MONEY", "SMALLMONEY", "%Numeric", "%Currency"],
        diesel: "Numeric",
        rust: "`BigDecimal` (`numeric`), `rust_decimal::Decimal` (`rust_decimal`)",
        range: "a 64-bit integer and a scale of 0 to 18; MONEY has 4",
        past: "more than 19 significant digits, more than 18 behind the point, and digits beyond 9223372036854775807 are \
               refused before they are sent; a column rounds to its scale, and past its precision it is -104",
        ends: &["922337203685477.5807", "-922337203685477.5807"],
        refused: &["1000000000000000"],
    },
    Row {
        iris: &["DOUBLE", "DOUBLE PRECISION", "FLOAT", "REAL", "%Double"],
        diesel: "Double",
        rust: "`f64`; as `Float`, `f32`, which is kept as a double",
        range: "finite doubles",
        past: "NaN and the infinities are refused before they are sent: the PGWire server makes words of them",
        ends: &["1.7976931348623157e308", "-1.7976931348623157e308"],
        refused: &["'one'"],
    },
    Row {
        iris: &["VARCHAR(3)", "CHAR", "NVARCHAR(3)", "SYSNAME", "%String"],
        diesel: "Varchar",
        rust: "`String`, `&str`, `Cow<str>`; `Json<T>` (`serde_json`)",
        range: "UTF-8, as many UTF-16 units as are declared, 1 where none are",
        past: "U+0000 is refused before it is sent: IRIS takes it for the empty string; longer ones are -104",
        ends: &["''", "'abc'"],
        refused: &["'abcd'"],
    },
    Row {
        iris: &["LONGVARCHAR", "TEXT", "NTEXT", "LONGTEXT", "CLOB", "VARCHAR(MAX)", "%GlobalCharacterStream"],
        diesel: "Text",
        rust: "the same",
        range: "UTF-8; a stream, which is neither compared nor sorted",
        past: "U+0000 as above",
        ends: &["''", "'abcd'"],
        refused: &[],
    },
    Row {
        iris: &["UNIQUEIDENTIFIER", "%UniqueIdentifier"],
        diesel: "Uuid",
        rust: "`uuid::Uuid` (`uuid`); as `Text`, `String`, and `data_types::Uuid` (`uuid`)",
        range: "36 characters, `XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX`",
        past: "another form is -104",
        ends: &["'00000000-0000-0000-0000-000000000000'", "'FFFFFFFF-FFFF-FFFF-FFFF-FFFFFFFFFFFF'"],
        refused: &["'00000000'"],
    },
    Row {
        iris: &[
            "VARBINARY(3)",
            "BINARY",
            "RAW(3)",
            "%Binary",
            "LONGVARBINARY",
            "BLOB",
            "IMAGE",
            "%GlobalBinaryStream",
        ],
        diesel: "Binary",
        rust: "`Vec<u8>`, `&[u8]`; `bytes::Bytes` to read and `Bytes` to write, too (`bytes`); `List`",
        range: "as many bytes as are declared; LONGVARBINARY is a stream",
        past: "the one value `[0]` is refused before it is sent: IRIS takes it for the empty string; longer ones are -104",
        ends: &["''", "'abc'"],
        refused: &["'abcd'"],
    },
    Row {
        iris: &["DATE", "%Date"],
        diesel: "Date",
        rust: "`chrono::NaiveDate` (`chrono`), `time::Date` (`time`)",
        range: "0001-01-01 to 9999-12-31",
        past: "other years are refused before they are sent",
        ends: &["'0001-01-01'", "'9999-12-31'"],
        refused: &["'10000-01-01'"],
    },
    Row {
        iris: &["TIME", "TIME(3)", "%Time"],
        diesel: "Time",
        rust: "`chrono::NaiveTime` (`chrono`), `time::Time` (`time`)",
        range: "00:00:00 to 23:59:59.999999, cut to the digits that are declared",
        past: "what is finer than a microsecond, and leap seconds, are refused before they are sent",
        ends: &["'00:00:00'", "'23:59:59.999999'"],
        refused: &["'24:00:00'"],
    },
    Row {
        iris: &[
            "TIMESTAMP",
            "TIMESTAMP2",
            "DATETIME",
            "DATETIME2",
            "SMALLDATETIME",
            "POSIXTIME",
            "%PosixTime",
            "%TimeStamp",
        ],
        diesel: "Timestamp",
        rust: "`chrono::NaiveDateTime` (`chrono`), `time::PrimitiveDateTime` (`time`), `SystemTime` as UTC, `PosixTime`",
        range: "0001-01-01 00:00:00 to 9999-12-31 23:59:59.999999",
        past: "as of DATE and TIME",
        ends: &["'0001-01-01 00:00:00'", "'9999-12-31 23:59:59.999999'"],
        refused: &["'2024-02-30 00:00:00'"],
    },
    Row {
        iris: &["VECTOR(DOUBLE, 2)", "VECTOR(FLOAT, 2)", "VECTOR(INTEGER, 2)"],
        diesel: "VectorN<2>",
        rust: "`VectorN<T, N>` and `Vector<T>` of `f64`, of `f32`, of `i64` and `i32`, in this order; without a length the type is `Vector`",
        range: "finite numbers; as many as are declared",
        past: "empty vectors, elements that are not finite and `i64::MIN` are refused before they are sent, with \
               `VectorN` another length as well; else it is -104",
        ends: &["'1,2'", "'-1.5,1e300'"],
        refused: &["'1,2,3'", "'1,two'"],
    },
];

const BEGIN: &str = "<!-- the suite type_table writes what follows -->\n\n";
const END: &str = "\n<!-- and ends here -->\n";

fn table() -> String {
    let mut table =
        "| IRIS | `table!` | Rust (feature) | range | past its ends |\n|---|---|---|---|---|\n".to_owned();
    for row in ROWS {
        let names = row.iris.join(", ");
        writeln!(table, "| {names} | `{}` | {} | {} | {} |", row.diesel, row.rust, row.range, row.past)
            .unwrap();
    }
    table
}

#[test]
fn the_page_has_it() {
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/src/types.md");
    let page = std::fs::read_to_string(&path).unwrap();
    let (before, rest) = page.split_once(BEGIN).unwrap();
    let (kept, behind) = rest.split_once(END).unwrap();
    if std::env::var_os("UPDATE_PRINTED").is_some() {
        return std::fs::write(&path, [before, BEGIN, &table(), END, behind].concat()).unwrap();
    }
    assert_eq!(kept, table());
}

fn name(row: usize, ty: usize) -> String {
    format!("tt_{row}_{ty}")
}

/// Whether the release has the type.
fn is_there(iris: &str) -> bool {
    diesel_iris_tests::face().release.has_vectors() || !iris.starts_with("VECTOR")
}

async fn create(database: &TestDatabase) {
    // the PGWire server would write the tables' names in upper case
    let mut direct = AsyncIrisConnection::establish(database.emulator_url()).await.unwrap();
    for (row, types) in ROWS.iter().enumerate() {
        for (ty, iris) in types.iris.iter().enumerate().filter(|(_, iris)| is_there(iris)) {
            let sql =
                format!("CREATE TABLE IF NOT EXISTS {} (id INTEGER PRIMARY KEY, v {iris})", name(row, ty));
            direct.batch_execute(&sql).await.unwrap_or_else(|error| panic!("{iris}: {error}"));
        }
    }
}

on_both_servers! {
    async fn every_name_is_printed_as_the_table_says(database: &TestDatabase) {
        create(database).await;
        let filter = Filter::Only(vec![regex::Regex::new("^tt_").unwrap()]);
        let selection = Selection { filter, ..Selection::default() };
        let text = print_schema(&mut database.connect().await, &selection, &Style::default()).await.unwrap();
        let column = regex::Regex::new(r"\bv -> (?:Nullable<)?(\w+(?:<\d+>)?)").unwrap();
        for (row, types) in ROWS.iter().enumerate() {
            for (ty, iris) in types.iris.iter().enumerate().filter(|(_, iris)| is_there(iris)) {
                let (_, rest) = text.split_once(&format!("{} (id) {{", name(row, ty))).unwrap();
                assert_eq!(&column.captures(rest).unwrap()[1], types.diesel, "{iris}");
            }
        }
    }

    async fn the_ends_are_where_the_table_says(database: &TestDatabase) {
        create(database).await;
        let mut conn = database.connect().await;
        for (row, types) in ROWS.iter().enumerate().filter(|(_, types)| is_there(types.iris[0])) {
            let name = name(row, 0);
            let insert = |id: usize, literal: &str| {
                let literal = with_dates_of_the_face(literal);
                diesel::sql_query(format!("INSERT INTO {name} (id, v) VALUES ({id}, {literal})"))
            };
            for (id, literal) in types.ends.iter().enumerate() {
                let inserted = insert(id, literal).execute(&mut conn).await;
                assert_eq!(inserted, Ok(1), "{} {literal}", types.iris[0]);
            }
            for (id, literal) in types.refused.iter().enumerate() {
                let error = insert(100 + id, literal).execute(&mut conn).await.unwrap_err();
                assert_eq!(diesel_iris::sqlcode(&error), Some(-104), "{} {literal}: {error}", types.iris[0]);
            }
        }
    }
}
