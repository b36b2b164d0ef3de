//! What is known of a schema, between reading and printing. Names are IRIS's own, as they were written.

use std::sync::LazyLock;

use regex::Regex;

use crate::unmatched::Unmatched;

/// The schema of names without one (GSQL_tables).
pub const DEFAULT_SCHEMA: &str = "SQLUser";

/// The pseudo-column that is every table's RowID, whatever name that has (GSQL_tables_idfield).
pub const ROW_ID: &str = "%ID";

/// A schema and its selected tables.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Schema {
    /// The schema's name.
    pub name: String,
    /// Its tables, in the order in which they are printed.
    pub tables: Vec<Table>,
    /// Foreign keys of these tables, also those to tables that are not selected.
    pub foreign_keys: Vec<ForeignKey>,
    /// Why it is not known which columns are vectors, and not text.
    pub vectors_unknown: Option<String>,
    /// What was left out because it cannot be printed, a sentence for each.
    pub left_out: Vec<String>,
    /// What the selection names and the schema does not have.
    pub unmatched: Vec<Unmatched>,
}

impl Schema {
    /// Whether names of this schema may stand without it.
    #[must_use]
    pub fn is_default(&self) -> bool {
        same_name(&self.name, DEFAULT_SCHEMA)
    }
}

/// A table, or a view with a key that was chosen for it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Table {
    /// Its name.
    pub name: String,
    /// Its `%DESCRIPTION`.
    pub description: Option<String>,
    /// Its columns in order.
    pub columns: Vec<Column>,
    /// The names of the columns of its primary key, in the key's order.
    pub primary_key: Vec<String>,
    /// Whether it is a view.
    pub is_view: bool,
}

/// A column.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Column {
    /// Its name.
    pub name: String,
    /// Its `%DESCRIPTION`.
    pub description: Option<String>,
    /// Its type as INFORMATION_SCHEMA.COLUMNS has it in DATA_TYPE, without arguments.
    pub data_type: String,
    /// The most characters, where that is limited.
    pub max_length: Option<u32>,
    /// Whether it may be NULL.
    pub nullable: bool,
    /// Whether IRIS makes its values.
    pub generated: bool,
    /// Whether it has a value where none is given.
    pub has_default: bool,
    /// What a vector is made of, where that is known.
    pub vector: Option<VectorType>,
}

/// The elements of a vector.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VectorType {
    /// Their type in capitals, such as `DOUBLE`, where that is known.
    pub element: Option<String>,
    /// How many there are, where that is declared.
    pub length: Option<u32>,
}

/// As it stands in CREATE TABLE; elements that are not known are taken for doubles.
impl std::fmt::Display for VectorType {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let element = self.element.as_deref().unwrap_or("DOUBLE");
        match self.length {
            Some(length) => write!(f, "VECTOR({element}, {length})"),
            None => write!(f, "VECTOR({element})"),
        }
    }
}

impl VectorType {
    /// The last one that a text names: `VECTOR(DOUBLE, 3)`.
    #[must_use]
    pub fn named_in(text: &str) -> Option<Self> {
        static FORM: LazyLock<Option<Regex>> =
            LazyLock::new(|| Regex::new(r"VECTOR\(([A-Z]+)(?:, ?([0-9]+))?\)").ok());
        let found = FORM.as_ref()?.captures_iter(text).last()?;
        let length = found.get(2).and_then(|digits| digits.as_str().parse().ok());
        Some(Self { element: Some(found.get(1)?.as_str().to_owned()), length })
    }

    /// Whether both may be the same, as far as they are known.
    pub(crate) fn may_be(&self, other: &Self) -> bool {
        let elements = self.element.as_ref().zip(other.element.as_ref());
        self.length == other.length && elements.is_none_or(|(one, other)| one == other)
    }
}

/// A foreign key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignKey {
    /// The table that has it.
    pub table: String,
    /// Its columns in order.
    pub columns: Vec<String>,
    /// The schema of the referenced table.
    pub referenced_schema: String,
    /// The referenced table.
    pub referenced_table: String,
    /// The referenced columns in order; none when IRIS does not say.
    pub referenced_columns: Vec<String>,
}

/// A name between quotes, as it stands in statements (GSQL_identifiers).
pub(crate) fn delimited(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

/// Whether two names mean the same in IRIS: case does not count (GSQL_identifiers).
#[must_use]
pub fn same_name(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// A name without case, as a key.
pub(crate) fn folded(name: &str) -> String {
    name.to_uppercase()
}
