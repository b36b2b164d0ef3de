//! CREATE and DROP of tables and indexes.

use super::super::ast::{
    Collation, ColumnDef, CreateIndex, CreateTable, Expr, Ident, Reference, ReferentialAction, Statement,
    TableConstraint, TableConstraintKind, TypeName,
};
use super::super::lexer::Kind;
use super::{Parse, Parser};
use crate::sqlcode::SqlCode;

impl Parser {
    pub(super) fn create(&mut self) -> Parse<Statement> {
        self.expect_word("CREATE")?;
        if self.take_word("TABLE") {
            return self.create_table();
        }
        let unique = self.take_word("UNIQUE");
        if self.take_word("INDEX") {
            return self.create_index(unique);
        }
        Err(self.error(SqlCode::INVALID_STATEMENT, "only CREATE TABLE and CREATE INDEX are emulated"))
    }

    pub(super) fn drop_statement(&mut self) -> Parse<Statement> {
        self.expect_word("DROP")?;
        if self.take_word("TABLE") {
            let if_exists = self.take_words(&["IF", "EXISTS"]);
            return Ok(Statement::DropTable { name: self.table_name()?, if_exists });
        }
        if self.take_word("INDEX") {
            let if_exists = self.take_words(&["IF", "EXISTS"]);
            let name = self.identifier()?;
            let table = if self.take_word("ON") {
                self.take_word("TABLE");
                Some(self.table_name()?)
            } else {
                None
            };
            return Ok(Statement::DropIndex { name, table, if_exists });
        }
        Err(self.error(SqlCode::INVALID_STATEMENT, "only DROP TABLE and DROP INDEX are emulated"))
    }

    /// RSQL_createtable
    fn create_table(&mut self) -> Parse<Statement> {
        let if_not_exists = self.take_words(&["IF", "NOT", "EXISTS"]);
        let mut table = CreateTable {
            name: self.table_name()?,
            if_not_exists,
            description: None,
            columns: Vec::new(),
            constraints: Vec::new(),
            class_parameters: Vec::new(),
        };
        self.expect_symbol("(")?;
        loop {
            self.table_element(&mut table)?;
            if !self.take_symbol(",") {
                break;
            }
        }
        self.expect_symbol(")")?;
        while self.take_words(&["WITH", "%CLASSPARAMETER"]) || self.take_symbol(",") {
            self.take_word("%CLASSPARAMETER");
            let parameter = self.class_parameter()?;
            table.class_parameters.push(parameter);
        }
        Ok(Statement::CreateTable(table))
    }

    fn table_element(&mut self, table: &mut CreateTable) -> Parse<()> {
        if self.take_word("%DESCRIPTION") {
            table.description = Some(self.expect_string()?);
        } else if self.take_word("%CLASSPARAMETER") {
            let parameter = self.class_parameter()?;
            table.class_parameters.push(parameter);
        } else if let Some(constraint) = self.table_constraint()? {
            table.constraints.push(constraint);
        } else {
            let column = self.column_definition()?;
            table.columns.push(column);
        }
        Ok(())
    }

    /// `name [=] value`
    fn class_parameter(&mut self) -> Parse<(String, String)> {
        let name = self.identifier()?.text;
        self.take_symbol("=");
        match self.advance() {
            Kind::Number(value) | Kind::String(value) | Kind::Word(value) => Ok((name, value)),
            _ => Err(self.error(SqlCode::INVALID_STATEMENT, "a value of the class parameter expected")),
        }
    }

    fn table_constraint(&mut self) -> Parse<Option<TableConstraint>> {
        let name = if self.take_word("CONSTRAINT") { Some(self.identifier()?) } else { None };
        let kind = if self.take_words(&["PRIMARY", "KEY"]) {
            TableConstraintKind::PrimaryKey(self.identifiers_in_parentheses()?)
        } else if self.take_word("UNIQUE") {
            TableConstraintKind::Unique(self.identifiers_in_parentheses()?)
        } else if self.take_words(&["FOREIGN", "KEY"]) {
            let columns = self.identifiers_in_parentheses()?;
            self.expect_word("REFERENCES")?;
            TableConstraintKind::ForeignKey { columns, reference: self.reference()? }
        } else if name.is_some() {
            return Err(self.error(SqlCode::INVALID_STATEMENT, "PRIMARY KEY, UNIQUE or FOREIGN KEY expected"));
        } else {
            return Ok(None);
        };
        Ok(Some(TableConstraint { name, kind }))
    }

