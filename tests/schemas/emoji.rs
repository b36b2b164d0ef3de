// @generated automatically by diesel_iris.

diesel::table! {
    #[sql_name = "emoji_🦀"]
    emoji_ (_1) {
        #[sql_name = "🔑"]
        _1 -> Integer,
        #[sql_name = "a🦀b"]
        a_b -> Nullable<Integer>,
        #[sql_name = "🦀"]
        _11 -> Nullable<Integer>,
    }
}
