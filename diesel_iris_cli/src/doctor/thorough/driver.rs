//! What the driver and the PGWire server do to values and errors.

use diesel::QueryResult;
use diesel::prelude::*;
use diesel::sql_types::{BigInt, Binary, Bool, Date, Double, Integer, Numeric, Text, Time, Timestamp};
use diesel_async::RunQueryDsl;
use diesel_iris::Iris;
use futures_util::future::BoxFuture;

use super::probe::{Bind, Probe};
use super::scratch::Scratch;
use super::{Assumption, Verdict};

pub(super) const ASSUMPTIONS: &[Assumption] = &[
    Assumption {
        id: "values.date",
        claim: "A DATE that is bound is stored and comes back as it was, from 1841 to 9999.",
        probe: Probe::Code(dates),
    },
    Assumption {
        id: "values.time",
        claim: "A TIME comes back with its microseconds.",
        probe: Probe::Code(times),
    },
    Assumption {
        id: "values.timestamp",
        claim: "A TIMESTAMP comes back with its microseconds.",
        probe: Probe::Code(timestamps),
    },
    Assumption {
        id: "values.numeric",
        claim: "A NUMERIC comes back with all its digits.",
        probe: Probe::Code(numbers),
    },
    Assumption {
        id: "values.varbinary",
        claim: "VARBINARY parameters may be sent as a string of the characters U+0000 to U+00FF, and come back as bytes.",
        probe: Probe::Code(binaries),
    },
    Assumption {
        id: "values.union_all",
        claim: "Values in `INSERT … SELECT … UNION ALL SELECT …` are stored as in VALUES, and all rows are counted. Only the \
                connection string's `batch_inserts=union_all` asks for it.",
        probe: Probe::Code(union_all),
    },
    Assumption {
        id: "parameters.substring",
        claim: "IRIS's driver passes `?` parameters inside of `SUBSTRING(?, 2)`.",
        probe: Probe::Rows {
            before: &[],
            query: "SELECT SUBSTRING(?, 2) AS v",
            binds: &[Bind::Text("007")],
            rows: "07",
        },
    },
    Assumption {
        id: "parameters.text",
        claim: "Texts that look like numbers, dates or SQL are stored as they are.",
        probe: Probe::Rows {
            before: &["INSERT INTO DieselIrisDoctor.Data (id, v) VALUES (700, '')"],
            query: "SELECT CAST(? AS VARCHAR(50)) AS a, CAST(? AS VARCHAR(50)) AS b, CAST(? AS VARCHAR(50)) AS c",
            binds: &[Bind::Text("0012"), Bind::Text("1e5"), Bind::Text("2024-02-29T10:00:00Z")],
            rows: "0012|1e5|2024-02-29T10:00:00Z",
        },
    },
    Assumption {
        id: "parameters.top",
        claim: "The number in `TOP ?` may be a parameter.",
        probe: Probe::Rows {
            before: &[],
            query: "SELECT TOP ? TABLE_NAME AS v FROM INFORMATION_SCHEMA.TABLES WHERE TABLE_NAME = 'NoSuchTable'",
            binds: &[Bind::Integer(1)],
            rows: "",
        },
    },
    Assumption {
        id: "comments.before",
        claim: "A comment before a statement changes nothing for IRIS.",
        probe: Probe::Rows { before: &[], query: "/* one */ SELECT 1 AS v", binds: &[], rows: "1" },
    },
    Assumption {
        id: "errors.form",
        claim: "Errors have the form `[SQLCODE: <-119>:<…>] [%msg: <…>]`: the code, and the names of the table, the column \
                and the constraint are found in them.",
        probe: Probe::Code(errors),
    },
    Assumption {
        id: "values.lists",
        claim: "`$LISTBUILD` of SQL crosses the driver as a character for each byte, and `%List` columns as their elements \
                with commas between them.",
        probe: Probe::NotTried("the doctor makes no `%List` columns"),
    },
    Assumption {
        id: "backend.embedded",
        claim: "The server's backend is `dbapi`. The `embedded` backend is refused; that it shows itself by an empty string \
                for NULL was recorded.",
        probe: Probe::NotTried("the connection asks"),
    },
    Assumption {
        id: "values.forms",
        claim: "Every form of DATE, TIME and TIMESTAMP that the official driver may hand out is read.",
        probe: Probe::NotTried("the connection asks for a known date"),
    },
    Assumption {
        id: "errors.languages",
        claim: "Errors in other languages than English have the form that was recorded for SQLCODE -1, -12 and -25.",
        probe: Probe::NotTried("the language is a setting of the instance"),
    },
];

