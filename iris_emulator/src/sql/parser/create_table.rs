//! CREATE TABLE and DROP TABLE.

use super::super::ast::{CreateTable, CreateTableAs, Ident, Statement, TableConstraint, TableName};
use super::super::lexer::Token;
use super::{Parse, Parser};
use crate::sqlcode::SqlCode;

/// Keywords of a table that are given once (RSQL_createtable), each with the code of a second one (RERR_sql).
const TABLE_OPTIONS: [(&str, SqlCode); 5] = [
    ("%DESCRIPTION", SqlCode::DESCRIPTION_REPEATED),
    ("%FILE", SqlCode::FILE_REPEATED),
    ("%EXTENTSIZE", SqlCode::ROWS_REPEATED),
    ("%NUMROWS", SqlCode::ROWS_REPEATED),
    ("%ROUTINE", SqlCode::ROUTINE_REPEATED),
];

impl Parser {
    /// RSQL_droptable
    pub(super) fn drop_table(&mut self) -> Parse<Statement> {
        let if_exists = self.take_words(&["IF", "EXISTS"]);
        let name = self.defined_name()?;
        let cascade = self.take_word("CASCADE");
        if !cascade {
            self.take_word("RESTRICT");
        }
        let keeps_data = self.take_word("%NODELDATA");
        if !keeps_data {
            self.take_word("%DELDATA");
        }
        Ok(Statement::DropTable { name, if_exists, cascade, keeps_data })
    }

    /// RSQL_createtable
    pub(super) fn create_table(&mut self, temporary: bool) -> Parse<Statement> {
        let if_not_exists = self.take_words(&["IF", "NOT", "EXISTS"]);
        let name = self.created_name()?;
        // RSQL_createtableasselect: no temporary one
        if !temporary && self.take_word("AS") {
            return self.create_table_as(name, if_not_exists);
        }
        let mut table = CreateTable {
            name,
            if_not_exists,
            temporary,
            description: None,
            public_row_id: false,
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
                if !is_storage_given && let Some(storage) = parser.storage_type()? {
                    is_storage_given = true;
                    table.class_parameters.push(storage);
                    return Ok(());
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
            let mut is_storage_given = false;
            let options = self.separated(|parser| {
                if !is_storage_given && let Some(storage) = parser.storage_type()? {
                    is_storage_given = true;
                    return Ok(storage);
                }
                parser.expect_word("%CLASSPARAMETER")?;
                parser.class_parameter()
            })?;
            class_parameters = options;
        }
        Ok(Statement::CreateTableAs(Box::new(CreateTableAs { name, if_not_exists, query, class_parameters })))
    }

    /// `STORAGETYPE = {ROW | COLUMNAR}`, or nothing: a parameter of the class.
    pub(super) fn storage_type(&mut self) -> Parse<Option<(String, String)>> {
        if !self.take_word("STORAGETYPE") {
            return Ok(None);
        }
        self.take_symbol("=");
        let storages = [("ROW", "row"), ("COLUMNAR", "columnar")];
        match storages.into_iter().find(|(word, _)| self.take_word(word)) {
            Some((_, storage)) => Ok(Some(("STORAGEDEFAULT".to_owned(), storage.to_owned()))),
            None => Err(self.expected("ROW or COLUMNAR")),
        }
    }

    /// The name of a new table or view. RSQL_createtable: a schema may not be named User, which is a reserved word, but the
    /// error is that of the schema.
    pub(super) fn created_name(&mut self) -> Parse<TableName> {
        if self.is_word("USER") && matches!(self.peek_at(1), Token::Symbol(".")) {
            return Err(self.refused(SqlCode::INVALID_SCHEMA));
        }
        self.defined_name()
    }

    /// The name of a table or view in its definition. GSQL_tables: `_CURRENT_USER` stands for the default schema.
    pub(super) fn defined_name(&mut self) -> Parse<TableName> {
        let is_default =
            |schema: &Ident| !schema.delimited && schema.text.eq_ignore_ascii_case("_CURRENT_USER");
        let TableName { schema, name } = self.table_name()?;
        Ok(TableName { schema: schema.filter(|schema| !is_default(schema)), name })
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
            if self.take_word("%PUBLICROWID") {
                table.public_row_id = true;
                return Ok(());
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
}
