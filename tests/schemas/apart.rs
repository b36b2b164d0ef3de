// @generated automatically by diesel_iris.

diesel::table! {
    apart_a (id) {
        id -> Integer,
    }
}

diesel::table! {
    apart_b (id) {
        id -> Integer,
        a -> Nullable<Integer>,
    }
}

diesel::joinable!(apart_b -> apart_a (a));
