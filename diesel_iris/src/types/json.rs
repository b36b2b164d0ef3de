//! JSON as text, in VARCHAR and LONGVARCHAR columns: IRIS has no JSON type of columns.

use std::fmt;

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{Json as JsonText, Text};
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::{IrisValue, unreadable};
use crate::Iris;

/// A value that stands in a column as JSON text.
///
/// The column is `Json` in `table!`, or stays `Varchar` or `Text` as the command line prints it. For values without a
/// type of their own, `serde_json::Value` does for columns that are `Json`, and `Json<serde_json::Value>` for all.
///
/// ```
/// use diesel::prelude::*;
/// use diesel_iris::data_types::Json;
/// use serde::{Deserialize, Serialize};
///
/// diesel::table! { orders { id -> Integer, details -> Varchar } }
///
/// #[derive(Debug, Serialize, Deserialize)]
/// struct Details { drug: String, milligrams: u32 }
///
/// #[derive(Insertable, Queryable)]
/// struct Order { id: i32, details: Json<Details> }
///
/// let order = Order { id: 1, details: Json(Details { drug: "Aspirin".into(), milligrams: 100 }) };
/// let _ = diesel::insert_into(orders::table).values(order);
/// ```
///
/// # Errors
///
/// When its value serializes to no JSON, as a map does whose keys are not strings; and when a cell read is no JSON, or
/// none of a `T`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = JsonText)]
#[diesel(sql_type = Text)]
pub struct Json<T: fmt::Debug>(pub T);

impl<T: fmt::Debug> From<T> for Json<T> {
    fn from(value: T) -> Self {
        Self(value)
    }
}

impl<T: fmt::Debug> std::ops::Deref for Json<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: fmt::Debug> std::ops::DerefMut for Json<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.0
    }
}

fn read<T: DeserializeOwned>(value: &IrisValue<'_>) -> deserialize::Result<T> {
    // serde_json's own message could repeat what is in the cell
    serde_json::from_slice(value.as_bytes()).or_else(|_| unreadable("the JSON that the Rust type has"))
}

fn write<T: Serialize + ?Sized>(value: &T, out: &mut Output<'_, '_, Iris>) -> serialize::Result {
    serde_json::to_writer(out, value)
        .map_err(|_| "a value that cannot be written as JSON: JSON's objects have strings as keys")?;
    Ok(IsNull::No)
}

impl<T: fmt::Debug + DeserializeOwned> FromSql<JsonText, Iris> for Json<T> {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        read(&value).map(Self)
    }
}

impl<T: fmt::Debug + Serialize> ToSql<JsonText, Iris> for Json<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        write(&self.0, out)
    }
}

impl<T: fmt::Debug + DeserializeOwned> FromSql<Text, Iris> for Json<T> {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        read(&value).map(Self)
    }
}

impl<T: fmt::Debug + Serialize> ToSql<Text, Iris> for Json<T> {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        write(&self.0, out)
    }
}

impl FromSql<JsonText, Iris> for serde_json::Value {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        read(&value)
    }
}

impl ToSql<JsonText, Iris> for serde_json::Value {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        write(self, out)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_does_not_reach_the_error() {
        let error =
            <Json<u8> as FromSql<Text, Iris>>::from_sql(IrisValue::new(b"\"diagnosis\"")).unwrap_err();
        assert!(!error.to_string().contains("diagnosis"), "{error}");
    }
}
