//! `schema.rs` → model.

use diesel_table_macro_syntax::{ColumnDef, TableDecl};
use syn::parse::{Parse, ParseStream};
use syn::{Ident, Item, Token};

use crate::Error;
use crate::model::{Column, DEFAULT_SCHEMA, ForeignKey, ROW_ID, Schema, Table, VectorType, same_name};
use crate::print::SqlType;

/// The tables of a schema, as a printed module has them.
///
/// # Errors
///
/// When the text is not Rust, and when a column has a type that IRIS does not have.
pub fn read(text: &str, schema: &str) -> Result<Schema, Error> {
    if let Some(line) = too_deep(text) {
        return Err(Error::SchemaRs(format!("line {line}: it is nested deeper than {DEEPEST} levels")));
    }
    let file = syn::parse_file(text).map_err(|error| Error::SchemaRs(place(&error)))?;
    let mut found = Found::default();
    found.collect(&file.items)?;
    let of_schema = |table: &TableDecl| {
        let name = table.schema.as_ref().map_or_else(|| DEFAULT_SCHEMA.to_owned(), Ident::to_string);
        same_name(&name, schema)
    };
    let tables: Vec<&TableDecl> = found.tables.iter().filter(|table| of_schema(table)).collect();
    let named = |name: &Ident| tables.iter().find(|table| table.table_name == *name);
    let foreign_keys = found.joins.iter().filter_map(|join| {
        let (child, parent) = (named(&join.child)?, named(&join.parent)?);
        let column = child.column_defs.iter().find(|column| column.column_name == join.column)?;
        Some(ForeignKey {
            table: child.sql_name.clone(),
            columns: vec![column.sql_name.clone()],
            referenced_schema: schema.to_owned(),
            referenced_table: parent.sql_name.clone(),
            referenced_columns: key(parent),
        })
    });
    Ok(Schema {
        name: schema.to_owned(),
        foreign_keys: foreign_keys.collect(),
        vectors_unknown: None,
        left_out: vec![],
        unmatched: vec![],
        tables: tables.iter().map(|declared| table(declared)).collect::<Result<_, _>>()?,
    })
}

/// The deepest nesting that is parsed; a printed module has fewer than ten.
const DEEPEST: usize = 40;

/// The line in which brackets are nested too deep for a parser that calls itself. Strings and comments open nothing.
fn too_deep(text: &str) -> Option<usize> {
    let (mut depth, mut line, mut before) = (0_usize, 1, ' ');
    let mut characters = text.chars();
    while let Some(character) = characters.next() {
        match character {
            '\n' => line += 1,
            '(' | '[' | '{' | '<' => depth += 1,
            ')' | ']' | '}' => depth = depth.saturating_sub(1),
            '>' if !matches!(before, '-' | '=') => depth = depth.saturating_sub(1),
            '/' if before == '/' => {
                characters.find(|c| *c == '\n');
                line += 1;
            }
            '"' => {
                while let Some(inside) = characters.next().filter(|c| *c != '"') {
                    let escaped = if inside == '\\' { characters.next() } else { None };
                    line += usize::from(inside == '\n' || escaped == Some('\n'));
                }
            }
            _ => {}
        }
        if depth > DEEPEST {
            return Some(line);
        }
        before = character;
    }
    None
}

/// An error with the line that it is in.
fn place(error: &syn::Error) -> String {
    format!("line {}: {error}", error.span().start().line)
}

#[derive(Default)]
struct Found {
    tables: Vec<TableDecl>,
    joins: Vec<Join>,
}

impl Found {
    /// Macros here and in modules.
    fn collect(&mut self, items: &[Item]) -> Result<(), Error> {
        let failed = |error: syn::Error| Error::SchemaRs(place(&error));
        for item in items {
            match item {
                Item::Mod(module) => {
                    self.collect(module.content.as_ref().map_or(&[], |(_, items)| items.as_slice()))?;
                }
                Item::Macro(item) => match item.mac.path.segments.last() {
                    Some(name) if name.ident == "table" => {
                        self.tables.push(item.mac.parse_body().map_err(failed)?);
                    }
                    Some(name) if name.ident == "joinable" => {
                        self.joins.push(item.mac.parse_body().map_err(failed)?);
                    }
                    _ => {}
                },
                _ => {}
            }
        }
        Ok(())
    }
}

