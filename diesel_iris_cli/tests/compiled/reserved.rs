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
        Self_ -> Nullable<Timestamp>,
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
        SqlType_ -> Nullable<Integer>,
        #[sql_name = "BoxedQuery"]
        #[max_length = 9]
        BoxedQuery_ -> Nullable<Varchar>,
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
        #[sql_name = "T"]
        T_ -> Nullable<Vector>,
        #[sql_name = "DB"]
        DB_ -> Nullable<Integer>,
        #[sql_name = "QS"]
        #[max_length = 9]
        QS_ -> Nullable<Varchar>,
        #[sql_name = "Left"]
        Left_ -> Nullable<Timestamp>,
        #[sql_name = "Right"]
        Right_ -> Nullable<Vector>,
        #[sql_name = "Join"]
        Join_ -> Nullable<Integer>,
        #[sql_name = "On"]
        #[max_length = 9]
        On_ -> Nullable<Varchar>,
        #[sql_name = "From"]
        From_ -> Nullable<Timestamp>,
        #[sql_name = "Rhs"]
        Rhs_ -> Nullable<Vector>,
        Lhs -> Nullable<Integer>,
        #[sql_name = "__GB"]
        #[max_length = 9]
        __GB_ -> Nullable<Varchar>,
        f -> Nullable<Timestamp>,
        formatter -> Nullable<Vector>,
        other -> Nullable<Integer>,
        #[max_length = 9]
        state -> Nullable<Varchar>,
        hasher -> Nullable<Timestamp>,
        f__self -> Nullable<Vector>,
        #[sql_name = "Integer"]
        Integer_ -> Nullable<Integer>,
        #[sql_name = "Text"]
        #[max_length = 9]
        Text_ -> Nullable<Varchar>,
        #[sql_name = "Varchar"]
        Varchar_ -> Nullable<Timestamp>,
        #[sql_name = "Nullable"]
        Nullable_ -> Nullable<Vector>,
        #[sql_name = "Date"]
        Date_ -> Nullable<Integer>,
        #[sql_name = "Time"]
        #[max_length = 9]
        Time_ -> Nullable<Varchar>,
        #[sql_name = "Timestamp"]
        Timestamp_ -> Nullable<Timestamp>,
        #[sql_name = "Vector"]
        Vector_ -> Nullable<Vector>,
        #[sql_name = "Horolog"]
        Horolog_ -> Nullable<Integer>,
        #[sql_name = "Bool"]
        #[max_length = 9]
        Bool_ -> Nullable<Varchar>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;

    #[sql_name = "type"]
    type_ (Numeric_) {
        #[sql_name = "Numeric"]
        Numeric_ -> Integer,
        #[sql_name = "Double"]
        #[max_length = 9]
        Double_ -> Nullable<Varchar>,
        #[sql_name = "Binary"]
        Binary_ -> Nullable<Timestamp>,
        #[sql_name = "TinyInt"]
        TinyInt_ -> Nullable<Vector>,
        #[sql_name = "Interval"]
        Interval_ -> Nullable<Integer>,
        #[sql_name = "Json"]
        #[max_length = 9]
        Json_ -> Nullable<Varchar>,
        #[sql_name = "Uuid"]
        Uuid_ -> Nullable<Timestamp>,
        #[sql_name = "Array"]
        Array_ -> Nullable<Vector>,
        #[sql_name = "Inet"]
        Inet_ -> Nullable<Integer>,
        #[sql_name = "Money"]
        #[max_length = 9]
        Money_ -> Nullable<Varchar>,
        Name -> Nullable<Timestamp>,
        #[sql_name = "Oid"]
        Oid_ -> Nullable<Vector>,
        #[sql_name = "Record"]
        Record_ -> Nullable<Integer>,
        #[sql_name = "Range"]
        #[max_length = 9]
        Range_ -> Nullable<Varchar>,
        #[sql_name = "Untyped"]
        Untyped_ -> Nullable<Timestamp>,
        #[sql_name = "NotNull"]
        NotNull_ -> Nullable<Vector>,
        #[sql_name = "IsNullable"]
        IsNullable_ -> Nullable<Integer>,
        #[sql_name = "SingleValue"]
        #[max_length = 9]
        SingleValue_ -> Nullable<Varchar>,
        #[sql_name = "ops"]
        ops_ -> Nullable<Timestamp>,
        #[sql_name = "is_nullable"]
        is_nullable_ -> Nullable<Vector>,
        #[sql_name = "fold"]
        fold_ -> Nullable<Integer>,
        #[sql_name = "ord"]
        #[max_length = 9]
        ord_ -> Nullable<Varchar>,
        Option -> Nullable<Timestamp>,
        Some -> Nullable<Vector>,
        None -> Nullable<Integer>,
        #[max_length = 9]
        Result -> Nullable<Varchar>,
        #[sql_name = "Ok"]
        Ok_ -> Nullable<Timestamp>,
        Err -> Nullable<Vector>,
        Default -> Nullable<Integer>,
        #[max_length = 9]
        Clone -> Nullable<Varchar>,
    }
}

diesel::table! {
    use diesel::sql_types::*;
    use diesel_iris::sql_types::*;

    Date (Copy) {
        Copy -> Integer,
        #[max_length = 9]
        Debug -> Nullable<Varchar>,
        String -> Nullable<Timestamp>,
        Vec -> Nullable<Vector>,
        Box -> Nullable<Integer>,
        #[max_length = 9]
        Into -> Nullable<Varchar>,
        Iterator -> Nullable<Timestamp>,
        core -> Nullable<Vector>,
        std -> Nullable<Integer>,
        #[max_length = 9]
        alloc -> Nullable<Varchar>,
        FROM_CLAUSE -> Nullable<Timestamp>,
        MAX_LENGTH -> Nullable<Vector>,
        NAME -> Nullable<Integer>,
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
        ID -> Nullable<Timestamp>,
        Yes -> Nullable<Vector>,
        No -> Nullable<Integer>,
        #[max_length = 9]
        QueryId -> Nullable<Varchar>,
        Expression -> Nullable<Timestamp>,
        Column -> Nullable<Vector>,
        Table -> Nullable<Integer>,
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
    Option (key) {
        key -> Integer,
        #[sql_name = "Option"]
        Option_ -> Nullable<Integer>,
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
    Date,
    self_,
    dsl,
    columns_,
    std,
    core,
    str,
    usize,
    Option,
    bool_,
);
