//! Tokens to a syntax tree: strictly what IRIS documents and the emulator runs, everything else is refused.
//!
//! GRAMMAR.md, which is generated, lists what is accepted.

mod alter_table;
mod column;
mod command;
mod constraint;
mod create_table;
mod dml;
mod error;
mod escape;
mod expression;
mod from;
mod function;
mod index;
mod json;
mod other;
mod paging;
mod place;
mod predicate;
mod reserved;
mod select;
mod symbolic;
mod transaction;
mod trim;
mod types;
mod view;
mod window;
mod xml;

pub(super) use escape::{ODBC_IFNULL, is_odbc_only};
pub(super) use function::is_bare_function;
pub(crate) use other::split_script;
pub(super) use reserved::{is_pseudo_field, is_reserved};

use self::place::Place;
use super::ast::{Ident, Statement, TableName};
use super::lexer::{self, Token};
use crate::face::Face;
use crate::sqlcode::{SqlCode, SqlError};

/// A statement and how many parameters it takes.
#[derive(Debug, Clone, PartialEq)]
pub struct Parsed {
    /// The statement.
    pub statement: Statement,
    /// The number of its parameters.
    pub parameters: usize,
}

/// Parses one statement of a recent release.
///
/// # Errors
///
/// IRIS's SQLCODE for what is wrong, and for what the emulator does not know.
pub fn parse(sql: &str) -> Result<Parsed, SqlError> {
    parse_for(sql, &Face::default())
}

/// Parses one statement as an instance with that face does.
///
/// # Errors
///
/// The same.
pub fn parse_for(sql: &str, face: &Face) -> Result<Parsed, SqlError> {
    let mut parser = Parser::new(sql, face)?;
    let statement = parser.statement()?;
    parser.end()?;
    Ok(Parsed { statement, parameters: parser.parameters })
}

/// The error of a statement that was parsed, with as much of its text as IRIS adds.
pub(crate) fn with_statement(error: SqlError, sql: &str, face: &Face) -> SqlError {
    match Parser::new(sql, face) {
        Ok(mut parser) => parser.with_statement(error),
        Err(_) => error,
    }
}

/// How high a syntax tree may grow, be it by parentheses, subqueries or a chain of operators, so that neither
/// parsing a text nor walking its tree overflows the stack.
const MAX_HEIGHT: usize = 256;

struct Parser {
    tokens: Vec<Token>,
    face: Face,
    next: usize,
    /// Parameters so far.
    parameters: usize,
    /// Whether they are written `$n`.
    numbered: Option<bool>,
    /// How deep the parser is in nested syntax.
    depth: usize,
    /// Whether it is in the query of a view.
    is_in_view: bool,
    /// Where the expression stands that is being read.
    place: Place,
    /// The outer joins of the filter that is being read.
    joins: Vec<symbolic::SymbolicJoin>,
    /// The height of the tallest tree built since [`Parser::enter`] or [`Parser::height`].
    tallest: usize,
}

type Parse<T> = Result<T, SqlError>;

impl Parser {
    fn new(sql: &str, face: &Face) -> Parse<Self> {
        let tokens = lexer::tokens(sql, face.delimited_identifiers);
        tokens.map(|tokens| Self::of(tokens, face)).map_err(|error| other::unreadable(sql, face, error))
    }

    fn of(tokens: Vec<Token>, face: &Face) -> Self {
        Self {
            tokens,
            face: *face,
            next: 0,
            parameters: 0,
            numbered: None,
            depth: 0,
            is_in_view: false,
            place: Place::Anywhere,
            joins: Vec::new(),
            tallest: 0,
        }
    }

