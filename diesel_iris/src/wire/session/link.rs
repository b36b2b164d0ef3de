//! What a session and its answers share: the transport, the requests in flight, and how the connection ended.

use std::io;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::task::{Context, Poll, Waker};
use std::time::Duration;

use bytes::BytesMut;
use postgres_protocol::message::backend::Message;
use postgres_protocol::message::frontend;

use super::super::codec::{Frames, TransactionStatus, next_message};
use super::super::error::{Error, database_error};
use super::super::transport::Transport;
use super::farewell::Farewell;
use super::requests::{Delivered, Effect, Misplaced, RequestId, Requests};
use super::waiters::Waiters;

/// A connection that is logged in. When the session and all its answers are dropped, so is this, and the server is told.
#[derive(Debug)]
pub(super) struct Link {
    state: Mutex<State>,
    waiters: Arc<Waiters>,
    /// Wakes all waiters: what the socket is given.
    waker: Waker,
}

#[derive(Debug)]
struct State {
    /// `None` after the end.
    transport: Option<Transport>,
    requests: Requests,
    status: TransactionStatus,
    /// Whether anything was sent since the login.
    used: bool,
    end: Option<End>,
    /// Set when the connection is lost; lives no longer than the connection.
    lost: Option<Arc<AtomicBool>>,
}

/// Nothing that follows is to be trusted.
pub(in crate::wire) const OUT_OF_STEP: &str = "the answer does not fit the request";

/// Why a connection ended.
#[derive(Debug)]
pub(super) enum End {
    /// It was closed by the client.
    Closed,
    Io(io::ErrorKind, String),
    Protocol(String),
    Timeout(Duration),
}

impl End {
    fn error(&self) -> Error {
        match self {
            Self::Closed => Error::Closed,
            Self::Io(kind, text) => Error::Io(io::Error::new(*kind, text.clone())),
            Self::Protocol(what) => Error::Protocol(what.clone()),
            Self::Timeout(limit) => Error::Timeout(*limit),
        }
    }
}

impl From<io::Error> for End {
    fn from(error: io::Error) -> Self {
        Self::Io(error.kind(), error.to_string())
    }
}

impl Link {
    pub(super) fn new(transport: Transport) -> Self {
        let waiters = Arc::<Waiters>::default();
        let waker = Waker::from(Arc::clone(&waiters));
        let state = State {
            transport: Some(transport),
            requests: Requests::default(),
            status: TransactionStatus::Idle,
            used: false,
            end: None,
            lost: None,
        };
        Self { state: Mutex::new(state), waiters, waker }
    }

    fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Puts a request behind the others. It is sent when somebody waits for an answer.
    ///
    /// # Errors
    ///
    /// Why the connection ended, if it has.
    pub(super) fn request(&self, messages: BytesMut, effect: Effect) -> Result<RequestId, Error> {
        let mut state = self.state();
        let Some(transport) = &mut state.transport else { return Err(state.failure()) };
        transport.outgoing().unsplit(messages);
        Ok(state.requests.push(effect))
    }

    /// The next part of an answer. Reads for others, too, as far as their answers come before.
    pub(super) fn poll_answer(&self, id: RequestId, cx: &mut Context<'_>) -> Poll<Result<BytesMut, Error>> {
        let mut state = self.state();
        if let Some(chunk) = state.requests.take(id) {
            return Poll::Ready(Ok(chunk));
        }
        if state.transport.is_none() {
            return Poll::Ready(Err(state.failure()));
        }
        // before the socket is asked, which may wake at once
        let others_wait = self.waiters.add(id, cx.waker());
        let cx = &mut Context::from_waker(&self.waker);
        let mut own = None;
        loop {
            let asks = if own.is_none() { Some(id) } else { None };
            match state.poll_deliver(cx, asks) {
                Poll::Ready(Ok(Delivered::ToAsker(chunk))) => own = Some(chunk),
                Poll::Ready(Ok(Delivered::ToOther(other))) => self.waiters.wake(other),
                Poll::Ready(Err(end)) => {
                    let error = state.end(end);
                    drop(state);
                    self.waiters.wake_all();
                    return Poll::Ready(own.ok_or(error));
                }
                Poll::Pending if own.is_none() => return Poll::Pending,
                Poll::Pending => break,
            }
            // otherwise up to where the socket wakes them
            if own.is_some() && !others_wait {
                break;
            }
        }
        self.waiters.remove(id);
        own.map_or(Poll::Pending, |chunk| Poll::Ready(Ok(chunk)))
    }

    /// Nobody waits for an answer any more.
    pub(super) fn abandon(&self, id: RequestId) {
        self.state().requests.abandon(id);
        self.waiters.remove(id);
    }

    /// What is still to come of an answer says nothing of the transaction.
    pub(super) fn settle(&self, id: RequestId) {
        self.state().requests.settle(id);
    }

    /// Ends the connection; gives the error that all who wait for answers get.
    pub(super) fn end(&self, end: End) -> Error {
        let error = self.state().end(end);
        self.waiters.wake_all();
        error
    }

    /// Whether the connection has ended, or the server has closed it.
    pub(super) fn is_closed(&self) -> bool {
        let mut state = self.state();
        state.look();
        state.end.is_some()
    }

