//! Values of which one is taken: CASE, COALESCE, IFNULL and their like, and the type that all of them have.

use super::text::logical_text;
use super::{Binder, BoundExpr, text};
use crate::catalog::{Collation, literal};
use crate::sql::ast::{BinaryOp, Expr};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{Family, SqlType};

/// The type that values of two types have in common; `None` where IRIS asks for a CAST (SQLCODE -378).
pub(super) fn common_type(a: &SqlType, b: &SqlType) -> Option<SqlType> {
    if a == b {
        return Some(a.clone());
    }
    let (x, y) = (a.family(), b.family());
    Some(match (a, b) {
        (SqlType::Varchar(a), SqlType::Varchar(b)) => SqlType::Varchar(*a.max(b)),
        (SqlType::Varbinary(a), SqlType::Varbinary(b)) => SqlType::Varbinary(*a.max(b)),
        (SqlType::Time(a), SqlType::Time(b)) => SqlType::Time(*a.max(b)),
        (SqlType::Numeric { precision: p, scale: s }, SqlType::Numeric { precision: q, scale: t }) => {
            SqlType::Numeric { precision: *p.max(q), scale: *s.max(t) }
        }
        _ if x == y && x == Family::Integer => wider_integer(a, b),
        _ if x == y && x == Family::Text => text(),
        _ if x == y => a.clone(),
        (numeric @ SqlType::Numeric { .. }, _) if y == Family::Integer => numeric.clone(),
        (_, numeric @ SqlType::Numeric { .. }) if x == Family::Integer => numeric.clone(),
        _ if x.is_number() && y.is_number() => SqlType::Double,
        _ if matches!((x, y), (Family::Date, Family::Timestamp) | (Family::Timestamp, Family::Date)) => {
            SqlType::Timestamp
        }
        _ if matches!(
            (x, y),
            (Family::PosixTime, Family::Timestamp) | (Family::Timestamp, Family::PosixTime)
        ) =>
        {
            SqlType::Timestamp
        }
        _ if x == Family::List || y == Family::List => SqlType::List,
        _ => return None,
    })
}

fn wider_integer(a: &SqlType, b: &SqlType) -> SqlType {
    let rank = |ty: &SqlType| match ty {
        SqlType::Bit => 0,
        SqlType::TinyInt => 1,
        SqlType::SmallInt => 2,
        SqlType::Integer => 3,
        _ => 4,
    };
    if rank(a) >= rank(b) { a.clone() } else { b.clone() }
}

/// A value in the form of another type.
pub(super) fn coerced(value: BoundExpr, to: &SqlType) -> Result<BoundExpr, SqlError> {
    let Some(from) = value.ty.clone() else { return Ok(value) };
    let collation = value.collation;
    let sql = match (from.family(), to.family()) {
        (a, b) if a == b => value.sql,
        (Family::Integer, Family::Decimal) => format!("CAST({} AS TEXT)", value.sql),
        (_, Family::Double) => format!("CAST({} AS REAL)", value.sql),
        (_, Family::Text) => logical_text(value)?.sql,
        (_, Family::Timestamp) => {
            format!("iris_cast({}, {}, 'TIMESTAMP')", value.sql, literal(&from.to_string()))
        }
        _ => value.sql,
    };
    Ok(BoundExpr { sql, ty: Some(to.clone()), collation })
}

/// All of one type; those that differ become text if `may_differ`.
pub(super) fn unified(
    values: Vec<BoundExpr>,
    may_differ: bool,
) -> Result<(Vec<BoundExpr>, Option<SqlType>), SqlError> {
    let mut ty: Option<SqlType> = None;
    for value in values.iter().filter_map(|value| value.ty.as_ref()) {
        ty = Some(match &ty {
            None => value.clone(),
            Some(known) => match common_type(known, value) {
                Some(ty) => ty,
                None if may_differ => text(),
                None => {
                    return Err(SqlError::new(
                        SqlCode::TYPE_MISMATCH,
                        "Datatype mismatch, explicit CAST is required",
                    ));
                }
            },
        });
    }
    let Some(common) = &ty else { return Ok((values, None)) };
    let values = values.into_iter().map(|value| coerced(value, common)).collect::<Result<_, _>>()?;
    Ok((values, ty))
}

/// The collation that values have in common.
pub(super) fn common_collation(values: &[BoundExpr]) -> Option<Collation> {
    let mut collations = values.iter().filter(|value| value.ty.is_some()).map(|value| value.collation);
    let first = collations.next()?;
    if collations.all(|collation| collation == first) { first } else { None }
}

