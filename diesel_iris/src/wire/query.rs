//! Running statements: Parse, Bind, Execute, Sync in one write.

use bytes::BytesMut;
use fallible_iterator::FallibleIterator;
use postgres_protocol::IsNull;
use postgres_protocol::message::backend::{DataRowBody, Message};
use postgres_protocol::message::frontend;

use super::error::Error;
use super::param::Param;
use super::session::{Answers, Session, database_error};
use super::statement::Statement;

/// A statement with its values.
pub(crate) type Execution<'a> = (&'a Statement, Vec<Param>);

/// Whether the names of the result's columns are asked for. The PGWire server runs a described query twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Describe {
    Yes,
    No,
}

/// The rows of a query as they arrive.
pub(crate) struct Rows {
    answers: Answers,
    /// The first row, or what else came, read to learn whether the statement runs at all.
    first: Option<Message>,
    names: Option<Vec<String>>,
    done: bool,
}

impl Session {
    /// Runs a statement that gives rows.
    ///
    /// # Errors
    ///
    /// What the server says before the first row. Later errors come from [`Rows::next`].
    pub(crate) async fn query(&self, execution: &Execution<'_>, describe: Describe) -> Result<Rows, Error> {
        let mut messages = BytesMut::new();
        encode(execution, None, describe, &mut messages)?;
        frontend::sync(&mut messages);
        let mut rows = Rows { answers: self.send(messages)?, first: None, names: None, done: false };
        rows.begin().await?;
        Ok(rows)
    }

    /// Runs statements one after the other, in one write and with one Sync, and adds up how many rows they
    /// changed.
    ///
    /// # Errors
    ///
    /// The first error. The PGWire server runs the statements after it all the same: more than one statement
    /// belongs in a transaction.
    pub(crate) async fn execute(&self, executions: &[Execution<'_>]) -> Result<u64, Error> {
        let mut messages = BytesMut::new();
        let mut previous = None;
        for execution in executions {
            previous = Some(encode(execution, previous, Describe::No, &mut messages)?);
        }
        frontend::sync(&mut messages);
        let mut answers = self.send(messages)?;
        let mut changed = 0;
        let mut failure = None;
        loop {
            match answers.next().await? {
                Message::CommandComplete(body) => changed += count(body.tag()?)?,
                // also after CommandComplete: that was said before the statement ran
                Message::ErrorResponse(body) => {
                    failure.get_or_insert_with(|| database_error(&body));
                }
                Message::ReadyForQuery(_) => break,
                Message::ParseComplete
                | Message::BindComplete
                | Message::RowDescription(_)
                | Message::NoData
                | Message::DataRow(_)
                | Message::EmptyQueryResponse => {}
                _ => return Err(unexpected()),
            }
        }
        failure.map_or(Ok(changed), Err)
    }
}

/// What was parsed last: the text, and the types of its values.
type Parsed = (String, Vec<u32>);

/// Appends the messages of one statement and gives what is parsed then. Parse is left out when that is what was
/// parsed last.
fn encode(
    (statement, values): &Execution<'_>,
    previous: Option<Parsed>,
    describe: Describe,
    messages: &mut BytesMut,
) -> Result<Parsed, Error> {
    let (sql, values) = match describe {
        Describe::Yes => statement.render_described(values)?,
        Describe::No => statement.render(values)?,
    };
    let parsed = (sql, values.iter().map(|value| value.oid).collect());
    if previous.as_ref() != Some(&parsed) {
        let (sql, oids) = &parsed;
        frontend::parse("", sql, oids.iter().copied(), messages)?;
    }
    frontend::bind(
        "",
        "",
        values.iter().map(|value| value.format as i16),
        &values,
        |value, buffer| match &value.value {
            Some(bytes) => {
                buffer.extend_from_slice(bytes);
                Ok(IsNull::No)
            }
            None => Ok(IsNull::Yes),
        },
        // text, for every column
        Some(0),
        messages,
    )
    .map_err(|error| match error {
        frontend::BindError::Conversion(error) => Error::Value(error.to_string()),
        frontend::BindError::Serialization(error) => Error::Statement(error.to_string()),
    })?;
    if describe == Describe::Yes {
        frontend::describe(b'P', "", messages)?;
    }
    frontend::execute("", 0, messages)?;
    Ok(parsed)
}

/// The number that a CommandComplete ends with; statements that change no rows have none.
fn count(tag: &str) -> Result<u64, Error> {
    let last = tag.rsplit(' ').next().unwrap_or_default();
    if last.bytes().all(|byte| byte.is_ascii_digit()) && !last.is_empty() {
        return last.parse().map_err(|_| Error::Protocol("a row count of impossible size".into()));
    }
    Ok(0)
}

fn unexpected() -> Error {
    Error::Protocol("an unexpected message in the answer to a statement".into())
}

impl Rows {
    /// Reads up to the first message that tells that the statement runs, or that it fails.
    async fn begin(&mut self) -> Result<(), Error> {
        loop {
            match self.answers.next().await? {
                Message::ParseComplete | Message::BindComplete | Message::NoData => {}
                Message::RowDescription(body) => {
                    self.names = Some(body.fields().map(|field| Ok(field.name().to_owned())).collect()?);
                }
                Message::ErrorResponse(body) => return Err(database_error(&body)),
                message => {
                    self.first = Some(message);
                    return Ok(());
                }
            }
        }
    }

    /// The names of the columns, when they were asked for and the server knows them.
    pub(crate) fn take_names(&mut self) -> Option<Vec<String>> {
        self.names.take()
    }

    /// The next row; `None` after the last, once the server has said that all went well.
    ///
    /// # Errors
    ///
    /// What the server says, and a connection that ends early.
    pub(crate) async fn next(&mut self) -> Result<Option<DataRowBody>, Error> {
        if self.done {
            return Ok(None);
        }
        loop {
            let message = match self.first.take() {
                Some(message) => message,
                None => self.answers.next().await?,
            };
            match message {
                Message::DataRow(body) => return Ok(Some(body)),
                Message::CommandComplete(_) | Message::EmptyQueryResponse | Message::RowDescription(_) => {}
                Message::ErrorResponse(body) => {
                    self.done = true;
                    return Err(database_error(&body));
                }
                Message::ReadyForQuery(_) => {
                    self.done = true;
                    return Ok(None);
                }
                _ => return Err(unexpected()),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_count_is_the_last_word() {
        for (tag, expected) in [
            ("UPDATE 3", 3),
            ("INSERT 0 1", 1),
            ("/*EXISTS(*/UPDATE 0", 0),
            ("/* 3", 3),
            ("BEGIN", 0),
            ("", 0),
        ] {
            assert_eq!(count(tag).unwrap(), expected, "{tag}");
        }
        assert!(count("UPDATE 99999999999999999999").is_err());
    }
}
