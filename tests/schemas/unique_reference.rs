// @generated automatically by diesel_iris.

diesel::table! {
    unique_reference_city (id) {
        id -> Integer,
        #[max_length = 2]
        country -> Nullable<Varchar>,
    }
}

diesel::table! {
    unique_reference_country (id) {
        id -> Integer,
        #[max_length = 2]
        code -> Varchar,
    }
}

diesel::allow_tables_to_appear_in_same_query!(unique_reference_city, unique_reference_country,);
