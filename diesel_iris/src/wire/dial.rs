//! Reaching a host: its addresses, TCP or a Unix socket, and TLS.

use std::io;

use tokio_postgres::config::Host;

use super::config::{Config, Endpoint};
use super::error::Error;
use super::socket::{Address, Socket};
use super::timer::timeout;
use super::tls::{ATTEMPTS, Negotiated, Secure, negotiate};
use super::transport::Transport;

/// A stream to a server, before the login.
pub(super) struct Dialed {
    pub(super) transport: Transport,
    /// The data of `tls-server-end-point`, where TLS has any.
    pub(super) binding: Option<Vec<u8>>,
}

/// Keeps to the settings' limit for connecting.
pub(super) async fn limited<T>(
    config: &Config,
    endpoint: &Endpoint,
    work: impl Future<Output = Result<T, Error>>,
) -> Result<T, Error> {
    timeout(config.connect_timeout, work).await.unwrap_or_else(|_| {
        Err(unreachable(
            endpoint,
            io::Error::new(io::ErrorKind::TimedOut, "no answer within connect_timeout"),
        ))
    })
}

/// The error for a host that cannot be reached.
pub(super) fn unreachable(endpoint: &Endpoint, error: io::Error) -> Error {
    Error::Connect { endpoint: endpoint.shown(), error }
}

/// The addresses that a host has.
pub(super) async fn addresses(endpoint: &Endpoint) -> Result<Vec<Address>, Error> {
    let found = match (&endpoint.host, endpoint.address) {
        (_, Some(address)) => vec![Address::Tcp((address, endpoint.port).into())],
        (Host::Tcp(name), None) => {
            let found = tokio::net::lookup_host((name.as_str(), endpoint.port)).await;
            found.map_err(|error| unreachable(endpoint, error))?.map(Address::Tcp).collect()
        }
        #[cfg(unix)]
        (Host::Unix(_), None) => vec![Address::Unix(endpoint.socket_path())],
    };
    if found.is_empty() {
        let error = io::Error::new(io::ErrorKind::NotFound, "the name stands for no address");
        return Err(unreachable(endpoint, error));
    }
    Ok(found)
}

/// The name that the server's certificate should be for.
fn domain(endpoint: &Endpoint) -> &str {
    match &endpoint.host {
        Host::Tcp(name) => name,
        #[cfg(unix)]
        Host::Unix(_) => "localhost",
    }
}

/// Connects to an address and agrees on TLS.
pub(super) async fn dial<T: Secure>(
    config: &Config,
    endpoint: &Endpoint,
    address: &Address,
    tls: &T,
) -> Result<Dialed, Error> {
    for patience in ATTEMPTS {
        let connected = Socket::connect(config, address).await;
        let socket = connected.map_err(|source| unreachable(endpoint, source))?;
        let control = socket.control();
        match negotiate(config, socket, domain(endpoint), tls, patience).await? {
            Negotiated::Plain(socket) => {
                return Ok(Dialed { transport: Transport::new(socket, control), binding: None });
            }
            Negotiated::Tls(stream, binding) => {
                return Ok(Dialed { transport: Transport::new(stream, control), binding });
            }
            Negotiated::Stalled => {
                tracing::debug!(endpoint = endpoint.shown(), "a TLS handshake stalled");
            }
        }
    }
    Err(Error::Tls("the handshake stalls".into()))
}
