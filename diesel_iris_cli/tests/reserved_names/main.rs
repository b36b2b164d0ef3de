//! Compiles what is printed for names that Rust and Diesel want for themselves.

// the names are the point
#![allow(missing_docs, non_snake_case, non_camel_case_types, unreachable_pub)]

mod schema;

use diesel::{QueryDsl, debug_query};
use diesel_iris::Iris;

#[test]
fn renamed_columns_keep_their_names_in_sql() {
    use schema::table_::{abstract_, dsl, type_};
    let query = dsl::table_.select((type_, abstract_));
    assert_eq!(
        debug_query::<Iris, _>(&query).to_string(),
        r#"SELECT "table"."type", "table"."abstract" FROM "table" -- binds: []"#
    );
}
