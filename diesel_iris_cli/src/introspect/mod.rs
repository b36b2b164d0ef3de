//! INFORMATION_SCHEMA → model, in five queries whatever the number of tables.

mod assemble;
mod relations;
mod rows;
mod selection;
mod tables;
mod unmatched;
mod vectors;

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;

pub use self::relations::{Relation, relations};
pub use self::selection::{Filter, Selection};

use self::rows::{ColumnRow, KeyRow, ReferenceRow, Rows, TableRow};
pub(crate) use self::tables::columns_of_tables;
use self::tables::{columns_of_keys, foreign_keys, tables_and_views};
use self::vectors::Vectors;
use crate::Error;
use crate::model::Schema;

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
    let mut rows = Rows {
        tables: tables_and_views::table
            .filter(tables_and_views::table_schema.eq(schema))
            .select(TableRow::as_select())
            .load(connection)
            .await
            .map_err(|error| Error::Query { table: "TABLES", error })?,
        columns: columns_of_tables::table
            .filter(columns_of_tables::table_schema.eq(schema))
            .select(ColumnRow::as_select())
            .load(connection)
            .await
            .map_err(|error| Error::Query { table: "COLUMNS", error })?,
        keys: columns_of_keys::table
            .filter(columns_of_keys::table_schema.eq(schema))
            .select(KeyRow::as_select())
            .load(connection)
            .await
            .map_err(|error| Error::Query { table: "KEY_COLUMN_USAGE", error })?,
        references: foreign_keys::table
            .filter(foreign_keys::constraint_schema.eq(schema))
            .select(ReferenceRow::as_select())
            .load(connection)
            .await
            .map_err(|error| Error::Query { table: "REFERENTIAL_CONSTRAINTS", error })?,
    };
    // any column that is text to INFORMATION_SCHEMA may be a vector
    let may_be_vectors =
        rows.columns.iter().any(|column| column.data_type.trim().eq_ignore_ascii_case("VARCHAR"));
    let vectors = if may_be_vectors { Vectors::read(connection).await } else { Ok(Vectors::default()) };
    if let Ok(vectors) = &vectors {
        vectors.mark(&rows.tables, &mut rows.columns);
    }
    let mut schema = match assemble::assemble(rows, selection) {
        Err(Error::EmptySchema { schema, .. }) => {
            let others = schemas_with_tables(connection).await?;
            return Err(Error::EmptySchema { schema, others });
        }
        result => result?,
    };
    schema.vectors_unknown = vectors.err().map(|error| error.to_string());
    Ok(schema)
}

/// The schemas that have tables of their users'.
///
/// # Errors
///
/// When the database refuses the query.
pub async fn schemas_with_tables(connection: &mut AsyncIrisConnection) -> Result<Vec<String>, Error> {
    let rows: Vec<(String, String)> = tables_and_views::table
        .select((tables_and_views::table_schema, tables_and_views::table_name))
        .load(connection)
        .await
        .map_err(|error| Error::Query { table: "TABLES", error })?;
    let is_users =
        |schema: &str| !schema.starts_with('%') && !schema.eq_ignore_ascii_case("INFORMATION_SCHEMA");
    let mut schemas: Vec<String> = rows
        .into_iter()
        .filter(|(schema, table)| is_users(schema) && !table.starts_with("__"))
        .map(|(schema, _)| schema)
        .collect();
    schemas.sort();
    schemas.dedup();
    Ok(schemas)
}
