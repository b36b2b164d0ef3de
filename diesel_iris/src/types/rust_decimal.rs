//! NUMERIC by `rust_decimal`, in the ranges that [`decimal`](super::decimal) has.

use std::io::Write;

use diesel::deserialize::{self, FromSql};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::Numeric;
use rust_decimal::Decimal;

use super::{IrisValue, unreadable};
use crate::Iris;

/// The most digits behind the point of a NUMERIC.
const MAX_SCALE: u32 = 18;

impl FromSql<Numeric, Iris> for Decimal {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        let text = value.as_str()?;
        // `from_str` would round what has more digits than 96 bits
        Self::from_str_exact(text)
            .or_else(|_| Self::from_scientific(text))
            .or_else(|_| unreadable("a NUMERIC that rust_decimal can hold"))
    }
}

impl ToSql<Numeric, Iris> for Decimal {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        write!(out, "{}", plain(*self)?)?;
        Ok(IsNull::No)
    }
}

/// The number without zeros at its end, if IRIS's 64-bit integer and scale can hold it.
fn plain(value: Decimal) -> Result<Decimal, &'static str> {
    let value = value.normalize();
    if value.scale() > MAX_SCALE {
        return Err("a NUMERIC has at most 18 digits behind the point");
    }
    if value.mantissa().unsigned_abs() > i64::MAX.unsigned_abs().into() {
        return Err("a NUMERIC is at most 9223372036854775807 without its point");
    }
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(text: &str) -> Result<String, &'static str> {
        plain(text.parse().unwrap()).map(|value| value.to_string())
    }

    #[test]
    fn awkward_numbers() {
        assert_eq!(written("1.10"), Ok("1.1".to_owned()));
        assert_eq!(written("100"), Ok("100".to_owned()));
        assert_eq!(written("-0.00"), Ok("0".to_owned()));
        assert_eq!(written("0.0000000000000000010"), Ok("0.000000000000000001".to_owned()));
        assert_eq!(written("-9.223372036854775807"), Ok("-9.223372036854775807".to_owned()));
    }

    #[test]
    fn what_a_numeric_cannot_hold_is_refused() {
        for text in
            ["9223372036854775808", "-9223372036854775808", "0.0000000000000000001", "1.2345678901234567891"]
        {
            assert!(written(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_rust_decimal_would_round_is_refused() {
        let cell = b"1.23456789012345678901234567890123";
        assert!(<Decimal as FromSql<Numeric, Iris>>::from_sql(IrisValue::new(cell)).is_err());
    }

    proptest! {
        #[test]
        fn nineteen_digits_at_every_scale(digits in -i64::MAX..=i64::MAX, scale in 0..=MAX_SCALE) {
            let value = Decimal::new(digits, scale);
            let text = plain(value).unwrap().to_string();
            let read: Decimal = FromSql::<Numeric, Iris>::from_sql(IrisValue::new(text.as_bytes())).unwrap();
            prop_assert_eq!(read, value);
        }
    }
}