    fn reference(&mut self) -> Parse<Reference> {
        let table = self.table_name()?;
        let columns =
            if self.peek() == &Kind::Symbol("(") { self.identifiers_in_parentheses()? } else { Vec::new() };
        let mut reference = Reference {
            table,
            columns,
            on_delete: ReferentialAction::NoAction,
            on_update: ReferentialAction::NoAction,
        };
        loop {
            if self.take_words(&["ON", "DELETE"]) {
                reference.on_delete = self.referential_action()?;
            } else if self.take_words(&["ON", "UPDATE"]) {
                reference.on_update = self.referential_action()?;
            } else {
                return Ok(reference);
            }
        }
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
            Err(self
                .error(SqlCode::INVALID_STATEMENT, "NO ACTION, CASCADE, SET NULL or SET DEFAULT expected"))
        }
    }

    fn column_definition(&mut self) -> Parse<ColumnDef> {
        let name = self.identifier()?;
        let identity = self.is_word("IDENTITY");
        let data_type = if identity || self.is_word("PRIMARY") {
            // RSQL_createtable: IDENTITY may stand without a type
            TypeName { name: "BIGINT".into(), arguments: Vec::new() }
        } else {
            self.type_name()?
        };
        let mut column = ColumnDef {
            name,
            data_type,
            identity: false,
            not_null: false,
            default: None,
            unique: None,
            primary_key: None,
            references: None,
            description: None,
            collation: None,
        };
        while self.column_option(&mut column)? {}
        Ok(column)
    }

    /// One of the words that may follow the type, in any order; false when there is none.
    fn column_option(&mut self, column: &mut ColumnDef) -> Parse<bool> {
        let name: Option<Ident> = if self.take_word("CONSTRAINT") { Some(self.identifier()?) } else { None };
        if self.take_words(&["PRIMARY", "KEY"]) {
            column.primary_key = Some(name);
        } else if self.take_word("UNIQUE") {
            column.unique = Some(name);
        } else if self.take_word("REFERENCES") {
            column.references = Some(self.reference()?);
        } else if self.take_words(&["NOT", "NULL"]) {
            column.not_null = true;
        } else if self.take_word("NULL") {
            column.not_null = false;
        } else if self.take_word("IDENTITY") {
            column.identity = true;
        } else if self.take_word("DEFAULT") {
            column.default = Some(self.default_value()?);
        } else if self.take_word("%DESCRIPTION") {
            column.description = Some(self.expect_string()?);
        } else if self.take_word("COLLATE") {
            column.collation = Some(self.collation()?);
        } else if name.is_some() {
            return Err(self.error(SqlCode::INVALID_STATEMENT, "a constraint expected"));
        } else {
            return Ok(false);
        }
        Ok(true)
    }

    /// RSQL_createtable: a literal, perhaps signed, or a function of date and time.
    fn default_value(&mut self) -> Parse<Expr> {
        if self.take_symbol("-") {
            return self.default_value().map(|value| Expr::Negate(Box::new(value)));
        }
        match self.expression_term()? {
            value @ (Expr::Null
            | Expr::Integer(_)
            | Expr::Number(_)
            | Expr::String(_)
            | Expr::Function { .. }) => Ok(value),
            _ => Err(self.error(SqlCode::INVALID_STATEMENT, "a literal expected after DEFAULT")),
        }
    }

    fn collation(&mut self) -> Parse<Collation> {
        for (words, collation) in
            [(["SQLUPPER", "%SQLUPPER"], Collation::SqlUpper), (["EXACT", "%EXACT"], Collation::Exact)]
        {
            if words.iter().any(|word| self.take_word(word)) {
                return Ok(collation);
            }
        }
        Err(self.error(SqlCode::INVALID_STATEMENT, "only the collations SQLUPPER and EXACT are emulated"))
    }

    /// RSQL_createindex
    fn create_index(&mut self, unique: bool) -> Parse<Statement> {
        let if_not_exists = self.take_words(&["IF", "NOT", "EXISTS"]);
        let name = self.identifier()?;
        self.expect_word("ON")?;
        self.take_word("TABLE");
        let table = self.table_name()?;
        self.expect_symbol("(")?;
        let columns = self.separated(|parser| {
            let column = parser.identifier()?;
            let descending = parser.take_word("DESC");
            if !descending {
                parser.take_word("ASC");
            }
            Ok((column, descending))
        })?;
        self.expect_symbol(")")?;
        let hnsw = if self.take_words(&["AS", "HNSW"]) { Some(self.hnsw_parameters()?) } else { None };
        Ok(Statement::CreateIndex(CreateIndex { unique, if_not_exists, name, table, columns, hnsw }))
    }

    /// GSQL_vecsearch: `(Distance = 'Cosine' | 'DotProduct' [, M = n] [, efConstruction = n])`
    fn hnsw_parameters(&mut self) -> Parse<Vec<(String, String)>> {
        self.expect_symbol("(")?;
        let parameters = self.separated(|parser| {
            let name = parser.identifier()?.text;
            parser.expect_symbol("=")?;
            match (name.to_uppercase().as_str(), parser.advance()) {
                ("DISTANCE", Kind::String(value))
                    if ["COSINE", "DOTPRODUCT"].contains(&value.to_uppercase().as_str()) =>
                {
                    Ok((name, value))
                }
                ("M" | "EFCONSTRUCTION", Kind::Number(value)) => Ok((name, value)),
                _ => Err(parser.error(SqlCode::INVALID_STATEMENT, "a parameter of HNSW expected")),
            }
        })?;
        self.expect_symbol(")")?;
        Ok(parameters)
    }
}
