// @generated automatically by diesel_iris.

// Needs diesel_iris's feature `uuid`.
diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;

    every_type_row (id) {
        id -> BigInt,
        a_bit -> Nullable<Bool>,
        a_tinyint -> Nullable<TinyInt>,
        a_smallint -> Nullable<SmallInt>,
        an_integer -> Nullable<Integer>,
        a_bigint -> Nullable<BigInt>,
        a_numeric -> Nullable<Numeric>,
        a_decimal -> Nullable<Numeric>,
        a_double -> Nullable<Double>,
        a_float -> Nullable<Double>,
        a_real -> Nullable<Double>,
        #[max_length = 50]
        a_varchar -> Nullable<Varchar>,
        #[max_length = 2]
        a_char -> Nullable<Varchar>,
        #[max_length = 1]
        a_bare_varchar -> Nullable<Varchar>,
        a_text -> Nullable<Text>,
        a_longvarchar -> Nullable<Text>,
        a_varbinary -> Nullable<Binary>,
        a_longvarbinary -> Nullable<Binary>,
        a_date -> Nullable<Date>,
        a_time -> Nullable<Time>,
        a_time_of_three -> Nullable<Time>,
        a_timestamp -> Nullable<Timestamp>,
        a_datetime -> Nullable<Timestamp>,
        an_id -> Nullable<Uuid>,
        /// VECTOR(DOUBLE, 3)
        a_vector -> Nullable<VectorN<3>>,
        /// VECTOR(FLOAT, 3)
        a_float_vector -> Nullable<VectorN<3>>,
    }
}
