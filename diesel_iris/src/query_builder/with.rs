//! Queries that have a name inside of another, as WITH gives them in SQL.
//!
//! IRIS has WITH (RSQL_with) in some versions, and refuses GROUP BY and qualified columns in it (seen on 2025.1 and
//! 2026.3). So the query itself is written where its name stands in FROM, which every version takes.

use diesel::query_builder::{AsQuery, AstPass, Query, QueryFragment, QueryId};
use diesel::{QueryResult, Table};

use super::marks::Mark;
use crate::Iris;

/// A query with the name of another in front of it; it runs like the query itself.
#[derive(Debug, Clone, Copy, QueryId)]
#[must_use = "a query does nothing until it is run"]
pub struct WithNamed<Q, Name, Columns, Named> {
    query: Q,
    name: Name,
    columns: Columns,
    named: Named,
}

/// Common table expressions. They are written as queries in FROM, which every version of IRIS takes.
///
/// Text that the named query groups by, or gives once with `distinct`, compares by case in what reads from it.
///
/// What is named is declared as a table, so that its columns have types:
///
/// ```
/// use diesel::dsl::count_star;
/// use diesel::prelude::*;
/// use diesel_iris::prelude::*;
///
/// diesel::table! { patients { id -> Integer, city -> Text } }
/// diesel::table! { cities (city) { city -> Text, people -> BigInt } }
///
/// let counted = patients::table.group_by(patients::city).select((patients::city, count_star()));
/// let query = cities::table.filter(cities::people.gt(100)).select(cities::city).with(cities::table, counted);
/// assert_eq!(
///     diesel::debug_query::<diesel_iris::Iris, _>(&query).to_string(),
///     "SELECT \"cities\".\"city\" FROM (SELECT %EXACT(\"patients\".\"city\") AS \"city\", COUNT(*) AS \"people\" \
///      FROM \"patients\" GROUP BY %EXACT(\"patients\".\"city\")) AS \"cities\" \
///      WHERE (\"cities\".\"people\" > $1) -- binds: [100]",
/// );
/// ```
pub trait IrisWithDsl: AsQuery + Sized {
    /// Gives `named` the name of a table for this query, which reads from that table; `named` must have its columns, in
    /// their order. Comes after everything else; given several times, a query may read from those that are given later.
    fn with<Name, Named>(
        self,
        name: Name,
        named: Named,
    ) -> WithNamed<Self::Query, Name, Name::AllColumns, Named::Query>
    where
        Name: Table + AsQuery,
        Named: AsQuery<SqlType = <Name as AsQuery>::SqlType>,
    {
        WithNamed { query: self.as_query(), name, columns: Name::all_columns(), named: named.as_query() }
    }
}

impl<T: AsQuery> IrisWithDsl for T {}

impl<Q, Name, Columns, Named> QueryFragment<Iris> for WithNamed<Q, Name, Columns, Named>
where
    Q: QueryFragment<Iris>,
    Name: QueryFragment<Iris>,
    Columns: QueryFragment<Iris>,
    Named: QueryFragment<Iris>,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        out.push_sql(&Mark::With.text());
        self.name.walk_ast(out.reborrow())?;
        // the table's name is taken off them
        out.push_sql(&Mark::WithColumns.text());
        self.columns.walk_ast(out.reborrow())?;
        out.push_sql(&Mark::WithQuery.text());
        self.named.walk_ast(out.reborrow())?;
        out.push_sql(&Mark::WithEnd.text());
        self.query.walk_ast(out)
    }
}

impl<Q: Query, Name, Columns, Named> Query for WithNamed<Q, Name, Columns, Named> {
    type SqlType = Q::SqlType;
}
