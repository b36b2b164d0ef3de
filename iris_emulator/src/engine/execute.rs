//! One statement in SQLite: a query's rows, or the number of rows that it changed.

use rusqlite::types::Value as Stored;
use rusqlite::{Connection, params_from_iter};

use super::session::Outcome;
use crate::bind::Bound;
use crate::convert::decode;
use crate::sqlcode::SqlError;

/// What went wrong, and where.
pub(super) enum Failure {
    Sqlite(rusqlite::Error),
    Iris(SqlError),
}

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self::Sqlite(error)
    }
}

/// All rows at once: no cursor is open when another statement runs.
pub(super) fn query(connection: &Connection, bound: &Bound, values: &[Stored]) -> Result<Outcome, Failure> {
    let mut statement = connection.prepare_cached(&bound.sql)?;
    let mut rows = statement.query(params_from_iter(values))?;
    let mut result = Vec::new();
    while let Some(row) = rows.next()? {
        let mut cells = Vec::with_capacity(bound.columns.len());
        for (position, column) in bound.columns.iter().enumerate() {
            cells.push(decode(row.get_ref(position)?, &column.ty).map_err(Failure::Iris)?);
        }
        result.push(cells);
    }
    Ok(Outcome::Rows(result))
}

/// All of its changes or none.
pub(super) fn change(
    connection: &mut Connection,
    bound: &Bound,
    values: &[Stored],
) -> Result<Outcome, Failure> {
    let transaction = connection.transaction()?;
    let changed = transaction.prepare_cached(&bound.sql)?.execute(params_from_iter(values))?;
    transaction.commit()?;
    Ok(Outcome::Changed(u64::try_from(changed).unwrap_or(u64::MAX)))
}
