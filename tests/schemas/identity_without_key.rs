// @generated automatically by diesel_iris.

diesel::table! {
    identity_without_key_event (number) {
        number -> BigInt,
        #[max_length = 40]
        what -> Nullable<Varchar>,
    }
}
