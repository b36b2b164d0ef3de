//! SELECT, with TOP before the select list or LIMIT at the end.

use diesel::QueryResult;
use diesel::query_builder::{
    AstPass, BoxedLimitOffsetClause, BoxedSelectStatement, QueryFragment, SelectStatement,
};

use super::limit::Paging;
use crate::Iris;
use crate::backend::IrisSelectStatementSyntax;

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
        let as_top = self.limit_offset.is_limit_only() && self.distinct.is_noop(out.backend())?;
        out.push_sql("SELECT ");
        self.distinct.walk_ast(out.reborrow())?;
        if as_top {
            self.limit_offset.walk_top(out.reborrow())?;
        }
        self.select.walk_ast(out.reborrow())?;
        self.from.walk_ast(out.reborrow())?;
        self.where_clause.walk_ast(out.reborrow())?;
        self.group_by.walk_ast(out.reborrow())?;
        self.having.walk_ast(out.reborrow())?;
        self.order.walk_ast(out.reborrow())?;
        if !as_top {
            self.limit_offset.walk_tail(out.reborrow())?;
        }
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
        let as_top = self.limit_offset.is_limit_only() && self.distinct.is_noop(out.backend())?;
        out.push_sql("SELECT ");
        self.distinct.walk_ast(out.reborrow())?;
        if as_top {
            self.limit_offset.walk_top(out.reborrow())?;
        }
        self.select.walk_ast(out.reborrow())?;
        self.from.walk_ast(out.reborrow())?;
        self.where_clause.walk_ast(out.reborrow())?;
        self.group_by.walk_ast(out.reborrow())?;
        self.having.walk_ast(out.reborrow())?;
        if let Some(order) = &self.order {
            out.push_sql(" ORDER BY ");
            order.walk_ast(out.reborrow())?;
        }
        if !as_top {
            self.limit_offset.walk_tail(out.reborrow())?;
        }
        Ok(())
    }
}
