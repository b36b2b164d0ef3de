// @generated automatically by diesel_iris.

use diesel::prelude::*;

/// The table Note.
#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable)]
#[diesel(table_name = crate::printed::compiled::across::Across_Here::Note, check_for_backend(diesel_iris::Iris))]
#[diesel(primary_key(Id))]
#[allow(non_snake_case)]
pub struct Note {
    /// The column Id of the table Note, BIGINT.
    pub Id: i64,
    /// The column Person of the table Note, BIGINT.
    pub Person: Option<i64>,
}

/// A new row for [`Note`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::across::Across_Here::Note)]
#[allow(non_snake_case)]
pub struct NewNote {
    pub Person: Option<i64>,
}

/// The table Person.
#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable)]
#[diesel(table_name = crate::printed::compiled::across::Across_Here::Person, check_for_backend(diesel_iris::Iris))]
#[diesel(primary_key(Id))]
#[allow(non_snake_case)]
pub struct Person {
    /// The column Id of the table Person, BIGINT.
    pub Id: i64,
}
