//! JSON_OBJECT, JSON_ARRAY and JSON_TABLE.

use super::super::ast::{Expr, Json, JsonColumn, TableRef};
use super::super::lexer::Token;
use super::{Parse, Parser};

impl Parser {
    /// RSQL_jsonobject, RSQL_jsonarray
    pub(super) fn json(&mut self, is_object: bool) -> Parse<Expr> {
        self.expect_symbol("(")?;
        let members = self.separated(|parser| {
            let key = if is_object {
                let key = parser.expect_string()?;
                parser.expect_symbol(":")?;
                Some(key)
            } else {
                None
            };
            Ok((key, parser.scalar()?))
        })?;
        let absent_on_null = self.take_words(&["ABSENT", "ON", "NULL"]);
        if !absent_on_null {
            self.take_words(&["NULL", "ON", "NULL"]);
        }
        self.expect_symbol(")")?;
        Ok(Expr::Json(Box::new(Json { is_object, members, absent_on_null })))
    }

    /// RSQL_jsontable, behind the name: `(value [FORMAT JSON], 'path' COLUMNS (name type PATH 'path', …))`
    pub(super) fn json_table(&mut self) -> Parse<TableRef> {
        self.expect_symbol("(")?;
        let source = Box::new(self.scalar()?);
        if self.is_word("FORMAT") {
            return Err(self.not_emulated("JSON_TABLE of a collection"));
        }
        self.expect_symbol(",")?;
        let path = self.expect_string()?;
        self.expect_word("COLUMNS")?;
        self.expect_symbol("(")?;
        let columns = self.separated(Self::json_column)?;
        self.expect_symbol(")")?;
        self.expect_symbol(")")?;
        Ok(TableRef::JsonTable { source, path, columns, alias: self.alias()? })
    }

    fn json_column(&mut self) -> Parse<JsonColumn> {
        let is_path = self.is_word_at(1, "PATH") || matches!(self.peek_at(1), Token::String(_));
        if self.is_word("NESTED") && is_path {
            return Err(self.not_emulated("NESTED PATH in JSON_TABLE"));
        }
        let name = self.identifier()?;
        if self.take_words(&["FOR", "ORDINALITY"]) {
            return Ok(JsonColumn { name, data_type: None, path: String::new() });
        }
        let data_type = Some(self.type_name()?);
        let path = if self.take_word("PATH") { self.expect_string()? } else { format!("$.{}", name.text) };
        Ok(JsonColumn { name, data_type, path })
    }
}
