//! JSON_OBJECT, JSON_ARRAY and JSON_ARRAYAGG: each value comes with what it is, as `bind/json.rs` says.

mod path;

use rusqlite::functions::{Aggregate, Context, WindowAggregate};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, Result};

use super::PURE;
use super::distinct_by::By;
use super::failure::failure;
use super::step::Step;
use crate::sqlcode::SqlCode;

pub(super) fn register(connection: &Connection) -> Result<()> {
    // iris_json_object(without NULLs, key, kind, value, …), iris_json_array(without NULLs, kind, value, …)
    connection.create_scalar_function("iris_json_object", -1, PURE, |context| members(context, true))?;
    connection.create_scalar_function("iris_json_array", -1, PURE, |context| members(context, false))?;
    path::register(connection)?;
    connection.create_window_function("iris_json_arrayagg", 2, PURE, Elements)?;
    connection.create_window_function("iris_json_arrayagg_by", 3, PURE, By(Elements))
}

fn members(context: &Context<'_>, with_keys: bool) -> Result<String> {
    let absent: bool = context.get(0)?;
    let width = if with_keys { 3 } else { 2 };
    let mut parts = Vec::new();
    for first in (1..context.len()).step_by(width) {
        let value = element(context, first + width - 2)?;
        if value.is_none() && absent {
            continue;
        }
        let value = value.unwrap_or_else(|| "null".to_owned());
        if with_keys {
            let key: String = context.get(first)?;
            parts.push(format!("{}:{value}", string(&key)));
        } else {
            parts.push(value);
        }
    }
    let (open, close) = if with_keys { ('{', '}') } else { ('[', ']') };
    Ok(format!("{open}{}{close}", parts.join(",")))
}

/// The value behind its kind; `None` for NULL.
fn element(context: &Context<'_>, at: usize) -> Result<Option<String>> {
    let kind: String = context.get(at)?;
    let text = match context.get_raw(at + 1) {
        ValueRef::Null => return Ok(None),
        ValueRef::Integer(value) => value.to_string(),
        ValueRef::Real(value) => value.to_string(),
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        ValueRef::Blob(_) => return Err(failure(SqlCode::FATAL, "a binary value in JSON")),
    };
    Ok(Some(match &*kind {
        "json" => text,
        "number" => number(&text),
        // RSQL_jsonarrayagg: the empty string
        _ if text.is_empty() => "\"\\u0000\"".to_owned(),
        _ => string(&text),
    }))
}

fn string(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

/// Canonical: without zeros that say nothing.
fn number(text: &str) -> String {
    if text.contains('.') && !text.contains(['e', 'E']) {
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    } else {
        text.to_owned()
    }
}

struct Elements;

impl Step<Vec<String>, String> for Elements {
    /// RSQL_jsonarrayagg: NULL is left out.
    fn step_at(&self, context: &Context<'_>, at: usize, elements: &mut Vec<String>) -> Result<()> {
        elements.extend(element(context, at)?);
        Ok(())
    }

    fn result(&self, elements: Option<&Vec<String>>) -> Result<String> {
        Ok(format!("[{}]", elements.map_or(String::new(), |elements| elements.join(","))))
    }
}

impl Aggregate<Vec<String>, String> for Elements {
    fn init(&self, _: &mut Context<'_>) -> Result<Vec<String>> {
        Ok(Vec::new())
    }

    fn step(&self, context: &mut Context<'_>, elements: &mut Vec<String>) -> Result<()> {
        self.step_at(context, 0, elements)
    }

    fn finalize(&self, _: &mut Context<'_>, elements: Option<Vec<String>>) -> Result<String> {
        self.result(elements.as_ref())
    }
}

impl WindowAggregate<Vec<String>, String> for Elements {
    fn value(&self, elements: Option<&mut Vec<String>>) -> Result<String> {
        self.result(elements.as_deref())
    }

    fn inverse(&self, context: &mut Context<'_>, elements: &mut Vec<String>) -> Result<()> {
        if element(context, 0)?.is_some() && !elements.is_empty() {
            elements.remove(0);
        }
        Ok(())
    }
}
