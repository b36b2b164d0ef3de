//! TLS: asking the server for it, and who makes it.

#[cfg(feature = "tls")]
mod rustls;

use std::error::Error as StdError;
use std::time::Duration;

use bytes::BytesMut;
use postgres_protocol::message::frontend;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};
use tokio_postgres::tls::{MakeTlsConnect, TlsConnect};

use super::config::{Config, SslMode};
use super::error::Error;
use super::socket::Socket;
use super::timer::{sleep, timeout};

/// How patient a client is with a server that agrees to TLS.
///
/// The PGWire server takes the socket over a tenth of a second after it has agreed, later when it is busy; what it
/// gets before is lost, and the handshake with it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Patience {
    /// Between the server's agreement and the handshake.
    pub(super) pause: Duration,
    /// For the handshake.
    pub(super) limit: Option<Duration>,
}

/// One attempt after the other.
pub(super) const ATTEMPTS: [Patience; 2] = [
    Patience { pause: Duration::from_millis(250), limit: Some(Duration::from_secs(3)) },
    Patience { pause: Duration::from_secs(2), limit: None },
];

/// What makes TLS of a socket.
pub(crate) trait Secure {
    /// The socket with TLS over it.
    type Stream: AsyncRead + AsyncWrite + Send + Unpin + 'static;

    /// Shakes hands. The bytes are the data of `tls-server-end-point` (RFC 5929), where they are known.
    async fn secure(
        &self,
        config: &Config,
        socket: Socket,
        domain: &str,
    ) -> Result<(Self::Stream, Option<Vec<u8>>), Error>;
}

/// A connector that the user brings.
#[derive(Debug, Clone)]
pub(crate) struct Provided<T>(pub(crate) T);

impl<T> Secure for Provided<T>
where
    T: MakeTlsConnect<Socket> + Clone,
    T::Stream: Send + 'static,
{
    type Stream = T::Stream;

    async fn secure(
        &self,
        _config: &Config,
        socket: Socket,
        domain: &str,
    ) -> Result<(Self::Stream, Option<Vec<u8>>), Error> {
        let connect = self.0.clone().make_tls_connect(domain).map_err(failed)?;
        // `tokio_postgres` keeps the data of the binding to itself
        Ok((connect.connect(socket).await.map_err(failed)?, None))
    }
}

pub(super) fn failed(error: impl Into<Box<dyn StdError + Send + Sync>>) -> Error {
    Error::Tls(error.into())
}

/// A socket, with TLS or without.
pub(super) enum Negotiated<T> {
    Plain(Socket),
    Tls(T, Option<Vec<u8>>),
    /// The server has agreed and does not shake hands.
    Stalled,
}

/// Agrees with the server on TLS, as the settings say.
pub(super) async fn negotiate<T: Secure>(
    config: &Config,
    mut socket: Socket,
    domain: &str,
    tls: &T,
    patience: Patience,
) -> Result<Negotiated<T::Stream>, Error> {
    let settings = &config.tls;
    // as in libpq, a socket of this machine needs none
    if settings.mode == SslMode::Disable || !socket.is_tcp() {
        return Ok(Negotiated::Plain(socket));
    }
    if !settings.direct {
        let mut request = BytesMut::new();
        frontend::ssl_request(&mut request);
        socket.write_all(&request).await?;
        // exactly one byte: what is behind it could have been put there by somebody else (CVE-2021-23222)
        match socket.read_u8().await? {
            b'S' => sleep(patience.pause).await,
            b'N' if settings.mode == SslMode::Prefer => return Ok(Negotiated::Plain(socket)),
            b'N' => return Err(failed("it does not offer any")),
            _ => return Err(failed("it answers the request for it with something else")),
        }
    }
    let handshake = tls.secure(config, socket, domain);
    match timeout(patience.limit, handshake).await {
        Ok(shaken) => shaken.map(|(stream, binding)| Negotiated::Tls(stream, binding)),
        Err(_) => Ok(Negotiated::Stalled),
    }
}

#[cfg(feature = "tls")]
pub(crate) use rustls::Rustls as BuiltIn;

/// Without the feature `tls` there is none.
#[cfg(not(feature = "tls"))]
#[derive(Debug, Clone, Copy)]
pub(crate) struct BuiltIn;

#[cfg(not(feature = "tls"))]
impl Secure for BuiltIn {
    type Stream = Socket;

    async fn secure(&self, _: &Config, _: Socket, _: &str) -> Result<(Socket, Option<Vec<u8>>), Error> {
        Err(failed("diesel_iris was built without its feature `tls`"))
    }
}
