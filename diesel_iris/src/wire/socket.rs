//! The connected socket, below TLS.

use std::io::{self, Read, Write};
use std::net::SocketAddr;
use std::pin::Pin;
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};
use std::time::{Duration, Instant};

use socket2::{SockRef, TcpKeepalive};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
#[cfg(unix)]
use tokio::net::UnixStream;

use super::config::Config;

/// What a connection is made over: what a TLS connector of your own is given.
#[derive(Debug)]
pub struct Socket {
    stream: Stream,
    control: SocketControl,
}

#[derive(Debug)]
enum Stream {
    Tcp(TcpStream),
    #[cfg(unix)]
    Unix(UnixStream),
}

/// An address that a name stands for.
#[derive(Debug, Clone)]
pub(super) enum Address {
    Tcp(SocketAddr),
    #[cfg(unix)]
    Unix(std::path::PathBuf),
}

/// Changes how a socket is read and written, from above the TLS that may lie over it.
///
/// A connection may end where its runtime no longer runs; its last messages are then exchanged without one.
#[derive(Debug, Clone, Default)]
pub(crate) struct SocketControl(Arc<ControlState>);

#[derive(Debug, Default)]
struct ControlState {
    mode: AtomicU8,
    /// When blocking reads and writes give up.
    deadline: Mutex<Option<Instant>>,
}

/// Readiness comes from the runtime.
const ASYNC: u8 = 0;
/// The system is asked directly, and nothing waits.
const DIRECT: u8 = 1;
/// The system is asked directly, and the thread waits until the deadline.
const BLOCKING: u8 = 2;

impl SocketControl {
    /// Polls something with the system asked directly: what arrived is seen even if the runtime did not run since.
    pub(super) fn directly<R>(&self, poll: impl FnOnce() -> R) -> R {
        self.0.mode.store(DIRECT, Ordering::Relaxed);
        let result = poll();
        self.0.mode.store(ASYNC, Ordering::Relaxed);
        result
    }

    /// Lets the thread wait for the socket from now on, without a runtime, until the deadline.
    pub(super) fn block_until(&self, deadline: Instant) {
        *self.0.deadline.lock().unwrap_or_else(PoisonError::into_inner) = Some(deadline);
        self.0.mode.store(BLOCKING, Ordering::Relaxed);
    }

    fn mode(&self) -> u8 {
        self.0.mode.load(Ordering::Relaxed)
    }

    /// What is left of the time for blocking calls.
    fn patience(&self) -> io::Result<Duration> {
        let deadline = *self.0.deadline.lock().unwrap_or_else(PoisonError::into_inner);
        let left = deadline.map_or(Duration::ZERO, |at| at.saturating_duration_since(Instant::now()));
        if left.is_zero() { Err(io::ErrorKind::TimedOut.into()) } else { Ok(left) }
    }
}

impl Socket {
    pub(super) async fn connect(config: &Config, address: &Address) -> io::Result<Self> {
        let stream = match address {
            Address::Tcp(address) => {
                let stream = TcpStream::connect(address).await?;
                // a request is one write and waits for its answer: nothing to be gained by waiting for more
                stream.set_nodelay(true)?;
                let socket = SockRef::from(&stream);
                if let Some(keepalive) = config.keepalive {
                    let mut settings = TcpKeepalive::new().with_time(keepalive.idle);
                    if let Some(interval) = keepalive.interval {
                        settings = settings.with_interval(interval);
                    }
                    #[cfg(not(any(target_os = "openbsd", target_os = "windows")))]
                    if let Some(retries) = keepalive.retries {
                        settings = settings.with_retries(retries);
                    }
                    socket.set_tcp_keepalive(&settings)?;
                }
                #[cfg(target_os = "linux")]
                socket.set_tcp_user_timeout(config.tcp_user_timeout)?;
                Stream::Tcp(stream)
            }
            #[cfg(unix)]
            Address::Unix(path) => Stream::Unix(UnixStream::connect(path).await?),
        };
        Ok(Self { stream, control: SocketControl::default() })
    }

    /// Whether it leaves this machine, or might.
    pub(super) fn is_tcp(&self) -> bool {
        matches!(self.stream, Stream::Tcp(_))
    }

    pub(super) fn control(&self) -> SocketControl {
        self.control.clone()
    }

    fn system_socket(&self) -> SockRef<'_> {
        match &self.stream {
            Stream::Tcp(stream) => SockRef::from(stream),
            #[cfg(unix)]
            Stream::Unix(stream) => SockRef::from(stream),
        }
    }

    /// Reads or writes without the runtime.
    fn call(
        &self,
        mode: u8,
        limit: impl FnOnce(&socket2::Socket, Option<Duration>) -> io::Result<()>,
        call: impl FnOnce(&socket2::Socket) -> io::Result<usize>,
    ) -> Poll<io::Result<usize>> {
        let socket = self.system_socket();
        let result = if mode == BLOCKING {
            self.control.patience().and_then(|left| {
                socket.set_nonblocking(false)?;
                limit(&socket, Some(left))?;
                call(&socket)
            })
        } else {
            call(&socket)
        };
        match result {
            Err(error) if error.kind() == io::ErrorKind::WouldBlock => {
                if mode == BLOCKING {
                    Poll::Ready(Err(io::ErrorKind::TimedOut.into()))
                } else {
                    Poll::Pending
                }
            }
            result => Poll::Ready(result),
        }
    }
}

impl AsyncRead for Socket {
    fn poll_read(
        self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let this = self.get_mut();
        let mode = this.control.mode();
        if mode != ASYNC {
            let unfilled = buffer.initialize_unfilled();
            let read = this.call(mode, socket2::Socket::set_read_timeout, |mut socket| socket.read(unfilled));
            return read.map_ok(|count| buffer.advance(count));
        }
        match &mut this.stream {
            Stream::Tcp(stream) => Pin::new(stream).poll_read(cx, buffer),
            #[cfg(unix)]
            Stream::Unix(stream) => Pin::new(stream).poll_read(cx, buffer),
        }
    }
}

impl AsyncWrite for Socket {
    fn poll_write(self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let this = self.get_mut();
        let mode = this.control.mode();
        if mode != ASYNC {
            return this.call(mode, socket2::Socket::set_write_timeout, |mut socket| socket.write(bytes));
        }
        match &mut this.stream {
            Stream::Tcp(stream) => Pin::new(stream).poll_write(cx, bytes),
            #[cfg(unix)]
            Stream::Unix(stream) => Pin::new(stream).poll_write(cx, bytes),
        }
    }

    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        // nothing is buffered above the system
        Poll::Ready(Ok(()))
    }

    fn poll_shutdown(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(self.system_socket().shutdown(std::net::Shutdown::Write))
    }
}
