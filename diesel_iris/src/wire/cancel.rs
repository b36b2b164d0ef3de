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
    tls.check(config)?;
    let request = async {
        let mut transport = dial(config, &target.endpoint, &target.address, tls).await?.transport;
        let mut message = BytesMut::new();
        frontend::cancel_request(target.key.process, target.key.secret, &mut message);
        transport.send(&message).await?;
        // the server closes the connection without an answer; how it does so does not matter
        let _ = transport.receive().await;
        Ok(())
    };
    limited(config, &target.endpoint, request).await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::wire::login::CancelKey;

    #[test]
    fn the_secret_is_not_shown() {
        let config: Config = "iris://me:hunter2@10.0.0.1/USER".parse().unwrap();
        let target = CancelTarget {
            endpoint: config.hosts[0].clone(),
            address: Address::Tcp(([10, 0, 0, 1], 5432).into()),
            key: CancelKey { process: 77, secret: 987_654 },
        };
        let shown = format!("{target:?}{config:?}");
        assert!(shown.contains("77") && !shown.contains("987654") && !shown.contains("hunter2"), "{shown}");
    }
}
