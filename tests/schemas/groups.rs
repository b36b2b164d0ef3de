// @generated automatically by diesel_iris.

diesel::table! {
    groups_a (id) {
        id -> Integer,
    }
}

diesel::table! {
    groups_alone (id) {
        id -> Integer,
    }
}

diesel::table! {
    groups_b (id) {
        id -> Integer,
        a -> Nullable<Integer>,
    }
}

diesel::table! {
    groups_c (id) {
        id -> Integer,
    }
}

diesel::table! {
    groups_d (id) {
        id -> Integer,
        c -> Nullable<Integer>,
    }
}

diesel::joinable!(groups_b -> groups_a (a));
diesel::joinable!(groups_d -> groups_c (c));

diesel::allow_tables_to_appear_in_same_query!(groups_a, groups_b,);

diesel::allow_tables_to_appear_in_same_query!(groups_c, groups_d,);