    fn statement(&mut self) -> Parse<Statement> {
        let word = match self.peek() {
            Token::Symbol("(") => return self.statement_query(),
            Token::Word(word) => word.to_uppercase(),
            // ODBC's `{call p()}` and `{? = call p()}`
            Token::Symbol("{") if (1..4).any(|ahead| self.is_word_at(ahead, "CALL")) => {
                return Err(self.other_statement("CALL"));
            }
            Token::Parameter(_) if self.is_word_at(2, "CALL") => return Err(self.other_statement("CALL")),
            _ => return Err(self.statement_expected()),
        };
        match word.as_str() {
            "SELECT" => self.statement_query(),
            "WITH" => self.with(),
            "INSERT" => self.insert(Vec::new()),
            "UPDATE" => self.update(),
            "DELETE" => self.delete(Vec::new()),
            "CREATE" => self.create(),
            "DROP" => self.drop_statement(),
            "ALTER" => self.alter(),
            "TRUNCATE" => self.truncate(),
            "EXPLAIN" => self.explain(),
            "SET" if self.is_word_at(1, "ML") => Err(self.not_emulated("SET ML CONFIGURATION")),
            "SET" if self.is_word_at(1, "OPTION") => self.command().map(Statement::Command),
            "START" | "SET" | "COMMIT" | "ROLLBACK" | "SAVEPOINT" => self.transaction(),
            other => match self.command_ahead(other) {
                true => self.command().map(Statement::Command),
                false => Err(self.other_statement(other)),
            },
        }
    }

    fn statement_expected(&self) -> SqlError {
        self.refused(SqlCode::SQL_STATEMENT_EXPECTED)
    }

    fn create(&mut self) -> Parse<Statement> {
        self.expect_word("CREATE")?;
        if self.take_word("TABLE") {
            return self.create_table(false);
        }
        if let Some((unique, kind)) = self.index_ahead() {
            return self.create_index(unique, kind);
        }
        if self.take_word("GLOBAL") {
            self.expect_word("TEMPORARY")?;
            self.expect_word("TABLE")?;
            return self.create_table(true);
        }
        let or_replace = self.take_words(&["OR", "REPLACE"]);
        if self.take_word("VIEW") {
            return self.create_view(or_replace, false);
        }
        if or_replace && (self.is_word("TABLE") || self.is_word("INDEX")) {
            return Err(self.expected("VIEW"));
        }
        Err(self.other_definition("CREATE"))
    }

    fn drop_statement(&mut self) -> Parse<Statement> {
        self.expect_word("DROP")?;
        if self.take_word("TABLE") {
            return self.drop_table();
        }
        if self.take_word("INDEX") {
            return self.drop_index();
        }
        if self.take_word("VIEW") {
            return self.drop_view();
        }
        Err(self.other_definition("DROP"))
    }

    fn alter(&mut self) -> Parse<Statement> {
        self.expect_word("ALTER")?;
        if self.take_word("TABLE") {
            return self.alter_table();
        }
        if self.take_word("VIEW") {
            return self.create_view(false, true);
        }
        Err(self.other_definition("ALTER"))
    }

    /// A statement has no terminator: IRIS refuses a semicolon with SQLCODE -25, too.
    fn end(&mut self) -> Parse<()> {
        if self.peek() == &Token::End { Ok(()) } else { Err(self.input_after_end()) }
    }

    /// Reads an expression that stands there.
    fn placed<T>(&mut self, place: Place, parse: impl FnOnce(&mut Self) -> Parse<T>) -> Parse<T> {
        let outer = std::mem::replace(&mut self.place, place);
        let parsed = parse(self);
        self.place = outer;
        parsed
    }

    /// Goes one level deeper for the duration of `parse`; what it builds is one higher for its parent.
    fn nested<T>(&mut self, parse: impl FnOnce(&mut Self) -> Parse<T>) -> Parse<T> {
        let outer = self.enter(1)?;
        let parsed = parse(self)?;
        self.leave(1, outer, 1)?;
        Ok(parsed)
    }

    /// Goes deeper, by as many levels as the stack it takes is worth; the result is for [`Self::leave`].
    fn enter(&mut self, levels: usize) -> Parse<usize> {
        if self.depth + levels > MAX_HEIGHT {
            return Err(self.not_emulated("syntax nested so deeply"));
        }
        self.depth += levels;
        Ok(std::mem::take(&mut self.tallest))
    }

