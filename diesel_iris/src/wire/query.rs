//! Running statements: Parse, Bind, Execute, Sync in one write.

use std::collections::VecDeque;

use bytes::BytesMut;
use fallible_iterator::FallibleIterator;
use postgres_protocol::IsNull;
use postgres_protocol::message::backend::DataRowBody;
use postgres_protocol::message::frontend;

use super::conversation::{Asked, Conversation, Told};
use super::error::Error;
use super::param::Param;
use super::session::{Effect, Session};
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
    conversation: Conversation,
    /// What comes next, read already: whether the statement runs at all, and whether what was taken for a row ends
    /// where a message should.
    ahead: Told,
    names: Option<Vec<String>>,
}

impl Session {
    /// Runs a statement that gives rows.
    ///
    /// # Errors
    ///
    /// What the server says before the first row. Later errors come from [`Rows::next`].
    pub(crate) async fn query(&self, execution: &Execution<'_>, describe: Describe) -> Result<Rows, Error> {
        let mut request = Request::default();
        request.add(execution, describe)?;
        Rows::begin(request.send(self)?).await
    }

    /// Runs statements one after the other, in one write and with one Sync, and adds up how many rows they
    /// changed.
    ///
    /// # Errors
    ///
    /// The first error. The PGWire server runs the statements after it all the same: more than one statement
    /// belongs in a transaction.
    pub(crate) async fn execute(&self, executions: &[Execution<'_>]) -> Result<u64, Error> {
        let mut request = Request::default();
        for execution in executions {
            request.add(execution, Describe::No)?;
        }
        let mut conversation = request.send(self)?;
        let mut changed = 0;
        let mut failure = None;
        loop {
            match conversation.next().await? {
                Told::Complete(count) => changed += count,
                Told::Failed(error) => {
                    failure.get_or_insert(error);
                }
                Told::Ready => break,
                Told::Row(_) | Told::Description(_) => {}
            }
        }
        failure.map_or(Ok(changed), Err)
    }
}

/// Messages to send together, and what is asked by each.
#[derive(Default)]
struct Request {
    messages: BytesMut,
    asked: VecDeque<Asked>,
    parsed: Option<Parsed>,
    controls: bool,
}

/// What was parsed last: the text, and the types of its values.
type Parsed = (String, Vec<u32>);

impl Request {
    /// Appends the messages of one statement. Parse is left out when the same was parsed last.
    fn add(&mut self, (statement, values): &Execution<'_>, describe: Describe) -> Result<(), Error> {
        let (sql, values) = match describe {
            Describe::Yes => statement.render_described(values)?,
            Describe::No => statement.render(values)?,
        };
        self.controls |= statement.effect() == Effect::Controls;
        let parsed = (sql, values.iter().map(|value| value.oid).collect());
        if self.parsed.as_ref() != Some(&parsed) {
            let (sql, oids) = self.parsed.insert(parsed);
            frontend::parse("", sql, oids.iter().copied(), &mut self.messages)?;
            self.asked.push_back(Asked::Parse);
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
            &mut self.messages,
        )
        .map_err(|error| match error {
            frontend::BindError::Conversion(error) => Error::Value(error.to_string()),
            frontend::BindError::Serialization(error) => Error::Statement(error.to_string()),
        })?;
        self.asked.push_back(Asked::Bind);
        if describe == Describe::Yes {
            frontend::describe(b'P', "", &mut self.messages)?;
            self.asked.push_back(Asked::Describe);
        }
        frontend::execute("", 0, &mut self.messages)?;
        self.asked.push_back(Asked::Execute);
        Ok(())
    }

    fn send(mut self, session: &Session) -> Result<Conversation, Error> {
        frontend::sync(&mut self.messages);
        let effect = if self.controls { Effect::Controls } else { Effect::Nothing };
        Ok(Conversation::new(session.send(self.messages, effect)?, self.asked))
    }
}

impl Rows {
    /// Reads up to the first row, or the end.
    async fn begin(mut conversation: Conversation) -> Result<Self, Error> {
        let mut names = None;
        loop {
            match conversation.next().await? {
                Told::Description(Some(body)) => {
                    let described = body.fields().map(|field| Ok(field.name().to_owned())).collect();
                    names =
                        Some(described.map_err(|_| {
                            conversation.break_off("an unreadable description of the columns")
                        })?);
                }
                Told::Description(None) | Told::Complete(_) => {}
                Told::Failed(error) => return Err(error),
                ahead @ (Told::Row(_) | Told::Ready) => return Ok(Self { conversation, ahead, names }),
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
        let ahead = match &self.ahead {
            Told::Row(_) => self.beyond().await?,
            _ => Told::Ready,
        };
        match std::mem::replace(&mut self.ahead, ahead) {
            Told::Row(body) => Ok(Some(body)),
            Told::Failed(error) => Err(error),
            Told::Ready | Told::Complete(_) | Told::Description(_) => Ok(None),
        }
    }

    /// What comes behind a row: another, an error, or the end.
    async fn beyond(&mut self) -> Result<Told, Error> {
        loop {
            match self.conversation.next().await? {
                Told::Complete(_) | Told::Description(_) => {}
                told => return Ok(told),
            }
        }
    }

    /// A row that cannot be read means that nothing on this connection is to be trusted any more.
    pub(crate) fn break_off(&self, why: &str) -> Error {
        self.conversation.break_off(why)
    }
}
