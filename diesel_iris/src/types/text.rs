//! VARCHAR, CHAR, LONGVARCHAR, UNIQUEIDENTIFIER: text as it stands.

use diesel::Queryable;
use diesel::deserialize::{self, FromSql, FromSqlRef};
use diesel::sql_types::Text;

use super::IrisValue;
use crate::Iris;

/// Diesel derives `String` and `Cow<str>` from this.
impl<'a> FromSqlRef<'a, Text, Iris> for &'a str {
    fn from_sql(value: &'a mut IrisValue<'_>) -> deserialize::Result<Self> {
        value.as_str()
    }
}

/// What Diesel's guide tells authors of types to build on, where the backend may be any: text that lives as long as the row.
impl FromSql<Text, Iris> for *const str {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        match value.bytes {
            std::borrow::Cow::Borrowed(bytes) => Ok(std::ptr::from_ref(std::str::from_utf8(bytes)?)),
            // only binaries are decoded in place
            std::borrow::Cow::Owned(_) => Err("text can be borrowed only from a row".into()),
        }
    }
}

impl Queryable<Text, Iris> for *const str {
    type Row = Self;

    fn build(row: Self) -> deserialize::Result<Self> {
        Ok(row)
    }
}