    /// Comes back from where [`Self::enter`] went; the tree built there is `higher` by so much for its parent.
    fn leave(&mut self, levels: usize, outer: usize, higher: usize) -> Parse<()> {
        self.depth -= levels;
        let height = std::mem::replace(&mut self.tallest, outer) + higher;
        self.grow(height)
    }

    /// The height of what was built since this was called last, for a chain whose operands each add to it.
    fn height(&mut self) -> usize {
        std::mem::take(&mut self.tallest)
    }

    /// Notes that a tree of this height was built.
    fn grow(&mut self, height: usize) -> Parse<()> {
        if height > MAX_HEIGHT {
            return Err(self.not_emulated("a chain of so many operators"));
        }
        self.tallest = self.tallest.max(height);
        Ok(())
    }

    fn peek(&self) -> &Token {
        self.peek_at(0)
    }

    fn peek_at(&self, ahead: usize) -> &Token {
        self.tokens.get(self.next + ahead).unwrap_or(&Token::End)
    }

    fn is_word_at(&self, ahead: usize, word: &str) -> bool {
        matches!(self.peek_at(ahead), Token::Word(found) if found.eq_ignore_ascii_case(word))
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
        if self.take_word(word) { Ok(()) } else { Err(self.expected(word)) }
    }

    fn is_symbol(&self, symbol: &str) -> bool {
        matches!(self.peek(), Token::Symbol(found) if *found == symbol)
    }

    fn take_symbol(&mut self, symbol: &str) -> bool {
        let found = self.is_symbol(symbol);
        self.next += usize::from(found);
        found
    }

    fn expect_symbol(&mut self, symbol: &str) -> Parse<()> {
        if self.take_symbol(symbol) { Ok(()) } else { Err(self.expected(symbol)) }
    }

    fn expect_string(&mut self) -> Parse<String> {
        if let Token::String(text) = self.peek() {
            let text = text.clone();
            self.next += 1;
            return Ok(text);
        }
        Err(self.expected("string literal"))
    }

    /// An identifier, delimited or not; a reserved word only when delimited (GSQL_identifiers).
    fn identifier(&mut self) -> Parse<Ident> {
        let ident = match self.peek() {
            Token::Delimited(text) if is_delimited_identifier(text) => {
                Ident { text: text.clone(), delimited: true }
            }
            Token::Word(text) if !text.starts_with('$') && !reserved::is_reserved(text) => {
                Ident { text: text.clone(), delimited: false }
            }
            _ => return Err(self.expected_identifier()),
        };
        self.next += 1;
        Ok(ident)
    }

    /// An alias: after AS, or a word that does not go on with the statement.
    fn alias(&mut self) -> Parse<Option<Ident>> {
        let follows = self.take_word("AS")
            || match self.peek() {
                Token::Delimited(_) => true,
                Token::Word(word) => {
                    !reserved::is_reserved(word) && !word.starts_with('$') && !self.is_clause(word)
                }
                _ => false,
            };
        if follows { self.identifier().map(Some) } else { Ok(None) }
    }

    /// Whether the word, which is not reserved, goes on with a query of this release.
    fn is_clause(&self, word: &str) -> bool {
        let clauses: &[&str] =
            if self.face.release.has_limit() { &["ORDER", "LIMIT", "OFFSET"] } else { &["ORDER"] };
        clauses.iter().any(|clause| word.eq_ignore_ascii_case(clause))
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
}

/// GSQL_identifiers: no comma, full stop, caret, double quote or arrow inside, no asterisk in front, and not `%vid`.
fn is_delimited_identifier(text: &str) -> bool {
    !text.is_empty()
        && !text.contains([',', '.', '^', '"'])
        && !text.contains("->")
        && !text.starts_with('*')
        && !text.eq_ignore_ascii_case("%VID")
}

#[cfg(test)]
mod tests;