/// A round trip of values of one type through a column of it.
macro_rules! round_trip {
    ($name:ident, $sql_type:ty, $rust_type:ty, $column:literal, $from:literal, $values:expr) => {
        fn $name<'s>(scratch: &'s mut Scratch<'_>) -> BoxFuture<'s, QueryResult<Verdict>> {
            #[derive(QueryableByName)]
            struct Row {
                #[diesel(sql_type = $sql_type)]
                v: $rust_type,
            }
            Box::pin(async move {
                let insert = concat!("INSERT INTO DieselIrisDoctor.Data (id, ", $column, ") VALUES (?, ?)");
                let select = concat!("SELECT ", $column, " AS v FROM DieselIrisDoctor.Data WHERE id = ?");
                let values: Vec<$rust_type> = $values;
                for (id, value) in ($from..).zip(values) {
                    let query = diesel::sql_query(insert).bind::<Integer, i32>(id);
                    query.bind::<$sql_type, _>(value.clone()).execute(scratch.connection()).await?;
                    let query = diesel::sql_query(select).bind::<Integer, _>(id);
                    let row: Row = query.get_result(scratch.connection()).await?;
                    if row.v != value {
                        return Ok(Verdict::DoesNotHold(format!("{value:?} came back as {:?}", row.v)));
                    }
                }
                Ok(Verdict::Holds)
            })
        }
    };
}

round_trip!(dates, Date, chrono::NaiveDate, "d", 100, {
    let day = |y, m, d| chrono::NaiveDate::from_ymd_opt(y, m, d);
    [day(1841, 1, 1), day(1999, 12, 31), day(2000, 1, 1), day(2024, 2, 29), day(9999, 12, 31)]
        .into_iter()
        .flatten()
        .collect()
});

round_trip!(times, Time, chrono::NaiveTime, "t", 200, {
    let time = |h, m, s, u| chrono::NaiveTime::from_hms_micro_opt(h, m, s, u);
    [time(0, 0, 0, 0), time(13, 14, 15, 250_001), time(23, 59, 59, 0)].into_iter().flatten().collect()
});

round_trip!(timestamps, Timestamp, chrono::NaiveDateTime, "ts", 300, {
    let at = |y, u| chrono::NaiveDate::from_ymd_opt(y, 2, 28)?.and_hms_micro_opt(1, 2, 3, u);
    [at(1900, 0), at(2024, 123_456), at(2500, 7)].into_iter().flatten().collect()
});

round_trip!(numbers, Numeric, bigdecimal::BigDecimal, "n", 400, {
    ["0", "0.0001", "-12345678901234.5678", "99.5"].iter().filter_map(|text| text.parse().ok()).collect()
});

round_trip!(binaries, Binary, Vec<u8>, "b", 500, {
    vec![b"plain".to_vec(), (0..=255).collect(), vec![0, 0, 1], vec![39, 34, 255]]
});

