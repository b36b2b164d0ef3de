//! Operators on numbers (GSQL_langelements).

use super::{Binder, BoundExpr, number};
use crate::sql::ast::{BinaryOp, Expr};
use crate::sqlcode::SqlError;
use crate::value::{Family, SqlType};

impl Binder<'_> {
    pub(super) fn arithmetic(
        &mut self,
        op: BinaryOp,
        left: &Expr,
        right: &Expr,
    ) -> Result<BoundExpr, SqlError> {
        let (left, right) = self.operands(left, right)?;
        let function = match op {
            BinaryOp::Add => "iris_add",
            BinaryOp::Subtract => "iris_subtract",
            BinaryOp::Multiply => "iris_multiply",
            BinaryOp::Divide => "iris_divide",
            BinaryOp::IntegerDivide => "iris_integer_divide",
            _ => "iris_modulo",
        };
        let ty = result_type(op, &left, &right);
        let (left, right) = (operand(left)?, operand(right)?);
        Ok(BoundExpr::new(format!("{function}({left}, {right})"), ty))
    }

    /// Each taken by itself: beside a date stands a number of days, not another date.
    fn operands(&mut self, left: &Expr, right: &Expr) -> Result<(BoundExpr, BoundExpr), SqlError> {
        let number = number();
        Ok((self.value(left, Some(&number))?, self.value(right, Some(&number))?))
    }
}

/// An operand: a DATE is its days, a TIME its seconds.
fn operand(value: BoundExpr) -> Result<String, SqlError> {
    match value.family() {
        Some(Family::Vector | Family::Binary) => {
            let ty = value.ty.map_or_else(String::new, |ty| ty.to_string());
            Err(SqlError::not_emulated(format!("arithmetic with a value of type {ty}")))
        }
        Some(Family::Time) => Ok(super::text::logical_text(value)?.sql),
        _ if value.is_stream() => Err(super::text::stream_function()),
        _ => Ok(value.sql),
    }
}

fn result_type(op: BinaryOp, left: &BoundExpr, right: &BoundExpr) -> SqlType {
    let families = [left.family(), right.family()];
    if families.contains(&Some(Family::Double)) {
        return SqlType::Double;
    }
    let is_whole = |family: &Option<Family>| matches!(family, Some(Family::Integer | Family::Date) | None);
    if op != BinaryOp::Divide && families.iter().all(is_whole) {
        return SqlType::BigInt;
    }
    number()
}
