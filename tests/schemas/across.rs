// @generated automatically by diesel_iris.

pub mod across_here {
    diesel::table! {
        /// The table note.
        Across_Here.note (id) {
            /// The column id of the table note, BIGINT.
            id -> BigInt,
            /// The column person of the table note, BIGINT.
            person -> Nullable<BigInt>,
        }
    }

    diesel::table! {
        /// The table person.
        Across_Here.person (id) {
            /// The column id of the table person, BIGINT.
            id -> BigInt,
        }
    }

    diesel::allow_tables_to_appear_in_same_query!(note, person,);
}
