// @generated automatically by diesel_iris.

use diesel::prelude::*;

/// The table vectors_note.
#[derive(Debug, Clone, PartialEq, Queryable, Selectable, Identifiable, AsChangeset)]
#[diesel(table_name = crate::printed::compiled::vectors::vectors_note, check_for_backend(diesel_iris::Iris))]
#[diesel(treat_none_as_null = true)]
pub struct VectorsNote {
    /// The column id of the table vectors_note, BIGINT.
    pub id: i64,
    /// The column meaning of the table vectors_note, VECTOR(DOUBLE, 3).
    pub meaning: Option<diesel_iris::data_types::VectorN<f64, 3>>,
    /// The column tone of the table vectors_note, VECTOR(FLOAT, 2).
    pub tone: Option<diesel_iris::data_types::VectorN<f32, 2>>,
}

/// A new row for [`VectorsNote`].
#[derive(Debug, Clone, PartialEq, Insertable)]
#[diesel(table_name = crate::printed::compiled::vectors::vectors_note)]
pub struct NewVectorsNote {
    pub meaning: Option<diesel_iris::data_types::VectorN<f64, 3>>,
    pub tone: Option<diesel_iris::data_types::VectorN<f32, 2>>,
}
