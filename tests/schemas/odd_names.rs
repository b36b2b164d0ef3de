// @generated automatically by diesel_iris.

diesel::table! {
    #[sql_name = "odd_names_%"]
    odd_names_ (_1st) {
        #[sql_name = "1st"]
        _1st -> Integer,
        #[sql_name = "%a"]
        _a1 -> Nullable<Integer>,
        #[sql_name = "$a"]
        _a2 -> Nullable<Integer>,
        _a -> Nullable<Integer>,
        #[sql_name = "__a"]
        __a_ -> Nullable<Integer>,
        #[sql_name = "a%b"]
        a_b -> Nullable<Integer>,
        #[sql_name = " a"]
        _a3 -> Nullable<Integer>,
    }
}
