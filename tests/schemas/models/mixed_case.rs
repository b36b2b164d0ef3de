// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::mixed_case::mixed_case_order, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(primary_key(order_id))]
pub struct MixedCaseOrder {
    pub order_id: i32,
    pub customer_name: Option<String>,
    pub ship_to: Option<String>,
}

/// A new row for [`MixedCaseOrder`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::mixed_case::mixed_case_order)]
pub struct NewMixedCaseOrder {
    pub order_id: i32,
    pub customer_name: Option<String>,
    pub ship_to: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::mixed_case::mixed_case_order_line, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(primary_key(line_id))]
#[diesel(belongs_to(MixedCaseOrder, foreign_key = order_id))]
pub struct MixedCaseOrderLine {
    pub line_id: i32,
    pub order_id: Option<i32>,
}

/// A new row for [`MixedCaseOrderLine`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::mixed_case::mixed_case_order_line)]
pub struct NewMixedCaseOrderLine {
    pub line_id: i32,
    pub order_id: Option<i32>,
}
