//! The names that a statement may have meant, where IRIS knows a table or a column not.

use diesel::prelude::*;
use diesel::result::Error as DieselError;
use diesel_async::RunQueryDsl;
use diesel_iris::{AsyncIrisConnection, sqlcode};

use super::kinds::words;
use crate::Error;
use crate::introspect::{columns_of_tables, relations};
use crate::model::DEFAULT_SCHEMA;

/// RERR_sql: a field that is in none of the tables.
const UNKNOWN_FIELD: i32 = -29;

/// RERR_sql: a table or view that is not there.
const UNKNOWN_TABLE: i32 = -30;

/// The error of a statement, with the name that is most like the one that IRIS does not know.
pub(super) async fn with_nearest(
    connection: &mut AsyncIrisConnection,
    statement: &str,
    error: anyhow::Error,
) -> anyhow::Error {
    let error = match error.downcast::<Error>() {
        Ok(Error::Statement(error)) => error,
        Ok(error) => return error.into(),
        Err(error) => return error,
    };
    let code = sqlcode(&error);
    let DieselError::DatabaseError(_, information) = &error else { return Error::Statement(error).into() };
    let others = match (code, information.table_name(), information.column_name()) {
        (Some(UNKNOWN_TABLE), Some(table), _) => tables(connection, table).await,
        (Some(UNKNOWN_FIELD), _, Some(column)) => {
            columns(connection, statement).await.map(|others| (bare(column).to_owned(), others))
        }
        _ => None,
    };
    match others {
        Some((name, others)) => Error::UnknownName { name, others, error }.into(),
        None => Error::Statement(error).into(),
    }
}

/// A column's name without its table's.
fn bare(column: &str) -> &str {
    column.rsplit('.').next().unwrap_or(column)
}

/// The name of a table in its schema, and the tables that are there.
async fn tables(connection: &mut AsyncIrisConnection, table: &str) -> Option<(String, Vec<String>)> {
    let (schema, table) = table.split_once('.').unwrap_or((DEFAULT_SCHEMA, table));
    let known = relations(connection, schema).await.ok()?;
    Some((table.to_owned(), known.into_iter().map(|relation| relation.name).collect()))
}

/// The columns of the tables that a statement names.
async fn columns(connection: &mut AsyncIrisConnection, statement: &str) -> Option<Vec<String>> {
    use columns_of_tables::{column_name, table, table_name};

    table.filter(table_name.eq_any(words(statement))).select(column_name).load(connection).await.ok()
}
