// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::clinic::clinic_gold::note, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(Person, foreign_key = person))]
pub struct Note {
    pub id: i64,
    pub person: i64,
    pub body: Option<String>,
}

/// A new row for [`Note`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::clinic::clinic_gold::note)]
pub struct NewNote {
    pub person: i64,
    pub body: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::clinic::clinic_gold::person, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Person {
    pub id: i64,
    pub name: Option<String>,
}

/// A new row for [`Person`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::clinic::clinic_gold::person)]
pub struct NewPerson {
    pub name: Option<String>,
}
