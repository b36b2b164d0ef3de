//! Operators and functions on text.

use diesel::expression::{AsExpression, Expression};
use diesel::sql_types::{SingleValue, SqlType, Text};

diesel::infix_operator!(StartsWith, " %STARTSWITH ", backend: crate::Iris);

diesel::define_sql_function! {
    /// `%EXACT(x)`: compares by case, too (RSQL_exact).
    #[sql_name = "%EXACT"]
    fn exact<T: SqlType + SingleValue>(x: T) -> T;
}

diesel::define_sql_function! {
    /// `%SQLUPPER(x)`: compares without regard to case, IRIS's default for VARCHAR columns (RSQL_sqlupper).
    #[sql_name = "%SQLUPPER"]
    fn sqlupper<T: SqlType + SingleValue>(x: T) -> T;
}

/// Methods on text expressions that PostgreSQL has no words for.
pub trait IrisTextExpressionMethods: Expression + Sized {
    /// `self %STARTSWITH prefix`: begins with the prefix, by the column's collation (RSQL_startswith).
    ///
    /// ```
    /// use diesel::prelude::*;
    /// use diesel_iris::prelude::*;
    ///
    /// diesel::table! { patients { id -> Integer, name -> Text } }
    ///
    /// let query = patients::table.select(patients::id).filter(patients::name.starts_with("Sm"));
    /// assert_eq!(
    ///     diesel::debug_query::<diesel_iris::Iris, _>(&query).to_string(),
    ///     r#"SELECT "patients"."id" FROM "patients" WHERE "patients"."name" %STARTSWITH $1 -- binds: ["Sm"]"#,
    /// );
    /// ```
    fn starts_with<P>(self, prefix: P) -> StartsWith<Self, P::Expression>
    where
        P: AsExpression<Text>,
    {
        StartsWith::new(self, prefix.as_expression())
    }
}

impl<T> IrisTextExpressionMethods for T where T: Expression<SqlType = Text> {}
