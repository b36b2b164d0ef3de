//! The catalog: schemas, tables, their columns and constraints.

mod alter;
mod ddl;
mod index;
mod information_schema;
mod keys;
mod limits;
mod model;
mod storage;
mod types;
mod view;

pub(crate) use alter::{Altered, Check, Values, alter_table};
pub(crate) use ddl::create_table;
pub(crate) use index::create_index;
pub(crate) use information_schema::{fill_information_schema, system_tables};
pub(crate) use limits::Limits;
pub(crate) use model::{
    Collation, Column, Counting, ForeignKey, Key, SESSION, Table, View, hidden_row_id, row_id_name,
};
pub(crate) use types::{MAX_VARCHAR, resolve_cast, resolve_type};
pub(crate) use view::{ViewColumn, broken_view, create_view, refresh_views};

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::sql::ast::TableName;
use crate::sqlcode::{SqlCode, SqlError};

/// The schema of names without one.
pub(crate) const DEFAULT_SCHEMA: &str = "SQLUser";

/// All tables of a database, those of INFORMATION_SCHEMA among them.
#[derive(Debug, Default, Clone)]
pub(crate) struct Catalog {
    /// By schema and name in upper case: names know no case (GSQL_identifiers).
    tables: BTreeMap<(String, String), Arc<Table>>,
}

impl Catalog {
    pub(crate) fn new() -> Self {
        let mut catalog = Self::default();
        for table in system_tables() {
            catalog.put(table);
        }
        catalog
    }

    pub(crate) fn find(&self, schema: &str, name: &str) -> Option<&Table> {
        self.tables.get(&(schema.to_uppercase(), name.to_uppercase())).map(Arc::as_ref)
    }

    /// The table of that name.
    pub(crate) fn table(&self, name: &TableName) -> Result<&Table, SqlError> {
        let schema = schema_of(name);
        self.find(schema, &name.name.text).ok_or_else(|| {
            let is_known = information_schema::NOT_EMULATED
                .iter()
                .any(|known| known.eq_ignore_ascii_case(&name.name.text));
            if is_known && schema.eq_ignore_ascii_case(model::INFORMATION_SCHEMA) {
                return SqlError::not_emulated(format!(
                    "INFORMATION_SCHEMA.{}",
                    name.name.text.to_uppercase()
                ));
            }
            // all of them are the system's, such as %SQL_Diag.Result (RSQL_loaddata)
            if schema.starts_with('%') {
                return SqlError::not_emulated(format!("{schema}.{}", name.name.text));
            }
            SqlError::new(
                SqlCode::TABLE_NOT_FOUND,
                format!("Table '{}.{}' not found", schema.to_uppercase(), name.name.text.to_uppercase()),
            )
        })
    }

    pub(crate) fn put(&mut self, table: Table) {
        self.tables.insert((table.schema.to_uppercase(), table.name.to_uppercase()), Arc::new(table));
    }

    pub(crate) fn remove(&mut self, schema: &str, name: &str) {
        self.tables.remove(&(schema.to_uppercase(), name.to_uppercase()));
    }

    /// A base table of that name.
    pub(crate) fn base_table(&self, name: &TableName) -> Result<&Table, SqlError> {
        let table = self.table(name)?;
        if table.is_system() {
            return Err(SqlError::new(
                SqlCode::READ_ONLY_TABLE,
                format!("{} cannot be changed", table.label()),
            ));
        }
        match table.view {
            Some(_) => {
                let text = format!("{} is a view, not a table", table.label());
                Err(SqlError::new(SqlCode::TABLE_NOT_FOUND, text))
            }
            None => Ok(table),
        }
    }

    /// The users' tables and views, in the order of their names.
    pub(crate) fn user_tables(&self) -> impl Iterator<Item = &Table> {
        self.tables.values().map(Arc::as_ref).filter(|table| !table.is_system())
    }

    /// The tables and foreign keys that reference a table.
    pub(crate) fn references_to<'c>(
        &'c self,
        table: &'c Table,
    ) -> impl Iterator<Item = (&'c Table, &'c ForeignKey)> {
        self.user_tables().flat_map(|child| child.foreign_keys.iter().map(move |key| (child, key))).filter(
            |(_, key)| {
                key.references.0.eq_ignore_ascii_case(&table.schema)
                    && key.references.1.eq_ignore_ascii_case(&table.name)
            },
        )
    }
}

/// The schema that a name means.
pub(crate) fn schema_of(name: &TableName) -> &str {
    name.schema.as_ref().map_or(DEFAULT_SCHEMA, |schema| &schema.text)
}

/// An identifier for SQLite.
pub(crate) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.to_uppercase().replace('"', "\"\""))
}

/// A text literal for SQLite.
pub(crate) fn literal(text: &str) -> String {
    format!("'{}'", text.replace('\'', "''"))
}
