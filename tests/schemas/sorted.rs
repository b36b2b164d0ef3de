// @generated automatically by diesel_iris.

diesel::table! {
    sorted_row (id) {
        m -> Nullable<Date>,
        #[max_length = 5]
        a -> Nullable<Varchar>,
        id -> Integer,
        z -> Nullable<Integer>,
    }
}
