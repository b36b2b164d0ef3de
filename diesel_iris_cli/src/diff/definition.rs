//! Model → CREATE TABLE and its like (RSQL_createtable, RSQL_altertable, RSQL_droptable).

use crate::Error;
use crate::model::{Column, ForeignKey, ROW_ID, Schema, Table, delimited, same_name};
use crate::print::SqlType;

/// What stands before scripts in which something had to be guessed.
pub(super) const GUESSED: &str = "-- Check the digits of NUMERIC, the elements of VECTOR and the lengths of VARCHAR: schema.rs does not tell all.\n";

/// What stands before scripts in which a key had to be another type.
pub(super) const SHORTENED: &str = "-- Check the lengths of the keys: a Text would be a stream (LONGVARCHAR), which IRIS takes for no key, so it is VARCHAR(255).\n";

/// The name of a table, with its schema where that is not the default one.
pub(super) fn qualified(schema: &Schema, table: &str) -> String {
    if schema.is_default() {
        delimited(table)
    } else {
        format!("{}.{}", delimited(&schema.name), delimited(table))
    }
}

/// CREATE TABLE, with the foreign keys to tables for which `references` says so.
pub(super) fn create(
    schema: &Schema,
    table: &Table,
    references: impl Fn(&ForeignKey) -> bool,
) -> Result<String, Error> {
    let mut parts = Vec::new();
    for column in table.columns.iter().filter(|column| column.name != ROW_ID) {
        parts.push(self::column(schema, table, column)?);
    }
    if !table.primary_key.iter().any(|key| key == ROW_ID) {
        parts.push(format!("PRIMARY KEY ({})", list(&table.primary_key)));
    }
    for key in schema.foreign_keys.iter().filter(|key| same_name(&key.table, &table.name) && references(key))
    {
        parts.push(foreign_key(schema, key));
    }
    Ok(format!("CREATE TABLE {} (\n    {}\n);\n", qualified(schema, &table.name), parts.join(",\n    ")))
}

/// `FOREIGN KEY (…) REFERENCES …`
pub(super) fn foreign_key(schema: &Schema, key: &ForeignKey) -> String {
    let references = Schema {
        name: key.referenced_schema.clone(),
        tables: vec![],
        foreign_keys: vec![],
        vectors_unknown: None,
        left_out: vec![],
        unmatched: vec![],
    };
    let to = if same_name(&references.name, &schema.name) { schema } else { &references };
    let columns = if key.referenced_columns.is_empty() {
        String::new()
    } else {
        format!(" ({})", list(&key.referenced_columns))
    };
    format!(
        "FOREIGN KEY ({}) REFERENCES {}{columns}",
        list(&key.columns),
        qualified(to, &key.referenced_table)
    )
}

/// A column with its type.
pub(super) fn column(schema: &Schema, table: &Table, column: &Column) -> Result<String, Error> {
    let name = delimited(&column.name);
    let is_key = is_stream_as_key(schema, table, column);
    let ty = match (SqlType::of(&table.name, column)?, column.max_length) {
        (SqlType::Varchar, length) => format!("VARCHAR({})", length.unwrap_or(255)),
        (SqlType::Binary, Some(length)) if column.data_type.eq_ignore_ascii_case("VARBINARY") => {
            format!("VARBINARY({length})")
        }
        (SqlType::Numeric, _) => "NUMERIC(19, 4)".to_owned(),
        (SqlType::Vector, _) => {
            column.vector.as_ref().map_or_else(|| "VECTOR(DOUBLE)".to_owned(), ToString::to_string)
        }
        (SqlType::Text, _) if is_key => "VARCHAR(255)".to_owned(),
        _ => column.data_type.trim().to_ascii_uppercase(),
    };
    let more = match (column.generated, column.nullable) {
        (true, _) => " IDENTITY",
        (false, false) => " NOT NULL",
        (false, true) => "",
    };
    Ok(format!("{name} {ty}{more}"))
}

/// Whether something of a column is not known and had to be guessed.
pub(super) fn is_guessed(column: &Column) -> bool {
    let is = |name: &str| column.data_type.eq_ignore_ascii_case(name);
    is("NUMERIC")
        || (is("VECTOR") && column.vector.as_ref().is_none_or(|vector| vector.element.is_none()))
        || (is("VARCHAR") && column.max_length.is_none())
}

/// Whether a column is a stream of text and a part of a key. IRIS makes no key, no unique constraint and no index of a
/// stream (GSQL_blobs).
pub(super) fn is_stream_as_key(schema: &Schema, table: &Table, column: &Column) -> bool {
    let here = |name: &String| same_name(name, &column.name);
    let in_foreign_key = |key: &ForeignKey| {
        (same_name(&key.table, &table.name) && key.columns.iter().any(here))
            || (same_name(&key.referenced_table, &table.name)
                && same_name(&key.referenced_schema, &schema.name)
                && key.referenced_columns.iter().any(here))
    };
    column.data_type.eq_ignore_ascii_case("LONGVARCHAR")
        && (table.primary_key.iter().any(here) || schema.foreign_keys.iter().any(in_foreign_key))
}

fn list(names: &[String]) -> String {
    names.iter().map(|name| delimited(name)).collect::<Vec<_>>().join(", ")
}
