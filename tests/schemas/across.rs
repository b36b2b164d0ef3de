// @generated automatically by diesel_iris.

pub mod Across_Here {
    diesel::table! {
        /// The table Note.
        Across_Here.Note (Id) {
            /// The column Id of the table Note, BIGINT.
            Id -> BigInt,
            /// The column Person of the table Note, BIGINT.
            Person -> Nullable<BigInt>,
        }
    }

    diesel::table! {
        /// The table Person.
        Across_Here.Person (Id) {
            /// The column Id of the table Person, BIGINT.
            Id -> BigInt,
        }
    }

    diesel::allow_tables_to_appear_in_same_query!(Note, Person,);
}
