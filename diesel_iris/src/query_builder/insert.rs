//! INSERT: columns without a value are left out, and many rows are many statements.

use diesel::QueryResult;
use diesel::backend::Backend;
use diesel::expression::{AppearsOnTable, Expression};
use diesel::insertable::{
    CanInsertInSingleQuery, ColumnInsertValue, DefaultableColumnInsertValue, InsertValues,
};
use diesel::query_builder::{AstPass, BatchInsert, NoFromClause, QueryFragment, ValuesClause};
use diesel::query_source::Column;

use super::marks::Mark;
use crate::Iris;

/// A column without a value is left out of the column list, so that its default applies.
#[derive(Debug, Clone, Copy)]
pub struct IrisLeavesOutDefaults;

/// One INSERT statement a row: RSQL_insert documents one row of VALUES only.
#[derive(Debug, Clone, Copy)]
pub struct IrisBatchInsert;

impl<Expr> QueryFragment<Iris, IrisLeavesOutDefaults> for DefaultableColumnInsertValue<Expr>
where
    Expr: QueryFragment<Iris>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        // which columns there are depends on the values
        out.unsafe_to_cache_prepared();
        match self {
            Self::Expression(value) => value.walk_ast(out),
            Self::Default => Ok(()),
        }
    }
}

impl<Col, Expr> InsertValues<Iris, Col::Table> for DefaultableColumnInsertValue<ColumnInsertValue<Col, Expr>>
where
    Col: Column,
    Expr: Expression<SqlType = Col::SqlType> + AppearsOnTable<NoFromClause>,
    Self: QueryFragment<Iris>,
{
    fn column_names(&self, mut out: AstPass<'_, '_, Iris>) -> QueryResult<()> {
        match self {
            Self::Expression(_) => out.push_identifier(Col::NAME),
            Self::Default => Ok(()),
        }
    }
}

impl<V, Tab, QId, const STATIC_QUERY_ID: bool> CanInsertInSingleQuery<Iris>
    for BatchInsert<Vec<V>, Tab, QId, STATIC_QUERY_ID>
{
    fn rows_to_insert(&self) -> Option<usize> {
        Some(self.values.len())
    }
}

impl<V, Tab, QId, const STATIC_QUERY_ID: bool> QueryFragment<Iris, IrisBatchInsert>
    for BatchInsert<Vec<ValuesClause<V, Tab>>, Tab, QId, STATIC_QUERY_ID>
where
    ValuesClause<V, Tab>: QueryFragment<Iris>,
    Iris: Backend,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        if !STATIC_QUERY_ID {
            out.unsafe_to_cache_prepared();
        }
        out.push_sql(&Mark::Batch.text());
        for (position, row) in self.values.iter().enumerate() {
            if position > 0 {
                out.push_sql(&Mark::Row.text());
            }
            row.walk_ast(out.reborrow())?;
        }
        Ok(())
    }
}
