//! Model → Rust structs for the rows of the printed tables.

use std::collections::HashSet;
use std::fmt::Write;

use heck::ToUpperCamelCase;

use super::joins::{Joinable, joinables};
use super::names::{SchemaNames, TableNames};
use super::style::{ColumnSorting, Style};
use super::types::SqlType;
use super::{HEADER, docs};
use crate::Error;
use crate::model::{Column, Schema, Table};

/// What structs are to look like.
#[derive(Debug, Clone)]
pub struct ModelStyle {
    /// The path of the module that `print-schema` printed.
    pub schema_path: String,
    /// The Rust type of the elements of vectors; `None` for what the catalog says, `f64` where it does not.
    pub vector_element: Option<&'static str>,
    /// What every struct derives beside the traits of Diesel.
    pub derives: Vec<String>,
}

/// The text of a module with structs for the rows of the tables.
///
/// # Errors
///
/// When a table cannot be said in `diesel::table!`: see [`Error`].
pub fn print_models(schema: &Schema, style: &Style, models: &ModelStyle) -> Result<String, Error> {
    let sorted = match style.column_sorting {
        ColumnSorting::OrdinalPosition => schema.clone(),
        ColumnSorting::Name => super::by_name(schema),
    };
    let names = SchemaNames::of(&sorted, style.naming)?;
    let structs = struct_names(names.tables());
    let joins = joinables(&sorted)?;
    let printer = Printer { schema: &sorted, names: &names, structs: &structs, joins: &joins, style, models };
    let mut text = format!("{HEADER}\n\nuse diesel::prelude::*;\n");
    for position in 0..sorted.tables.len() {
        text.push_str(&printer.structs_of(position)?);
    }
    Ok(text)
}

struct Printer<'p> {
    schema: &'p Schema,
    names: &'p SchemaNames,
    structs: &'p [String],
    joins: &'p [Joinable],
    style: &'p Style,
    models: &'p ModelStyle,
}

impl Printer<'_> {
    /// The struct of a row, and the one of a new row.
    fn structs_of(&self, position: usize) -> Result<String, Error> {
        let (table, names) = (&self.schema.tables[position], &self.names.tables()[position]);
        let types: Vec<SqlType> =
            table.columns.iter().map(|column| SqlType::of(&table.name, column)).collect::<Result<_, _>>()?;
        let is_key = |column: &str| table.primary_key.iter().any(|key| key == column);
        let key: Vec<usize> = (0..types.len()).filter(|at| is_key(&table.columns[*at].name)).collect();
        let is_identifiable = key.iter().all(|at| types[*at].is_hashable());
        let parents: Vec<&Joinable> = self
            .joins
            .iter()
            .filter(|join| join.child == position && is_identifiable && self.is_identifiable(join.parent))
            .collect();

        let mut text = String::from("\n");
        for line in docs::of_table(table, &names.table, self.style.docs) {
            push(&mut text, &line);
        }
        let is_changeset = is_identifiable && is_changeset(table);
        let mut derives = vec!["Debug", "Clone", "PartialEq", "Queryable", "Selectable"];
        let more = [
            (is_identifiable, "Identifiable"),
            (!parents.is_empty(), "Associations"),
            (is_changeset, "AsChangeset"),
        ];
        derives.extend(more.into_iter().filter(|(is, _)| *is).map(|(_, name)| name));
        push(&mut text, &self.derive(&derives));
        let path = self.path(names);
        push(&mut text, &format!("#[diesel(table_name = {path}, check_for_backend(diesel_iris::Iris))]"));
        if is_changeset {
            // a NULL in the struct is a NULL in the row
            push(&mut text, "#[diesel(treat_none_as_null = true)]");
        }
        let key: Vec<&str> = self.key(table, names);
        if is_identifiable && key != ["id"] {
            push(&mut text, &format!("#[diesel(primary_key({}))]", key.join(", ")));
        }
        for join in parents {
            let (parent, column) = (&self.structs[join.parent], &names.columns[join.column]);
            push(&mut text, &format!("#[diesel(belongs_to({parent}, foreign_key = {column}))]"));
        }
        // fields are called as the columns are, whatever their case
        let allow = names.columns.iter().any(|name| name.contains(|c: char| c.is_ascii_uppercase()));
        let allow = if allow { "#[allow(non_snake_case)]\n" } else { "" };
        text.push_str(allow);
        let name = &self.structs[position];
        push(&mut text, &format!("pub struct {name} {{"));
        for ((column, field), ty) in table.columns.iter().zip(&names.columns).zip(&types) {
            for line in docs::of_column(table, column, (&names.table, field), *ty, self.style.docs) {
                push(&mut text, &format!("    {line}"));
            }
            push(&mut text, &format!("    pub {field}: {},", self.rust_type(*ty, column, column.nullable)));
        }
        push(&mut text, "}");

        let written: Vec<usize> = (0..types.len()).filter(|at| !table.columns[*at].generated).collect();
        if !table.is_view && !written.is_empty() {
            push(&mut text, &format!("\n/// A new row for [`{name}`]."));
            if table.columns.iter().any(|column| column.has_default && !column.generated) {
                push(&mut text, "///");
                push(&mut text, "/// Columns with a default have it where there is `None`.");
            }
            push(&mut text, &self.derive(&["Debug", "Clone", "PartialEq", "Insertable"]));
            push(&mut text, &format!("#[diesel(table_name = {path})]"));
            text.push_str(allow);
            push(&mut text, &format!("pub struct New{name} {{"));
            for at in written {
                let column = &table.columns[at];
                let ty = self.rust_type(types[at], column, column.nullable || column.has_default);
                push(&mut text, &format!("    pub {}: {ty},", names.columns[at]));
            }
            push(&mut text, "}");
        }
        Ok(text)
    }

    fn is_identifiable(&self, position: usize) -> bool {
        let table = &self.schema.tables[position];
        let columns = table.columns.iter().filter(|column| table.primary_key.contains(&column.name));
        columns.map(|column| SqlType::of(&table.name, column)).all(|ty| ty.is_ok_and(SqlType::is_hashable))
    }

    /// The key's fields, in the key's order.
    fn key<'n>(&self, table: &Table, names: &'n TableNames) -> Vec<&'n str> {
        let position = |key: &String| table.columns.iter().position(|column| column.name == *key);
        table.primary_key.iter().filter_map(position).map(|at| names.columns[at].as_str()).collect()
    }

    fn path(&self, names: &TableNames) -> String {
        let module = self.names.module().map(|module| format!("{module}::")).unwrap_or_default();
        format!("{}::{module}{}", self.models.schema_path, names.table)
    }

    fn derive(&self, traits: &[&str]) -> String {
        let own = self.models.derives.iter().map(String::as_str);
        // one that Diesel's need already is not derived twice
        let own = own.filter(|name| !traits.contains(&name.rsplit("::").next().unwrap_or(name)));
        let all: Vec<&str> = traits.iter().copied().chain(own).collect();
        format!("#[derive({})]", all.join(", "))
    }

    fn rust_type(&self, ty: SqlType, column: &Column, optional: bool) -> String {
        let ty = match ty {
            SqlType::Vector => {
                let element = self.models.vector_element.unwrap_or_else(|| element(column));
                match ty.vector_length(column) {
                    Some(length) => format!("diesel_iris::data_types::VectorN<{element}, {length}>"),
                    None => format!("diesel_iris::data_types::Vector<{element}>"),
                }
            }
            ty => ty.rust_name().to_owned(),
        };
        if optional { format!("Option<{ty}>") } else { ty }
    }
}

