//! UNIQUEIDENTIFIER: 36 characters, `XXXXXXXX-XXXX-XXXX-XXXX-XXXXXXXXXXXX` (%Library.UniqueIdentifier).

use std::io::Write;

use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{self, Text};

use super::{IrisValue, unreadable};
use crate::Iris;

/// A [`uuid::Uuid`] that can be written as well as read where a column is `Text` in `table!`.
///
/// A column UNIQUEIDENTIFIER is `Uuid` in `table!`, and its values are `uuid::Uuid`, which needs none of this. From `Text` that is
/// read directly, too. To be written there it needs this around it, because both it and Diesel's `Text` are of other crates;
/// in a struct that is inserted say `#[diesel(serialize_as = Uuid)]`. It is written in capital letters, as IRIS makes them.
///
/// ```
/// use diesel::prelude::*;
/// use diesel_iris::data_types::Uuid;
///
/// diesel::table! { orders { id -> Text, drug -> Text } }
///
/// #[derive(Insertable, Queryable)]
/// #[diesel(table_name = orders)]
/// struct Order {
///     #[diesel(serialize_as = Uuid)]
///     id: uuid::Uuid,
///     drug: String,
/// }
///
/// let wanted: uuid::Uuid = "67e55044-10b1-426f-9247-bb680e5fe0c8".parse()?;
/// let order = orders::table.find(Uuid(wanted));
/// assert!(diesel::debug_query::<diesel_iris::Iris, _>(&order).to_string().contains("67e55044"));
/// # Ok::<(), uuid::Error>(())
/// ```
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Text)]
pub struct Uuid(pub uuid::Uuid);

impl From<uuid::Uuid> for Uuid {
    fn from(uuid: uuid::Uuid) -> Self {
        Self(uuid)
    }
}

impl From<Uuid> for uuid::Uuid {
    fn from(uuid: Uuid) -> Self {
        uuid.0
    }
}

impl std::fmt::Display for Uuid {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        std::fmt::UpperHex::fmt(&self.0.hyphenated(), f)
    }
}

impl std::str::FromStr for Uuid {
    type Err = uuid::Error;

    fn from_str(text: &str) -> Result<Self, uuid::Error> {
        text.parse().map(Self)
    }
}

impl FromSql<Text, Iris> for uuid::Uuid {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        value.as_str()?.parse().or_else(|_| unreadable("a UNIQUEIDENTIFIER"))
    }
}

impl FromSql<Text, Iris> for Uuid {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        <uuid::Uuid as FromSql<Text, Iris>>::from_sql(value).map(Self)
    }
}

impl ToSql<Text, Iris> for Uuid {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        ToSql::<sql_types::Uuid, Iris>::to_sql(&self.0, out)
    }
}

impl FromSql<sql_types::Uuid, Iris> for uuid::Uuid {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        <Self as FromSql<Text, Iris>>::from_sql(value)
    }
}

impl ToSql<sql_types::Uuid, Iris> for uuid::Uuid {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        let mut text = uuid::Uuid::encode_buffer();
        out.write_all(self.hyphenated().encode_upper(&mut text).as_bytes())?;
        Ok(IsNull::No)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    proptest::proptest! {
        #[test]
        fn the_text_is_read_back(bits: u128) {
            let uuid = Uuid(uuid::Uuid::from_u128(bits));
            let text = uuid.to_string();
            assert_eq!(text, text.to_uppercase());
            assert_eq!(text.parse(), Ok(uuid));
            let value = || IrisValue::new(text.as_bytes());
            assert_eq!(<Uuid as FromSql<Text, Iris>>::from_sql(value()).unwrap(), uuid);
            assert_eq!(<uuid::Uuid as FromSql<sql_types::Uuid, Iris>>::from_sql(value()).unwrap(), uuid.0);
        }
    }
}
