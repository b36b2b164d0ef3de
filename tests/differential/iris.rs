//! The queries by Diesel, on IRIS's side.

use diesel::prelude::*;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{BigInt, Bool, Nullable, Text};
use diesel_async::RunQueryDsl;
use diesel_iris::Iris;
use diesel_iris::prelude::*;

use crate::generator::{BARE_FRAGMENT, FRAGMENT, Row};
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
        let select = |out: &mut AstPass<'_, 'b, Iris>, columns: [&str; 3]| -> QueryResult<()> {
            out.push_sql("SELECT ");
            if matches!(shape, Shape::Distinct) {
                out.push_sql("DISTINCT ");
            }
            out.push_sql("\0c010");
            push(out, &columns.join(", "))
        };
        let place = |out: &mut AstPass<'_, 'b, Iris>, filter: Option<&String>| -> QueryResult<()> {
            filter.map_or(Ok(()), |filter| push(out, &format!(" WHERE {filter}")))
        };
        let from = format!(" FROM \"{one}\"");
        match shape {
            Shape::Page { order, descending, limit, offset } => {
                select(&mut out, [number, word, flag])?;
                push(&mut out, &from)?;
                place(&mut out, filter.as_ref())?;
                let down = if *descending { " DESC" } else { "" };
                push(&mut out, &format!(" ORDER BY {order}{down}, \"{one}\".\"id\""))?;
                if let Some(limit) = limit.or(offset.map(|_| i64::MAX)) {
                    push(&mut out, &format!(" LIMIT {limit}"))?;
                }
                if let Some(offset) = offset {
                    push(&mut out, &format!(" OFFSET {offset}"))?;
                }
            }
            Shape::Distinct => {
                select(&mut out, [number, word, flag])?;
                push(&mut out, &from)?;
                place(&mut out, filter.as_ref())?;
            }
            Shape::Grouped { having } => {
                let (group, most) = (format!("\"{one}\".\"word\""), format!("MAX({flag})"));
                select(&mut out, ["COUNT(*)", &group, &most])?;
                push(&mut out, &from)?;
                place(&mut out, filter.as_ref())?;
                push(&mut out, &format!(" GROUP BY {group}"))?;
                if let Some(count) = having {
                    push(&mut out, &format!(" HAVING COUNT(*) > {count}"))?;
                }
            }
            Shape::Union { all, filter: second } => {
                out.push_sql("(");
                select(&mut out, [number, word, flag])?;
                push(&mut out, &from)?;
                place(&mut out, filter.as_ref())?;
                out.push_sql(if *all { ") UNION ALL (" } else { ") UNION (" });
                let columns = ["id", "word", "flag"].map(|column| format!("\"{one}\".\"{column}\""));
                select(&mut out, [&columns[0], &columns[1], &columns[2]])?;
                push(&mut out, &from)?;
                place(&mut out, Some(second))?;
                out.push_sql(")");
            }
            Shape::Join { outer, on } => {
                select(&mut out, [&format!("\"{other}\".\"id\""), word, flag])?;
                let kind = if *outer { "LEFT OUTER" } else { "INNER" };
                push(&mut out, &format!("{from} {kind} JOIN \"{other}\" ON {on}"))?;
                place(&mut out, filter.as_ref())?;
            }
        }
        Ok(())
    }
}

/// Pushes a text as Diesel would: its names as names, the rest in small pieces, and fragments of `sql` whole.
fn push(out: &mut AstPass<'_, '_, Iris>, text: &str) -> QueryResult<()> {
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let until =
            |end: char| rest[first.len_utf8()..].find(end).map_or(rest.len(), |at| first.len_utf8() + at);
        let length = match first {
            '"' => {
                let end = until('"');
                out.push_identifier(&rest[1..end])?;
                end + 1
            }
            '«' | '‹' => {
                let [_, close] = if first == FRAGMENT[0] { FRAGMENT } else { BARE_FRAGMENT };
                let end = until(close);
                let fragment = &rest[first.len_utf8()..end];
                let bare = fragment.strip_prefix('(').and_then(|fragment| fragment.strip_suffix(')'));
                out.push_sql(bare.filter(|_| first == BARE_FRAGMENT[0]).unwrap_or(fragment));
                end + close.len_utf8()
            }
            '\'' => {
                let mut end = 1;
                while let Some(at) = rest[end..].find('\'') {
                    end += at + 1;
                    if !rest[end..].starts_with('\'') {
                        break;
                    }
                    end += 1;
                }
                out.push_sql(&rest[..end]);
                end
            }
            _ => {
                let end = rest.find(['"', '«', '‹', '\'']).unwrap_or(rest.len());
                // each word, with the blanks and the parenthesis behind it
                for word in rest[..end].split_inclusive(' ') {
                    out.push_sql(word);
                }
                end
            }
        };
        rest = &rest[length..];
    }
    Ok(())
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
