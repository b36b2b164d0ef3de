//! Aggregates that only IRIS has.

use diesel::sql_types::{SingleValue, SqlType};

diesel::define_sql_function! {
    /// `LIST(x)`: the values that are not NULL, with commas between them, in no certain order (RSQL_list).
    #[aggregate]
    #[sql_name = "LIST"]
    fn list<T: SqlType + SingleValue>(x: T) -> Nullable<Text>;
}
