//! SELECT, with TOP before the select list or LIMIT at the end.

use diesel::QueryResult;
use diesel::query_builder::{
    AstPass, BoxedLimitOffsetClause, BoxedSelectStatement, QueryFragment, SelectStatement,
};

use super::limit::Paging;
use crate::Iris;
use crate::backend::IrisSelectStatementSyntax;

/// Walks the clauses that both kinds of statement have, in IRIS's order; they differ in their ORDER BY and in
/// what comes last.
macro_rules! walk_select {
    ($statement:expr, $out:ident, order: $order:block) => {{
        let statement = $statement;
        let as_top = statement.limit_offset.is_limit_only() && statement.distinct.is_noop($out.backend())?;
        $out.push_sql("SELECT ");
        statement.distinct.walk_ast($out.reborrow())?;
        if as_top {
            statement.limit_offset.walk_top($out.reborrow())?;
        }
        statement.select.walk_ast($out.reborrow())?;
        statement.from.walk_ast($out.reborrow())?;
        statement.where_clause.walk_ast($out.reborrow())?;
        statement.group_by.walk_ast($out.reborrow())?;
        statement.having.walk_ast($out.reborrow())?;
        $order
        if !as_top {
            statement.limit_offset.walk_tail($out.reborrow())?;
        }
    }};
}

impl<F, S, D, W, O, LOf, G, H, LC> QueryFragment<Iris, IrisSelectStatementSyntax>
    for SelectStatement<F, S, D, W, O, LOf, G, H, LC>
where
    F: QueryFragment<Iris>,
    S: QueryFragment<Iris>,
    D: QueryFragment<Iris>,
    W: QueryFragment<Iris>,
    O: QueryFragment<Iris>,
    LOf: Paging,
    G: QueryFragment<Iris>,
    H: QueryFragment<Iris>,
    LC: QueryFragment<Iris>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        walk_select!(self, out, order: {
            self.order.walk_ast(out.reborrow())?;
        });
        self.locking.walk_ast(out)
    }
}

impl<'a, ST, QS, GB> QueryFragment<Iris, IrisSelectStatementSyntax>
    for BoxedSelectStatement<'a, ST, QS, Iris, GB>
where
    QS: QueryFragment<Iris>,
    BoxedLimitOffsetClause<'a, Iris>: Paging,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        walk_select!(self, out, order: {
            if let Some(order) = &self.order {
                out.push_sql(" ORDER BY ");
                order.walk_ast(out.reborrow())?;
            }
        });
        Ok(())
    }
}
