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
                write_digits(i64::from(*self), out)
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
        write_digits(*self, out)
    }
}

/// The digits of a number, behind a minus if it is negative.
fn write_digits(number: i64, out: &mut Output<'_, '_, Iris>) -> serialize::Result {
    // as many as an i64 has, and the sign
    let mut text = [0; 20];
    let mut start = text.len();
    let mut rest = number.unsigned_abs();
    loop {
        start -= 1;
        // below ten
        text[start] = b'0' + u8::try_from(rest % 10).unwrap_or_default();
        rest /= 10;
        if rest == 0 {
            break;
        }
    }
    if number < 0 {
        start -= 1;
        text[start] = b'-';
    }
    out.write_all(&text[start..])?;
    Ok(IsNull::No)
}
