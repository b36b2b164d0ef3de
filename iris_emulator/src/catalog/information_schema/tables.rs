//! What is told of tables and their columns.

use super::super::Catalog;
use super::super::model::{Column, Counting, Table};
use super::OWNER;
use super::dictionary::object_script;
use super::row::{insert, some, yes_no};
use crate::sql::ast::{CheckOption, QueryBody, TableName, TableRef};
use crate::value::SqlType;

/// `is_changed` tells whether rows can be changed through it.
pub(super) fn fill_table(sql: &mut String, table: &Table, is_changed: bool) {
    let kind = match &table.view {
        Some(_) => "VIEW",
        None if table.temporary => "GLOBAL TEMPORARY",
        None => "BASE TABLE",
    };
    insert(
        sql,
        "TABLES",
        &[
            ("TABLE_SCHEMA", some(&table.schema)),
            ("TABLE_NAME", some(&table.name)),
            ("TABLE_TYPE", some(kind)),
            ("IS_INSERTABLE_INTO", yes_no(is_changed)),
            ("IS_TYPED", yes_no(false)),
            ("CLASSNAME", some(table.class_name())),
            ("DESCRIPTION", table.description.as_deref().map(in_one_line)),
            ("OWNER", some(OWNER)),
            ("IS_SHARDED", yes_no(false)),
        ],
    );
}

pub(super) fn fill_view(sql: &mut String, catalog: &Catalog, table: &Table, is_changed: bool) {
    let Some(view) = &table.view else { return };
    let mut read = Vec::new();
    tables_of(&view.query.body, &mut read);
    for name in read {
        let Ok(used) = catalog.table(&name) else { continue };
        let row = [
            ("VIEW_SCHEMA", some(&table.schema)),
            ("VIEW_NAME", some(&table.name)),
            ("TABLE_SCHEMA", some(&used.schema)),
            ("TABLE_NAME", some(&used.name)),
        ];
        insert(sql, "VIEW_TABLE_USAGE", &row);
    }
    // GSQL_views: the names of its columns, if CREATE VIEW gives any, on a line of their own
    let mut definition = view.query.to_string();
    if !view.names.is_empty() {
        definition.insert_str(0, &format!("({})\n", view.names.join(",")));
    }
    let check = match view.check_option {
        CheckOption::Cascaded => "CASCADED",
        CheckOption::Local => "LOCAL",
        CheckOption::None => "NONE",
    };
    insert(
        sql,
        "VIEWS",
        &[
            ("TABLE_SCHEMA", some(&table.schema)),
            ("TABLE_NAME", some(&table.name)),
            ("VIEW_DEFINITION", some(definition)),
            ("CHECK_OPTION", some(check)),
            ("IS_UPDATABLE", yes_no(is_changed)),
            ("CLASSNAME", some(table.class_name())),
            ("OWNER", some(OWNER)),
        ],
    );
}

/// A description as INFORMATION_SCHEMA shows it, which has no end of a line (sqlalchemy-iris restores them so).
fn in_one_line(description: &str) -> String {
    description.replace('\n', " \t\t\t")
}

/// The tables that a query names in FROM.
fn tables_of(body: &QueryBody, found: &mut Vec<TableName>) {
    match body {
        QueryBody::Select(select) => select.from.iter().for_each(|table| tables_in(table, found)),
        QueryBody::Nested(query) => tables_of(&query.body, found),
        QueryBody::Union { left, right, .. } => {
            tables_of(left, found);
            tables_of(right, found);
        }
    }
}

fn tables_in(table: &TableRef, found: &mut Vec<TableName>) {
    match table {
        TableRef::Table { name, .. } if !found.contains(name) => found.push(name.clone()),
        TableRef::Derived { query, .. } => tables_of(&query.body, found),
        TableRef::Join { left, right, .. } => {
            tables_in(left, found);
            tables_in(right, found);
        }
        TableRef::Table { .. } | TableRef::JsonTable { .. } => {}
    }
}

pub(super) fn fill_column(sql: &mut String, table: &Table, position: usize, column: &Column) {
    let length = match column.ty {
        SqlType::Varchar(length) | SqlType::Varbinary(length) => some(length),
        SqlType::UniqueIdentifier => some(36),
        // recorded on 2025.x and 2026.3: 265727 for 768 elements
        SqlType::Vector { length: Some(length), .. } => some(u64::from(length) * 346 - 1),
        _ => None,
    };
    let (precision, scale) = match column.ty {
        SqlType::TinyInt => (Some(3), Some(0)),
        SqlType::SmallInt => (Some(5), Some(0)),
        SqlType::Integer => (Some(10), Some(0)),
        SqlType::BigInt => (Some(19), Some(0)),
        SqlType::Numeric { precision, scale } => (Some(precision), Some(scale)),
        SqlType::Double => (Some(53), None),
        _ => (None, None),
    };
    let radix = precision.map(|_| if column.ty == SqlType::Double { "2" } else { "10" }.to_owned());
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
            ("COLUMN_DEFAULT", column.default.as_ref().map(object_script)),
            ("IS_NULLABLE", yes_no(column.nullable)),
            ("DATA_TYPE", some(data_type(&column.ty))),
            ("CHARACTER_MAXIMUM_LENGTH", length.clone()),
            ("CHARACTER_OCTET_LENGTH", length),
            ("NUMERIC_PRECISION", precision.map(|precision| precision.to_string())),
            ("NUMERIC_PRECISION_RADIX", radix),
            ("NUMERIC_SCALE", scale.map(|scale| scale.to_string())),
            ("IS_IDENTITY", yes_no(column.identity)),
            ("IS_GENERATED", yes_no(false)),
            ("IS_UPDATABLE", yes_no(!column.identity && !column.is_row_version())),
            ("AUTO_INCREMENT", yes_no(column.identity || column.counting != Counting::None)),
            ("PRIMARY_KEY", yes_no(is_primary)),
            ("UNIQUE_COLUMN", yes_no(is_unique)),
            ("DESCRIPTION", column.description.as_deref().map(in_one_line)),
        ],
    );
}

/// The name of a type as DATA_TYPE has it: in lower case, without its arguments. Recorded on 2025.1 to 2026.3: a VECTOR
/// is `varchar`, its type in ODBC.
fn data_type(ty: &SqlType) -> String {
    match ty {
        SqlType::Vector { .. } => "varchar".to_owned(),
        SqlType::PosixTime => "timestamp".to_owned(),
        SqlType::List => "varbinary".to_owned(),
        ty => {
            let text = ty.to_string().to_lowercase();
            text.split_once('(').map_or(text.clone(), |(name, _)| name.to_owned())
        }
    }
}
