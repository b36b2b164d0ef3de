//! CAST and CONVERT.

use super::{Binder, BoundExpr, text};
use crate::catalog::{literal, resolve_cast};
use crate::sql::ast::{Expr, TypeName};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{Family, SqlType};

impl Binder<'_> {
    /// RSQL_cast
    pub(super) fn cast(&mut self, expr: &Expr, to: &TypeName) -> Result<BoundExpr, SqlError> {
        // a scale of -1 cuts the fraction off
        if let [precision, scale] = to.arguments.as_slice()
            && scale == "-1"
        {
            let whole =
                TypeName { name: to.name.clone(), arguments: vec![precision.clone(), "0".to_owned()] };
            let ty = resolve_cast(&whole)?;
            let value = self.value(expr, Some(&text()))?;
            return converted(converted(value, SqlType::BigInt)?, ty);
        }
        let ty = resolve_cast(to)?;
        // the empty string is NULL as text and as binary
        let is_empty = matches!(expr, Expr::String(text) if text.is_empty());
        if is_empty && matches!(ty.family(), Family::Text | Family::Binary) {
            return Ok(BoundExpr::new("NULL", ty));
        }
        let value = self.value(expr, Some(&text()))?;
        converted(value, ty)
    }

    /// RSQL_convert: with a format code between dates and text, otherwise as CAST does. A DATE as text without a code
    /// is ODBC's form in `{fn CONVERT}`.
    pub(super) fn convert(
        &mut self,
        expr: &Expr,
        to: &TypeName,
        style: Option<&Expr>,
    ) -> Result<BoundExpr, SqlError> {
        let mut to = to.clone();
        // 30 characters unless a length is given
        if matches!(to.name.as_str(), "CHAR" | "CHARACTER" | "NCHAR" | "BINARY") && to.arguments.is_empty() {
            to.arguments.push("30".to_owned());
        }
        let ty = resolve_cast(&to)?;
        let value = self.value(expr, Some(&text()))?;
        let Some(style) = style else { return converted_plainly(value, ty, &to) };
        let style = self.value(style, Some(&SqlType::Integer))?;
        let from_moment = value.family().is_some_and(Family::is_date_time);
        if ty.family() == Family::Text && from_moment {
            let date_time = self.moment_text(value)?;
            let styled = format!("\"iris CONVERT TO TEXT\"({date_time}, {})", style.sql);
            return converted(BoundExpr::new(styled, text()), ty);
        }
        if ty.family().is_date_time() && value.family() == Some(Family::Text) {
            let read = format!("\"iris CONVERT FROM TEXT\"({}, {})", value.sql, style.sql);
            return converted(BoundExpr::new(read, SqlType::Timestamp), ty);
        }
        converted(value, ty)
    }

    /// A date or time in a form that functions of dates and times take.
    pub(super) fn moment_text(&mut self, value: BoundExpr) -> Result<String, SqlError> {
        Ok(match value.family() {
            Some(Family::Time | Family::PosixTime) => super::text::odbc_text(value)?.sql,
            _ => value.sql,
        })
    }
}

/// CONVERT without a format code: a BIT is 0 or 1, and text that is no date or time is NULL in `{fn CONVERT}`.
fn converted_plainly(value: BoundExpr, ty: SqlType, to: &TypeName) -> Result<BoundExpr, SqlError> {
    let is_text = value.family() == Some(Family::Text) && !value.is_stream();
    match to.name.as_str() {
        "BIT" if value.ty.is_some() && value.ty != Some(SqlType::Bit) => {
            let text = super::text::logical_text(value)?.sql;
            Ok(BoundExpr::new(format!("\"iris CONVERT TO BIT\"({text})"), ty))
        }
        "SQL_DATE" | "SQL_TIME" if is_text => {
            let is_one = if ty == SqlType::Date { "IS DATE TEXT" } else { "IS TIME TEXT" };
            let checked = format!("CASE WHEN \"iris {is_one}\"({0}) THEN {0} END", value.sql);
            converted(BoundExpr { sql: checked, ..value }, ty)
        }
        _ => converted(value, ty),
    }
}

/// A value of one type as one of another.
pub(super) fn converted(value: BoundExpr, ty: SqlType) -> Result<BoundExpr, SqlError> {
    let Some(from) = &value.ty else { return Ok(BoundExpr { ty: Some(ty), ..value }) };
    if from.family() == Family::Vector && ty.family() != Family::Vector {
        return Err(SqlError::not_emulated("a VECTOR as another type"));
    }
    if from.is_stream() && !matches!(ty.family(), Family::Text | Family::Binary) {
        return Err(SqlError::new(SqlCode::STREAM_FUNCTION, "a Stream field cast to another type than text"));
    }
    let collation = if ty.family() == Family::Text { value.collation } else { None };
    if *from == ty && !matches!(ty, SqlType::Varchar(_)) {
        return Ok(value);
    }
    let sql =
        format!("iris_cast({}, {}, {})", value.sql, literal(&from.to_string()), literal(&ty.to_string()));
    Ok(BoundExpr { sql, ty: Some(ty), collation })
}
