//! Asking the server to cancel what a connection is waiting for.

use bytes::BytesMut;
use postgres_protocol::message::frontend;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

use super::config::{Config, Endpoint};
use super::connect::{CancelKey, limited, reach};
use super::error::Error;
use super::socket::Address;
use super::tls::{Agreed, Secure, failed};

/// The server's side of a connection.
#[derive(Debug, Clone)]
pub(crate) struct Target {
    pub(super) endpoint: Endpoint,
    pub(super) address: Address,
    pub(super) key: CancelKey,
}

/// Sends a CancelRequest over a connection of its own, and waits until the server has taken it.
///
/// # Errors
///
/// When the server cannot be reached within the limit for connecting.
pub(crate) async fn cancel<T: Secure>(config: &Config, target: &Target, tls: &T) -> Result<(), Error> {
    let unreachable = |source| Error::Connect { endpoint: target.endpoint.shown(), source };
    let request = async {
        match reach(config, &target.endpoint, &target.address, tls).await? {
            Agreed::Plain(socket) => send(socket, target.key).await,
            Agreed::Tls(stream, _) => send(stream, target.key).await,
            Agreed::Stalled => Err(failed("the handshake stalls")),
        }
    };
    limited(config, request).await.map_err(unreachable)?
}

async fn send<S: AsyncRead + AsyncWrite + Unpin>(mut stream: S, key: CancelKey) -> Result<(), Error> {
    let mut message = BytesMut::new();
    frontend::cancel_request(key.process, key.secret, &mut message);
    stream.write_all(&message).await?;
    stream.flush().await?;
    // the server closes the connection without a word; how it does is of no interest
    let _ = stream.read(&mut [0]).await;
    Ok(())
}
