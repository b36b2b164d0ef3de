// @generated automatically by diesel_iris.

diesel::table! {
    #[sql_name = "collisions row"]
    collisions_row1 (id) {
        id -> Integer,
    }
}

diesel::table! {
    #[sql_name = "collisions-row"]
    collisions_row2 (id) {
        id -> Integer,
    }
}

diesel::table! {
    collisions_row (a_b2) {
        #[sql_name = "a b"]
        a_b2 -> Integer,
        a_b -> Nullable<Integer>,
        #[sql_name = "a-b"]
        a_b3 -> Nullable<Integer>,
        #[sql_name = "a;b"]
        a_b4 -> Nullable<Integer>,
        a_b1 -> Nullable<Integer>,
        #[sql_name = "type"]
        type_1 -> Nullable<Integer>,
        type_ -> Nullable<Integer>,
    }
}

diesel::allow_tables_to_appear_in_same_query!(collisions_row1, collisions_row2, collisions_row,);
