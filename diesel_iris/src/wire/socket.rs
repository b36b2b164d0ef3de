//! The connected socket, below TLS.

use std::io;
use std::net::SocketAddr;
use std::pin::Pin;
use std::task::{Context, Poll};

use socket2::{SockRef, TcpKeepalive};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
#[cfg(unix)]
use tokio::net::UnixStream;

use super::config::Config;

/// What a connection is made over: what a TLS connector of your own is given.
#[derive(Debug)]
pub struct Socket(Kind);

#[derive(Debug)]
enum Kind {
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

impl Socket {
    pub(super) async fn connect(config: &Config, address: &Address) -> io::Result<Self> {
        match address {
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
                Ok(Self(Kind::Tcp(stream)))
            }
            #[cfg(unix)]
            Address::Unix(path) => Ok(Self(Kind::Unix(UnixStream::connect(path).await?))),
        }
    }

    /// Whether it leaves this machine, or might.
    pub(super) fn is_tcp(&self) -> bool {
        matches!(self.0, Kind::Tcp(_))
    }
}

impl AsyncRead for Socket {
    fn poll_read(
        mut self: Pin<&mut Self>,
        cx: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        match &mut self.0 {
            Kind::Tcp(stream) => Pin::new(stream).poll_read(cx, buffer),
            #[cfg(unix)]
            Kind::Unix(stream) => Pin::new(stream).poll_read(cx, buffer),
        }
    }
}

impl AsyncWrite for Socket {
    fn poll_write(mut self: Pin<&mut Self>, cx: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        match &mut self.0 {
            Kind::Tcp(stream) => Pin::new(stream).poll_write(cx, bytes),
            #[cfg(unix)]
            Kind::Unix(stream) => Pin::new(stream).poll_write(cx, bytes),
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.0 {
            Kind::Tcp(stream) => Pin::new(stream).poll_flush(cx),
            #[cfg(unix)]
            Kind::Unix(stream) => Pin::new(stream).poll_flush(cx),
        }
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<io::Result<()>> {
        match &mut self.0 {
            Kind::Tcp(stream) => Pin::new(stream).poll_shutdown(cx),
            #[cfg(unix)]
            Kind::Unix(stream) => Pin::new(stream).poll_shutdown(cx),
        }
    }
}
