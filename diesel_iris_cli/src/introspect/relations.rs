//! All tables and views of a schema, and what they reference.

use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;

use super::rows::{ReferenceRow, TableRow};
use super::tables::{foreign_keys, tables_and_views};
use crate::Error;
use crate::model::same_name;

/// A table or a view.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Relation {
    /// Its schema.
    pub schema: String,
    /// Its name.
    pub name: String,
    /// Whether it is a view.
    pub is_view: bool,
    /// The schemas and names of the tables that its foreign keys reference.
    pub references: Vec<(String, String)>,
}

/// All tables and views of a schema, Diesel's own among them.
///
/// # Errors
///
/// When the database refuses a query.
pub async fn relations(connection: &mut AsyncIrisConnection, schema: &str) -> Result<Vec<Relation>, Error> {
    let tables: Vec<TableRow> = tables_and_views::table
        .filter(tables_and_views::table_schema.eq(schema))
        .select(TableRow::as_select())
        .load(connection)
        .await
        .map_err(|error| Error::Query { table: "TABLES", error })?;
    let references: Vec<ReferenceRow> = foreign_keys::table
        .filter(foreign_keys::constraint_schema.eq(schema))
        .select(ReferenceRow::as_select())
        .load(connection)
        .await
        .map_err(|error| Error::Query { table: "REFERENTIAL_CONSTRAINTS", error })?;
    let relation = |table: TableRow| Relation {
        is_view: table.is_view(),
        references: references
            .iter()
            .filter(|key| same_name(&key.constraint_table_name, &table.table_name))
            .filter_map(|key| {
                Some((key.unique_constraint_schema.clone()?, key.unique_constraint_table.clone()?))
            })
            .collect(),
        schema: table.table_schema,
        name: table.table_name,
    };
    Ok(tables.into_iter().map(relation).collect())
}
