// @generated automatically by diesel_iris.

// Needs diesel_iris's feature `uuid`.
diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;

    every_type_required_row (id) {
        id -> BigInt,
        a_bit -> Bool,
        a_tinyint -> TinyInt,
        a_smallint -> SmallInt,
        an_integer -> Integer,
        a_bigint -> BigInt,
        a_numeric -> Numeric,
        a_double -> Double,
        #[max_length = 50]
        a_varchar -> Varchar,
        a_longvarchar -> Text,
        a_varbinary -> Binary,
        a_date -> Date,
        a_time -> Time,
        a_timestamp -> Timestamp,
        an_id -> Uuid,
        /// VECTOR(DOUBLE, 3)
        a_vector -> VectorN<3>,
    }
}
