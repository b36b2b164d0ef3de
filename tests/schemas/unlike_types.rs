// @generated automatically by diesel_iris.

diesel::table! {
    unlike_types_a (id) {
        id -> BigInt,
    }
}

diesel::table! {
    unlike_types_b (id) {
        id -> Integer,
        a_id -> Nullable<Integer>,
    }
}

diesel::allow_tables_to_appear_in_same_query!(unlike_types_a, unlike_types_b,);
