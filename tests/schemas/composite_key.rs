// @generated automatically by diesel_iris.

diesel::table! {
    composite_key_seat (seat, row_number) {
        row_number -> Integer,
        #[max_length = 1]
        seat -> Varchar,
        price -> Nullable<Numeric>,
    }
}
