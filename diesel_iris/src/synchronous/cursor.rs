//! Rows of a connection that blocks.

use diesel::QueryResult;
use diesel::result::Error;
use futures_util::{FutureExt, StreamExt};

use super::blocking::Blocking;
use crate::connection::IrisRow;
use crate::connection::IrisStream;

/// The rows of a query, read from the connection as they are asked for.
pub struct IrisCursor<'conn> {
    rows: IrisStream,
    blocking: &'conn Blocking,
}

/// Values do not reach logs.
impl std::fmt::Debug for IrisCursor<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("IrisCursor").finish_non_exhaustive()
    }
}

impl<'conn> IrisCursor<'conn> {
    pub(super) fn new(rows: IrisStream, blocking: &'conn Blocking) -> Self {
        Self { rows, blocking }
    }
}

impl Iterator for IrisCursor<'_> {
    type Item = QueryResult<IrisRow>;

    fn next(&mut self) -> Option<Self::Item> {
        // most rows have arrived together with others
        if let Some(row) = self.rows.next().now_or_never() {
            return row;
        }
        match self.blocking.wait(self.rows.next()) {
            Ok(row) => row,
            Err(error) => Some(Err(Error::QueryBuilderError(error.into()))),
        }
    }
}
