//! The checks that change nothing.

use std::time::{Duration, Instant};

use diesel::prelude::*;
use diesel::result::Error;
use diesel::sql_types::{Double, Nullable, Text};
use diesel_async::RunQueryDsl;
use diesel_iris::{AsyncIrisConnection, sqlcode};

use super::{Finding, State};
use crate::introspect::relations;

#[derive(QueryableByName)]
struct TextRow {
    #[diesel(sql_type = Nullable<Text>)]
    v: Option<String>,
}

#[derive(QueryableByName)]
struct DoubleRow {
    #[diesel(sql_type = Double)]
    v: f64,
}

async fn text(connection: &mut AsyncIrisConnection, sql: &str) -> QueryResult<Option<String>> {
    diesel::sql_query(sql).get_result::<TextRow>(connection).await.map(|row| row.v)
}

/// Versions and names, as IRIS's special variables have them (RSQL_symbols).
pub(super) async fn server(connection: &mut AsyncIrisConnection) -> Vec<Finding> {
    let mut findings = Vec::new();
    for (check, sql, advice) in [
        (
            "IRIS",
            "SELECT $ZVERSION AS v",
            "what answers is not IRIS behind a PGWire server, or one that is too old",
        ),
        ("namespace", "SELECT $NAMESPACE AS v", "nothing to do: only this line asks for it"),
        ("user", "SELECT $USERNAME AS v", "nothing to do: only this line asks for it"),
    ] {
        findings.push(match text(connection, sql).await {
            Ok(Some(found)) => Finding::good(check, found),
            Ok(None) => Finding::of(check, State::Missing, "the server gives NULL", advice),
            Err(error) => Finding::of(check, State::Missing, told(&error), advice),
        });
    }
    findings
}

const ROUND_TRIPS: usize = 11;
const SLOW: Duration = Duration::from_millis(100);

/// The median time of a small query.
pub(super) async fn round_trip(connection: &mut AsyncIrisConnection) -> Finding {
    let mut times = Vec::with_capacity(ROUND_TRIPS);
    for _ in 0..ROUND_TRIPS {
        let start = Instant::now();
        if let Err(error) = diesel::sql_query("SELECT 1 AS v").execute(connection).await {
            return Finding::of("round trip", State::Bad, told(&error), "see the log of the PGWire server");
        }
        times.push(start.elapsed());
    }
    times.sort_unstable();
    let median = times.get(ROUND_TRIPS / 2).copied().unwrap_or_default();
    let found = format!("{:.1} ms", median.as_secs_f64() * 1000.0);
    if median < SLOW {
        Finding::good("round trip", found)
    } else {
        Finding::of(
            "round trip",
            State::Missing,
            found,
            "run the application nearer to the server, or pipeline queries",
        )
    }
}

/// Bound values that the PGWire server misreads when other clients bind them.
pub(super) async fn values(connection: &mut AsyncIrisConnection) -> Finding {
    const ADVICE: &str = "use a PGWire server 1.7.2; do not trust this connection with data";
    for value in ["John", "0012", "1e5", "", "NULL", "größe 🦀", "it's; --", "2024-02-29"] {
        let query = diesel::sql_query("SELECT CAST(? AS VARCHAR(50)) AS v").bind::<Text, _>(value);
        match query.get_result::<TextRow>(connection).await {
            Ok(TextRow { v: Some(back) }) if back == value => {}
            Ok(TextRow { v: back }) => {
                let found = format!("{value:?} came back as {back:?}");
                return Finding::of("bound values", State::Bad, found, ADVICE);
            }
            Err(error) => return Finding::of("bound values", State::Bad, told(&error), ADVICE),
        }
    }
    Finding::good("bound values", "come back as they were sent")
}

/// Literals in the text of a statement.
pub(super) async fn literals(connection: &mut AsyncIrisConnection) -> Finding {
    match text(connection, "SELECT 'A''b \"c\" %d ? d' AS v").await {
        Ok(Some(back)) if back == "A'b \"c\" %d ? d" => {
            Finding::good("literals", "come back as they were written")
        }
        Ok(back) => {
            let found = format!("came back as {back:?}");
            Finding::of("literals", State::Bad, found, "bind values instead of writing them into statements")
        }
        Err(error) => Finding::of(
            "literals",
            State::Bad,
            told(&error),
            "bind values instead of writing them into statements",
        ),
    }
}

