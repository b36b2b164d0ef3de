//! The backend: what IRIS SQL is, in Diesel's terms.

use diesel::backend::{Backend, DieselReserveSpecialization, SqlDialect, TrustedBackend, sql_dialect};
use diesel::query_builder::bind_collector::RawBytesBindCollector;
use diesel::sql_types::{self as st, HasSqlType, TypeMetadata};

use crate::query_builder::{
    IrisBatchInsert, IrisHasCaseWhenForFilterInAggregates, IrisHasInsertOrUpdateIntoForOnConflict,
    IrisHasNoReturning, IrisLeavesOutDefaults, IrisQueryBuilder, IrisSelectStatementSyntax,
};
pub use crate::types::IrisValue;
pub use crate::wire::ParamKind;

/// The InterSystems IRIS backend.
///
/// It builds IRIS SQL; [`AsyncIrisConnection`](crate::AsyncIrisConnection) runs it. The text of a query can be
/// looked at without a server:
///
/// ```
/// use diesel::prelude::*;
/// use diesel_iris::Iris;
///
/// diesel::table! { patients { id -> Integer, name -> Text } }
///
/// let query = patients::table.select(patients::name).limit(3);
/// assert_eq!(
///     diesel::debug_query::<Iris, _>(&query).to_string(),
///     r#"SELECT TOP $1 "patients"."name" FROM "patients" -- binds: [3]"#,
/// );
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct Iris;

impl Backend for Iris {
    type QueryBuilder = IrisQueryBuilder;
    type RawValue<'a> = IrisValue<'a>;
    type BindCollector<'a> = RawBytesBindCollector<Self>;
}

impl TypeMetadata for Iris {
    type TypeMetadata = ParamKind;
    /// Column types are known when a query is compiled, so nothing is looked up.
    type MetadataLookup = ();
}

impl SqlDialect for Iris {
    /// IRIS has no RETURNING (RSQL_insert).
    type ReturningClause = IrisHasNoReturning;
    /// IRIS has `INSERT OR UPDATE` instead (RSQL_insertorupdate).
    type OnConflictClause = IrisHasInsertOrUpdateIntoForOnConflict;
    type InsertWithDefaultKeyword = IrisLeavesOutDefaults;
    type BatchInsertSupport = IrisBatchInsert;
    /// `a || b`
    type ConcatClause = sql_dialect::concat_clause::ConcatWithPipesClause;
    /// `DEFAULT VALUES` (RSQL_insert).
    type DefaultValueClauseForInsert = sql_dialect::default_value_clause::AnsiDefaultValueClause;
    /// `SELECT 1` needs no FROM (RSQL_select).
    type EmptyFromClauseSyntax = sql_dialect::from_clause_syntax::AnsiSqlFromClauseSyntax;
    type ExistsSyntax = sql_dialect::exists_syntax::AnsiSqlExistsSyntax;
    type ArrayComparison = sql_dialect::array_comparison::AnsiSqlArrayComparison;
    type SelectStatementSyntax = IrisSelectStatementSyntax;
    /// `t AS a` (RSQL_from).
    type AliasSyntax = sql_dialect::alias_syntax::AsAliasSyntax;
    /// Window frames count rows only (RSQL_windowfunctions).
    type WindowFrameClauseGroupSupport =
        sql_dialect::window_frame_clause_group_support::NoGroupWindowFrameUnit;
    type WindowFrameExclusionSupport =
        sql_dialect::window_frame_exclusion_support::NoFrameFrameExclusionSupport;
    type AggregateFunctionExpressions = IrisHasCaseWhenForFilterInAggregates;
    type BuiltInWindowFunctionRequireOrder =
        sql_dialect::built_in_window_function_require_order::NoOrderRequired;
}

impl TrustedBackend for Iris {}
impl DieselReserveSpecialization for Iris {}

macro_rules! has_sql_type {
    ($($sql_type:ty => $kind:ident),+ $(,)?) => {$(
        impl HasSqlType<$sql_type> for Iris {
            fn metadata((): &mut ()) -> ParamKind {
                ParamKind::$kind
            }
        }
    )+};
}

has_sql_type! {
    st::Bool => Integer,
    st::TinyInt => Integer,
    st::SmallInt => Integer,
    st::Integer => Integer,
    st::BigInt => Integer,
    st::Float => Double,
    st::Double => Double,
    st::Numeric => Decimal,
    st::Text => Text,
    st::Binary => Binary,
    st::Date => Date,
    st::Time => Temporal,
    st::Timestamp => Temporal,
    crate::sql_types::Vector => Vector,
    crate::sql_types::Horolog => Text,
    crate::sql_types::PosixTime => Temporal,
    crate::sql_types::List => Binary,
    st::Json => Text,
}

#[cfg(feature = "uuid")]
has_sql_type! {
    st::Uuid => Text,
}

impl<const N: usize> HasSqlType<crate::sql_types::VectorN<N>> for Iris {
    fn metadata((): &mut ()) -> ParamKind {
        ParamKind::Vector
    }
}
