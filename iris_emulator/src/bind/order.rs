//! ORDER BY (RSQL_orderby).

use super::Binder;
use super::compare::collation_of;
use super::query::Binding;
use super::scope::SourceColumn;
use crate::sql::ast::{Expr, OrderItem};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::SqlType;

const DESCENDING: &str = " DESC";

impl Binder<'_> {
    /// ORDER BY of a union: by the columns of the result only.
    pub(super) fn order_by_position(
        &mut self,
        sql: &mut String,
        columns: &[SourceColumn],
        order_by: &[OrderItem],
    ) -> Binding<()> {
        let mut items = Vec::new();
        for item in order_by {
            let position = match &item.expr {
                expr if number_of(expr).is_some() => position_of(number_of(expr).unwrap_or(0), columns)?,
                expr => output_position(expr, columns).ok_or_else(|| {
                    SqlError::new(SqlCode::UNION_SORT_COLUMN, SqlCode::UNION_SORT_COLUMN.text())
                })?,
            };
            items.push(order_text(&(position + 1).to_string(), &columns[position], item.descending));
        }
        push_order(sql, &items);
        Ok(())
    }

    pub(super) fn order_item(
        &mut self,
        item: &OrderItem,
        columns: &[SourceColumn],
        has_wildcard: bool,
    ) -> Binding<String> {
        if let Some(number) = number_of(&item.expr) {
            if has_wildcard {
                return Err(SqlError::new(SqlCode::NUMBER_AFTER_STAR, SqlCode::NUMBER_AFTER_STAR.text()));
            }
            let position = position_of(number, columns)?;
            return sortable(&(position + 1).to_string(), &columns[position], item.descending);
        }
        refuse_ambiguous(&item.expr, columns)?;
        // an alias is meant before a field of the same name, and that one before a field behind an arrow
        let position = output_position(&item.expr, columns);
        if let Some(position) = position.filter(|position| !columns[*position].is_arrow) {
            return sortable(&(position + 1).to_string(), &columns[position], item.descending);
        }
        let bound = match self.group_key(&item.expr) {
            Some(key) => key,
            None => self.value(&item.expr, None)?,
        };
        let ty = bound.ty.clone().unwrap_or(SqlType::Integer);
        let column = SourceColumn {
            name: String::new(),
            storage: None,
            ty,
            collation: bound.collation,
            origin: None,
            is_arrow: false,
        };
        sortable(&bound.sql, &column, item.descending)
    }
}

/// GSQL_blobs: a stream is not ordered.
fn sortable(sql: &str, column: &SourceColumn, descending: bool) -> Binding<String> {
    if column.ty.is_stream() {
        return Err(SqlError::new(SqlCode::STREAM_SORT, SqlCode::STREAM_SORT.text()));
    }
    Ok(order_text(sql, column, descending))
}

/// A name that several columns of the result have, which are not the same field.
fn refuse_ambiguous(expr: &Expr, columns: &[SourceColumn]) -> Binding<()> {
    let Expr::Column { table: None, column: name } = expr else { return Ok(()) };
    let mut named =
        columns.iter().filter(|column| !column.is_arrow && column.name.eq_ignore_ascii_case(&name.text));
    match named.next() {
        Some(first) if named.any(|other| other.origin.is_none() || other.origin != first.origin) => {
            Err(SqlError::new(SqlCode::AMBIGUOUS_SORT, SqlCode::AMBIGUOUS_SORT.text()))
        }
        _ => Ok(()),
    }
}

/// RSQL_orderby: the number of a column, which is truncated to an integer.
fn number_of(expr: &Expr) -> Option<i64> {
    match expr {
        Expr::Integer(number) => Some(*number),
        Expr::Number(text) => Some(crate::number::leading_number(text).truncated_i64()),
        Expr::Negate(inner) => number_of(inner).map(|number| -number),
        _ => None,
    }
}

fn position_of(number: i64, columns: &[SourceColumn]) -> Binding<usize> {
    let position = usize::try_from(number).ok().and_then(|number| number.checked_sub(1));
    position
        .filter(|position| *position < columns.len())
        .ok_or_else(|| SqlError::new(SqlCode::SORT_COLUMN_NUMBER, SqlCode::SORT_COLUMN_NUMBER.text()))
}

/// The column of the result that an item of ORDER BY names: by its name or alias.
fn output_position(expr: &Expr, columns: &[SourceColumn]) -> Option<usize> {
    match expr {
        Expr::Column { table: None, column } => {
            let is_named = |output: &SourceColumn| output.name.eq_ignore_ascii_case(&column.text);
            let position = columns.iter().position(|output| is_named(output) && !output.is_arrow);
            position.or_else(|| columns.iter().position(is_named))
        }
        _ => None,
    }
}

/// An item of ORDER BY. NULL comes first, as in SQLite (RSQL_orderby).
pub(super) fn order_text(sql: &str, column: &SourceColumn, descending: bool) -> String {
    let collation = collation_of(column.ty.family(), column.collation);
    format!("{sql}{collation}{}", if descending { DESCENDING } else { "" })
}

/// An item of ORDER BY without its direction, and that.
pub(super) fn without_direction(item: &str) -> (&str, &'static str) {
    item.strip_suffix(DESCENDING).map_or((item, ""), |key| (key, DESCENDING))
}

pub(super) fn push_order(sql: &mut String, order: &[String]) {
    if !order.is_empty() {
        sql.push_str(&format!(" ORDER BY {}", order.join(", ")));
    }
}
