// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::hostile::hostile_, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(primary_key(a_))]
pub struct Hostile {
    pub a_: i32,
    pub _a: Option<i32>,
    pub _a1: Option<i32>,
    pub _a2: Option<i32>,
    pub _fn_main_: Option<i32>,
    pub _a3: Option<i32>,
    pub _a4: Option<i32>,
    pub delete_x: Option<i32>,
    pub r_: Option<i32>,
    pub a_b: Option<i32>,
    pub _a5: Option<i32>,
    pub _a6: Option<i32>,
}

/// A new row for [`Hostile`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::hostile::hostile_)]
pub struct NewHostile {
    pub a_: i32,
    pub _a: Option<i32>,
    pub _a1: Option<i32>,
    pub _a2: Option<i32>,
    pub _fn_main_: Option<i32>,
    pub _a3: Option<i32>,
    pub _a4: Option<i32>,
    pub delete_x: Option<i32>,
    pub r_: Option<i32>,
    pub a_b: Option<i32>,
    pub _a5: Option<i32>,
    pub _a6: Option<i32>,
}
