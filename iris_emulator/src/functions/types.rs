//! Conversions on assignment, by CAST, and to text.

use std::sync::Arc;

use rusqlite::Connection;
use rusqlite::functions::Context;
use rusqlite::types::Value as Stored;

use super::PURE;
use super::clock::today;
use super::failure::{failed, failure};
use crate::convert::{assign, cast, logical_text, odbc_text, retyped, strict_number};
use crate::sqlcode::{SqlCode, SqlError};
use crate::value::SqlType;

pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    // iris_assign(value, type, field, SQLCODE of a failure)
    connection.create_scalar_function("iris_assign", 4, PURE, |context| {
        let ty = type_argument(context, 1)?;
        assign(context.get(0)?, &ty).or_else(|_| Err(invalid(context, 2)?))
    })?;
    // iris_within(value, least, greatest, field, SQLCODE of a failure)
    connection.create_scalar_function("iris_within", 5, PURE, |context| {
        let value: Stored = context.get(0)?;
        let (least, greatest): (Stored, Stored) = (context.get(1)?, context.get(2)?);
        if is_less(&value, &least) || is_less(&greatest, &value) {
            return Err(invalid(context, 3)?);
        }
        Ok(value)
    })?;
    // iris_required(value, field, table): a value that may not be NULL
    connection.create_scalar_function("iris_required", 3, PURE, |context| {
        let value: Stored = context.get(0)?;
        if value == Stored::Null {
            let (field, table): (String, String) = (context.get(1)?, context.get(2)?);
            let text = format!("'{field}' in table '{table}' is a required field");
            return Err(failure(SqlCode::REQUIRED_FIELD, text));
        }
        Ok(value)
    })?;
    // iris_row_id(value, field, table): the RowID, for which IRIS takes no value but NULL
    connection.create_scalar_function("iris_row_id", 3, PURE, |context| {
        let value: Stored = context.get(0)?;
        if value != Stored::Null {
            let (field, table): (String, String) = (context.get(1)?, context.get(2)?);
            return Err(failed(SqlError::row_id_given(&field, &table)));
        }
        Ok(value)
    })?;
    // iris_number_or_null(value): NULL for text that is no number
    connection.create_scalar_function("iris_number_or_null", 1, PURE, |context| {
        let value: Stored = context.get(0)?;
        Ok(if strict_number(&value).is_ok() { value } else { Stored::Null })
    })?;
    // iris_unchecked(value, type): %NOCHECK and default values, which no length binds
    connection.create_scalar_function("iris_unchecked", 2, PURE, |context| {
        let ty = match type_argument(context, 1)? {
            ty if matches!(*ty, SqlType::Varchar(_)) => Arc::new(SqlType::Varchar(u32::MAX)),
            ty => ty,
        };
        assign(context.get(0)?, &ty)
            .map_err(|_| failed(SqlError::not_emulated(format!("a value of a {ty} that is none"))))
    })?;
    // iris_cast(value, type before, type)
    connection.create_scalar_function("iris_cast", 3, PURE, |context| {
        let (from, to) = (type_argument(context, 1)?, type_argument(context, 2)?);
        cast(context.get(0)?, &from, &to, today().days).map_err(|_| {
            failure(SqlCode::FATAL, format!("<VALUE OUT OF RANGE>: a value cannot be cast to {to}"))
        })
    })?;
    // iris_retype(value, type, type before, field)
    connection.create_scalar_function("iris_retype", 4, PURE, |context| {
        let (ty, before) = (type_argument(context, 1)?, type_argument(context, 2)?);
        match retyped(context.get(0)?, &ty, &before) {
            Some(value) => Ok(value),
            None => {
                let field: String = context.get(3)?;
                Err(failed(SqlError::not_emulated(format!(
                    "{ty} instead of {before} for a value of '{field}'"
                ))))
            }
        }
    })?;
    // iris_odbc(value, type), iris_logical(value, type): values as text
    connection.create_scalar_function("iris_odbc", 2, PURE, |context| {
        let ty = type_argument(context, 1)?;
        Ok(odbc_text(context.get(0)?, &ty))
    })?;
    connection.create_scalar_function("iris_logical", 2, PURE, |context| {
        let ty = type_argument(context, 1)?;
        Ok(logical_text(context.get(0)?, &ty))
    })?;
    // iris_list(value): a list as ODBC shows it
    connection.create_scalar_function("iris_list", 1, PURE, |context| {
        let Some(list): Option<String> = context.get(0)? else { return Ok(None) };
        Ok(Some(match super::scalar::list_elements(&list) {
            Some(elements) => {
                elements.into_iter().map(Option::unwrap_or_default).collect::<Vec<_>>().join(",")
            }
            None => list,
        }))
    })
}

/// The type in an argument, read once for a statement.
fn type_argument(context: &Context<'_>, at: i32) -> rusqlite::Result<Arc<SqlType>> {
    context.get_or_create_aux(at, |argument| -> Result<SqlType, SqlError> {
        let wrong = |what: String| SqlError::new(SqlCode::FATAL, what);
        let text = argument.as_str().map_err(|error| wrong(error.to_string()))?;
        text.parse().map_err(|_| wrong(format!("{text} is no type")))
    })
}
/// The failure of a value for a field, whose name and SQLCODE are arguments.
fn invalid(context: &Context<'_>, position: usize) -> rusqlite::Result<rusqlite::Error> {
    let (field, code): (String, i32) = (context.get(position)?, context.get(position + 1)?);
    // IRIS repeats the value here; patients' data stay out of the emulator's messages
    Ok(failure(SqlCode(code), format!("Field '{field}' (value '?') failed validation")))
}

/// Whether one value of a type is less than another; NULL is none.
fn is_less(a: &Stored, b: &Stored) -> bool {
    match (strict_number(a), strict_number(b), a, b) {
        (Ok(a), Ok(b), ..) => a < b,
        (.., Stored::Text(a), Stored::Text(b)) => a < b,
        _ => false,
    }
}
