//! Requests in flight on one connection, and their answers in order.
//!
//! A task of its own writes what it is given and reads what arrives, so that several requests may be on their
//! way at once. It ends when the session and all its answers are dropped: after a ROLLBACK, if a transaction
//! may be open, since the PGWire server would leave that to whoever gets the IRIS connection next.

use std::io;
use std::pin::pin;
use std::sync::atomic::{AtomicU8, AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use bytes::BytesMut;
use fallible_iterator::FallibleIterator;
use postgres_protocol::message::backend::{ErrorResponseBody, Message};
use postgres_protocol::message::frontend;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt, ReadHalf, WriteHalf};
use tokio::sync::mpsc;

use super::codec::{FrameReader, Frames, TransactionStatus, next_message};
use super::error::{DatabaseError, Error};

/// Chunks of an answer that may wait for their reader before the socket is left alone.
const CHUNKS_IN_WAITING: usize = 16;

/// How long the last ROLLBACK may take before the connection is closed without its answer.
const FAREWELL: Duration = Duration::from_secs(5);

/// The client's end of a connection.
#[derive(Debug)]
pub(crate) struct Session {
    requests: mpsc::UnboundedSender<Request>,
    state: Arc<State>,
}

/// Messages to send, and where their answers go.
#[derive(Debug)]
struct Request {
    messages: BytesMut,
    answers: mpsc::Sender<BytesMut>,
}

/// What the task knows of the connection.
#[derive(Debug)]
struct State {
    status: AtomicU8,
    in_flight: AtomicUsize,
    /// Why the connection ended.
    failure: OnceLock<(io::ErrorKind, String)>,
}

impl State {
    fn failure(&self) -> Error {
        match self.failure.get() {
            Some((kind, text)) => Error::Io(io::Error::new(*kind, text.clone())),
            None => Error::Closed,
        }
    }

    fn may_be_in_transaction(&self) -> bool {
        self.in_flight.load(Ordering::Acquire) > 0
            || self.status.load(Ordering::Acquire) != TransactionStatus::Idle as u8
    }
}

impl Session {
    /// Starts the task of a connection that is logged in; `ahead` is what was read of it already.
    pub(crate) fn start<S>(stream: S, ahead: BytesMut) -> Self
    where
        S: AsyncRead + AsyncWrite + Send + 'static,
    {
        let (requests, incoming) = mpsc::unbounded_channel();
        let state = Arc::new(State {
            status: AtomicU8::new(TransactionStatus::Idle as u8),
            in_flight: AtomicUsize::new(0),
            failure: OnceLock::new(),
        });
        let (read, write) = tokio::io::split(stream);
        let (pending_in, pending_out) = mpsc::unbounded_channel();
        let reader = read_answers(FrameReader::from_parts(read, ahead), pending_out, Arc::clone(&state));
        let writer = write_requests(write, incoming, pending_in, Arc::clone(&state));
        let ending = Arc::clone(&state);
        tokio::spawn(async move {
            let (mut reader, mut writer) = (pin!(reader), pin!(writer));
            let result = tokio::select! {
                result = &mut reader => result,
                result = &mut writer => result,
            };
            if let Err(error) = result {
                tracing::debug!(%error, "the connection ended");
                // before the two are dropped, and with them the answers that are still waited for
                let _ = ending.failure.set((error.kind(), error.to_string()));
            }
        });
        Self { requests, state }
    }

    /// Puts messages that end with Sync on their way.
    ///
    /// # Errors
    ///
    /// When the connection is known to be gone.
    pub(crate) fn send(&self, messages: BytesMut) -> Result<Answers, Error> {
        let (answers, receiver) = mpsc::channel(CHUNKS_IN_WAITING);
        self.state.in_flight.fetch_add(1, Ordering::AcqRel);
        self.requests.send(Request { messages, answers }).map_err(|_| self.state.failure())?;
        Ok(Answers {
            receiver,
            frames: BytesMut::new(),
            state: Arc::clone(&self.state),
            _keeps_session: self.requests.clone(),
        })
    }

    /// Whether the connection is known to be gone.
    pub(crate) fn is_closed(&self) -> bool {
        self.requests.is_closed() || self.state.failure.get().is_some()
    }
}

/// The messages that answer one request.
#[derive(Debug)]
pub(crate) struct Answers {
    receiver: mpsc::Receiver<BytesMut>,
    frames: BytesMut,
    state: Arc<State>,
    _keeps_session: mpsc::UnboundedSender<Request>,
}

impl Answers {
    /// The next message; errors of the database are messages, too. After ReadyForQuery there is none.
    pub(crate) async fn next(&mut self) -> Result<Message, Error> {
        loop {
            match next_message(&mut self.frames) {
                Ok(Some(message)) => return Ok(message),
                Ok(None) => {}
                Err(error) => return Err(Error::Protocol(error.to_string())),
            }
            match self.receiver.recv().await {
                Some(frames) => self.frames = frames,
                None => return Err(self.state.failure()),
            }
        }
    }
}

/// Writes requests until nobody can send one any more, then takes leave.
async fn write_requests<S: AsyncWrite>(
    mut write: WriteHalf<S>,
    mut incoming: mpsc::UnboundedReceiver<Request>,
    pending: mpsc::UnboundedSender<mpsc::Sender<BytesMut>>,
    state: Arc<State>,
) -> io::Result<()> {
    while let Some(Request { messages, answers }) = incoming.recv().await {
        // before the write, so that the reader knows whose the answer is
        let _ = pending.send(answers);
        write.write_all(&messages).await?;
        write.flush().await?;
    }
    let mut farewell = BytesMut::new();
    if state.may_be_in_transaction() {
        let (answers, mut receiver) = mpsc::channel(CHUNKS_IN_WAITING);
        state.in_flight.fetch_add(1, Ordering::AcqRel);
        let _ = pending.send(answers);
        frontend::query("ROLLBACK", &mut farewell)?;
        write.write_all(&farewell).await?;
        write.flush().await?;
        // the sender is dropped when the ROLLBACK is answered
        let answered = async { while receiver.recv().await.is_some() {} };
        let _ = tokio::time::timeout(FAREWELL, answered).await;
        farewell.clear();
    }
    frontend::terminate(&mut farewell);
    write.write_all(&farewell).await?;
    write.shutdown().await
}

/// Hands each answer to its request, in order; answers that nobody waits for are read and dropped.
async fn read_answers<S: AsyncRead>(
    mut frames: FrameReader<ReadHalf<S>>,
    mut pending: mpsc::UnboundedReceiver<mpsc::Sender<BytesMut>>,
    state: Arc<State>,
) -> io::Result<()> {
    let mut current: Option<mpsc::Sender<BytesMut>> = None;
    while let Some(arrived) = frames.next().await? {
        let Frames::Answer { bytes, ready } = arrived else { continue };
        let answers = match current.take() {
            Some(answers) => answers,
            None => pending.try_recv().map_err(|_| unasked(bytes.clone()))?,
        };
        if let Some(status) = ready {
            state.status.store(status as u8, Ordering::Release);
            state.in_flight.fetch_sub(1, Ordering::AcqRel);
        }
        let _ = answers.send(bytes).await;
        if ready.is_none() {
            current = Some(answers);
        }
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
