// @generated automatically by diesel_iris.

diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;

    diesel_names_row (table_) {
        #[sql_name = "table"]
        table_ -> Integer,
        #[sql_name = "columns"]
        columns_ -> Nullable<Integer>,
        #[sql_name = "dsl"]
        dsl_ -> Nullable<Integer>,
        #[sql_name = "star"]
        star_ -> Nullable<Integer>,
        #[sql_name = "all_columns"]
        all_columns_ -> Nullable<Integer>,
        #[sql_name = "SqlType"]
        sql_type -> Nullable<Integer>,
        nullable -> Nullable<Integer>,
        #[sql_name = "diesel"]
        diesel_ -> Nullable<Integer>,
        #[sql_name = "diesel_iris"]
        diesel_iris_ -> Nullable<Integer>,
        #[max_length = 9]
        integer -> Nullable<Varchar>,
        /// VECTOR(DOUBLE, 2)
        vector -> Nullable<VectorN<2>>,
        t -> Nullable<Integer>,
    }
}
