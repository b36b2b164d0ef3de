//! Calls of functions, with and without parentheses.

use super::super::ast::{Expr, TypeName};
use super::super::lexer::Token;
use super::{Parse, Parser, reserved};

/// Functions without parentheses (RSQL_currentdate and its neighbours), and the special variables of ObjectScript
/// that SQL takes.
const BARE: [&str; 16] = [
    "CURRENT_DATE",
    "CURRENT_TIME",
    "CURRENT_TIMESTAMP",
    "SYSDATE",
    "USER",
    "$HOROLOG",
    "$JOB",
    "$NAMESPACE",
    "$TLEVEL",
    "$USERNAME",
    "$ZHOROLOG",
    "$ZJOB",
    "$ZPI",
    "$ZTIMESTAMP",
    "$ZTIMEZONE",
    "$ZVERSION",
];

/// Reserved words that are functions when a parenthesis follows.
const RESERVED: [&str; 28] = [
    "SPACE",
    "%ALPHAUP",
    "%EXACT",
    "%MVR",
    "%SQLSTRING",
    "%SQLUPPER",
    "%STRING",
    "%TRUNCATE",
    "%UPPER",
    "AVG",
    "CHARACTER_LENGTH",
    "CHAR_LENGTH",
    "COALESCE",
    "COUNT",
    "LOWER",
    "MAX",
    "MIN",
    "NULLIF",
    "SUM",
    "UPPER",
    "%EXTERNAL",
    "%INTERNAL",
    "%MINUS",
    "%ODBCIN",
    "%ODBCOUT",
    "%PLUS",
    "CHAR",
    "DATE",
];

/// Functions of one argument that need no parentheses: collations, `%EXACT x` (RSQL_exact and its neighbours), format
/// transformations, `%EXTERNAL x` (RSQL_external and its neighbours), and UPPER (RSQL_upper).
const PREFIXES: [&str; 15] = [
    "%ALPHAUP",
    "%EXACT",
    "%EXTERNAL",
    "%INTERNAL",
    "%MINUS",
    "%MVR",
    "%ODBCIN",
    "%ODBCOUT",
    "%PLUS",
    "%SQLSTRING",
    "%SQLUPPER",
    "%STRING",
    "%TRUNCATE",
    "%UPPER",
    "UPPER",
];

/// Functions whose parentheses hold a precision.
const PRECISION: [&str; 2] = ["CURRENT_TIME", "CURRENT_TIMESTAMP"];

/// ObjectScript functions that SQL takes; it refuses the others with SQLCODE -12.
const OBJECTSCRIPT: [&str; 16] = [
    "$TSQL_NEWID",
    "$EXTRACT",
    "$FIND",
    "$JUSTIFY",
    "$LENGTH",
    "$LIST",
    "$LISTBUILD",
    "$LISTDATA",
    "$LISTFIND",
    "$LISTFROMSTRING",
    "$LISTGET",
    "$LISTLENGTH",
    "$LISTSAME",
    "$LISTTOSTRING",
    "$PIECE",
    "$TRANSLATE",
];

/// Functions over the rows of a group, which take DISTINCT (RSQL, aggregate functions).
const AGGREGATES: [&str; 16] = [
    "%DLIST",
    "APPROX_COUNT_DISTINCT",
    "AVG",
    "COUNT",
    "JSON_ARRAYAGG",
    "LIST",
    "MAX",
    "MIN",
    "STDDEV",
    "STDDEV_POP",
    "STDDEV_SAMP",
    "SUM",
    "VARIANCE",
    "VAR_POP",
    "VAR_SAMP",
    "XMLAGG",
];

/// Functions whose first argument is a part of a date.
const DATE_PART_FUNCTIONS: [&str; 7] =
    ["DATEADD", "DATEDIFF", "DATENAME", "DATEPART", "DATE_TRUNC", "TIMESTAMPADD", "TIMESTAMPDIFF"];

/// The words for a vector's elements (RSQL_tovector).
const ELEMENTS: [&str; 8] =
    ["DECIMAL", "DOUBLE", "FLOAT", "INT", "INTEGER", "STRING", "TIMESTAMP", "VARCHAR"];

/// Whether the function is an aggregate.
pub(super) fn is_aggregate(name: &str) -> bool {
    AGGREGATES.contains(&name)
}

/// Whether the function is written without parentheses when it has no arguments.
pub(in crate::sql) fn is_bare_function(name: &str) -> bool {
    BARE.contains(&name)
}