/// `child -> parent (column)`
struct Join {
    child: Ident,
    parent: Ident,
    column: Ident,
}

impl Parse for Join {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let child = input.parse()?;
        input.parse::<Token![->]>()?;
        let parent = input.parse()?;
        let content;
        syn::parenthesized!(content in input);
        let column = content.parse()?;
        input.parse::<Option<Token![,]>>()?;
        Ok(Self { child, parent, column })
    }
}

/// The names of the key's columns; the key is `id` unless another is given.
fn key(table: &TableDecl) -> Vec<String> {
    let sql_name = |key: &Ident| {
        let column = table.column_defs.iter().find(|column| column.column_name == *key);
        column.map_or_else(|| key.to_string(), |column| column.sql_name.clone())
    };
    table
        .primary_keys
        .as_ref()
        .map_or_else(|| vec!["id".to_owned()], |keys| keys.keys.iter().map(sql_name).collect())
}

fn table(declared: &TableDecl) -> Result<Table, Error> {
    let columns = declared.column_defs.iter().map(|column| self::column(declared, column));
    Ok(Table {
        name: declared.sql_name.clone(),
        columns: columns.collect::<Result<_, _>>()?,
        primary_key: key(declared),
        ..Table::default()
    })
}

fn column(table: &TableDecl, declared: &ColumnDef) -> Result<Column, Error> {
    let unknown =
        || Error::UnknownRustType { table: table.sql_name.clone(), column: declared.sql_name.clone() };
    let outer = declared.tpe.path.segments.last().ok_or_else(unknown)?;
    let nullable = outer.ident == "Nullable";
    let ty = if nullable {
        match argument(outer) {
            Some(syn::GenericArgument::Type(syn::Type::Path(inner))) => {
                inner.path.segments.last().ok_or_else(unknown)?
            }
            _ => return Err(unknown()),
        }
    } else {
        outer
    };
    let name = ty.ident.to_string();
    Ok(Column {
        name: declared.sql_name.clone(),
        data_type: SqlType::named(&name).ok_or_else(unknown)?.data_type().to_owned(),
        max_length: match &declared.max_length {
            Some(length) => Some(length.base10_parse().map_err(|error| Error::SchemaRs(error.to_string()))?),
            None => None,
        },
        nullable,
        vector: vector(ty, &docs(declared)),
        generated: declared.sql_name == ROW_ID,
        ..Column::default()
    })
}

/// The first argument of a generic type.
fn argument(segment: &syn::PathSegment) -> Option<&syn::GenericArgument> {
    match &segment.arguments {
        syn::PathArguments::AngleBracketed(arguments) => arguments.args.first(),
        _ => None,
    }
}

/// What a vector is made of: the comment tells the elements, and the length is that of `VectorN<…>`, if it is that.
fn vector(ty: &syn::PathSegment, docs: &str) -> Option<VectorType> {
    let told = VectorType::named_in(docs);
    if ty.ident != "VectorN" {
        return told.filter(|_| ty.ident == "Vector");
    }
    let length = match argument(ty)? {
        syn::GenericArgument::Const(syn::Expr::Lit(syn::ExprLit { lit: syn::Lit::Int(length), .. })) => {
            length.base10_parse().ok()
        }
        _ => None,
    };
    Some(VectorType { element: told.and_then(|told| told.element), length })
}

