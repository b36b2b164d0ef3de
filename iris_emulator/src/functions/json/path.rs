//! JSON as input: IS JSON, JSON_TABLE, and the elements of lists as JSON for SQLite to go through.

use rusqlite::types::Value as Stored;
use rusqlite::{Connection, Result};
use serde_json::Value;

use super::super::PURE;
use super::super::failure::{failed, failure};
use super::super::scalar::list_elements;
use crate::sqlcode::{SqlCode, SqlError};

pub(super) fn register(connection: &Connection) -> Result<()> {
    // iris_is_json(text, kind)
    connection.create_scalar_function("iris_is_json", 2, PURE, |context| {
        let Some(text): Option<String> = context.get(0)? else { return Ok(None) };
        let kind: String = context.get(1)?;
        let Ok(value) = serde_json::from_str::<Value>(&text) else { return Ok(Some(false)) };
        Ok(Some(match kind.as_str() {
            "ARRAY" => value.is_array(),
            "OBJECT" => value.is_object(),
            "SCALAR" => !value.is_array() && !value.is_object(),
            _ => true,
        }))
    })?;
    // iris_list_json(list): its elements as an array of strings
    connection.create_scalar_function("iris_list_json", 1, PURE, |context| {
        let Some(list): Option<String> = context.get(0)? else { return Ok(None) };
        let elements = list_elements(&list).unwrap_or_default();
        Ok(Some(serde_json::to_string(&elements).unwrap_or_default()))
    })?;
    // iris_json_rows(text, path): the texts of what the path leads to, as an array of strings
    connection.create_scalar_function("iris_json_rows", 2, PURE, |context| {
        let Some(text): Option<String> = context.get(0)? else { return Ok(None) };
        let value: Value = serde_json::from_str(&text)
            .map_err(|_| failure(SqlCode::FATAL, "JSON_TABLE: the text is no JSON"))?;
        let path: String = context.get(1)?;
        let found = follow(vec![&value], &path).map_err(failed)?;
        // an array stands for its elements
        let rows = found.into_iter().flat_map(|found| match found {
            Value::Array(elements) => elements.iter().collect(),
            other => vec![other],
        });
        let texts: Vec<String> = rows.map(Value::to_string).collect();
        Ok(Some(serde_json::to_string(&texts).unwrap_or_default()))
    })?;
    // iris_json_value(row, path)
    connection.create_scalar_function("iris_json_value", 2, PURE, |context| {
        let Some(text): Option<String> = context.get(0)? else { return Ok(Stored::Null) };
        let Ok(value) = serde_json::from_str::<Value>(&text) else { return Ok(Stored::Null) };
        let path: String = context.get(1)?;
        let found = follow(vec![&value], &path).map_err(failed)?;
        Ok(match found.first() {
            None | Some(Value::Null) => Stored::Null,
            Some(Value::String(text)) => Stored::Text(text.clone()),
            Some(Value::Bool(value)) => Stored::Text(u8::from(*value).to_string()),
            Some(other) => Stored::Text(other.to_string()),
        })
    })
}

/// What a path leads to: `$`, `.name`, `."name"`, `[number]`, `[*]`; what is not there leads nowhere.
fn follow<'v>(mut found: Vec<&'v Value>, path: &str) -> std::result::Result<Vec<&'v Value>, SqlError> {
    let wrong = || SqlError::new(SqlCode::FATAL, format!("JSON_TABLE: the path '{path}' cannot be read"));
    let mut rest = path.trim().strip_prefix('$').ok_or_else(wrong)?;
    while !rest.is_empty() {
        if let Some(after) = rest.strip_prefix('[') {
            let (index, after) = after.split_once(']').ok_or_else(wrong)?;
            rest = after;
            if index.trim() == "*" {
                found = found.into_iter().filter_map(Value::as_array).flatten().collect();
            } else {
                let index: usize = index.trim().parse().map_err(|_| wrong())?;
                found = found.into_iter().filter_map(|value| value.get(index)).collect();
            }
            continue;
        }
        let after = rest.strip_prefix('.').ok_or_else(wrong)?;
        let (name, after) = match after.strip_prefix('"') {
            Some(quoted) => quoted.split_once('"').ok_or_else(wrong)?,
            None => after.split_at(after.find(['.', '[']).unwrap_or(after.len())),
        };
        if name.is_empty() {
            return Err(wrong());
        }
        rest = after;
        found = if name == "*" {
            found.into_iter().filter_map(Value::as_object).flat_map(serde_json::Map::values).collect()
        } else {
            found.into_iter().filter_map(|value| value.get(name)).collect()
        };
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_to_values() {
        let value: Value = serde_json::from_str(r#"{"a":[{"b":1},{"b":2}],"c d":"x"}"#).unwrap();
        for (path, expected) in
            [("$.a[0].b", "1"), ("$.a[*].b", "1 2"), ("$.\"c d\"", "\"x\""), ("$.z", ""), ("$.a[9]", "")]
        {
            let found: Vec<String> =
                follow(vec![&value], path).unwrap().into_iter().map(Value::to_string).collect();
            assert_eq!(found.join(" "), expected, "{path}");
        }
        for path in ["a", "$.", "$[x]", "$.a[1", "$a"] {
            assert!(follow(vec![&value], path).is_err(), "{path}");
        }
    }
}
