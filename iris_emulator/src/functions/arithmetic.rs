//! Operators on numbers, as ObjectScript computes them: decimals of 64 bits, beyond which digits are rounded away.

use rusqlite::Connection;
use rusqlite::functions::Context;
use rusqlite::types::ValueRef;

use super::PURE;
use super::call::{Call, Datum, Number};
use super::failure::failed;
use crate::number::{Decimal, Overflow};
use crate::sqlcode::{SqlCode, SqlError};

pub(super) fn division_by_zero() -> SqlError {
    SqlError::new(SqlCode::FATAL, "<DIVIDE>: division by zero")
}

pub(super) fn overflow() -> SqlError {
    SqlError::new(SqlCode::FATAL, "<MAXNUMBER>: the number is out of range")
}

/// An operator on integers, and on decimals where the integers are too large for it.
type Operation =
    (&'static str, fn(i64, i64) -> Option<i64>, fn(Decimal, Decimal) -> Option<Result<Decimal, Overflow>>);

const OPERATIONS: [Operation; 6] = [
    ("iris_add", i64::checked_add, |a, b| Some(a.add(b))),
    ("iris_subtract", i64::checked_sub, |a, b| Some(a.subtract(b))),
    ("iris_multiply", i64::checked_mul, |a, b| Some(a.multiply(b))),
    ("iris_divide", |_, _| None, Decimal::divide),
    ("iris_integer_divide", i64::checked_div, Decimal::integer_divide),
    ("iris_modulo", modulo, Decimal::modulo),
];

/// RCOS_modulo: the rest has the sign of the divisor.
fn modulo(a: i64, b: i64) -> Option<i64> {
    let rest = a.checked_rem(b)?;
    Some(if rest != 0 && (rest < 0) != (b < 0) { rest + b } else { rest })
}

pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    for (name, integers, decimals) in OPERATIONS {
        connection.create_scalar_function(name, 2, PURE, move |context| {
            if let (ValueRef::Integer(a), ValueRef::Integer(b)) = (context.get_raw(0), context.get_raw(1))
                && let Some(result) = integers(a, b)
                && result != i64::MIN
            {
                return Ok(Datum::Integer(result));
            }
            let Some((a, b)) = operands(context) else { return Ok(Datum::Null) };
            if let (Number::Double(_), _) | (_, Number::Double(_)) = (a, b) {
                return doubles(name, a.to_f64(), b.to_f64()).map(Datum::Double).map_err(failed);
            }
            let result =
                decimals(a.to_decimal(), b.to_decimal()).ok_or_else(|| failed(division_by_zero()))?;
            result.map(Datum::Decimal).map_err(|Overflow| failed(overflow()))
        })?;
    }
    Ok(())
}

fn operands(context: &Context<'_>) -> Option<(Number, Number)> {
    let call = Call::new(context);
    (!call.has_null()).then(|| (call.number(0), call.number(1)))
}

/// What overflows is an error: IRIS raises none of IEEE's own values unless told so.
fn doubles(name: &str, a: f64, b: f64) -> Result<f64, SqlError> {
    let result = match name {
        "iris_add" => a + b,
        "iris_subtract" => a - b,
        "iris_multiply" => a * b,
        _ if b == 0.0 => return Err(division_by_zero()),
        "iris_divide" => a / b,
        "iris_integer_divide" => (a / b).trunc(),
        _ => a - (a / b).floor() * b,
    };
    if result.is_finite() { Ok(result) } else { Err(overflow()) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rusqlite::Connection;

    fn compute(sql: &str) -> rusqlite::Result<String> {
        let connection = Connection::open_in_memory().unwrap();
        crate::functions::register(&connection).unwrap();
        connection.query_row(&format!("SELECT CAST({sql} AS TEXT)"), [], |row| row.get(0))
    }

    #[test]
    fn exact_results() {
        for (sql, expected) in [
            ("iris_add('0.1', '0.2')", "0.3"),
            ("iris_divide(7, 2)", "3.5"),
            ("iris_divide(1, 3)", "0.3333333333333333333"),
            ("iris_modulo(7, -4)", "-1"),
            ("iris_modulo('7.0', -4)", "-1"),
            ("iris_modulo(-7, 4)", "1"),
            ("iris_integer_divide(7, 2)", "3"),
            ("iris_integer_divide(-7, 2)", "-3"),
            ("iris_add('12abc', 1)", "13"),
            ("iris_add(9223372036854775807, 1)", "9223372036854775810"),
            ("iris_multiply(9223372036854775807, 2)", "18446744073709551610"),
            ("iris_add(1.5, 1)", "2.5"),
        ] {
            assert_eq!(compute(sql).unwrap(), expected, "{sql}");
        }
    }

    #[test]
    fn impossible_results_are_errors() {
        for sql in [
            "iris_modulo(1, 0)",
            "iris_divide(1, 0)",
            "iris_divide(1.0, 0.0)",
            "iris_multiply('1e100', '1e100')",
            "iris_multiply(1e200, 1e200)",
        ] {
            assert!(compute(sql).is_err(), "{sql}");
        }
    }

    proptest! {
        #[test]
        fn sums_agree_with_wide_integers(a in -1_000_000_000_000_i64..1_000_000_000_000, b in -1_000_000_000_000_i64..1_000_000_000_000) {
            let sum = (i128::from(a) + i128::from(b)).to_string();
            prop_assert_eq!(compute(&format!("iris_add({a}, {b})")).unwrap(), sum);
        }
    }
}
