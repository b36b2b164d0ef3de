// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::identity_without_key::identity_without_key_event, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(primary_key(number))]
pub struct IdentityWithoutKeyEvent {
    pub number: i64,
    pub what: Option<String>,
}

/// A new row for [`IdentityWithoutKeyEvent`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::identity_without_key::identity_without_key_event)]
pub struct NewIdentityWithoutKeyEvent {
    pub what: Option<String>,
}
