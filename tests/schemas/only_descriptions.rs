// @generated automatically by diesel_iris.

diesel::table! {
    /// Described
    only_descriptions_row (id) {
        id -> Integer,
        /// Described
        #[max_length = 80]
        name -> Nullable<Varchar>,
    }
}
