//! CREATE TABLE and DROP TABLE.

use super::super::ast::{
    Collation, ColumnDef, CreateTable, Expr, Ident, Reference, ReferentialAction, Statement, TableConstraint,
    TableConstraintKind, TypeName,
};
use super::super::lexer::Token;
use super::{Parse, Parser};
use crate::sqlcode::SqlCode;

/// Keywords that stand for a default value (RSQL_createtable).
const DEFAULT_KEYWORDS: [&str; 8] = [
    "CURRENT_DATE",
    "CURRENT_TIME",
    "CURRENT_TIMESTAMP",
    "CURRENT_USER",
    "SESSION_USER",
    "SYSDATE",
    "SYSTEM_USER",
    "USER",
];

/// Options of a column that IRIS has and the emulator has not.
const OTHER_COLUMN_OPTIONS: [&str; 5] = ["CALCULATED", "CHECK", "COMPUTECODE", "ON", "TRANSIENT"];

impl Parser {
    /// RSQL_droptable
    pub(super) fn drop_table(&mut self) -> Parse<Statement> {
        let if_exists = self.take_words(&["IF", "EXISTS"]);
        let name = self.table_name()?;
        if ["CASCADE", "RESTRICT", "%DELDATA", "%NODELDATA"].iter().any(|word| self.is_word(word)) {
            return Err(self.not_emulated("an option of DROP TABLE"));
        }
        Ok(Statement::DropTable { name, if_exists })
    }

    /// RSQL_createtable
    pub(super) fn create_table(&mut self) -> Parse<Statement> {
        let if_not_exists = self.take_words(&["IF", "NOT", "EXISTS"]);
        let name = self.table_name()?;
        if self.is_word("AS") {
            return Err(self.not_emulated("CREATE TABLE AS SELECT"));
        }
        let mut table = CreateTable {
            name,
            if_not_exists,
            description: None,
            columns: Vec::new(),
            constraints: Vec::new(),
            class_parameters: Vec::new(),
        };
        self.expect_symbol("(")?;
        self.separated(|parser| parser.table_element(&mut table))?;
        self.expect_symbol(")")?;
        if self.take_word("WITH") {
            self.separated(|parser| {
                if !parser.is_word("%CLASSPARAMETER") {
                    return Err(parser.not_emulated("an option of WITH but %CLASSPARAMETER"));
                }
                parser.table_element(&mut table)
            })?;
        }
        Ok(Statement::CreateTable(table))
    }

    fn table_element(&mut self, table: &mut CreateTable) -> Parse<()> {
        if self.take_word("%CLASSPARAMETER") {
            let parameter = self.class_parameter()?;
            table.class_parameters.push(parameter);
        } else if self.is_word("%DESCRIPTION") && table.description.is_none() {
            self.next += 1;
            table.description = Some(self.expect_string()?);
        } else if let Some(constraint) = self.table_constraint()? {
            table.constraints.push(constraint);
        } else {
            self.refuse_restriction()?;
            let column = self.column_definition()?;
            table.columns.push(column);
        }
        Ok(())
    }

    /// `name [=] value`
    fn class_parameter(&mut self) -> Parse<(String, String)> {
        let name = self.identifier()?.text;
        self.take_symbol("=");
        let value = match self.peek() {
            Token::Number(value) | Token::String(value) | Token::Word(value) => value.clone(),
            _ => return Err(self.expected("value")),
        };
        self.next += 1;
        Ok((name, value))
    }

    fn table_constraint(&mut self) -> Parse<Option<TableConstraint>> {
        let name = self.constraint_name()?;
        match self.constraint_kind()? {
            Some(kind) => Ok(Some(TableConstraint { name, kind })),
            None if name.is_some() => Err(self.expected("PRIMARY KEY, UNIQUE or FOREIGN KEY")),
            None => Ok(None),
        }
    }

    /// `CONSTRAINT name`, or nothing
    pub(super) fn constraint_name(&mut self) -> Parse<Option<Ident>> {
        if self.take_word("CONSTRAINT") { self.identifier().map(Some) } else { Ok(None) }
    }

    pub(super) fn constraint_kind(&mut self) -> Parse<Option<TableConstraintKind>> {
        Ok(Some(if self.take_word("PRIMARY") {
            self.expect_word("KEY")?;
            TableConstraintKind::PrimaryKey(self.identifiers_in_parentheses()?)
        } else if self.take_word("UNIQUE") {
            TableConstraintKind::Unique(self.identifiers_in_parentheses()?)
        } else if self.take_word("FOREIGN") {
            self.expect_word("KEY")?;
            let columns = self.identifiers_in_parentheses()?;
            self.expect_word("REFERENCES")?;
            TableConstraintKind::ForeignKey { columns, reference: self.reference()? }
        } else if self.is_word("CHECK") {
            return Err(self.not_emulated("CHECK"));
        } else {
            return Ok(None);
        }))
    }

