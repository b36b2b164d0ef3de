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
use super::prepared::{InUse, PreparedStatements, Reference, Source};
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
        Rows::begin(self.converse(std::slice::from_ref(execution), describe)?).await
    }

    /// Runs statements one after the other, in one write and with one Sync, and adds up how many rows they
    /// changed.
    ///
    /// # Errors
    ///
    /// The first error. The PGWire server runs the statements after it all the same: more than one statement
    /// belongs in a transaction.
    pub(crate) async fn execute(&self, executions: &[Execution<'_>]) -> Result<u64, Error> {
        let mut conversation = self.converse(executions, Describe::No)?;
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

    /// Sends statements in one write, with one Sync.
    fn converse(&self, executions: &[Execution<'_>], describe: Describe) -> Result<Conversation, Error> {
        let mut request = Request::default();
        let sent = {
            // until it is sent: what it refers to must not be closed before
            let mut prepared = self.prepared();
            match executions {
                [execution] => request.add(execution, describe, Some(&mut *prepared))?,
                _ => executions.iter().try_for_each(|execution| request.add(execution, describe, None))?,
            }
            request.close_before(prepared.take_to_close())?;
            frontend::sync(&mut request.messages);
            let effect = if request.controls { Effect::Controls } else { Effect::Nothing };
            self.send(std::mem::take(&mut request.messages), effect)
        };
        Ok(Conversation::new(sent?, request.asked, request.statement))
    }
}

/// Messages to send together, and what is asked by each.
#[derive(Default)]
struct Request {
    messages: BytesMut,
    asked: VecDeque<Asked>,
    /// What was parsed last without a name.
    parsed: Option<Source>,
    /// The statement that is referred to by its name.
    statement: Option<InUse>,
    controls: bool,
}

impl Request {
    /// Appends the messages of one statement. Parse is left out when the same was parsed last, or is known to the
    /// server by a name.
    fn add(
        &mut self,
        (statement, values): &Execution<'_>,
        describe: Describe,
        prepared: Option<&mut PreparedStatements>,
    ) -> Result<(), Error> {
        let (sql, values) = match describe {
            Describe::Yes => statement.render_described(values)?,
            Describe::No => statement.render(values)?,
        };
        self.controls |= statement.effect() == Effect::Controls;
        let source = (sql, values.iter().map(|value| value.oid).collect());
        let reference = prepared.map_or(Reference::Unnamed, |prepared| prepared.refer_to(&source));
        let (parses, in_use) = match reference {
            Reference::Unnamed => (self.parsed.as_ref() != Some(&source), None),
            Reference::Parse(in_use) => (true, Some(in_use)),
            Reference::Kept(in_use) => (false, Some(in_use)),
        };
        self.statement = in_use;
        let name = self.statement.as_ref().map_or("", InUse::name);
        if parses {
            let (sql, oids) = &source;
            frontend::parse(name, sql, oids.iter().copied(), &mut self.messages)?;
            self.asked.push_back(Asked::Parse);
        }
        frontend::bind(
            "",
            name,
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
        if self.statement.is_none() {
            self.parsed = Some(source);
        }
        Ok(())
    }

    /// Lets the server forget statements first, since after an error it may not.
    fn close_before(&mut self, names: Vec<String>) -> Result<(), Error> {
        let request = std::mem::take(&mut self.messages);
        for name in names {
            frontend::close(b'S', &name, &mut self.messages)?;
            self.asked.push_front(Asked::Close);
        }
        self.messages.unsplit(request);
        Ok(())
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
