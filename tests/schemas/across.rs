// @generated automatically by diesel_iris.

pub mod across_here {
    diesel::table! {
        /// The table Note.
        Across_Here.note (id) {
            /// The column Id of the table Note, BIGINT.
            id -> BigInt,
            /// The column Person of the table Note, BIGINT.
            person -> Nullable<BigInt>,
        }
    }

    diesel::table! {
        /// The table Person.
        Across_Here.person (id) {
            /// The column Id of the table Person, BIGINT.
            id -> BigInt,
        }
    }

    diesel::allow_tables_to_appear_in_same_query!(note, person,);
}
