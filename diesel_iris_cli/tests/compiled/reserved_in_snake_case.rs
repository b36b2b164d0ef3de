// @generated automatically by diesel_iris.

diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;

    #[sql_name = "table"]
    table_ (type_) {
        #[sql_name = "type"]
        type_ -> Integer,
        #[sql_name = "self"]
        #[max_length = 9]
        self_ -> Nullable<Varchar>,
        #[sql_name = "Self"]
        self_1 -> Nullable<Timestamp>,
        #[sql_name = "crate"]
        crate_ -> Nullable<Vector>,
        #[sql_name = "super"]
        super_ -> Nullable<Integer>,
        #[sql_name = "fn"]
        #[max_length = 9]
        fn_ -> Nullable<Varchar>,
        #[sql_name = "match"]
        match_ -> Nullable<Timestamp>,
        #[sql_name = "async"]
        async_ -> Nullable<Vector>,
        #[sql_name = "await"]
        await_ -> Nullable<Integer>,
        #[sql_name = "dyn"]
        #[max_length = 9]
        dyn_ -> Nullable<Varchar>,
        #[sql_name = "try"]
        try_ -> Nullable<Timestamp>,
        #[sql_name = "gen"]
        gen_ -> Nullable<Vector>,
        #[sql_name = "yield"]
        yield_ -> Nullable<Integer>,
        #[sql_name = "abstract"]
        #[max_length = 9]
        abstract_ -> Nullable<Varchar>,
        #[sql_name = "macro"]
        macro_ -> Nullable<Timestamp>,
        #[sql_name = "_"]
        _1 -> Nullable<Vector>,
        #[sql_name = "__"]
        _11 -> Nullable<Integer>,
        #[sql_name = "__x"]
        #[max_length = 9]
        __x_ -> Nullable<Varchar>,
        #[sql_name = "r#r#type"]
        r_type -> Nullable<Timestamp>,
        #[sql_name = "table"]
        table_1 -> Nullable<Vector>,
        #[sql_name = "columns"]
        columns_ -> Nullable<Integer>,
        #[sql_name = "dsl"]
        #[max_length = 9]
        dsl_ -> Nullable<Varchar>,
        #[sql_name = "star"]
        star_ -> Nullable<Timestamp>,
        #[sql_name = "all_columns"]
        all_columns_ -> Nullable<Vector>,
        #[sql_name = "SqlType"]
        sql_type -> Nullable<Integer>,
        #[sql_name = "BoxedQuery"]
        #[max_length = 9]
        boxed_query -> Nullable<Varchar>,
        #[sql_name = "diesel"]
        diesel_ -> Nullable<Timestamp>,
        #[sql_name = "diesel_iris"]
        diesel_iris_ -> Nullable<Vector>,
        #[sql_name = "bool"]
        bool_ -> Nullable<Integer>,
        #[sql_name = "str"]
        #[max_length = 9]
        str_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;

    #[sql_name = "diesel"]
    diesel_ (usize_) {
        #[sql_name = "usize"]
        usize_ -> Integer,
        #[sql_name = "u8"]
        #[max_length = 9]
        u8_ -> Nullable<Varchar>,
        #[sql_name = "i32"]
        i32_ -> Nullable<Timestamp>,
        t -> Nullable<Vector>,
        db -> Nullable<Integer>,
        #[max_length = 9]
        qs -> Nullable<Varchar>,
        left -> Nullable<Timestamp>,
        right -> Nullable<Vector>,
        join -> Nullable<Integer>,
        #[max_length = 9]
        on -> Nullable<Varchar>,
        from -> Nullable<Timestamp>,
        rhs -> Nullable<Vector>,
        lhs -> Nullable<Integer>,
        #[sql_name = "__GB"]
        #[max_length = 9]
        gb -> Nullable<Varchar>,
        f -> Nullable<Timestamp>,
        formatter -> Nullable<Vector>,
        other -> Nullable<Integer>,
        #[max_length = 9]
        state -> Nullable<Varchar>,
        hasher -> Nullable<Timestamp>,
        f__self -> Nullable<Vector>,
        integer -> Nullable<Integer>,
        #[max_length = 9]
        text -> Nullable<Varchar>,
        varchar -> Nullable<Timestamp>,
        nullable -> Nullable<Vector>,
        date -> Nullable<Integer>,
        #[max_length = 9]
        time -> Nullable<Varchar>,
        timestamp -> Nullable<Timestamp>,
        vector -> Nullable<Vector>,
        horolog -> Nullable<Integer>,
        #[sql_name = "Bool"]
        #[max_length = 9]
        bool_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;

    #[sql_name = "type"]
    type_ (numeric) {
        numeric -> Integer,
        #[max_length = 9]
        double -> Nullable<Varchar>,
        binary -> Nullable<Timestamp>,
        #[sql_name = "TinyInt"]
        tiny_int -> Nullable<Vector>,
        interval -> Nullable<Integer>,
        #[max_length = 9]
        json -> Nullable<Varchar>,
        uuid -> Nullable<Timestamp>,
        array -> Nullable<Vector>,
        inet -> Nullable<Integer>,
        #[max_length = 9]
        money -> Nullable<Varchar>,
        name -> Nullable<Timestamp>,
        oid -> Nullable<Vector>,
        record -> Nullable<Integer>,
        #[max_length = 9]
        range -> Nullable<Varchar>,
        untyped -> Nullable<Timestamp>,
        #[sql_name = "NotNull"]
        not_null -> Nullable<Vector>,
        #[sql_name = "IsNullable"]
        is_nullable_ -> Nullable<Integer>,
        #[sql_name = "SingleValue"]
        #[max_length = 9]
        single_value -> Nullable<Varchar>,
        #[sql_name = "ops"]
        ops_ -> Nullable<Timestamp>,
        #[sql_name = "is_nullable"]
        is_nullable_1 -> Nullable<Vector>,
        #[sql_name = "fold"]
        fold_ -> Nullable<Integer>,
        #[sql_name = "ord"]
        #[max_length = 9]
        ord_ -> Nullable<Varchar>,
        option -> Nullable<Timestamp>,
        some -> Nullable<Vector>,
        none -> Nullable<Integer>,
        #[max_length = 9]
        result -> Nullable<Varchar>,
        ok -> Nullable<Timestamp>,
        err -> Nullable<Vector>,
        default -> Nullable<Integer>,
        #[max_length = 9]
        clone -> Nullable<Varchar>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;

    date (copy) {
        copy -> Integer,
        #[max_length = 9]
        debug -> Nullable<Varchar>,
        string -> Nullable<Timestamp>,
        vec -> Nullable<Vector>,
        #[sql_name = "Box"]
        box_ -> Nullable<Integer>,
        #[max_length = 9]
        into -> Nullable<Varchar>,
        iterator -> Nullable<Timestamp>,
        core -> Nullable<Vector>,
        std -> Nullable<Integer>,
        #[max_length = 9]
        alloc -> Nullable<Varchar>,
        from_clause -> Nullable<Timestamp>,
        max_length -> Nullable<Vector>,
        name -> Nullable<Integer>,
        #[max_length = 9]
        all -> Nullable<Varchar>,
        select -> Nullable<Timestamp>,
        filter -> Nullable<Vector>,
        eq -> Nullable<Integer>,
        #[max_length = 9]
        rhs -> Nullable<Varchar>,
        out -> Nullable<Timestamp>,
        pass -> Nullable<Vector>,
        value -> Nullable<Integer>,
        #[max_length = 9]
        id -> Nullable<Varchar>,
        #[sql_name = "ID"]
        id1 -> Nullable<Timestamp>,
        yes -> Nullable<Vector>,
        no -> Nullable<Integer>,
        #[sql_name = "QueryId"]
        #[max_length = 9]
        query_id -> Nullable<Varchar>,
        expression -> Nullable<Timestamp>,
        column -> Nullable<Vector>,
        #[sql_name = "Table"]
        table_ -> Nullable<Integer>,
        #[max_length = 9]
        query_builder -> Nullable<Varchar>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;

    #[sql_name = "self"]
    self_ (expression) {
        expression -> Integer,
        #[max_length = 9]
        internal -> Nullable<Varchar>,
        dsl_ -> Nullable<Timestamp>,
        columns_ -> Nullable<Vector>,
        sql_types -> Nullable<Integer>,
        #[max_length = 9]
        prelude -> Nullable<Varchar>,
        union -> Nullable<Timestamp>,
        auto -> Nullable<Vector>,
        raw -> Nullable<Integer>,
        #[max_length = 9]
        safe -> Nullable<Varchar>,
        default -> Nullable<Timestamp>,
        macro_rules -> Nullable<Vector>,
        _type -> Nullable<Integer>,
        #[max_length = 9]
        type_ -> Nullable<Varchar>,
        #[sql_name = "a.b"]
        a_b1 -> Nullable<Timestamp>,
        a_b -> Nullable<Vector>,
        #[sql_name = "a%b"]
        a_b2 -> Nullable<Integer>,
        #[sql_name = "%ID"]
        #[max_length = 9]
        row_id -> Nullable<Varchar>,
        #[sql_name = "1st"]
        _1st -> Nullable<Timestamp>,
    }
}

diesel::table! {
    dsl (key) {
        key -> Integer,
        #[sql_name = "dsl"]
        dsl_ -> Nullable<Integer>,
    }
}

diesel::table! {
    #[sql_name = "columns"]
    columns_ (key) {
        key -> Integer,
        #[sql_name = "columns"]
        columns_1 -> Nullable<Integer>,
    }
}

diesel::table! {
    std (key) {
        key -> Integer,
        #[sql_name = "std"]
        std_ -> Nullable<Integer>,
    }
}

diesel::table! {
    core (key) {
        key -> Integer,
        #[sql_name = "core"]
        core_ -> Nullable<Integer>,
    }
}

diesel::table! {
    str (key) {
        key -> Integer,
        #[sql_name = "str"]
        str_ -> Nullable<Integer>,
    }
}

diesel::table! {
    usize (key) {
        key -> Integer,
        #[sql_name = "usize"]
        usize_ -> Nullable<Integer>,
    }
}

diesel::table! {
    option (key) {
        key -> Integer,
        #[sql_name = "Option"]
        option_ -> Nullable<Integer>,
    }
}

diesel::table! {
    #[sql_name = "bool"]
    bool_ (key) {
        key -> Integer,
        #[sql_name = "bool"]
        bool_1 -> Nullable<Integer>,
    }
}

diesel::joinable!(dsl -> columns_ (dsl_));
diesel::joinable!(std -> core (std_));

diesel::allow_tables_to_appear_in_same_query!(
    table_,
    diesel_,
    type_,
    date,
    self_,
    dsl,
    columns_,
    std,
    core,
    str,
    usize,
    option,
    bool_,
);
