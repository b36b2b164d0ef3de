//! The tables of INFORMATION_SCHEMA and their columns.

use super::super::MAX_VARCHAR;
use super::super::model::{Collation, Column, INFORMATION_SCHEMA, Table};
use crate::value::SqlType;

/// Tables and their columns, as the class reference lists them. `#` before a column says that it is an integer,
/// `?` that it is a BIT.
pub(super) const ALL: [(&str, &[&str]); 8] = [
    ("SCHEMATA", &["CATALOG_NAME", "SCHEMA_NAME", "SCHEMA_OWNER"]),
    ("TABLES", TABLES),
    ("COLUMNS", COLUMNS),
    ("INDEXES", INDEXES),
    ("KEY_COLUMN_USAGE", KEY_COLUMN_USAGE),
    ("TABLE_CONSTRAINTS", TABLE_CONSTRAINTS),
    ("REFERENTIAL_CONSTRAINTS", REFERENTIAL_CONSTRAINTS),
    ("VIEWS", VIEWS),
];
const TABLES: &[&str] = &[
    "TABLE_CATALOG",
    "TABLE_SCHEMA",
    "TABLE_NAME",
    "TABLE_TYPE",
    "SELF_REFERENCING_COLUMN_NAME",
    "REFERENCE_GENERATION",
    "USER_DEFINED_TYPE_CATALOG",
    "USER_DEFINED_TYPE_SCHEMA",
    "USER_DEFINED_TYPE_NAME",
    "IS_INSERTABLE_INTO",
    "IS_TYPED",
    "CLASSNAME",
    "DESCRIPTION",
    "OWNER",
    "IS_SHARDED",
];
const COLUMNS: &[&str] = &[
    "TABLE_CATALOG",
    "TABLE_SCHEMA",
    "TABLE_NAME",
    "COLUMN_NAME",
    "#ORDINAL_POSITION",
    "DTD_IDENTIFIER",
    "COLUMN_DEFAULT",
    "IS_NULLABLE",
    "DATA_TYPE",
    "#CHARACTER_MAXIMUM_LENGTH",
    "#CHARACTER_OCTET_LENGTH",
    "#NUMERIC_PRECISION",
    "#NUMERIC_PRECISION_RADIX",
    "#NUMERIC_SCALE",
    "#DATETIME_PRECISION",
    "CHARACTER_SET_CATALOG",
    "CHARACTER_SET_SCHEMA",
    "CHARACTER_SET_NAME",
    "COLLATION_CATALOG",
    "COLLATION_SCHEMA",
    "COLLATION_NAME",
    "DOMAIN_CATALOG",
    "DOMAIN_SCHEMA",
    "DOMAIN_NAME",
    "IS_SELF_REFERENCING",
    "IS_IDENTITY",
    "IDENTITY_GENERATION",
    "#IDENTITY_START",
    "#IDENTITY_INCREMENT",
    "#IDENTITY_MAXIMUM",
    "#IDENTITY_MINIMUM",
    "IDENTITY_CYCLE",
    "IS_GENERATED",
    "GENERATION_EXPRESSION",
    "IS_UPDATABLE",
    "AUTO_INCREMENT",
    "PRIMARY_KEY",
    "UNIQUE_COLUMN",
    "DESCRIPTION",
];
const INDEXES: &[&str] = &[
    "TABLE_CATALOG",
    "TABLE_SCHEMA",
    "TABLE_NAME",
    "?NON_UNIQUE",
    "INDEX_CATALOG",
    "INDEX_SCHEMA",
    "INDEX_NAME",
    "#ORDINAL_POSITION",
    "COLUMN_NAME",
    "ASC_OR_DESC",
    "?PRIMARY_KEY",
    "MAP_STATUS",
    "DATA_FIELDS",
];
const KEY_COLUMN_USAGE: &[&str] = &[
    "CONSTRAINT_CATALOG",
    "CONSTRAINT_SCHEMA",
    "CONSTRAINT_NAME",
    "TABLE_CATALOG",
    "TABLE_SCHEMA",
    "TABLE_NAME",
    "COLUMN_NAME",
    "#ORDINAL_POSITION",
    "CONSTRAINT_TYPE",
    "#POSITION_IN_UNIQUE_CONSTRAINT",
    "REFERENCED_TABLE_CATALOG",
    "REFERENCED_TABLE_SCHEMA",
    "REFERENCED_TABLE_NAME",
    "REFERENCED_CONSTRAINT_NAME",
    "REFERENCED_COLUMN_NAME",
];
const TABLE_CONSTRAINTS: &[&str] = &[
    "CONSTRAINT_CATALOG",
    "CONSTRAINT_SCHEMA",
    "CONSTRAINT_NAME",
    "TABLE_CATALOG",
    "TABLE_SCHEMA",
    "TABLE_NAME",
    "CONSTRAINT_TYPE",
    "IS_DEFERRABLE",
    "INITIALLY_DEFERRED",
];
const REFERENTIAL_CONSTRAINTS: &[&str] = &[
    "CONSTRAINT_CATALOG",
    "CONSTRAINT_SCHEMA",
    "CONSTRAINT_TABLE_NAME",
    "CONSTRAINT_NAME",
    "UNIQUE_CONSTRAINT_CATALOG",
    "UNIQUE_CONSTRAINT_SCHEMA",
    "UNIQUE_CONSTRAINT_TABLE",
    "UNIQUE_CONSTRAINT_NAME",
    "MATCH_OPTION",
    "UPDATE_RULE",
    "DELETE_RULE",
];
/// There are no views: the table is empty.
const VIEWS: &[&str] = &[
    "TABLE_CATALOG",
    "TABLE_SCHEMA",
    "TABLE_NAME",
    "VIEW_DEFINITION",
    "CHECK_OPTION",
    "IS_UPDATABLE",
    "IS_TRIGGER_UPDATABLE",
    "IS_TRIGGER_DELETABLE",
    "IS_TRIGGER_INSERTABLE_INTO",
    "CLASSNAME",
    "DESCRIPTION",
    "OWNER",
];

/// The tables of INFORMATION_SCHEMA. Their names collate upper-case.
pub(crate) fn information_schema_tables() -> impl Iterator<Item = Table> {
    ALL.into_iter().map(|(name, columns)| Table {
        schema: INFORMATION_SCHEMA.to_owned(),
        name: name.to_owned(),
        description: None,
        columns: columns.iter().map(|name| column(name)).collect(),
        primary_key: None,
        unique: Vec::new(),
        foreign_keys: Vec::new(),
        indexes: Vec::new(),
        allow_identity_insert: false,
        view: None,
    })
}

fn column(name: &str) -> Column {
    let (name, ty, collation) = match (name.strip_prefix('#'), name.strip_prefix('?')) {
        (Some(name), _) => (name, SqlType::Integer, Collation::Exact),
        (_, Some(name)) => (name, SqlType::Bit, Collation::Exact),
        _ => (name, SqlType::Varchar(MAX_VARCHAR), Collation::SqlUpper),
    };
    Column {
        name: name.to_owned(),
        ty,
        nullable: true,
        default: None,
        identity: false,
        collation,
        description: None,
    }
}
