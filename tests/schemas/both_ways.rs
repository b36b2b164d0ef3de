// @generated automatically by diesel_iris.

diesel::table! {
    both_ways_sailor (id) {
        id -> Integer,
        ship -> Nullable<Integer>,
        next_of -> Nullable<Integer>,
    }
}

diesel::table! {
    both_ways_ship (id) {
        id -> Integer,
        captain -> Nullable<Integer>,
    }
}

diesel::joinable!(both_ways_sailor -> both_ways_ship (ship));

diesel::allow_tables_to_appear_in_same_query!(both_ways_sailor, both_ways_ship,);
