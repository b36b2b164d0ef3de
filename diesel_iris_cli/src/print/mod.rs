//! Model → Rust text, laid out as rustfmt would.

mod joins;
mod layout;
mod names;
mod tables;
mod types;

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
pub fn print(schema: &Schema) -> Result<String, Error> {
    let names = SchemaNames::of(schema)?;
    let joins = joins::joinables(schema)?;
    let module = names.schema();
    let depth = usize::from(module.is_some());
    let mut blocks = Vec::new();
    for (table, names) in schema.tables.iter().zip(names.tables()) {
        blocks.push(tables::table(table, names, module)?);
    }
    if !joins.is_empty() {
        let lines = joins.iter().map(|join| join.line(&names));
        blocks.push(lines.collect());
    }
    if schema.tables.len() > 1 {
        blocks.push(layout::same_query(names.tables().iter().map(|table| table.table.as_str()), depth));
    }
    let body = blocks.join("\n");
    Ok(match module {
        None => format!("{HEADER}\n\n{body}"),
        Some(module) => format!("{HEADER}\n\npub mod {module} {{\n{}}}\n", layout::indented(&body)),
    })
}
