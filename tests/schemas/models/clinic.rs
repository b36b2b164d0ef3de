// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations)]
#[diesel(table_name = crate::printed::compiled::clinic::Clinic_Gold::Note, check_for_backend(diesel_iris::Iris))]
#[diesel(primary_key(Id))]
#[diesel(belongs_to(Person, foreign_key = Person))]
#[allow(non_snake_case)]
pub struct Note {
    pub Id: i64,
    pub Person: i64,
    pub Body: Option<String>,
}

/// A new row for [`Note`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::clinic::Clinic_Gold::Note)]
#[allow(non_snake_case)]
pub struct NewNote {
    pub Person: i64,
    pub Body: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable)]
#[diesel(table_name = crate::printed::compiled::clinic::Clinic_Gold::Person, check_for_backend(diesel_iris::Iris))]
#[diesel(primary_key(Id))]
#[allow(non_snake_case)]
pub struct Person {
    pub Id: i64,
    pub Name_: Option<String>,
}

/// A new row for [`Person`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::clinic::Clinic_Gold::Person)]
#[allow(non_snake_case)]
pub struct NewPerson {
    pub Name_: Option<String>,
}
