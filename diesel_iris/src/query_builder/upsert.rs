//! INSERT OR UPDATE, which `diesel::replace_into` becomes.

use diesel::QueryResult;
use diesel::query_builder::{AstPass, QueryFragment, Replace};

use crate::Iris;

/// The statement's first words; the query builder knows it by this text.
pub(super) const INSERT_OR_UPDATE: &str = "INSERT OR UPDATE";

impl QueryFragment<Iris> for Replace {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        out.push_sql(INSERT_OR_UPDATE);
        Ok(())
    }
}
