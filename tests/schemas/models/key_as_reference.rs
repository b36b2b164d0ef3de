// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::key_as_reference::key_as_reference_employee, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(KeyAsReferencePerson, foreign_key = id))]
pub struct KeyAsReferenceEmployee {
    pub id: i64,
    pub salary: Option<bigdecimal::BigDecimal>,
}

/// A new row for [`KeyAsReferenceEmployee`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::key_as_reference::key_as_reference_employee)]
pub struct NewKeyAsReferenceEmployee {
    pub id: i64,
    pub salary: Option<bigdecimal::BigDecimal>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable)]
#[diesel(table_name = crate::printed::compiled::key_as_reference::key_as_reference_person, check_for_backend(diesel_iris::Iris))]
pub struct KeyAsReferencePerson {
    pub id: i64,
}
