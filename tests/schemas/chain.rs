// @generated automatically by diesel_iris.

diesel::table! {
    chain_a (id) {
        id -> Integer,
    }
}

diesel::table! {
    chain_b (id) {
        id -> Integer,
        a_id -> Nullable<Integer>,
    }
}

diesel::table! {
    chain_c (id) {
        id -> Integer,
        b_id -> Nullable<Integer>,
    }
}

diesel::table! {
    chain_d (id) {
        id -> Integer,
        c_id -> Nullable<Integer>,
    }
}

diesel::joinable!(chain_b -> chain_a (a_id));
diesel::joinable!(chain_c -> chain_b (b_id));
diesel::joinable!(chain_d -> chain_c (c_id));

diesel::allow_tables_to_appear_in_same_query!(chain_a, chain_b, chain_c, chain_d,);
