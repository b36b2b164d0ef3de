//! Literals and parameters, which take the type of what stands beside them.

use rusqlite::types::Value as Stored;

use super::{Binder, BoundExpr, number, text};
use crate::catalog::literal;
use crate::convert::{assign, parse_decimal};
use crate::number::Decimal;
use crate::sql::ast::{Expr, OdbcKind};
use crate::sqlcode::{SqlCode, SqlError};
use crate::temporal::{odbc_date, odbc_time, odbc_timestamp, parse_date_time};
use crate::value::{Family, SqlType, utf16_length};

/// Whether the expression takes its type from what stands beside it.
pub(super) fn is_untyped(expr: &Expr) -> bool {
    matches!(expr, Expr::Param(_) | Expr::Null | Expr::String(_))
}

impl Binder<'_> {
    /// A parameter: of the type that is expected, unless the client declared one that tells more.
    pub(super) fn parameter(
        &mut self,
        position: usize,
        expected: Option<&SqlType>,
    ) -> Result<BoundExpr, SqlError> {
        let declared = self.setting.declared.get(position).and_then(Option::as_ref);
        let ty = match (declared, expected) {
            (Some(declared), Some(expected)) if !takes(declared, expected) => expected.clone(),
            (Some(declared), _) => declared.clone(),
            (None, Some(expected)) => expected.clone(),
            (None, None) => text(),
        };
        let slot = self.parameters.get_mut(position);
        *slot.ok_or_else(|| SqlError::new(SqlCode::FATAL, "a parameter without a number"))? =
            Some(ty.clone());
        Ok(BoundExpr::new(format!("?{}", position + 1), ty))
    }
}

/// Whether a declared type is taken where another is expected: numbers for numbers.
fn takes(declared: &SqlType, expected: &SqlType) -> bool {
    let (declared, expected) = (declared.family(), expected.family());
    declared == expected || declared.is_number() && expected.is_number()
}

pub(super) fn integer_literal(value: i64) -> BoundExpr {
    let ty = if i32::try_from(value).is_ok() { SqlType::Integer } else { SqlType::BigInt };
    BoundExpr::new(value.to_string(), ty)
}

/// A number is a decimal; beyond their range it is a double (GCOS_types).
pub(super) fn number_literal(text: &str) -> Result<BoundExpr, SqlError> {
    if let Some(value) = parse_decimal(text) {
        return Ok(decimal_literal(value));
    }
    match text.parse::<f64>() {
        Ok(value) if value.is_finite() => Ok(BoundExpr::new(format!("{value:e}"), SqlType::Double)),
        _ => Err(SqlError::new(SqlCode::EXPONENT_OUT_OF_RANGE, SqlCode::EXPONENT_OUT_OF_RANGE.text())),
    }
}

pub(super) fn decimal_literal(value: Decimal) -> BoundExpr {
    if let Some(value) = value.to_i64() {
        return integer_literal_or_null(value);
    }
    let scale = u32::try_from(-value.exponent()).unwrap_or(0).min(18);
    BoundExpr::new(literal(&value.to_string()), SqlType::Numeric { precision: 19, scale })
}

fn integer_literal_or_null(value: i64) -> BoundExpr {
    if value == i64::MIN { BoundExpr::null() } else { integer_literal(value) }
}

/// A string where another type is expected is that type's ODBC form.
pub(super) fn string_literal(string: &str, expected: Option<&SqlType>) -> Result<BoundExpr, SqlError> {
    let length = u32::try_from(utf16_length(string)).unwrap_or(u32::MAX);
    let as_text = BoundExpr::new(literal(string), SqlType::Varchar(length.max(1)));
    let Some(expected) = expected else { return Ok(as_text) };
    let converted = match expected.family() {
        // a number is compared as it is, whatever the field could hold; anything else is text
        Family::Decimal | Family::Integer | Family::Double => {
            return Ok(parse_decimal(string).map_or(as_text, decimal_literal));
        }
        Family::Date | Family::Time | Family::Timestamp | Family::PosixTime => {
            assign(Stored::Text(string.to_owned()), expected).ok().or_else(|| date_time(string, expected))
        }
        Family::Vector => assign(Stored::Text(string.to_owned()), expected).ok(),
        _ => return Ok(as_text),
    };
    match converted {
        Some(Stored::Integer(value)) => Ok(BoundExpr::new(value.to_string(), expected.clone())),
        Some(Stored::Text(text)) => Ok(BoundExpr::new(literal(&text), expected.clone())),
        Some(Stored::Blob(bytes)) => {
            let digits: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
            Ok(BoundExpr::new(format!("x'{digits}'"), expected.clone()))
        }
        _ => Err(unfit(expected)),
    }
}

/// A timestamp where a date, or a time, is expected.
fn date_time(string: &str, expected: &SqlType) -> Option<Stored> {
    let date_time =
        odbc_timestamp(string).or_else(|| parse_date_time(string).filter(|_| string.contains(':')))?;
    match expected {
        SqlType::Date => Some(Stored::Integer(date_time.days)),
        SqlType::Time(_) => Some(Stored::Integer(date_time.micros)),
        _ => None,
    }
}

fn unfit(expected: &SqlType) -> SqlError {
    let code = match expected.family() {
        Family::Date => SqlCode::DATE_INPUT,
        Family::Time => SqlCode::TIME_INPUT,
        _ => SqlCode::FATAL,
    };
    SqlError::new(code, format!("a literal cannot be converted to the {expected} that is expected"))
}

/// `{d '…'}`, `{t '…'}`, `{ts '…'}` (RSQL_dateconstruct)
pub(super) fn odbc_literal(kind: OdbcKind, string: &str) -> Result<BoundExpr, SqlError> {
    let found = match kind {
        OdbcKind::Date => odbc_date(string).map(|days| BoundExpr::new(days.to_string(), SqlType::Date)),
        OdbcKind::Time => {
            odbc_time(string).map(|micros| BoundExpr::new(micros.to_string(), SqlType::Time(6)))
        }
        OdbcKind::Timestamp => odbc_timestamp(string)
            .and_then(crate::temporal::DateTime::text)
            .map(|text| BoundExpr::new(literal(&text), SqlType::Timestamp)),
    };
    let code = match kind {
        OdbcKind::Date => SqlCode::DATE_INPUT,
        OdbcKind::Time => SqlCode::TIME_INPUT,
        OdbcKind::Timestamp => SqlCode::FATAL,
    };
    found.ok_or_else(|| SqlError::new(code, "the escape holds no date or time of its kind"))
}

impl Binder<'_> {
    /// A value as a number; text by the number at its front.
    pub(super) fn as_number(&mut self, expr: &Expr) -> Result<BoundExpr, SqlError> {
        let value = self.value(expr, Some(&number()))?;
        if value.is_stream() {
            return Err(super::text::stream_function());
        }
        Ok(match value.family() {
            None | Some(Family::Integer | Family::Decimal | Family::Double | Family::Date) => value,
            Some(Family::Time) => BoundExpr { ty: Some(number()), ..super::text::logical_text(value)? },
            Some(Family::Vector) => return Err(SqlError::not_emulated("a VECTOR as a number")),
            _ => value,
        })
    }
}
