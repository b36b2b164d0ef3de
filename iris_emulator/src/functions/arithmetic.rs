//! Arithmetic: exact on integers and decimals, and what overflows is an error.

use bigdecimal::{BigDecimal, Zero};
use rusqlite::Connection;
use rusqlite::functions::{Aggregate, Context, WindowAggregate};
use rusqlite::types::Value as Stored;

use super::{PURE, failure};
use crate::convert::{decimal_text, parse_decimal};
use crate::sqlcode::SqlCode;

/// Significant digits of a quotient: what IRIS's 64-bit decimals hold at most.
const QUOTIENT_DIGITS: u64 = 19;

pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    // iris_integer(operator, a, b)
    connection.create_scalar_function("iris_integer", 3, PURE, |context| {
        let (Some(a), Some(b)): (Option<i64>, Option<i64>) = (context.get(1)?, context.get(2)?) else {
            return Ok(None);
        };
        let operator: String = context.get(0)?;
        let result = match operator.as_str() {
            "+" => a.checked_add(b),
            "-" => a.checked_sub(b),
            "*" => a.checked_mul(b),
            _ if b == 0 => return Err(division_by_zero()),
            "\\" => a.checked_div(b),
            _ => a.checked_rem_euclid(b),
        };
        result.map(Some).ok_or_else(overflow)
    })?;
    // iris_decimal(operator, a, b)
    connection.create_scalar_function("iris_decimal", 3, PURE, |context| {
        let (Some(a), Some(b)) = (number(context, 1)?, number(context, 2)?) else { return Ok(None) };
        let operator: String = context.get(0)?;
        let result = match operator.as_str() {
            "+" => a + b,
            "-" => a - b,
            "*" => a * b,
            _ if b.is_zero() => return Err(division_by_zero()),
            "/" => (a / b).with_prec(QUOTIENT_DIGITS),
            "\\" => (a / b).with_scale_round(0, bigdecimal::RoundingMode::Down),
            _ => &a - (&a / &b).with_scale_round(0, bigdecimal::RoundingMode::Floor) * &b,
        };
        kept(&result).map(Some)
    })?;
    // iris_divide(a, b) of doubles
    connection.create_scalar_function("iris_divide", 2, PURE, |context| {
        let (Some(a), Some(b)): (Option<f64>, Option<f64>) = (context.get(0)?, context.get(1)?) else {
            return Ok(None);
        };
        if b == 0.0 { Err(division_by_zero()) } else { Ok(Some(a / b)) }
    })?;
    connection.create_scalar_function("iris_abs", 1, PURE, |context| {
        number(context, 0)?.map(|value| kept(&value.abs())).transpose()
    })?;
    // iris_round(how, number, digits behind the point)
    connection.create_scalar_function("iris_round", 3, PURE, |context| {
        let (Some(value), Some(scale)) = (number(context, 1)?, context.get::<Option<i64>>(2)?) else {
            return Ok(None);
        };
        let mode = match context.get::<String>(0)?.as_str() {
            "down" => bigdecimal::RoundingMode::Down,
            "floor" => bigdecimal::RoundingMode::Floor,
            "ceiling" => bigdecimal::RoundingMode::Ceiling,
            _ => bigdecimal::RoundingMode::HalfUp,
        };
        kept(&value.with_scale_round(scale.clamp(-20, 20), mode)).map(Some)
    })?;
    connection.create_scalar_function("iris_power", 2, PURE, |context| {
        let (x, y): (Option<f64>, Option<f64>) = (context.get(0)?, context.get(1)?);
        x.zip(y).map(|(x, y)| finite(x.powf(y))).transpose()
    })?;
    connection.create_scalar_function("iris_sqrt", 1, PURE, |context| {
        let x: Option<f64> = context.get(0)?;
        x.map(|x| finite(x.sqrt())).transpose()
    })?;
    connection.create_window_function("iris_sum", 1, PURE, Total { average: false })?;
    connection.create_window_function("iris_avg", 1, PURE, Total { average: true })
}

fn finite(value: f64) -> rusqlite::Result<f64> {
    if value.is_finite() {
        Ok(value)
    } else {
        Err(failure(SqlCode::FATAL, "<ILLEGAL VALUE>: the result is no number"))
    }
}

fn division_by_zero() -> rusqlite::Error {
    failure(SqlCode::FATAL, "<DIVIDE>: division by zero")
}

fn overflow() -> rusqlite::Error {
    failure(SqlCode::FATAL, "<MAXNUMBER>: the number is out of range")
}

/// A number argument as a decimal; text by the number at its front, as ObjectScript takes it, else 0.
fn number(context: &Context<'_>, index: usize) -> rusqlite::Result<Option<BigDecimal>> {
    Ok(match context.get(index)? {
        Stored::Null => None,
        Stored::Integer(value) => Some(value.into()),
        Stored::Real(value) => Some(BigDecimal::try_from(value).map_err(|_| overflow())?),
        Stored::Text(text) => Some(leading_number(&text)),
        Stored::Blob(_) => return Err(failure(SqlCode::FATAL, "a binary value is no number")),
    })
}

