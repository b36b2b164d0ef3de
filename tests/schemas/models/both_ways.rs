// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, Associations, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::both_ways::both_ways_sailor, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(belongs_to(BothWaysShip, foreign_key = ship))]
pub struct BothWaysSailor {
    pub id: i32,
    pub ship: Option<i32>,
    pub next_of: Option<i32>,
}

/// A new row for [`BothWaysSailor`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::both_ways::both_ways_sailor)]
pub struct NewBothWaysSailor {
    pub id: i32,
    pub ship: Option<i32>,
    pub next_of: Option<i32>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::both_ways::both_ways_ship, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct BothWaysShip {
    pub id: i32,
    pub captain: Option<i32>,
}

/// A new row for [`BothWaysShip`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::both_ways::both_ways_ship)]
pub struct NewBothWaysShip {
    pub id: i32,
    pub captain: Option<i32>,
}
