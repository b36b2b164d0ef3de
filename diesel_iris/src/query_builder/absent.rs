//! What Diesel can say and IRIS cannot: the compiler tells what to write instead.
//!
//! Each trait here stands in a bound that nothing fulfils, or nothing that IRIS lacks, so that its message is the one
//! that is shown.

use diesel::QueryResult;
use diesel::query_builder::{
    AstPass, Except, Intersect, QueryFragment, ReturningClause, SupportsCombinationClause,
};

use crate::Iris;

/// The dialect's mark for RETURNING, which IRIS does not have (RSQL_insert, RSQL_update, RSQL_delete).
#[derive(Debug, Clone, Copy)]
pub struct IrisHasNoReturning;

/// The dialect's mark for ON CONFLICT, which IRIS does not have: see
/// [`insert_or_update_into`](crate::dsl::insert_or_update_into).
#[derive(Debug, Clone, Copy)]
pub struct IrisHasInsertOrUpdateIntoForOnConflict;

/// The dialect's mark for FILTER and ORDER BY inside of an aggregate, which IRIS does not have: put a
/// [`case_when`](diesel::dsl::case_when()) inside of the aggregate, and sort the rows.
#[derive(Debug, Clone, Copy)]
pub struct IrisHasCaseWhenForFilterInAggregates;

#[diagnostic::on_unimplemented(
    message = "IRIS has no RETURNING clause, so this statement returns no rows",
    label = "`{Self}` cannot be returned",
    note = "an INSERT tells its new id by `.returning_identity(&mut conn)` of `diesel_iris::prelude::*`",
    note = "of other statements, `.execute(&mut conn)` tells how many rows they changed; then SELECT what you need",
    note = "a changeset is saved and read back by `save_changes` of `diesel_async::SaveChangesDsl`"
)]
pub trait Returned {}

#[diagnostic::on_unimplemented(
    message = "IRIS has no INTERSECT",
    label = "no INTERSECT",
    note = "write `.filter(diesel::dsl::exists(the_other_query.filter(…)))`, or `.filter(column.eq_any(the_other_query))`"
)]
pub trait Intersected {}

#[diagnostic::on_unimplemented(
    message = "IRIS has no EXCEPT",
    label = "no EXCEPT",
    note = "write `.filter(diesel::dsl::not(diesel::dsl::exists(the_other_query.filter(…))))`, or \
            `.filter(column.ne_all(the_other_query))`"
)]
pub trait Excepted {}

#[diagnostic::on_unimplemented(
    message = "IRIS has no row locks of this kind in a SELECT",
    label = "IRIS does not lock the rows that a SELECT reads",
    note = "in a transaction, an UPDATE locks its rows: change them first, then read them",
    note = "what a SELECT sees is up to the isolation level: `conn.build_transaction()`"
)]
pub trait NotLocking: QueryFragment<Iris> {}

#[diagnostic::do_not_recommend]
impl<T: QueryFragment<Iris>> NotLocking for T {}

impl<Expr: Returned> QueryFragment<Iris, IrisHasNoReturning> for ReturningClause<Expr> {
    fn walk_ast<'b>(&'b self, _: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        Ok(())
    }
}

impl<Rule: Intersected> SupportsCombinationClause<Intersect, Rule> for Iris {}
impl<Rule: Excepted> SupportsCombinationClause<Except, Rule> for Iris {}
