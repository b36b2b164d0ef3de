//! What a statement gives, and what may go wrong inside of it.

use rusqlite::Row;

use crate::bind::OutputColumn;
use crate::convert::decode;
use crate::sqlcode::SqlError;
use crate::value::Value;

/// What a statement gave.
#[derive(Debug, Clone, PartialEq)]
pub enum Outcome {
    /// The rows of a query; [`Prepared::columns`](super::Prepared::columns) describes them.
    Rows(Vec<Vec<Value>>),
    /// How many rows an INSERT, UPDATE or DELETE changed.
    Changed(u64),
    /// Nothing but success.
    Done,
}

/// What a statement gave, its rows aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Answer {
    Rows,
    Changed(u64),
    Done,
}

/// Takes the rows of a query, one after the other.
pub(crate) trait Rows: Send {
    /// Forgets the rows so far: the query begins anew.
    fn clear(&mut self);

    /// Says that the query waits for no lock and so never begins anew: its rows may be sent as they come.
    fn begin_for_good(&mut self) {}

    /// Says that the statement is about to wait for a lock.
    fn wait(&mut self) {}

    /// Takes the next row, which consists of these columns.
    fn take(&mut self, columns: &[OutputColumn], row: &Row<'_>) -> Result<(), SqlError>;

    /// Takes a row of one text.
    fn take_text(&mut self, text: String);
}

impl Rows for Vec<Vec<Value>> {
    fn clear(&mut self) {
        Self::clear(self);
    }

    fn take(&mut self, columns: &[OutputColumn], row: &Row<'_>) -> Result<(), SqlError> {
        let mut cells = Vec::with_capacity(columns.len());
        for (position, column) in columns.iter().enumerate() {
            cells.push(decode(row.get_ref_unwrap(position), &column.ty)?);
        }
        self.push(cells);
        Ok(())
    }

    fn take_text(&mut self, text: String) {
        self.push(vec![Value::Text(text)]);
    }
}

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
