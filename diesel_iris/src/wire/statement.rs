//! The text of a statement as the PGWire server needs it, so that IRIS gets what was meant.
//!
//! The server looks at texts with regular expressions. What it does, and what is done about it here:
//!
//! | the server | so |
//! |---|---|
//! | buffers INSERT, UPDATE, DELETE and answers with a made-up count, unless a comment stands first | every statement begins with [`MARK`] |
//! | answers what mentions INFORMATION_SCHEMA or a name that begins with `pg_` itself, with nothing, unless the text has `EXISTS(` | the mark is a comment that holds it |
//! | keeps a client on one IRIS connection from START TRANSACTION to COMMIT, when these words stand first | transaction statements have no mark |
//! | commits after ROLLBACK TO SAVEPOINT, when these words stand first | that one has the mark |
//! | turns each `$n` into `?`, in the order in which they stand, whatever n says | the values are put in that order |
//! | puts `%EXACT` before all that a SELECT with DISTINCT or UNION gives, TOP included, and takes aliases out of ORDER BY, where white space follows SELECT | a comment follows it |
//! | puts `SQLUser.` before each name behind FROM and JOIN, those that WITH has given to queries, too, when they are delimited | a comment stands between, in statements that begin with WITH |
//! | rewrites string literals of certain forms, and `%s` anywhere | such a text is refused |
//! | never answers an empty statement | it is refused |

use std::fmt::Write;

use super::error::Error;
use super::lexer::{Token, TokenKind, Tokens};
use super::param::{Param, Placeholder};
use super::session::Effect;

/// A comment, so nothing to IRIS; to the server a reason to pass the statement on at once and as it is.
pub(crate) const MARK: &str = "/*EXISTS(*/";

/// A comment that keeps the server from rewriting what follows.
const SHIELD: &str = "/**/";

/// A statement taken apart at its placeholders.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Statement {
    /// The text before each placeholder.
    pieces: Vec<Piece>,
    /// The text after the last placeholder.
    tail: String,
    /// Whether [`MARK`] stands before it.
    marked: bool,
    /// How many values it takes.
    parameters: usize,
    /// Whether it begins or ends a transaction, or may do so.
    effect: Effect,
}

#[derive(Debug, Clone, PartialEq, Eq)]
struct Piece {
    before: String,
    /// Which value stands behind it, from 0.
    parameter: usize,
}

impl Statement {
    /// Takes a text apart. Placeholders are `$1`, `$2`, … in any order and number, or `?`, but not both.
    ///
    /// # Errors
    ///
    /// [`Error::Statement`] for a text that the server would not pass on as it is.
    pub(crate) fn new(sql: &str) -> Result<Self, Error> {
        let sql = sql.trim().trim_end_matches(|c: char| c == ';' || c.is_whitespace());
        if sql.contains('\0') {
            return Err(refused("it contains a NUL character"));
        }
        if sql.contains("%s") {
            return Err(refused(
                "the PGWire server takes `%s` for a placeholder wherever it stands; write `%S`, or bind the value",
            ));
        }
        let sql = &shield_selects(sql)?;
        let mut cutter = Cutter::default();
        cutter.cut(sql)?;
        let Cutter { ordinary_from, pieces, .. } = cutter;
        let tail = sql[ordinary_from..].to_owned();
        if pieces.is_empty() && is_blank(sql) {
            return Err(refused("it is empty"));
        }
        let parameters = pieces.iter().map(|piece| piece.parameter + 1).max().unwrap_or(0);
        let statement = Self { pieces, tail, marked: true, parameters, effect: Effect::Nothing };
        Ok(match transaction_control(sql)? {
            Control::None => statement,
            Control::Savepoint => Self { effect: Effect::Controls, ..statement },
            Control::Transaction(words) => {
                Self { tail: words, marked: false, effect: Effect::Controls, ..statement }
            }
        })
    }

    /// `START TRANSACTION` with modes, which sets these when a transaction is open already.
    pub(crate) fn transaction_modes(modes: &str) -> Self {
        let tail = format!("START TRANSACTION {modes}");
        Self { pieces: Vec::new(), tail, marked: true, parameters: 0, effect: Effect::Controls }
    }

