// @generated automatically by diesel_iris.

diesel::table! {
    #[sql_name = "hostile_; --"]
    hostile_ (a_) {
        #[sql_name = "a; --"]
        a_ -> Integer,
        #[sql_name = "+*/a"]
        _a -> Nullable<Integer>,
        #[sql_name = "/*a"]
        _a1 -> Nullable<Integer>,
        #[sql_name = "//a"]
        _a2 -> Nullable<Integer>,
        #[sql_name = "]} fn main() {}"]
        _fn_main_ -> Nullable<Integer>,
        #[sql_name = "\\a"]
        _a3 -> Nullable<Integer>,
        #[sql_name = "\\\\\\\\a"]
        _a4 -> Nullable<Integer>,
        #[sql_name = "; DELETE x;"]
        delete_x -> Nullable<Integer>,
        #[sql_name = "r#r##"]
        r_ -> Nullable<Integer>,
        #[sql_name = "a\nb"]
        a_b -> Nullable<Integer>,
        #[sql_name = "{}a"]
        _a5 -> Nullable<Integer>,
        #[sql_name = "?a"]
        _a6 -> Nullable<Integer>,
    }
}
