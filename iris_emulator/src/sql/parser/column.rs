//! A field of CREATE TABLE and ALTER TABLE: its type, its options and its default value.

use super::super::ast::{Collation, ColumnDef, Expr, TypeName};
use super::super::lexer::Token;
use super::{Parse, Parser};

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
const OTHER_COLUMN_OPTIONS: [&str; 4] = ["CALCULATED", "COMPUTECODE", "COMPUTEONCHANGE", "TRANSIENT"];

/// Collations of fields (GSQL_collation); a percent sign may stand before the name.
const COLLATIONS: [(&str, Collation); 4] = [
    ("SQLUPPER", Collation::SqlUpper),
    ("EXACT", Collation::Exact),
    ("SQLSTRING", Collation::SqlString),
    ("UPPER", Collation::Upper),
];

/// Those that the emulator has not.
const OTHER_COLLATIONS: [&str; 7] = ["ALPHAUP", "MINUS", "MVR", "PLUS", "SPACE", "STRING", "TRUNCATE"];

impl Parser {
    pub(super) fn column_definition(&mut self) -> Parse<ColumnDef> {
        let name = self.identifier()?;
        // only IDENTITY may stand without a type
        let data_type = if self.is_word("IDENTITY") {
            TypeName { name: "BIGINT".into(), arguments: Vec::new() }
        } else {
            self.type_name()?
        };
        let counter = matches!(
            data_type.name.as_str(),
            "SERIAL" | "%COUNTER" | "%LIBRARY.COUNTER" | "%AUTOINCREMENT" | "%LIBRARY.AUTOINCREMENT"
        );
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
            on_update: None,
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
            self.take_clustered();
            column.primary_key = Some(name);
        } else if column.unique.is_none() && self.take_word("UNIQUE") {
            self.take_clustered();
            column.unique = Some(name);
        } else if self.take_words(&["NOT", "FOR", "REPLICATION"]) {
            // for compatibility only, as is CHARACTER SET
        } else if self.take_words(&["CHARACTER", "SET"]) {
            self.identifier()?;
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
        } else if name.is_none() && self.take_word("%DESCRIPTION") {
            // of several the last one is kept
            column.description = Some(self.expect_string()?);
        } else if name.is_none() && column.collation.is_none() && self.take_word("COLLATE") {
            column.collation = self.collation_or_foreign()?;
        } else if name.is_none() && column.collation.is_none() && self.is_collation_ahead() {
            // COLLATE may be left out
            column.collation = Some(self.collation()?);
        } else if name.is_none() && column.on_update.is_none() && self.take_words(&["ON", "UPDATE"]) {
            column.on_update = Some(self.default_value()?);
        } else if name.is_none() && self.is_word("WITH") && self.is_word_at(1, "STORAGETYPE") {
            self.next += 1;
            self.storage_type()?;
        } else if let Some(option) = OTHER_COLUMN_OPTIONS.into_iter().find(|word| self.is_word(word)) {
            return Err(self.not_emulated(&format!("a field with {option}")));
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
            // RSQL_todate: it can be a default
            if ["TO_DATE", "TODATE", "TO_TIMESTAMP", "TO_POSIXTIME"].contains(&name.as_str()) {
                self.next += 1;
                return self.call(&name);
            }
            if name != "NULL" {
                return Err(self.expected("literal"));
            }
        }
        if self.take_symbol("(") {
            let value = self.nested(Self::default_value)?;
            self.expect_symbol(")")?;
            return Ok(value);
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

    /// RSQL_createtable: both COLLATE and the percent sign may be left out.
    pub(super) fn is_collation_ahead(&self) -> bool {
        let Token::Word(word) = self.peek() else { return false };
        let word = word.strip_prefix('%').unwrap_or(word);
        let mut known = COLLATIONS.iter().map(|(name, _)| name).chain(&OTHER_COLLATIONS);
        known.any(|known| word.eq_ignore_ascii_case(known))
    }

    /// What stands behind COLLATE: one of IRIS's, or another name, which is read for compatibility only (RSQL_createtable).
    fn collation_or_foreign(&mut self) -> Parse<Option<Collation>> {
        if self.is_collation_ahead() || matches!(self.peek(), Token::Word(word) if word.starts_with('%')) {
            return self.collation().map(Some);
        }
        self.identifier().map(|_| None)
    }

    /// GSQL_collation
    pub(super) fn collation(&mut self) -> Parse<Collation> {
        let Token::Word(word) = self.peek() else { return Err(self.expected("collation")) };
        let word = word.to_uppercase();
        let name = word.strip_prefix('%').unwrap_or(&word);
        if let Some((_, collation)) = COLLATIONS.into_iter().find(|(known, _)| *known == name) {
            self.next += 1;
            return if self.is_symbol("(") {
                Err(self.not_emulated("COLLATE with a length"))
            } else {
                Ok(collation)
            };
        }
        if OTHER_COLLATIONS.contains(&name) {
            return Err(self.not_emulated(&format!("COLLATE {word}")));
        }
        Err(self.expected("collation"))
    }
}
