// @generated automatically by diesel_iris.

diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;

    imports_row (id) {
        id -> Integer,
        seen_at -> Nullable<Timestamp>,
    }
}
