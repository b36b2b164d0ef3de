// @generated automatically by diesel_iris.

diesel::table! {
    #[sql_name = "odd_names_%"]
    odd_names_ (_1st) {
        #[sql_name = "1st"]
        _1st -> Integer,
        #[sql_name = "%"]
        _1 -> Nullable<Integer>,
        #[sql_name = "$"]
        _11 -> Nullable<Integer>,
        #[sql_name = "_"]
        _12 -> Nullable<Integer>,
        #[sql_name = "__"]
        _13 -> Nullable<Integer>,
        #[sql_name = "a%b"]
        a_b -> Nullable<Integer>,
        #[sql_name = " "]
        _14 -> Nullable<Integer>,
    }
}
