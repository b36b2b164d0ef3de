// @generated automatically by diesel_iris.

pub mod Clinic_Gold {
    diesel::table! {
        Clinic_Gold.Note (Id) {
            Id -> BigInt,
            Person -> BigInt,
            Body -> Nullable<Text>,
        }
    }

    diesel::table! {
        Clinic_Gold.Person (Id) {
            Id -> BigInt,
            #[sql_name = "Name"]
            #[max_length = 40]
            Name_ -> Nullable<Varchar>,
        }
    }

    diesel::joinable!(Note -> Person (Person));

    diesel::allow_tables_to_appear_in_same_query!(Note, Person,);
}
