//! A call of a function by SQLite, and what it gives back.

use std::borrow::Cow;

use rusqlite::functions::Context;
use rusqlite::types::{ToSql, ToSqlOutput, Value as Stored, ValueRef};

use crate::convert::decimal_of_double;
use crate::number::{Decimal, leading_number};
use crate::sqlcode::{SqlCode, SqlError};
use crate::temporal::{DateTime, parse_date_time};

/// The arguments of a call.
pub(crate) struct Call<'c, 'a>(&'c Context<'a>);

/// What a function gives.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Datum {
    Null,
    Integer(i64),
    Decimal(Decimal),
    Double(f64),
    Text(String),
    Binary(Vec<u8>),
}

impl ToSql for Datum {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(match self {
            Self::Null => ToSqlOutput::Owned(Stored::Null),
            Self::Integer(value) => ToSqlOutput::Owned(Stored::Integer(*value)),
            Self::Decimal(value) => ToSqlOutput::Owned(Stored::Text(value.to_string())),
            Self::Double(value) => ToSqlOutput::Owned(Stored::Real(*value)),
            Self::Text(text) => ToSqlOutput::Borrowed(ValueRef::Text(text.as_bytes())),
            Self::Binary(bytes) => ToSqlOutput::Borrowed(ValueRef::Blob(bytes)),
        })
    }
}

impl From<String> for Datum {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<i64> for Datum {
    fn from(value: i64) -> Self {
        Self::Integer(value)
    }
}

impl From<bool> for Datum {
    fn from(value: bool) -> Self {
        Self::Integer(value.into())
    }
}

impl From<Decimal> for Datum {
    fn from(value: Decimal) -> Self {
        Self::Decimal(value)
    }
}

impl<T: Into<Self>> From<Option<T>> for Datum {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// A number argument: exact, or a double.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Number {
    Decimal(Decimal),
    Double(f64),
}

impl Number {
    pub(crate) fn to_f64(self) -> f64 {
        match self {
            Self::Decimal(value) => value.to_f64(),
            Self::Double(value) => value,
        }
    }

    pub(crate) fn to_decimal(self) -> Decimal {
        match self {
            Self::Decimal(value) => value,
            Self::Double(value) => decimal_of_double(value).unwrap_or_default(),
        }
    }
}

pub(crate) type Answer = Result<Datum, SqlError>;

impl<'c, 'a> Call<'c, 'a> {
    pub(crate) fn new(context: &'c Context<'a>) -> Self {
        Self(context)
    }

    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    pub(crate) fn raw(&self, at: usize) -> ValueRef<'_> {
        self.0.get_raw(at)
    }

    pub(crate) fn is_null(&self, at: usize) -> bool {
        at < self.len() && self.raw(at) == ValueRef::Null
    }

    /// Whether any argument is NULL.
    pub(crate) fn has_null(&self) -> bool {
        (0..self.len()).any(|at| self.is_null(at))
    }

    /// The argument as text; NULL and a missing one are empty.
    pub(crate) fn text(&self, at: usize) -> Cow<'_, str> {
        if at >= self.len() {
            return Cow::Borrowed("");
        }
        match self.raw(at) {
            ValueRef::Null => Cow::Borrowed(""),
            ValueRef::Integer(value) => Cow::Owned(value.to_string()),
            ValueRef::Real(value) => {
                Cow::Owned(decimal_of_double(value).map_or_else(|| value.to_string(), Decimal::canonical))
            }
            ValueRef::Text(text) => String::from_utf8_lossy(text),
            ValueRef::Blob(bytes) => Cow::Owned(bytes.iter().copied().map(char::from).collect()),
        }
    }

    pub(crate) fn number(&self, at: usize) -> Number {
        if at >= self.len() {
            return Number::Decimal(Decimal::ZERO);
        }
        match self.raw(at) {
            ValueRef::Null | ValueRef::Blob(_) => Number::Decimal(Decimal::ZERO),
            ValueRef::Integer(value) => Number::Decimal(value.into()),
            ValueRef::Real(value) => Number::Double(value),
            ValueRef::Text(text) => Number::Decimal(leading_number(&String::from_utf8_lossy(text))),
        }
    }

    /// A number without its fraction.
    pub(crate) fn integer(&self, at: usize) -> i64 {
        match self.number(at) {
            Number::Decimal(value) => value.truncated_i64(),
            #[expect(clippy::cast_possible_truncation, reason = "saturates")]
            Number::Double(value) => value.trunc() as i64,
        }
    }

    /// An integer that may be missing or NULL.
    pub(crate) fn optional_integer(&self, at: usize) -> Option<i64> {
        (at < self.len() && !self.is_null(at)).then(|| self.integer(at))
    }

    /// A date and time; a number is `$HOROLOG`'s days. `None` for anything else.
    pub(crate) fn date_time(&self, at: usize) -> Option<DateTime> {
        let date_time = match self.raw(at) {
            ValueRef::Integer(days) => Some(DateTime::new(days, 0)),
            ValueRef::Text(_) => parse_date_time(&self.text(at)),
            _ => None,
        };
        date_time.filter(|date_time| date_time.is_in_range())
    }
}

/// IRIS's error for a function that cannot go on.
pub(crate) fn refused(code: SqlCode, message: impl Into<String>) -> Answer {
    Err(SqlError::new(code, message))
}
