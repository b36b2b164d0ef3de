//! Running statements: Parse, Bind, Execute, Sync in one write.

use std::future::poll_fn;
use std::sync::Arc;
use std::task::{Context, Poll, ready};

use bytes::BytesMut;
use fallible_iterator::FallibleIterator;
use postgres_protocol::IsNull;
use postgres_protocol::message::backend::DataRowBody;
use postgres_protocol::message::frontend;

use super::column::IrisColumn;
use super::error::Error;
use super::exchange::{Event, Exchange, Expectations, Expected};
use super::param::Param;
use super::prepared::{InUse, PreparedStatements, Reference, Source};
use super::session::{Effect, Session};
use super::statement::{Describe, Form, Ordered, Statement};

/// A statement with its values.
pub(crate) type Execution<'a> = (&'a Statement, &'a [Param]);

/// What is asked of statements.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Answer {
    /// Rows, which end with CommandComplete.
    Rows(Describe),
    /// How many rows were changed.
    Count,
}

impl Answer {
    fn describe(self) -> Describe {
        if let Self::Rows(describe) = self { describe } else { Describe::No }
    }
}

/// When a request is written to the socket.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Flush {
    Now,
    /// Once the futures that are polled together with this one have added their requests.
    Together,
}

impl Flush {
    async fn wait(self) {
        let mut waited = self == Self::Now;
        poll_fn(|cx| {
            if std::mem::replace(&mut waited, true) {
                return Poll::Ready(());
            }
            cx.waker().wake_by_ref();
            Poll::Pending
        })
        .await;
    }
}

/// The rows of a query as they arrive.
pub(crate) struct Rows {
    exchange: Exchange,
    /// What comes next, read already: whether the statement runs at all, and whether what was taken for a row ends
    /// where a message should.
    ahead: Event,
    columns: Option<Vec<IrisColumn>>,
}

impl Session {
    /// Runs a statement that gives rows.
    ///
    /// # Errors
    ///
    /// What the server says before the first row. Later errors come from [`Rows::next`].
    pub(crate) async fn query(
        &self,
        execution: Execution<'_>,
        describe: Describe,
        flush: Flush,
    ) -> Result<Rows, Error> {
        let exchange = self.begin_exchange(&[execution], Answer::Rows(describe))?;
        flush.wait().await;
        Rows::begin(exchange).await
    }