/// The Rust type of a vector's elements.
fn element(column: &Column) -> &'static str {
    match column.vector.as_ref().and_then(|vector| vector.element.as_deref()) {
        Some("FLOAT") => "f32",
        Some("INTEGER") => "i64",
        _ => "f64",
    }
}

/// Whether all of a row beside its key can be set: a value that IRIS makes cannot.
fn is_changeset(table: &Table) -> bool {
    let mut others =
        table.columns.iter().filter(|column| !table.primary_key.contains(&column.name)).peekable();
    !table.is_view && others.peek().is_some() && others.all(|column| !column.generated)
}

/// A name for each struct, such that the names with `New` before them are free, too.
fn struct_names(tables: &[TableNames]) -> Vec<String> {
    let mut taken: HashSet<String> = TAKEN.iter().map(|&name| name.to_owned()).collect();
    tables
        .iter()
        .map(|names| {
            let mut wanted = names.table.to_upper_camel_case();
            if !wanted.starts_with(|c: char| c.is_ascii_alphabetic()) || taken.contains(&wanted) {
                let front = if wanted.starts_with(|c: char| c.is_ascii_alphabetic()) { "" } else { "Table" };
                wanted = format!("{front}{wanted}Row");
            }
            let mut free = wanted.clone();
            let mut number = 1_u64;
            while taken.contains(&free) || taken.contains(&format!("New{free}")) {
                number += 1;
                free = format!("{wanted}{number}");
            }
            taken.extend([format!("New{free}"), free.clone()]);
            free
        })
        .collect()
}

/// Names that the printed text uses, or that a struct cannot have.
const TAKEN: &[&str] = &["Option", "Self", "String", "Vec"];

fn push(text: &mut String, line: &str) {
    // writing to a String does not fail
    let _ = writeln!(text, "{line}");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn structs_have_names_of_their_own() {
        let tables = ["users", "user_s", "self_", "option", "_1", "new_users", "Users", "string"];
        let names = |table: &&str| TableNames { table: (*table).to_owned(), columns: vec![] };
        let tables: Vec<TableNames> = tables.iter().map(names).collect();
        let structs = struct_names(&tables);
        assert_eq!(
            structs,
            ["Users", "UserS", "SelfRow", "OptionRow", "Table1Row", "NewUsersRow", "UsersRow2", "StringRow"]
        );
    }
}
