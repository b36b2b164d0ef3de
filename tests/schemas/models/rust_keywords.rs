// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::rust_keywords::rust_keywords_row, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(primary_key(type_))]
pub struct RustKeywordsRow {
    pub type_: i32,
    pub self_: Option<i32>,
    pub crate_: Option<i32>,
    pub fn_: Option<i32>,
    pub match_: Option<i32>,
    pub async_: Option<i32>,
    pub gen_: Option<i32>,
    pub try_: Option<i32>,
    pub union: Option<i32>,
    pub macro_rules: Option<i32>,
    pub move_: Option<i32>,
    pub where_: Option<i32>,
}

/// A new row for [`RustKeywordsRow`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::rust_keywords::rust_keywords_row)]
pub struct NewRustKeywordsRow {
    pub type_: i32,
    pub self_: Option<i32>,
    pub crate_: Option<i32>,
    pub fn_: Option<i32>,
    pub match_: Option<i32>,
    pub async_: Option<i32>,
    pub gen_: Option<i32>,
    pub try_: Option<i32>,
    pub union: Option<i32>,
    pub macro_rules: Option<i32>,
    pub move_: Option<i32>,
    pub where_: Option<i32>,
}
