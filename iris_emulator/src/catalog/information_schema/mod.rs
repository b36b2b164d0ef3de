//! INFORMATION_SCHEMA, with the columns of IRIS's classes `INFORMATION.SCHEMA.*`.
//!
//! The tables are real ones, filled anew when somebody asks after a change of the catalog. Columns that IRIS has and the
//! emulator knows nothing for are NULL.

mod constraints;
mod dictionary;
mod layout;
mod row;
mod tables;

pub(crate) use layout::{NOT_EMULATED, system_tables};

use std::collections::BTreeMap;

use self::constraints::{fill_constraints, fill_indexes};
use self::dictionary::fill_class;
use self::row::{insert, some};
use self::tables::{fill_column, fill_table, fill_view};
use super::{Catalog, quoted};
use crate::sql::ast::Query;

/// Whoever creates: the emulator has one user.
const OWNER: &str = "_SYSTEM";

/// The statements that fill the tables anew; `is_updatable` tells whether rows can be changed through a query.
pub(crate) fn fill_information_schema(
    catalog: &Catalog,
    is_updatable: fn(&Catalog, &Query) -> bool,
) -> String {
    let mut sql = String::new();
    for table in system_tables() {
        sql.push_str(&format!("DELETE FROM {};", quoted(&table.storage_name())));
    }
    // GSQL_tables: a schema is there as long as something is in it
    let schemas: BTreeMap<String, &str> =
        catalog.user_tables().map(|table| (table.schema.to_uppercase(), table.schema.as_str())).collect();
    for schema in schemas.into_values() {
        insert(&mut sql, "SCHEMATA", &[("SCHEMA_NAME", some(schema))]);
    }
    for table in catalog.user_tables() {
        let is_changed = match &table.view {
            Some(view) => !view.read_only && is_updatable(catalog, &view.query),
            None => true,
        };
        fill_table(&mut sql, table, is_changed);
        fill_view(&mut sql, catalog, table, is_changed);
        fill_class(&mut sql, table);
        for (position, column) in table.columns.iter().enumerate() {
            fill_column(&mut sql, table, position, column);
        }
        fill_indexes(&mut sql, table);
        fill_constraints(&mut sql, catalog, table);
    }
    sql
}
