//! TINYINT, SMALLINT, INTEGER, BIGINT: decimal digits.

use std::io::Write;

use diesel::deserialize::{self, FromSql};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{BigInt, Integer, SmallInt, TinyInt};

use super::{IrisValue, unreadable};
use crate::Iris;

macro_rules! integer {
    ($($sql_type:ty => $rust:ty, $expected:literal;)+) => {$(
        impl FromSql<$sql_type, Iris> for $rust {
            fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
                value.as_str()?.parse().or_else(|_| unreadable($expected))
            }
        }
    )+};
}

integer! {
    TinyInt => i8, "a TINYINT";
    SmallInt => i16, "a SMALLINT";
    Integer => i32, "an INTEGER";
    BigInt => i64, "a BIGINT";
}

macro_rules! digits {
    ($($sql_type:ty => $rust:ty),+) => {$(
        impl ToSql<$sql_type, Iris> for $rust {
            fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
                write!(out, "{self}")?;
                Ok(IsNull::No)
            }
        }
    )+};
}

digits!(TinyInt => i8, SmallInt => i16, Integer => i32);

impl ToSql<BigInt, Iris> for i64 {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        // RSQL_datatype: BIGINT runs from -9223372036854775807 to 9223372036854775807
        if *self == Self::MIN {
            return Err(
                "-9223372036854775808 is no BIGINT in IRIS: the smallest is -9223372036854775807".into()
            );
        }
        write!(out, "{self}")?;
        Ok(IsNull::No)
    }
}
