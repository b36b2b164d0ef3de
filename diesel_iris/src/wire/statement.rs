//! A statement, ready to be sent.
//!
//! Beside what the [`firewall`](super::firewall) does to its text, a statement is marked. What the server does, and why:
//!
//! | the server | so |
//! |---|---|
//! | buffers INSERT, UPDATE, DELETE and answers with a made-up count, unless a comment stands first | every statement begins with [`MARK`], but an INSERT of one row whose count is wanted: it is 1, and the server is three times as fast without |
//! | answers what mentions INFORMATION_SCHEMA or a name that begins with `pg_` itself, with nothing, unless the text has `EXISTS(` | the mark is a comment that holds it |
//! | keeps a client on one IRIS connection from START TRANSACTION to COMMIT, when these words stand first | transaction statements have no mark |
//! | commits after ROLLBACK TO SAVEPOINT, when these words stand first | that one has the mark |
//! | turns each `$n` into `?`, in the order in which they stand, whatever n says | the values are put in that order |
//! | never answers an empty statement | it is refused |
//! | describes a statement by running it once more, or not at all | [`NAMES_MARK`] lets it give the names with the rows |

use std::fmt::Write;
use std::sync::{Arc, OnceLock};

use smallvec::SmallVec;

use super::error::Error;
use super::firewall::{Placed, shape_tokens};
use super::param::Param;
use super::selected::{SelectList, column_ends};
use super::session::Effect;
use crate::sql::{SqlText, Token, TokenKind, tokens};

/// A comment, so nothing to IRIS; to the server a reason to pass the statement on at once and as it is.
pub(crate) const MARK: &str = "/*EXISTS(*/";

/// What stands before [`MARK`] when the names of the columns are wanted.
///
/// The server takes the comment for a RETURNING clause when it describes the statement, cannot say what that returns,
/// and so puts the description before the rows; the comment is gone from what it runs. Other servers describe the
/// statement as any.
const NAMES_MARK: &str = "--RETURNING a\n";

/// A statement taken apart at its placeholders.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Statement {
    /// The text, with one character for each value.
    text: String,
    values: Vec<Place>,
    /// Whether [`MARK`] may stand before it.
    marked: bool,
    /// Whether it inserts one row, and the server passes it on without a mark, too.
    one_row: bool,
    /// How many values it takes.
    parameters: usize,
    /// Whether it begins or ends a transaction, or may do so.
    effect: Effect,
    /// The text in each [`Form`] for values that stand there by themselves.
    plain: [OnceLock<Arc<str>>; 3],
}

#[derive(Debug, Clone, PartialEq)]
struct Place {
    /// Where it is in the text.
    at: usize,
    value: Value,
}

#[derive(Debug, Clone, PartialEq)]
enum Value {
    /// One of those that are bound, from 0.
    Bound(usize),
    /// A literal of the text that had to become a value.
    Lifted(Param),
}

/// Values in the order of their placeholders.
pub(crate) type Ordered<'a> = SmallVec<[&'a Param; 8]>;

/// Whether the names of the result's columns are wanted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Describe {
    Yes,
    No,
}

/// What stands before the text of a statement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// [`MARK`]
    Marked,
    /// [`MARK`] and what lets the server give the names of the columns.
    WithNames,
    /// Nothing: the server answers that one row was changed, and is three times as fast.
    Unmarked,
}

impl Statement {
    /// Takes a text apart. Placeholders are `$1`, `$2`, … in any order and number, or `?`, but not both.
    ///
    /// # Errors
    ///
    /// [`Error::Statement`] for a text that the server would not pass on as it is.
    pub(crate) fn new(sql: &str) -> Result<Self, Error> {
        let tokens =
            tokens(sql).collect::<Result<Vec<_>, _>>().map_err(|error| refused(&error.to_string()))?;
        Self::of_tokens(&tokens)
    }

