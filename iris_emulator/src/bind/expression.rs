//! Values: expressions that are no predicates.

use super::{Aggregates, Binder, Lowered, is_untyped, text};
use crate::catalog::{literal, resolve_type};
use crate::convert::{convert, decimal_text, parse_decimal};
use crate::sql::ast::{BinaryOp, Expr};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{Family, SqlType};

impl Binder<'_> {
    /// Lowers a value; parameters and literals take the type that is expected here.
    pub(super) fn value(&mut self, expr: &Expr, expected: Option<&SqlType>) -> Result<Lowered, SqlError> {
        match expr {
            Expr::Null => Ok(Lowered { sql: "NULL".into(), ty: None, collation: None }),
            Expr::Integer(value) => {
                let ty = if i32::try_from(*value).is_ok() { SqlType::Integer } else { SqlType::BigInt };
                Ok(Lowered::new(value.to_string(), ty))
            }
            Expr::Number(number) => decimal_literal(number),
            Expr::String(string) => string_literal(string, expected),
            Expr::Param(position) => self.parameter(*position, expected),
            Expr::Column { table, column } => self.column(table.as_ref(), column),
            Expr::Negate(inner) => self.arithmetic(BinaryOp::Subtract, &Expr::Integer(0), inner),
            Expr::Binary { op: BinaryOp::Concat, left, right } => {
                let (left, right) = (self.as_text(left)?, self.as_text(right)?);
                // RSQL_concat: the concatenation with NULL is NULL
                Ok(Lowered::new(format!("({} || {})", left.sql, right.sql), text()))
            }
            Expr::Binary {
                op:
                    op @ (BinaryOp::Add
                    | BinaryOp::Subtract
                    | BinaryOp::Multiply
                    | BinaryOp::Divide
                    | BinaryOp::IntegerDivide
                    | BinaryOp::Modulo),
                left,
                right,
            } => self.arithmetic(*op, left, right),
            Expr::Subquery(query) => {
                let (sql, columns) = self.query(query)?;
                let [column] = columns.as_slice() else {
                    return Err(SqlError::new(
                        SqlCode::SUBQUERY_COLUMNS,
                        "a subquery as a value has one column",
                    ));
                };
                Ok(Lowered {
                    sql: format!("({sql})"),
                    ty: Some(column.ty.clone()),
                    collation: column.collation,
                })
            }
            Expr::Case { operand, whens, otherwise } => {
                self.case(operand.as_deref(), whens, otherwise.as_deref(), expected)
            }
            Expr::Cast { expr, to } => {
                let ty = resolve_type(to)?;
                let value = self.value(expr, Some(&text()))?;
                let value = match (&value.ty, &ty) {
                    // RSQL_cast: the midnight at its beginning
                    (Some(SqlType::Date), SqlType::Timestamp) => {
                        let date = odbc_text(value, &text());
                        Lowered::new(format!("({} || ' 00:00:00')", date.sql), text())
                    }
                    _ => odbc_text(value, &ty),
                };
                Ok(Lowered::new(format!("iris_cast({}, {})", value.sql, literal(&ty.to_string())), ty))
            }
            Expr::Function { name, distinct, arguments } => self.call(name, *distinct, arguments, expected),
            Expr::AggregateBy { name, by, argument } => self.aggregate_by(name, by, argument),
            Expr::Json(json) => self.json(json),
            Expr::CountAll => {
                self.aggregate()?;
                Ok(Lowered::new("COUNT(*)", SqlType::BigInt))
            }
            Expr::Type(ty) => {
                Err(SqlError::new(SqlCode::SCALAR_TERM_EXPECTED, format!("the type {} is no value", ty.name)))
            }
            Expr::Over { function, window } => self.over(function, window, expected),
            Expr::OdbcLiteral { .. } => Err(SqlError::not_emulated("an ODBC literal")),
            Expr::Not(_)
            | Expr::Binary { .. }
            | Expr::IsNull { .. }
            | Expr::Between { .. }
            | Expr::InList { .. }
            | Expr::InQuery { .. }
            | Expr::Like { .. }
            | Expr::Exists(_) => Err(SqlError::new(
                SqlCode::INVALID_STATEMENT,
                "a predicate is no value in IRIS SQL; CASE makes one of it",
            )),
        }
    }

    fn parameter(&mut self, position: usize, expected: Option<&SqlType>) -> Result<Lowered, SqlError> {
        let ty = expected.cloned().unwrap_or_else(text);
        let slot = self.parameters.get_mut(position);
        *slot.ok_or_else(|| SqlError::new(SqlCode::FATAL, "a parameter without a number"))? =
            Some(ty.clone());
        Ok(Lowered::new(format!("?{}", position + 1), ty))
    }

    /// Notes an aggregate function.
    pub(super) fn aggregate(&mut self) -> Result<(), SqlError> {
        if self.aggregates == Aggregates::Forbidden {
            return Err(SqlError::new(
                SqlCode::AGGREGATE_NOT_ALLOWED,
                "an aggregate function cannot stand here",
            ));
        }
        self.aggregates = Aggregates::Seen;
        Ok(())
    }

    /// A value as text; dates and times in ODBC form.
    pub(super) fn as_text(&mut self, expr: &Expr) -> Result<Lowered, SqlError> {
        let value = self.value(expr, Some(&text()))?;
        Ok(odbc_text(value, &text()))
    }

    /// Two operands, each lowered with the other's type in mind.
    pub(super) fn pair(
        &mut self,
        left: &Expr,
        right: &Expr,
        expected: Option<&SqlType>,
    ) -> Result<(Lowered, Lowered), SqlError> {
        if is_untyped(left) && !is_untyped(right) {
            let right = self.value(right, expected)?;
            let left = self.value(left, right.ty.as_ref().or(expected))?;
            return Ok((left, right));
        }
        let left = self.value(left, expected)?;
        let right = self.value(right, left.ty.as_ref().or(expected))?;
        Ok((left, right))
    }

    fn arithmetic(&mut self, op: BinaryOp, left: &Expr, right: &Expr) -> Result<Lowered, SqlError> {
        let number = SqlType::Numeric { precision: 19, scale: 18 };
        let (left, right) = self.pair(left, right, Some(&number))?;
        let symbol = match op {
            BinaryOp::Add => "+",
            BinaryOp::Subtract => "-",
            BinaryOp::Multiply => "*",
            BinaryOp::Divide => "/",
            BinaryOp::IntegerDivide => "\\",
            _ => "#",
        };
        let family = |lowered: &Lowered| lowered.ty.as_ref().map_or(Family::Integer, SqlType::family);
        let families = [family(&left), family(&right)];
        if let Some(other) = families.iter().find(|family| {
            !matches!(family, Family::Integer | Family::Decimal | Family::Double | Family::Text)
        }) {
            return Err(SqlError::not_emulated(format!("arithmetic with a value of type {other:?}")));
        }
        let (left, right) = (left.sql, right.sql);
        if families.contains(&Family::Double) && !matches!(op, BinaryOp::IntegerDivide | BinaryOp::Modulo) {
            let sql = match op {
                BinaryOp::Divide => format!("iris_divide(CAST({left} AS REAL), CAST({right} AS REAL))"),
                _ => format!("(CAST({left} AS REAL) {symbol} CAST({right} AS REAL))"),
            };
            return Ok(Lowered::new(sql, SqlType::Double));
        }
        if families == [Family::Integer; 2] && op != BinaryOp::Divide {
            let sql = format!("iris_integer('{symbol}', {left}, {right})");
            return Ok(Lowered::new(sql, SqlType::BigInt));
        }
        Ok(Lowered::new(format!("iris_decimal('{symbol}', {left}, {right})"), number))
    }

    fn case(
        &mut self,
        operand: Option<&Expr>,
        whens: &[(Expr, Expr)],
        otherwise: Option<&Expr>,
        expected: Option<&SqlType>,
    ) -> Result<Lowered, SqlError> {
        let results: Vec<&Expr> = whens.iter().map(|(_, then)| then).chain(otherwise).collect();
        let results = self.alternatives(&results, expected)?;
        let ty = results.iter().find_map(|result| result.ty.clone());
        let mut results = results.into_iter();
        let mut sql = "CASE".to_owned();
        for (when, _) in whens {
            let condition = match operand {
                Some(operand) => self.compare(BinaryOp::Equal, operand, when)?,
                None => self.predicate(when)?,
            };
            let then = results.next().map_or_else(|| "NULL".to_owned(), |result| result.sql);
            sql.push_str(&format!(" WHEN {condition} THEN {then}"));
        }
        if let Some(otherwise) = results.next() {
            sql.push_str(&format!(" ELSE {}", otherwise.sql));
        }
        sql.push_str(" END");
        Ok(Lowered { sql, ty, collation: None })
    }

    /// Values of which one is taken: all of one type.
    pub(super) fn alternatives(
        &mut self,
        exprs: &[&Expr],
        expected: Option<&SqlType>,
    ) -> Result<Vec<Lowered>, SqlError> {
        // the first that has a type of its own decides for those that have none
        let mut decided = None;
        let mut lowered: Vec<Option<Lowered>> = vec![None; exprs.len()];
        for (slot, expr) in lowered.iter_mut().zip(exprs).filter(|(_, expr)| !is_untyped(expr)) {
            let value = self.value(expr, expected)?;
            decided = decided.or(value.ty.clone());
            *slot = Some(value);
        }
        let decided = decided.or_else(|| expected.cloned());
        let mut values = Vec::with_capacity(exprs.len());
        for (slot, expr) in lowered.into_iter().zip(exprs) {
            values.push(match slot {
                Some(value) => value,
                None => self.value(expr, decided.as_ref())?,
            });
        }
        let families: Vec<Family> =
            values.iter().filter_map(|value| value.ty.as_ref()).map(SqlType::family).collect();
        let numeric = [Family::Integer, Family::Decimal];
        if families.iter().any(|family| Some(family) != families.first()) {
            if !families.iter().all(|family| numeric.contains(family)) {
                return Err(SqlError::not_emulated("a choice between values of different types"));
            }
            for value in &mut values {
                if let Some(ty) = &mut value.ty {
                    *ty = SqlType::Numeric { precision: 19, scale: 18 };
                    value.sql = format!("CAST({} AS TEXT)", value.sql);
                }
            }
        }
        Ok(values)
    }
}

