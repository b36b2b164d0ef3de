//! Functions that write XML (RSQL_xmlelement and its neighbours).

use super::text::odbc_text;
use super::{Binder, BoundExpr, text};
use crate::catalog::literal;
use crate::sql::ast::Expr;
use crate::sqlcode::SqlError;

impl Binder<'_> {
    /// XMLELEMENT, XMLFOREST and XMLCONCAT; `None` for others.
    pub(super) fn xml_call(&mut self, name: &str, arguments: &[Expr]) -> Result<Option<BoundExpr>, SqlError> {
        let sql = match (name, arguments) {
            ("XMLELEMENT", [Expr::String(tag), content @ ..]) => self.element(tag, content)?,
            ("XMLFOREST", pairs) => {
                let mut elements = Vec::new();
                for pair in pairs.chunks(2) {
                    if let [Expr::String(tag), value] = pair {
                        elements.push(self.element(tag, std::slice::from_ref(value))?);
                    }
                }
                elements.join(" || ")
            }
            ("XMLCONCAT", [_, _, ..]) => {
                let parts: Vec<String> =
                    arguments.iter().map(|part| self.raw_xml(part)).collect::<Result<_, _>>()?;
                parts.join(" || ")
            }
            _ => return Ok(None),
        };
        Ok(Some(BoundExpr::new(format!("({sql})"), text())))
    }

    /// `<tag attribute="…">content</tag>`
    fn element(&mut self, tag: &str, content: &[Expr]) -> Result<String, SqlError> {
        let mut parts = vec![literal(&format!("<{tag}"))];
        let content = match content.split_first() {
            Some((Expr::Function { name, arguments, .. }, rest)) if name == "XMLATTRIBUTES" => {
                for pair in arguments.chunks(2) {
                    if let [Expr::String(attribute), value] = pair {
                        parts.push(literal(&format!(" {attribute}=\"")));
                        parts.push(self.content(value)?);
                        parts.push("'\"'".to_owned());
                    }
                }
                rest
            }
            _ => content,
        };
        parts.push("'>'".to_owned());
        for value in content {
            parts.push(self.content(value)?);
        }
        parts.push(literal(&format!("</{tag}>")));
        Ok(parts.join(" || "))
    }

    /// A value inside of an element: XML as it is, a stream as CDATA, others with `&`, `<`, `>` and quotes written as
    /// entities. NULL is empty.
    fn content(&mut self, value: &Expr) -> Result<String, SqlError> {
        if is_xml(value) {
            return self.raw_xml(value);
        }
        let bound = self.value(value, Some(&text()))?;
        if bound.is_stream() {
            return Ok(format!("COALESCE('<![CDATA[' || {} || ']]>', '')", bound.sql));
        }
        Ok(format!("\"iris XML TEXT\"({})", odbc_text(bound)?.sql))
    }

    fn raw_xml(&mut self, value: &Expr) -> Result<String, SqlError> {
        Ok(format!("COALESCE({}, '')", self.as_text(value)?.sql))
    }
}

/// Whether a value is XML already.
fn is_xml(value: &Expr) -> bool {
    match value {
        Expr::Function { name, .. } | Expr::AggregateBy { name, .. } => {
            matches!(name.as_str(), "XMLELEMENT" | "XMLFOREST" | "XMLCONCAT" | "XMLAGG")
        }
        Expr::Scoped { function, .. } => is_xml(function),
        _ => false,
    }
}
