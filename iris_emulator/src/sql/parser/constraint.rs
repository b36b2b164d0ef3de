//! Constraints of a table: keys and foreign keys (RSQL_createtable).

use super::super::ast::{Ident, Reference, ReferentialAction, TableConstraintKind};
use super::super::lexer::Token;
use super::{Parse, Parser};

impl Parser {
    /// What a constraint is. ALTER TABLE takes its name also behind KEY (RSQL_altertable), where `late_name` is none yet.
    pub(super) fn constraint_kind(
        &mut self,
        late_name: Option<&mut Option<Ident>>,
    ) -> Parse<Option<TableConstraintKind>> {
        Ok(Some(if self.take_word("PRIMARY") {
            self.expect_word("KEY")?;
            self.late_name(late_name)?;
            TableConstraintKind::PrimaryKey(self.key_fields()?)
        } else if self.take_word("UNIQUE") {
            TableConstraintKind::Unique(self.key_fields()?)
        } else if self.take_word("FOREIGN") {
            self.expect_word("KEY")?;
            self.late_name(late_name)?;
            let columns = self.identifiers_in_parentheses()?;
            self.expect_word("REFERENCES")?;
            TableConstraintKind::ForeignKey { columns, reference: self.reference()? }
        } else if self.is_word("CHECK") {
            // recorded on IRIS 2026.2: SQLCODE -1
            return Err(self.expected("PRIMARY KEY, UNIQUE or FOREIGN KEY"));
        } else if self.is_word("SHARD") {
            return Err(self.not_emulated("SHARD"));
        } else {
            return Ok(None);
        }))
    }

    fn late_name(&mut self, late_name: Option<&mut Option<Ident>>) -> Parse<()> {
        let is_name = !self.is_symbol("(") && !self.is_word("CLUSTERED") && !self.is_word("NONCLUSTERED");
        if let Some(name @ None) = late_name
            && is_name
        {
            *name = Some(self.identifier()?);
        }
        Ok(())
    }

    /// The fields of a key, with what is read for compatibility only (RSQL_createtable): `CLUSTERED`, `NONCLUSTERED`, and
    /// `WITH FILLFACTOR = n`.
    fn key_fields(&mut self) -> Parse<Vec<Ident>> {
        self.take_clustered();
        let fields = self.identifiers_in_parentheses()?;
        self.take_clustered();
        if self.take_words(&["WITH", "FILLFACTOR"]) {
            self.expect_symbol("=")?;
            if !matches!(self.peek(), Token::Number(_) | Token::String(_)) {
                return Err(self.expected("literal"));
            }
            self.next += 1;
        }
        Ok(fields)
    }

    pub(super) fn take_clustered(&mut self) {
        let _ = self.take_word("CLUSTERED") || self.take_word("NONCLUSTERED");
    }

    pub(super) fn reference(&mut self) -> Parse<Reference> {
        let table = self.table_name()?;
        let columns = if self.is_symbol("(") { self.identifiers_in_parentheses()? } else { Vec::new() };
        // for compatibility only
        if self.take_word("MATCH") {
            let _ = self.take_word("FULL") || self.take_word("PARTIAL");
        }
        let (mut on_delete, mut on_update) = (None, None);
        loop {
            if on_delete.is_none() && self.take_words(&["ON", "DELETE"]) {
                on_delete = Some(self.referential_action()?);
            } else if on_update.is_none() && self.take_words(&["ON", "UPDATE"]) {
                on_update = Some(self.referential_action()?);
            } else {
                break;
            }
        }
        let no_check = self.take_word("NOCHECK");
        let (on_delete, on_update) = (on_delete.unwrap_or_default(), on_update.unwrap_or_default());
        Ok(Reference { table, columns, on_delete, on_update, no_check })
    }

    fn referential_action(&mut self) -> Parse<ReferentialAction> {
        if self.take_words(&["NO", "ACTION"]) {
            Ok(ReferentialAction::NoAction)
        } else if self.take_word("CASCADE") {
            Ok(ReferentialAction::Cascade)
        } else if self.take_words(&["SET", "NULL"]) {
            Ok(ReferentialAction::SetNull)
        } else if self.take_words(&["SET", "DEFAULT"]) {
            Ok(ReferentialAction::SetDefault)
        } else {
            Err(self.expected("NO ACTION, CASCADE, SET NULL or SET DEFAULT"))
        }
    }
}
