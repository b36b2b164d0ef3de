//! A connection that is logged in: requests go out, answers come back in order, and the end leaves no transaction.
//!
//! There is no task behind it. Whoever waits for an answer sends what is to be sent and reads what arrives, for others
//! on the same connection, too; so a connection works on any runtime, and is over when it is dropped.

mod farewell;
mod link;
mod requests;
mod responses;
mod waiters;

pub(super) use link::OUT_OF_STEP;
pub(crate) use requests::Effect;
pub(crate) use responses::Responses;

use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use bytes::BytesMut;
use postgres_protocol::message::backend::Message;
use postgres_protocol::message::frontend;

use self::link::Link;
use super::error::Error;
use super::prepared::PreparedStatements;
use super::timer::timeout;
use super::transport::Transport;

/// How long closing waits for the answer to its ROLLBACK.
const CLOSE: Duration = Duration::from_secs(5);

/// The client's end of a connection.
#[derive(Debug)]
pub(crate) struct Session {
    link: Arc<Link>,
    /// How long an answer, or what is left of it, may take to arrive.
    limit: Option<Duration>,
    prepared: Mutex<PreparedStatements>,
}

impl Session {
    /// Begins with a ROLLBACK, which goes out with the first request: the server may hand over an IRIS connection on
    /// which a client that has crashed left its transaction, and would commit that with the first statement.
    ///
    /// # Errors
    ///
    /// None that can be expected: see [`Session::send`].
    pub(crate) fn start(transport: Transport, limit: Option<Duration>) -> Result<Self, Error> {
        let session = Self {
            link: Arc::new(Link::new(transport)),
            limit,
            prepared: Mutex::new(PreparedStatements::new()),
        };
        // how it is answered is of no interest: whether IRIS minds that there is no transaction is not known
        drop(session.send(rollback()?, Effect::Nothing)?);
        Ok(session)
    }

    /// Puts messages that end with Sync on their way.
    ///
    /// # Errors
    ///
    /// When the connection is known to be gone.
    pub(crate) fn send(&self, messages: BytesMut, effect: Effect) -> Result<Responses, Error> {
        let id = self.link.request(messages, effect)?;
        Ok(Responses::new(Arc::clone(&self.link), id, self.limit))
    }

    /// Does what dropping it does, and waits until that is done without holding up the thread.
    pub(crate) async fn close(self) {
        if self.link.needs_rollback() {
            let rolled_back = async {
                let mut responses = self.send(rollback()?, Effect::Controls)?;
                while !matches!(responses.next().await?, Message::ReadyForQuery(_)) {}
                Ok::<_, Error>(())
            };
            if !matches!(timeout(Some(CLOSE), rolled_back).await, Ok(Ok(()))) {
                // what is left to do is done when it is dropped
                return;
            }
        }
        let _ = timeout(Some(CLOSE), self.link.close()).await;
    }

    /// Whether the connection has ended, or the server has closed it.
    pub(crate) fn is_closed(&self) -> bool {
        self.link.is_closed()
    }

    /// Keeps this until the connection is over, and sets it if the connection is lost.
    pub(super) fn tell_of_loss(&self, lost: Arc<AtomicBool>) {
        self.link.tell_of_loss(lost);
    }

    /// Whether the server is in a transaction of this connection's, as it said last, or may be once it has answered
    /// what is on its way.
    pub(crate) fn may_be_in_transaction(&self) -> bool {
        self.link.may_be_in_transaction()
    }

    /// What the server keeps for this connection.
    pub(super) fn prepared(&self) -> MutexGuard<'_, PreparedStatements> {
        self.prepared.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Whether the server is to keep statements that come again.
    pub(crate) fn keep_statements(&self, keep: bool) {
        self.prepared().set_disabled(!keep);
    }

    /// How long an answer may take; `None` for as long as it takes.
    pub(crate) fn set_limit(&mut self, limit: Option<Duration>) {
        self.limit = limit;
    }
}

fn rollback() -> Result<BytesMut, Error> {
    let mut message = BytesMut::new();
    frontend::query("ROLLBACK", &mut message)?;
    Ok(message)
}
