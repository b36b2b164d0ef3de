//! TOP, LIMIT and OFFSET.
//!
//! `TOP n` is understood by every IRIS version and everywhere a SELECT stands (RSQL_top). `LIMIT n OFFSET m`
//! came with 2025.1 and not after ORDER BY in a subquery (RSQL_limit). So a limit alone becomes TOP; with an
//! offset it becomes LIMIT. OFFSET alone is faulty before 2025.2; the largest BIGINT serves as its limit.

use diesel::QueryResult;
use diesel::query_builder::{
    AstPass, BoxedLimitOffsetClause, IntoBoxedClause, LimitClause, LimitOffsetClause, NoLimitClause,
    NoOffsetClause, OffsetClause, QueryFragment,
};

use super::statement::NO_LIMIT;
use crate::Iris;

/// A limit and an offset, to be said in the two places where IRIS may want them.
pub trait LimitOffset {
    /// Whether there is a limit and no offset.
    fn is_limit_only(&self) -> bool;
    /// The limit, before the select list, where it becomes `TOP n`.
    fn walk_top<'b>(&'b self, out: AstPass<'_, 'b, Iris>) -> QueryResult<()>;
    /// ` LIMIT n OFFSET m`, at the end.
    fn walk_tail<'b>(&'b self, out: AstPass<'_, 'b, Iris>) -> QueryResult<()>;
}

impl LimitOffset for LimitOffsetClause<NoLimitClause, NoOffsetClause> {
    fn is_limit_only(&self) -> bool {
        false
    }

    fn walk_top<'b>(&'b self, _: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        Ok(())
    }

    fn walk_tail<'b>(&'b self, _: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        Ok(())
    }
}

impl<L> LimitOffset for LimitOffsetClause<LimitClause<L>, NoOffsetClause>
where
    L: QueryFragment<Iris>,
{
    fn is_limit_only(&self) -> bool {
        true
    }

    fn walk_top<'b>(&'b self, out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        self.limit_clause.walk_ast(out)
    }

    fn walk_tail<'b>(&'b self, out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        self.limit_clause.walk_ast(out)
    }
}

impl<O> LimitOffset for LimitOffsetClause<NoLimitClause, OffsetClause<O>>
where
    O: QueryFragment<Iris>,
{
    fn is_limit_only(&self) -> bool {
        false
    }

    fn walk_top<'b>(&'b self, _: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        Ok(())
    }

    fn walk_tail<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        out.push_sql(" LIMIT ");
        out.push_sql(NO_LIMIT);
        self.offset_clause.walk_ast(out)
    }
}

impl<L, O> LimitOffset for LimitOffsetClause<LimitClause<L>, OffsetClause<O>>
where
    L: QueryFragment<Iris>,
    O: QueryFragment<Iris>,
{
    fn is_limit_only(&self) -> bool {
        false
    }

    fn walk_top<'b>(&'b self, _: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        Ok(())
    }

    fn walk_tail<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        self.limit_clause.walk_ast(out.reborrow())?;
        self.offset_clause.walk_ast(out)
    }
}

impl LimitOffset for BoxedLimitOffsetClause<'_, Iris> {
    fn is_limit_only(&self) -> bool {
        self.limit.is_some() && self.offset.is_none()
    }

    fn walk_top<'b>(&'b self, out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        match &self.limit {
            Some(limit) => limit.walk_ast(out),
            None => Ok(()),
        }
    }

    fn walk_tail<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        match (&self.limit, &self.offset) {
            (Some(limit), _) => limit.walk_ast(out.reborrow())?,
            (None, Some(_)) => {
                out.push_sql(" LIMIT ");
                out.push_sql(NO_LIMIT);
            }
            (None, None) => {}
        }
        self.offset.walk_ast(out)
    }
}

// A combination (`UNION`) has no select list to put a TOP before: there the clause itself is asked for.
impl<L, O> QueryFragment<Iris> for LimitOffsetClause<L, O>
where
    Self: LimitOffset,
{
    fn walk_ast<'b>(&'b self, out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        self.walk_tail(out)
    }
}

impl QueryFragment<Iris> for BoxedLimitOffsetClause<'_, Iris> {
    fn walk_ast<'b>(&'b self, out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        self.walk_tail(out)
    }
}

// `BoxedSelectStatement::limit` boxes the whole clause, keyword and all, so these do, too.
macro_rules! into_boxed {
    ([$($generic:ident),*] $limit:ty, $offset:ty, |$clause:ident| $limit_box:expr, $offset_box:expr) => {
        impl<'a, $($generic),*> IntoBoxedClause<'a, Iris> for LimitOffsetClause<$limit, $offset>
        where
            $($generic: QueryFragment<Iris> + Send + 'a,)*
        {
            type BoxedClause = BoxedLimitOffsetClause<'a, Iris>;

            fn into_boxed(self) -> Self::BoxedClause {
                let $clause = self;
                BoxedLimitOffsetClause { limit: $limit_box, offset: $offset_box }
            }
        }
    };
}

into_boxed!([] NoLimitClause, NoOffsetClause, |_clause| None, None);
into_boxed!([L] LimitClause<L>, NoOffsetClause, |clause| Some(Box::new(clause.limit_clause)), None);
into_boxed!([O] NoLimitClause, OffsetClause<O>, |clause| None, Some(Box::new(clause.offset_clause)));
into_boxed!([L, O] LimitClause<L>, OffsetClause<O>, |clause| Some(Box::new(clause.limit_clause)),
    Some(Box::new(clause.offset_clause)));
