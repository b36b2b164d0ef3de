//! The rows of INFORMATION_SCHEMA.

use diesel::prelude::*;

use super::tables::{columns_of_keys, columns_of_tables, foreign_keys, tables_and_views};

/// All that is read.
#[derive(Debug, Clone, Default)]
pub(super) struct Rows {
    pub(super) tables: Vec<TableRow>,
    pub(super) columns: Vec<ColumnRow>,
    pub(super) keys: Vec<KeyRow>,
    pub(super) references: Vec<ReferenceRow>,
}

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = tables_and_views)]
pub(super) struct TableRow {
    pub(super) table_schema: String,
    pub(super) table_name: String,
    pub(super) table_type: String,
    pub(super) class_name: Option<String>,
    pub(super) description: Option<String>,
}

impl TableRow {
    pub(super) fn is_view(&self) -> bool {
        self.table_type.trim().eq_ignore_ascii_case("VIEW")
    }
}

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = columns_of_tables)]
pub(super) struct ColumnRow {
    pub(super) table_name: String,
    pub(super) column_name: String,
    pub(super) ordinal_position: i32,
    pub(super) is_nullable_: String,
    /// Of a vector, `VECTOR(DOUBLE, 3)`, where that is known.
    pub(super) data_type: String,
    pub(super) column_default: Option<String>,
    pub(super) character_maximum_length: Option<String>,
    pub(super) auto_increment: Option<String>,
    pub(super) is_identity: Option<String>,
    pub(super) unique_column: Option<String>,
    pub(super) description: Option<String>,
}

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = columns_of_keys)]
pub(super) struct KeyRow {
    pub(super) table_name: String,
    pub(super) constraint_name: String,
    pub(super) constraint_type: String,
    pub(super) column_name: String,
    pub(super) ordinal_position: i32,
}

#[derive(Debug, Clone, Queryable, Selectable)]
#[diesel(table_name = foreign_keys)]
pub(super) struct ReferenceRow {
    pub(super) constraint_table_name: String,
    pub(super) constraint_name: String,
    pub(super) unique_constraint_schema: Option<String>,
    pub(super) unique_constraint_table: Option<String>,
    pub(super) unique_constraint_name: Option<String>,
}
