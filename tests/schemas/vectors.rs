// @generated automatically by diesel_iris.

diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;

    /// The table vectors_note.
    vectors_note (id) {
        /// The column id of the table vectors_note, BIGINT.
        id -> BigInt,
        /// The column meaning of the table vectors_note, VECTOR(DOUBLE, 3).
        meaning -> Nullable<VectorN<3>>,
        /// The column tone of the table vectors_note, VECTOR(FLOAT, 2).
        tone -> Nullable<VectorN<2>>,
    }
}
