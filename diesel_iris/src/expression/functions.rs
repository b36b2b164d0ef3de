//! Functions without arguments.

use diesel::QueryResult;
use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping, is_aggregate};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};

use crate::{Iris, sql_types};

diesel::define_sql_function! {
    /// `LAST_IDENTITY()`: the IDENTITY value of the row that this IRIS process inserted, updated, deleted or
    /// fetched last (RSQL_lastidentity); NULL when there is none.
    ///
    /// Through the PGWire server it is certain only in the transaction of its INSERT, since outside of one
    /// the next statement may run in another process.
    #[sql_name = "LAST_IDENTITY"]
    fn last_identity() -> Nullable<BigInt>;
}

/// `$HOROLOG`; see [`horolog`].
#[derive(Debug, Clone, Copy, Default, QueryId)]
pub struct HorologNow;

/// `$HOROLOG`: the server's local date and time, to the second (RCOS_vhorolog).
///
/// ```
/// let query = diesel::select(diesel_iris::dsl::horolog());
/// assert_eq!(diesel::debug_query::<diesel_iris::Iris, _>(&query).to_string(), "SELECT $HOROLOG -- binds: []");
/// ```
#[must_use]
pub fn horolog() -> HorologNow {
    HorologNow
}

impl Expression for HorologNow {
    type SqlType = sql_types::Horolog;
}

impl<QS> AppearsOnTable<QS> for HorologNow {}
impl<QS> SelectableExpression<QS> for HorologNow {}

impl<GB> ValidGrouping<GB> for HorologNow {
    type IsAggregate = is_aggregate::Never;
}

impl QueryFragment<Iris> for HorologNow {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        out.push_sql("$HOROLOG");
        Ok(())
    }
}
