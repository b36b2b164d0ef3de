//! IRIS's names → Rust identifiers, by diesel_cli's rules.
//!
//! [`Naming`] says whether names become snake case. A reserved name gets `_` behind it, characters that identifiers may
//! not have become `_`, and a name that is taken by then gets a number.

use std::collections::HashSet;

use super::naming::Naming;
use crate::Error;
use crate::model::{ROW_ID, Schema, Table, same_name};

/// The Rust names of all that is printed.
#[derive(Debug)]
pub(super) struct SchemaNames {
    qualifier: Option<String>,
    module: Option<String>,
    tables: Vec<TableNames>,
}

/// The Rust names of a table and of its columns, in order.
#[derive(Debug)]
pub(super) struct TableNames {
    pub(super) table: String,
    pub(super) columns: Vec<String>,
}

impl SchemaNames {
    pub(super) fn of(schema: &Schema, naming: Naming) -> Result<Self, Error> {
        let qualifier = qualifier(schema)?.map(ToOwned::to_owned);
        let module = qualifier.as_ref().map(|name| {
            let mut module = naming.apply(name.clone());
            if KEYWORDS.contains(&module.as_str()) {
                module.push('_');
            }
            module
        });
        let tables = rust_names(schema.tables.iter().map(|table| table.name.as_str()), naming, is_reserved);
        let tables = schema
            .tables
            .iter()
            .zip(tables)
            .map(|(table, name)| TableNames::of(table, name, naming))
            .collect();
        Ok(Self { qualifier, module, tables })
    }

    /// The schema as `diesel::table!` names it, unless it is the default one.
    pub(super) fn qualifier(&self) -> Option<&str> {
        self.qualifier.as_deref()
    }

    /// The module that holds the tables of a schema that is not the default one.
    pub(super) fn module(&self) -> Option<&str> {
        self.module.as_deref()
    }

    pub(super) fn tables(&self) -> &[TableNames] {
        &self.tables
    }
}

impl TableNames {
    fn of(table: &Table, name: String, naming: Naming) -> Self {
        let columns = rust_names(table.columns.iter().map(|column| column.name.as_str()), naming, |column| {
            // a column's name may not be its table's: both are exported by `dsl`
            column == name || is_reserved(column) || RESERVED_FOR_COLUMNS.contains(&column)
        });
        Self { table: name, columns }
    }
}

/// What qualifies the names of a schema's tables: nothing for the default schema.
fn qualifier(schema: &Schema) -> Result<Option<&str>, Error> {
    if schema.is_default() {
        return Ok(None);
    }
    // the macro has no `sql_name` for a schema: it must be an identifier as it is
    if sanitised(&schema.name) != schema.name || KEYWORDS.contains(&schema.name.as_str()) {
        return Err(Error::SchemaName(schema.name.clone()));
    }
    Ok(Some(&schema.name))
}

/// A Rust identifier for each name, all different.
fn rust_names<'n>(
    names: impl Iterator<Item = &'n str> + Clone,
    naming: Naming,
    is_reserved: impl Fn(&str) -> bool,
) -> Vec<String> {
    let freed = |mut name: String| {
        if is_reserved(&name) {
            name.push('_');
        }
        name
    };
    let wanted = |name: &str| freed(identifier(name, naming));
    // names that stay as they are come before those that become like them
    let mut taken: HashSet<String> = HashSet::new();
    let kept: Vec<bool> =
        names.clone().map(|name| wanted(name) == name && taken.insert(name.to_owned())).collect();
    names
        .zip(kept)
        .map(|(name, kept)| {
            if kept {
                return name.to_owned();
            }
            let wanted = wanted(name);
            let mut free = wanted.clone();
            let mut number = 0_u64;
            while is_reserved(&free) || !taken.insert(free.clone()) {
                number += 1;
                free = freed(format!("{wanted}{number}"));
            }
            free
        })
        .collect()
}

/// The name by the rules of a naming, as an identifier.
fn identifier(name: &str, naming: Naming) -> String {
    // snake case may take away what stood before a digit
    sanitised(&naming.apply(sanitised(name)))
}

