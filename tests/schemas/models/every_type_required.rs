// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::every_type_required::every_type_required_row, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct EveryTypeRequiredRow {
    pub id: i64,
    pub a_bit: bool,
    pub a_tinyint: i8,
    pub a_smallint: i16,
    pub an_integer: i32,
    pub a_bigint: i64,
    pub a_numeric: bigdecimal::BigDecimal,
    pub a_double: f64,
    pub a_varchar: String,
    pub a_longvarchar: String,
    pub a_varbinary: Vec<u8>,
    pub a_date: chrono::NaiveDate,
    pub a_time: chrono::NaiveTime,
    pub a_timestamp: chrono::NaiveDateTime,
    pub an_id: uuid::Uuid,
    /// VECTOR(DOUBLE, 3)
    pub a_vector: diesel_iris::data_types::VectorN<f64, 3>,
}

/// A new row for [`EveryTypeRequiredRow`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::every_type_required::every_type_required_row)]
pub struct NewEveryTypeRequiredRow {
    pub a_bit: bool,
    pub a_tinyint: i8,
    pub a_smallint: i16,
    pub an_integer: i32,
    pub a_bigint: i64,
    pub a_numeric: bigdecimal::BigDecimal,
    pub a_double: f64,
    pub a_varchar: String,
    pub a_longvarchar: String,
    pub a_varbinary: Vec<u8>,
    pub a_date: chrono::NaiveDate,
    pub a_time: chrono::NaiveTime,
    pub a_timestamp: chrono::NaiveDateTime,
    pub an_id: uuid::Uuid,
    pub a_vector: diesel_iris::data_types::VectorN<f64, 3>,
}
