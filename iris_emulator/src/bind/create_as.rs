//! CREATE TABLE AS SELECT (RSQL_createtableasselect): a table with the columns of a query, and its rows.

use super::{Binder, Setting};
use crate::catalog::{Catalog, MAX_VARCHAR, quoted, schema_of};
use crate::face::Face;
use crate::sql::ast::{ColumnDef, CreateTable, CreateTableAs, Ident, TypeName};
use crate::sqlcode::SqlError;
use crate::value::SqlType;

/// The definition of the table, and the statement for SQLite that fills it.
pub(crate) fn create_as(
    catalog: &Catalog,
    create: &CreateTableAs,
) -> Result<(CreateTable, String), SqlError> {
    let face = Face::default();
    let (sql, columns) = Binder::new(Setting::plain(catalog, &face), 0).query(&create.query)?;
    let table = format!("{}.{}", schema_of(&create.name), create.name.name.text);
    let numbers: Vec<String> = (1..=columns.len()).map(|number| quoted(&number.to_string())).collect();
    let names: Vec<String> = columns.iter().map(|column| quoted(&column.name)).collect();
    let (numbers, names) = (numbers.join(", "), names.join(", "));
    // by their numbers: two columns may have one name
    let rows = format!(
        "INSERT INTO {} ({names}) SELECT {numbers} FROM (WITH side({numbers}) AS ({sql}) SELECT * FROM side);",
        quoted(&table)
    );
    let columns = columns.into_iter().map(|column| ColumnDef {
        name: Ident { text: column.name, delimited: true },
        data_type: type_name(&column.ty),
        identity: false,
        counter: false,
        not_null: false,
        default: None,
        on_update: None,
        unique: None,
        primary_key: None,
        references: None,
        description: None,
        // recorded on 2026.1: the collation of the query is not that of the copy
        collation: None,
    });
    let definition = CreateTable {
        name: create.name.clone(),
        if_not_exists: create.if_not_exists,
        temporary: false,
        description: None,
        public_row_id: false,
        columns: columns.collect(),
        constraints: Vec::new(),
        class_parameters: create.class_parameters.clone(),
    };
    Ok((definition, rows))
}

fn type_name(ty: &SqlType) -> TypeName {
    // a column of NULLs has no length
    let ty = if *ty == super::select::NULL_TYPE { SqlType::Varchar(MAX_VARCHAR) } else { ty.clone() };
    let text = ty.to_string().to_uppercase();
    match text.strip_suffix(')').and_then(|text| text.split_once('(')) {
        Some((name, arguments)) => TypeName {
            name: name.to_owned(),
            arguments: arguments.split(',').map(ToOwned::to_owned).collect(),
        },
        None => TypeName { name: text, arguments: Vec::new() },
    }
}
