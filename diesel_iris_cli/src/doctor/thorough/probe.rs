//! How an assumption is tried.

use diesel::prelude::*;
use diesel::sql_types::{Double, Integer, Text};
use futures_util::TryStreamExt;
use futures_util::future::BoxFuture;

use super::Verdict;
use super::scratch::Scratch;
use crate::doctor::checks::told;

/// A value that is bound.
#[derive(Debug, Clone, Copy)]
pub(super) enum Bind {
    Text(&'static str),
    Integer(i32),
    Double(f64),
}

/// What is done to find out.
pub(super) enum Probe {
    /// Statements that have to succeed, and a query with what its rows have to be: `a|b` for a row, in lines.
    Rows { before: &'static [&'static str], query: &'static str, binds: &'static [Bind], rows: &'static str },
    /// A statement that has to fail with this SQLCODE.
    Refused { statement: &'static str, sqlcode: i32 },
    /// Anything else.
    Code(for<'s> fn(&'s mut Scratch<'_>) -> BoxFuture<'s, QueryResult<Verdict>>),
    /// It is not tried, for a reason.
    NotTried(&'static str),
}

impl Probe {
    pub(super) fn not_tried(&self) -> Option<&'static str> {
        match self {
            Self::NotTried(reason) => Some(reason),
            _ => None,
        }
    }

    pub(super) async fn run(&self, scratch: &mut Scratch<'_>) -> Verdict {
        let tried = match self {
            Self::Rows { before, query, binds, rows } => of_rows(scratch, before, query, binds, rows).await,
            Self::Refused { statement, sqlcode } => Ok(refused(scratch, statement, *sqlcode).await),
            Self::Code(code) => code(scratch).await,
            Self::NotTried(reason) => Ok(Verdict::NotTried(reason)),
        };
        match tried {
            Ok(verdict) => verdict,
            Err(error) => {
                // what was begun and not ended would be in the way of the next
                scratch.reset().await;
                Verdict::DoesNotHold(told(&error))
            }
        }
    }
}

async fn of_rows(
    scratch: &mut Scratch<'_>,
    before: &[&str],
    query: &str,
    binds: &[Bind],
    expected: &str,
) -> QueryResult<Verdict> {
    for statement in before {
        scratch.run(statement).await?;
    }
    let seen = rows(scratch, query, binds).await?;
    Ok(seen_instead(expected, &seen))
}

/// Holds where what was seen is what was expected.
pub(super) fn seen_instead(expected: &str, seen: &str) -> Verdict {
    if seen == expected {
        Verdict::Holds
    } else {
        Verdict::DoesNotHold(format!("{seen:?} instead of {expected:?}"))
    }
}

/// The rows of a query as text.
pub(super) async fn rows(scratch: &mut Scratch<'_>, query: &str, binds: &[Bind]) -> QueryResult<String> {
    use diesel::row::{Field, Row};

    let mut bound = diesel::sql_query(query).into_boxed::<diesel_iris::Iris>();
    for bind in binds {
        bound = match *bind {
            Bind::Text(value) => bound.bind::<Text, _>(value),
            Bind::Integer(value) => bound.bind::<Integer, _>(value),
            Bind::Double(value) => bound.bind::<Double, _>(value),
        };
    }
    let (_, mut stream) = scratch.connection().load_with_columns(bound).await?;
    let mut lines = Vec::new();
    while let Some(row) = stream.try_next().await? {
        let cell = |index| {
            let field = row.get(index)?;
            Some(field.value().map_or_else(
                || "NULL".to_owned(),
                |value| String::from_utf8_lossy(value.as_bytes()).into_owned(),
            ))
        };
        lines.push((0..row.field_count()).filter_map(cell).collect::<Vec<_>>().join("|"));
    }
    Ok(lines.join("\n"))
}

async fn refused(scratch: &mut Scratch<'_>, statement: &str, sqlcode: i32) -> Verdict {
    match scratch.run(statement).await {
        Ok(_) => Verdict::DoesNotHold("it was accepted".to_owned()),
        Err(error) if diesel_iris::sqlcode(&error) == Some(sqlcode) => Verdict::Holds,
        Err(error) => Verdict::DoesNotHold(told(&error)),
    }
}
