//! Aggregates that only IRIS has.

use std::marker::PhantomData;

use diesel::QueryResult;
use diesel::expression::{
    AppearsOnTable, Expression, SelectableExpression, TypedExpressionType, ValidGrouping, is_aggregate,
};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{BigInt, Nullable, SingleValue, SqlType, Text};

use crate::Iris;

diesel::define_sql_function! {
    /// `LIST(x)`: the values that are not NULL, with commas between them, in no certain order (RSQL_list).
    #[aggregate]
    #[sql_name = "LIST"]
    fn list<T: SqlType + SingleValue>(x: T) -> Nullable<Text>;
}

diesel::define_sql_function! {
    /// `%DLIST(x)`: IRIS's list of the values that are not NULL. In the mode that drivers use it comes as text with commas
    /// between the values (RSQL_dlist), as [`list()`] does: where values may have commas, take
    /// [`json_arrayagg`](super::json_arrayagg()).
    #[aggregate]
    #[sql_name = "%DLIST"]
    fn dlist<T: SqlType + SingleValue>(x: T) -> Nullable<Text>;
}

/// `aggregate(DISTINCT BY (by) x)`; see [`count_distinct_by`].
#[derive(Debug, Clone, Copy)]
pub struct AggregateBy<By, X, ST> {
    function: &'static str,
    by: By,
    x: X,
    sql_type: PhantomData<ST>,
}

/// `COUNT(DISTINCT BY (by) x)`: how many values of `x` are not NULL, of one row for each different value of `by`, a column
/// or a tuple of columns (RSQL_count). Which of the rows it is, is up to IRIS, and text differs by its collation.
///
/// ```
/// use diesel::prelude::*;
/// use diesel_iris::dsl::count_distinct_by;
///
/// diesel::table! { patients { id -> Integer, city -> Text, doctor -> Nullable<Integer> } }
///
/// let query = patients::table.select(count_distinct_by(patients::city, patients::doctor));
/// assert_eq!(
///     diesel::debug_query::<diesel_iris::Iris, _>(&query).to_string(),
///     r#"SELECT COUNT(DISTINCT BY ("patients"."city") "patients"."doctor") FROM "patients" -- binds: []"#,
/// );
/// ```
pub fn count_distinct_by<By: Expression, X: Expression>(by: By, x: X) -> AggregateBy<By, X, BigInt> {
    AggregateBy { function: "COUNT", by, x, sql_type: PhantomData }
}

/// `LIST(DISTINCT BY (by) x)`: [`list()`] of one row for each different value of `by`, as [`count_distinct_by`] takes them.
pub fn list_distinct_by<By: Expression, X: Expression>(by: By, x: X) -> AggregateBy<By, X, Nullable<Text>> {
    AggregateBy { function: "LIST", by, x, sql_type: PhantomData }
}

/// `JSON_ARRAYAGG(DISTINCT BY (by) x)`: [`json_arrayagg`](super::json_arrayagg()) of one row for each different value of
/// `by`, as [`count_distinct_by`] takes them.
pub fn json_arrayagg_distinct_by<By: Expression, X: Expression>(by: By, x: X) -> AggregateBy<By, X, Text> {
    AggregateBy { function: "JSON_ARRAYAGG", by, x, sql_type: PhantomData }
}

impl<By, X, ST: TypedExpressionType> Expression for AggregateBy<By, X, ST> {
    type SqlType = ST;
}

impl<By: AppearsOnTable<QS>, X: AppearsOnTable<QS>, ST, QS> AppearsOnTable<QS> for AggregateBy<By, X, ST> where
    Self: Expression
{
}

impl<By, X, ST, QS> SelectableExpression<QS> for AggregateBy<By, X, ST>
where
    By: SelectableExpression<QS>,
    X: SelectableExpression<QS>,
    Self: Expression,
{
}

impl<By, X, ST, GB> ValidGrouping<GB> for AggregateBy<By, X, ST> {
    type IsAggregate = is_aggregate::Yes;
}

impl<By, X, ST> QueryId for AggregateBy<By, X, ST> {
    type QueryId = ();
    // the function is no part of its type
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl<By: QueryFragment<Iris>, X: QueryFragment<Iris>, ST> QueryFragment<Iris> for AggregateBy<By, X, ST> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        out.push_sql(self.function);
        out.push_sql("(DISTINCT BY (");
        self.by.walk_ast(out.reborrow())?;
        out.push_sql(") ");
        self.x.walk_ast(out.reborrow())?;
        out.push_sql(")");
        Ok(())
    }
}