impl Parser {
    /// A call, if one comes next; `word` is the next word in upper case.
    pub(super) fn function(&mut self, word: &str) -> Parse<Option<Expr>> {
        let is_called = self.peek_at(1) == &Token::Symbol("(");
        if PREFIXES.contains(&word) && !is_called {
            self.next += 1;
            let argument = self.signed()?;
            return Ok(Some(plain(word, vec![argument])));
        }
        if self.peek_at(1) == &Token::Symbol(".")
            && self.peek_at(3) == &Token::Symbol("(")
            && let Token::Word(function) = self.peek_at(2)
        {
            let name = format!("{word}.{}", function.to_uppercase());
            self.next += 3;
            return self.call(&name).map(Some);
        }
        if BARE.contains(&word) && !(is_called && PRECISION.contains(&word)) {
            self.next += 1;
            return Ok(Some(plain(word, Vec::new())));
        }
        if !is_called {
            return Ok(None);
        }
        if let "PREDICT" | "PROBABILITY" = word {
            return Err(self.not_emulated(&format!("the function {word}")));
        }
        if word == "XMLELEMENT" {
            return self.xml_element().map(Some);
        }
        if word == "XMLFOREST" {
            return self.xml_forest().map(Some);
        }
        if word == "SUBSTRING" {
            return self.substring().map(Some);
        }
        if word == "CONVERT" {
            return self.convert().map(Some);
        }
        if word == "TRIM" {
            return self.trim().map(Some);
        }
        if word == "POSITION" {
            return self.position().map(Some);
        }
        let is_function = if word.starts_with('$') {
            OBJECTSCRIPT.contains(&word)
        } else {
            RESERVED.contains(&word) || PRECISION.contains(&word) || !reserved::is_reserved(word)
        };
        if !is_function {
            return Ok(None);
        }
        self.next += 1;
        if let "JSON_OBJECT" | "JSON_ARRAY" = word {
            return self.json(word == "JSON_OBJECT").map(Some);
        }
        let call = self.call(word)?;
        self.over(call).map(Some)
    }

    /// The parentheses of a call.
    pub(super) fn call(&mut self, name: &str) -> Parse<Expr> {
        self.expect_symbol("(")?;
        if name == "COUNT" && self.take_symbol("*") {
            return self.scoped(Expr::CountAll);
        }
        let is_aggregate = AGGREGATES.contains(&name);
        let distinct = is_aggregate && self.take_word("DISTINCT");
        if distinct && self.take_word("BY") {
            self.expect_symbol("(")?;
            let by = self.separated(Self::scalar)?;
            self.expect_symbol(")")?;
            let argument = Box::new(self.scalar()?);
            return self.scoped(Expr::AggregateBy { name: name.to_owned(), by, argument });
        }
        if is_aggregate && !distinct {
            self.take_word("ALL");
        }
        let mut arguments = Vec::new();
        // RSQL_d_listbuild: without arguments it is a list of one element that has no value
        let has_first = distinct || PRECISION.contains(&name) || name == "$LISTBUILD";
        if has_first || !self.is_symbol(")") {
            let argument = self.argument(name, 0)?;
            arguments.push(argument);
        }
        while self.take_symbol(",") {
            let argument = self.argument(name, arguments.len())?;
            arguments.push(argument);
        }
        let function = Expr::Function { name: name.to_owned(), distinct, arguments };
        if is_aggregate {
            return self.scoped(function);
        }
        self.expect_symbol(")")?;
        Ok(function)
    }

    /// RSQL_aggregatefunctions: `%FOREACH(a, b)` and `%AFTERHAVING` before the closing parenthesis.
    fn scoped(&mut self, function: Expr) -> Parse<Expr> {
        let mut foreach = Vec::new();
        let mut after_having = false;
        loop {
            if foreach.is_empty() && self.take_word("%FOREACH") {
                self.expect_symbol("(")?;
                foreach = self.separated(Self::scalar)?;
                self.expect_symbol(")")?;
            } else if !after_having && self.take_word("%AFTERHAVING") {
                after_having = true;
            } else {
                break;
            }
        }
        self.expect_symbol(")")?;
        if foreach.is_empty() && !after_having {
            return Ok(function);
        }
        Ok(Expr::Scoped { function: Box::new(function), foreach, after_having })
    }

    /// RSQL_convert: `CONVERT(type, value [, format code])`
    fn convert(&mut self) -> Parse<Expr> {
        self.next += 1;
        self.expect_symbol("(")?;
        let to = self.type_name()?;
        self.expect_symbol(",")?;
        let expr = Box::new(self.scalar()?);
        let style = if self.take_symbol(",") { Some(Box::new(self.scalar()?)) } else { None };
        self.expect_symbol(")")?;
        Ok(Expr::Convert { expr, to, style })
    }

    /// RSQL_tovector: the second argument of TO_VECTOR is a type word.
    fn argument(&mut self, function: &str, position: usize) -> Parse<Expr> {
        if function == "TO_VECTOR" && position == 1 {
            let Token::Word(word) = self.peek() else { return Err(self.expected("element type")) };
            let name = word.to_uppercase();
            if !ELEMENTS.contains(&name.as_str()) {
                return Err(self.expected("element type"));
            }
            self.next += 1;
            return Ok(Expr::Type(TypeName { name, arguments: Vec::new() }));
        }
        // an element of $LISTBUILD may be left out
        if function == "$LISTBUILD" && (self.is_symbol(",") || self.is_symbol(")")) {
            return Ok(Expr::Null);
        }
        // RSQL_dateadd and its neighbours: the part may be a bare word
        if position == 0
            && DATE_PART_FUNCTIONS.contains(&function)
            && self.peek_at(1) == &Token::Symbol(",")
            && let Token::Word(word) = self.peek()
        {
            let name = word.to_uppercase();
            self.next += 1;
            return Ok(Expr::Type(TypeName { name, arguments: Vec::new() }));
        }
        self.scalar()
    }
}

pub(super) fn plain(name: &str, arguments: Vec<Expr>) -> Expr {
    Expr::Function { name: name.to_owned(), distinct: false, arguments }
}
