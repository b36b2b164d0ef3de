//! The tables of INFORMATION_SCHEMA, as the class reference of `INFORMATION.SCHEMA.*` has them.
//!
//! Only the columns that are read are named; the keys are those of Diesel's macro, nothing is looked up by
//! them.

diesel::table! {
    /// `INFORMATION.SCHEMA.TABLES`
    #[sql_name = "TABLES"]
    INFORMATION_SCHEMA.tables_and_views (table_schema, table_name) {
        #[sql_name = "TABLE_SCHEMA"]
        table_schema -> Text,
        #[sql_name = "TABLE_NAME"]
        table_name -> Text,
        #[sql_name = "TABLE_TYPE"]
        table_type -> Text,
        #[sql_name = "CLASSNAME"]
        class_name -> Nullable<Text>,
        #[sql_name = "DESCRIPTION"]
        description -> Nullable<Text>,
    }
}

diesel::table! {
    /// `INFORMATION.SCHEMA.COLUMNS`
    #[sql_name = "COLUMNS"]
    INFORMATION_SCHEMA.columns_of_tables (table_schema, table_name, column_name) {
        #[sql_name = "TABLE_SCHEMA"]
        table_schema -> Text,
        #[sql_name = "TABLE_NAME"]
        table_name -> Text,
        #[sql_name = "COLUMN_NAME"]
        column_name -> Text,
        #[sql_name = "ORDINAL_POSITION"]
        ordinal_position -> Integer,
        #[sql_name = "IS_NULLABLE"]
        is_nullable_ -> Text,
        #[sql_name = "DATA_TYPE"]
        data_type -> Text,
        #[sql_name = "COLUMN_DEFAULT"]
        column_default -> Nullable<Text>,
        // text: an unlimited length need not be a number
        #[sql_name = "CHARACTER_MAXIMUM_LENGTH"]
        character_maximum_length -> Nullable<Text>,
        #[sql_name = "AUTO_INCREMENT"]
        auto_increment -> Nullable<Text>,
        #[sql_name = "IS_IDENTITY"]
        is_identity -> Nullable<Text>,
        #[sql_name = "UNIQUE_COLUMN"]
        unique_column -> Nullable<Text>,
        #[sql_name = "DESCRIPTION"]
        description -> Nullable<Text>,
    }
}

diesel::table! {
    /// `INFORMATION.SCHEMA.KEYCOLUMNUSAGE`
    #[sql_name = "KEY_COLUMN_USAGE"]
    INFORMATION_SCHEMA.columns_of_keys (table_schema, table_name, constraint_name, column_name) {
        #[sql_name = "TABLE_SCHEMA"]
        table_schema -> Text,
        #[sql_name = "TABLE_NAME"]
        table_name -> Text,
        #[sql_name = "CONSTRAINT_NAME"]
        constraint_name -> Text,
        #[sql_name = "CONSTRAINT_TYPE"]
        constraint_type -> Text,
        #[sql_name = "COLUMN_NAME"]
        column_name -> Text,
        #[sql_name = "ORDINAL_POSITION"]
        ordinal_position -> Integer,
    }
}

diesel::table! {
    /// `INFORMATION.SCHEMA.REFERENTIALCONSTRAINTS`
    #[sql_name = "REFERENTIAL_CONSTRAINTS"]
    INFORMATION_SCHEMA.foreign_keys (constraint_schema, constraint_table_name, constraint_name) {
        #[sql_name = "CONSTRAINT_SCHEMA"]
        constraint_schema -> Text,
        #[sql_name = "CONSTRAINT_TABLE_NAME"]
        constraint_table_name -> Text,
        #[sql_name = "CONSTRAINT_NAME"]
        constraint_name -> Text,
        #[sql_name = "UNIQUE_CONSTRAINT_SCHEMA"]
        unique_constraint_schema -> Nullable<Text>,
        #[sql_name = "UNIQUE_CONSTRAINT_TABLE"]
        unique_constraint_table -> Nullable<Text>,
        #[sql_name = "UNIQUE_CONSTRAINT_NAME"]
        unique_constraint_name -> Nullable<Text>,
    }
}
