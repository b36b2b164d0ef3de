//! `%ID`, the RowID of a table.

use diesel::QueryResult;
use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping, is_aggregate};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::query_source::{AppearsInFromClause, Once};
use diesel::sql_types::BigInt;

use crate::Iris;

/// `t.%ID`; see [`row_id`].
#[derive(Debug, Clone, Copy, QueryId)]
pub struct RowId<T> {
    table: T,
}

/// `t.%ID`: the RowID that IRIS gives each row, whatever the field is named (GSQL_tables). It is a number in tables
/// that SQL has made.
///
/// ```
/// use diesel::prelude::*;
/// use diesel_iris::dsl::row_id;
///
/// diesel::table! { patients { id -> Integer, name -> Text } }
///
/// let query = patients::table.select(row_id(patients::table)).filter(row_id(patients::table).gt(7));
/// assert_eq!(
///     diesel::debug_query::<diesel_iris::Iris, _>(&query).to_string(),
///     r#"SELECT "patients".%ID FROM "patients" WHERE ("patients".%ID > $1) -- binds: [7]"#,
/// );
/// ```
#[must_use]
pub fn row_id<T: diesel::Table>(table: T) -> RowId<T> {
    RowId { table }
}

impl<T> Expression for RowId<T> {
    type SqlType = BigInt;
}

impl<T, QS> AppearsOnTable<QS> for RowId<T> where QS: AppearsInFromClause<T, Count = Once> {}

impl<T, QS> SelectableExpression<QS> for RowId<T> where QS: AppearsInFromClause<T, Count = Once> {}

impl<T, GB> ValidGrouping<GB> for RowId<T> {
    type IsAggregate = is_aggregate::No;
}

impl<T: QueryFragment<Iris>> QueryFragment<Iris> for RowId<T> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        self.table.walk_ast(out.reborrow())?;
        out.push_sql(".%ID");
        Ok(())
    }
}
