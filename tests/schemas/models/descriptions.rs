// @generated automatically by diesel_iris.

use diesel::prelude::*;

/// The table descriptions_none.
#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable)]
#[diesel(table_name = crate::printed::compiled::descriptions::descriptions_none, check_for_backend(diesel_iris::Iris))]
pub struct DescriptionsNone {
    /// The column id of the table descriptions_none, INTEGER.
    pub id: i32,
}

/// A new row for [`DescriptionsNone`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::descriptions::descriptions_none)]
pub struct NewDescriptionsNone {
    pub id: i32,
}

/// Persons who are treated
#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::descriptions::descriptions_patient, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct DescriptionsPatient {
    /// Counted up
    pub id: i32,
    /// As printed on the wristband.
    ///
    /// It may change.
    pub name: String,
    /// The column plain of the table descriptions_patient, VARCHAR(10).
    pub plain: Option<String>,
}

/// A new row for [`DescriptionsPatient`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::descriptions::descriptions_patient)]
pub struct NewDescriptionsPatient {
    pub id: i32,
    pub name: String,
    pub plain: Option<String>,
}
