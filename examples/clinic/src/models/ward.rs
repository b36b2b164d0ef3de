//! Wards.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use garde::Validate;
use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::schema::{encounters, wards};

/// A ward.
#[derive(Debug, Clone, PartialEq, Serialize, Queryable, Selectable, ToSchema)]
#[diesel(table_name = wards)]
pub struct Ward {
    /// The building.
    #[schema(example = "North")]
    pub building: String,
    /// The number in the building.
    pub number: i16,
    /// What is treated there.
    #[serde(rename = "type")]
    #[diesel(column_name = type_)]
    #[schema(example = "Cardiology")]
    pub kind: String,
    /// How many patients it has room for.
    pub beds: i8,
}

/// Which ward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, Validate, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct WardKey {
    /// The building.
    #[garde(length(chars, min = 1, max = 20))]
    #[schema(min_length = 1, max_length = 20, example = "North")]
    pub building: String,
    /// The number in the building.
    #[garde(range(min = 0))]
    pub number: i16,
}

/// All wards, by what is treated there.
///
/// # Errors
///
/// Those of the database.
pub async fn all(conn: &mut AsyncIrisConnection) -> QueryResult<Vec<Ward>> {
    let order = (wards::type_, wards::building, wards::number);
    wards::table.select(Ward::as_select()).order(order).load(conn).await
}

/// The beds that are free in a ward, which stays locked until the transaction ends: nobody else gives them away.
///
/// # Errors
///
/// `NotFound`, and those of the database.
pub async fn lock_and_count_free_beds(conn: &mut AsyncIrisConnection, key: &WardKey) -> QueryResult<i64> {
    let ward = || wards::table.find((&key.building, key.number));
    // IRIS has no SELECT … FOR UPDATE that waits; an UPDATE keeps its lock
    let count = diesel::update(ward()).set(wards::beds.eq(wards::beds)).execute(conn).await?;
    if count == 0 {
        return Err(diesel::NotFound);
    }
    let beds: i8 = ward().select(wards::beds).first(conn).await?;
    let occupied: i64 = encounters::table
        .filter(encounters::ward_building.eq(&key.building))
        .filter(encounters::ward_number.eq(key.number))
        .filter(encounters::discharged_at.is_null())
        .count()
        .get_result(conn)
        .await?;
    Ok(i64::from(beds) - occupied)
}