/// Dates and times as text when the target is text.
pub(super) fn odbc_text(value: Lowered, target: &SqlType) -> Lowered {
    match &value.ty {
        Some(ty @ (SqlType::Date | SqlType::Time(_))) if target.family() == Family::Text => {
            Lowered::new(format!("iris_odbc({}, {})", value.sql, literal(&ty.to_string())), text())
        }
        Some(ty) if target.family() == Family::Text && ty.family() != Family::Text => {
            Lowered::new(format!("CAST({} AS TEXT)", value.sql), text())
        }
        _ => value,
    }
}

fn decimal_literal(number: &str) -> Result<Lowered, SqlError> {
    let value = parse_decimal(number).ok_or_else(|| SqlError::not_emulated("a number of that size"))?;
    let scale = u32::try_from(value.normalized().fractional_digit_count().max(0)).unwrap_or(18);
    Ok(Lowered::new(literal(&decimal_text(&value)), SqlType::Numeric { precision: 19, scale: scale.min(18) }))
}

/// A literal where another type is expected is that type's ODBC form.
fn string_literal(string: &str, expected: Option<&SqlType>) -> Result<Lowered, SqlError> {
    use rusqlite::types::Value as Stored;
    let length = u32::try_from(string.chars().count()).unwrap_or(u32::MAX);
    let as_text = Lowered::new(literal(string), SqlType::Varchar(length.max(1)));
    let Some(expected) = expected else { return Ok(as_text) };
    if !matches!(
        expected.family(),
        Family::Date | Family::Time | Family::Timestamp | Family::Decimal | Family::Integer | Family::Double
    ) {
        return Ok(as_text);
    }
    let converted = match expected.family() {
        // a number is compared as it is, whatever the field could hold
        Family::Decimal | Family::Integer | Family::Double => {
            parse_decimal(string).map(|value| Stored::Text(decimal_text(&value)))
        }
        _ => convert(Stored::Text(string.to_owned()), expected).ok(),
    };
    let ty = if matches!(expected.family(), Family::Integer | Family::Double) {
        SqlType::Numeric { precision: 19, scale: 18 }
    } else {
        expected.clone()
    };
    match converted {
        Some(Stored::Integer(value)) => Ok(Lowered::new(value.to_string(), ty)),
        Some(Stored::Text(text)) => Ok(Lowered::new(literal(&text), ty)),
        _ => Err(SqlError::new(
            SqlCode::FATAL,
            format!("a literal cannot be converted to the {expected} that is expected"),
        )),
    }
}
