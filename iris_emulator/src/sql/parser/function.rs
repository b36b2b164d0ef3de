//! Calls of functions, with and without parentheses.

use super::super::ast::{Expr, Json, TypeName};
use super::super::lexer::Token;
use super::{Parse, Parser, reserved};
use crate::sqlcode::SqlCode;

/// Functions without parentheses (RSQL_currentdate and its neighbours), and the special variables of ObjectScript
/// that SQL takes.
const BARE: [&str; 18] = [
    "CURRENT_DATE",
    "CURRENT_TIME",
    "CURRENT_TIMESTAMP",
    "SYSDATE",
    "USER",
    "$HOROLOG",
    "$NAMESPACE",
    "$USERNAME",
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
const RESERVED: [&str; 19] = [
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
];

/// Collation functions: `%EXACT(x)` may be written `%EXACT x` (RSQL_exact and its neighbours).
const COLLATIONS: [&str; 8] =
    ["%ALPHAUP", "%EXACT", "%MVR", "%SQLSTRING", "%SQLUPPER", "%STRING", "%TRUNCATE", "%UPPER"];

/// Functions whose parentheses hold a precision.
const PRECISION: [&str; 2] = ["CURRENT_TIME", "CURRENT_TIMESTAMP"];

/// ObjectScript functions that SQL takes; it refuses the others with SQLCODE -12.
const OBJECTSCRIPT: [&str; 15] = [
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

/// Reserved words that are functions in the ODBC form only.
const ODBC_ONLY: [&str; 5] = ["HOUR", "LEFT", "MINUTE", "RIGHT", "SECOND"];

/// Functions whose empty parentheses the ODBC form may leave out.
const ODBC_BARE: [&str; 5] = ["CURDATE", "CURTIME", "DATABASE", "NOW", "PI"];

/// Functions over the rows of a group, which take DISTINCT (RSQL, aggregate functions).
const AGGREGATES: [&str; 14] = [
    "%DLIST",
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
];

/// The words for a vector's elements (RSQL_tovector).
const ELEMENTS: [&str; 8] =
    ["DECIMAL", "DOUBLE", "FLOAT", "INT", "INTEGER", "STRING", "TIMESTAMP", "VARCHAR"];

/// Whether the function is written without parentheses when it has no arguments.
pub(in crate::sql) fn is_bare_function(name: &str) -> bool {
    BARE.contains(&name)
}

/// Whether the function must stand in `{fn …}`.
pub(in crate::sql) fn is_odbc_only(name: &str) -> bool {
    ODBC_ONLY.contains(&name)
}

impl Parser {
    /// A call, if one comes next; `word` is the next word in upper case.
    pub(super) fn function(&mut self, word: &str) -> Parse<Option<Expr>> {
        let is_called = self.peek_at(1) == &Token::Symbol("(");
        if COLLATIONS.contains(&word) && !is_called {
            self.next += 1;
            let argument = self.signed()?;
            return Ok(Some(plain(word, vec![argument])));
        }
        if BARE.contains(&word) && !(is_called && PRECISION.contains(&word)) {
            self.next += 1;
            return Ok(Some(plain(word, Vec::new())));
        }
        if !is_called {
            return Ok(None);
        }
        if word == "SUBSTRING" {
            return self.substring().map(Some);
        }
        if word == "CONVERT" {
            return self.convert().map(Some);
        }
        if word == "TRIM" {
            return Err(self.not_emulated(word));
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

    /// What stands in `{fn …}`.
    pub(super) fn odbc_function(&mut self) -> Parse<Expr> {
        let Token::Word(word) = self.peek() else { return Err(self.refused(SqlCode::SCALAR_TERM_EXPECTED)) };
        let word = word.to_uppercase();
        if self.peek_at(1) != &Token::Symbol("(") && ODBC_BARE.contains(&word.as_str()) {
            self.next += 1;
            return Ok(plain(&word, Vec::new()));
        }
        if ODBC_ONLY.contains(&word.as_str()) {
            self.next += 1;
            return self.call(&word);
        }
        match self.function(&word)? {
            Some(function @ Expr::Function { .. }) => Ok(function),
            _ => Err(self.refused(SqlCode::ODBC_EXTENSION)),
        }
    }

    /// The parentheses of a call.
    fn call(&mut self, name: &str) -> Parse<Expr> {
        self.expect_symbol("(")?;
        if name == "COUNT" && self.take_symbol("*") {
            self.expect_symbol(")")?;
            return Ok(Expr::CountAll);
        }
        let is_aggregate = AGGREGATES.contains(&name);
        let distinct = is_aggregate && self.take_word("DISTINCT");
        if distinct && self.take_word("BY") {
            self.expect_symbol("(")?;
            let by = self.separated(Self::scalar)?;
            self.expect_symbol(")")?;
            let argument = Box::new(self.scalar()?);
            self.expect_symbol(")")?;
            return Ok(Expr::AggregateBy { name: name.to_owned(), by, argument });
        }
        if is_aggregate && !distinct {
            self.take_word("ALL");
        }
        let mut arguments = Vec::new();
        if distinct || PRECISION.contains(&name) || !self.is_symbol(")") {
            arguments.push(self.scalar()?);
        }
        while self.take_symbol(",") {
            let argument = self.argument(name, arguments.len())?;
            arguments.push(argument);
        }
        if let Token::Word(word) = self.peek()
            && (word.eq_ignore_ascii_case("%FOREACH") || word.eq_ignore_ascii_case("%AFTERHAVING"))
        {
            return Err(self.not_emulated(&word.to_uppercase()));
        }
        self.expect_symbol(")")?;
        Ok(Expr::Function { name: name.to_owned(), distinct, arguments })
    }

    /// RSQL_convert: `CONVERT(type, value)` does what CAST does.
    fn convert(&mut self) -> Parse<Expr> {
        self.next += 1;
        self.expect_symbol("(")?;
        let to = self.type_name()?;
        self.expect_symbol(",")?;
        let expr = Box::new(self.scalar()?);
        if self.is_symbol(",") {
            return Err(self.not_emulated("the format code of CONVERT"));
        }
        self.expect_symbol(")")?;
        Ok(Expr::Cast { expr, to })
    }

    /// RSQL_jsonobject, RSQL_jsonarray
    fn json(&mut self, is_object: bool) -> Parse<Expr> {
        self.expect_symbol("(")?;
        let members = self.separated(|parser| {
            let key = if is_object {
                let key = parser.expect_string()?;
                parser.expect_symbol(":")?;
                Some(key)
            } else {
                None
            };
            Ok((key, parser.scalar()?))
        })?;
        let absent_on_null = self.take_words(&["ABSENT", "ON", "NULL"]);
        if !absent_on_null {
            self.take_words(&["NULL", "ON", "NULL"]);
        }
        self.expect_symbol(")")?;
        Ok(Expr::Json(Box::new(Json { is_object, members, absent_on_null })))
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
        self.scalar()
    }

    /// RSQL_substring: `SUBSTRING(text, start [, length])` and `SUBSTRING(text FROM start [FOR length])`
    fn substring(&mut self) -> Parse<Expr> {
        self.expect_word("SUBSTRING")?;
        self.expect_symbol("(")?;
        let mut arguments = vec![self.scalar()?];
        let next = if self.take_word("FROM") {
            "FOR"
        } else {
            self.expect_symbol(",")?;
            ","
        };
        arguments.push(self.scalar()?);
        if self.take_word(next) || next == "," && self.take_symbol(next) {
            arguments.push(self.scalar()?);
        }
        self.expect_symbol(")")?;
        Ok(plain("SUBSTRING", arguments))
    }
}

fn plain(name: &str, arguments: Vec<Expr>) -> Expr {
    Expr::Function { name: name.to_owned(), distinct: false, arguments }
}
