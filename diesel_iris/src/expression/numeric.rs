//! Operators and functions on numbers.

use std::marker::PhantomData;

use diesel::QueryResult;
use diesel::expression::{AppearsOnTable, AsExpression, Expression, SelectableExpression, ValidGrouping};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{Double, Integer, Nullable, SingleValue, SqlType};

use crate::Iris;

diesel::define_sql_function! {
    /// `ROUND(x, digits)`: to so many digits behind the point, halves away from zero (RSQL_round).
    fn round<T: SqlType + SingleValue>(x: T, digits: Integer) -> T;
}

diesel::define_sql_function! {
    /// `FLOOR(x)`: the largest whole number that is not larger (RSQL_floor).
    fn floor<T: SqlType + SingleValue>(x: T) -> T;
}

diesel::define_sql_function! {
    /// `CEILING(x)`: the smallest whole number that is not smaller (RSQL_ceiling).
    fn ceiling<T: SqlType + SingleValue>(x: T) -> T;
}

diesel::define_sql_function! {
    /// `ABS(x)`: the number without its sign (RSQL_abs).
    fn abs<T: SqlType + SingleValue>(x: T) -> T;
}

diesel::define_sql_function! {
    /// `POWER(x, y)` (RSQL_power).
    fn power(x: Double, y: Double) -> Double;
}

diesel::define_sql_function! {
    /// `SQRT(x)`; an error below zero (RSQL_sqrt).
    fn sqrt(x: Double) -> Double;
}

/// Two numbers with one of IRIS's operators between them; see [`IrisNumericExpressionMethods`].
#[derive(Debug, Clone, Copy, QueryId, ValidGrouping)]
pub struct Arithmetic<L, R, Op> {
    left: L,
    right: R,
    operator: PhantomData<Op>,
}

/// The word of an operator.
pub trait Operator {
    /// With a blank on each side.
    const TEXT: &'static str;
}

/// `#`
#[derive(Debug, Clone, Copy, QueryId, ValidGrouping)]
pub struct Remainder;

/// `\\`
#[derive(Debug, Clone, Copy, QueryId, ValidGrouping)]
pub struct IntegerDivision;

impl Operator for Remainder {
    const TEXT: &'static str = " # ";
}

impl Operator for IntegerDivision {
    const TEXT: &'static str = " \\ ";
}

impl<L: Expression, R, Op> Expression for Arithmetic<L, R, Op> {
    type SqlType = L::SqlType;
}

impl<L, R, Op, QS> AppearsOnTable<QS> for Arithmetic<L, R, Op>
where
    L: AppearsOnTable<QS>,
    R: AppearsOnTable<QS>,
{
}

impl<L, R, Op, QS> SelectableExpression<QS> for Arithmetic<L, R, Op>
where
    L: SelectableExpression<QS>,
    R: SelectableExpression<QS>,
{
}

impl<L, R, Op> QueryFragment<Iris> for Arithmetic<L, R, Op>
where
    L: QueryFragment<Iris>,
    R: QueryFragment<Iris>,
    Op: Operator,
{
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        out.push_sql("(");
        self.left.walk_ast(out.reborrow())?;
        out.push_sql(Op::TEXT);
        self.right.walk_ast(out.reborrow())?;
        out.push_sql(")");
        Ok(())
    }
}

/// The SQL types that count.
pub trait IntegerType: SingleValue {}

impl IntegerType for diesel::sql_types::TinyInt {}
impl IntegerType for diesel::sql_types::SmallInt {}
impl IntegerType for Integer {}
impl IntegerType for diesel::sql_types::BigInt {}
impl<T: IntegerType + SqlType<IsNull = diesel::sql_types::is_nullable::NotNull>> IntegerType for Nullable<T> {}

/// Division of whole numbers.
///
/// IRIS's `/` gives fractions: `7 / 2` is 3.5, which is no `Integer` any more.
pub trait IrisNumericExpressionMethods: Expression + Sized {
    /// `self # other`: what is left of a division, with the sign of the divisor (RSQL_symbols).
    ///
    /// ```
    /// use diesel::prelude::*;
    /// use diesel_iris::prelude::*;
    ///
    /// diesel::table! { patients { id -> Integer, age -> Integer } }
    ///
    /// let query = patients::table.select((patients::age.modulo(10), patients::age.whole_divide(10)));
    /// assert_eq!(
    ///     diesel::debug_query::<diesel_iris::Iris, _>(&query).to_string(),
    ///     r#"SELECT ("patients"."age" # $1), ("patients"."age" \ $2) FROM "patients" -- binds: [10, 10]"#,
    /// );
    /// ```
    fn modulo<R>(self, other: R) -> Arithmetic<Self, R::Expression, Remainder>
    where
        R: AsExpression<Self::SqlType>,
        Self::SqlType: IntegerType,
    {
        Arithmetic { left: self, right: other.as_expression(), operator: PhantomData }
    }

    /// `self \ other`: how many times the other goes into it (RSQL_symbols).
    fn whole_divide<R>(self, other: R) -> Arithmetic<Self, R::Expression, IntegerDivision>
    where
        R: AsExpression<Self::SqlType>,
        Self::SqlType: IntegerType,
    {
        Arithmetic { left: self, right: other.as_expression(), operator: PhantomData }
    }
}

impl<T> IrisNumericExpressionMethods for T
where
    T: Expression,
    T::SqlType: IntegerType,
{
}
