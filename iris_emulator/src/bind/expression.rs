//! Values: expressions that are no predicates.

use super::literal::{integer_literal, is_untyped, number_literal, odbc_literal, string_literal};
use super::{Aggregates, Binder, BoundExpr, text};
use crate::sql::ast::{BinaryOp, Expr};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::SqlType;

/// A number with a minus before it is a literal, too.
fn negative(number: &Expr) -> Result<BoundExpr, SqlError> {
    match number {
        Expr::Integer(value) => Ok(integer_literal(-value)),
        Expr::Number(text) => number_literal(&format!("-{text}")),
        _ => Err(SqlError::new(SqlCode::SCALAR_TERM_EXPECTED, "a number is expected")),
    }
}

impl Binder<'_> {
    /// Lowers a value; parameters and literals take the type that is expected here.
    pub(super) fn value(&mut self, expr: &Expr, expected: Option<&SqlType>) -> Result<BoundExpr, SqlError> {
        match expr {
            Expr::Null => Ok(BoundExpr::null()),
            Expr::Integer(value) => Ok(integer_literal(*value)),
            Expr::Number(number) => number_literal(number),
            Expr::String(string) => string_literal(string, expected),
            Expr::Param(position) => self.parameter(*position, expected),
            Expr::Column { table, column } => {
                self.gather_field();
                self.column(table.as_ref(), column)
            }
            Expr::Negate(inner) if matches!(**inner, Expr::Integer(_) | Expr::Number(_)) => negative(inner),
            Expr::Negate(inner) => self.arithmetic(BinaryOp::Subtract, &Expr::Integer(0), inner),
            Expr::Binary { op: BinaryOp::Concat, left, right } => {
                let (left, right) = (self.as_text(left)?, self.as_text(right)?);
                // RSQL_concat: the concatenation with NULL is NULL
                Ok(BoundExpr::new(format!("({} || {})", left.sql, right.sql), text()))
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
                Ok(BoundExpr {
                    sql: format!("({sql})"),
                    ty: Some(column.ty.clone()),
                    collation: column.collation,
                })
            }
            Expr::Case { operand, whens, otherwise } => {
                self.case(operand.as_deref(), whens, otherwise.as_deref(), expected)
            }
            Expr::Cast { expr, to } => self.cast(expr, to),
            Expr::Convert { expr, to, style } => self.convert(expr, to, style.as_deref()),
            Expr::Function { name, distinct, arguments } => self.call(name, *distinct, arguments, expected),
            Expr::AggregateBy { name, by, argument } => self.aggregate_by(name, by, argument),
            Expr::Scoped { function, foreach, after_having } => self.scoped(function, foreach, *after_having),
            Expr::Json(json) => self.json(json),
            Expr::CountAll => self.count_all(),
            Expr::Arrow { reference, field } => {
                self.gather_nothing();
                self.arrow(reference, field)
            }
            Expr::Type(ty) => {
                Err(SqlError::new(SqlCode::SCALAR_TERM_EXPECTED, format!("the type {} is no value", ty.name)))
            }
            Expr::Over { function, window } => self.over(function, window, expected),
            Expr::OdbcLiteral { kind, text } => odbc_literal(*kind, text),
            Expr::Not(_)
            | Expr::Binary { .. }
            | Expr::IsNull { .. }
            | Expr::Between { .. }
            | Expr::InList { .. }
            | Expr::InQuery { .. }
            | Expr::Like { .. }
            | Expr::Quantified { .. }
            | Expr::Matches { .. }
            | Expr::IsJson { .. }
            | Expr::ForSome { .. }
            | Expr::ForSomeElement { .. }
            | Expr::Exists(_) => Err(SqlError::new(
                SqlCode::INVALID_STATEMENT,
                "a predicate is no value in IRIS SQL; CASE makes one of it",
            )),
        }
    }

    /// Notes an aggregate function.
    pub(super) fn aggregate(&mut self) -> Result<(), SqlError> {
        match self.aggregates {
            Aggregates::Forbidden => {
                Err(SqlError::new(SqlCode::AGGREGATE_NOT_ALLOWED, "an aggregate function cannot stand here"))
            }
            Aggregates::Rows { .. } | Aggregates::Totals(_) => Ok(()),
            Aggregates::Allowed | Aggregates::Seen => {
                self.aggregates = Aggregates::Seen;
                Ok(())
            }
        }
    }

    /// Two operands, each bound with the other's type in mind.
    pub(super) fn pair(
        &mut self,
        left: &Expr,
        right: &Expr,
        expected: Option<&SqlType>,
    ) -> Result<(BoundExpr, BoundExpr), SqlError> {
        if is_untyped(left) && !is_untyped(right) {
            let right = self.value(right, expected)?;
            let left = self.value(left, right.ty.as_ref().or(expected))?;
            return Ok((left, right));
        }
        let left = self.value(left, expected)?;
        let right = self.value(right, left.ty.as_ref().or(expected))?;
        Ok((left, right))
    }
}
