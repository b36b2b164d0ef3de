//! Requests in flight on one connection, and their answers in order.
//!
//! A task of its own writes what it is given and reads what arrives, so that several requests may be on their
//! way at once. It ends when the session and all its answers are dropped, or when the session is broken off:
//! after a ROLLBACK, if a transaction may be open, since the PGWire server would leave that to whoever gets the
//! IRIS connection next.

use std::collections::VecDeque;
use std::io;
use std::pin::pin;
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;

use bytes::BytesMut;
use fallible_iterator::FallibleIterator;
use postgres_protocol::message::backend::{ErrorResponseBody, Message};
use postgres_protocol::message::frontend;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt, ReadHalf, WriteHalf};
use tokio::sync::{Notify, mpsc};
use tokio::task::JoinHandle;

use super::backlog::{self, Inbox, Outlet};
use super::codec::{FrameReader, Frames, TransactionStatus, next_message};
use super::error::{DatabaseError, Error};
use super::prepared::PreparedStatements;

/// How long the last ROLLBACK may take before the connection is closed without its answer.
const FAREWELL: Duration = Duration::from_secs(5);

/// The client's end of a connection.
#[derive(Debug)]
pub(crate) struct Session {
    requests: mpsc::UnboundedSender<Request>,
    state: Arc<State>,
    /// How long an answer, or what is left of it, may take to arrive.
    limit: Option<Duration>,
    prepared: Mutex<PreparedStatements>,
    task: JoinHandle<()>,
}

/// Messages to send, and where their answers go.
#[derive(Debug)]
struct Request {
    messages: BytesMut,
    pending: Pending,
}

/// Where an answer goes, and what it may be about.
#[derive(Debug)]
struct Pending {
    answers: Outlet,
    effect: Effect,
}

/// What a request may do to the server's transaction.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Effect {
    Nothing,
    /// It begins one, or ends it, or may do so.
    Controls,
}

/// What the session, its task and its answers know of the connection.
#[derive(Debug)]
struct State {
    status: AtomicU8,
    in_flight: AtomicUsize,
    /// Those among them that control the transaction.
    controls_in_flight: AtomicUsize,
    /// Why the connection ended, or is about to.
    end: OnceLock<End>,
    /// Tells the task that the session is broken off.
    broken_off: Notify,
}

/// Why a connection ended.
#[derive(Debug)]
enum End {
    Io(io::ErrorKind, String),
    Protocol(String),
    Timeout(Duration),
}

impl State {
    fn failure(&self) -> Error {
        match self.end.get() {
            Some(End::Io(kind, text)) => Error::Io(io::Error::new(*kind, text.clone())),
            Some(End::Protocol(what)) => Error::Protocol(what.clone()),
            Some(End::Timeout(limit)) => Error::Timeout(*limit),
            None => Error::Closed,
        }
    }

    /// Lets the task end the connection; gives the error that all who wait get.
    fn break_off(&self, end: End) -> Error {
        let _ = self.end.set(end);
        self.broken_off.notify_one();
        self.failure()
    }

    fn sent(&self, effect: Effect) {
        self.in_flight.fetch_add(1, Ordering::AcqRel);
        if effect == Effect::Controls {
            self.controls_in_flight.fetch_add(1, Ordering::AcqRel);
        }
    }

    fn answered(&self, effect: Effect, status: TransactionStatus) {
        self.status.store(status as u8, Ordering::Release);
        self.in_flight.fetch_sub(1, Ordering::AcqRel);
        if effect == Effect::Controls {
            self.controls_in_flight.fetch_sub(1, Ordering::AcqRel);
        }
    }

    fn is_in_transaction(&self) -> bool {
        self.status.load(Ordering::Acquire) != TransactionStatus::Idle as u8
    }
}

