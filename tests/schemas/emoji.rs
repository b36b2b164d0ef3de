// @generated automatically by diesel_iris.

diesel::table! {
    #[sql_name = "emoji_🦀"]
    emoji_ (_a) {
        #[sql_name = "🔑a"]
        _a -> Integer,
        #[sql_name = "a🦀b"]
        a_b -> Nullable<Integer>,
        #[sql_name = "🦀a"]
        _a1 -> Nullable<Integer>,
    }
}
