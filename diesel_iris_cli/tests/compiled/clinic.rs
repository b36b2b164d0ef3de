// @generated automatically by diesel_iris.

pub mod clinic_notes {
    diesel::table! {
        use diesel::sql_types::*;
        use diesel_iris::sql_types::*;

        Clinic_Notes.notes (id) {
            id -> BigInt,
            patient -> Integer,
            #[sql_name = "type"]
            #[max_length = 50]
            type_ -> Nullable<Varchar>,
            #[sql_name = "body text"]
            body_text -> Nullable<Text>,
            embedding -> Nullable<Vector>,
        }
    }

    diesel::table! {
        Clinic_Notes.patients (id) {
            id -> Integer,
            #[sql_name = "%name"]
            _name -> Varchar,
            alive -> Bool,
        }
    }

    diesel::table! {
        #[sql_name = "old notes"]
        Clinic_Notes.old_notes (id) {
            id -> BigInt,
        }
    }

    diesel::joinable!(notes -> patients (patient));

    diesel::allow_tables_to_appear_in_same_query!(notes, patients, old_notes,);
}