    /// Whether the server is in a transaction of this connection's, as it said last, or may be once it has answered
    /// what is on its way.
    pub(super) fn may_be_in_transaction(&self) -> bool {
        let state = self.state();
        state.status != TransactionStatus::Idle || state.requests.may_control()
    }

    /// Whether a ROLLBACK is due before the connection ends.
    pub(super) fn needs_rollback(&self) -> bool {
        self.state().needs_rollback()
    }

    /// Keeps this until the connection is over, and sets it if the connection is lost.
    pub(super) fn tell_of_loss(&self, lost: Arc<AtomicBool>) {
        self.state().lost = Some(lost);
    }

    /// Says goodbye.
    pub(super) async fn close(&self) {
        let transport = {
            let mut state = self.state();
            state.end.get_or_insert(End::Closed);
            state.transport.take()
        };
        self.waiters.wake_all();
        let Some(mut transport) = transport else { return };
        // what was not sent yet, nobody waits for
        transport.outgoing().clear();
        let mut goodbye = BytesMut::new();
        frontend::terminate(&mut goodbye);
        if transport.send(&goodbye).await.is_ok() {
            let _ = std::future::poll_fn(|cx| transport.poll_shutdown(cx)).await;
        }
    }
}

impl State {
    fn failure(&self) -> Error {
        self.end.as_ref().map_or(Error::Closed, End::error)
    }

    fn needs_rollback(&self) -> bool {
        self.used && (self.status != TransactionStatus::Idle || self.requests.is_any_unsettled())
    }

    /// Ends the connection, unless it has ended before.
    fn end(&mut self, end: End) -> Error {
        if let Some(transport) = self.transport.take() {
            tracing::debug!(error = %end.error(), "the connection ended");
            match &end {
                // the server is still there
                End::Timeout(_) | End::Protocol(_) if self.needs_rollback() => {
                    Farewell::roll_back(transport, self.requests.unanswered()).say_in_background();
                }
                End::Timeout(_) | End::Protocol(_) | End::Closed => Farewell::leave(transport),
                End::Io(..) => {
                    if let Some(lost) = &self.lost {
                        lost.store(true, Ordering::Relaxed);
                    }
                }
            }
            self.lost = None;
        }
        self.end.get_or_insert(end).error()
    }

    /// Sends what is to be sent, and hands what arrives next to the request it is for.
    fn poll_deliver(
        &mut self,
        cx: &mut Context<'_>,
        asks: Option<RequestId>,
    ) -> Poll<Result<Delivered, End>> {
        let Some(transport) = &mut self.transport else { return Poll::Ready(Err(End::Closed)) };
        self.used = true;
        let sent = transport.poll_send(cx);
        let (bytes, ready) = loop {
            match transport.poll_receive(cx) {
                Poll::Ready(Ok(Some(Frames::Answer { bytes, ready }))) => break (bytes, ready),
                Poll::Ready(Ok(Some(Frames::Unasked))) => {}
                Poll::Ready(Ok(None)) => return Poll::Ready(Err(closed_by_server())),
                Poll::Ready(Err(error)) => return Poll::Ready(Err(error.into())),
                // last, since a server that closes the connection may have said why
                Poll::Pending => {
                    return match sent {
                        Poll::Ready(Err(error)) => Poll::Ready(Err(error.into())),
                        _ => Poll::Pending,
                    };
                }
            }
        };
        if let Some(status) = ready {
            self.status = status;
        }
        Poll::Ready(self.requests.deliver(bytes, ready.is_some(), asks).map_err(misplaced))
    }

    /// Notices a server that has closed the connection while nobody waited for it.
    fn look(&mut self) {
        if self.used && self.requests.unanswered() > 0 {
            return;
        }
        let Some(transport) = &mut self.transport else { return };
        let control = transport.control().clone();
        let cx = &mut Context::from_waker(Waker::noop());
        let end = control.directly(|| {
            loop {
                match transport.poll_receive(cx) {
                    Poll::Ready(Ok(Some(Frames::Unasked))) => {}
                    Poll::Ready(Ok(Some(Frames::Answer { bytes, .. }))) => {
                        return Some(misplaced(Misplaced::Unasked(bytes)));
                    }
                    Poll::Ready(Ok(None)) => return Some(closed_by_server()),
                    Poll::Ready(Err(error)) => return Some(error.into()),
                    Poll::Pending => return None,
                }
            }
        });
        if let Some(end) = end {
            self.end(end);
        }
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        let state = self.state.get_mut().unwrap_or_else(PoisonError::into_inner);
        let needs_rollback = state.needs_rollback();
        let Some(transport) = state.transport.take() else { return };
        if needs_rollback {
            Farewell::roll_back(transport, state.requests.unanswered()).say();
        } else {
            Farewell::leave(transport);
        }
    }
}

fn closed_by_server() -> End {
    End::Io(io::ErrorKind::UnexpectedEof, "the server closed the connection".into())
}

/// What the server says though nothing was asked is why it closes the connection, as a rule.
fn misplaced(what: Misplaced) -> End {
    let Misplaced::Unasked(mut frames) = what else { return End::Protocol(OUT_OF_STEP.into()) };
    let why = match next_message(&mut frames) {
        Ok(Some(Message::ErrorResponse(body))) => database_error(&body).to_string(),
        _ => "the server answers a request that was not made".to_owned(),
    };
    End::Io(io::ErrorKind::ConnectionAborted, why)
}
