// @generated automatically by diesel_iris.

use diesel::prelude::*;

#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::every_type::every_type_row, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct EveryTypeRow {
    pub id: i64,
    pub a_bit: Option<bool>,
    pub a_tinyint: Option<i8>,
    pub a_smallint: Option<i16>,
    pub an_integer: Option<i32>,
    pub a_bigint: Option<i64>,
    pub a_numeric: Option<bigdecimal::BigDecimal>,
    pub a_decimal: Option<bigdecimal::BigDecimal>,
    pub a_double: Option<f64>,
    pub a_float: Option<f64>,
    pub a_real: Option<f64>,
    pub a_varchar: Option<String>,
    pub a_char: Option<String>,
    pub a_bare_varchar: Option<String>,
    pub a_text: Option<String>,
    pub a_longvarchar: Option<String>,
    pub a_varbinary: Option<Vec<u8>>,
    pub a_longvarbinary: Option<Vec<u8>>,
    pub a_date: Option<chrono::NaiveDate>,
    pub a_time: Option<chrono::NaiveTime>,
    pub a_time_of_three: Option<chrono::NaiveTime>,
    pub a_timestamp: Option<chrono::NaiveDateTime>,
    pub a_datetime: Option<chrono::NaiveDateTime>,
    pub an_id: Option<uuid::Uuid>,
    /// VECTOR(DOUBLE, 3)
    pub a_vector: Option<diesel_iris::data_types::VectorN<f64, 3>>,
    /// VECTOR(FLOAT, 3)
    pub a_float_vector: Option<diesel_iris::data_types::VectorN<f32, 3>>,
}

/// A new row for [`EveryTypeRow`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::every_type::every_type_row)]
pub struct NewEveryTypeRow {
    pub a_bit: Option<bool>,
    pub a_tinyint: Option<i8>,
    pub a_smallint: Option<i16>,
    pub an_integer: Option<i32>,
    pub a_bigint: Option<i64>,
    pub a_numeric: Option<bigdecimal::BigDecimal>,
    pub a_decimal: Option<bigdecimal::BigDecimal>,
    pub a_double: Option<f64>,
    pub a_float: Option<f64>,
    pub a_real: Option<f64>,
    pub a_varchar: Option<String>,
    pub a_char: Option<String>,
    pub a_bare_varchar: Option<String>,
    pub a_text: Option<String>,
    pub a_longvarchar: Option<String>,
    pub a_varbinary: Option<Vec<u8>>,
    pub a_longvarbinary: Option<Vec<u8>>,
    pub a_date: Option<chrono::NaiveDate>,
    pub a_time: Option<chrono::NaiveTime>,
    pub a_time_of_three: Option<chrono::NaiveTime>,
    pub a_timestamp: Option<chrono::NaiveDateTime>,
    pub a_datetime: Option<chrono::NaiveDateTime>,
    pub an_id: Option<uuid::Uuid>,
    pub a_vector: Option<diesel_iris::data_types::VectorN<f64, 3>>,
    pub a_float_vector: Option<diesel_iris::data_types::VectorN<f32, 3>>,
}
