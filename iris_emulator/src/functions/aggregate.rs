//! SUM, AVG, the deviations and variances, and LIST.

use rusqlite::Connection;
use rusqlite::functions::{Aggregate, Context, WindowAggregate};
use rusqlite::types::ValueRef;

use super::PURE;
use super::arithmetic::overflow;
use super::call::{Call, Datum, Number};
use super::failure::failed;
use super::scalar::series::{narrow, wide};
use super::step::Step;
use crate::number::{Decimal, Overflow};

/// The functions, and what each makes of numbers.
pub(super) const NUMBERS: [(&str, Kind); 9] = [
    // of integers, which is one unless it overflows, and of other numbers
    ("iris_sum_integers", Kind::SumIntegers),
    ("iris_sum", Kind::Sum),
    ("iris_avg", Kind::Average),
    ("iris_var", Kind::Variance { of: Spread::Plain, is_deviation: false }),
    ("iris_var_samp", Kind::Variance { of: Spread::Sample, is_deviation: false }),
    ("iris_var_pop", Kind::Variance { of: Spread::Population, is_deviation: false }),
    ("iris_stddev", Kind::Variance { of: Spread::Plain, is_deviation: true }),
    ("iris_stddev_samp", Kind::Variance { of: Spread::Sample, is_deviation: true }),
    ("iris_stddev_pop", Kind::Variance { of: Spread::Population, is_deviation: true }),
];

/// RSQL_variance: VARIANCE and VAR_SAMP divide by one less than the rows that VAR_POP divides by. Of a single row VARIANCE and
/// VAR_POP are 0, and VAR_SAMP is NULL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Spread {
    Plain,
    Sample,
    Population,
}

pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    for (name, kind) in NUMBERS {
        connection.create_window_function(name, 1, PURE, Numbers(kind))?;
    }
    Ok(())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    SumIntegers,
    Sum,
    Average,
    Variance { of: Spread, is_deviation: bool },
}

/// An aggregate of numbers: exact on decimals, and of doubles where one is among them.
pub(super) struct Numbers(pub(super) Kind);

/// What was added up so far.
#[derive(Debug, Default)]
pub(super) struct Sums {
    count: i64,
    /// Integers, before they are added to the decimals.
    integers: i64,
    decimals: Decimal,
    doubles: f64,
    double_squares: f64,
    double_count: i64,
    squares: Decimal,
}

impl Numbers {
    /// Adds the argument that stands there, or takes it away again.
    pub(super) fn add(
        &self,
        context: &Context<'_>,
        at: usize,
        sums: &mut Sums,
        sign: i64,
    ) -> rusqlite::Result<()> {
        let number = match context.get_raw(at) {
            ValueRef::Null => return Ok(()),
            ValueRef::Integer(value) if matches!(self.0, Kind::Variance { .. }) => {
                Number::Decimal(value.into())
            }
            ValueRef::Integer(value) => {
                sums.count += sign;
                match value.checked_mul(sign).and_then(|value| sums.integers.checked_add(value)) {
                    Some(integers) => sums.integers = integers,
                    None => {
                        let moved = Decimal::from(sums.integers);
                        sums.decimals = sums.decimals.add(moved).map_err(|Overflow| failed(overflow()))?;
                        sums.integers = value.wrapping_mul(sign);
                    }
                }
                return Ok(());
            }
            _ => Call::new(context).number(at),
        };
        sums.count += sign;
        match number {
            Number::Double(value) => {
                #[expect(clippy::cast_precision_loss, reason = "1 or -1")]
                let signed = sign as f64;
                sums.double_count += sign;
                sums.doubles += value * signed;
                sums.double_squares += value * value * signed;
            }
            Number::Decimal(value) => {
                let error = |Overflow| failed(overflow());
                let square = value.multiply(value).map_err(error);
                let (value, square) =
                    if sign < 0 { (value.negated(), square.map(Decimal::negated)) } else { (value, square) };
                sums.decimals = sums.decimals.add(value).map_err(error)?;
                if matches!(self.0, Kind::Variance { .. }) {
                    sums.squares = sums.squares.add(square?).map_err(error)?;
                }
            }
        }
        Ok(())
    }