    /// Whether it begins or ends a transaction, or may do so.
    pub(crate) fn effect(&self) -> Effect {
        self.effect
    }

    /// How many values the statement takes.
    pub(crate) fn parameters(&self) -> usize {
        self.parameters
    }

    /// The text for these values and the values in the order of their placeholders.
    ///
    /// # Errors
    ///
    /// [`Error::Statement`] when there are not as many values as the statement takes.
    pub(crate) fn render<'p>(&self, values: &'p [Param]) -> Result<(String, Vec<&'p Param>), Error> {
        let (mut sql, ordered) = self.fill(values)?;
        if self.marked {
            sql.insert_str(0, MARK);
        }
        Ok((sql, ordered))
    }

    /// The same, for a query that is described: the server describes only texts that begin with SELECT.
    ///
    /// # Errors
    ///
    /// The same.
    pub(crate) fn render_described<'p>(
        &self,
        values: &'p [Param],
    ) -> Result<(String, Vec<&'p Param>), Error> {
        let (mut sql, ordered) = self.fill(values)?;
        let select = "SELECT";
        let behind_select = sql.get(..select.len()).is_some_and(|word| word.eq_ignore_ascii_case(select));
        sql.insert_str(if behind_select { select.len() } else { 0 }, MARK);
        Ok((sql, ordered))
    }

    fn fill<'p>(&self, values: &'p [Param]) -> Result<(String, Vec<&'p Param>), Error> {
        if values.len() != self.parameters {
            return Err(refused(&format!(
                "it takes {} values, {} were bound",
                self.parameters,
                values.len()
            )));
        }
        let mut sql = String::with_capacity(self.tail.len() + MARK.len());
        let mut ordered = Vec::with_capacity(self.pieces.len());
        for piece in &self.pieces {
            let value = &values[piece.parameter];
            ordered.push(value);
            // a NULL needs no function around it
            let placeholder = if value.value.is_none() { Placeholder::Plain } else { value.placeholder };
            let (before, behind) = placeholder.around();
            sql.push_str(&piece.before);
            sql.push_str(before);
            // writing to a String cannot fail
            let _ = write!(sql, "${}", ordered.len());
            sql.push_str(behind);
        }
        sql.push_str(&self.tail);
        Ok((sql, ordered))
    }
}

/// Puts [`SHIELD`] behind each keyword SELECT, and behind FROM and JOIN where a name may be one that WITH has given.
fn shield_selects(sql: &str) -> Result<String, Error> {
    let mut keywords = &["SELECT"][..];
    let mut shielded = String::with_capacity(sql.len() + SHIELD.len());
    for token in Tokens::of(sql) {
        let Token { kind, start, end } = token?;
        let text = &sql[start..end];
        if kind != TokenKind::Other {
            shielded.push_str(text);
            continue;
        }
        if shielded.is_empty() && text.get(..4).is_some_and(|word| word.eq_ignore_ascii_case("WITH")) {
            keywords = &["SELECT", "FROM", "JOIN"];
        }
        for word in text.split_inclusive(|c: char| !c.is_alphanumeric() && c != '_') {
            let bare = word.trim_end_matches(|c: char| c.is_whitespace());
            shielded.push_str(bare);
            if bare.len() < word.len() && keywords.iter().any(|keyword| bare.eq_ignore_ascii_case(keyword)) {
                shielded.push_str(SHIELD);
            }
            shielded.push_str(&word[bare.len()..]);
        }
    }
    Ok(shielded)
}

fn refused(why: &str) -> Error {
    Error::Statement(why.to_owned())
}

/// What a statement has to do with transactions.
enum Control {
    None,
    /// A savepoint begins one if there is none (RSQL_savepoint); what a procedure does is anybody's guess.
    Savepoint,
    /// The words of a statement that begins or ends one, without comments: the server must see the first word first,
    /// since it keeps the state of the transaction by it.
    Transaction(String),
}

