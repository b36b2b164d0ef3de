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
        SqlType_ -> Nullable<Integer>,
        #[sql_name = "Nullable"]
        Nullable_ -> Nullable<Integer>,
        #[sql_name = "diesel"]
        diesel_ -> Nullable<Integer>,
        #[sql_name = "diesel_iris"]
        diesel_iris_ -> Nullable<Integer>,
        #[sql_name = "Integer"]
        #[max_length = 9]
        Integer_ -> Nullable<Varchar>,
        #[sql_name = "Vector"]
        Vector_ -> Nullable<Vector>,
        #[sql_name = "T"]
        T_ -> Nullable<Integer>,
    }
}
