// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations)]
#[diesel(table_name = crate::printed::compiled::many_to_many::many_to_many_link, check_for_backend(diesel_iris::Iris))]
#[diesel(primary_key(tag, note))]
#[diesel(belongs_to(ManyToManyNote, foreign_key = note))]
#[diesel(belongs_to(ManyToManyTag, foreign_key = tag))]
pub struct ManyToManyLink {
    pub tag: i32,
    pub note: i32,
}

/// A new row for [`ManyToManyLink`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::many_to_many::many_to_many_link)]
pub struct NewManyToManyLink {
    pub tag: i32,
    pub note: i32,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable)]
#[diesel(table_name = crate::printed::compiled::many_to_many::many_to_many_note, check_for_backend(diesel_iris::Iris))]
pub struct ManyToManyNote {
    pub id: i32,
}

/// A new row for [`ManyToManyNote`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::many_to_many::many_to_many_note)]
pub struct NewManyToManyNote {
    pub id: i32,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::many_to_many::many_to_many_tag, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ManyToManyTag {
    pub id: i32,
    pub name: Option<String>,
}

/// A new row for [`ManyToManyTag`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::many_to_many::many_to_many_tag)]
pub struct NewManyToManyTag {
    pub id: i32,
    pub name: Option<String>,
}
