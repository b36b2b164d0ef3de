// @generated automatically by diesel_iris.

diesel::table! {
    own_name_row (own_name_row_) {
        #[sql_name = "own_name_row"]
        own_name_row_ -> Integer,
        id -> Nullable<Integer>,
    }
}