/// Whether the name of a table or column has to be said beside its name in Rust. The case of names does not count in IRIS.
pub(super) fn needs_sql_name(rust_name: &str, sql_name: &str) -> bool {
    !same_name(rust_name, sql_name)
}

/// The name with `_` for what may not be in an identifier. ASCII only: other letters may be lookalikes that
/// Rust folds into one.
fn sanitised(name: &str) -> String {
    if name == ROW_ID {
        return "row_id".to_owned();
    }
    let is_mappable = |c: char| c.is_ascii_alphanumeric() || c == '_';
    let mut identifier = String::with_capacity(name.len() + 1);
    if name.chars().all(is_mappable) {
        identifier.push_str(name);
    } else {
        for c in name.chars().map(|c| if is_mappable(c) { c } else { '_' }) {
            if c != '_' || !identifier.ends_with('_') {
                identifier.push(c);
            }
        }
    }
    if identifier.starts_with(|c: char| c.is_ascii_digit()) {
        identifier.insert(0, '_');
    }
    if identifier.chars().all(|c| c == '_') {
        // `_` alone is no identifier, and a row of them tells nothing
        "_1".clone_into(&mut identifier);
    }
    identifier
}

/// Names that neither a table nor a column may have.
fn is_reserved(name: &str) -> bool {
    KEYWORDS.contains(&name)
        || RESERVED.contains(&name)
        // Diesel's macros use such names; with `_` behind them they are free
        || (name.starts_with("__") && !name.ends_with('_'))
}

/// The value of `sql_name`: a string that Rust reads as exactly the name.
pub(super) fn string_literal(name: &str) -> String {
    // the macro takes `r#` off the front once
    let raw = if name.starts_with("r#") { "r#" } else { "" };
    format!("{:?}", format!("{raw}{name}"))
}

/// Rust's keywords, those it keeps for later too.
const KEYWORDS: &[&str] = &[
    "Self", "abstract", "as", "async", "await", "become", "box", "break", "const", "continue", "crate", "do",
    "dyn", "else", "enum", "extern", "false", "final", "fn", "for", "gen", "if", "impl", "in", "let", "loop",
    "macro", "match", "mod", "move", "mut", "override", "priv", "pub", "ref", "return", "self", "static",
    "struct", "super", "trait", "true", "try", "type", "typeof", "unsafe", "unsized", "use", "virtual",
    "where", "while", "yield",
];

/// Other names that diesel_cli keeps free, and those by which the printed module finds Diesel and its types.
const RESERVED: &[&str] = &[
    "alignof",
    "bool",
    "columns",
    "diesel",
    "diesel_iris",
    "is_nullable",
    "offsetof",
    "proc",
    "pure",
    "sizeof",
    "table",
];