fn transaction_control(sql: &str) -> Result<Control, Error> {
    let mut text = String::new();
    for token in Tokens::of(sql) {
        let Token { kind, start, end } = token?;
        text.push_str(if kind == TokenKind::Comment { " " } else { &sql[start..end] });
    }
    let words: Vec<&str> = text.split_whitespace().collect();
    let is = |position: usize, word: &str| words.get(position).is_some_and(|w| w.eq_ignore_ascii_case(word));
    if is(0, "START") && is(1, "TRANSACTION") && words.len() > 2 {
        return Err(refused(
            "the PGWire server does not take it for the begin of a transaction; use `build_transaction`",
        ));
    }
    let rolls_back = is(0, "ROLLBACK");
    if is(0, "SAVEPOINT")
        || is(0, "CALL")
        || (rolls_back && words.iter().any(|word| word.eq_ignore_ascii_case("TO")))
    {
        return Ok(Control::Savepoint);
    }
    let is_control = rolls_back || ["START", "BEGIN", "COMMIT", "END"].iter().any(|word| is(0, word));
    Ok(if is_control { Control::Transaction(words.join(" ")) } else { Control::None })
}

/// Whether there is nothing but white space and comments.
fn is_blank(sql: &str) -> bool {
    Tokens::of(sql).all(|token| {
        token.is_ok_and(|token| {
            token.kind == TokenKind::Comment || sql[token.start..token.end].chars().all(char::is_whitespace)
        })
    })
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Dollar,
    Question,
}

/// Cuts a text into pieces at its placeholders.
#[derive(Default)]
struct Cutter {
    pieces: Vec<Piece>,
    style: Option<Style>,
    /// Where the text that belongs to no piece yet begins.
    ordinary_from: usize,
}

impl Cutter {
    fn cut(&mut self, sql: &str) -> Result<(), Error> {
        for token in Tokens::of(sql) {
            let Token { kind, start, end } = token?;
            let text = &sql[start..end];
            match kind {
                TokenKind::Literal => check_literal(text)?,
                TokenKind::Identifier | TokenKind::Body if has_dollar_digit(text) => {
                    return Err(refused(
                        "the PGWire server takes `$` with a digit for a placeholder even in an identifier or a \
                         body of code",
                    ));
                }
                TokenKind::Dollar => {
                    let number: usize =
                        text[1..].parse().map_err(|_| refused("the number of a placeholder is too large"))?;
                    // the most that the protocol's 16-bit count of values can say
                    if number == 0 || number > usize::from(u16::MAX) {
                        return Err(refused("placeholders are numbered from $1 to $65535"));
                    }
                    self.placeholder(Style::Dollar, number - 1, &sql[self.ordinary_from..start], end)?;
                }
                TokenKind::Question => {
                    let next = self.pieces.len();
                    self.placeholder(Style::Question, next, &sql[self.ordinary_from..start], end)?;
                }
                TokenKind::Identifier
                | TokenKind::Body
                | TokenKind::Comment
                | TokenKind::Semicolon
                | TokenKind::Other => {}
            }
        }
        Ok(())
    }

    fn placeholder(&mut self, style: Style, parameter: usize, before: &str, end: usize) -> Result<(), Error> {
        if *self.style.get_or_insert(style) != style {
            return Err(refused("it has both `$n` and `?` for placeholders"));
        }
        if self.pieces.len() >= usize::from(u16::MAX) {
            return Err(refused("it has more than 65535 placeholders"));
        }
        self.pieces.push(Piece { before: before.to_owned(), parameter });
        self.ordinary_from = end;
        Ok(())
    }
}

fn has_dollar_digit(text: &str) -> bool {
    text.as_bytes().windows(2).any(|pair| pair[0] == b'$' && pair[1].is_ascii_digit())
}

/// Refuses the string literals that the server is known to rewrite.
fn check_literal(literal: &str) -> Result<(), Error> {
    let literal = literal.trim_matches('\'');
    let looks_like_date = literal.len() >= 10
        && literal.is_char_boundary(10)
        && literal[..10]
            .char_indices()
            .all(|(at, c)| if matches!(at, 4 | 7) { c == '-' } else { c.is_ascii_digit() });
    let rewritten = has_dollar_digit(literal)
        || literal.contains("::")
        || looks_like_date
        || literal.eq_ignore_ascii_case("public")
        || literal.eq_ignore_ascii_case("current_database");
    if rewritten {
        return Err(refused("the PGWire server rewrites one of its string literals; bind the value instead"));
    }
    Ok(())
}

#[cfg(test)]
mod tests;
