// @generated automatically by diesel_iris.

diesel::table! {
    hidden_row_id_kept (id) {
        id -> Integer,
    }
}

diesel::table! {
    hidden_row_id_log (row_id) {
        #[sql_name = "%ID"]
        row_id -> BigInt,
        #[max_length = 200]
        line -> Nullable<Varchar>,
        seen_at -> Nullable<Timestamp>,
    }
}

diesel::table! {
    hidden_row_id_taken (row_id1) {
        #[sql_name = "%ID"]
        row_id1 -> BigInt,
        id -> Nullable<Integer>,
        row_id -> Nullable<Integer>,
    }
}

diesel::allow_tables_to_appear_in_same_query!(
    hidden_row_id_kept,
    hidden_row_id_log,
    hidden_row_id_taken,
);
