//! CREATE TABLE and DROP TABLE.

use super::super::ast::{
    Collation, ColumnDef, CreateTable, CreateTableAs, Expr, Ident, Statement, TableConstraint, TableName,
    TypeName,
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

/// Keywords of a table that are given once (RSQL_createtable), each with the code of a second one (RERR_sql).
const TABLE_OPTIONS: [(&str, SqlCode); 5] = [
    ("%DESCRIPTION", SqlCode::DESCRIPTION_REPEATED),
    ("%FILE", SqlCode::FILE_REPEATED),
    ("%EXTENTSIZE", SqlCode::ROWS_REPEATED),
    ("%NUMROWS", SqlCode::ROWS_REPEATED),
    ("%ROUTINE", SqlCode::ROUTINE_REPEATED),
];

/// Options of a column that IRIS has and the emulator has not.
const OTHER_COLUMN_OPTIONS: [&str; 4] = ["CALCULATED", "COMPUTECODE", "COMPUTEONCHANGE", "TRANSIENT"];

impl Parser {
    /// RSQL_droptable
    pub(super) fn drop_table(&mut self) -> Parse<Statement> {
        let if_exists = self.take_words(&["IF", "EXISTS"]);
        let name = self.table_name()?;
        let cascade = self.take_word("CASCADE");
        if !cascade {
            self.take_word("RESTRICT");
        }
        if self.take_word("%NODELDATA") {
            return Err(self.not_emulated("DROP TABLE %NODELDATA"));
        }
        self.take_word("%DELDATA");
        Ok(Statement::DropTable { name, if_exists, cascade })
    }

    /// RSQL_createtable
    pub(super) fn create_table(&mut self, temporary: bool) -> Parse<Statement> {
        let if_not_exists = self.take_words(&["IF", "NOT", "EXISTS"]);
        let name = self.table_name()?;
        // RSQL_createtableasselect: no temporary one
        if !temporary && self.take_word("AS") {
            return self.create_table_as(name, if_not_exists);
        }
        let mut table = CreateTable {
            name,
            if_not_exists,
            temporary,
            description: None,
            columns: Vec::new(),
            constraints: Vec::new(),
            class_parameters: Vec::new(),
        };
        let mut options = Vec::new();
        self.expect_symbol("(")?;
        self.separated(|parser| parser.table_element(&mut table, &mut options))?;
        self.expect_symbol(")")?;
        self.compatibility_options()?;
        if self.is_word("PARTITION") {
            return Err(self.not_emulated("PARTITION BY in CREATE TABLE"));
        }
        if self.take_word("WITH") {
            let mut is_storage_given = false;
            self.separated(|parser| {
                // RSQL_createtable: how a table is stored is not to be seen in its rows
                if !is_storage_given && parser.take_word("STORAGETYPE") {
                    is_storage_given = true;
                    parser.take_symbol("=");
                    return if parser.take_word("ROW") || parser.take_word("COLUMNAR") {
                        Ok(())
                    } else {
                        Err(parser.expected("ROW or COLUMNAR"))
                    };
                }
                if parser.table_option(&mut table, &mut options)? {
                    return Ok(());
                }
                parser.refuse_restriction()?;
                Err(parser.expected("%CLASSPARAMETER or STORAGETYPE"))
            })?;
        }
        Ok(Statement::CreateTable(table))
    }

    /// RSQL_createtableasselect, behind AS: a query, in parentheses or not
    fn create_table_as(&mut self, name: TableName, if_not_exists: bool) -> Parse<Statement> {
        let query = if self.is_query_ahead() { self.query_in_parentheses()? } else { self.query(true)? };
        let mut class_parameters = Vec::new();
        if self.take_word("WITH") {
            class_parameters = self.separated(|parser| {
                parser.expect_word("%CLASSPARAMETER")?;
                parser.class_parameter()
            })?;
        }
        Ok(Statement::CreateTableAs(Box::new(CreateTableAs { name, if_not_exists, query, class_parameters })))
    }

    /// A keyword of the table, which may also stand behind WITH; false when there is none. What is given once only is noted
    /// in `options` by the error of a second one.
    fn table_option(&mut self, table: &mut CreateTable, options: &mut Vec<SqlCode>) -> Parse<bool> {
        if self.take_word("%CLASSPARAMETER") {
            let parameter = self.class_parameter()?;
            table.class_parameters.push(parameter);
            return Ok(true);
        }
        let Some((_, repeated)) = TABLE_OPTIONS.into_iter().find(|(word, _)| self.take_word(word)) else {
            return Ok(false);
        };
        if options.contains(&repeated) {
            return Err(self.refused(repeated));
        }
        options.push(repeated);
        match repeated {
            SqlCode::DESCRIPTION_REPEATED => table.description = Some(self.expect_string()?),
            SqlCode::ROWS_REPEATED => {
                let is_integer = |text: &String| text.bytes().all(|byte| byte.is_ascii_digit());
                if !matches!(self.peek(), Token::Number(text) if is_integer(text)) {
                    return Err(self.expected("integer"));
                }
                self.next += 1;
            }
            // what is generated for the table, which no statement sees
            _ => drop(self.expect_string()?),
        }
        Ok(true)
    }

    fn table_element(&mut self, table: &mut CreateTable, options: &mut Vec<SqlCode>) -> Parse<()> {
        if self.table_option(table, options)? {
            return Ok(());
        }
        if let Some(constraint) = self.table_constraint()? {
            table.constraints.push(constraint);
        } else {
            if self.is_word("%PUBLICROWID") {
                return Err(self.not_emulated("%PUBLICROWID"));
            }
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
        match self.constraint_kind(None)? {
            Some(kind) => Ok(Some(TableConstraint { name, kind })),
            None if name.is_some() => Err(self.expected("PRIMARY KEY, UNIQUE or FOREIGN KEY")),
            None => Ok(None),
        }
    }

    /// `CONSTRAINT name`, or nothing
    pub(super) fn constraint_name(&mut self) -> Parse<Option<Ident>> {
        if self.take_word("CONSTRAINT") { self.identifier().map(Some) } else { Ok(None) }
    }

    /// What may stand behind the fields and is read for compatibility only (RSQL_createtable): `{ON | IN} dbspace`,
    /// `LOCK MODE [ROW | PAGE]`.
    fn compatibility_options(&mut self) -> Parse<()> {
        loop {
            if self.take_word("ON") || self.take_word("IN") {
                self.identifier()?;
            } else if self.take_words(&["LOCK", "MODE"]) {
                let _ = self.take_word("ROW") || self.take_word("PAGE");
            } else {
                return Ok(());
            }
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
        let counter = matches!(data_type.name.as_str(), "SERIAL" | "%COUNTER" | "%LIBRARY.COUNTER");
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
        } else if name.is_none() && column.description.is_none() && self.take_word("%DESCRIPTION") {
            column.description = Some(self.expect_string()?);
        } else if name.is_none() && column.collation.is_none() && self.take_word("COLLATE") {
            column.collation = Some(self.collation()?);
        } else if name.is_none() && column.collation.is_none() && self.is_collation_ahead() {
            // COLLATE may be left out
            column.collation = Some(self.collation()?);
        } else if name.is_none() && column.on_update.is_none() && self.take_words(&["ON", "UPDATE"]) {
            column.on_update = Some(self.default_value()?);
        } else if name.is_none() && self.take_words(&["WITH", "STORAGETYPE"]) {
            self.take_symbol("=");
            if !self.take_word("ROW") {
                self.expect_word("COLUMNAR")?;
            }
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
            // "the TO_DATE function can be used when supplying a default value to a field"
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

    fn is_collation_ahead(&self) -> bool {
        const COLLATIONS: [&str; 10] = [
            "%EXACT",
            "%MVR",
            "%MINUS",
            "%PLUS",
            "%SPACE",
            "%ALPHAUP",
            "%SQLSTRING",
            "%SQLUPPER",
            "%STRING",
            "%UPPER",
        ];
        COLLATIONS.iter().any(|word| self.is_word(word))
    }

    /// GSQL_collation
    pub(super) fn collation(&mut self) -> Parse<Collation> {
        for (words, collation) in [
            (["SQLUPPER", "%SQLUPPER"], Collation::SqlUpper),
            (["EXACT", "%EXACT"], Collation::Exact),
            (["SQLSTRING", "%SQLSTRING"], Collation::SqlString),
            (["UPPER", "%UPPER"], Collation::Upper),
        ] {
            if words.iter().any(|word| self.take_word(word)) {
                if self.is_symbol("(") {
                    return Err(self.not_emulated("COLLATE with a length"));
                }
                return Ok(collation);
            }
        }
        let others = ["ALPHAUP", "MINUS", "MVR", "PLUS", "SPACE", "STRING", "TRUNCATE"];
        if let Token::Word(word) = self.peek()
            && others.contains(&word.to_uppercase().trim_start_matches('%'))
        {
            return Err(self.not_emulated(&format!("COLLATE {}", word.to_uppercase())));
        }
        Err(self.expected("collation"))
    }
}