/// Two rows in each way; IRIS compares them.
fn union_all<'s>(scratch: &'s mut Scratch<'_>) -> BoxFuture<'s, QueryResult<Verdict>> {
    #[derive(QueryableByName)]
    struct Equal {
        #[diesel(sql_type = BigInt)]
        n: i64,
    }
    Box::pin(async move {
        let insert = "INSERT INTO DieselIrisDoctor.Data (id, d, t, ts, n, b, x, v, i, f)";
        let row = "?, ?, ?, ?, ?, ?, ?, ?, ?, ?";
        let texts = [
            format!("{insert} VALUES ({row})"),
            format!("{insert} VALUES ({row})"),
            format!("{insert} SELECT {row} UNION ALL SELECT {row}"),
        ];
        let mut ids = 900..904;
        let mut counts = Vec::new();
        for (text, rows) in texts.iter().zip([&[1][..], &[2], &[1, 2]]) {
            let mut query = diesel::sql_query(text).into_boxed::<Iris>();
            for (&row, id) in rows.iter().zip(ids.by_ref()) {
                let day = chrono::NaiveDate::from_ymd_opt(2024, 2, 28 + row).unwrap_or_default();
                let number =
                    bigdecimal::BigDecimal::new((i64::from(row) * 12_505).into(), i64::from(row) + 1);
                query = query
                    .bind::<Integer, i32>(id)
                    .bind::<Date, _>(day)
                    .bind::<Time, _>(chrono::NaiveTime::MIN)
                    .bind::<Timestamp, _>(day.and_time(chrono::NaiveTime::MIN))
                    .bind::<Numeric, _>(number)
                    .bind::<Binary, _>(vec![0, 255, 1])
                    .bind::<Double, _>(f64::from(row) / 3.0)
                    .bind::<Text, _>(["007", "2024-02-29 x"][usize::from(row == 2)])
                    .bind::<BigInt, _>(i64::MAX - i64::from(row))
                    .bind::<Bool, _>(row == 1);
            }
            counts.push(query.execute(scratch.connection()).await?);
        }
        let same = ["d", "t", "ts", "n", "b", "x", "v", "i", "f"].map(|name| format!("a.{name} = b.{name}"));
        let compare = format!(
            "SELECT COUNT(*) AS n FROM DieselIrisDoctor.Data a, DieselIrisDoctor.Data b WHERE a.id IN (900, 901) AND b.id = a.id + 2 AND {}",
            same.join(" AND ")
        );
        let equal: Equal = diesel::sql_query(compare).get_result(scratch.connection()).await?;
        Ok(match (counts.as_slice(), equal.n) {
            ([1, 1, 2], 2) => Verdict::Holds,
            (counts, equal) => {
                Verdict::DoesNotHold(format!("{equal} of 2 rows are the same; counts {counts:?}"))
            }
        })
    })
}

fn errors<'s>(scratch: &'s mut Scratch<'_>) -> BoxFuture<'s, QueryResult<Verdict>> {
    use diesel::result::Error;

    Box::pin(async move {
        let insert = "INSERT INTO DieselIrisDoctor.Patient (name) VALUES ('doctor')";
        scratch.run(insert).await?;
        let again = scratch.run(insert).await;
        scratch.run("DELETE FROM DieselIrisDoctor.Patient WHERE name = 'doctor'").await?;
        let missing = scratch.run("SELECT nothing FROM DieselIrisDoctor.Patient").await;
        let nowhere = scratch.run("SELECT 1 FROM DieselIrisDoctor.Nowhere").await;
        let mut wrong = Vec::new();
        for (what, code, result) in
            [("unique", -119, again), ("field", -29, missing), ("table", -30, nowhere)]
        {
            let Err(error @ Error::DatabaseError(..)) = result else {
                wrong.push(format!("{what}: no error"));
                continue;
            };
            let Error::DatabaseError(_, information) = &error else { continue };
            let found = match what {
                "unique" => information.constraint_name().or(information.column_name()),
                "field" => information.column_name(),
                _ => information.table_name(),
            };
            if diesel_iris::sqlcode(&error) != Some(code) || found.is_none() {
                // nothing but the doctor's own names is in it
                wrong.push(format!("{what}: {}", information.message()));
            }
        }
        Ok(if wrong.is_empty() { Verdict::Holds } else { Verdict::DoesNotHold(wrong.join("; ")) })
    })
}
