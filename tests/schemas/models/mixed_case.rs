// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable)]
#[diesel(table_name = crate::printed::compiled::mixed_case::Mixed_Case_Order, check_for_backend(diesel_iris::Iris))]
#[diesel(primary_key(OrderId))]
#[allow(non_snake_case)]
pub struct MixedCaseOrder {
    pub OrderId: i32,
    pub CustomerName: Option<String>,
    pub shipTo: Option<String>,
}

/// A new row for [`MixedCaseOrder`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::mixed_case::Mixed_Case_Order)]
#[allow(non_snake_case)]
pub struct NewMixedCaseOrder {
    pub OrderId: i32,
    pub CustomerName: Option<String>,
    pub shipTo: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations)]
#[diesel(table_name = crate::printed::compiled::mixed_case::Mixed_Case_OrderLine, check_for_backend(diesel_iris::Iris))]
#[diesel(primary_key(LineId))]
#[diesel(belongs_to(MixedCaseOrder, foreign_key = OrderId))]
#[allow(non_snake_case)]
pub struct MixedCaseOrderLine {
    pub LineId: i32,
    pub OrderId: Option<i32>,
}

/// A new row for [`MixedCaseOrderLine`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::mixed_case::Mixed_Case_OrderLine)]
#[allow(non_snake_case)]
pub struct NewMixedCaseOrderLine {
    pub LineId: i32,
    pub OrderId: Option<i32>,
}
