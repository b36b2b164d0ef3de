//! Operators and functions on text.

use diesel::expression::{AsExpression, Expression};
use diesel::sql_types::{Integer, Nullable, SingleValue, SqlType, Text};

diesel::infix_operator!(StartsWith, " %STARTSWITH ", backend: crate::Iris);
diesel::infix_operator!(Contains, " [ ", backend: crate::Iris);

/// [`Text`] or `Nullable<Text>`.
pub trait TextOrNullable: SingleValue {
    /// `Integer`, nullable like the text.
    type Count: SqlType + SingleValue;
}

impl TextOrNullable for Text {
    type Count = Integer;
}

impl TextOrNullable for Nullable<Text> {
    type Count = Nullable<Integer>;
}

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

diesel::define_sql_function! {
    /// `UPPER(x)`: in upper case (RSQL_upper).
    fn upper<T: TextOrNullable>(x: T) -> T;
}

diesel::define_sql_function! {
    /// `LOWER(x)`: in lower case (RSQL_lower).
    fn lower<T: TextOrNullable>(x: T) -> T;
}

diesel::define_sql_function! {
    /// `LTRIM(x)`: without blanks at the front (RSQL_ltrim).
    fn ltrim<T: TextOrNullable>(x: T) -> T;
}

diesel::define_sql_function! {
    /// `RTRIM(x)`: without blanks at the end (RSQL_rtrim).
    fn rtrim<T: TextOrNullable>(x: T) -> T;
}

diesel::define_sql_function! {
    /// `CHAR_LENGTH(x)`: the number of characters (RSQL_charlength).
    #[sql_name = "CHAR_LENGTH"]
    fn char_length<T: TextOrNullable>(x: T) -> T::Count;
}

diesel::define_sql_function! {
    /// `SUBSTRING(x, start, length)`, from the first character, number 1; NULL where no character is left
    /// (RSQL_substring).
    fn substring<T: TextOrNullable>(x: T, start: Integer, length: Integer) -> Nullable<Text>;
}

diesel::define_sql_function! {
    /// `REPLACE(x, from, to)`: every occurrence, by case (RSQL_replace).
    fn replace<T: TextOrNullable>(x: T, from: Text, to: Text) -> T;
}

diesel::define_sql_function! {
    /// `CHARINDEX(part, x)`: where the part begins, from 1; 0 if nowhere (RSQL_charindex).
    fn charindex<T: TextOrNullable>(part: Text, x: T) -> T::Count;
}

diesel::define_sql_function! {
    /// `$PIECE(x, delimiter, number)`: what stands between delimiters, from 1; NULL where that is nothing
    /// (RSQL_dollarpiece).
    ///
    /// ```
    /// use diesel_iris::dsl::piece;
    ///
    /// let query = diesel::select(piece::<diesel::sql_types::Text, _, _, _>("a^b^c", "^", 2));
    /// assert!(diesel::debug_query::<diesel_iris::Iris, _>(&query).to_string().starts_with("SELECT $PIECE($1, $2, $3)"));
    /// ```
    #[sql_name = "$PIECE"]
    fn piece<T: TextOrNullable>(x: T, delimiter: Text, number: Integer) -> Nullable<Text>;
}

/// Methods on text expressions that PostgreSQL has no words for.
///
/// How they compare is up to the collation of the left side: SQLUPPER, without regard to case, for a VARCHAR column
/// that says nothing else (GSQL_collation). [`exact()`] around it compares by case.
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
        P: AsExpression<Self::SqlType>,
        Self::SqlType: TextOrNullable,
    {
        StartsWith::new(self, prefix.as_expression())
    }

    /// `self [ part`: contains the part, by case whatever the collation (RSQL_contains).
    ///
    /// ```
    /// use diesel::prelude::*;
    /// use diesel_iris::prelude::*;
    ///
    /// diesel::table! { patients { id -> Integer, name -> Text } }
    ///
    /// let query = patients::table.select(patients::id).filter(patients::name.contains_text("mit"));
    /// assert_eq!(
    ///     diesel::debug_query::<diesel_iris::Iris, _>(&query).to_string(),
    ///     r#"SELECT "patients"."id" FROM "patients" WHERE "patients"."name" [ $1 -- binds: ["mit"]"#,
    /// );
    /// ```
    fn contains_text<P>(self, part: P) -> Contains<Self, P::Expression>
    where
        P: AsExpression<Self::SqlType>,
        Self::SqlType: TextOrNullable,
    {
        Contains::new(self, part.as_expression())
    }
}

impl<T> IrisTextExpressionMethods for T
where
    T: Expression,
    T::SqlType: TextOrNullable,
{
}
