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

    /// An error if this can never do what the settings ask for. Called before anything is sent.
    fn check(&self, _config: &Config) -> Result<(), Error> {
        Ok(())
    }

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

    fn check(&self, config: &Config) -> Result<(), Error> {
        match config.tls.mode {
            SslMode::VerifyCa | SslMode::VerifyFull => Err(failed(WITHOUT)),
            SslMode::Disable | SslMode::Prefer => Ok(()),
        }
    }

    async fn secure(&self, _: &Config, _: Socket, _: &str) -> Result<(Socket, Option<Vec<u8>>), Error> {
        Err(failed(WITHOUT))
    }
}

#[cfg(not(feature = "tls"))]
const WITHOUT: &str = "diesel_iris was built without its feature `tls`; switch it on, or bring a connector of your own \
                       to `connect_with`";

#[cfg(all(test, not(feature = "tls")))]
mod tests {
    use std::future::{Ready, ready};
    use std::io;

    use tokio::net::TcpListener;
    use tokio_postgres::tls::NoTlsStream;

    use super::*;
    use crate::AsyncIrisConnection;

    /// Refuses every handshake, in words of its own.
    #[derive(Debug, Clone, Copy)]
    struct Mine;

    impl MakeTlsConnect<Socket> for Mine {
        type Stream = NoTlsStream;
        type TlsConnect = Self;
        type Error = io::Error;

        fn make_tls_connect(&mut self, _domain: &str) -> Result<Self, io::Error> {
            Ok(Self)
        }
    }

    impl TlsConnect<Socket> for Mine {
        type Stream = NoTlsStream;
        type Error = io::Error;
        type Future = Ready<Result<NoTlsStream, io::Error>>;

        fn connect(self, _socket: Socket) -> Self::Future {
            ready(Err(io::Error::other("refused by the connector")))
        }
    }

    #[tokio::test]
    async fn tls_is_refused_before_anything_is_sent() {
        for query in ["sslmode=require", "sslmode=verify-ca", "sslmode=verify-full", "sslrootcert=ca.pem"] {
            // nobody listens there: an attempt would be `Error::Connect`
            let config: Config = format!("iris://me@127.0.0.1:1/USER?{query}").parse().unwrap();
            match AsyncIrisConnection::connect(&config).await {
                Err(Error::Tls(error)) => {
                    let says = error.to_string();
                    assert!(says.contains("`tls`") && says.contains("`connect_with`"), "{query}: {says}");
                }
                Err(error) => panic!("{query}: {error:?}"),
                Ok(_) => panic!("{query} was accepted"),
            }
        }
    }

    #[tokio::test]
    async fn a_connector_of_ones_own_is_used() {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("iris://me@{}/USER?sslmode=require", listener.local_addr().unwrap());
        let server = async {
            let (mut socket, _) = listener.accept().await.unwrap();
            let mut request = [0; 8];
            socket.read_exact(&mut request).await.unwrap();
            socket.write_all(b"S").await.unwrap();
            socket
        };
        let config: Config = url.parse().unwrap();
        let (connected, _socket) = tokio::join!(AsyncIrisConnection::connect_with(&config, Mine), server);
        match connected {
            Err(Error::Tls(error)) => assert_eq!(error.to_string(), "refused by the connector"),
            Err(error) => panic!("{error:?}"),
            Ok(_) => panic!("there is no server"),
        }
    }
}
