//! The byte stream of a connection, with or without TLS, and its two buffers.

use std::future::poll_fn;
use std::io;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};

use bytes::{Buf, BytesMut};
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite};

use super::codec::{Frames, split_frames};
use super::socket::SocketControl;

/// What bytes go over.
pub(crate) trait ByteStream: AsyncRead + AsyncWrite + Send + Unpin {}

impl<T: AsyncRead + AsyncWrite + Send + Unpin> ByteStream for T {}

/// How much is read at once, as a rule.
const READ_AT_FIRST: usize = 8 * 1024;

/// How much is read at once while long answers arrive.
const LARGE_READ: usize = 64 * 1024;

/// The stream, what waits to be sent, and what has arrived and was not looked at.
pub(crate) struct Transport {
    stream: Box<dyn ByteStream>,
    /// Of the socket at the bottom of the stream.
    control: SocketControl,
    outgoing: BytesMut,
    /// Whether something was written and may still be on its way through TLS.
    flushing: bool,
    incoming: BytesMut,
    /// Whether the last read filled all the room there was.
    filled: bool,
}

impl std::fmt::Debug for Transport {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Transport").finish_non_exhaustive()
    }
}

impl Transport {
    pub(crate) fn new(stream: impl ByteStream + 'static, control: SocketControl) -> Self {
        Self {
            stream: Box::new(stream),
            control,
            outgoing: BytesMut::new(),
            flushing: false,
            incoming: BytesMut::new(),
            filled: false,
        }
    }

    pub(super) fn control(&self) -> &SocketControl {
        &self.control
    }

    /// What is sent by the next [`poll_send`](Self::poll_send).
    pub(super) fn outgoing(&mut self) -> &mut BytesMut {
        &mut self.outgoing
    }

    /// Sends what waits to be sent.
    pub(super) fn poll_send(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        while !self.outgoing.is_empty() {
            self.flushing = true;
            let written = ready!(Pin::new(&mut self.stream).poll_write(cx, &self.outgoing))?;
            if written == 0 {
                return Poll::Ready(Err(io::ErrorKind::WriteZero.into()));
            }
            self.outgoing.advance(written);
        }
        if self.flushing {
            ready!(Pin::new(&mut self.stream).poll_flush(cx))?;
            self.flushing = false;
        }
        Poll::Ready(Ok(()))
    }

    /// The next whole messages; `None` when the server has closed the connection between two messages.
    pub(super) fn poll_receive(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<Option<Frames>>> {
        loop {
            if let Some(frames) = split_frames(&mut self.incoming)? {
                return Poll::Ready(Ok(Some(frames)));
            }
            let room = self.make_room();
            let read = ready!(pin!(self.stream.read_buf(&mut self.incoming)).poll(cx))?;
            self.filled = read >= room;
            if read == 0 {
                return Poll::Ready(if self.incoming.is_empty() {
                    Ok(None)
                } else {
                    Err(io::Error::new(
                        io::ErrorKind::UnexpectedEof,
                        "the server closed the connection inside a message",
                    ))
                });
            }
        }
    }

    /// How much the next read may take.
    fn make_room(&mut self) -> usize {
        let room = self.incoming.capacity() - self.incoming.len();
        if self.filled && room < LARGE_READ / 4 {
            self.incoming.reserve(LARGE_READ);
        } else if room < READ_AT_FIRST / 8 {
            self.incoming.reserve(READ_AT_FIRST);
        }
        self.incoming.capacity() - self.incoming.len()
    }

    /// Says that nothing more will be sent.
    pub(super) fn poll_shutdown(&mut self, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_shutdown(cx)
    }

    /// Sends a message and what waits before it.
    pub(super) async fn send(&mut self, message: &[u8]) -> io::Result<()> {
        self.outgoing.extend_from_slice(message);
        poll_fn(|cx| self.poll_send(cx)).await
    }

    /// Waits for the next whole messages.
    pub(super) async fn receive(&mut self) -> io::Result<Option<Frames>> {
        poll_fn(|cx| self.poll_receive(cx)).await
    }
}
