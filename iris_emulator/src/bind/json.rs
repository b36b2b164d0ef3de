//! The JSON functions (RSQL_jsonobject, RSQL_jsonarray, RSQL_jsonarrayagg).

use super::text::{odbc_text, stream_function};
use super::{Binder, BoundExpr, text};
use crate::catalog::literal;
use crate::sql::ast::{Expr, Json};
use crate::sqlcode::SqlError;
use crate::value::Family;

impl Binder<'_> {
    pub(super) fn json(&mut self, json: &Json) -> Result<BoundExpr, SqlError> {
        let mut arguments = vec![i32::from(json.absent_on_null).to_string()];
        for (key, value) in &json.members {
            arguments.extend(key.as_deref().map(literal));
            arguments.push(self.json_element(value)?);
        }
        let function = if json.is_object { "iris_json_object" } else { "iris_json_array" };
        Ok(BoundExpr::new(format!("{function}({})", arguments.join(", ")), text()))
    }

    /// What a value is in JSON, and the value.
    pub(super) fn json_element(&mut self, value: &Expr) -> Result<String, SqlError> {
        let bound = self.value(value, None)?;
        let is_json = match value {
            Expr::Json(_) => true,
            Expr::Function { name, .. } => name == "JSON_ARRAYAGG",
            _ => false,
        };
        let kind = match bound.ty.as_ref().map(crate::value::SqlType::family) {
            _ if is_json => "json",
            Some(Family::Integer | Family::Decimal | Family::Double) => "number",
            Some(Family::Binary | Family::Vector) => {
                return Err(SqlError::not_emulated("a binary value or a vector in JSON"));
            }
            _ => "text",
        };
        if bound.is_stream() {
            return Err(stream_function());
        }
        let bound = if kind == "number" { bound } else { odbc_text(bound)? };
        Ok(format!("'{kind}', {}", bound.sql))
    }
}