/// Whether INFORMATION_SCHEMA is IRIS's, and what it shows of the schema.
pub(super) async fn catalog(connection: &mut AsyncIrisConnection, schema: &str) -> Finding {
    let found = relations(connection, schema).await;
    // Diesel's own do not count
    match found.map(|found| found.iter().filter(|relation| !relation.name.starts_with("__")).count()) {
        Ok(0) => Finding::of(
            "catalog",
            State::Missing,
            format!("schema {schema} has no tables that this user may see"),
            "check the namespace and this user's privileges, or make tables with `migration run`",
        ),
        Ok(found) => Finding::good("catalog", format!("{found} tables and views in schema {schema}")),
        Err(error) => {
            Finding::of("catalog", State::Bad, error, "give this user the right to read INFORMATION_SCHEMA")
        }
    }
}

/// RSQL_limit: recent releases have LIMIT.
pub(super) async fn paging(connection: &mut AsyncIrisConnection) -> Finding {
    let sql = "SELECT TABLE_NAME AS v FROM INFORMATION_SCHEMA.TABLES ORDER BY TABLE_NAME LIMIT 1 OFFSET 1";
    match diesel::sql_query(sql).load::<TextRow>(connection).await {
        Ok(rows) if rows.len() <= 1 => Finding::good("LIMIT and OFFSET", "understood"),
        Ok(rows) => {
            let found = format!("LIMIT 1 gave {} rows", rows.len());
            Finding::of("LIMIT and OFFSET", State::Bad, found, "leave out .offset()")
        }
        Err(error) => Finding::of(
            "LIMIT and OFFSET",
            State::Missing,
            error,
            "leave out .offset(); .limit() alone is TOP",
        ),
    }
}

/// RSQL_vectorcosine
pub(super) async fn vectors(connection: &mut AsyncIrisConnection) -> Finding {
    let sql = "SELECT VECTOR_COSINE(TO_VECTOR('1,2', DOUBLE), TO_VECTOR('2,4', DOUBLE)) AS v";
    match diesel::sql_query(sql).get_result::<DoubleRow>(connection).await {
        Ok(row) if (row.v - 1.0).abs() < 1e-9 => {
            Finding::good("vectors", "VECTOR_COSINE is there, and right")
        }
        Ok(row) => Finding::of(
            "vectors",
            State::Bad,
            format!("VECTOR_COSINE of parallels is {}", row.v),
            "report it",
        ),
        Err(error) => {
            Finding::of("vectors", State::Missing, told(&error), "vector search needs IRIS 2024.1 or newer")
        }
    }
}

/// RSQL_starttransaction: READ UNCOMMITTED is the default. The level stays with the server's process, so the default is
/// stated behind.
pub(super) async fn isolation(connection: &mut AsyncIrisConnection) -> Finding {
    let asked = connection.build_transaction().read_committed().run(nothing).await;
    let restored = connection.build_transaction().read_uncommitted().run(nothing).await;
    match (asked, restored) {
        (Ok(()), Ok(())) => {
            Finding::good("isolation", "READ COMMITTED can be asked for; the default is READ UNCOMMITTED")
        }
        (Err(error), Ok(())) => Finding::of(
            "isolation",
            State::Missing,
            told(&error),
            "queries see what others have not committed; do not rely on another level",
        ),
        (_, Err(error)) => {
            Finding::of("isolation", State::Bad, told(&error), "see the log of the PGWire server")
        }
    }
}

async fn nothing(connection: &mut AsyncIrisConnection) -> QueryResult<()> {
    diesel::sql_query("SELECT 1 AS v").execute(connection).await.map(drop)
}

/// An error in few words: IRIS's SQLCODE, and what it says of the particulars.
pub(super) fn told(error: &Error) -> String {
    match (sqlcode(error), error) {
        (Some(code), Error::DatabaseError(_, information)) => {
            format!("SQLCODE {code}: {}", information.details().unwrap_or_else(|| information.message()))
        }
        _ => error.to_string(),
    }
}
