// @generated automatically by diesel_iris.

diesel::table! {
    /// The table descriptions_none.
    descriptions_none (id) {
        /// The column id of the table descriptions_none, INTEGER.
        id -> Integer,
    }
}

diesel::table! {
    /// Persons who are treated
    descriptions_patient (id) {
        /// Counted up
        id -> Integer,
        /// As printed on the wristband.
        ///
        /// It may change.
        #[max_length = 80]
        name -> Varchar,
        /// The column plain of the table descriptions_patient, VARCHAR(10).
        #[max_length = 10]
        plain -> Nullable<Varchar>,
    }
}

diesel::allow_tables_to_appear_in_same_query!(descriptions_none, descriptions_patient,);
