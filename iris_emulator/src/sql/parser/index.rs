//! CREATE INDEX and DROP INDEX.

use super::super::ast::{CreateIndex, Ident, Statement, TableName};
use super::super::lexer::Token;
use super::{Parse, Parser};
use crate::sqlcode::SqlCode;

impl Parser {
    /// Takes `[UNIQUE] [CLUSTERED | NONCLUSTERED] INDEX` or `BITMAP INDEX` and its like behind CREATE: whether it is unique,
    /// and its kind.
    pub(super) fn index_ahead(&mut self) -> Option<(bool, &'static str)> {
        for kind in ["BITMAP", "BITMAPEXTENT", "BITSLICE", "COLUMNAR"] {
            if self.take_words(&[kind, "INDEX"]) {
                return Some((false, kind));
            }
        }
        // RSQL_createindex: CLUSTERED and NONCLUSTERED mean nothing
        for unique in [true, false] {
            for words in [&["INDEX"][..], &["CLUSTERED", "INDEX"], &["NONCLUSTERED", "INDEX"]] {
                let all: Vec<&str> =
                    unique.then_some("UNIQUE").into_iter().chain(words.iter().copied()).collect();
                if self.take_words(&all) {
                    return Some((unique, ""));
                }
            }
        }
        None
    }

    /// RSQL_createindex, which has no IF NOT EXISTS
    pub(super) fn create_index(&mut self, unique: bool, kind: &'static str) -> Parse<Statement> {
        let name = self.identifier()?;
        self.expect_word("ON")?;
        self.take_word("TABLE");
        let table = self.indexed_table()?;
        if kind == "BITMAPEXTENT" {
            self.build_time()?;
            let (columns, data, hnsw) = (Vec::new(), Vec::new(), None);
            return Ok(Statement::CreateIndex(CreateIndex {
                unique,
                kind,
                data,
                name,
                table,
                columns,
                hnsw,
            }));
        }
        self.expect_symbol("(")?;
        let columns = self.separated(Self::index_column)?;
        self.expect_symbol(")")?;
        let hnsw = self.index_class(unique)?;
        // RSQL_createindex: the kind may stand behind the fields
        let kind = if kind.is_empty() { self.index_type()? } else { kind };
        // RSQL_createindex: not of a bitmap or bitslice index
        let is_of_bits = matches!(kind, "BITMAP" | "BITSLICE");
        if unique && is_of_bits {
            return Err(self.error(SqlCode::INVALID_STATEMENT, "UNIQUE of a bitmap or bitslice index"));
        }
        let data = if is_of_bits { Vec::new() } else { self.index_data()? };
        let deferred = self.build_time()?;
        if unique && deferred {
            return Err(self.not_emulated("a UNIQUE index with DEFER"));
        }
        Ok(Statement::CreateIndex(CreateIndex { unique, kind, data, name, table, columns, hnsw }))
    }

    /// RSQL_createindex: in front of the schema an owner and a catalog are read over.
    fn indexed_table(&mut self) -> Parse<TableName> {
        let mut name = self.identifier()?;
        let mut schema = None;
        for _ in 0..3 {
            if !self.take_symbol(".") {
                break;
            }
            schema = Some(std::mem::replace(&mut name, self.identifier()?));
        }
        Ok(TableName { schema, name })
    }

    /// `AS class [(parameter = value, …)]`, of which there is HNSW's; nothing is `None`.
    fn index_class(&mut self, unique: bool) -> Parse<Option<Vec<(String, String)>>> {
        if unique || !self.face.release.has_hnsw() || !self.take_word("AS") {
            return Ok(None);
        }
        let class = self.class_name()?;
        if !["HNSW", "%SQL.Index.HNSW"].iter().any(|known| class.eq_ignore_ascii_case(known)) {
            return Err(self.not_emulated(&format!("an index AS {class}")));
        }
        if self.is_symbol("(") { self.hnsw_parameters().map(Some) } else { Ok(Some(Vec::new())) }
    }

    /// `[IMMEDIATE | DEFER] [BUILD]`: whether it is deferred. An index that is not built changes no answer.
    fn build_time(&mut self) -> Parse<bool> {
        let deferred = self.take_word("DEFER");
        if !deferred {
            self.take_word("IMMEDIATE");
        }
        self.take_word("BUILD");
        Ok(deferred)
    }

    /// `TYPE bitmap`, or nothing
    fn index_type(&mut self) -> Parse<&'static str> {
        if !self.take_word("TYPE") {
            return Ok("");
        }
        for (word, kind) in [
            ("BITMAP", "BITMAP"),
            ("BITSLICE", "BITSLICE"),
            ("COLUMNAR", "COLUMNAR"),
            ("INDEX", ""),
            ("KEY", ""),
        ] {
            if self.take_word(word) {
                return Ok(kind);
            }
        }
        Err(self.expected("type of index"))
    }

    /// `WITH DATA (a, b)`, or nothing
    fn index_data(&mut self) -> Parse<Vec<Ident>> {
        if !self.take_word("WITH") {
            return Ok(Vec::new());
        }
        self.expect_word("DATA")?;
        self.identifiers_in_parentheses()
    }

    fn index_column(&mut self) -> Parse<(Ident, bool)> {
        let column = self.identifier()?;
        let descending = self.take_word("DESC");
        if !descending {
            self.take_word("ASC");
        }
        Ok((column, descending))
    }

    /// GSQL_vecsearch: `(Distance = 'Cosine' | 'DotProduct' [, M = n] [, efConstruction = n])`
    fn hnsw_parameters(&mut self) -> Parse<Vec<(String, String)>> {
        self.expect_symbol("(")?;
        let mut parameters: Vec<(String, String)> = Vec::new();
        loop {
            let parameter = self.hnsw_parameter()?;
            if parameters.iter().any(|(name, _)| name.eq_ignore_ascii_case(&parameter.0)) {
                return Err(self.expected("another parameter of HNSW"));
            }
            parameters.push(parameter);
            if !self.take_symbol(",") {
                break;
            }
        }
        self.expect_symbol(")")?;
        Ok(parameters)
    }

    fn hnsw_parameter(&mut self) -> Parse<(String, String)> {
        let name = self.identifier()?.text;
        self.expect_symbol("=")?;
        let value = match (name.to_uppercase().as_str(), self.peek()) {
            ("DISTANCE", Token::String(value))
                if ["COSINE", "DOTPRODUCT"].iter().any(|known| value.eq_ignore_ascii_case(known)) =>
            {
                value.clone()
            }
            ("M" | "EFCONSTRUCTION", Token::Number(value))
                if value.bytes().all(|byte| byte.is_ascii_digit()) =>
            {
                value.clone()
            }
            _ => return Err(self.expected("parameter of HNSW")),
        };
        self.next += 1;
        Ok((name, value))
    }

    /// RSQL_dropindex: `DROP INDEX [IF EXISTS] i [ON [TABLE] t]` and `DROP INDEX [schema.]t.i`
    pub(super) fn drop_index(&mut self) -> Parse<Statement> {
        let if_exists = self.take_words(&["IF", "EXISTS"]);
        let mut name = self.identifier()?;
        let mut qualifiers = Vec::new();
        while qualifiers.len() < 2 && self.take_symbol(".") {
            qualifiers.push(std::mem::replace(&mut name, self.identifier()?));
        }
        let mut table = qualifiers.pop().map(|name| TableName { schema: qualifiers.pop(), name });
        if table.is_none() && self.take_word("ON") {
            self.take_word("TABLE");
            table = Some(self.defined_name()?);
        }
        Ok(Statement::DropIndex { name, table, if_exists })
    }
}
