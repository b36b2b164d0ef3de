// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::composite_key::composite_key_seat, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(primary_key(seat, row_number))]
pub struct CompositeKeySeat {
    pub row_number: i32,
    pub seat: String,
    pub price: Option<bigdecimal::BigDecimal>,
}

/// A new row for [`CompositeKeySeat`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::composite_key::composite_key_seat)]
pub struct NewCompositeKeySeat {
    pub row_number: i32,
    pub seat: String,
    pub price: Option<bigdecimal::BigDecimal>,
}
