//! The stream, and what is waiting on its two sides.

use std::collections::VecDeque;

use bytes::{Buf, Bytes, BytesMut};
use futures_util::FutureExt;
use pgwire::messages::PgWireBackendMessage;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

use super::failure::Failure;
use super::hosted::Hosted;
use super::stream::Stream;
use crate::face::Face;

/// Up to here a copy costs less than a write of its own.
const SHORT: usize = 16 * 1024;

/// The stream, and what is waiting on its two sides.
pub(super) struct Wire {
    stream: Stream,
    input: BytesMut,
    output: BytesMut,
    /// What goes before that.
    full: VecDeque<Bytes>,
    /// Whether the client may wait for what was collected.
    is_due: bool,
    /// In whose language errors are written, and in whose forms values.
    pub(super) face: Face,
}

/// Why a connection ends.
pub(super) enum End {
    /// The client is gone, or said that it goes.
    Gone,
    Broken(std::io::Error),
}

impl From<std::io::Error> for End {
    fn from(error: std::io::Error) -> Self {
        Self::Broken(error)
    }
}

impl Wire {
    pub(super) fn new(stream: TcpStream, face: Face) -> Self {
        Self {
            stream: Stream::Plain(stream),
            input: BytesMut::new(),
            output: BytesMut::new(),
            full: VecDeque::new(),
            is_due: false,
            face,
        }
    }

    /// Waits for what `cut` takes from the front of the input, when what is due is sent.
    pub(super) async fn next<T>(
        &mut self,
        cut: impl Fn(&mut BytesMut) -> Result<Option<T>, Failure>,
    ) -> Result<Result<T, Failure>, End> {
        loop {
            if let Some(cut) = cut(&mut self.input).transpose() {
                return Ok(cut);
            }
            self.flush_due().await?;
            if self.stream.read_buf(&mut self.input).await? == 0 {
                return Err(End::Gone);
            }
        }
    }

    /// Collects a message to be sent.
    pub(super) fn feed(&mut self, message: &PgWireBackendMessage) -> Result<(), Failure> {
        message.encode(&mut self.output).map_err(|error| Failure::fatal("XX000", error.to_string()))
    }

    /// Collects messages that are encoded.
    pub(super) fn feed_bytes(&mut self, messages: Vec<u8>) {
        if messages.len() < SHORT {
            self.output.extend_from_slice(&messages);
            return;
        }
        self.fill();
        self.full.push_back(messages.into());
    }

    /// No message is added any more to what was collected.
    fn fill(&mut self) {
        if !self.output.is_empty() {
            self.full.push_back(self.output.split().freeze());
        }
    }

    /// Sends as much of what was collected as the stream takes without waiting. What goes wrong is found by the next
    /// [`flush`](Self::flush).
    pub(super) fn send_at_once(&mut self) {
        while let Some(messages) = self.full.front_mut() {
            let write = tokio::task::unconstrained(self.stream.write_buf(messages));
            if !matches!(write.now_or_never(), Some(Ok(_))) {
                return;
            }
            if !messages.has_remaining() {
                self.full.pop_front();
            }
        }
    }

    /// Says that the client may wait for what was collected. It is sent before anything is waited for, with the answers to
    /// what the client has sent already.
    pub(super) fn set_due(&mut self) {
        self.is_due = true;
    }

    /// Sends what is due, as far as the stream takes it without waiting.
    pub(super) fn send_due_at_once(&mut self) {
        if self.is_due {
            self.fill();
            self.send_at_once();
        }
    }

    /// Sends what is due.
    pub(super) async fn flush_due(&mut self) -> Result<(), End> {
        if self.is_due { self.flush().await } else { Ok(()) }
    }

    /// Sends bytes that are no message.
    pub(super) async fn send(&mut self, bytes: &[u8]) -> Result<(), End> {
        Ok(self.stream.write_all(bytes).await?)
    }

    /// How much is waiting to be sent.
    pub(super) fn waiting(&self) -> usize {
        self.output.len() + self.full.iter().map(Bytes::len).sum::<usize>()
    }

    /// Goes on with TLS, where it is offered.
    pub(super) async fn begin_tls(&mut self, hosted: &Hosted) -> Result<(), End> {
        // what came with the request, unprotected, could have been put there by somebody else (CVE-2021-23214)
        if !self.input.is_empty() {
            return Err(End::Gone);
        }
        match (&hosted.tls, std::mem::replace(&mut self.stream, Stream::Gone)) {
            (Some(acceptor), Stream::Plain(mut stream)) => {
                stream.write_all(b"S").await?;
                self.stream = Stream::Tls(Box::new(acceptor.accept(stream).await?));
            }
            (_, stream) => {
                self.stream = stream;
                self.stream.write_all(b"N").await?;
            }
        }
        Ok(())
    }

    pub(super) async fn flush(&mut self) -> Result<(), End> {
        while let Some(mut messages) = self.full.pop_front() {
            self.stream.write_all_buf(&mut messages).await?;
        }
        self.stream.write_all_buf(&mut self.output).await?;
        self.stream.flush().await?;
        self.is_due = false;
        Ok(())
    }

    /// Collects an error; sends it and ends if it is fatal.
    pub(super) async fn fail(&mut self, failure: &Failure) -> Result<(), End> {
        // an error that cannot be encoded is beyond words
        if self.feed(&PgWireBackendMessage::ErrorResponse(failure.response(self.face.language))).is_err()
            || failure.is_fatal()
        {
            self.flush().await?;
            return Err(End::Gone);
        }
        Ok(())
    }
}
