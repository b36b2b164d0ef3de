//! What is told of tables and their columns.

use super::super::DEFAULT_SCHEMA;
use super::super::model::{Collation, Column, Table};
use super::OWNER;
use super::row::{insert, some, yes_no};
use crate::value::{Family, SqlType};

pub(super) fn fill_table(sql: &mut String, table: &Table) {
    // the class that projects the table: its schema is the package, SQLUser is the package User
    let package = if table.schema == DEFAULT_SCHEMA { "User" } else { &table.schema };
    insert(
        sql,
        "TABLES",
        &[
            ("TABLE_SCHEMA", some(&table.schema)),
            ("TABLE_NAME", some(&table.name)),
            ("TABLE_TYPE", some(if table.view.is_some() { "VIEW" } else { "BASE TABLE" })),
            ("IS_INSERTABLE_INTO", yes_no(table.view.is_none())),
            ("IS_TYPED", yes_no(false)),
            ("CLASSNAME", some(format!("{package}.{}", table.name))),
            ("DESCRIPTION", table.description.clone()),
            ("OWNER", some(OWNER)),
            ("IS_SHARDED", yes_no(false)),
        ],
    );
}

pub(super) fn fill_column(sql: &mut String, table: &Table, position: usize, column: &Column) {
    let length = match column.ty {
        SqlType::Varchar(length) | SqlType::Varbinary(length) => some(length),
        SqlType::UniqueIdentifier => some(36),
        _ => None,
    };
    let (precision, scale) = match column.ty {
        SqlType::Bit => (Some(1), Some(0)),
        SqlType::TinyInt => (Some(3), Some(0)),
        SqlType::SmallInt => (Some(5), Some(0)),
        SqlType::Integer => (Some(10), Some(0)),
        SqlType::BigInt => (Some(19), Some(0)),
        SqlType::Numeric { precision, scale } => (Some(precision), Some(scale)),
        SqlType::Double => (Some(53), None),
        _ => (None, None),
    };
    let radix = precision.map(|_| if column.ty == SqlType::Double { "2" } else { "10" }.to_owned());
    let digits = match column.ty {
        SqlType::Time(digits) => some(digits),
        SqlType::Timestamp => some(6),
        _ => None,
    };
    let collation = match (column.ty.family(), column.collation) {
        (Family::Text, Collation::SqlUpper) => some("SQLUPPER"),
        (Family::Text, _) => some("EXACT"),
        _ => None,
    };
    let is_primary = table.primary_key.as_ref().is_some_and(|key| key.columns.contains(&position));
    let is_unique = column.identity || table.keys().any(|key| key.columns == [position]);
    insert(
        sql,
        "COLUMNS",
        &[
            ("TABLE_SCHEMA", some(&table.schema)),
            ("TABLE_NAME", some(&table.name)),
            ("COLUMN_NAME", some(&column.name)),
            ("ORDINAL_POSITION", some(position + 1)),
            ("COLUMN_DEFAULT", column.default.as_ref().map(ToString::to_string)),
            ("IS_NULLABLE", yes_no(column.nullable)),
            ("DATA_TYPE", some(data_type(&column.ty))),
            ("CHARACTER_MAXIMUM_LENGTH", length.clone()),
            ("CHARACTER_OCTET_LENGTH", length),
            ("NUMERIC_PRECISION", precision.map(|precision| precision.to_string())),
            ("NUMERIC_PRECISION_RADIX", radix),
            ("NUMERIC_SCALE", scale.map(|scale| scale.to_string())),
            ("DATETIME_PRECISION", digits),
            ("COLLATION_NAME", collation),
            ("IS_SELF_REFERENCING", yes_no(false)),
            ("IS_IDENTITY", yes_no(column.identity)),
            ("IS_GENERATED", yes_no(false)),
            ("IS_UPDATABLE", yes_no(!column.identity)),
            ("AUTO_INCREMENT", yes_no(column.identity)),
            ("PRIMARY_KEY", yes_no(is_primary)),
            ("UNIQUE_COLUMN", yes_no(is_unique)),
            ("DESCRIPTION", column.description.clone()),
        ],
    );
}

/// The name of a type as DATA_TYPE has it: without its arguments. VECTOR is ODBC's VARCHAR in
/// `%Library.Vector`; what DATA_TYPE says of it was not found in the documentation.
fn data_type(ty: &SqlType) -> String {
    let text = ty.to_string();
    text.split_once('(').map_or(text.clone(), |(name, _)| name.to_owned())
}
