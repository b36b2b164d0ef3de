//! NUMERIC and DECIMAL: a 64-bit integer and a decimal scale (RSQL_datatype).

use std::io::Write;

use bigdecimal::BigDecimal;
use diesel::deserialize::{self, FromSql};
use diesel::serialize::{self, IsNull, Output, ToSql};
use diesel::sql_types::Numeric;

use super::{IrisValue, unreadable};
use crate::Iris;

/// The most digits behind the point of a NUMERIC.
const MAX_SCALE: i64 = 18;

impl FromSql<Numeric, Iris> for BigDecimal {
    fn from_sql(value: IrisValue<'_>) -> deserialize::Result<Self> {
        value.as_str()?.parse().or_else(|_| unreadable("a NUMERIC"))
    }
}

impl ToSql<Numeric, Iris> for BigDecimal {
    fn to_sql<'b>(&'b self, out: &mut Output<'b, '_, Iris>) -> serialize::Result {
        out.write_all(plain(self)?.as_bytes())?;
        Ok(IsNull::No)
    }
}

/// The number without exponent and without zeros at its end, if IRIS's 64-bit integer and scale can hold it.
fn plain(value: &BigDecimal) -> Result<String, String> {
    let value = value.normalized();
    let scale = value.fractional_digit_count().max(0);
    if scale > MAX_SCALE {
        return Err(format!("a NUMERIC has at most {MAX_SCALE} digits behind the point"));
    }
    // guards the line below against exponents of astronomical size
    if value.digits() > 19 || value.fractional_digit_count() < -19 {
        return Err("a NUMERIC has at most 19 significant digits".to_owned());
    }
    let (digits, _) = value.with_scale(scale).into_bigint_and_scale();
    if !i64::try_from(&digits).is_ok_and(|digits| digits != i64::MIN) {
        return Err("a NUMERIC is at most 9223372036854775807 without its point".to_owned());
    }
    Ok(value.to_plain_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn written(text: &str) -> Result<String, String> {
        plain(&text.parse().unwrap())
    }

    #[test]
    fn awkward_numbers() {
        assert_eq!(written("1.10"), Ok("1.1".to_owned()));
        assert_eq!(written("1E+2"), Ok("100".to_owned()));
        assert_eq!(written("-0.00"), Ok("0".to_owned()));
        assert_eq!(written("0.000000000000000001"), Ok("0.000000000000000001".to_owned()));
        assert_eq!(written("9223372036854775807"), Ok("9223372036854775807".to_owned()));
        assert_eq!(written("-9.223372036854775807"), Ok("-9.223372036854775807".to_owned()));
    }

    #[test]
    fn what_a_numeric_cannot_hold_is_refused() {
        for text in [
            "9223372036854775808",
            "-9223372036854775808",
            "1e19",
            "1E-19",
            "1e999999999",
            "1.2345678901234567891",
        ] {
            assert!(written(text).is_err(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn nineteen_digits_at_every_scale(digits in -i64::MAX..=i64::MAX, scale in 0..=MAX_SCALE) {
            let value = BigDecimal::new(digits.into(), scale);
            prop_assert_eq!(plain(&value).unwrap().parse::<BigDecimal>().unwrap(), value);
        }
    }
}