fn leading_number(text: &str) -> BigDecimal {
    if let Some(value) = parse_decimal(text) {
        return value;
    }
    let mut end = 0;
    for (at, c) in text.char_indices().take(40) {
        if !(c.is_ascii_digit() || c == '.' || (at == 0 && matches!(c, '+' | '-'))) {
            break;
        }
        end = at + 1;
    }
    (0..=end).rev().find_map(|end| parse_decimal(&text[..end])).unwrap_or_default()
}

/// A result in the range of IRIS's decimals (64 bits of digits), as it is kept.
fn kept(value: &BigDecimal) -> rusqlite::Result<String> {
    let value = value.normalized();
    let (digits, _) = value.as_bigint_and_exponent();
    if i64::try_from(&digits).is_err() {
        return Err(overflow());
    }
    Ok(decimal_text(&value))
}

/// SUM and AVG of decimals, and AVG of integers.
struct Total {
    average: bool,
}

impl Aggregate<(BigDecimal, u64), Option<String>> for Total {
    fn init(&self, _: &mut Context<'_>) -> rusqlite::Result<(BigDecimal, u64)> {
        Ok((BigDecimal::zero(), 0))
    }

    fn step(
        &self,
        context: &mut Context<'_>,
        (total, count): &mut (BigDecimal, u64),
    ) -> rusqlite::Result<()> {
        if let Some(value) = number(context, 0)? {
            *total += value;
            *count += 1;
        }
        Ok(())
    }

    fn finalize(
        &self,
        _: &mut Context<'_>,
        state: Option<(BigDecimal, u64)>,
    ) -> rusqlite::Result<Option<String>> {
        self.result(state.as_ref())
    }
}

impl WindowAggregate<(BigDecimal, u64), Option<String>> for Total {
    fn value(&self, state: Option<&mut (BigDecimal, u64)>) -> rusqlite::Result<Option<String>> {
        self.result(state.as_deref())
    }

    fn inverse(
        &self,
        context: &mut Context<'_>,
        (total, count): &mut (BigDecimal, u64),
    ) -> rusqlite::Result<()> {
        if let Some(value) = number(context, 0)? {
            *total -= value;
            *count -= 1;
        }
        Ok(())
    }
}

impl Total {
    fn result(&self, state: Option<&(BigDecimal, u64)>) -> rusqlite::Result<Option<String>> {
        match state {
            None | Some((_, 0)) => Ok(None),
            Some((total, count)) if self.average => {
                kept(&(total / BigDecimal::from(*count)).with_prec(QUOTIENT_DIGITS)).map(Some)
            }
            Some((total, _)) => kept(total).map(Some),
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rusqlite::Connection;

    fn compute(sql: &str) -> rusqlite::Result<rusqlite::types::Value> {
        let connection = Connection::open_in_memory().unwrap();
        crate::functions::register(&connection).unwrap();
        connection.query_row(&format!("SELECT {sql}"), [], |row| row.get(0))
    }

    fn text(sql: &str) -> String {
        match compute(sql).unwrap() {
            rusqlite::types::Value::Text(text) => text,
            rusqlite::types::Value::Integer(value) => value.to_string(),
            other => format!("{other:?}"),
        }
    }

    #[test]
    fn exact_results() {
        assert_eq!(text("iris_decimal('+', '0.1', '0.2')"), "0.3");
        assert_eq!(text("iris_decimal('/', 7, 2)"), "3.5");
        assert_eq!(text("iris_decimal('/', 1, 3)"), "0.3333333333333333333");
        assert_eq!(text("iris_decimal('#', 7, 4)"), "3");
        assert_eq!(text("iris_integer('\\', 7, 2)"), "3");
        assert_eq!(text("iris_decimal('+', '12abc', 1)"), "13");
    }

    #[test]
    fn impossible_results_are_errors() {
        for sql in [
            "iris_integer('+', 9223372036854775807, 1)",
            "iris_integer('#', 1, 0)",
            "iris_decimal('/', 1, 0)",
            "iris_decimal('*', '9223372036854775807', 11)",
            "iris_divide(1.0, 0.0)",
        ] {
            assert!(compute(sql).is_err(), "{sql}");
        }
    }

    proptest! {
        #[test]
        fn sums_agree_with_wide_integers(a in -1_000_000_000_000_i64..1_000_000_000_000, b in -1_000_000_000_000_i64..1_000_000_000_000) {
            let sum = (i128::from(a) + i128::from(b)).to_string();
            prop_assert_eq!(text(&format!("iris_integer('+', {a}, {b})")), sum);
        }
    }
}
