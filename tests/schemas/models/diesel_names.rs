// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable)]
#[diesel(table_name = crate::printed::compiled::diesel_names::diesel_names_row, check_for_backend(diesel_iris::Iris))]
#[diesel(primary_key(table_))]
#[allow(non_snake_case)]
pub struct DieselNamesRow {
    pub table_: i32,
    pub columns_: Option<i32>,
    pub dsl_: Option<i32>,
    pub star_: Option<i32>,
    pub all_columns_: Option<i32>,
    pub SqlType_: Option<i32>,
    pub Nullable_: Option<i32>,
    pub diesel_: Option<i32>,
    pub diesel_iris_: Option<i32>,
    pub Integer_: Option<String>,
    pub Vector_: Option<diesel_iris::data_types::Vector<f64>>,
    pub T_: Option<i32>,
}

/// A new row for [`DieselNamesRow`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::diesel_names::diesel_names_row)]
#[allow(non_snake_case)]
pub struct NewDieselNamesRow {
    pub table_: i32,
    pub columns_: Option<i32>,
    pub dsl_: Option<i32>,
    pub star_: Option<i32>,
    pub all_columns_: Option<i32>,
    pub SqlType_: Option<i32>,
    pub Nullable_: Option<i32>,
    pub diesel_: Option<i32>,
    pub diesel_iris_: Option<i32>,
    pub Integer_: Option<String>,
    pub Vector_: Option<diesel_iris::data_types::Vector<f64>>,
    pub T_: Option<i32>,
}
