// @generated automatically by diesel_iris.

diesel::table! {
    two_references_match (id) {
        id -> Integer,
        home -> Nullable<Integer>,
        away -> Nullable<Integer>,
    }
}

diesel::table! {
    two_references_team (id) {
        id -> Integer,
        #[max_length = 30]
        name -> Nullable<Varchar>,
    }
}

diesel::allow_tables_to_appear_in_same_query!(two_references_match, two_references_team,);