impl Session {
    /// Starts the task of a connection that is logged in; `ahead` is what was read of it already.
    pub(crate) fn start<S>(stream: S, ahead: BytesMut, limit: Option<Duration>) -> Self
    where
        S: AsyncRead + AsyncWrite + Send + 'static,
    {
        let (requests, incoming) = mpsc::unbounded_channel();
        let state = Arc::new(State {
            status: AtomicU8::new(TransactionStatus::Idle as u8),
            in_flight: AtomicUsize::new(0),
            controls_in_flight: AtomicUsize::new(0),
            end: OnceLock::new(),
            broken_off: Notify::new(),
        });
        let (read, write) = tokio::io::split(stream);
        let (pending_in, pending_out) = mpsc::unbounded_channel();
        let reader = read_answers(FrameReader::from_parts(read, ahead), pending_out, Arc::clone(&state));
        let writer = write_requests(write, incoming, pending_in, Arc::clone(&state));
        let ending = Arc::clone(&state);
        let task = tokio::spawn(async move {
            let (mut reader, mut writer) = (pin!(reader), pin!(writer));
            let result = tokio::select! {
                result = &mut reader => result,
                result = &mut writer => result,
            };
            if let Err(error) = result {
                tracing::debug!(%error, "the connection ended");
                // before the two are dropped, and with them the answers that are still waited for
                let _ = ending.end.set(End::Io(error.kind(), error.to_string()));
            }
        });
        Self { requests, state, limit, prepared: Mutex::new(PreparedStatements::new()), task }
    }

    /// Puts messages that end with Sync on their way.
    ///
    /// # Errors
    ///
    /// When the connection is known to be gone.
    pub(crate) fn send(&self, messages: BytesMut, effect: Effect) -> Result<Answers, Error> {
        if self.is_closed() {
            return Err(self.state.failure());
        }
        let (answers, inbox) = backlog::channel();
        self.state.sent(effect);
        let request = Request { messages, pending: Pending { answers, effect } };
        self.requests.send(request).map_err(|_| self.state.failure())?;
        Ok(Answers {
            inbox,
            frames: BytesMut::new(),
            state: Arc::clone(&self.state),
            limit: self.limit,
            _keeps_session: self.requests.clone(),
        })
    }

    /// Takes leave, as dropping it does, and waits until that is done.
    pub(crate) async fn close(self) {
        let Self { requests, task, .. } = self;
        drop(requests);
        // a task that panicked or was cancelled with its runtime is done, too
        let _ = task.await;
    }

    /// Whether the connection is known to be gone.
    pub(crate) fn is_closed(&self) -> bool {
        self.requests.is_closed() || self.state.end.get().is_some()
    }

