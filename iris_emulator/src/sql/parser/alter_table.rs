//! ALTER TABLE.

use super::super::ast::{
    Addition, AlterAction, AlterTable, ColumnChange, DroppedColumn, DroppedConstraint, Expr, Ident,
    Statement, TableConstraint,
};
use super::super::lexer::Token;
use super::{Parse, Parser};

impl Parser {
    /// RSQL_altertable, behind TABLE
    pub(super) fn alter_table(&mut self) -> Parse<Statement> {
        let table = self.defined_name()?;
        let action = if self.take_word("ADD") {
            AlterAction::Add(self.additions()?)
        } else if self.take_word("DROP") || self.take_word("DELETE") {
            self.dropped()?
        } else if self.take_word("ALTER") {
            self.take_word("COLUMN");
            // RSQL_altertable: several fields, each with its change
            AlterAction::Change(self.separated(|parser| {
                let column = parser.identifier()?;
                Ok((column, parser.column_change()?))
            })?)
        } else if self.take_word("MODIFY") {
            AlterAction::Change(self.separated(Self::modification)?.concat())
        } else if self.take_word("RENAME") {
            AlterAction::Rename(self.identifier()?)
        } else if self.take_word("CONVERT") {
            self.converted()?
        } else if self.take_word("CLEANUP") {
            // of what a conversion left
            AlterAction::Store(Vec::new())
        } else {
            return Err(self.expected("ADD, ALTER, CLEANUP, CONVERT, DELETE, DROP, MODIFY or RENAME"));
        };
        Ok(Statement::AlterTable(AlterTable { table, action }))
    }

    /// `CONVERT [COLUMNS field, …] TO STORAGETYPE = {ROW | COLUMNAR} [%DELDATA | %NODELDATA]`, which changes no row.
    fn converted(&mut self) -> Parse<AlterAction> {
        let fields = if self.take_word("COLUMNS") { self.separated(Self::identifier)? } else { Vec::new() };
        self.expect_word("TO")?;
        if ["SHARDED", "NONSHARDED"].iter().any(|word| self.is_word(word)) {
            return Err(self.not_emulated("ALTER TABLE CONVERT TO SHARDED"));
        }
        if self.storage_type()?.is_none() {
            return Err(self.expected("STORAGETYPE"));
        }
        let _ = self.take_word("%DELDATA") || self.take_word("%NODELDATA");
        Ok(AlterAction::Store(fields))
    }

    /// All of them may stand in parentheses, and each.
    fn additions(&mut self) -> Parse<Vec<Addition>> {
        if self.take_symbol("(") {
            let additions = self.separated(Self::addition)?;
            self.expect_symbol(")")?;
            return Ok(additions);
        }
        self.separated(Self::addition)
    }

    fn addition(&mut self) -> Parse<Addition> {
        if self.take_word("DEFAULT") {
            let value = self.default_specification()?;
            self.expect_word("FOR")?;
            return Ok(Addition::Default { value, column: self.identifier()? });
        }
        let mut name = self.constraint_name()?;
        let in_parentheses = name.is_some() && self.take_symbol("(");
        if let Some(kind) = self.constraint_kind(Some(&mut name))? {
            if in_parentheses {
                self.expect_symbol(")")?;
            }
            return Ok(Addition::Constraint(TableConstraint { name, kind }));
        }
        if name.is_some() {
            return Err(self.expected("PRIMARY KEY, UNIQUE or FOREIGN KEY"));
        }
        self.take_word("COLUMN");
        let in_parentheses = self.take_symbol("(");
        let begin = self.next;
        let mut column = self.column_definition()?;
        // recorded: of UNIQUE here IRIS makes no index, and takes equal values
        column.unique = None;
        if column.primary_key.is_some() {
            // the page has PRIMARY KEY of fields that are there
            self.next = begin;
            return Err(self.not_emulated("PRIMARY KEY in ADD COLUMN"));
        }
        if in_parentheses {
            self.expect_symbol(")")?;
        }
        Ok(Addition::Column(Box::new(column)))
    }

