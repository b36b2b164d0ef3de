//! What is known of a schema, between reading and printing. Names are IRIS's own, as they were written.

/// The schema of names without one (GSQL_tables).
pub const DEFAULT_SCHEMA: &str = "SQLUser";

/// The pseudo-column that is every table's RowID, whatever name that has (GSQL_tables_idfield).
pub const ROW_ID: &str = "%ID";

/// A schema and its selected tables.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Schema {
    /// The schema's name.
    pub name: String,
    /// Its tables, in the order in which they are printed.
    pub tables: Vec<Table>,
    /// Foreign keys of these tables, also those to tables that are not selected.
    pub foreign_keys: Vec<ForeignKey>,
    /// Why it is not known which columns are vectors, and not text.
    pub vectors_unknown: Option<String>,
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

/// Whether two names mean the same in IRIS: case does not count (GSQL_identifiers).
#[must_use]
pub fn same_name(one: &str, other: &str) -> bool {
    folded(one) == folded(other)
}

/// A name without case, as a key.
pub(crate) fn folded(name: &str) -> String {
    name.to_uppercase()
}
