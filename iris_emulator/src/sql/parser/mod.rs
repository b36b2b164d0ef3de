//! Tokens to a syntax tree: strictly what IRIS documents and the emulator runs, everything else is refused.

mod ddl;
mod dml;
mod expression;
mod reserved;
mod select;
mod transaction;

use super::ast::{Ident, Statement, TableName};
use super::lexer::{self, Kind, Token};
use crate::sqlcode::{SqlCode, SqlError};

/// A statement and how many parameters it takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// The statement.
    pub statement: Statement,
    /// The number of its parameters.
    pub parameters: usize,
}

/// Parses one statement.
///
/// # Errors
///
/// IRIS's SQLCODE for what is wrong, and for what the emulator does not know.
pub fn parse(sql: &str) -> Result<Parsed, SqlError> {
    let mut parser = Parser { tokens: lexer::tokens(sql)?, next: 0, parameters: 0, numbered: None, depth: 0 };
    let statement = parser.statement()?;
    parser.end()?;
    Ok(Parsed { statement, parameters: parser.parameters })
}

/// How deep expressions and queries may be nested, so that no text overflows the stack.
const MAX_DEPTH: usize = 64;

struct Parser {
    tokens: Vec<Token>,
    next: usize,
    /// Parameters so far.
    parameters: usize,
    /// Whether they are written `$n`.
    numbered: Option<bool>,
    depth: usize,
}

type Parse<T> = Result<T, SqlError>;

impl Parser {
    fn statement(&mut self) -> Parse<Statement> {
        let Some(word) = self.peek_word() else {
            return Err(self.error(SqlCode::INVALID_STATEMENT, "a statement is expected"));
        };
        match word.as_str() {
            "SELECT" => self.query().map(Statement::Query),
            "INSERT" => self.insert(),
            "UPDATE" => self.update(),
            "DELETE" => self.delete(),
            "CREATE" => self.create(),
            "DROP" => self.drop_statement(),
            "START" | "COMMIT" | "ROLLBACK" | "SAVEPOINT" => self.transaction(),
            _ if self.peek() == &Kind::Symbol("(") => self.query().map(Statement::Query),
            _ => {
                Err(self
                    .error(SqlCode::INVALID_STATEMENT, "no statement that IRIS SQL or the emulator knows"))
            }
        }
    }

    /// GSQL_langelements: commands have no terminator, a semicolon is SQLCODE -25.
    fn end(&mut self) -> Parse<()> {
        if self.peek() == &Kind::End {
            return Ok(());
        }
        Err(self.error(SqlCode::INPUT_AFTER_END, "input after the end of the statement"))
    }

