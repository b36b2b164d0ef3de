//! Powers and logarithms.

use bigdecimal::{BigDecimal, One, ToPrimitive};

use super::Takes::Number;
use super::series::{exp as exponential, ln, narrow, sqrt as root, wide};
use super::{Gives, Scalar};
use crate::functions::arithmetic::overflow;
use crate::functions::call::{Answer, Call, Datum, Number as Given, refused};
use crate::number::Decimal;
use crate::sqlcode::SqlCode;

pub(super) const ALL: &[Scalar] = &[
    Scalar::new(&["EXP"], "RSQL_exp", &[Number], Gives::Number, exp),
    Scalar::new(&["LOG"], "RSQL_log", &[Number], Gives::Number, log),
    Scalar::new(&["LOG10"], "RSQL_log10", &[Number], Gives::Number, log10),
    Scalar::new(&["POWER"], "RSQL_power", &[Number, Number], Gives::Number, power),
    Scalar::new(&["SQRT"], "RSQL_sqrt", &[Number], Gives::Number, sqrt),
];

pub(super) fn illegal() -> Answer {
    refused(SqlCode::FATAL, "<ILLEGAL VALUE>: the result is no number")
}

pub(super) fn decimal(value: &BigDecimal) -> Answer {
    narrow(value).map(Datum::Decimal).ok_or_else(overflow)
}

pub(super) fn double(value: f64) -> Answer {
    if value.is_finite() { Ok(Datum::Double(value)) } else { illegal() }
}

/// Beyond this e^x is no decimal.
fn fits_exponential(x: &BigDecimal) -> bool {
    x.to_f64().is_some_and(|x| x.abs() < 400.0)
}

fn exp(call: &Call<'_, '_>) -> Answer {
    match call.number(0) {
        Given::Double(value) => double(value.exp()),
        Given::Decimal(value) => {
            let value = wide(value);
            if !fits_exponential(&value) {
                return if value < BigDecimal::default() {
                    Ok(Decimal::ZERO.into())
                } else {
                    Err(overflow())
                };
            }
            decimal(&exponential(&value))
        }
    }
}

fn log(call: &Call<'_, '_>) -> Answer {
    match call.number(0) {
        Given::Double(value) => double(value.ln()),
        Given::Decimal(value) if value <= Decimal::ZERO => illegal(),
        Given::Decimal(value) => decimal(&ln(&wide(value))),
    }
}

fn log10(call: &Call<'_, '_>) -> Answer {
    match call.number(0) {
        Given::Double(value) => double(value.log10()),
        Given::Decimal(value) if value <= Decimal::ZERO => illegal(),
        Given::Decimal(value) => decimal(&(ln(&wide(value)) / ln(&BigDecimal::from(10)))),
    }
}

/// RSQL_power: 0 to any power is 0, any number to the power of 0 is 1.
fn power(call: &Call<'_, '_>) -> Answer {
    let (base, exponent) = match (call.number(0), call.number(1)) {
        (Given::Decimal(base), Given::Decimal(exponent)) => (base, exponent),
        (base, exponent) => return double(base.to_f64().powf(exponent.to_f64())),
    };
    if let Some(whole) = exponent.to_i64().filter(|whole| whole.abs() <= 1_000) {
        let mut product = BigDecimal::one();
        for _ in 0..whole.abs() {
            product = (product * wide(base)).with_prec(45);
        }
        if whole >= 0 {
            return decimal(&product);
        }
        return if base.is_zero() { illegal() } else { decimal(&(BigDecimal::one() / product)) };
    }
    if base.is_zero() {
        return Ok(Decimal::ZERO.into());
    }
    if base.is_negative() {
        return illegal();
    }
    let x = ln(&wide(base)) * wide(exponent);
    if fits_exponential(&x) { decimal(&exponential(&x)) } else { Err(overflow()) }
}

fn sqrt(call: &Call<'_, '_>) -> Answer {
    match call.number(0) {
        Given::Double(value) => double(value.sqrt()),
        Given::Decimal(value) => match root(&wide(value)) {
            Some(value) => decimal(&value),
            None => illegal(),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, run};

    #[test]
    fn powers() {
        check(&[
            ("POWER", "2, 3", Some("8")),
            ("POWER", "2, -1", Some("0.5")),
            ("POWER", "'0.5', 2", Some("0.25")),
            ("POWER", "9, '0.5'", Some("3")),
            ("SQRT", "49", Some("7")),
            ("SQRT", "2", Some("1.414213562373095049")),
            ("LOG", "1", Some("0")),
            ("LOG10", "1000", Some("3")),
            ("EXP", "0", Some("1")),
            ("SQRT", "NULL", None),
        ]);
        for (name, arguments) in [("SQRT", "-1"), ("LOG", "0"), ("POWER", "10, 200"), ("EXP", "500")] {
            assert_eq!(run(name, arguments), Err(-400), "{name}");
        }
    }
}
