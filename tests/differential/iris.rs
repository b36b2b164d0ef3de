//! The queries by Diesel, on IRIS's side.

use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{BigInt, Bool, Nullable, Text};
use diesel_async::RunQueryDsl;
use diesel_iris::Iris;
use diesel_iris::prelude::*;

use crate::generator::Row;
use crate::query::{Answer, Query, Shape};

pub(crate) async fn fill(
    connection: &mut AsyncIrisConnection,
    tables: &[String; 2],
    rows: &[Vec<Row>; 2],
) -> QueryResult<()> {
    for (table, rows) in tables.iter().zip(rows) {
        let create = format!(
            "CREATE TABLE \"{table}\" (id INTEGER PRIMARY KEY, number INTEGER, word VARCHAR(20), flag BIT)"
        );
        connection.batch_execute(&create).await?;
        for row in rows {
            let insert = format!("INSERT INTO \"{table}\" (id, number, word, flag) VALUES ($1, $2, $3, $4)");
            diesel::sql_query(insert)
                .bind::<diesel::sql_types::Integer, _>(row.id)
                .bind::<Nullable<diesel::sql_types::Integer>, _>(row.number)
                .bind::<Nullable<Text>, _>(row.word.map(|word| word.replace("''", "'")))
                .bind::<Nullable<Bool>, _>(row.flag)
                .execute(connection)
                .await?;
        }
    }
    Ok(())
}

pub(crate) async fn drop(connection: &mut AsyncIrisConnection, tables: &[String; 2]) -> QueryResult<()> {
    for table in tables {
        connection.batch_execute(&format!("DROP TABLE \"{table}\"")).await?;
    }
    Ok(())
}

/// A query in the pieces in which Diesel would push it, so that the query builder takes it for one of Diesel's.
#[derive(Debug, Clone)]
struct Built<'q>(&'q Query);

impl diesel::query_builder::Query for Built<'_> {
    type SqlType = (Nullable<BigInt>, Nullable<Text>, Nullable<Bool>);
}

impl QueryId for Built<'_> {
    type QueryId = ();
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl QueryFragment<Iris> for Built<'_> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        let Query { tables: [one, other], number, word, flag, filter, shape } = self.0;
        out.unsafe_to_cache_prepared();
        // which of the columns are text, as the query builder tells itself
        let select = |out: &mut AstPass<'_, 'b, Iris>, columns: [&str; 3]| {
            out.push_sql("SELECT ");
            if matches!(shape, Shape::Distinct) {
                out.push_sql("DISTINCT ");
            }
            out.push_sql("\u{1}010\u{1}");
            out.push_sql(&columns.join(", "));
        };
        let place = |out: &mut AstPass<'_, 'b, Iris>, filter: Option<&String>| {
            if let Some(filter) = filter {
                out.push_sql(&format!(" WHERE {filter}"));
            }
        };
        let from = format!(" FROM \"{one}\"");
        match shape {
            Shape::Page { order, descending, limit, offset } => {
                select(&mut out, [number, word, flag]);
                out.push_sql(&from);
                place(&mut out, filter.as_ref());
                let down = if *descending { " DESC" } else { "" };
                out.push_sql(&format!(" ORDER BY {order}{down}, \"{one}\".\"id\""));
                if let Some(limit) = limit.or(offset.map(|_| i64::MAX)) {
                    out.push_sql(&format!(" LIMIT {limit}"));
                }
                if let Some(offset) = offset {
                    out.push_sql(&format!(" OFFSET {offset}"));
                }
            }
            Shape::Distinct => {
                select(&mut out, [number, word, flag]);
                out.push_sql(&from);
                place(&mut out, filter.as_ref());
            }
            Shape::Grouped { having } => {
                let (group, most) = (format!("\"{one}\".\"word\""), format!("MAX({flag})"));
                select(&mut out, ["COUNT(*)", &group, &most]);
                out.push_sql(&from);
                place(&mut out, filter.as_ref());
                out.push_sql(&format!(" GROUP BY {group}"));
                if let Some(count) = having {
                    out.push_sql(&format!(" HAVING COUNT(*) > {count}"));
                }
            }
            Shape::Union { all, filter: second } => {
                out.push_sql("(");
                select(&mut out, [number, word, flag]);
                out.push_sql(&from);
                place(&mut out, filter.as_ref());
                out.push_sql(if *all { ") UNION ALL (" } else { ") UNION (" });
                let columns = ["id", "word", "flag"].map(|column| format!("\"{one}\".\"{column}\""));
                select(&mut out, [&columns[0], &columns[1], &columns[2]]);
                out.push_sql(&from);
                place(&mut out, Some(second));
                out.push_sql(")");
            }
            Shape::Join { outer, on } => {
                select(&mut out, [&format!("\"{other}\".\"id\""), word, flag]);
                let kind = if *outer { "LEFT OUTER" } else { "INNER" };
                out.push_sql(&format!("{from} {kind} JOIN \"{other}\" ON {on}"));
                place(&mut out, filter.as_ref());
            }
        }
        Ok(())
    }
}

/// What IRIS is told.
pub(crate) fn text(query: &Query) -> String {
    diesel::debug_query::<Iris, _>(&Built(query)).to_string()
}

pub(crate) async fn answer(
    connection: &mut AsyncIrisConnection,
    query: &Query,
) -> Result<Vec<Answer>, String> {
    Built(query).load(connection).await.map_err(|error| error.to_string())
}