impl Binder<'_> {
    /// Values of which one is taken; parameters and literals among them take the type of the first that has one.
    pub(super) fn alternatives(
        &mut self,
        exprs: &[&Expr],
        expected: Option<&SqlType>,
        may_differ: bool,
    ) -> Result<(Vec<BoundExpr>, Option<SqlType>), SqlError> {
        let mut known: Option<SqlType> = None;
        let mut values: Vec<Option<BoundExpr>> = Vec::with_capacity(exprs.len());
        for expr in exprs {
            let value = match expr {
                Expr::Param(_) | Expr::Null => None,
                expr => Some(self.value(expr, expected)?),
            };
            if known.is_none() {
                known = value.as_ref().and_then(|value| value.ty.clone());
            }
            values.push(value);
        }
        let mut bound = Vec::with_capacity(exprs.len());
        for (expr, value) in exprs.iter().zip(values) {
            bound.push(match value {
                Some(value) => value,
                None => self.value(expr, known.as_ref().or(expected))?,
            });
        }
        unified(bound, may_differ)
    }

    pub(super) fn case(
        &mut self,
        operand: Option<&Expr>,
        whens: &[(Expr, Expr)],
        otherwise: Option<&Expr>,
        expected: Option<&SqlType>,
    ) -> Result<BoundExpr, SqlError> {
        let results: Vec<&Expr> = whens.iter().map(|(_, then)| then).chain(otherwise).collect();
        // RSQL_case: of several types the one with the highest precedence, which is VARCHAR's
        let (results, ty) = self.alternatives(&results, expected, true)?;
        let collation = common_collation(&results);
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
        Ok(BoundExpr { sql, ty, collation })
    }

    /// COALESCE and the functions that give one of their arguments; `None` for others.
    pub(super) fn choice_call(
        &mut self,
        name: &str,
        arguments: &[Expr],
        expected: Option<&SqlType>,
    ) -> Result<Option<BoundExpr>, SqlError> {
        let all: Vec<&Expr> = arguments.iter().collect();
        Ok(Some(match (name, arguments) {
            ("COALESCE", [_, ..]) => {
                let (values, ty) = self.alternatives(&all, expected, false)?;
                let collation = common_collation(&values);
                let sql: Vec<String> = values.into_iter().map(|value| value.sql).collect();
                let sql = if let [one] = sql.as_slice() {
                    one.clone()
                } else {
                    format!("COALESCE({})", sql.join(", "))
                };
                BoundExpr { sql, ty, collation }
            }
            // RSQL_nvl, RSQL_isnull; RSQL_ifnull: the ODBC form of IFNULL
            ("NVL" | "ISNULL" | "{fn IFNULL}", [_, _]) => {
                let (values, ty) = self.alternatives(&all, expected, true)?;
                let collation = common_collation(&values);
                BoundExpr { sql: format!("COALESCE({}, {})", values[0].sql, values[1].sql), ty, collation }
            }
            // RSQL_ifnull: two arguments give NULL where the first is not; three the third
            ("IFNULL", [value, when_null]) => {
                let value = self.value(value, None)?;
                let result = self.value(when_null, expected)?;
                BoundExpr {
                    sql: format!("CASE WHEN {} IS NULL THEN {} END", value.sql, result.sql),
                    ..result
                }
            }
            ("IFNULL", [value, when_null, otherwise]) => {
                let value = self.value(value, None)?;
                let (results, ty) = self.alternatives(&[when_null, otherwise], expected, true)?;
                let sql = format!(
                    "CASE WHEN {} IS NULL THEN {} ELSE {} END",
                    value.sql, results[0].sql, results[1].sql
                );
                BoundExpr { sql, ty, collation: common_collation(&results) }
            }
            ("NULLIF", [a, b]) => {
                let equal = self.compare(BinaryOp::Equal, a, b)?;
                let value = self.value(a, expected)?;
                BoundExpr { sql: format!("CASE WHEN {equal} THEN NULL ELSE {} END", value.sql), ..value }
            }
            ("DECODE", [value, pairs @ ..]) if pairs.len() >= 2 => self.decode(value, pairs, expected)?,
            ("GREATEST" | "LEAST", [_, ..]) => self.extreme(name == "GREATEST", &all, expected)?,
            _ => return Ok(None),
        }))
    }

    /// RSQL_decode: NULL is found by NULL.
    fn decode(
        &mut self,
        value: &Expr,
        pairs: &[Expr],
        expected: Option<&SqlType>,
    ) -> Result<BoundExpr, SqlError> {
        let (pairs, otherwise) = pairs.split_at(pairs.len() / 2 * 2);
        let results: Vec<&Expr> = pairs.iter().skip(1).step_by(2).chain(otherwise).collect();
        let (results, ty) = self.alternatives(&results, expected, true)?;
        let collation = common_collation(&results);
        let mut results = results.into_iter().map(|result| result.sql);
        let mut sql = "CASE".to_owned();
        for search in pairs.iter().step_by(2) {
            let condition = match search {
                Expr::Null => format!("{} IS NULL", self.value(value, None)?.sql),
                search => self.compare(BinaryOp::Equal, value, search)?,
            };
            sql.push_str(&format!(" WHEN {condition} THEN {}", results.next().unwrap_or_default()));
        }
        if let Some(otherwise) = results.next() {
            sql.push_str(&format!(" ELSE {otherwise}"));
        }
        Ok(BoundExpr { sql: format!("{sql} END"), ty, collation })
    }

    /// RSQL_greatest, RSQL_least: canonical numbers come before text; NULL among them is NULL.
    fn extreme(
        &mut self,
        greatest: bool,
        all: &[&Expr],
        expected: Option<&SqlType>,
    ) -> Result<BoundExpr, SqlError> {
        let (values, ty) = self.alternatives(all, expected, true)?;
        let function = if greatest { "iris_greatest" } else { "iris_least" };
        if ty.as_ref().is_some_and(|ty| ty.family() == Family::Vector) {
            return Err(SqlError::not_emulated("GREATEST and LEAST of vectors"));
        }
        // those that are text in storage compare as text
        let is_text =
            |family| matches!(family, Family::Text | Family::List | Family::Binary | Family::Timestamp);
        let are_numbers = ty.as_ref().is_some_and(|ty| !is_text(ty.family()));
        let sql: Vec<String> = values.into_iter().map(|value| value.sql).collect();
        let sql = format!("{function}({}, {})", u8::from(are_numbers), sql.join(", "));
        Ok(BoundExpr { sql, ty, collation: None })
    }
}
