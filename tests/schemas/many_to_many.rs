// @generated automatically by diesel_iris.

diesel::table! {
    many_to_many_link (tag, note) {
        tag -> Integer,
        note -> Integer,
    }
}

diesel::table! {
    many_to_many_note (id) {
        id -> Integer,
    }
}

diesel::table! {
    many_to_many_tag (id) {
        id -> Integer,
        #[max_length = 20]
        name -> Nullable<Varchar>,
    }
}

diesel::joinable!(many_to_many_link -> many_to_many_note (note));
diesel::joinable!(many_to_many_link -> many_to_many_tag (tag));

diesel::allow_tables_to_appear_in_same_query!(
    many_to_many_link,
    many_to_many_note,
    many_to_many_tag,
);
