//! `->`, a column of the row that a reference names.

use std::marker::PhantomData;

use diesel::QueryResult;
use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::query_source::{Column, JoinTo};
use diesel::sql_types::{IntoNullable, SqlType};

use crate::Iris;

/// `t.reference->column`; see [`arrow`].
#[derive(Debug, Clone, Copy, QueryId)]
pub struct Arrow<Reference, Target> {
    reference: Reference,
    target: PhantomData<Target>,
}

/// `t.reference->column`: a column of the row that `reference` names, NULL if it names none. It is a left join that need
/// not be written, nor its table be in FROM (GSQL_implicitjoins).
///
/// IRIS offers it for properties of classes that are references, and for the parent of a child table; not for foreign
/// keys that SQL has made, and not in ON. Which of these a column is, the catalog of SQL does not say, so `joinable!`
/// between the tables says that it is one. The emulator, whose tables SQL has made, refuses it.
///
/// ```
/// use diesel::prelude::*;
/// use diesel_iris::dsl::arrow;
///
/// diesel::table! { companies { id -> Integer, name -> Text } }
/// diesel::table! { employees { id -> Integer, company -> Nullable<Integer> } }
/// diesel::joinable!(employees -> companies (company));
///
/// let query = employees::table
///     .filter(arrow(employees::company, companies::name).eq("North"))
///     .select((employees::id, arrow(employees::company, companies::name)));
/// assert_eq!(
///     diesel::debug_query::<diesel_iris::Iris, _>(&query).to_string(),
///     "SELECT \"employees\".\"id\", \"employees\".\"company\"->\"name\" FROM \"employees\" \
///      WHERE (\"employees\".\"company\"->\"name\" = $1) -- binds: [\"North\"]",
/// );
/// ```
#[must_use]
pub fn arrow<Reference, Target>(reference: Reference, _: Target) -> Arrow<Reference, Target>
where
    Reference: Column,
    Target: Column,
    Reference::Table: JoinTo<Target::Table>,
{
    Arrow { reference, target: PhantomData }
}

impl<Reference, Target> Expression for Arrow<Reference, Target>
where
    Target: Expression,
    Target::SqlType: SqlType + IntoNullable,
    <Target::SqlType as IntoNullable>::Nullable: diesel::expression::TypedExpressionType,
{
    type SqlType = <Target::SqlType as IntoNullable>::Nullable;
}

impl<Reference: ValidGrouping<GB>, Target, GB> ValidGrouping<GB> for Arrow<Reference, Target> {
    type IsAggregate = Reference::IsAggregate;
}

impl<Reference: AppearsOnTable<QS>, Target, QS> AppearsOnTable<QS> for Arrow<Reference, Target> where
    Self: Expression
{
}

impl<Reference: SelectableExpression<QS>, Target, QS> SelectableExpression<QS> for Arrow<Reference, Target> where
    Self: Expression
{
}

impl<Reference: QueryFragment<Iris>, Target: Column> QueryFragment<Iris> for Arrow<Reference, Target> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        self.reference.walk_ast(out.reborrow())?;
        out.push_sql("->");
        out.push_identifier(Target::NAME)
    }
}
