//! Those who treat patients.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use serde::Serialize;
use utoipa::ToSchema;

use crate::schema::staff;

/// A member of staff.
#[derive(Debug, Clone, PartialEq, Serialize, Queryable, Selectable, ToSchema)]
#[diesel(table_name = staff)]
pub struct Member {
    /// The key.
    pub id: i64,
    /// On the badge.
    pub badge: i16,
    /// First and last name.
    pub name: String,
    /// Whether they are at work.
    pub on_duty: bool,
}

/// All of them, by name.
///
/// # Errors
///
/// Those of the database.
pub async fn all(conn: &mut AsyncIrisConnection) -> QueryResult<Vec<Member>> {
    staff::table.select(Member::as_select()).order((staff::name, staff::id)).load(conn).await
}
