//! VARBINARY by [`bytes::Bytes`].

use diesel::Queryable;
use diesel::deserialize::{self, FromSql, FromSqlRow};
use diesel::expression::AsExpression;
use diesel::serialize::{self, Output, ToSql};
use diesel::sql_types::Binary;

use super::IrisValue;
use crate::Iris;

/// A [`bytes::Bytes`] that can be written as well as read.
///
/// `bytes::Bytes` itself is read from a query directly. To be written it needs this around it, because both it and
/// Diesel's `Binary` are of other crates; in a struct that is inserted say `#[diesel(serialize_as = Bytes)]`.
///
/// ```
/// use diesel::prelude::*;
/// use diesel_iris::data_types::Bytes;
///
/// diesel::table! { scans { id -> Integer, image -> Binary } }
///
/// #[derive(Insertable)]
/// #[diesel(table_name = scans)]
/// struct NewScan {
///     id: i32,
///     #[diesel(serialize_as = Bytes)]
///     image: bytes::Bytes,
/// }
///
/// let scan = NewScan { id: 1, image: bytes::Bytes::from_static(b"DICM") };
/// let _ = diesel::insert_into(scans::table).values(scan);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord, Hash, AsExpression, FromSqlRow)]
#[diesel(sql_type = Binary)]
pub struct Bytes(pub bytes::Bytes);

impl From<bytes::Bytes> for Bytes {
    fn from(bytes: bytes::Bytes) -> Self {
        Self(bytes)
    }
}

impl From<Bytes> for bytes::Bytes {
    fn from(bytes: Bytes) -> Self {
        bytes.0
    }
}

impl std::ops::Deref for Bytes {
    type Target = bytes::Bytes;

    fn deref(&self) -> &bytes::Bytes {
        &self.0
    }
}

impl FromSql<Binary, Iris> for Bytes {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        FromSql::<Binary, Iris>::from_sql(value).map(Self)
    }
}

impl ToSql<Binary, Iris> for Bytes {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        <[u8] as ToSql<Binary, Iris>>::to_sql(&self.0, out)
    }
}

impl FromSql<Binary, Iris> for bytes::Bytes {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        <Vec<u8> as FromSql<Binary, Iris>>::from_sql(value).map(Into::into)
    }
}

impl Queryable<Binary, Iris> for bytes::Bytes {
    type Row = Self;

    fn build(row: Self) -> deserialize::Result<Self> {
        Ok(row)
    }
}