    /// Whether the server is in a transaction of this connection's, as it said last, or may be once it has answered
    /// what is on its way.
    pub(crate) fn may_be_in_transaction(&self) -> bool {
        self.state.is_in_transaction() || self.state.controls_in_flight.load(Ordering::Acquire) > 0
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

/// The messages that answer one request.
#[derive(Debug)]
pub(crate) struct Answers {
    inbox: Inbox,
    frames: BytesMut,
    state: Arc<State>,
    limit: Option<Duration>,
    _keeps_session: mpsc::UnboundedSender<Request>,
}

impl Answers {
    /// The next message; errors of the database are messages, too. After ReadyForQuery there is none.
    pub(crate) async fn next(&mut self) -> Result<Message, Error> {
        loop {
            match next_message(&mut self.frames) {
                Ok(Some(message)) => return Ok(message),
                Ok(None) => {}
                Err(error) => return Err(self.break_off(error.to_string())),
            }
            self.frames = self.arrived().await?;
        }
    }

    async fn arrived(&mut self) -> Result<BytesMut, Error> {
        let frames = match self.limit {
            None => self.inbox.next().await,
            Some(limit) => match tokio::time::timeout(limit, self.inbox.next()).await {
                Ok(frames) => frames,
                Err(_) => return Err(self.state.break_off(End::Timeout(limit))),
            },
        };
        frames.ok_or_else(|| self.state.failure())
    }

    /// What arrived cannot be the answer: nothing that follows on this connection is to be trusted.
    pub(crate) fn break_off(&self, why: impl Into<String>) -> Error {
        self.state.break_off(End::Protocol(why.into()))
    }
}

/// Writes requests until nobody can send one any more, then takes leave.
async fn write_requests<S: AsyncWrite>(
    mut write: WriteHalf<S>,
    mut incoming: mpsc::UnboundedReceiver<Request>,
    pending: mpsc::UnboundedSender<Pending>,
    state: Arc<State>,
) -> io::Result<()> {
    loop {
        let request = tokio::select! {
            biased;
            () = state.broken_off.notified() => break,
            request = incoming.recv() => request,
        };
        let Some(Request { messages, pending: answer }) = request else { break };
        // before the write, so that the reader knows whose the answer is
        let _ = pending.send(answer);
        let written = async {
            write.write_all(&messages).await?;
            write.flush().await
        };
        tokio::select! {
            written = written => written?,
            // a message that is half written leaves nothing more to say
            () = state.broken_off.notified() => return Ok(()),
        }
    }
    // those that were not sent learn of the end before the last words
    drop(incoming);
    let mut farewell = BytesMut::new();
    if state.is_in_transaction() || state.in_flight.load(Ordering::Acquire) > 0 {
        let (answers, mut inbox) = backlog::channel();
        state.sent(Effect::Controls);
        let _ = pending.send(Pending { answers, effect: Effect::Controls });
        frontend::query("ROLLBACK", &mut farewell)?;
        let rolled_back = async {
            write.write_all(&farewell).await?;
            write.flush().await?;
            // the outlet is dropped when the ROLLBACK is answered
            while inbox.next().await.is_some() {}
            io::Result::Ok(())
        };
        match tokio::time::timeout(FAREWELL, rolled_back).await {
            Ok(rolled_back) => rolled_back?,
            Err(_) => return Ok(()),
        }
        farewell.clear();
    }
    frontend::terminate(&mut farewell);
    let closed = async {
        write.write_all(&farewell).await?;
        write.shutdown().await
    };
    tokio::time::timeout(FAREWELL, closed).await.unwrap_or(Ok(()))
}

/// Hands each answer to its request, in order; answers that nobody waits for are read and dropped.
async fn read_answers<S: AsyncRead>(
    mut frames: FrameReader<ReadHalf<S>>,
    mut pending: mpsc::UnboundedReceiver<Pending>,
    state: Arc<State>,
) -> io::Result<()> {
    let mut waiting = VecDeque::new();
    let mut current: Option<Pending> = None;
    while let Some(arrived) = frames.next().await? {
        let Frames::Answer { bytes, ready } = arrived else { continue };
        while let Ok(next) = pending.try_recv() {
            waiting.push_back(next);
        }
        let Some(answer) = current.take().or_else(|| waiting.pop_front()) else {
            return Err(unasked(bytes));
        };
        if let Some(status) = ready {
            // before the answer can be read
            state.answered(answer.effect, status);
            answer.answers.put(bytes);
            continue;
        }
        answer.answers.put(bytes);
        // a reader that is slow holds the socket back, unless others wait behind it
        while waiting.is_empty() && answer.answers.is_full() {
            tokio::select! {
                () = answer.answers.has_room() => {}
                Some(next) = pending.recv() => waiting.push_back(next),
            }
        }
        current = Some(answer);
    }
    Err(io::Error::new(io::ErrorKind::UnexpectedEof, "the server closed the connection"))
}

/// The server says something though nothing was asked: why it closes the connection, as a rule.
fn unasked(mut frames: BytesMut) -> io::Error {
    let why = match next_message(&mut frames) {
        Ok(Some(Message::ErrorResponse(body))) => database_error(&body).to_string(),
        _ => "the server answers a request that was not made".to_owned(),
    };
    io::Error::new(io::ErrorKind::ConnectionAborted, why)
}

/// The error that an ErrorResponse carries.
pub(crate) fn database_error(body: &ErrorResponseBody) -> Error {
    let mut sqlstate = String::new();
    let mut message = String::new();
    let read = body.fields().for_each(|field| {
        match field.type_() {
            b'C' => sqlstate = String::from_utf8_lossy(field.value_bytes()).into_owned(),
            b'M' => message = String::from_utf8_lossy(field.value_bytes()).into_owned(),
            _ => {}
        }
        Ok(())
    });
    match read {
        Ok(()) => Box::new(DatabaseError::new(sqlstate, message)).into(),
        Err(error) => Error::Protocol(format!("an unreadable ErrorResponse: {error}")),
    }
}
