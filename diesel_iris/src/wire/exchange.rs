//! The answer to a request, checked against what was expected: a message too many or too few means that the stream
//! is out of step, and that the next answer would be taken for the wrong query's.

use std::future::poll_fn;
use std::task::{Context, Poll, ready};

use postgres_protocol::message::backend::{DataRowBody, Message, RowDescriptionBody};
use smallvec::SmallVec;

use super::error::{Error, database_error};
use super::prepared::InUse;
use super::session::Responses;

/// A message of the client that is answered by one of the server's, in order, unless a statement fails.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Expected {
    Parse,
    Bind,
    Describe,
    Execute,
    Close,
}

/// The answers that are expected, in order.
#[derive(Debug, Default)]
pub(super) struct Expectations {
    all: SmallVec<[Expected; 16]>,
    /// How many of them have come.
    met: usize,
}

impl Expectations {
    pub(super) fn push(&mut self, expected: Expected) {
        self.all.push(expected);
    }

    /// Before all that were not met.
    pub(super) fn push_front(&mut self, expected: Expected) {
        self.all.insert(self.met, expected);
    }

    fn next(&self) -> Option<Expected> {
        self.all.get(self.met).copied()
    }

    fn pop_front(&mut self) -> Option<Expected> {
        let next = self.next();
        self.met += usize::from(next.is_some());
        next
    }

    fn is_empty(&self) -> bool {
        self.next().is_none()
    }
}

/// What the server tells.
pub(super) enum Event {
    /// The names of the columns, or that there are none.
    Description(Option<RowDescriptionBody>),
    Row(DataRowBody),
    /// A statement has run and changed, or given, so many rows.
    Complete(u64),
    /// A statement failed. The PGWire server runs those behind it all the same.
    Failed(Error),
    /// The whole request is answered.
    Ready,
}

/// An answer as it arrives.
#[derive(Debug)]
pub(super) struct Exchange {
    responses: Responses,
    expected: Expectations,
    /// The statement that was referred to by its name.
    statement: Option<InUse>,
    /// The rows of the statement that is being executed.
    rows: u64,
    failed: bool,
    ready: bool,
}

impl Exchange {
    pub(super) fn new(responses: Responses, expected: Expectations, statement: Option<InUse>) -> Self {
        Self { responses, expected, statement, rows: 0, failed: false, ready: false }
    }

    /// What comes next.
    ///
    /// # Errors
    ///
    /// When the connection is lost, and when the answer does not fit the request, which ends the connection.
    pub(super) async fn next(&mut self) -> Result<Event, Error> {
        poll_fn(|cx| self.poll_next(cx)).await
    }

    /// The same, polled.
    pub(super) fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Result<Event, Error>> {
        if self.ready {
            return Poll::Ready(Ok(Event::Ready));
        }
        loop {
            let message = ready!(self.responses.poll_next(cx))?;
            if let Some(event) = self.event(message)? {
                return Poll::Ready(Ok(event));
            }
        }
    }

    /// What a message tells, if it is of interest.
    fn event(&mut self, message: Message) -> Result<Option<Event>, Error> {
        match message {
            Message::ParseComplete => {
                self.answered(Expected::Parse)?;
                self.statement.iter().filter(|_| !self.failed).for_each(InUse::parsed);
            }
            Message::CloseComplete => self.answered(Expected::Close)?,
            Message::BindComplete => self.answered(Expected::Bind)?,
            // beside NoData: what the values are declared as is of no interest
            Message::ParameterDescription(_) if self.expected.next() == Some(Expected::Describe) => {}
            Message::RowDescription(body) => {
                // the PGWire server may put it before the rows instead
                if self.rows > 0 || self.expected.next() != Some(Expected::Execute) {
                    self.answered(Expected::Describe)?;
                }
                return Ok(Some(Event::Description(Some(body))));
            }
            Message::NoData => {
                self.answered(Expected::Describe)?;
                return Ok(Some(Event::Description(None)));
            }
            Message::DataRow(body) => {
                if !self.failed && self.expected.next() != Some(Expected::Execute) {
                    return Err(self.out_of_step());
                }
                self.rows += 1;
                return Ok(Some(Event::Row(body)));
            }
            Message::CommandComplete(body) => {
                self.answered(Expected::Execute)?;
                let tag = body.tag().map_err(|_| self.responses.break_off("an unreadable command tag"))?;
                let rows = std::mem::take(&mut self.rows);
                let count = self.count(tag, rows)?;
                return Ok(Some(Event::Complete(count)));
            }
            Message::ErrorResponse(body) => {
                // also after CommandComplete: the server says that before some statements have run
                if matches!(self.expected.next(), Some(Expected::Parse | Expected::Bind)) {
                    self.statement.iter().for_each(InUse::lost);
                }
                self.failed = true;
                self.rows = 0;
                return Ok(Some(Event::Failed(database_error(&body))));
            }
            Message::ReadyForQuery(_) => {
                if !self.failed && !self.expected.is_empty() {
                    return Err(self.out_of_step());
                }
                self.ready = true;
                return Ok(Some(Event::Ready));
            }
            _ => return Err(self.responses.break_off("a message that has no place in an answer")),
        }
        Ok(None)
    }

    /// The last statement is complete; ReadyForQuery is not waited for.
    ///
    /// # Errors
    ///
    /// When there is more to the answer.
    pub(super) fn settle(&mut self) -> Result<(), Error> {
        if !self.failed && !self.expected.is_empty() {
            return Err(self.out_of_step());
        }
        self.responses.settle()?;
        self.ready = true;
        Ok(())
    }

    /// Nothing that follows is to be trusted.
    pub(super) fn break_off(&self, why: impl Into<String>) -> Error {
        self.responses.break_off(why)
    }

    fn out_of_step(&self) -> Error {
        self.responses.break_off(super::session::OUT_OF_STEP)
    }

    fn answered(&mut self, part: Expected) -> Result<(), Error> {
        // after an error it is up to the server which of the rest it answers
        if self.failed || self.expected.pop_front() == Some(part) { Ok(()) } else { Err(self.out_of_step()) }
    }

    /// The number that a command tag ends with; statements that change no rows have none. A query's is the
    /// number of its rows, which shows whether all have arrived.
    fn count(&self, tag: &str, rows: u64) -> Result<u64, Error> {
        let words = tag.trim_end_matches(|last: char| last.is_ascii_digit());
        let digits = &tag[words.len()..];
        if digits.is_empty() || !(words.is_empty() || words.ends_with(' ')) {
            return Ok(rows);
        }
        let count = digits.parse().map_err(|_| self.responses.break_off("a row count of impossible size"))?;
        let is_query = rows != 0 || words.starts_with("SELECT");
        if is_query && rows != count && !self.failed {
            return Err(self.responses.break_off(format!("{rows} rows arrived, the server sent {count}")));
        }
        Ok(count)
    }
}
