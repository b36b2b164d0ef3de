// @generated automatically by diesel_iris.

diesel::table! {
    diamond_left (id) {
        id -> Integer,
        upper_one -> Nullable<Integer>,
    }
}

diesel::table! {
    diamond_low (id) {
        id -> Integer,
        l -> Nullable<Integer>,
        r -> Nullable<Integer>,
    }
}

diesel::table! {
    diamond_right (id) {
        id -> Integer,
        upper_one -> Nullable<Integer>,
    }
}

diesel::table! {
    diamond_top (id) {
        id -> Integer,
    }
}

diesel::joinable!(diamond_left -> diamond_top (upper_one));
diesel::joinable!(diamond_low -> diamond_left (l));
diesel::joinable!(diamond_low -> diamond_right (r));
diesel::joinable!(diamond_right -> diamond_top (upper_one));

diesel::allow_tables_to_appear_in_same_query!(
    diamond_left,
    diamond_low,
    diamond_right,
    diamond_top,
);
