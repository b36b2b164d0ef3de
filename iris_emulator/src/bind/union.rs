//! UNION (RSQL_union).

use super::choice::{coerced, common_type};
use super::compare::collation_of;
use super::query::Binding;
use super::scope::SourceColumn;
use super::{Binder, BoundExpr, text};
use crate::catalog::{Collation, quoted};
use crate::sql::ast::{Query, QueryBody};
use crate::sqlcode::{SqlCode, SqlError};

/// An operand: its text and its columns, each with its type or none for a column of NULLs.
struct Operand {
    sql: String,
    columns: Vec<SourceColumn>,
}

impl Binder<'_> {
    pub(super) fn operand(&mut self, body: &QueryBody) -> Binding<(String, Vec<SourceColumn>)> {
        match body {
            QueryBody::Nested(query) => self.query_once(query),
            QueryBody::Select(select) => {
                let query = Query {
                    with: Vec::new(),
                    body: QueryBody::Select(select.clone()),
                    order_by: Vec::new(),
                    limit: None,
                    offset: None,
                };
                self.query_once(&query)
            }
            QueryBody::Union { all, .. } => {
                let mut operands = Vec::new();
                self.operands_of(body, *all, &mut operands)?;
                united(operands, *all)
            }
        }
    }

    /// The operands of one kind of UNION, so that many do not nest.
    fn operands_of(&mut self, body: &QueryBody, all: bool, operands: &mut Vec<Operand>) -> Binding<()> {
        match body {
            QueryBody::Union { all: other, left, right } if *other == all => {
                self.operands_of(left, all, operands)?;
                self.operands_of(right, all, operands)?;
            }
            body => {
                let (sql, columns) = self.operand(body)?;
                operands.push(Operand { sql, columns });
            }
        }
        Ok(())
    }
}

fn united(operands: Vec<Operand>, all: bool) -> Binding<(String, Vec<SourceColumn>)> {
    let Some(first) = operands.first() else {
        return Err(SqlError::new(SqlCode::FATAL, "a UNION without operands"));
    };
    let mut columns = first.columns.clone();
    for operand in &operands[1..] {
        if operand.columns.len() != columns.len() {
            return Err(SqlError::new(SqlCode::UNION_MISMATCH, SqlCode::UNION_MISMATCH.text()));
        }
        for (column, other) in columns.iter_mut().zip(&operand.columns) {
            // a column of NULLs is of any type; types that differ are text, whose precedence is highest
            (column.ty, column.collation) = match (is_null(column), is_null(other)) {
                (true, _) => (other.ty.clone(), other.collation),
                (_, true) => (column.ty.clone(), column.collation),
                _ => {
                    let ty = common_type(&column.ty, &other.ty).unwrap_or_else(text);
                    // RSQL_union: other collations meet in EXACT
                    let collation = match (column.collation, other.collation) {
                        (a, b) if a == b => a,
                        (Some(_), Some(_)) => Some(Collation::Exact),
                        (a, b) => a.or(b),
                    };
                    (ty, collation)
                }
            };
            column.origin = None;
        }
    }
    let keyword = if all { " UNION ALL " } else { " UNION " };
    let sides = operands.iter().map(|operand| side(operand, &columns, all)).collect::<Binding<Vec<_>>>()?;
    // SQLite takes 500 in a row
    let sql = if sides.len() <= 400 {
        sides.join(keyword)
    } else {
        let parts = sides.chunks(400).map(|part| format!("SELECT * FROM ({})", part.join(keyword)));
        parts.collect::<Vec<_>>().join(keyword)
    };
    Ok((sql, columns))
}

/// A column whose type no value gave.
fn is_null(column: &SourceColumn) -> bool {
    column.ty == super::select::NULL_TYPE
}

/// An operand with the types of the result. Where each row comes once, values that collate SQLUPPER come back in upper
/// case.
fn side(operand: &Operand, columns: &[SourceColumn], all: bool) -> Binding<String> {
    let mut items = Vec::new();
    let mut numbers = Vec::new();
    let mut is_plain = all;
    for (number, (own, column)) in (1..).zip(operand.columns.iter().zip(columns)) {
        let number = quoted(&number.to_string());
        let value = BoundExpr { sql: number.clone(), ty: Some(own.ty.clone()), collation: column.collation };
        let converted = if is_null(own) { value } else { coerced(value, &column.ty)? };
        is_plain &= converted.sql == number;
        let text = if all { converted.sql } else { super::select::folded_value(&converted) };
        let collation = if all { "" } else { collation_of(column.ty.family(), column.collation) };
        items.push(format!("{text}{collation} AS {}", quoted(&column.name)));
        numbers.push(number);
    }
    if is_plain {
        return Ok(format!("SELECT * FROM ({})", operand.sql));
    }
    // by their numbers: two columns may have one name
    Ok(format!(
        "SELECT * FROM (WITH side({}) AS ({}) SELECT {} FROM side)",
        numbers.join(", "),
        operand.sql,
        items.join(", ")
    ))
}
