//! A value on its way into a field.

use super::{Binder, BoundExpr};
use crate::catalog::{Column, Counting, Table, literal};
use crate::sql::ast::Expr;
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{Family, SqlType};

impl Binder<'_> {
    /// A value on its way into a column.
    pub(super) fn assigned(
        &mut self,
        table: &Table,
        column: &Column,
        expr: &Expr,
        code: SqlCode,
    ) -> Result<String, SqlError> {
        let value = match expr {
            Expr::Param(position) => {
                // the assignment converts it, whatever it is
                if let Some(slot) = self.parameters.get_mut(*position) {
                    *slot = None;
                }
                if let Some(slot) = self.assigned.get_mut(*position) {
                    *slot = Some(column.ty.clone());
                }
                BoundExpr { sql: format!("?{}", position + 1), ty: None, collation: None }
            }
            // likewise
            Expr::String(text) => BoundExpr { sql: literal(text), ty: None, collation: None },
            expr => self.value(expr, Some(&column.ty))?,
        };
        self.assignment(table, column, value, code)
    }

    pub(super) fn assignment(
        &self,
        table: &Table,
        column: &Column,
        value: BoundExpr,
        code: SqlCode,
    ) -> Result<String, SqlError> {
        let is_stream = value.is_stream();
        let value = assignable(value, &column.ty)?;
        let ty = literal(&column.ty.to_string());
        if self.unchecked {
            return Ok(format!("iris_unchecked({value}, {ty})"));
        }
        let field = literal(&format!("{}.{}", table.label(), column.name));
        if column.counting.is_by_table() && code == SqlCode::FIELD_VALIDATION_INSERT {
            // RSQL_insert: what is no number is ignored
            let number = format!("iris_assign(iris_number_or_null({value}), {ty}, {field}, {})", code.0);
            return Ok(counted(table, column, &number));
        }
        if code == SqlCode::FIELD_VALIDATION_UPDATE && is_stream && !column.ty.is_stream() {
            return Err(SqlError::new(SqlCode::STREAM_ASSIGNMENT, SqlCode::STREAM_ASSIGNMENT.text()));
        }
        let mut value = format!("iris_assign({value}, {ty}, {field}, {})", code.0);
        if !column.limits.is_empty() {
            let limit = |limit: &Option<String>| limit.as_deref().map_or("NULL".to_owned(), literal);
            let (least, greatest) = (limit(&column.limits.least), limit(&column.limits.greatest));
            value = format!("iris_within({value}, {least}, {greatest}, {field}, {})", code.0);
        }
        if column.identity {
            // SQLite would count NULL itself
            let function = if table.allow_identity_insert { "iris_required" } else { "iris_row_id" };
            let (name, label) = (literal(&column.name), literal(&table.label()));
            return Ok(format!("{function}({value}, {name}, {label})"));
        }
        Ok(value)
    }

    /// RSQL_createtable, DEFAULT: the data type does not bind it.
    pub(super) fn default(
        &mut self,
        table: &Table,
        column: &Column,
        default: &Expr,
        code: SqlCode,
    ) -> Result<String, SqlError> {
        let is_text = matches!(default, Expr::String(_));
        self.with_unchecked(is_text, |binder| binder.assigned(table, column, default, code))
    }

    /// Binds with or without a look at what the values are.
    pub(super) fn with_unchecked<T>(&mut self, unchecked: bool, bind: impl FnOnce(&mut Self) -> T) -> T {
        let outer = std::mem::replace(&mut self.unchecked, unchecked);
        let bound = bind(self);
        self.unchecked = outer;
        bound
    }
}

/// The number of a field that counts, where none, or none but 0, is given.
pub(super) fn counted(table: &Table, column: &Column, given: &str) -> String {
    let moves = i32::from(column.counting == Counting::Counter);
    format!("iris_counter({}, {given}, {moves})", literal(&counter_name(table, column)))
}

/// What the counter of a field is named.
pub(crate) fn counter_name(table: &Table, column: &Column) -> String {
    format!("{}:{}", table.storage_name(), column.name.to_uppercase())
}

/// A value in a form that an assignment takes: dates and times for text are as ODBC writes them.
fn assignable(value: BoundExpr, to: &SqlType) -> Result<String, SqlError> {
    let (Some(from), to_family) = (value.ty.clone(), to.family()) else { return Ok(value.sql) };
    let family = from.family();
    // an assignment takes a number for seconds
    if family == Family::Time && to_family == Family::Time {
        return Ok(super::text::odbc_text(value)?.sql);
    }
    if family == to_family {
        return Ok(value.sql);
    }
    Ok(match (family, to_family) {
        (Family::Date | Family::Time | Family::PosixTime | Family::List, Family::Text) => {
            super::text::odbc_text(value)?.sql
        }
        (_, Family::Text) if !from.is_stream() => super::text::logical_text(value)?.sql,
        (a, b) if a.is_date_time() && b.is_date_time() => {
            format!("iris_cast({}, {}, {})", value.sql, literal(&from.to_string()), literal(&to.to_string()))
        }
        (Family::Time, _) => super::text::logical_text(value)?.sql,
        _ => value.sql,
    })
}
