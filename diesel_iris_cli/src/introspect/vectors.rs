//! Which columns are vectors.
//!
//! INFORMATION_SCHEMA shows a vector as `varchar` (seen on IRIS 2025 and 2026.3). The definition of its class tells: it
//! has a property of the type `%Library.Vector`, whose parameters DATATYPE and LEN are the type and number of the elements
//! (seen there, too). The class is CLASSNAME of INFORMATION_SCHEMA.TABLES.

use std::collections::HashMap;
use std::sync::LazyLock;

use diesel::QueryableByName;
use diesel::sql_types::{Nullable, Text};
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use regex::Regex;

use super::rows::{ColumnRow, TableRow};
use crate::model::{VectorType, folded};

#[derive(Debug, QueryableByName)]
struct Property {
    #[diesel(sql_type = Text)]
    class: String,
    #[diesel(sql_type = Text)]
    property: String,
    #[diesel(sql_type = Nullable<Text>)]
    field: Option<String>,
    #[diesel(sql_type = Nullable<Text>)]
    parameters: Option<String>,
}

/// The vectors of a namespace, by the class and the name of their field, with what they are made of where that is said.
#[derive(Debug, Clone, Default)]
pub(super) struct Vectors(HashMap<(String, String), Option<VectorType>>);

impl Vectors {
    /// # Errors
    ///
    /// When the user has no right to see the definitions of classes.
    pub(super) async fn read(connection: &mut AsyncIrisConnection) -> diesel::QueryResult<Self> {
        let query = "SELECT parent AS class, Name AS property, SqlFieldName AS field, Parameters AS parameters \
                     FROM %Dictionary.CompiledProperty WHERE Type = '%Library.Vector'";
        let properties: Vec<Property> = diesel::sql_query(query).load(connection).await?;
        let named = |property: Property| {
            let field = property.field.filter(|field| !field.is_empty()).unwrap_or(property.property);
            ((property.class, folded(&field)), property.parameters.as_deref().and_then(elements))
        };
        Ok(Self(properties.into_iter().map(named).collect()))
    }

    /// Gives the columns that are vectors their type.
    pub(super) fn mark(&self, tables: &[TableRow], columns: &mut [ColumnRow]) {
        for column in columns {
            let table = tables.iter().find(|table| table.table_name == column.table_name);
            let Some(class) = table.and_then(|table| table.class_name.clone()) else { continue };
            if let Some(elements) = self.0.get(&(class, folded(&column.column_name))) {
                column.data_type = elements.as_ref().map_or_else(|| "VECTOR".to_owned(), ToString::to_string);
                column.character_maximum_length = None;
            }
        }
    }
}

/// The elements of a vector by the parameters of its property. How a list of parameters is shown as text differs; the
/// name of each stands before a comma and its value.
fn elements(parameters: &str) -> Option<VectorType> {
    static ELEMENT: LazyLock<Option<Regex>> =
        LazyLock::new(|| Regex::new(r"(?i)\bDATATYPE\W{1,3}([A-Z]+)").ok());
    static LENGTH: LazyLock<Option<Regex>> = LazyLock::new(|| Regex::new(r"(?i)\bLEN\W{1,3}([0-9]+)").ok());
    let found = ELEMENT.as_ref()?.captures(parameters)?;
    let length = LENGTH.as_ref()?.captures(parameters).and_then(|found| found.get(1)?.as_str().parse().ok());
    Some(VectorType { element: Some(found.get(1)?.as_str().to_uppercase()), length })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters_tell_the_elements() {
        let of = |text| elements(text).map(|found| found.to_string());
        assert_eq!(
            of("CAPTION, DATATYPE,DOUBLE STORAGEDEFAULT,columnar LEN,768").as_deref(),
            Some("VECTOR(DOUBLE, 768)")
        );
        assert_eq!(of("DATATYPE,float").as_deref(), Some("VECTOR(FLOAT)"));
        assert_eq!(of("DATATYPE=\"DOUBLE\",LEN=\"3\"").as_deref(), Some("VECTOR(DOUBLE, 3)"));
        assert_eq!(of("MAXLEN,9"), None);
        assert_eq!(of("DATATYPE,"), None);
    }
}