/// What `diesel::table!` puts beside the columns.
const RESERVED_FOR_COLUMNS: &[&str] = &[
    // in the table's module
    "BoxedQuery",
    "SqlType",
    "all_columns",
    "dsl",
    "star",
    // what the columns' implementations call, and their type parameters
    "Ok",
    "DB",
    "From",
    "Join",
    "Left",
    "On",
    "QS",
    "Rhs",
    "Right",
    "T",
    // primitive types
    "char",
    "f32",
    "f64",
    "i128",
    "i16",
    "i32",
    "i64",
    "i8",
    "isize",
    "str",
    "u128",
    "u16",
    "u32",
    "u64",
    "u8",
    "usize",
    // diesel::sql_types
    "Add",
    "AllAreNullable",
    "AreAllNullable",
    "BigInt",
    "Bigint",
    "Binary",
    "Bool",
    "BoolOrNullableBool",
    "Char",
    "CombinedNullableValue",
    "Date",
    "Decimal",
    "DieselNumericOps",
    "Div",
    "Double",
    "Float",
    "Float4",
    "Float8",
    "Foldable",
    "HasSqlType",
    "Int2",
    "Int4",
    "Int8",
    "Integer",
    "Interval",
    "IntoNotNullable",
    "IntoNullable",
    "IsNullable",
    "IsOneNullable",
    "IsSqlTypeNullable",
    "Json",
    "Jsonb",
    "Jsonpath",
    "MaybeNullable",
    "MaybeNullableType",
    "Mul",
    "NotNull",
    "Nullable",
    "Numeric",
    "OneIsNullable",
    "SingleValue",
    "SmallInt",
    "Smallint",
    "SqlOrd",
    "Sub",
    "Text",
    "Time",
    "Timestamp",
    "TinyInt",
    "Tinyint",
    "TypeMetadata",
    "Untyped",
    "VarChar",
    "Varchar",
    "fold",
    "ops",
    "ord",
    // those of other databases, of which the feature `uuid` brings PostgreSQL's
    "Array",
    "BigSerial",
    "Bpchar",
    "Bytea",
    "CChar",
    "Cidr",
    "Citext",
    "Datemultirange",
    "Daterange",
    "Datetime",
    "Inet",
    "Int4multirange",
    "Int4range",
    "Int8multirange",
    "Int8range",
    "MacAddr",
    "MacAddr8",
    "Macaddr",
    "Macaddr8",
    "Money",
    "Multirange",
    "NullValueTreatmentEnum",
    "Nummultirange",
    "Numrange",
    "Oid",
    "PgLsn",
    "Range",
    "RangeBoundEnum",
    "Record",
    "Serial",
    "SmallSerial",
    "Timestamptz",
    "Tsmultirange",
    "Tsrange",
    "Tstzmultirange",
    "Tstzrange",
    "Unsigned",
    "Uuid",
    // diesel_iris::sql_types
    "Horolog",
    "List",
    "PosixTime",
    "Vector",
    "VectorN",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn by(naming: Naming, names: &[&str]) -> Vec<String> {
        let is_reserved = |name: &str| is_reserved(name) || RESERVED_FOR_COLUMNS.contains(&name);
        rust_names(names.iter().copied(), naming, is_reserved)
    }

    fn names(names: &[&str]) -> Vec<String> {
        by(Naming::AsWritten, names)
    }

    #[test]
    fn snake_case_collides_and_is_reserved_like_other_names() {
        assert_eq!(
            by(Naming::SnakeCase, &["PatientId", "Patient_ID", "patient_id", "Type", "Name", "Größe", "_1A"]),
            ["patient_id1", "patient_id2", "patient_id", "type_", "name", "gr_e", "_1a"]
        );
    }

    #[test]
    fn identifiers_stay_and_others_follow_diesel_cli() {
        assert_eq!(names(&["Name", "Range", "Uuid"]), ["Name", "Range_", "Uuid_"]);
        assert_eq!(
            names(&[
                "id", "Name1", "_x", "type", "Date", "self", "__x", "a b", "a--b", "%ID", "1st", "größe"
            ]),
            ["id", "Name1", "_x", "type_", "Date_", "self_", "__x_", "a_b", "a_b1", "row_id", "_1st", "gr_e"]
        );
    }

    #[test]
    fn what_has_nothing_to_keep_is_still_an_identifier() {
        assert_eq!(names(&["", "_", "__", "%", "🦀"]), ["_1", "_11", "_12", "_13", "_14"]);
    }

    #[test]
    fn collisions_get_numbers_and_the_true_name_is_kept() {
        assert_eq!(names(&["a b", "a_b", "a-b", "a_b1", "a%b"]), ["a_b2", "a_b", "a_b3", "a_b1", "a_b4"]);
        assert_eq!(names(&["type", "type_"]), ["type_1", "type_"]);
        assert_eq!(names(&["__x", "__x_", "__ x"]), ["__x_1_", "__x_", "_x"]);
    }

    #[test]
    fn literals_are_read_back_exactly() {
        for name in
            ["plain", "qu\"ote", "back\\slash", "line\nbreak", "*/ // #", "🦀\u{301}\u{202e}", "r#x", "r#r#x"]
        {
            let read: syn::LitStr = syn::parse_str(&string_literal(name)).unwrap();
            let read = read.value();
            assert_eq!(read.strip_prefix("r#").unwrap_or(&read), name);
        }
    }
}
