//! The tables of INFORMATION_SCHEMA and their columns.

use super::super::MAX_VARCHAR;
use super::super::model::{Collation, Column, INFORMATION_SCHEMA, Table};
use super::dictionary::DICTIONARY_SCHEMA;
use crate::value::SqlType;

/// Tables and their columns in order, as the class reference lists them: `#` before a column says that it is an integer,
/// `?` that it is a BIT.
const INFORMATION: [(&str, &str); 8] = [
    ("SCHEMATA", "CATALOG_NAME SCHEMA_NAME SCHEMA_OWNER"),
    (
        "TABLES",
        "TABLE_CATALOG TABLE_SCHEMA TABLE_NAME TABLE_TYPE SELF_REFERENCING_COLUMN_NAME REFERENCE_GENERATION \
         USER_DEFINED_TYPE_CATALOG USER_DEFINED_TYPE_SCHEMA USER_DEFINED_TYPE_NAME IS_INSERTABLE_INTO \
         IS_TYPED CLASSNAME DESCRIPTION OWNER IS_SHARDED",
    ),
    (
        "COLUMNS",
        "TABLE_CATALOG TABLE_SCHEMA TABLE_NAME COLUMN_NAME #ORDINAL_POSITION DTD_IDENTIFIER COLUMN_DEFAULT \
         IS_NULLABLE DATA_TYPE #CHARACTER_MAXIMUM_LENGTH #CHARACTER_OCTET_LENGTH #NUMERIC_PRECISION \
         #NUMERIC_PRECISION_RADIX #NUMERIC_SCALE #DATETIME_PRECISION CHARACTER_SET_CATALOG \
         CHARACTER_SET_SCHEMA CHARACTER_SET_NAME COLLATION_CATALOG COLLATION_SCHEMA COLLATION_NAME \
         DOMAIN_CATALOG DOMAIN_SCHEMA DOMAIN_NAME IS_SELF_REFERENCING IS_IDENTITY IDENTITY_GENERATION \
         #IDENTITY_START #IDENTITY_INCREMENT #IDENTITY_MAXIMUM #IDENTITY_MINIMUM IDENTITY_CYCLE IS_GENERATED \
         GENERATION_EXPRESSION IS_UPDATABLE AUTO_INCREMENT PRIMARY_KEY UNIQUE_COLUMN DESCRIPTION",
    ),
    (
        "INDEXES",
        "TABLE_CATALOG TABLE_SCHEMA TABLE_NAME ?NON_UNIQUE INDEX_CATALOG INDEX_SCHEMA INDEX_NAME \
         #ORDINAL_POSITION COLUMN_NAME ASC_OR_DESC ?PRIMARY_KEY MAP_STATUS DATA_FIELDS",
    ),
    (
        "KEY_COLUMN_USAGE",
        "CONSTRAINT_CATALOG CONSTRAINT_SCHEMA CONSTRAINT_NAME TABLE_CATALOG TABLE_SCHEMA TABLE_NAME \
         COLUMN_NAME #ORDINAL_POSITION CONSTRAINT_TYPE #POSITION_IN_UNIQUE_CONSTRAINT \
         REFERENCED_TABLE_CATALOG REFERENCED_TABLE_SCHEMA REFERENCED_TABLE_NAME REFERENCED_CONSTRAINT_NAME \
         REFERENCED_COLUMN_NAME",
    ),
    (
        "TABLE_CONSTRAINTS",
        "CONSTRAINT_CATALOG CONSTRAINT_SCHEMA CONSTRAINT_NAME TABLE_CATALOG TABLE_SCHEMA TABLE_NAME \
         CONSTRAINT_TYPE IS_DEFERRABLE INITIALLY_DEFERRED",
    ),
    (
        "REFERENTIAL_CONSTRAINTS",
        "CONSTRAINT_CATALOG CONSTRAINT_SCHEMA CONSTRAINT_TABLE_NAME CONSTRAINT_NAME UNIQUE_CONSTRAINT_CATALOG \
         UNIQUE_CONSTRAINT_SCHEMA UNIQUE_CONSTRAINT_TABLE UNIQUE_CONSTRAINT_NAME MATCH_OPTION UPDATE_RULE \
         DELETE_RULE",
    ),
    (
        "VIEWS",
        "TABLE_CATALOG TABLE_SCHEMA TABLE_NAME VIEW_DEFINITION CHECK_OPTION IS_UPDATABLE IS_TRIGGER_UPDATABLE \
         IS_TRIGGER_DELETABLE IS_TRIGGER_INSERTABLE_INTO CLASSNAME DESCRIPTION OWNER",
    ),
];

/// The classes behind tables, as far as tools ask for them.
const DICTIONARY: [(&str, &str); 2] = [
    (
        "COMPILEDCLASS",
        "ID Name Abstract ClassType ?DdlAllowed Description Owner SqlQualifiedName SqlRowIdName SqlSchemaName SqlTableName \
         Super",
    ),
    (
        "COMPILEDPROPERTY",
        "ID parent Name Collection Description ?Identity InitialExpression Parameters ?Required #SequenceNumber \
         SqlColumnNumber SqlFieldName Type",
    ),
];

/// The tables of INFORMATION_SCHEMA and `%Dictionary`. Names in them collate upper-case.
pub(crate) fn system_tables() -> impl Iterator<Item = Table> {
    let all = INFORMATION.iter().map(|table| (INFORMATION_SCHEMA, table));
    all.chain(DICTIONARY.iter().map(|table| (DICTIONARY_SCHEMA, table))).map(|(schema, (name, columns))| {
        Table { columns: columns.split_ascii_whitespace().map(column).collect(), ..Table::new(schema, name) }
    })
}

fn column(name: &str) -> Column {
    let (name, ty, collation) = match (name.strip_prefix('#'), name.strip_prefix('?')) {
        (Some(name), _) => (name, SqlType::Integer, Collation::Exact),
        (_, Some(name)) => (name, SqlType::Bit, Collation::Exact),
        _ => (name, SqlType::Varchar(MAX_VARCHAR), Collation::SqlUpper),
    };
    Column::new(name.to_owned(), ty, collation)
}
