// @generated automatically by diesel_iris.

diesel::table! {
    composite_reference_seat (row_number, seat) {
        row_number -> Integer,
        #[max_length = 2]
        seat -> Varchar,
    }
}

diesel::table! {
    composite_reference_ticket (id) {
        id -> Integer,
        row_number -> Nullable<Integer>,
        #[max_length = 2]
        seat -> Nullable<Varchar>,
    }
}

diesel::allow_tables_to_appear_in_same_query!(composite_reference_seat, composite_reference_ticket,);
