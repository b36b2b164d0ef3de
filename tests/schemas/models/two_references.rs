// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::two_references::two_references_match, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct TwoReferencesMatch {
    pub id: i32,
    pub home: Option<i32>,
    pub away: Option<i32>,
}

/// A new row for [`TwoReferencesMatch`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::two_references::two_references_match)]
pub struct NewTwoReferencesMatch {
    pub id: i32,
    pub home: Option<i32>,
    pub away: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::two_references::two_references_team, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct TwoReferencesTeam {
    pub id: i32,
    pub name: Option<String>,
}

/// A new row for [`TwoReferencesTeam`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::two_references::two_references_team)]
pub struct NewTwoReferencesTeam {
    pub id: i32,
    pub name: Option<String>,
}
