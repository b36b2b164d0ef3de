// @generated automatically by diesel_iris.

diesel::table! {
    except_kept (id) {
        id -> Integer,
    }
}
