//! Numbers of 36 digits, and the series that compute elementary functions with them: IRIS gives 19 digits of each.

use bigdecimal::{BigDecimal, One, ToPrimitive, Zero};

use crate::number::Decimal;

/// Digits that are carried along; 19 are given.
const DIGITS: u64 = 42;

/// Pi with more digits than are carried along.
const PI: &str = "3.14159265358979323846264338327950288419716939937510582097494459";

pub(in crate::functions) fn wide(value: Decimal) -> BigDecimal {
    BigDecimal::new(value.mantissa().into(), -i64::from(value.exponent()))
}

/// The nearest decimal of 64 bits; `None` beyond their range.
pub(in crate::functions) fn narrow(value: &BigDecimal) -> Option<Decimal> {
    let (mantissa, scale) = value.with_prec(37).into_bigint_and_exponent();
    Decimal::new(mantissa.to_i128()?, i32::try_from(scale.checked_neg()?).ok()?).ok()
}

fn cut(value: &BigDecimal) -> BigDecimal {
    value.with_prec(DIGITS)
}

pub(super) fn pi() -> BigDecimal {
    PI.parse().unwrap_or_default()
}

/// Whether adding the term would change nothing.
fn is_spent(term: &BigDecimal, sum: &BigDecimal) -> bool {
    let unit = BigDecimal::new(1.into(), i64::try_from(DIGITS).unwrap_or(42));
    term.abs() <= (sum.abs() + BigDecimal::one()) * unit
}

/// The sum of terms, each made from the one before.
fn sum_of(first: BigDecimal, next: impl Fn(&BigDecimal, u64) -> BigDecimal) -> BigDecimal {
    let (mut term, mut sum) = (first.clone(), first);
    for step in 1..2_000 {
        term = cut(&next(&term, step));
        if term.is_zero() || is_spent(&term, &sum) {
            break;
        }
        sum = cut(&(sum + &term));
    }
    sum
}

fn count(number: u64) -> BigDecimal {
    BigDecimal::from(number)
}

/// e to the power of x, for an x of at most 400 either way.
pub(super) fn exp(x: &BigDecimal) -> BigDecimal {
    // e^x = (e^(x / 1024))^1024
    let small = x / count(1_024);
    let mut value = sum_of(BigDecimal::one(), |term, step| term * &small / count(step));
    for _ in 0..10 {
        value = cut(&(&value * &value));
    }
    value
}

/// The natural logarithm of a positive number.
pub(super) fn ln(x: &BigDecimal) -> BigDecimal {
    // Newton's method from the double's logarithm: each step doubles the digits
    let start = x.to_f64().filter(|x| *x > 0.0).map_or(0.0, f64::ln);
    let mut y = BigDecimal::try_from(start).unwrap_or_default();
    for _ in 0..4 {
        let power = exp(&y);
        y = cut(&(&y + (x - &power) * count(2) / (x + &power)));
    }
    y
}

/// An angle between -pi and pi that has the same sine and cosine.
fn reduced(x: &BigDecimal) -> BigDecimal {
    let turn = pi() * count(2);
    let turns = (x / &turn).with_scale_round(0, bigdecimal::RoundingMode::HalfEven);
    x - turns * turn
}

pub(super) fn sin(x: &BigDecimal) -> BigDecimal {
    let x = reduced(x);
    let square = &x * &x;
    sum_of(x, |term, step| -(term * &square) / (count(2 * step) * count(2 * step + 1)))
}

pub(super) fn cos(x: &BigDecimal) -> BigDecimal {
    let x = reduced(x);
    let square = &x * &x;
    sum_of(BigDecimal::one(), |term, step| -(term * &square) / (count(2 * step - 1) * count(2 * step)))
}

pub(super) fn atan(x: &BigDecimal) -> BigDecimal {
    // halved twice: atan x = 2 atan(x / (1 + sqrt(1 + x²)))
    let halve = |x: &BigDecimal| {
        let root = (x * x + BigDecimal::one()).sqrt().unwrap_or_default();
        cut(&(x / (BigDecimal::one() + root)))
    };
    let small = halve(&halve(&halve(x)));
    let square = &small * &small;
    let mut sum = BigDecimal::zero();
    let mut power = small.clone();
    for step in 0..2_000_u64 {
        let term = cut(&(&power / count(2 * step + 1)));
        sum = if step.is_multiple_of(2) { sum + &term } else { sum - &term };
        if is_spent(&term, &sum) {
            break;
        }
        power = cut(&(power * &square));
    }
    sum * count(8)
}

pub(super) fn sqrt(x: &BigDecimal) -> Option<BigDecimal> {
    x.sqrt()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn number(text: &str) -> BigDecimal {
        text.parse().unwrap()
    }

    #[test]
    fn nineteen_digits() {
        let digits = |value: BigDecimal| narrow(&value).unwrap().canonical();
        assert_eq!(digits(sin(&number("1"))), ".8414709848078965067");
        assert_eq!(digits(sin(&number("100"))), "-.5063656411097587937");
        assert_eq!(digits(cos(&number("1"))), ".5403023058681397174");
        assert_eq!(digits(atan(&number("1"))), ".7853981633974483096");
        assert_eq!(digits(atan(&number("-1000000"))), "-1.57079532679489662");
        assert_eq!(digits(exp(&number("1"))), "2.718281828459045235");
        assert_eq!(digits(ln(&number("10"))), "2.302585092994045684");
        assert_eq!(digits(ln(&number("0.0001"))), "-9.210340371976182736");
        assert_eq!(digits(pi()), "3.141592653589793238");
    }
}