    fn dropped(&mut self) -> Parse<AlterAction> {
        let constraint = if self.take_words(&["FOREIGN", "KEY"]) {
            DroppedConstraint::ForeignKey(self.identifier()?)
        } else if self.take_words(&["PRIMARY", "KEY"]) {
            DroppedConstraint::PrimaryKey
        } else if self.take_word("CONSTRAINT") {
            DroppedConstraint::Named(self.identifier()?)
        } else {
            return Ok(AlterAction::DropColumns(self.separated(Self::dropped_column)?));
        };
        Ok(AlterAction::DropConstraint(constraint))
    }

    fn dropped_column(&mut self) -> Parse<DroppedColumn> {
        self.take_word("COLUMN");
        let name = self.identifier()?;
        let cascade = self.take_word("CASCADE");
        if !cascade {
            self.take_word("RESTRICT");
        }
        // whether the data stay in the global is not to be seen in SQL
        if !self.take_word("%DELDATA") {
            self.take_word("%NODELDATA");
        }
        Ok(DroppedColumn { name, cascade })
    }

    /// What stands behind ALTER COLUMN and the field.
    fn column_change(&mut self) -> Parse<ColumnChange> {
        if self.take_word("RENAME") {
            return Ok(ColumnChange::Rename(self.identifier()?));
        }
        if self.take_word("DROP") {
            self.expect_word("DEFAULT")?;
            return Ok(ColumnChange::Default(None));
        }
        if self.is_word("SET") || self.is_word("DEFAULT") {
            self.take_word("SET");
            self.expect_word("DEFAULT")?;
            return Ok(ColumnChange::Default(Some(self.default_specification()?)));
        }
        if self.take_word("COLLATE") || self.is_collation_ahead() {
            return Ok(ColumnChange::Collation(self.collation()?));
        }
        match self.nullability()? {
            Some(change) => Ok(change),
            None => Ok(ColumnChange::Type(self.type_name()?)),
        }
    }

    /// `field RENAME name`, or `field [type] [DEFAULT value] [NULL | NOT NULL]`
    fn modification(&mut self) -> Parse<Vec<(Ident, ColumnChange)>> {
        let column = self.identifier()?;
        if self.take_word("RENAME") {
            return Ok(vec![(column, ColumnChange::Rename(self.identifier()?))]);
        }
        let mut changes = Vec::new();
        let others = ["DEFAULT", "CONSTRAINT", "NULL", "NOT"];
        if matches!(self.peek(), Token::Word(_)) && !others.iter().any(|word| self.is_word(word)) {
            changes.push((column.clone(), ColumnChange::Type(self.type_name()?)));
        }
        if self.take_word("DEFAULT") {
            let value = self.default_specification()?;
            changes.push((column.clone(), ColumnChange::Default(Some(value))));
        }
        // no other statement knows the name
        let is_named = self.constraint_name()?.is_some();
        match self.nullability()? {
            Some(change) => changes.push((column, change)),
            None if is_named => return Err(self.expected("NULL or NOT NULL")),
            None => {}
        }
        if changes.is_empty() { Err(self.expected("data type")) } else { Ok(changes) }
    }

    fn nullability(&mut self) -> Parse<Option<ColumnChange>> {
        if self.take_word("NOT") {
            self.expect_word("NULL")?;
            return Ok(Some(ColumnChange::Nullable(false)));
        }
        Ok(self.take_word("NULL").then_some(ColumnChange::Nullable(true)))
    }

    /// A default value, in parentheses or not.
    fn default_specification(&mut self) -> Parse<Expr> {
        if self.take_symbol("(") {
            let value = self.default_value()?;
            self.expect_symbol(")")?;
            return Ok(value);
        }
        self.default_value()
    }
}