/// The doc comment of a column.
fn docs(declared: &ColumnDef) -> String {
    let line = |attribute: &syn::Attribute| match &attribute.meta {
        syn::Meta::NameValue(syn::MetaNameValue { path, value: syn::Expr::Lit(value), .. })
            if path.is_ident("doc") =>
        {
            match &value.lit {
                syn::Lit::Str(text) => Some(text.value()),
                _ => None,
            }
        }
        _ => None,
    };
    declared.meta.iter().filter_map(line).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_printed_is_read() {
        let text = "diesel::table! { use diesel::sql_types::*; #[sql_name = \"a b\"] a_b (x, y) { x -> Integer,\n\
                    #[sql_name = \"y z\"] #[max_length = 9] y -> Nullable<Varchar>, } }\n\
                    pub mod Other { diesel::table! { Other.c { id -> diesel::sql_types::BigInt, } } }\n\
                    diesel::joinable!(a_b -> a_b (x));";
        let schema = read(text, "SQLUSER").unwrap();
        let [table] = schema.tables.as_slice() else { panic!() };
        assert_eq!(
            (table.name.as_str(), &table.primary_key),
            ("a b", &vec!["x".to_owned(), "y z".to_owned()])
        );
        assert_eq!((table.columns[1].max_length, table.columns[1].nullable), (Some(9), true));
        assert_eq!(schema.foreign_keys[0].columns, ["x"]);
        assert_eq!(read(text, "other").unwrap().tables[0].primary_key, ["id"]);
    }

    #[test]
    fn comments_tell_the_elements_of_vectors() {
        let text = "table! { t { id -> Integer, /// An old VECTOR(FLOAT, 2)\n ///\n /// VECTOR(DOUBLE, 3)\n v -> Nullable<Vector>,
                    /// VECTOR(DOUBLE, 3)\n note -> Text, w -> Vector, } }";
        let schema = read(text, DEFAULT_SCHEMA).unwrap();
        let vectors: Vec<Option<String>> = schema.tables[0]
            .columns
            .iter()
            .map(|column| column.vector.as_ref().map(ToString::to_string))
            .collect();
        assert_eq!(vectors, [None, Some("VECTOR(DOUBLE, 3)".to_owned()), None, None]);
    }

    #[test]
    fn what_is_not_understood_is_named() {
        assert!(matches!(read("fn (", "S").unwrap_err(), Error::SchemaRs(_)));
        let error = read("\n\ntable! { a { id => Integer } }", "SQLUser").unwrap_err();
        assert!(error.to_string().contains("line 3"), "{error}");
        let error = read("table! { a { id -> Jsonb, } }", "SQLUser").unwrap_err();
        assert!(matches!(error, Error::UnknownRustType { .. }));
    }

    #[test]
    fn what_is_nested_too_deep_is_refused() {
        for depth in [DEEPEST, 100_000] {
            for (open, inner, close) in
                [("(", "1", ")"), ("Nullable<", "Integer", ">"), ("[", "", "]"), ("{", "", "}")]
            {
                let nested = format!("{}{inner}{}", open.repeat(depth), close.repeat(depth));
                for text in [
                    format!("\ndiesel::table! {{ t (id) {{ id -> {nested}, }} }}"),
                    format!("\nconst X: i32 = ({nested});"),
                    format!("\ntype X = ({nested});"),
                ] {
                    let error = read(&text, DEFAULT_SCHEMA).unwrap_err().to_string();
                    assert!(error.contains("line 2: it is nested deeper"), "{error}");
                }
                let nearly = open.repeat(DEEPEST - 5) + inner + &close.repeat(DEEPEST - 5);
                for text in [format!("const X: i32 = ({nearly});"), format!("type X = ({nearly});")] {
                    // right or wrong, it is parsed
                    let _ = read(&text, DEFAULT_SCHEMA)
                        .map_err(|error| assert!(!error.to_string().contains("nested")));
                }
            }
        }
        let comments =
            format!("{}diesel::table! {{ t (id) {{ id -> Integer, }} }}", "/// :( < [\n".repeat(100));
        read(&comments, DEFAULT_SCHEMA).unwrap();
        let names: String =
            (0..60).map(|n| format!("#[sql_name = \"(//\\\"({n}\"] c{n} -> Integer, ")).collect();
        read(&format!("diesel::table! {{ t (c1) {{ {names} }} }}"), DEFAULT_SCHEMA).unwrap();
    }
}
