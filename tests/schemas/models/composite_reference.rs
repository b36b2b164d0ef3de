// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable)]
#[diesel(table_name = crate::printed::compiled::composite_reference::composite_reference_seat, check_for_backend(diesel_iris::Iris))]
#[diesel(primary_key(row_number, seat))]
pub struct CompositeReferenceSeat {
    pub row_number: i32,
    pub seat: String,
}

/// A new row for [`CompositeReferenceSeat`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::composite_reference::composite_reference_seat)]
pub struct NewCompositeReferenceSeat {
    pub row_number: i32,
    pub seat: String,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::composite_reference::composite_reference_ticket, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct CompositeReferenceTicket {
    pub id: i32,
    pub row_number: Option<i32>,
    pub seat: Option<String>,
}

/// A new row for [`CompositeReferenceTicket`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::composite_reference::composite_reference_ticket)]
pub struct NewCompositeReferenceTicket {
    pub id: i32,
    pub row_number: Option<i32>,
    pub seat: Option<String>,
}
