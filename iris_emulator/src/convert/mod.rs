//! Values between the wire, SQLite's storage, and IRIS's types.
//!
//! Stored are: integers, BIT among them, as INTEGER; NUMERIC as the shortest decimal text, ordered by the
//! collation DECIMAL; DOUBLE as REAL; text and lists as TEXT; binary as BLOB; DATE as days since 1840-12-31; TIME as
//! microseconds since midnight; TIMESTAMP as text in ODBC form without zeros at its end; POSIXTIME as IRIS encodes it;
//! VECTOR as BLOB.

mod assign;
mod cast;
mod logical;
mod retyped;
mod wire;

pub(crate) use assign::assign;
pub(crate) use cast::cast;
pub(crate) use logical::{logical_text, odbc_text};
pub(crate) use retyped::retyped;
pub(crate) use wire::{decode, encode, logical_date};

use rusqlite::types::Value as Stored;

use crate::number::{Decimal, leading_number};

/// Why a value is none of a type: IRIS's validation fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct InvalidValue;

type Converted<T> = Result<T, InvalidValue>;

/// A decimal, if the text is one as a whole.
pub(crate) fn parse_decimal(text: &str) -> Option<Decimal> {
    text.trim().parse().ok()
}

/// A value as a number; text by the number at its front, as ObjectScript takes it.
pub(crate) fn number_of(value: &Stored) -> Converted<Decimal> {
    match value {
        Stored::Integer(value) => Ok((*value).into()),
        Stored::Real(value) => decimal_of_double(*value).ok_or(InvalidValue),
        Stored::Text(text) => Ok(leading_number(text)),
        Stored::Null | Stored::Blob(_) => Err(InvalidValue),
    }
}

/// A value as a number; text only if all of it is one.
pub(crate) fn strict_number(value: &Stored) -> Converted<Decimal> {
    match value {
        Stored::Text(text) => parse_decimal(text).ok_or(InvalidValue),
        value => number_of(value),
    }
}

/// RCOS_fdecimal: a double as a decimal has its shortest digits.
pub(crate) fn decimal_of_double(value: f64) -> Option<Decimal> {
    if value.is_finite() { format!("{value:e}").parse().ok() } else { None }
}
