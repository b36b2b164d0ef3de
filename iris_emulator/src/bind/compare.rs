//! Predicates: what may stand in WHERE, HAVING, ON and CASE WHEN.
//!
//! Text compares by the collation of the field in the comparison: SQLUPPER, unless the field has another or
//! `%EXACT` stands around it (GSQL_collation). Between two values that are no fields, case counts.

use super::expression::odbc_text;
use super::{Binder, Lowered, text};
use crate::sql::ast::{BinaryOp, Expr, Query};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::Family;

impl Binder<'_> {
    pub(super) fn predicate(&mut self, expr: &Expr) -> Result<String, SqlError> {
        match expr {
            Expr::Binary { op: BinaryOp::And, left, right } => {
                Ok(format!("({} AND {})", self.predicate(left)?, self.predicate(right)?))
            }
            Expr::Binary { op: BinaryOp::Or, left, right } => {
                Ok(format!("({} OR {})", self.predicate(left)?, self.predicate(right)?))
            }
            Expr::Not(inner) => Ok(format!("(NOT {})", self.predicate(inner)?)),
            Expr::Binary {
                op:
                    op @ (BinaryOp::Equal
                    | BinaryOp::NotEqual
                    | BinaryOp::Less
                    | BinaryOp::LessOrEqual
                    | BinaryOp::Greater
                    | BinaryOp::GreaterOrEqual),
                left,
                right,
            } => self.compare(*op, left, right),
            Expr::Binary { op: BinaryOp::StartsWith, left, right } => {
                let (left, right) = (self.as_text(left)?, self.as_text(right)?);
                Ok(format!(
                    "iris_starts_with({}, {}, {})",
                    left.sql,
                    right.sql,
                    u8::from(!left.is_case_blind())
                ))
            }
            // RSQL_contains: case counts
            Expr::Binary { op: BinaryOp::Follows, .. } => {
                Err(SqlError::not_emulated("the follows operator (])"))
            }
            Expr::Binary { op: BinaryOp::Contains, left, right } => {
                let (left, right) = (self.as_text(left)?, self.as_text(right)?);
                Ok(format!("iris_contains({}, {})", left.sql, right.sql))
            }
            Expr::IsNull { expr, negated } => {
                let value = self.value(expr, None)?;
                Ok(format!("({} IS {}NULL)", value.sql, not(*negated)))
            }
            Expr::Between { expr, negated, low, high } => {
                let low = self.compare(BinaryOp::GreaterOrEqual, expr, low)?;
                let high = self.compare(BinaryOp::LessOrEqual, expr, high)?;
                Ok(format!("({}({low} AND {high}))", not(*negated)))
            }
            Expr::InList { expr, negated, list } => {
                let equal: Result<Vec<String>, SqlError> =
                    list.iter().map(|item| self.compare(BinaryOp::Equal, expr, item)).collect();
                Ok(format!("({}({}))", not(*negated), equal?.join(" OR ")))
            }
            Expr::InQuery { expr, negated, query } => self.in_query(expr, *negated, query),
            Expr::Like { expr, negated, pattern, escape } => {
                let (value, pattern) = (self.as_text(expr)?, self.as_text(pattern)?);
                let escape = match escape {
                    Some(escape) => self.as_text(escape)?.sql,
                    None => "NULL".to_owned(),
                };
                let exact = u8::from(!value.is_case_blind());
                Ok(format!("({}iris_like({}, {}, {escape}, {exact}))", not(*negated), value.sql, pattern.sql))
            }
            Expr::Exists(query) => {
                let (sql, _) = self.query(query)?;
                Ok(format!("EXISTS ({sql})"))
            }
            _ => Err(SqlError::new(
                SqlCode::COMPARISON_EXPECTED,
                "a value is no condition in IRIS SQL, not even of type BIT: compare it with = 1",
            )),
        }
    }

    /// `left op right`
    pub(super) fn compare(&mut self, op: BinaryOp, left: &Expr, right: &Expr) -> Result<String, SqlError> {
        let (left, right) = self.pair(left, right, None)?;
        let symbol = match op {
            BinaryOp::Equal => "=",
            BinaryOp::NotEqual => "<>",
            BinaryOp::Less => "<",
            BinaryOp::LessOrEqual => "<=",
            BinaryOp::Greater => ">",
            _ => ">=",
        };
        let (left, right, collation) = comparable(left, right)?;
        Ok(format!("({left} {symbol} {right}{collation})"))
    }

    fn in_query(&mut self, expr: &Expr, negated: bool, query: &Query) -> Result<String, SqlError> {
        let (sql, columns) = self.query(query)?;
        let [column] = columns.as_slice() else {
            return Err(SqlError::new(SqlCode::SUBQUERY_COLUMNS, "the subquery of IN has one column"));
        };
        let value = self.value(expr, Some(&column.ty))?;
        let same = value.ty.as_ref().is_none_or(|ty| ty.family() == column.ty.family());
        if !same || column.ty.is_stream() {
            return Err(SqlError::not_emulated("IN with a subquery of another type"));
        }
        // SQLite compares by the left side's collation
        let blind = value.is_case_blind() || column.collation == Some(crate::catalog::Collation::SqlUpper);
        let collation = collation_of(column.ty.family(), blind);
        Ok(format!("({}({}{collation}) IN ({sql}))", not(negated), value.sql))
    }
}

fn not(negated: bool) -> &'static str {
    if negated { "NOT " } else { "" }
}

/// The COLLATE that makes SQLite compare as IRIS does.
pub(super) fn collation_of(family: Family, case_blind: bool) -> &'static str {
    match family {
        Family::Decimal => " COLLATE DECIMAL",
        Family::Text if case_blind => " COLLATE SQLUPPER",
        Family::Text => " COLLATE BINARY",
        _ => "",
    }
}

/// Two values in one form, and the collation that compares them.
fn comparable(left: Lowered, right: Lowered) -> Result<(String, String, &'static str), SqlError> {
    let blind = left.is_case_blind() || right.is_case_blind();
    let (Some(left_type), Some(right_type)) = (left.ty.clone(), right.ty.clone()) else {
        return Ok((left.sql, right.sql, ""));
    };
    for ty in [&left_type, &right_type] {
        if ty.is_stream() || ty.family() == Family::Vector {
            return Err(SqlError::new(
                SqlCode::INVALID_STATEMENT,
                format!("a value of type {ty} cannot be compared"),
            ));
        }
    }
    let families = (left_type.family(), right_type.family());
    Ok(match families {
        (a, b) if a == b => (left.sql, right.sql, collation_of(a, blind)),
        (Family::Integer | Family::Decimal, Family::Integer | Family::Decimal) => (
            format!("CAST({} AS TEXT)", left.sql),
            format!("CAST({} AS TEXT)", right.sql),
            " COLLATE DECIMAL",
        ),
        (Family::Double, Family::Integer | Family::Decimal)
        | (Family::Integer | Family::Decimal, Family::Double) => {
            (format!("CAST({} AS REAL)", left.sql), format!("CAST({} AS REAL)", right.sql), "")
        }
        (Family::Text, _) | (_, Family::Text) if !is_binary(families) => {
            let (left, right) = (odbc_text(left, &text()), odbc_text(right, &text()));
            (left.sql, right.sql, collation_of(Family::Text, blind))
        }
        _ => return Err(SqlError::not_emulated(format!("comparing {left_type} with {right_type}"))),
    })
}

fn is_binary((left, right): (Family, Family)) -> bool {
    left == Family::Binary || right == Family::Binary
}
