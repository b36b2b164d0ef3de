// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::diesel_names::diesel_names_row, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(primary_key(table_))]
pub struct DieselNamesRow {
    pub table_: i32,
    pub columns_: Option<i32>,
    pub dsl_: Option<i32>,
    pub star_: Option<i32>,
    pub all_columns_: Option<i32>,
    pub sql_type: Option<i32>,
    pub nullable: Option<i32>,
    pub diesel_: Option<i32>,
    pub diesel_iris_: Option<i32>,
    pub integer: Option<String>,
    /// VECTOR(DOUBLE, 2)
    pub vector: Option<diesel_iris::data_types::VectorN<f64, 2>>,
    pub t: Option<i32>,
}

/// A new row for [`DieselNamesRow`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::diesel_names::diesel_names_row)]
pub struct NewDieselNamesRow {
    pub table_: i32,
    pub columns_: Option<i32>,
    pub dsl_: Option<i32>,
    pub star_: Option<i32>,
    pub all_columns_: Option<i32>,
    pub sql_type: Option<i32>,
    pub nullable: Option<i32>,
    pub diesel_: Option<i32>,
    pub diesel_iris_: Option<i32>,
    pub integer: Option<String>,
    pub vector: Option<diesel_iris::data_types::VectorN<f64, 2>>,
    pub t: Option<i32>,
}
