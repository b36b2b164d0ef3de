//! CONVERT, and the names of types in it and in CAST (RSQL_cast).

use std::marker::PhantomData;

use diesel::QueryResult;
use diesel::expression::{
    AppearsOnTable, Expression, KnownCastSqlTypeName, SelectableExpression, TypedExpressionType,
    ValidGrouping,
};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types as st;

use crate::Iris;

macro_rules! cast_names {
    ($($sql_type:ty => $name:literal,)+) => {$(
        impl KnownCastSqlTypeName<Iris> for $sql_type {
            const SQL_TYPE_NAME: &'static str = $name;
        }
    )+};
}

cast_names! {
    st::Bool => "BIT",
    st::TinyInt => "TINYINT",
    st::SmallInt => "SMALLINT",
    st::Integer => "INTEGER",
    st::BigInt => "BIGINT",
    st::Float => "DOUBLE",
    st::Double => "DOUBLE",
    st::Numeric => "NUMERIC(19, 9)",
    // without a length it would be one character (RSQL_datatype)
    st::Text => "VARCHAR(32767)",
    st::Binary => "VARBINARY(32767)",
    st::Date => "DATE",
    st::Time => "TIME(6)",
    st::Timestamp => "TIMESTAMP",
}

/// `CONVERT(type, x)`; see [`convert`].
#[derive(Debug, Clone, Copy, QueryId)]
pub struct Convert<ST, E> {
    x: E,
    sql_type: PhantomData<ST>,
}

/// `CONVERT(type, x)`: a value as another type (RSQL_convert). Unlike Diesel's `cast`, which is CAST, it is not limited to
/// conversions that Diesel holds to be safe; what cannot be converted is an error of IRIS's. There is no format code.
///
/// ```
/// use diesel::prelude::*;
/// use diesel::sql_types::Integer;
/// use diesel_iris::dsl::convert;
///
/// diesel::table! { beds { id -> Integer, number -> Text } }
///
/// assert_eq!(
///     diesel::debug_query::<diesel_iris::Iris, _>(&beds::table.select(convert::<Integer, _>(beds::number))).to_string(),
///     r#"SELECT CONVERT(INTEGER, "beds"."number") FROM "beds" -- binds: []"#,
/// );
/// ```
#[must_use]
pub fn convert<ST, E>(x: E) -> Convert<ST, E>
where
    ST: KnownCastSqlTypeName<Iris>,
    E: Expression,
{
    Convert { x, sql_type: PhantomData }
}

impl<ST: TypedExpressionType, E> Expression for Convert<ST, E> {
    type SqlType = ST;
}

impl<ST, E: AppearsOnTable<QS>, QS> AppearsOnTable<QS> for Convert<ST, E> where Self: Expression {}

impl<ST, E: SelectableExpression<QS>, QS> SelectableExpression<QS> for Convert<ST, E> where Self: Expression {}

impl<ST, E: ValidGrouping<GB>, GB> ValidGrouping<GB> for Convert<ST, E> {
    type IsAggregate = E::IsAggregate;
}

impl<ST: KnownCastSqlTypeName<Iris>, E: QueryFragment<Iris>> QueryFragment<Iris> for Convert<ST, E> {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        out.push_sql("CONVERT(");
        out.push_sql(ST::SQL_TYPE_NAME);
        out.push_sql(", ");
        self.x.walk_ast(out.reborrow())?;
        out.push_sql(")");
        Ok(())
    }
}
