//! A table → `diesel::table!`.

use std::fmt::Write;

use super::docs;
use super::layout::INDENT;
use super::names::{TableNames, needs_sql_name, string_literal};
use super::style::Style;
use super::types::SqlType;
use crate::Error;
use crate::model::{Column, Table};

/// The text of the macro. `schema` qualifies the table, unless it is in the default schema.
pub(super) fn table(
    table: &Table,
    names: &TableNames,
    schema: Option<&str>,
    style: &Style,
) -> Result<String, Error> {
    let types =
        table.columns.iter().map(|column| SqlType::of(&table.name, column)).collect::<Result<Vec<_>, _>>()?;
    let mut text = String::new();
    let columns = table.columns.len();
    if let Some(feature) = feature(table)? {
        push_line(
            &mut text,
            0,
            &format!("// Needs Diesel's feature `{feature}`{}: {columns} columns.", recursion_limit(columns)),
        );
    }
    if types.contains(&SqlType::Uuid) {
        push_line(&mut text, 0, "// Needs diesel_iris's feature `uuid`.");
    }
    push_line(&mut text, 0, "diesel::table! {");
    let ours = ["diesel::sql_types::*".to_owned(), "diesel_iris::sql_types::*".to_owned()];
    let imports = match &style.import_types {
        Some(imports) => imports.as_slice(),
        None if types.iter().any(|ty| ty.is_ours()) => &ours,
        None => &[],
    };
    for import in imports {
        push_line(&mut text, 1, &format!("use {import};"));
    }
    if !imports.is_empty() {
        text.push('\n');
    }
    for line in docs::of_table(table, &names.table, style.docs) {
        push_line(&mut text, 1, &line);
    }
    push_sql_name(&mut text, 1, &names.table, &table.name);
    let qualifier = schema.map(|schema| format!("{schema}.")).unwrap_or_default();
    let primary_key: Vec<&str> = table
        .primary_key
        .iter()
        .map(|key| match table.columns.iter().position(|column| column.name == *key) {
            Some(position) => Ok(names.columns[position].as_str()),
            None => Err(Error::UnknownKeyColumn {
                table: table.name.clone(),
                column: key.clone(),
                others: table.columns.iter().map(|column| column.name.clone()).collect(),
            }),
        })
        .collect::<Result<_, _>>()?;
    if primary_key.is_empty() {
        return Err(Error::NoPrimaryKey(table.name.clone()));
    }
    push_line(&mut text, 1, &format!("{qualifier}{} ({}) {{", names.table, primary_key.join(", ")));
    for ((column, name), ty) in table.columns.iter().zip(&names.columns).zip(types) {
        for line in docs::of_column(table, column, (&names.table, name), ty, style.docs) {
            push_line(&mut text, 2, &line);
        }
        push_column(&mut text, column, name, ty);
    }
    push_line(&mut text, 1, "}");
    push_line(&mut text, 0, "}");
    Ok(text)
}

fn push_column(text: &mut String, column: &Column, name: &str, ty: SqlType) {
    push_sql_name(text, 2, name, &column.name);
    if let Some(length) = column.max_length.filter(|_| ty.has_length()) {
        push_line(text, 2, &format!("#[max_length = {length}]"));
    }
    let ty = ty.printed(column);
    let ty = if column.nullable { format!("Nullable<{ty}>") } else { ty };
    push_line(text, 2, &format!("{name} -> {ty},"));
}

/// `#[sql_name = "…"]`, where the name in Rust is another.
fn push_sql_name(text: &mut String, depth: usize, rust_name: &str, sql_name: &str) {
    if needs_sql_name(rust_name, sql_name) {
        push_line(text, depth, &format!("#[sql_name = {}]", string_literal(sql_name)));
    }
}

fn push_line(text: &mut String, depth: usize, line: &str) {
    // writing to a String does not fail
    let _ = writeln!(text, "{}{line}", INDENT.repeat(depth));
}

/// What rustc needs for tables that are as wide as can be: Diesel's traits go one level deeper for each column.
fn recursion_limit(columns: usize) -> &'static str {
    if columns > 120 { " and `#![recursion_limit = \"256\"]` in the crate" } else { "" }
}

/// The feature of Diesel that a table of so many columns needs, beyond its default of 32.
fn feature(table: &Table) -> Result<Option<&'static str>, Error> {
    match table.columns.len() {
        0 => Err(Error::NoColumns(table.name.clone())),
        1..=32 => Ok(None),
        33..=64 => Ok(Some("64-column-tables")),
        65..=128 => Ok(Some("128-column-tables")),
        columns => Err(Error::TooManyColumns { table: table.name.clone(), columns }),
    }
}
