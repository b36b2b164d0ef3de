// @generated automatically by diesel_iris.

diesel::table! {
    rust_keywords_row (type_) {
        #[sql_name = "type"]
        type_ -> Integer,
        #[sql_name = "self"]
        self_ -> Nullable<Integer>,
        #[sql_name = "crate"]
        crate_ -> Nullable<Integer>,
        #[sql_name = "fn"]
        fn_ -> Nullable<Integer>,
        #[sql_name = "match"]
        match_ -> Nullable<Integer>,
        #[sql_name = "async"]
        async_ -> Nullable<Integer>,
        #[sql_name = "gen"]
        gen_ -> Nullable<Integer>,
        #[sql_name = "try"]
        try_ -> Nullable<Integer>,
        union -> Nullable<Integer>,
        macro_rules -> Nullable<Integer>,
        #[sql_name = "move"]
        move_ -> Nullable<Integer>,
        #[sql_name = "where"]
        where_ -> Nullable<Integer>,
    }
}
