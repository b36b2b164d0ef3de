// @generated automatically by diesel_iris.

diesel::table! {
    sorted_row (id) {
        #[max_length = 5]
        a -> Nullable<Varchar>,
        id -> Integer,
        m -> Nullable<Date>,
        z -> Nullable<Integer>,
    }
}
