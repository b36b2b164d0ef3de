//! Asking the server to cancel what a connection is waiting for.

use bytes::BytesMut;
use postgres_protocol::message::frontend;

use super::config::{Config, Endpoint};
use super::dial::{dial, limited};
use super::error::Error;
use super::login::CancelKey;
use super::socket::Address;
use super::tls::Secure;

/// The server's side of a connection.
#[derive(Debug, Clone)]
pub(crate) struct CancelTarget {
    pub(super) endpoint: Endpoint,
    pub(super) address: Address,
    pub(super) key: CancelKey,
}

/// Sends a CancelRequest over a connection of its own, and waits until the server has taken it.
///
/// # Errors
///
/// When the server cannot be reached within the limit for connecting.
pub(crate) async fn cancel<T: Secure>(config: &Config, target: &CancelTarget, tls: &T) -> Result<(), Error> {
    let request = async {
        let mut transport = dial(config, &target.endpoint, &target.address, tls).await?.transport;
        let mut message = BytesMut::new();
        frontend::cancel_request(target.key.process, target.key.secret, &mut message);
        transport.send(&message).await?;
        // the server closes the connection without a word; how it does is of no interest
        let _ = transport.receive().await;
        Ok(())
    };
    limited(config, &target.endpoint, request).await
}
