//! SELECT, with TOP before the select list or LIMIT at the end.

use diesel::QueryResult;
use diesel::expression::QueryMetadata;
use diesel::query_builder::{
    AstPass, BoxedLimitOffsetClause, BoxedSelectStatement, QueryFragment, SelectClauseExpression,
    SelectStatement,
};

use super::absent::NotLocking;
use super::group_by::{Source, texts_of_groups};
use super::limit::LimitOffset;
use super::marks::Mark;
use super::text_columns::push_columns;
use crate::Iris;

/// TOP stands before the select list, LIMIT after ORDER BY.
#[derive(Debug, Clone, Copy)]
pub struct IrisSelectStatementSyntax;

/// Walks the clauses from SELECT to HAVING in IRIS's order. Statements differ in what stands before the select list, and
/// in what is selected beside it.
macro_rules! walk_clauses {
    (
        $statement:expr, $out:ident, columns: $columns:ty, groups: $groups:ty, source: $source:ty,
        top: $top:block, beside: $beside:block
    ) => {{
        let statement = $statement;
        $out.push_sql("SELECT ");
        statement.distinct.walk_ast($out.reborrow())?;
        $top
        push_columns::<$columns>(&mut $out);
        statement.select.walk_ast($out.reborrow())?;
        $beside
        statement.from.walk_ast($out.reborrow())?;
        statement.where_clause.walk_ast($out.reborrow())?;
        if !statement.group_by.is_noop(&Iris)? {
            $out.push_sql(&Mark::Groups(&texts_of_groups::<$groups, $source>()).text());
            statement.group_by.walk_ast($out.reborrow())?;
        }
        statement.having.walk_ast($out.reborrow())?;
    }};
}

pub(super) use walk_clauses;

/// Walks the clauses that both kinds of Diesel's statements have; they differ in their ORDER BY and in what comes last.
macro_rules! walk_select {
    ($statement:expr, $out:ident, columns: $columns:ty, groups: $groups:ty, source: $source:ty, order: $order:block) => {{
        let statement = $statement;
        let as_top = statement.limit_offset.is_limit_only();
        walk_clauses!(statement, $out, columns: $columns, groups: $groups, source: $source, top: {
            if as_top {
                statement.limit_offset.walk_top($out.reborrow())?;
            }
        }, beside: {});
        $order
        if !as_top {
            statement.limit_offset.walk_tail($out.reborrow())?;
        }
    }};
}

impl<F, S, D, W, O, LOf, G, H, LC> QueryFragment<Iris, IrisSelectStatementSyntax>
    for SelectStatement<F, S, D, W, O, LOf, G, H, LC>
where
    F: QueryFragment<Iris> + Source,
    S: QueryFragment<Iris> + SelectClauseExpression<F>,
    Iris: QueryMetadata<S::SelectClauseSqlType>,
    D: QueryFragment<Iris>,
    W: QueryFragment<Iris>,
    O: QueryFragment<Iris>,
    LOf: LimitOffset,
    G: QueryFragment<Iris>,
    H: QueryFragment<Iris>,
    LC: NotLocking,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        walk_select!(self, out, columns: S::SelectClauseSqlType, groups: G, source: F, order: {
            self.order.walk_ast(out.reborrow())?;
        });
        self.locking.walk_ast(out)
    }
}

impl<'a, ST, QS, GB> QueryFragment<Iris, IrisSelectStatementSyntax>
    for BoxedSelectStatement<'a, ST, QS, Iris, GB>
where
    QS: QueryFragment<Iris> + Source,
    Iris: QueryMetadata<ST>,
    BoxedLimitOffsetClause<'a, Iris>: LimitOffset,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        walk_select!(self, out, columns: ST, groups: GB, source: QS, order: {
            if let Some(order) = &self.order {
                out.push_sql(" ORDER BY ");
                order.walk_ast(out.reborrow())?;
            }
        });
        Ok(())
    }
}
