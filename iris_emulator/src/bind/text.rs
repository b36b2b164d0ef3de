//! Values as text: in logical form for functions and operators, in ODBC's for clients.

use super::{Binder, BoundExpr, text};
use crate::catalog::literal;
use crate::sql::ast::Expr;
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{Family, SqlType};

impl Binder<'_> {
    /// A value as text in its logical form, as functions take it. A stream is none (SQLCODE -37).
    pub(super) fn as_text(&mut self, expr: &Expr) -> Result<BoundExpr, SqlError> {
        let value = self.value(expr, Some(&text()))?;
        if value.is_stream() {
            return Err(stream_function());
        }
        logical_text(value)
    }
}

pub(super) fn stream_function() -> SqlError {
    SqlError::new(SqlCode::STREAM_FUNCTION, "a function of a Stream field")
}

/// A value as text: numbers in canonical form, a DATE as its days, a TIME as its seconds.
pub(super) fn logical_text(value: BoundExpr) -> Result<BoundExpr, SqlError> {
    let Some(ty) = &value.ty else { return Ok(BoundExpr { ty: None, ..value }) };
    Ok(match ty.family() {
        Family::Text | Family::List => value,
        Family::Timestamp => BoundExpr::new(value.sql, text()),
        Family::Integer if is_literal(&value.sql) => BoundExpr::new(format!("'{}'", value.sql), text()),
        Family::Integer | Family::Date | Family::PosixTime => {
            BoundExpr::new(format!("CAST({} AS TEXT)", value.sql), text())
        }
        Family::Decimal | Family::Double | Family::Time | Family::Binary => {
            BoundExpr::new(format!("iris_logical({}, {})", value.sql, literal(&ty.to_string())), text())
        }
        Family::Vector => return Err(SqlError::not_emulated("a VECTOR as text")),
    })
}

fn is_literal(sql: &str) -> bool {
    !sql.is_empty() && sql.bytes().all(|byte| byte.is_ascii_digit())
}

/// A value as text as ODBC shows it.
pub(super) fn odbc_text(value: BoundExpr) -> Result<BoundExpr, SqlError> {
    match value.family() {
        Some(Family::Date | Family::Time | Family::PosixTime) => {
            let ty = value.ty.as_ref().map_or_else(String::new, SqlType::to_string);
            Ok(BoundExpr::new(format!("iris_odbc({}, {})", value.sql, literal(&ty)), text()))
        }
        Some(Family::List) => Ok(BoundExpr::new(format!("iris_list({})", value.sql), text())),
        _ => logical_text(value),
    }
}
