//! How a row is found again.

use std::marker::PhantomData;

use diesel::QueryResult;
use diesel::expression::AppearsOnTable;
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::query_source::Table;
use diesel::sql_types::BoolOrNullableBool;

use crate::connection::EncodedRow;
use crate::{AsyncIrisConnection, Iris};

/// Rows that cannot be found again.
#[derive(Debug, Clone, Copy)]
pub struct WithoutKey;

/// Rows that are found by a condition: [`BulkInsert::identified_by`](super::BulkInsert::identified_by).
#[derive(Debug, Clone, Copy)]
pub struct Key<F> {
    condition: F,
}

impl<F> Key<F> {
    pub(super) fn new(condition: F) -> Self {
        Self { condition }
    }
}

mod sealed {
    #[allow(unnameable_types, reason = "no other crate may implement the trait")]
    pub trait Sealed {}
}

impl sealed::Sealed for WithoutKey {}
impl<F> sealed::Sealed for Key<F> {}

/// How rows of the type `R` are found in a table; implemented where [`BulkInsert::identified_by`](super::BulkInsert::identified_by) is given a condition
/// on the table's columns.
pub trait RowKey<T, R>: sealed::Sealed {
    /// The query that finds the row, if there is one.
    #[doc(hidden)]
    fn question(&self, table: T, row: &R, conn: &AsyncIrisConnection) -> QueryResult<Option<EncodedRow>>;
}

impl<T, R> RowKey<T, R> for WithoutKey {
    fn question(&self, _: T, _: &R, _: &AsyncIrisConnection) -> QueryResult<Option<EncodedRow>> {
        Ok(None)
    }
}

/// `SELECT 1 FROM table WHERE condition`. It has no aggregate: those see what is not committed, whatever the isolation
/// level (RSQL_settransaction).
struct Question<T: Table, P> {
    from: T::FromClause,
    condition: P,
}

/// What the query is known by.
#[derive(Debug)]
struct Known<T, P>(PhantomData<(T, P)>);

impl<T: Table + QueryId, P: QueryId> QueryId for Question<T, P> {
    type QueryId = Known<T::QueryId, P::QueryId>;

    const HAS_STATIC_QUERY_ID: bool = T::HAS_STATIC_QUERY_ID && P::HAS_STATIC_QUERY_ID;
}

impl<T, P> QueryFragment<Iris> for Question<T, P>
where
    T: Table<FromClause: QueryFragment<Iris>>,
    P: QueryFragment<Iris>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        out.push_sql("SELECT 1 FROM ");
        self.from.walk_ast(out.reborrow())?;
        out.push_sql(" WHERE ");
        self.condition.walk_ast(out)
    }
}

impl<T, R, P, F> RowKey<T, R> for Key<F>
where
    F: Fn(&R) -> P,
    T: Table<FromClause: QueryFragment<Iris>> + QueryId,
    P: AppearsOnTable<T> + QueryFragment<Iris> + QueryId,
    P::SqlType: BoolOrNullableBool,
{
    fn question(&self, table: T, row: &R, conn: &AsyncIrisConnection) -> QueryResult<Option<EncodedRow>> {
        let question: Question<T, P> =
            Question { from: table.from_clause(), condition: (self.condition)(row) };
        conn.encode(&question).map(Some)
    }
}