    /// The same for a text that is in tokens already.
    ///
    /// # Errors
    ///
    /// Those of [`Statement::new`].
    pub(crate) fn of_text(text: &SqlText<'_>) -> Result<Self, Error> {
        let blank = Token { kind: TokenKind::Space, text: " " };
        let mut tokens = Vec::with_capacity(2 * text.len());
        for (position, token) in text.tokens().iter().enumerate() {
            if token.spaced && position > 0 {
                tokens.push(blank);
            }
            tokens.push(token.token());
        }
        Self::of_tokens(&tokens)
    }

    fn of_tokens(tokens: &[Token<'_>]) -> Result<Self, Error> {
        let shaped = shape_tokens(tokens)?;
        if shaped.text.is_empty() {
            return Err(Error::EmptyStatement);
        }
        if shaped.values.len() > usize::from(u16::MAX) {
            return Err(refused("it has more than 65535 values"));
        }
        let mut statement = Self {
            text: shaped.text,
            one_row: one_row::is_one_row(tokens),
            values: Vec::with_capacity(shaped.values.len()),
            ..Self::of_words(String::new(), Effect::Nothing)
        };
        let mut style = None;
        for (at, placed) in shaped.values {
            let value = match placed {
                Placed::Dollar(position) => {
                    one_style(&mut style, Style::Dollar)?;
                    Value::Bound(position)
                }
                Placed::Question => {
                    one_style(&mut style, Style::Question)?;
                    Value::Bound(statement.parameters)
                }
                Placed::Lifted(value) => Value::Lifted(value),
            };
            if let Value::Bound(position) = value {
                statement.parameters = statement.parameters.max(position + 1);
            }
            statement.values.push(Place { at, value });
        }
        match transaction_control(statement.before_values())? {
            Control::None => {}
            Control::Savepoint => statement.effect = Effect::Controls,
            Control::Transaction(_) if !statement.values.is_empty() => {
                return Err(refused("a statement that begins or ends a transaction takes no values"));
            }
            Control::Transaction(words) => {
                statement = Self { marked: false, ..Self::of_words(words, Effect::Controls) };
            }
        }
        Ok(statement)
    }

    /// A text without values.
    fn of_words(text: String, effect: Effect) -> Self {
        Self {
            text,
            values: Vec::new(),
            marked: true,
            one_row: false,
            parameters: 0,
            effect,
            plain: Default::default(),
        }
    }

    /// `START TRANSACTION` with modes, which sets these when a transaction is open already.
    pub(crate) fn transaction_modes(modes: &str) -> Self {
        Self::of_words(format!("START TRANSACTION {modes}"), Effect::Controls)
    }

    /// Its text up to the first value.
    fn before_values(&self) -> &str {
        self.values.first().map_or(&self.text, |place| &self.text[..place.at])
    }

    /// Its text from a value, of which it may have fewer, to the next.
    fn behind(&self, position: usize) -> &str {
        let start = self.values.get(position).map_or(self.text.len(), |place| place.at + 1);
        let end = self.values.get(position + 1).map_or(self.text.len(), |next| next.at);
        &self.text[start..end]
    }

    /// Whether it begins or ends a transaction, or may do so.
    pub(crate) fn effect(&self) -> Effect {
        self.effect
    }

    /// How many values the statement takes.
    pub(crate) fn parameters(&self) -> usize {
        self.parameters
    }

    /// Whether [`Form::Unmarked`] is right for it: what it changes is one row.
    pub(crate) fn is_one_row(&self) -> bool {
        self.one_row
    }

    /// The text for these values, and the values in the order of their placeholders.
    ///
    /// # Errors
    ///
    /// [`Error::Statement`] when there are not as many values as the statement takes.
    pub(crate) fn render<'p>(
        &'p self,
        values: &'p [Param],
        form: Form,
    ) -> Result<(Arc<str>, Ordered<'p>), Error> {
        if values.len() != self.parameters {
            return Err(refused(&format!(
                "it has {} placeholders, and {} values are bound",
                self.parameters,
                values.len()
            )));
        }
        let value = |place: &'p Place| match &place.value {
            Value::Bound(position) => &values[*position],
            Value::Lifted(value) => value,
        };
        let ordered: Ordered<'_> = self.values.iter().map(value).collect();
        let is_plain = |value: &&Param| value.around() == ("", "") && value.bytes.is_none();
        let sql = if ordered.iter().all(is_plain) {
            Arc::clone(self.plain[form as usize].get_or_init(|| self.text_for(&ordered, &[], form).into()))
        } else {
            self.text_for(&ordered, &self.selected_binaries(values), form).into()
        };
        Ok((sql, ordered))
    }

    /// The text for these values, of which some are binaries that are columns of the result.
    fn text_for(&self, ordered: &[&Param], binaries: &[Option<usize>], form: Form) -> String {
        let mut sql =
            String::with_capacity(NAMES_MARK.len() + MARK.len() + self.text.len() + 4 * ordered.len());
        if form == Form::WithNames {
            sql.push_str(NAMES_MARK);
        }
        if self.marked && form != Form::Unmarked {
            sql.push_str(MARK);
        }
        sql.push_str(self.before_values());
        for (position, value) in ordered.iter().enumerate() {
            let (before, behind) = value.around();
            let binary = binaries.get(position).copied().flatten();
            if binary.is_some() {
                sql.push_str("CAST(");
            }
            sql.push_str(before);
            // writing to a String cannot fail
            let _ = write!(sql, "${}", position + 1);
            sql.push_str(behind);
            if let Some(bytes) = binary {
                let _ = write!(sql, " AS VARBINARY({}))", bytes.max(1));
            }
            sql.push_str(self.behind(position));
        }
        sql
    }

    /// The lengths of the binaries that are columns of the result by themselves. To IRIS they are strings until they are
    /// cast, and would come back as such.
    fn selected_binaries(&self, values: &[Param]) -> Vec<Option<usize>> {
        if values.iter().all(|value| value.bytes.is_none()) {
            return Vec::new();
        }
        let mut list = SelectList::default();
        let binary = |(position, place): (usize, &Place)| {
            let before = if position == 0 { self.before_values() } else { self.behind(position - 1) };
            let begins = list.reaches(before);
            let Value::Bound(bound) = place.value else { return None };
            values[bound].bytes.filter(|_| begins && column_ends(self.behind(position)))
        };
        self.values.iter().enumerate().map(binary).collect()
    }
}

