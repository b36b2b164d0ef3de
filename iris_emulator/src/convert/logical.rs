//! Values as text: in IRIS's logical form, which functions and operators see, and in ODBC's, which clients see.

use rusqlite::types::Value as Stored;

use super::{Converted, InvalidValue, decimal_of_double, parse_decimal};
use crate::number::{Decimal, double_text};
use crate::temporal::{date_text, time_text, unix_from_posix};
use crate::value::SqlType;

/// A value of whatever type as text, numbers in canonical form.
pub(super) fn plain_text(value: Stored) -> Converted<String> {
    match value {
        Stored::Text(text) => Ok(text),
        Stored::Integer(value) => Ok(value.to_string()),
        // a double that a client sent is stored with its shortest digits
        Stored::Real(value) => {
            Ok(decimal_of_double(value).map_or_else(|| double_text(value), Decimal::canonical))
        }
        // a binary string is a string of characters U+0000 to U+00FF
        Stored::Blob(bytes) => Ok(bytes.into_iter().map(char::from).collect()),
        Stored::Null => Err(InvalidValue),
    }
}

/// The logical form: numbers in canonical form, a DATE as its days, a TIME as its seconds.
pub(crate) fn logical_text(value: Stored, ty: &SqlType) -> Option<String> {
    match (value, ty) {
        (Stored::Null, _) => None,
        (Stored::Integer(micros), SqlType::Time(_)) => {
            Decimal::new(micros.into(), -6).ok().map(Decimal::canonical)
        }
        (Stored::Text(text), SqlType::Numeric { .. } | SqlType::BigInt | SqlType::Integer) => {
            Some(parse_decimal(&text).map_or(text, Decimal::canonical))
        }
        (Stored::Real(value), _) => Some(double_text(value)),
        (value, _) => plain_text(value).ok(),
    }
}

/// ODBC's form: dates and times as ODBC writes them.
pub(crate) fn odbc_text(value: Stored, ty: &SqlType) -> Option<String> {
    match (value, ty) {
        (Stored::Integer(days), SqlType::Date) => date_text(days),
        (Stored::Integer(micros), SqlType::Time(_)) => time_text(micros),
        (Stored::Integer(encoded), SqlType::PosixTime) => unix_from_posix(encoded).text(),
        (value, ty) => logical_text(value, ty),
    }
}