    pub(super) fn result(&self, sums: Option<&Sums>) -> rusqlite::Result<Datum> {
        let Some(sums) = sums.filter(|sums| sums.count > 0) else { return Ok(Datum::Null) };
        if let Kind::Variance { of, .. } = self.0
            && sums.count == 1
        {
            return Ok(match of {
                Spread::Sample => Datum::Null,
                _ if sums.double_count > 0 => Datum::Double(0.0),
                _ => Datum::Decimal(Decimal::ZERO),
            });
        }
        let error = |Overflow| failed(overflow());
        let total = sums.decimals.add(Decimal::from(sums.integers)).map_err(error)?;
        #[expect(clippy::cast_precision_loss, reason = "a count of rows")]
        let count = sums.count as f64;
        if sums.double_count > 0 {
            let sum = sums.doubles + total.to_f64();
            let squares = sums.double_squares + sums.squares.to_f64();
            return Ok(match self.0 {
                Kind::Sum | Kind::SumIntegers => Datum::Double(sum),
                Kind::Average => Datum::Double(sum / count),
                Kind::Variance { of, is_deviation } => {
                    let spread = (squares - sum * sum / count).max(0.0);
                    let variance = spread / if of == Spread::Population { count } else { count - 1.0 };
                    Datum::Double(if is_deviation { variance.sqrt() } else { variance })
                }
            });
        }
        let divide =
            |value: Decimal, by: i64| value.divide(by.into()).unwrap_or(Ok(Decimal::ZERO)).map_err(error);
        Ok(match self.0 {
            Kind::SumIntegers => total.to_i64().map_or(Datum::Decimal(total), Datum::Integer),
            Kind::Sum => Datum::Decimal(total),
            Kind::Average => Datum::Decimal(divide(total, sums.count)?),
            Kind::Variance { of, is_deviation } => {
                let rows = if of == Spread::Population { sums.count } else { sums.count - 1 };
                let (total, squares) = (wide(total), wide(sums.squares));
                let spread = squares - &total * &total / bigdecimal::BigDecimal::from(sums.count);
                let variance = spread / bigdecimal::BigDecimal::from(rows);
                let value = if is_deviation { variance.sqrt().unwrap_or_default() } else { variance };
                narrow(&value).map(Datum::Decimal).ok_or_else(|| failed(overflow()))?
            }
        })
    }
}

impl Aggregate<Sums, Datum> for Numbers {
    fn init(&self, _: &mut Context<'_>) -> rusqlite::Result<Sums> {
        Ok(Sums::default())
    }

    fn step(&self, context: &mut Context<'_>, sums: &mut Sums) -> rusqlite::Result<()> {
        self.add(context, 0, sums, 1)
    }

    fn finalize(&self, _: &mut Context<'_>, sums: Option<Sums>) -> rusqlite::Result<Datum> {
        self.result(sums.as_ref())
    }
}

impl WindowAggregate<Sums, Datum> for Numbers {
    fn value(&self, sums: Option<&mut Sums>) -> rusqlite::Result<Datum> {
        self.result(sums.as_deref())
    }

    fn inverse(&self, context: &mut Context<'_>, sums: &mut Sums) -> rusqlite::Result<()> {
        self.add(context, 0, sums, -1)
    }
}

impl Step<Sums, Datum> for Numbers {
    fn step_at(&self, context: &Context<'_>, at: usize, sums: &mut Sums) -> rusqlite::Result<()> {
        self.add(context, at, sums, 1)
    }

    fn result(&self, sums: Option<&Sums>) -> rusqlite::Result<Datum> {
        Self::result(self, sums)
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    #[test]
    fn numbers_are_added_up() {
        let connection = Connection::open_in_memory().unwrap();
        crate::functions::register(&connection).unwrap();
        connection
            .execute_batch("CREATE TABLE t (i INTEGER, d TEXT); INSERT INTO t VALUES (1, '0.1'), (2, '0.2'), (NULL, NULL), (6, '0.4')")
            .unwrap();
        for (sql, expected) in [
            ("iris_sum(i)", Some("9")),
            ("iris_avg(i)", Some("3")),
            ("iris_sum(d)", Some("0.7")),
            ("iris_avg(d)", Some("0.2333333333333333333")),
            ("iris_var_samp(i)", Some("7")),
            ("iris_var_pop(i)", Some("4.666666666666666667")),
            ("iris_stddev_samp(i)", Some("2.645751311064590591")),
            ("iris_stddev_pop(d) FILTER (WHERE i = 1)", Some("0")),
            ("iris_sum(i) FILTER (WHERE i > 9)", None),
        ] {
            let found: Option<String> = connection
                .query_row(&format!("SELECT CAST({sql} AS TEXT) FROM t"), [], |row| row.get(0))
                .unwrap();
            assert_eq!(found.as_deref(), expected, "{sql}");
        }
    }
}
