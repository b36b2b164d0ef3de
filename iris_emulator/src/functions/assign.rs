//! Conversions on assignment and by CAST.

use rusqlite::Connection;
use rusqlite::functions::Context;
use rusqlite::types::Value as Stored;

use super::{PURE, failure};
use crate::catalog::parse_type;
use crate::convert::{convert, date_of, parse_decimal, text_of, time_of};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::{Family, SqlType};

pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    // iris_assign(value, type, field, SQLCODE of a failure)
    connection.create_scalar_function("iris_assign", 4, PURE, |context| {
        let ty = type_argument(context)?;
        convert(context.get(0)?, &ty).or_else(|_| {
            let (field, code): (String, i32) = (context.get(2)?, context.get(3)?);
            // RERR_sql: the message names the field; values stay out of it
            Err(failure(SqlCode(code), format!("Field '{field}' failed validation")))
        })
    })?;
    // iris_cast(value, type)
    connection.create_scalar_function("iris_cast", 2, PURE, |context| {
        let ty = type_argument(context)?;
        cast(context.get(0)?, &ty)
    })?;
    // iris_retype(value, type, type before, field)
    connection.create_scalar_function("iris_retype", 4, PURE, |context| {
        let ty = type_argument(context)?;
        let before =
            parse_type(&context.get::<String>(2)?).map_err(|error| failure(error.code, error.message))?;
        retyped(context.get(0)?, &ty, &before).ok_or_else(|| {
            let field: String = match context.get(3) {
                Ok(field) => field,
                Err(error) => return error,
            };
            let error = SqlError::not_emulated(format!("{ty} instead of {before} for a value of '{field}'"));
            failure(error.code, error.message)
        })
    })?;
    // iris_odbc(value, type): dates and times as text
    connection.create_scalar_function("iris_odbc", 2, PURE, |context| {
        let ty = type_argument(context)?;
        Ok(match (context.get(0)?, &*ty) {
            (Stored::Integer(days), SqlType::Date) => {
                date_of(days).map(|date| date.format("%Y-%m-%d").to_string())
            }
            (Stored::Integer(microseconds), SqlType::Time(_)) => {
                time_of(microseconds).map(|time| time.format("%H:%M:%S%.f").to_string())
            }
            (Stored::Null, _) => None,
            (other, _) => text_of(other).ok(),
        })
    })
}

/// A value of a field whose type changes, if it stays what it is.
fn retyped(value: Stored, ty: &SqlType, before: &SqlType) -> Option<Stored> {
    let text = |value: &Stored| text_of(value.clone()).ok();
    let converted = convert(value.clone(), ty).ok()?;
    let is_same = match before.family() {
        _ if value == converted => true,
        Family::Integer | Family::Decimal | Family::Double if ty.family() != Family::Text => {
            let (before, after) = (parse_decimal(&text(&value)?)?, parse_decimal(&text(&converted)?)?);
            before == after
        }
        _ => text(&value)? == text(&converted)?,
    };
    is_same.then_some(converted)
}

/// The type in the second argument, read once for a statement.
fn type_argument(context: &Context<'_>) -> rusqlite::Result<std::sync::Arc<SqlType>> {
    context.get_or_create_aux(1, |argument| -> Result<SqlType, SqlError> {
        let text = argument.as_str().map_err(|error| SqlError::new(SqlCode::FATAL, error.to_string()))?;
        parse_type(text)
    })
}

/// RSQL_cast: text is cut to the length of a VARCHAR; a fraction is cut from an integer.
fn cast(value: Stored, ty: &SqlType) -> rusqlite::Result<Stored> {
    let value = match (value, ty) {
        (Stored::Null, _) => return Ok(Stored::Null),
        (value, SqlType::Varchar(length)) => {
            let text = text_of(value).unwrap_or_default();
            return Ok(Stored::Text(
                text.chars().take(usize::try_from(*length).unwrap_or(usize::MAX)).collect(),
            ));
        }
        (value, _) => value,
    };
    convert(value, ty).map_err(|_| failure(SqlCode::FATAL, format!("a value cannot be cast to {ty}")))
}
