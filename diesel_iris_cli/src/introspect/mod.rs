//! INFORMATION_SCHEMA → model, in four queries whatever the number of tables.

mod assemble;
mod rows;
mod tables;

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use regex::Regex;

use self::rows::{ColumnRow, KeyRow, ReferenceRow, Rows, TableRow};
use self::tables::{columns_of_keys, columns_of_tables, foreign_keys, tables_and_views};
use crate::Error;
use crate::model::Schema;

/// Which tables are wanted.
#[derive(Debug, Clone)]
pub struct Selection {
    /// Of which schema; case does not count.
    pub schema: String,
    /// And which of its tables.
    pub filter: Filter,
}

/// A choice among the tables of a schema.
#[derive(Debug, Clone)]
pub enum Filter {
    /// All of them.
    All,
    /// Those that match one of the patterns.
    Only(Vec<Regex>),
    /// Those that match none of the patterns.
    Except(Vec<Regex>),
}

impl Filter {
    /// Whether a table is wanted.
    #[must_use]
    pub fn admits(&self, table: &str) -> bool {
        match self {
            Self::All => true,
            Self::Only(patterns) => patterns.iter().any(|pattern| pattern.is_match(table)),
            Self::Except(patterns) => !patterns.iter().any(|pattern| pattern.is_match(table)),
        }
    }
}

/// Reads the selected tables.
///
/// # Errors
///
/// When the database refuses a query, and when a selected table has no primary key; see [`Error`].
pub async fn introspect(
    connection: &mut AsyncIrisConnection,
    selection: &Selection,
) -> Result<Schema, Error> {
    // No ORDER BY: IRIS may hand sorted text back in upper case (GSQL_collation).
    let schema = selection.schema.as_str();
    let rows = Rows {
        tables: tables_and_views::table
            .filter(tables_and_views::table_schema.eq(schema))
            .filter(tables_and_views::table_type.eq("BASE TABLE"))
            .select(TableRow::as_select())
            .load(connection)
            .await
            .map_err(|source| Error::Query { table: "TABLES", source })?,
        columns: columns_of_tables::table
            .filter(columns_of_tables::table_schema.eq(schema))
            .select(ColumnRow::as_select())
            .load(connection)
            .await
            .map_err(|source| Error::Query { table: "COLUMNS", source })?,
        keys: columns_of_keys::table
            .filter(columns_of_keys::table_schema.eq(schema))
            .select(KeyRow::as_select())
            .load(connection)
            .await
            .map_err(|source| Error::Query { table: "KEY_COLUMN_USAGE", source })?,
        references: foreign_keys::table
            .filter(foreign_keys::constraint_schema.eq(schema))
            .select(ReferenceRow::as_select())
            .load(connection)
            .await
            .map_err(|source| Error::Query { table: "REFERENTIAL_CONSTRAINTS", source })?,
    };
    assemble::assemble(rows, selection)
}
