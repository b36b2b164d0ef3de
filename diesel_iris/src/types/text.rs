//! VARCHAR, CHAR, LONGVARCHAR, UNIQUEIDENTIFIER: text as it stands.

use diesel::deserialize::{self, FromSqlRef};
use diesel::sql_types::Text;

use super::IrisValue;
use crate::Iris;

/// Diesel derives `String` and `Cow<str>` from this.
impl<'a> FromSqlRef<'a, Text, Iris> for &'a str {
    fn from_sql(value: &'a mut IrisValue<'_>) -> deserialize::Result<Self> {
        value.as_str()
    }
}
