//! BIT: 1 or 0.

use std::io::Write;

use diesel::deserialize::{self, FromSql};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::Bool;

use super::{IrisValue, unreadable};
use crate::Iris;

impl FromSql<Bool, Iris> for bool {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        match value.as_bytes() {
            b"1" | b"t" => Ok(true),
            b"0" | b"f" => Ok(false),
            _ => unreadable("a BIT"),
        }
    }
}

impl ToSql<Bool, Iris> for bool {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        out.write_all(if *self { b"1" } else { b"0" })?;
        Ok(IsNull::No)
    }
}