    /// Goes one level deeper for the duration of `parse`.
    fn nested<T>(&mut self, parse: impl FnOnce(&mut Self) -> Parse<T>) -> Parse<T> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(self.error(SqlCode::INVALID_STATEMENT, "nested too deeply for the emulator"));
        }
        let result = parse(self);
        self.depth -= 1;
        result
    }

    fn peek(&self) -> &Kind {
        self.peek_at(0)
    }

    fn peek_at(&self, ahead: usize) -> &Kind {
        self.tokens.get(self.next + ahead).map_or(&Kind::End, |token| &token.kind)
    }

    /// The next token's word in upper case, or an empty string for another symbol; `None` at the end.
    fn peek_word(&self) -> Option<String> {
        match self.peek() {
            Kind::End => None,
            Kind::Word(word) => Some(word.to_uppercase()),
            _ => Some(String::new()),
        }
    }

    fn advance(&mut self) -> Kind {
        let kind = self.peek().clone();
        if kind != Kind::End {
            self.next += 1;
        }
        kind
    }

    fn is_word_at(&self, ahead: usize, word: &str) -> bool {
        matches!(self.peek_at(ahead), Kind::Word(found) if found.eq_ignore_ascii_case(word))
    }

    fn is_word(&self, word: &str) -> bool {
        self.is_word_at(0, word)
    }

    /// Takes the words if all of them come next.
    fn take_words(&mut self, words: &[&str]) -> bool {
        let all = words.iter().enumerate().all(|(ahead, word)| self.is_word_at(ahead, word));
        if all {
            self.next += words.len();
        }
        all
    }

    fn take_word(&mut self, word: &str) -> bool {
        self.take_words(&[word])
    }

    fn expect_word(&mut self, word: &str) -> Parse<()> {
        if self.take_word(word) {
            return Ok(());
        }
        Err(self.error(SqlCode::INVALID_STATEMENT, &format!("{word} expected")))
    }

    fn take_symbol(&mut self, symbol: &str) -> bool {
        let found = matches!(self.peek(), Kind::Symbol(found) if *found == symbol);
        self.next += usize::from(found);
        found
    }

    fn expect_symbol(&mut self, symbol: &str) -> Parse<()> {
        if self.take_symbol(symbol) {
            return Ok(());
        }
        Err(self.error(SqlCode::INVALID_STATEMENT, &format!("{symbol} expected")))
    }

    fn expect_string(&mut self) -> Parse<String> {
        match self.advance() {
            Kind::String(text) => Ok(text),
            _ => {
                self.next = self.next.saturating_sub(1);
                Err(self.error(SqlCode::INVALID_STATEMENT, "a string literal expected"))
            }
        }
    }

    /// An identifier, delimited or not; a reserved word only when delimited (RSQL_reservedwords).
    fn identifier(&mut self) -> Parse<Ident> {
        match self.peek().clone() {
            Kind::Delimited(text) if !text.is_empty() => {
                self.next += 1;
                Ok(Ident { text, delimited: true })
            }
            Kind::Word(text) if reserved::is_reserved(&text) => {
                Err(self.error(SqlCode::RESERVED_WORD, &format!("{text} is a reserved word")))
            }
            // GSQL_identifiers: a name that begins with _ must be delimited; $ begins functions only
            Kind::Word(text) if !text.starts_with(['_', '$']) => {
                self.next += 1;
                Ok(Ident { text, delimited: false })
            }
            _ => Err(self.error(SqlCode::INVALID_STATEMENT, "an identifier expected")),
        }
    }

    /// `table` or `schema.table`
    fn table_name(&mut self) -> Parse<TableName> {
        let first = self.identifier()?;
        if self.take_symbol(".") {
            return Ok(TableName { schema: Some(first), name: self.identifier()? });
        }
        Ok(TableName { schema: None, name: first })
    }

    /// `(a, b, …)`
    fn identifiers_in_parentheses(&mut self) -> Parse<Vec<Ident>> {
        self.expect_symbol("(")?;
        let names = self.separated(Self::identifier)?;
        self.expect_symbol(")")?;
        Ok(names)
    }

    /// One or more, with commas between them.
    fn separated<T>(&mut self, mut item: impl FnMut(&mut Self) -> Parse<T>) -> Parse<Vec<T>> {
        let mut items = vec![item(self)?];
        while self.take_symbol(",") {
            items.push(item(self)?);
        }
        Ok(items)
    }

    /// The error with the place where the next token stands.
    fn error(&self, code: SqlCode, what: &str) -> SqlError {
        let token = self.tokens.get(self.next).or(self.tokens.last());
        let at = token.map_or(0, |token| token.at);
        let found = match token.map(|token| &token.kind) {
            Some(Kind::Word(text)) => format!("{text} found"),
            Some(Kind::Symbol(symbol)) => format!("{symbol} found"),
            Some(Kind::Delimited(text)) => format!("\"{text}\" found"),
            // values stay out of errors
            Some(Kind::String(_) | Kind::Number(_)) => "a literal found".to_owned(),
            Some(Kind::Parameter(_)) => "? found".to_owned(),
            Some(Kind::End) | None => "the end found".to_owned(),
        };
        SqlError::new(code, format!("{what}, {found} at position {at}"))
    }
}

#[cfg(test)]
mod tests;
