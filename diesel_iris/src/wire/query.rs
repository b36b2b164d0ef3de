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
use super::session::Session;
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
    /// What came first, read to learn whether the statement runs at all.
    first: Option<Told>,
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
        let mut rows = Rows { conversation: request.send(self)?, first: None, names: None };
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
        Ok(Conversation::new(session.send(self.messages)?, self.asked))
    }
}

impl Rows {
    /// Reads up to the first message that tells that the statement runs, or that it fails.
    async fn begin(&mut self) -> Result<(), Error> {
        loop {
            match self.conversation.next().await? {
                Told::Description(Some(body)) => {
                    let names = body.fields().map(|field| Ok(field.name().to_owned())).collect();
                    let names: Vec<String> = names.map_err(|_| {
                        self.conversation.break_off("an unreadable description of the columns")
                    })?;
                    self.names = Some(names);
                }
                Told::Description(None) => {}
                Told::Failed(error) => return Err(error),
                told => {
                    self.first = Some(told);
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
        loop {
            let told = match self.first.take() {
                Some(told) => told,
                None => self.conversation.next().await?,
            };
            match told {
                Told::Row(body) => return Ok(Some(body)),
                Told::Complete(_) | Told::Description(_) => {}
                Told::Failed(error) => return Err(error),
                Told::Ready => return Ok(None),
            }
        }
    }

    /// A row that cannot be read means that nothing on this connection is to be trusted any more.
    pub(crate) fn break_off(&self, why: &str) -> Error {
        self.conversation.break_off(why)
    }
}