fn refused(why: &str) -> Error {
    Error::Statement(why.to_owned())
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Style {
    Dollar,
    Question,
}

fn one_style(known: &mut Option<Style>, style: Style) -> Result<(), Error> {
    if *known.get_or_insert(style) == style {
        Ok(())
    } else {
        Err(refused("it has both `$n` and `?` for placeholders"))
    }
}

/// What a statement has to do with transactions.
enum Control {
    None,
    /// A savepoint begins one if there is none (RSQL_savepoint); what a procedure does is not known.
    Savepoint,
    /// The words of a statement that begins or ends one: the server keeps the state of the transaction by them.
    Transaction(String),
}

/// Looks at the beginning of a statement.
fn transaction_control(text: &str) -> Result<Control, Error> {
    let mut words = text.split_whitespace();
    let first = words.next().unwrap_or_default();
    let is = |word: &str| first.eq_ignore_ascii_case(word);
    if is("SAVEPOINT") || is("CALL") {
        return Ok(Control::Savepoint);
    }
    if !["ROLLBACK", "START", "BEGIN", "COMMIT", "END"].iter().any(|word| is(word)) {
        return Ok(Control::None);
    }
    let rest: Vec<&str> = words.collect();
    if is("ROLLBACK") && rest.iter().any(|word| word.eq_ignore_ascii_case("TO")) {
        return Ok(Control::Savepoint);
    }
    if is("START") && rest.len() > 1 {
        return Err(refused(
            "the PGWire server does not take it for the beginning of a transaction; use `build_transaction`",
        ));
    }
    Ok(Control::Transaction(std::iter::once(first).chain(rest).collect::<Vec<_>>().join(" ")))
}

mod many_rows;
mod one_row;
#[cfg(test)]
mod tests;
