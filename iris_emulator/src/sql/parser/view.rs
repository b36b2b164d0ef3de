//! CREATE VIEW and DROP VIEW.

use super::super::ast::{CheckOption, CreateView, Statement};
use super::{Parse, Parser};

impl Parser {
    /// RSQL_createview, behind VIEW
    pub(super) fn create_view(&mut self, or_replace: bool, alters: bool) -> Parse<Statement> {
        let name = self.created_name()?;
        let columns = if self.is_symbol("(") { self.identifiers_in_parentheses()? } else { Vec::new() };
        self.expect_word("AS")?;
        let parameters = self.parameters;
        self.is_in_view = true;
        let query = self.query(false)?;
        self.is_in_view = false;
        if self.parameters > parameters {
            return Err(self.refused(crate::sqlcode::SqlCode::VIEW_HOST_VARIABLE));
        }
        let read_only = self.take_words(&["WITH", "READ", "ONLY"]);
        let mut check_option = CheckOption::None;
        if !read_only && self.take_word("WITH") {
            check_option = if self.take_word("LOCAL") { CheckOption::Local } else { CheckOption::Cascaded };
            if check_option == CheckOption::Cascaded {
                // GSQL_views has CASCADE, too
                let _ = self.take_word("CASCADED") || self.take_word("CASCADE");
            }
            self.expect_word("CHECK")?;
            self.expect_word("OPTION")?;
        }
        Ok(Statement::CreateView(CreateView {
            or_replace,
            alters,
            name,
            columns,
            query,
            read_only,
            check_option,
        }))
    }

    /// RSQL_dropview, behind VIEW
    pub(super) fn drop_view(&mut self) -> Parse<Statement> {
        let if_exists = self.take_words(&["IF", "EXISTS"]);
        let name = self.defined_name()?;
        let cascade = self.take_word("CASCADE");
        if !cascade {
            self.take_word("RESTRICT");
        }
        Ok(Statement::DropView { name, if_exists, cascade })
    }
}
