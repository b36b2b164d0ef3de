//! INSERT OR UPDATE, which `diesel::replace_into` becomes.

use diesel::query_builder::{AstPass, IncompleteReplaceStatement, QueryFragment, Replace};
use diesel::{QueryResult, Table};

use crate::Iris;

impl QueryFragment<Iris> for Replace {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        out.push_sql("INSERT OR UPDATE");
        Ok(())
    }
}

/// `INSERT OR UPDATE` (RSQL_insertorupdate): inserts a row, or, if one with the same unique key is there, updates that.
///
/// It is [`diesel::replace_into`] by IRIS's name. Beside PostgreSQL's `ON CONFLICT`:
///
/// - any unique key that matches makes it an update, of the key's own columns, too; none can be chosen;
/// - what is not given keeps its value in an update (`ON CONFLICT DO UPDATE SET …` says so for each column);
/// - there is no `DO NOTHING`, no condition, and no other value for the update than for the insert;
/// - the count is 1, whether the row was inserted or updated.
///
/// ```
/// use diesel::prelude::*;
/// use diesel_iris::dsl::insert_or_update_into;
///
/// diesel::table! { beds { id -> Integer, ward -> Text } }
///
/// let statement = insert_or_update_into(beds::table).values((beds::id.eq(1), beds::ward.eq("North")));
/// assert_eq!(
///     diesel::debug_query::<diesel_iris::Iris, _>(&statement).to_string(),
///     r#"INSERT OR UPDATE "beds" ("id", "ward") VALUES ($1, $2) -- binds: [1, "North"]"#,
/// );
/// ```
pub fn insert_or_update_into<T: Table>(target: T) -> IncompleteReplaceStatement<T> {
    diesel::replace_into(target)
}
