// @generated automatically by diesel_iris.

diesel::table! {
    itself_folder (id) {
        id -> Integer,
        parent -> Nullable<Integer>,
    }
}
