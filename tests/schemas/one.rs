// @generated automatically by diesel_iris.

diesel::table! {
    one_thing (id) {
        id -> Integer,
    }
}
