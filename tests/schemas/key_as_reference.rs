// @generated automatically by diesel_iris.

diesel::table! {
    key_as_reference_employee (id) {
        id -> BigInt,
        salary -> Nullable<Numeric>,
    }
}

diesel::table! {
    key_as_reference_person (id) {
        id -> BigInt,
    }
}

diesel::joinable!(key_as_reference_employee -> key_as_reference_person (id));

diesel::allow_tables_to_appear_in_same_query!(key_as_reference_employee, key_as_reference_person,);