    fn reference(&mut self) -> Parse<Reference> {
        let table = self.table_name()?;
        let columns = if self.is_symbol("(") { self.identifiers_in_parentheses()? } else { Vec::new() };
        let (mut on_delete, mut on_update) = (None, None);
        loop {
            if on_delete.is_none() && self.take_words(&["ON", "DELETE"]) {
                on_delete = Some(self.referential_action()?);
            } else if on_update.is_none() && self.take_words(&["ON", "UPDATE"]) {
                on_update = Some(self.referential_action()?);
            } else if self.is_word("NOCHECK") {
                return Err(self.not_emulated("NOCHECK"));
            } else {
                break;
            }
        }
        let (on_delete, on_update) = (on_delete.unwrap_or_default(), on_update.unwrap_or_default());
        Ok(Reference { table, columns, on_delete, on_update })
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

    pub(super) fn column_definition(&mut self) -> Parse<ColumnDef> {
        let name = self.identifier()?;
        // only IDENTITY may stand without a type
        let data_type = if self.is_word("IDENTITY") {
            TypeName { name: "BIGINT".into(), arguments: Vec::new() }
        } else {
            self.type_name()?
        };
        let counter = data_type.name == "SERIAL";
        let mut column = ColumnDef {
            name,
            data_type,
            identity: false,
            counter,
            not_null: false,
            default: None,
            unique: None,
            primary_key: None,
            references: None,
            description: None,
            collation: None,
        };
        let mut is_null = false;
        while self.column_option(&mut column, &mut is_null)? {}
        Ok(column)
    }

    /// One of the options that may follow the type, in any order but each once; false when there is none.
    fn column_option(&mut self, column: &mut ColumnDef, is_null: &mut bool) -> Parse<bool> {
        let name = self.constraint_name()?;
        let may_be_null = name.is_none() && !*is_null && !column.not_null;
        let may_count = name.is_none() && !column.identity && !column.counter;
        if column.primary_key.is_none() && self.take_word("PRIMARY") {
            self.expect_word("KEY")?;
            column.primary_key = Some(name);
        } else if column.unique.is_none() && self.take_word("UNIQUE") {
            column.unique = Some(name);
        } else if column.references.is_none() && self.take_word("REFERENCES") {
            column.references = Some(self.reference()?);
        } else if may_be_null && self.take_word("NOT") {
            self.expect_word("NULL")?;
            column.not_null = true;
        } else if may_be_null && self.take_word("NULL") {
            *is_null = true;
        } else if may_count && self.take_word("IDENTITY") {
            column.identity = true;
        } else if may_count && self.take_word("AUTO_INCREMENT") {
            column.counter = true;
        } else if name.is_none() && column.default.is_none() && self.take_word("DEFAULT") {
            column.default = Some(self.default_value()?);
        } else if name.is_none() && column.description.is_none() && self.take_word("%DESCRIPTION") {
            column.description = Some(self.expect_string()?);
        } else if name.is_none() && column.collation.is_none() && self.take_word("COLLATE") {
            column.collation = Some(self.collation()?);
        } else if OTHER_COLUMN_OPTIONS.iter().any(|word| self.is_word(word)) {
            return Err(self.not_emulated("this option of a column"));
        } else if name.is_some() {
            return Err(self.expected("PRIMARY KEY, UNIQUE or REFERENCES"));
        } else {
            return Ok(false);
        }
        Ok(true)
    }

    /// RSQL_createtable: a literal, or a keyword for the user or the time.
    pub(super) fn default_value(&mut self) -> Parse<Expr> {
        if let Token::Word(word) = self.peek() {
            let name = word.to_uppercase();
            if DEFAULT_KEYWORDS.contains(&name.as_str()) || ["GETDATE", "GETUTCDATE"].contains(&name.as_str())
            {
                return self.default_function(name);
            }
            if name == "OBJECTSCRIPT" {
                return Err(self.not_emulated("DEFAULT OBJECTSCRIPT"));
            }
            if name != "NULL" {
                return Err(self.expected("literal"));
            }
        }
        if self.is_symbol("(") {
            return Err(self.expected("literal"));
        }
        match self.signed()? {
            value @ (Expr::Null | Expr::Integer(_) | Expr::Number(_) | Expr::String(_)) => Ok(value),
            Expr::Negate(value) if matches!(*value, Expr::Integer(_) | Expr::Number(_)) => {
                Ok(Expr::Negate(value))
            }
            _ => Err(self.expected("literal")),
        }
    }

    /// The keyword, some with their precision in parentheses.
    fn default_function(&mut self, name: String) -> Parse<Expr> {
        let is_get = name.starts_with("GET");
        let takes_precision = is_get || ["CURRENT_TIME", "CURRENT_TIMESTAMP"].contains(&name.as_str());
        self.next += 1;
        let mut arguments = Vec::new();
        if is_get || takes_precision && self.is_symbol("(") {
            self.expect_symbol("(")?;
            if !is_get || !self.is_symbol(")") {
                match self.signed()? {
                    precision @ Expr::Integer(_) => arguments.push(precision),
                    _ => return Err(self.expected("integer")),
                }
            }
            self.expect_symbol(")")?;
        }
        Ok(Expr::Function { name, distinct: false, arguments })
    }

    /// GSQL_collation
    pub(super) fn collation(&mut self) -> Parse<Collation> {
        for (words, collation) in
            [(["SQLUPPER", "%SQLUPPER"], Collation::SqlUpper), (["EXACT", "%EXACT"], Collation::Exact)]
        {
            if words.iter().any(|word| self.take_word(word)) {
                return Ok(collation);
            }
        }
        Err(self.error(SqlCode::INVALID_STATEMENT, "only the collations SQLUPPER and EXACT are emulated"))
    }
}
