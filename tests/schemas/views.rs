// @generated automatically by diesel_iris.

diesel::table! {
    views_bed (id) {
        id -> Integer,
        #[max_length = 10]
        ward -> Varchar,
        price -> Nullable<Numeric>,
    }
}

diesel::table! {
    views_by_ward (ward) {
        #[max_length = 10]
        ward -> Varchar,
        beds -> Nullable<BigInt>,
        dearest -> Nullable<Numeric>,
    }
}

diesel::table! {
    views_named (number, place) {
        number -> Integer,
        #[max_length = 10]
        place -> Varchar,
        seen -> Nullable<Timestamp>,
    }
}

diesel::allow_tables_to_appear_in_same_query!(views_bed, views_by_ward, views_named,);