    /// Runs statements one after the other, in one write and with one Sync, and adds up how many rows they
    /// changed.
    ///
    /// # Errors
    ///
    /// The first error. The PGWire server runs the statements after it all the same: more than one statement
    /// belongs in a transaction.
    pub(crate) async fn execute(&self, executions: &[Execution<'_>], flush: Flush) -> Result<u64, Error> {
        let mut exchange = self.begin_exchange(executions, Answer::Count)?;
        flush.wait().await;
        let mut changed = 0;
        let mut failure = None;
        loop {
            match exchange.next().await? {
                Event::Complete(count) => changed += count,
                Event::Failed(error) => {
                    failure.get_or_insert(error);
                }
                Event::Ready => break,
                Event::Row(_) | Event::Description(_) => {}
            }
        }
        failure.map_or(Ok(changed), Err)
    }

    /// Sends statements in one write, with one Sync.
    fn begin_exchange(&self, executions: &[Execution<'_>], answer: Answer) -> Result<Exchange, Error> {
        let mut request = Request::for_statements(executions.len());
        let sent = {
            // until it is sent: what it refers to must not be closed before
            let mut prepared = self.prepared();
            match executions {
                [execution] => request.add(*execution, answer, Some(&mut *prepared))?,
                _ => executions.iter().try_for_each(|execution| request.add(*execution, answer, None))?,
            }
            request.close_before(prepared.take_to_close())?;
            frontend::sync(&mut request.messages);
            let effect = if request.controls { Effect::Controls } else { Effect::Nothing };
            self.send(std::mem::take(&mut request.messages), effect)
        };
        Ok(Exchange::new(sent?, request.expected, request.statement))
    }
}

/// Messages to send together, and what is expected by each.
#[derive(Default)]
struct Request {
    messages: BytesMut,
    expected: Expectations,
    /// What was parsed last without a name.
    parsed: Option<Source>,
    /// The statement that is referred to by its name.
    statement: Option<InUse>,
    controls: bool,
}

/// Room for the messages of a statement of common size.
const REQUEST: usize = 256;

/// The same for each of several, which share their text.
const REQUEST_OF_MANY: usize = 64;

impl Request {
    fn for_statements(count: usize) -> Self {
        let messages = BytesMut::with_capacity(REQUEST + count.saturating_sub(1) * REQUEST_OF_MANY);
        Self { messages, ..Self::default() }
    }

    /// Appends the messages of one statement. Parse is left out when the same was parsed last, or is known to the
    /// server by a name.
    fn add(
        &mut self,
        (statement, values): Execution<'_>,
        answer: Answer,
        prepared: Option<&mut PreparedStatements>,
    ) -> Result<(), Error> {
        let describe = answer.describe();
        let (sql, values) = self.render(statement, values, answer)?;
        self.controls |= statement.effect() == Effect::Controls;
        let source = (sql, values.iter().map(|value| value.oid).collect());
        let reference = prepared.map_or(Reference::Unnamed, |prepared| prepared.refer_to(&source));
        let (parses, in_use) = match reference {
            Reference::Unnamed => (self.parsed.as_ref() != Some(&source), None),
            Reference::Parse(in_use) => (true, Some(in_use)),
            Reference::Prepared(in_use) => (false, Some(in_use)),
        };
        self.statement = in_use;
        let name = self.statement.as_ref().map_or("", InUse::name);
        if parses {
            let (sql, oids) = &source;
            frontend::parse(name, sql, oids.iter().copied(), &mut self.messages)?;
            self.expected.push(Expected::Parse);
        }
        if describe == Describe::Yes {
            frontend::describe(b'S', name, &mut self.messages)?;
            self.expected.push(Expected::Describe);
        }
        frontend::bind(
            "",
            name,
            values.iter().map(|value| value.format as i16),
            values.iter().copied(),
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
        self.expected.push(Expected::Bind);
        frontend::execute("", 0, &mut self.messages)?;
        self.expected.push(Expected::Execute);
        if self.statement.is_none() {
            self.parsed = Some(source);
        }
        Ok(())
    }

    /// The text of a statement, without its mark if it does without in this request. Of different texts without a
    /// mark the server would run the first with the values of all.
    fn render<'p>(
        &self,
        statement: &'p Statement,
        values: &'p [Param],
        answer: Answer,
    ) -> Result<(Arc<str>, Ordered<'p>), Error> {
        if answer == Answer::Count && statement.is_one_row() {
            let (sql, ordered) = statement.render(values, Form::Unmarked)?;
            if self.parsed.as_ref().is_none_or(|(parsed, _)| *parsed == sql) {
                return Ok((sql, ordered));
            }
        }
        statement
            .render(values, if answer.describe() == Describe::Yes { Form::WithNames } else { Form::Marked })
    }

    /// Lets the server forget statements first, since after an error it may not.
    fn close_before(&mut self, names: Vec<String>) -> Result<(), Error> {
        if names.is_empty() {
            return Ok(());
        }
        let request = std::mem::take(&mut self.messages);
        for name in names {
            frontend::close(b'S', &name, &mut self.messages)?;
            self.expected.push_front(Expected::Close);
        }
        self.messages.unsplit(request);
        Ok(())
    }
}

impl Rows {
    /// Reads up to the first row, or the end.
    async fn begin(mut exchange: Exchange) -> Result<Self, Error> {
        let mut columns = None;
        loop {
            match exchange.next().await? {
                Event::Description(Some(body)) => {
                    let described = body
                        .fields()
                        .map(|field| Ok(IrisColumn::new(field.name(), field.type_oid())))
                        .collect();
                    columns = Some(
                        described
                            .map_err(|_| exchange.break_off("an unreadable description of the columns"))?,
                    );
                }
                Event::Description(None) => {}
                Event::Complete(_) => {
                    exchange.settle()?;
                    return Ok(Self { exchange, ahead: Event::Ready, columns });
                }
                Event::Failed(error) => return Err(error),
                ahead @ (Event::Row(_) | Event::Ready) => return Ok(Self { exchange, ahead, columns }),
            }
        }
    }

    /// The columns, when they were asked for and the server knows them.
    pub(crate) fn take_columns(&mut self) -> Option<Vec<IrisColumn>> {
        self.columns.take()
    }

    /// Whether a row has come.
    pub(crate) fn has_row(&self) -> bool {
        matches!(self.ahead, Event::Row(_))
    }

    /// The next row; `None` after the last, once the server has said that all went well. ReadyForQuery is not waited
    /// for: the PGWire server sleeps for a millisecond before it.
    ///
    /// # Errors
    ///
    /// What the server says, and a connection that ends early.
    pub(crate) async fn next(&mut self) -> Result<Option<DataRowBody>, Error> {
        poll_fn(|cx| self.poll_next(cx)).await
    }

    /// The same, polled.
    pub(crate) fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Result<Option<DataRowBody>, Error>> {
        let ahead = match &self.ahead {
            Event::Row(_) => ready!(self.poll_beyond(cx))?,
            _ => Event::Ready,
        };
        Poll::Ready(match std::mem::replace(&mut self.ahead, ahead) {
            Event::Row(body) => Ok(Some(body)),
            Event::Failed(error) => Err(error),
            Event::Ready | Event::Complete(_) | Event::Description(_) => Ok(None),
        })
    }

    /// What comes behind a row: another, an error, or the end.
    fn poll_beyond(&mut self, cx: &mut Context<'_>) -> Poll<Result<Event, Error>> {
        loop {
            match ready!(self.exchange.poll_next(cx))? {
                Event::Complete(_) => {
                    self.exchange.settle()?;
                    return Poll::Ready(Ok(Event::Ready));
                }
                Event::Description(_) => {}
                event => return Poll::Ready(Ok(event)),
            }
        }
    }

    /// A row that cannot be read means that nothing on this connection is to be trusted any more.
    pub(crate) fn break_off(&self, why: &str) -> Error {
        self.exchange.break_off(why)
    }
}

#[cfg(test)]
mod tests;
