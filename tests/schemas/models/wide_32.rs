// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::wide_32::wide_32_row, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Wide32Row {
    pub id: i32,
    pub c1: Option<i32>,
    pub c2: Option<i32>,
    pub c3: Option<i32>,
    pub c4: Option<i32>,
    pub c5: Option<i32>,
    pub c6: Option<i32>,
    pub c7: Option<i32>,
    pub c8: Option<i32>,
    pub c9: Option<i32>,
    pub c10: Option<i32>,
    pub c11: Option<i32>,
    pub c12: Option<i32>,
    pub c13: Option<i32>,
    pub c14: Option<i32>,
    pub c15: Option<i32>,
    pub c16: Option<i32>,
    pub c17: Option<i32>,
    pub c18: Option<i32>,
    pub c19: Option<i32>,
    pub c20: Option<i32>,
    pub c21: Option<i32>,
    pub c22: Option<i32>,
    pub c23: Option<i32>,
    pub c24: Option<i32>,
    pub c25: Option<i32>,
    pub c26: Option<i32>,
    pub c27: Option<i32>,
    pub c28: Option<i32>,
    pub c29: Option<i32>,
    pub c30: Option<i32>,
    pub c31: Option<i32>,
}

/// A new row for [`Wide32Row`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::wide_32::wide_32_row)]
pub struct NewWide32Row {
    pub id: i32,
    pub c1: Option<i32>,
    pub c2: Option<i32>,
    pub c3: Option<i32>,
    pub c4: Option<i32>,
    pub c5: Option<i32>,
    pub c6: Option<i32>,
    pub c7: Option<i32>,
    pub c8: Option<i32>,
    pub c9: Option<i32>,
    pub c10: Option<i32>,
    pub c11: Option<i32>,
    pub c12: Option<i32>,
    pub c13: Option<i32>,
    pub c14: Option<i32>,
    pub c15: Option<i32>,
    pub c16: Option<i32>,
    pub c17: Option<i32>,
    pub c18: Option<i32>,
    pub c19: Option<i32>,
    pub c20: Option<i32>,
    pub c21: Option<i32>,
    pub c22: Option<i32>,
    pub c23: Option<i32>,
    pub c24: Option<i32>,
    pub c25: Option<i32>,
    pub c26: Option<i32>,
    pub c27: Option<i32>,
    pub c28: Option<i32>,
    pub c29: Option<i32>,
    pub c30: Option<i32>,
    pub c31: Option<i32>,
}
