// @generated automatically by diesel_iris.

pub mod clinic_gold {
    diesel::table! {
        Clinic_Gold.note (id) {
            id -> BigInt,
            person -> BigInt,
            body -> Nullable<Text>,
        }
    }

    diesel::table! {
        Clinic_Gold.person (id) {
            id -> BigInt,
            #[max_length = 40]
            name -> Nullable<Varchar>,
        }
    }

    diesel::joinable!(note -> person (person));

    diesel::allow_tables_to_appear_in_same_query!(note, person,);
}
