//! Which columns are vectors.
//!
//! INFORMATION_SCHEMA shows a vector as `varchar` (seen on IRIS 2025 and 2026.3). The definition of its class tells: it
//! has a property of the type `%Library.Vector`. The class is CLASSNAME of INFORMATION_SCHEMA.TABLES.

use std::collections::HashSet;

use diesel::QueryableByName;
use diesel::sql_types::{Nullable, Text};
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;

use super::rows::{ColumnRow, TableRow};
use crate::model::folded;

#[derive(Debug, QueryableByName)]
struct Property {
    #[diesel(sql_type = Text)]
    class: String,
    #[diesel(sql_type = Text)]
    property: String,
    #[diesel(sql_type = Nullable<Text>)]
    field: Option<String>,
}

/// The vectors of a namespace, by the class and the name of their field.
#[derive(Debug, Clone, Default)]
pub(super) struct Vectors(HashSet<(String, String)>);

impl Vectors {
    /// # Errors
    ///
    /// When the user has no right to see the definitions of classes.
    pub(super) async fn read(connection: &mut AsyncIrisConnection) -> diesel::QueryResult<Self> {
        let query = "SELECT parent AS class, Name AS property, SqlFieldName AS field \
                     FROM %Dictionary.CompiledProperty WHERE Type = '%Library.Vector'";
        let properties: Vec<Property> = diesel::sql_query(query).load(connection).await?;
        let named = |property: Property| {
            let field = property.field.filter(|field| !field.is_empty()).unwrap_or(property.property);
            (property.class, folded(&field))
        };
        Ok(Self(properties.into_iter().map(named).collect()))
    }

    /// Gives the columns that are vectors their type.
    pub(super) fn mark(&self, tables: &[TableRow], columns: &mut [ColumnRow]) {
        for column in columns {
            let table = tables.iter().find(|table| table.table_name == column.table_name);
            let Some(class) = table.and_then(|table| table.class_name.clone()) else { continue };
            if self.0.contains(&(class, folded(&column.column_name))) {
                "VECTOR".clone_into(&mut column.data_type);
                column.character_maximum_length = None;
            }
        }
    }
}
