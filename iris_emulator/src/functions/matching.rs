//! Predicates on text: LIKE, %STARTSWITH, the contains and follows operators, %MATCHES, %PATTERN, %INLIST.

mod glob;
mod like;
mod pattern;

use rusqlite::Connection;
use rusqlite::types::ValueRef;

use super::PURE;
use super::call::Call;
use super::failure::failure;
use crate::sqlcode::SqlCode;

pub(super) fn register(connection: &Connection) -> rusqlite::Result<()> {
    // iris_like(text, pattern, escape or NULL, whether case counts)
    connection.create_scalar_function("iris_like", 4, PURE, |context| {
        let call = Call::new(context);
        if call.is_null(0) || call.is_null(1) {
            return Ok(None);
        }
        let exact = call.raw(3) != ValueRef::Integer(0);
        if let (ValueRef::Text(text), ValueRef::Text(pattern), ValueRef::Null) =
            (call.raw(0), call.raw(1), call.raw(2))
            && let Some(matches) = like::quick(text, pattern, exact)
        {
            return Ok(Some(matches));
        }
        let escape = if call.is_null(2) {
            None
        } else {
            let escape = call.text(2);
            let mut characters = escape.chars();
            match (characters.next(), characters.next()) {
                (Some(one), None) => Some(one),
                _ => return Err(failure(SqlCode::ESCAPE_CHARACTER, "ESCAPE takes one character")),
            }
        };
        Ok(Some(like::like(&call.text(0), &call.text(1), escape, exact)))
    })?;
    // iris_starts_with(text, prefix, whether case counts, whether blanks at its end do not, whether a blank prefix is one):
    // everything that is not NULL begins with NULL
    connection.create_scalar_function("iris_starts_with", 5, PURE, |context| {
        let call = Call::new(context);
        if call.is_null(0) {
            return Ok(None);
        }
        let (exact, trims, finds_blanks): (bool, bool, bool) =
            (context.get(2)?, context.get(3)?, context.get(4)?);
        let prefix = call.text(1);
        // RSQL_startswith: NULL, CHAR(0), '' and blanks are empty
        if !finds_blanks && (&*prefix == "\0" || prefix.trim_end().is_empty()) {
            return Ok(Some(true));
        }
        let prefix = if trims { prefix.trim_end() } else { &*prefix };
        Ok(Some(like::starts_with(&call.text(0), prefix, exact)))
    })?;
    connection.create_scalar_function("iris_contains", 2, PURE, |context| {
        let call = Call::new(context);
        Ok((!call.has_null()).then(|| call.text(0).contains(&*call.text(1))))
    })?;
    // iris_matches(text, glob, escape or NULL)
    connection.create_scalar_function("iris_matches", 3, PURE, |context| {
        let call = Call::new(context);
        if call.is_null(0) || call.is_null(1) {
            return Ok(None);
        }
        let escape = if call.is_null(2) { '\\' } else { call.text(2).chars().next().unwrap_or('\\') };
        Ok(Some(glob::matches(&call.text(0), &call.text(1), escape)))
    })?;
    // iris_pattern(text, ObjectScript's pattern)
    connection.create_scalar_function("iris_pattern", 2, PURE, |context| {
        let call = Call::new(context);
        if call.has_null() {
            return Ok(None);
        }
        match pattern::Pattern::parse(&call.text(1)) {
            Some(pattern) => Ok(Some(pattern.matches(&call.text(0)))),
            None => Err(failure(SqlCode::FATAL, "<SYNTAX>: %PATTERN: the pattern is none")),
        }
    })?;
    // iris_inlist(value, list)
    connection.create_scalar_function("iris_inlist", 2, PURE, |context| {
        let call = Call::new(context);
        if call.has_null() {
            return Ok(None);
        }
        let Some(elements) = super::scalar::list_elements(&call.text(1)) else {
            return Err(failure(SqlCode::FATAL, "<LIST>: the value is no list"));
        };
        let value = call.text(0);
        Ok(Some(elements.iter().any(|element| element.as_deref() == Some(&*value))))
    })
}
