// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable)]
#[diesel(table_name = crate::printed::compiled::hidden_row_id::hidden_row_id_kept, check_for_backend(diesel_iris::Iris))]
pub struct HiddenRowIdKept {
    pub id: i32,
}

/// A new row for [`HiddenRowIdKept`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::hidden_row_id::hidden_row_id_kept)]
pub struct NewHiddenRowIdKept {
    pub id: i32,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::hidden_row_id::hidden_row_id_log, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(primary_key(row_id))]
pub struct HiddenRowIdLog {
    pub row_id: i64,
    pub line: Option<String>,
    pub seen_at: Option<chrono::NaiveDateTime>,
}

/// A new row for [`HiddenRowIdLog`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::hidden_row_id::hidden_row_id_log)]
pub struct NewHiddenRowIdLog {
    pub line: Option<String>,
    pub seen_at: Option<chrono::NaiveDateTime>,
}

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::hidden_row_id::hidden_row_id_taken, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
#[diesel(primary_key(row_id1))]
pub struct HiddenRowIdTaken {
    pub row_id1: i64,
    pub id: Option<i32>,
    pub row_id: Option<i32>,
}

/// A new row for [`HiddenRowIdTaken`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::hidden_row_id::hidden_row_id_taken)]
pub struct NewHiddenRowIdTaken {
    pub id: Option<i32>,
    pub row_id: Option<i32>,
}
