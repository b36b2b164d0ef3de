//! UNION; IRIS documents no INTERSECT and no EXCEPT (RSQL_union).

use diesel::QueryResult;
use diesel::query_builder::{
    All, AstPass, Distinct, ParenthesisWrapper, QueryFragment, SupportsCombinationClause, Union,
};

use crate::Iris;

impl SupportsCombinationClause<Union, Distinct> for Iris {}
impl SupportsCombinationClause<Union, All> for Iris {}

impl<T> QueryFragment<Iris> for ParenthesisWrapper<T>
where
    T: QueryFragment<Iris>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        out.push_sql("(");
        self.inner.walk_ast(out.reborrow())?;
        out.push_sql(")");
        Ok(())
    }
}
