//! Functions on numbers.

use super::Takes::{Integer, Number, Text};
use super::{Gives, Scalar};
use crate::functions::arithmetic::{division_by_zero, overflow};
use crate::functions::call::{Answer, Call, Datum, Number as Given, refused};
use crate::number::{Decimal, Rounding};
use crate::sqlcode::SqlCode;

pub(super) const ALL: &[Scalar] = &[
    Scalar::new(&["ABS"], "RSQL_abs", &[Number], Gives::Number, abs),
    Scalar::new(&["SIGN"], "RSQL_sign", &[Number], Gives::Integer, sign),
    Scalar::new(&["CEILING"], "RSQL_ceiling", &[Number], Gives::Number, ceiling),
    Scalar::new(&["FLOOR"], "RSQL_floor", &[Number], Gives::Number, floor),
    Scalar::new(&["ROUND"], "RSQL_round", &[Number, Number, Integer], Gives::Number, round).requiring(2),
    Scalar::new(&["TRUNCATE"], "RSQL_truncate", &[Number, Number], Gives::Number, truncate),
    Scalar::new(&["MOD"], "RSQL_mod", &[Number, Number], Gives::Number, modulo),
    Scalar::new(&["SQUARE"], "RSQL_square", &[Number], Gives::Number, square),
    Scalar::new(&["TO_NUMBER", "TONUMBER"], "RSQL_tonumber", &[Text], Gives::Number, to_number),
    Scalar::new(&["%PLUS"], "RSQL_plus_pct", &[Text], Gives::Number, to_number),
    Scalar::new(&["%MINUS"], "RSQL_minus_pct", &[Text], Gives::Number, to_negative_number),
    Scalar::new(&["ISNUMERIC"], "RSQL_isnumeric", &[Text], Gives::Bit, is_numeric),
];

/// The function on a decimal, or on a double.
fn each(call: &Call<'_, '_>, decimal: fn(Decimal) -> Decimal, double: fn(f64) -> f64) -> Answer {
    Ok(match call.number(0) {
        Given::Decimal(value) => Datum::Decimal(decimal(value)),
        Given::Double(value) => Datum::Double(double(value)),
    })
}

fn abs(call: &Call<'_, '_>) -> Answer {
    each(call, Decimal::abs, f64::abs)
}

fn sign(call: &Call<'_, '_>) -> Answer {
    Ok(call.number(0).to_decimal().mantissa().signum().into())
}

fn ceiling(call: &Call<'_, '_>) -> Answer {
    each(call, |value| value.with_scale(0, Rounding::Ceiling), f64::ceil)
}

fn floor(call: &Call<'_, '_>) -> Answer {
    each(call, |value| value.with_scale(0, Rounding::Floor), f64::floor)
}

fn scaled(call: &Call<'_, '_>, rounding: Rounding) -> Answer {
    // RSQL_round: a fraction in the scale is rounded
    let scale = call.number(1).to_decimal().with_scale(0, Rounding::HalfUp).truncated_i64();
    let scale = i32::try_from(scale.clamp(-200, 200)).unwrap_or(0);
    Ok(match call.number(0) {
        Given::Decimal(value) => Datum::Decimal(value.with_scale(scale, rounding)),
        // RSQL_round: the digits of the double's decimal
        given @ Given::Double(_) => Datum::Double(given.to_decimal().with_scale(scale, rounding).to_f64()),
    })
}

fn round(call: &Call<'_, '_>) -> Answer {
    let cuts = call.optional_integer(2).unwrap_or(0) != 0;
    scaled(call, if cuts { Rounding::Truncate } else { Rounding::HalfUp })
}

fn truncate(call: &Call<'_, '_>) -> Answer {
    scaled(call, Rounding::Truncate)
}

/// The rest has the sign of the dividend.
fn modulo(call: &Call<'_, '_>) -> Answer {
    let (dividend, divisor) = (call.number(0).to_decimal(), call.number(1).to_decimal());
    let rest = dividend.abs().modulo(divisor.abs()).ok_or_else(division_by_zero)?.map_err(|_| overflow())?;
    Ok(if dividend.is_negative() { rest.negated() } else { rest }.into())
}

fn square(call: &Call<'_, '_>) -> Answer {
    match call.number(0) {
        Given::Decimal(value) => value.multiply(value).map(Datum::Decimal).map_err(|_| overflow()),
        Given::Double(value) => Ok(Datum::Double(value * value)),
    }
}

/// The number at the front of a text, 0 without one.
fn to_number(call: &Call<'_, '_>) -> Answer {
    Ok(match call.number(0) {
        Given::Decimal(value) => Datum::Decimal(value),
        Given::Double(value) => Datum::Double(value),
    })
}

fn to_negative_number(call: &Call<'_, '_>) -> Answer {
    Ok(match call.number(0) {
        Given::Decimal(value) => Datum::Decimal(value.negated()),
        Given::Double(value) => Datum::Double(-value),
    })
}

/// At most one sign, and nothing else but a number.
fn is_numeric(call: &Call<'_, '_>) -> Answer {
    let text = call.text(0);
    let is_number = text.parse::<Decimal>().is_ok();
    if is_number && text.contains(['e', 'E']) && text.parse::<f64>().is_ok_and(|value| value > 1e145) {
        return refused(SqlCode::EXPONENT_OUT_OF_RANGE, "Exponent out of range");
    }
    Ok(is_number.into())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, run};

    #[test]
    fn numbers() {
        check(&[
            ("ROUND", "'5.99', 0", Some("6")),
            ("ROUND", "'5.5', 0", Some("6")),
            ("ROUND", "'5.329', 0, 1", Some("5")),
            ("ROUND", "'-0.987', 2, 0", Some("-0.99")),
            ("ROUND", "'-0.987', 2, 1", Some("-0.98")),
            ("ROUND", "'654.98700', 9", Some("654.987")),
            ("ROUND", "987, -3", Some("1000")),
            ("ROUND", "487, -3", Some("0")),
            ("ROUND", "1234.5678, 2", Some("1234.57")),
            ("TRUNCATE", "'654.321888', 2", Some("654.32")),
            ("TRUNCATE", "654, -2", Some("600")),
            ("CEILING", "'-2.5'", Some("-2")),
            ("FLOOR", "'-2.5'", Some("-3")),
            ("MOD", "5, 3", Some("2")),
            ("MOD", "'5.3', '.5'", Some("0.3")),
            ("MOD", "-5, 3", Some("-2")),
            ("SIGN", "-49", Some("-1")),
            ("SIGN", "0", Some("0")),
            ("ABS", "'-0.5'", Some("0.5")),
            ("TO_NUMBER", "'-+123 feet'", Some("-123")),
            ("TO_NUMBER", "'+-+-123 feet'", Some("123")),
            ("TO_NUMBER", "'1E-3'", Some("0.001")),
            ("TO_NUMBER", "'question3'", Some("0")),
            ("TO_NUMBER", "'2+4'", Some("2")),
            ("ISNUMERIC", "'-0.99'", Some("1")),
            ("ISNUMERIC", "'5E2'", Some("1")),
            ("ISNUMERIC", "'+-34'", Some("0")),
            ("ISNUMERIC", "''", Some("0")),
            ("ISNUMERIC", "NULL", None),
        ]);
        assert_eq!(run("MOD", "1, 0"), Err(-400));
    }
}
