//! XMLELEMENT, XMLATTRIBUTES and XMLFOREST, whose tags are names (RSQL_xmlelement, RSQL_xmlforest).

use super::super::ast::Expr;
use super::super::lexer::Token;
use super::function::plain;
use super::{Parse, Parser};

impl Parser {
    /// `XMLELEMENT([NAME] "tag", [XMLATTRIBUTES(…),] expression, …)`: the tag, then the rest.
    pub(super) fn xml_element(&mut self) -> Parse<Expr> {
        self.next += 1;
        self.expect_symbol("(")?;
        let is_named = self.take_word("NAME");
        let tag = match self.peek() {
            Token::Delimited(tag) => {
                let tag = tag.clone();
                self.next += 1;
                tag
            }
            // NAME alone is the tag's name
            _ if is_named => "Name".to_owned(),
            _ => return Err(self.expected("tag in double quotes")),
        };
        let mut arguments = vec![Expr::String(tag)];
        self.expect_symbol(",")?;
        if self.is_word("XMLATTRIBUTES") {
            self.next += 1;
            let attributes = self.tagged()?;
            arguments.push(plain("XMLATTRIBUTES", attributes));
            if !self.take_symbol(",") {
                self.expect_symbol(")")?;
                return Ok(plain("XMLELEMENT", arguments));
            }
        }
        arguments.extend(self.separated(Self::scalar)?);
        self.expect_symbol(")")?;
        Ok(plain("XMLELEMENT", arguments))
    }

    /// `XMLFOREST(expression [AS tag], …)`: each tag before its expression.
    pub(super) fn xml_forest(&mut self) -> Parse<Expr> {
        self.next += 1;
        Ok(plain("XMLFOREST", self.tagged()?))
    }

    /// `(expression [AS tag], …)`; without a tag it is the name of the field in capitals.
    fn tagged(&mut self) -> Parse<Vec<Expr>> {
        self.expect_symbol("(")?;
        let mut arguments = Vec::new();
        loop {
            let value = self.scalar()?;
            let tag = if self.take_word("AS") {
                self.identifier()?.text
            } else if let Expr::Column { column, .. } = &value {
                column.text.to_uppercase()
            } else {
                return Err(self.expected("AS"));
            };
            arguments.extend([Expr::String(tag), value]);
            if !self.take_symbol(",") {
                break;
            }
        }
        self.expect_symbol(")")?;
        Ok(arguments)
    }
}
