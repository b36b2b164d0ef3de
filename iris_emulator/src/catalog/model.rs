//! What the catalog knows of a table.

use crate::SqlType;
pub use crate::sql::ast::Collation;

/// A base table.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Schema, in the case it was first written in.
    pub schema: String,
    /// Name, likewise.
    pub name: String,
    /// `%DESCRIPTION`
    pub description: Option<String>,
    /// Columns in order. A column with [`Column::identity`] is the RowID itself; without one the RowID is the
    /// hidden `ID`, reachable as `%ID`.
    pub columns: Vec<Column>,
    /// The primary key.
    pub primary_key: Option<Key>,
    /// Unique constraints and unique indexes.
    pub unique: Vec<Key>,
    /// Foreign keys.
    pub foreign_keys: Vec<ForeignKey>,
    /// Other indexes, HNSW ones among them.
    pub indexes: Vec<Index>,
    /// `WITH %CLASSPARAMETER ALLOWIDENTITYINSERT = 1`
    pub allow_identity_insert: bool,
}

/// A column of a base table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Name, in the case it was written in.
    pub name: String,
    /// Its type.
    pub ty: SqlType,
    /// Whether it may be NULL: false for NOT NULL, IDENTITY and primary key columns.
    pub nullable: bool,
    /// `DEFAULT`, as IRIS SQL text.
    pub default: Option<String>,
    /// Whether it is the IDENTITY column.
    pub identity: bool,
    /// Its collation; [`Collation::Exact`] for what is not text.
    pub collation: Collation,
    /// `%DESCRIPTION`
    pub description: Option<String>,
}

/// A primary key or a unique constraint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Key {
    /// The constraint's name, given or made up as IRIS does (`PATIENTSPKey1`, `U…`).
    pub name: String,
    /// Positions in [`Table::columns`].
    pub columns: Vec<usize>,
    /// Whether it came from CREATE UNIQUE INDEX and not from a constraint.
    pub is_index: bool,
}

/// A foreign key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ForeignKey {
    /// The constraint's name.
    pub name: String,
    /// Positions in [`Table::columns`].
    pub columns: Vec<usize>,
    /// The referenced table: schema and name.
    pub references: (String, String),
    /// The referenced columns' names.
    pub referenced_columns: Vec<String>,
    /// `ON DELETE`
    pub on_delete: crate::sql::ast::ReferentialAction,
    /// `ON UPDATE`
    pub on_update: crate::sql::ast::ReferentialAction,
}

/// An index that is not unique.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Index {
    /// Its name.
    pub name: String,
    /// Positions in [`Table::columns`], each with whether it descends.
    pub columns: Vec<(usize, bool)>,
    /// Parameters of an HNSW index.
    pub hnsw: Option<Vec<(String, String)>>,
}
