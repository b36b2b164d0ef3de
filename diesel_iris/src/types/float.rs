//! DOUBLE, and the FLOAT and REAL that are doubles in IRIS, too (RSQL_datatype).

use std::io::Write;

use diesel::deserialize::{self, FromSql};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::{Double, Float};

use super::{IrisValue, unreadable};
use crate::Iris;

impl FromSql<Double, Iris> for f64 {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        value.as_str()?.parse().or_else(|_| unreadable("a DOUBLE"))
    }
}

impl ToSql<Double, Iris> for f64 {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        write(*self, out)
    }
}

/// The nearest `f32`: exact for what was written as one, since IRIS keeps it as a double.
impl FromSql<Float, Iris> for f32 {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        let double: f64 = value.as_str()?.parse().or_else(|_| unreadable("a DOUBLE"))?;
        #[expect(clippy::cast_possible_truncation, reason = "what does not fit is refused below")]
        let float = double as Self;
        if float.is_infinite() && double.is_finite() {
            return Err("the server sent a double that is too large for an f32".into());
        }
        Ok(float)
    }
}

impl ToSql<Float, Iris> for f32 {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        write(f64::from(*self), out)
    }
}

fn write(value: f64, out: &mut Output<'_, '_, Iris>) -> serialize::Result {
    if !value.is_finite() {
        // the PGWire server hands these over as the words `inf` and `nan`, which no DOUBLE column documents
        return Err("neither NaN nor infinities can be written to a DOUBLE through the PGWire server".into());
    }
    out.write_all(&value.to_be_bytes())?;
    Ok(IsNull::No)
}
