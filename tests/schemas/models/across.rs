// @generated automatically by diesel_iris.

use diesel::prelude::*;

/// The table note.
#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::across::across_here::note, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct Note {
    /// The column id of the table note, BIGINT.
    pub id: i64,
    /// The column person of the table note, BIGINT.
    pub person: Option<i64>,
}

/// A new row for [`Note`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::across::across_here::note)]
pub struct NewNote {
    pub person: Option<i64>,
}

/// The table person.
#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable)]
#[diesel(table_name = crate::printed::compiled::across::across_here::person, check_for_backend(diesel_iris::Iris))]
pub struct Person {
    /// The column id of the table person, BIGINT.
    pub id: i64,
}
