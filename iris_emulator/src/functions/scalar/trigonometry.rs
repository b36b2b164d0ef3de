//! Trigonometry.

use bigdecimal::{BigDecimal, One};

use super::Takes::Number;
use super::logarithm::{decimal, double, illegal};
use super::series::{atan as arc, cos as cosine, narrow, pi, sin as sine, wide};
use super::{Gives, Scalar};
use crate::functions::call::{Answer, Call, Number as Given};
use crate::number::Decimal;

pub(super) const ALL: &[Scalar] = &[
    Scalar::new(&["SIN"], "RSQL_sin", &[Number], Gives::Number, sin),
    Scalar::new(&["COS"], "RSQL_cos", &[Number], Gives::Number, cos),
    Scalar::new(&["TAN"], "RSQL_tan", &[Number], Gives::Number, tan),
    Scalar::new(&["COT"], "RSQL_cot", &[Number], Gives::Number, cot),
    Scalar::new(&["ASIN"], "RSQL_asin", &[Number], Gives::Number, asin),
    Scalar::new(&["ACOS"], "RSQL_acos", &[Number], Gives::Number, acos),
    Scalar::new(&["ATAN"], "RSQL_atan", &[Number], Gives::Number, atan),
    Scalar::new(&["ATAN2"], "RSQL_atan2", &[Number, Number], Gives::Number, atan2),
    Scalar::new(&["DEGREES"], "RSQL_degrees", &[Number], Gives::Number, degrees),
    Scalar::new(&["RADIANS"], "RSQL_radians", &[Number], Gives::Number, radians),
    Scalar::new(&["PI"], "RSQL_pi", &[], Gives::Number, pi_digits),
];

/// The function on a decimal, with 19 digits, or on a double.
fn each(call: &Call<'_, '_>, exact: fn(&BigDecimal) -> BigDecimal, rough: fn(f64) -> f64) -> Answer {
    match call.number(0) {
        Given::Double(value) => double(rough(value)),
        Given::Decimal(value) => decimal(&exact(&wide(value))),
    }
}

fn sin(call: &Call<'_, '_>) -> Answer {
    each(call, sine, f64::sin)
}

fn cos(call: &Call<'_, '_>) -> Answer {
    each(call, cosine, f64::cos)
}

fn tan(call: &Call<'_, '_>) -> Answer {
    each(call, |x| sine(x) / cosine(x), f64::tan)
}

fn cot(call: &Call<'_, '_>) -> Answer {
    if call.number(0).to_f64() == 0.0 {
        return illegal();
    }
    each(call, |x| cosine(x) / sine(x), |x| 1.0 / x.tan())
}

fn atan(call: &Call<'_, '_>) -> Answer {
    each(call, arc, f64::atan)
}

/// The arc sine of a number between -1 and 1.
fn arc_sine(x: &BigDecimal) -> BigDecimal {
    let rest = BigDecimal::one() - x * x;
    match rest.sqrt().filter(|root| *root != BigDecimal::default()) {
        Some(root) => arc(&(x / root)),
        None => pi() / BigDecimal::from(2) * x,
    }
}

fn asin(call: &Call<'_, '_>) -> Answer {
    if call.number(0).to_f64().abs() > 1.0 { illegal() } else { each(call, arc_sine, f64::asin) }
}

fn acos(call: &Call<'_, '_>) -> Answer {
    if call.number(0).to_f64().abs() > 1.0 {
        return illegal();
    }
    each(call, |x| pi() / BigDecimal::from(2) - arc_sine(x), f64::acos)
}

fn atan2(call: &Call<'_, '_>) -> Answer {
    let (y, x) = match (call.number(0), call.number(1)) {
        (Given::Decimal(y), Given::Decimal(x)) => (y, x),
        (y, x) => return double(y.to_f64().atan2(x.to_f64())),
    };
    let half = pi() / BigDecimal::from(2);
    decimal(&match x.cmp(&Decimal::ZERO) {
        std::cmp::Ordering::Greater => arc(&(wide(y) / wide(x))),
        std::cmp::Ordering::Less if y.is_negative() => arc(&(wide(y) / wide(x))) - pi(),
        std::cmp::Ordering::Less => arc(&(wide(y) / wide(x))) + pi(),
        std::cmp::Ordering::Equal if y.is_zero() => BigDecimal::default(),
        std::cmp::Ordering::Equal if y.is_negative() => -half,
        std::cmp::Ordering::Equal => half,
    })
}

fn degrees(call: &Call<'_, '_>) -> Answer {
    each(call, |x| x * BigDecimal::from(180) / pi(), f64::to_degrees)
}

fn radians(call: &Call<'_, '_>) -> Answer {
    each(call, |x| x * pi() / BigDecimal::from(180), f64::to_radians)
}

fn pi_digits(_: &Call<'_, '_>) -> Answer {
    Ok(narrow(&pi()).into())
}

#[cfg(test)]
mod tests {
    use super::super::testing::{check, run};

    #[test]
    fn angles() {
        check(&[
            ("SIN", "1", Some("0.8414709848078965067")),
            ("COS", "0", Some("1")),
            ("TAN", "1", Some("1.557407724654902231")),
            ("ASIN", "1", Some("1.570796326794896619")),
            ("ACOS", "1", Some("0")),
            ("ATAN2", "1, 1", Some("0.7853981633974483096")),
            ("ATAN2", "1, -1", Some("2.356194490192344929")),
            ("DEGREES", "'3.141592653589793238'", Some("180")),
            ("RADIANS", "180", Some("3.141592653589793238")),
            ("PI", "", Some("3.141592653589793238")),
        ]);
        for (name, argument) in [("ASIN", "2"), ("ACOS", "-1.5"), ("COT", "0")] {
            assert_eq!(run(name, argument), Err(-400), "{name}");
        }
    }
}
