//! Dates and times, and their parts.

use diesel::QueryResult;
use diesel::expression::{AppearsOnTable, Expression, SelectableExpression, ValidGrouping, is_aggregate};
use diesel::query_builder::{AstPass, QueryFragment, QueryId};
use diesel::sql_types::{Date, Integer, Nullable, SingleValue, SqlType, Text, Timestamp};

use crate::Iris;

/// A part of a date, for [`dateadd()`], [`datediff()`] and [`datepart()`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
#[expect(missing_docs, reason = "the names of the parts")]
pub enum DatePart {
    Year,
    Quarter,
    Month,
    Week,
    Weekday,
    Day,
    DayOfYear,
    Hour,
    Minute,
    Second,
    Millisecond,
}

impl DatePart {
    fn literal(self) -> &'static str {
        match self {
            Self::Year => "'year'",
            Self::Quarter => "'quarter'",
            Self::Month => "'month'",
            Self::Week => "'week'",
            Self::Weekday => "'weekday'",
            Self::Day => "'day'",
            Self::DayOfYear => "'dayofyear'",
            Self::Hour => "'hour'",
            Self::Minute => "'minute'",
            Self::Second => "'second'",
            Self::Millisecond => "'millisecond'",
        }
    }
}

impl Expression for DatePart {
    type SqlType = Text;
}

impl<QS> AppearsOnTable<QS> for DatePart {}
impl<QS> SelectableExpression<QS> for DatePart {}

impl<GB> ValidGrouping<GB> for DatePart {
    type IsAggregate = is_aggregate::Never;
}

impl QueryId for DatePart {
    type QueryId = ();
    // which part it is, is no part of its type
    const HAS_STATIC_QUERY_ID: bool = false;
}

impl QueryFragment<Iris> for DatePart {
    fn walk_ast<'b>(&'b self, mut out: AstPass<'_, 'b, Iris>) -> QueryResult<()> {
        out.unsafe_to_cache_prepared();
        out.push_sql(self.literal());
        Ok(())
    }
}

/// [`Date`] or [`Timestamp`], nullable or not.
pub trait DateOrTimestamp: SingleValue {
    /// `Timestamp`, nullable like the date.
    type Timestamp: SqlType + SingleValue;
    /// `Integer`, nullable like the date.
    type Count: SqlType + SingleValue;
}

macro_rules! date_or_timestamp {
    ($($sql_type:ty),+) => {$(
        impl DateOrTimestamp for $sql_type {
            type Timestamp = Timestamp;
            type Count = Integer;
        }

        impl DateOrTimestamp for Nullable<$sql_type> {
            type Timestamp = Nullable<Timestamp>;
            type Count = Nullable<Integer>;
        }
    )+};
}

date_or_timestamp!(Date, Timestamp);

diesel::define_sql_function! {
    /// `DATEADD(part, number, date)`: so many parts later, or earlier (RSQL_dateadd).
    ///
    /// ```
    /// use diesel::prelude::*;
    /// use diesel_iris::dsl::{DatePart, dateadd};
    ///
    /// diesel::table! { stays { id -> Integer, admitted -> Date } }
    ///
    /// let query = stays::table.select(dateadd(DatePart::Week, 2, stays::admitted));
    /// assert_eq!(
    ///     diesel::debug_query::<diesel_iris::Iris, _>(&query).to_string(),
    ///     r#"SELECT DATEADD('week', $1, "stays"."admitted") FROM "stays" -- binds: [2]"#,
    /// );
    /// ```
    #[sql_name = "DATEADD"]
    fn dateadd<D: DateOrTimestamp>(part: Text, number: Integer, date: D) -> D::Timestamp;
}

diesel::define_sql_function! {
    /// `DATEDIFF(part, from, to)`: how many boundaries of that part lie between; years for 2018-09-23 and 2019-01-01
    /// are 1. Not by quarters (RSQL_datediff).
    #[sql_name = "DATEDIFF"]
    fn datediff<D: DateOrTimestamp>(part: Text, from: D, to: D) -> D::Count;
}

diesel::define_sql_function! {
    /// `DATEPART(part, date)`: Sunday is weekday 1 (RSQL_datepart).
    #[sql_name = "DATEPART"]
    fn datepart<D: DateOrTimestamp>(part: Text, date: D) -> D::Count;
}
