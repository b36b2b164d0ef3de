//! DISTINCT BY: one row for each value of something that need not be selected.

use diesel::QueryResult;
use diesel::expression::{AppearsOnTable, Expression, QueryMetadata};
use diesel::query_builder::{
    AsQuery, AstPass, BoxedSelectStatement, FromClause, Query, QueryFragment, QueryId, SelectStatement,
};
use diesel::query_source::QuerySource;

use super::marks::Mark;
use super::text_columns::texts;
use crate::Iris;

/// A query with DISTINCT BY; it runs like the query itself.
#[derive(Debug, Clone, Copy, QueryId)]
#[must_use = "a query does nothing until it is run"]
pub struct DistinctBy<Q, By> {
    by: By,
    query: Q,
}

/// A SELECT, and what it reads from.
pub trait ReadsFrom {
    /// The table or join.
    type From;
}

impl<F: QuerySource, S, D, W, O, LOf, G, H, LC> ReadsFrom
    for SelectStatement<FromClause<F>, S, D, W, O, LOf, G, H, LC>
{
    type From = F;
}

impl<F: QuerySource, ST, DB, GB> ReadsFrom for BoxedSelectStatement<'_, ST, FromClause<F>, DB, GB> {
    type From = F;
}

/// `DISTINCT BY` for queries.
///
/// ```
/// use diesel::prelude::*;
/// use diesel_iris::prelude::*;
///
/// diesel::table! { patients { id -> Integer, city -> Text, name -> Text } }
///
/// let query = patients::table.select(patients::name).distinct_by(patients::city);
/// assert_eq!(
///     diesel::debug_query::<diesel_iris::Iris, _>(&query).to_string(),
///     r#"SELECT DISTINCT BY (%EXACT("patients"."city")) "patients"."name" FROM "patients" -- binds: []"#,
/// );
/// ```
pub trait IrisDistinctByDsl: AsQuery + Sized {
    /// One row for each different value of `by`, a column or a tuple of columns, or functions of them; NULL is one
    /// more value. Text is compared as it is stored (RSQL_distinct).
    ///
    /// Which of the rows it is, is up to IRIS: ORDER BY sorts what was chosen. Where that matters, number the rows of
    /// each value by `row_number` instead. It comes last in a chain, and not with `group_by` or `distinct`, which is an
    /// error when the query is built.
    fn distinct_by<By>(self, by: By) -> DistinctBy<Self::Query, By>
    where
        Self::Query: ReadsFrom,
        By: Expression + AppearsOnTable<<Self::Query as ReadsFrom>::From>,
    {
        DistinctBy { by, query: self.as_query() }
    }
}

impl<T: AsQuery> IrisDistinctByDsl for T {}

impl<Q, By> QueryFragment<Iris> for DistinctBy<Q, By>
where
    Q: QueryFragment<Iris>,
    By: QueryFragment<Iris> + Expression,
    Iris: QueryMetadata<By::SqlType>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        out.push_sql(&Mark::DistinctBy(&texts::<By::SqlType>()).text());
        self.by.walk_ast(out.reborrow())?;
        out.push_sql(&Mark::DistinctByEnd.text());
        self.query.walk_ast(out)
    }
}

impl<Q: Query, By> Query for DistinctBy<Q, By> {
    type SqlType = Q::SqlType;
}
