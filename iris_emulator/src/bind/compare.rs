//! Comparisons: two values in one form, and the collation that compares them.
//!
//! Text compares by the collation of the field in the comparison: SQLUPPER, unless the field has another or
//! `%EXACT` stands around it (GSQL_collation). Between two values that are no fields, case counts.

use super::text::logical_text;
use super::{Binder, BoundExpr};
use crate::catalog::{Collation, literal};
use crate::sql::ast::{BinaryOp, Expr};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{Family, SqlType};

/// Two sides of a comparison in SQLite, and what compares them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Comparable {
    pub(super) left: String,
    pub(super) right: String,
    pub(super) collation: &'static str,
}

pub(super) fn symbol(op: BinaryOp) -> &'static str {
    match op {
        BinaryOp::Equal => "=",
        BinaryOp::NotEqual => "<>",
        BinaryOp::Less => "<",
        BinaryOp::LessOrEqual => "<=",
        BinaryOp::Greater => ">",
        _ => ">=",
    }
}

impl Binder<'_> {
    /// `left op right`
    pub(super) fn compare(&mut self, op: BinaryOp, left: &Expr, right: &Expr) -> Result<String, SqlError> {
        let (left, right) = self.pair(left, right, None)?;
        let Comparable { left, right, collation } = comparable(left, right)?;
        Ok(format!("({left} {} {right}{collation})", symbol(op)))
    }
}

impl BoundExpr {
    /// The COLLATE that makes SQLite compare it as IRIS does.
    pub(super) fn collate(&self) -> &'static str {
        self.family().map_or("", |family| collation_of(family, self.collation))
    }

    /// It, compared as IRIS does.
    pub(super) fn collated(&self) -> String {
        format!("{}{}", self.sql, self.collate())
    }
}

/// The COLLATE that makes SQLite compare as IRIS does.
pub(super) fn collation_of(family: Family, collation: Option<Collation>) -> &'static str {
    match (family, collation) {
        (Family::Decimal, _) => " COLLATE DECIMAL",
        (Family::Text, Some(Collation::SqlUpper)) => " COLLATE SQLUPPER",
        (Family::Text, Some(Collation::SqlString)) => " COLLATE SQLSTRING",
        (Family::Text, Some(Collation::Upper)) => " COLLATE UPPER",
        (Family::Text | Family::List, _) => " COLLATE BINARY",
        _ => "",
    }
}

/// Two values in one form, and the collation that compares them.
pub(super) fn comparable(left: BoundExpr, right: BoundExpr) -> Result<Comparable, SqlError> {
    let collation = left.collation.or(right.collation);
    let (Some(left_type), Some(right_type)) = (left.ty.clone(), right.ty.clone()) else {
        return Ok(Comparable { left: left.sql, right: right.sql, collation: "" });
    };
    if left_type.is_stream() || right_type.is_stream() {
        return Err(SqlError::new(SqlCode::STREAM_USE, "a Stream field in a comparison"));
    }
    let is_first_exact = left.collation == Some(Collation::Exact);
    let collation = if is_first_exact { left.collation } else { collation };
    let plain = |left: BoundExpr, right: BoundExpr, collation| {
        Ok(Comparable { left: left.sql, right: right.sql, collation })
    };
    let families = (left_type.family(), right_type.family());
    match families {
        (Family::Vector, Family::Vector) | (Family::Binary, Family::Binary) => plain(left, right, ""),
        (a, b) if a == b => plain(left, right, collation_of(a, collation)),
        (Family::Integer | Family::Decimal, Family::Integer | Family::Decimal) => Ok(Comparable {
            left: format!("CAST({} AS TEXT)", left.sql),
            right: format!("CAST({} AS TEXT)", right.sql),
            collation: " COLLATE DECIMAL",
        }),
        (Family::Double, Family::Integer | Family::Decimal)
        | (Family::Integer | Family::Decimal, Family::Double) => Ok(Comparable {
            left: format!("CAST({} AS REAL)", left.sql),
            right: format!("CAST({} AS REAL)", right.sql),
            collation: "",
        }),
        // a DATE is its days
        (Family::Date, Family::Integer | Family::Decimal | Family::Double)
        | (Family::Integer | Family::Decimal | Family::Double, Family::Date) => {
            let (left, right) = (cast(left, "INTEGER"), cast(right, "INTEGER"));
            plain(left, right, "")
        }
        // a TIME its seconds
        (Family::Time, Family::Integer | Family::Decimal | Family::Double)
        | (Family::Integer | Family::Decimal | Family::Double, Family::Time) => {
            let (left, right) = (seconds(left)?, seconds(right)?);
            plain(left, right, " COLLATE DECIMAL")
        }
        // RSQL_having: what stands beside a DATE, a TIME or a TIMESTAMP is converted to it
        (a, b) if a.is_date_time() && b.is_date_time() => {
            let right = date_time(right, &right_type, &left_type);
            plain(left, right, "")
        }
        (Family::List, Family::Text) | (Family::Text, Family::List) => plain(left, right, " COLLATE BINARY"),
        (a, b)
            if a == Family::Vector || b == Family::Vector || a == Family::Binary || b == Family::Binary =>
        {
            Err(SqlError::not_emulated(format!("comparing {left_type} with {right_type}")))
        }
        _ => {
            let (left, right) = (logical_text(left)?, logical_text(right)?);
            plain(left, right, collation_of(Family::Text, collation))
        }
    }
}

fn cast(value: BoundExpr, ty: &str) -> BoundExpr {
    let sql = format!("CAST({} AS {ty})", value.sql);
    if value.family() == Some(Family::Date) { value } else { BoundExpr { sql, ..value } }
}

fn seconds(value: BoundExpr) -> Result<BoundExpr, SqlError> {
    if value.family() == Some(Family::Time) {
        return logical_text(value);
    }
    Ok(BoundExpr { sql: format!("CAST({} AS TEXT)", value.sql), ..value })
}

fn date_time(value: BoundExpr, from: &SqlType, to: &SqlType) -> BoundExpr {
    let sql =
        format!("iris_cast({}, {}, {})", value.sql, literal(&from.to_string()), literal(&to.to_string()));
    BoundExpr { sql, ty: Some(to.clone()), collation: None }
}
