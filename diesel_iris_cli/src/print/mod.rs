//! Model → Rust text, laid out as rustfmt would.

mod docs;
mod joins;
mod layout;
mod models;
mod names;
mod naming;
mod same_query;
mod style;
mod tables;
mod types;

pub use self::models::{ModelStyle, print_models};
pub use self::naming::Naming;
pub use self::style::{ColumnSorting, Docs, SameQuery, Style};

pub(crate) use self::types::SqlType;

/// The most columns that a table can have in Diesel.
pub(crate) const MAX_COLUMNS: usize = 128;

use self::names::SchemaNames;
use crate::Error;
use crate::model::Schema;

/// The first line of what is printed.
pub const HEADER: &str = "// @generated automatically by diesel_iris.";

/// The text of the schema module.
///
/// # Errors
///
/// When a table cannot be said in `diesel::table!`: see [`Error`].
pub fn print(schema: &Schema, style: &Style) -> Result<String, Error> {
    let sorted;
    let schema = match style.column_sorting {
        ColumnSorting::OrdinalPosition => schema,
        ColumnSorting::Name => {
            sorted = by_name(schema);
            &sorted
        }
    };
    let names = SchemaNames::of(schema, style.naming)?;
    let body = blocks(schema, &names, style)?;
    let header = match &schema.vectors_unknown {
        None => HEADER.to_owned(),
        Some(reason) => {
            let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
            format!(
                "{HEADER}\n// A column printed as Varchar may be a vector: %Dictionary.CompiledProperty cannot be read ({reason})."
            )
        }
    };
    let left_out: String =
        schema.left_out.iter().map(|sentence| layout::comment(&format!("Left out: {sentence}"))).collect();
    let header = format!("{header}\n{left_out}");
    Ok(match names.module() {
        None if body.is_empty() => header,
        None => format!("{header}\n{body}"),
        Some(module) => format!("{header}\npub mod {module} {{\n{}}}\n", layout::indented(&body)),
    })
}

/// The schema with the columns of each table by their names.
fn by_name(schema: &Schema) -> Schema {
    let mut sorted = schema.clone();
    for table in &mut sorted.tables {
        table.columns.sort_by_cached_key(|column| (column.name.to_lowercase(), column.name.clone()));
    }
    sorted
}

/// What stands in the module, or in the file where there is none.
fn blocks(schema: &Schema, names: &SchemaNames, style: &Style) -> Result<String, Error> {
    let joins = joins::joinables(schema)?;
    let depth = usize::from(names.module().is_some());
    let mut blocks = Vec::new();
    for (table, table_names) in schema.tables.iter().zip(names.tables()) {
        blocks.push(tables::table(table, table_names, names.qualifier(), style)?);
    }
    if !joins.is_empty() {
        let lines = joins.iter().map(|join| join.line(names));
        blocks.push(lines.collect());
    }
    for group in same_query::groups(schema, style.same_query) {
        let tables: Vec<&str> = group.iter().map(|table| names.tables()[*table].table.as_str()).collect();
        blocks.push(layout::same_query(&tables, depth));
    }
    Ok(blocks.join("\n"))
}
