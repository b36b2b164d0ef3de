// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::itself::itself_folder, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct ItselfFolder {
    pub id: i32,
    pub parent: Option<i32>,
}

/// A new row for [`ItselfFolder`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::itself::itself_folder)]
pub struct NewItselfFolder {
    pub id: i32,
    pub parent: Option<i32>,
}
