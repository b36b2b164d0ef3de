//! The answer to one request, as it arrives.

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::BytesMut;
use futures_timer::Delay;
use postgres_protocol::message::backend::Message;

use super::super::codec::{is_ready_for_query, next_message};
use super::super::error::Error;
use super::link::{End, Link, OUT_OF_STEP};
use super::requests::RequestId;

/// The messages that answer one request.
#[derive(Debug)]
pub(crate) struct Responses {
    link: Arc<Link>,
    id: RequestId,
    /// Whole messages that were not taken yet.
    frames: BytesMut,
    /// How long the next part may take to arrive.
    limit: Option<Duration>,
    timer: Option<Delay>,
}

impl Responses {
    pub(super) fn new(link: Arc<Link>, id: RequestId, limit: Option<Duration>) -> Self {
        Self { link, id, frames: BytesMut::new(), limit, timer: None }
    }

    /// The next message; errors of the database are messages, too. Not to be called after ReadyForQuery.
    ///
    /// # Errors
    ///
    /// When the connection is lost, and when the next part of the answer takes too long, which ends the connection.
    pub(crate) async fn next(&mut self) -> Result<Message, Error> {
        poll_fn(|cx| self.poll_next(cx)).await
    }

    /// The same, polled.
    pub(crate) fn poll_next(&mut self, cx: &mut Context<'_>) -> Poll<Result<Message, Error>> {
        loop {
            match next_message(&mut self.frames) {
                Ok(Some(message)) => return Poll::Ready(Ok(message)),
                Ok(None) => {}
                Err(error) => return Poll::Ready(Err(self.break_off(error.to_string()))),
            }
            self.frames = ready!(self.poll_arrived(cx))?;
        }
    }

    fn poll_arrived(&mut self, cx: &mut Context<'_>) -> Poll<Result<BytesMut, Error>> {
        let arrived = self.link.poll_answer(self.id, cx);
        let Some(limit) = self.limit else { return arrived };
        if arrived.is_ready() {
            self.timer = None;
            return arrived;
        }
        let timer = self.timer.get_or_insert_with(|| Delay::new(limit));
        ready!(Pin::new(timer).poll(cx));
        Poll::Ready(Err(self.link.end(End::Timeout(limit))))
    }

    /// The answer is complete but for ReadyForQuery, which nobody waits for.
    ///
    /// # Errors
    ///
    /// When more of it has arrived, which ends the connection.
    pub(crate) fn settle(&self) -> Result<(), Error> {
        if !self.frames.is_empty() && !is_ready_for_query(&self.frames) {
            return Err(self.break_off(OUT_OF_STEP));
        }
        self.link.settle(self.id);
        Ok(())
    }

    /// What arrived cannot be the answer: nothing that follows on this connection is to be trusted.
    pub(crate) fn break_off(&self, why: impl Into<String>) -> Error {
        self.link.end(End::Protocol(why.into()))
    }
}

impl Drop for Responses {
    fn drop(&mut self) {
        self.link.abandon(self.id);
    }
}
