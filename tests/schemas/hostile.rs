// @generated automatically by diesel_iris.

diesel::table! {
    #[sql_name = "hostile_; --"]
    hostile_ (a_) {
        #[sql_name = "a; --"]
        a_ -> Integer,
        #[sql_name = "+*/"]
        _1 -> Nullable<Integer>,
        #[sql_name = "/*"]
        _11 -> Nullable<Integer>,
        #[sql_name = "//"]
        _12 -> Nullable<Integer>,
        #[sql_name = "]} fn main() {}"]
        _fn_main_ -> Nullable<Integer>,
        #[sql_name = "\\"]
        _13 -> Nullable<Integer>,
        #[sql_name = "\\\\\\\\"]
        _14 -> Nullable<Integer>,
        #[sql_name = "; DELETE x;"]
        delete_x -> Nullable<Integer>,
        #[sql_name = "r#r##"]
        r_ -> Nullable<Integer>,
        #[sql_name = "a\nb"]
        a_b -> Nullable<Integer>,
        #[sql_name = "{}"]
        _15 -> Nullable<Integer>,
        #[sql_name = "?"]
        _16 -> Nullable<Integer>,
    }
}
