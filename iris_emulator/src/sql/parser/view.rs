//! CREATE VIEW and DROP VIEW.

use super::super::ast::{CreateView, Statement};
use super::{Parse, Parser};

impl Parser {
    /// RSQL_createview, behind VIEW
    pub(super) fn create_view(&mut self, or_replace: bool) -> Parse<Statement> {
        let name = self.table_name()?;
        let columns = if self.is_symbol("(") { self.identifiers_in_parentheses()? } else { Vec::new() };
        self.expect_word("AS")?;
        let parameters = self.parameters;
        let query = self.query(false)?;
        if self.parameters > parameters {
            return Err(self.not_emulated("a parameter in a view"));
        }
        let read_only = self.take_words(&["WITH", "READ", "ONLY"]);
        if self.is_word("WITH") {
            return Err(self.not_emulated("CHECK OPTION"));
        }
        Ok(Statement::CreateView(CreateView { or_replace, name, columns, query, read_only }))
    }

    /// RSQL_dropview, behind VIEW
    pub(super) fn drop_view(&mut self) -> Parse<Statement> {
        let name = self.table_name()?;
        if ["CASCADE", "RESTRICT"].iter().any(|word| self.is_word(word)) {
            return Err(self.not_emulated("an option of DROP VIEW"));
        }
        Ok(Statement::DropView(name))
    }
}
