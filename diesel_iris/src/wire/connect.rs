//! From settings to a session that is ready.

use std::io;

use bytes::BytesMut;
use postgres_protocol::message::backend::Message;
use postgres_protocol::message::frontend;
use rand::seq::SliceRandom;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio_postgres::config::Host;

use super::auth;
use super::cancel::Target;
use super::codec::{FrameReader, Frames, next_message};
use super::config::{Config, Endpoint};
use super::error::Error;
use super::session::{Session, database_error};
use super::socket::{Address, Socket};
use super::tls::{ATTEMPTS, Agreed, Secure, failed, negotiate};

/// A session, and where to ask for the cancellation of its statements.
pub(crate) struct Connected {
    pub(crate) session: Session,
    pub(crate) target: Option<Target>,
}

/// Connects to the first host that answers, and logs in.
///
/// # Errors
///
/// [`Error::Connect`] when no host can be reached, and what TLS and the login give. A host that refuses the
/// login is the last that is tried.
pub(crate) async fn connect<T: Secure>(config: &Config, tls: &T) -> Result<Connected, Error> {
    let mut endpoints: Vec<&Endpoint> = config.hosts.iter().collect();
    if config.random_order {
        endpoints.shuffle(&mut rand::rng());
    }
    let mut failure = None;
    for endpoint in endpoints {
        match connect_to(config, endpoint, tls).await {
            Ok(connected) => return Ok(connected),
            Err(error) if is_worth_another_host(&error) => {
                tracing::debug!(%error, endpoint = endpoint.shown(), "a host was left out");
                failure = Some(error);
            }
            Err(error) => return Err(error),
        }
    }
    Err(failure.unwrap_or(Error::Closed))
}

/// Whether another host may do what this one does not: it is not there, or does not take part.
fn is_worth_another_host(error: &Error) -> bool {
    match error {
        Error::Connect { .. } | Error::Io(_) | Error::Closed | Error::Timeout(_) => true,
        // connections that fail, are too many, or come while the server starts or stops
        Error::Database(error) => {
            error.sqlstate.starts_with("08") || error.sqlstate.starts_with("57P") || error.sqlstate == "53300"
        }
        _ => false,
    }
}

async fn connect_to<T: Secure>(config: &Config, endpoint: &Endpoint, tls: &T) -> Result<Connected, Error> {
    let unreachable = |source| Error::Connect { endpoint: endpoint.shown(), source };
    let mut failure = None;
    for address in limited(config, addresses(endpoint)).await.map_err(unreachable)?.map_err(unreachable)? {
        let attempt = enter(config, endpoint, &address, tls);
        match limited(config, attempt).await.map_err(unreachable).flatten() {
            Err(error) if is_worth_another_host(&error) => failure = Some(error),
            result => return result,
        }
    }
    Err(failure.unwrap_or_else(|| {
        unreachable(io::Error::new(io::ErrorKind::NotFound, "the name stands for no address"))
    }))
}

/// Keeps to the settings' limit for connecting.
pub(super) async fn limited<F: Future>(config: &Config, work: F) -> io::Result<F::Output> {
    match config.connect_timeout {
        None => Ok(work.await),
        Some(limit) => tokio::time::timeout(limit, work)
            .await
            .map_err(|_| io::Error::new(io::ErrorKind::TimedOut, "no answer within connect_timeout")),
    }
}

async fn addresses(endpoint: &Endpoint) -> io::Result<Vec<Address>> {
    match (&endpoint.host, endpoint.address) {
        (_, Some(address)) => Ok(vec![Address::Tcp((address, endpoint.port).into())]),
        (Host::Tcp(name), None) => {
            let found = tokio::net::lookup_host((name.as_str(), endpoint.port)).await?;
            Ok(found.map(Address::Tcp).collect())
        }
        #[cfg(unix)]
        (Host::Unix(_), None) => Ok(vec![Address::Unix(endpoint.socket_path())]),
    }
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
pub(super) async fn reach<T: Secure>(
    config: &Config,
    endpoint: &Endpoint,
    address: &Address,
    tls: &T,
) -> Result<Agreed<T::Stream>, Error> {
    for patience in ATTEMPTS {
        let connected = Socket::connect(config, address).await;
        let socket = connected.map_err(|source| Error::Connect { endpoint: endpoint.shown(), source })?;
        match negotiate(config, socket, domain(endpoint), tls, patience).await? {
            Agreed::Stalled => tracing::debug!(endpoint = endpoint.shown(), "a TLS handshake stalled"),
            agreed => return Ok(agreed),
        }
    }
    Ok(Agreed::Stalled)
}

/// Connects to an address and logs in.
async fn enter<T: Secure>(
    config: &Config,
    endpoint: &Endpoint,
    address: &Address,
    tls: &T,
) -> Result<Connected, Error> {
    let (session, key) = match reach(config, endpoint, address, tls).await? {
        Agreed::Plain(socket) => log_in(config, socket, None).await?,
        Agreed::Tls(stream, binding) => log_in(config, stream, binding.as_deref()).await?,
        Agreed::Stalled => return Err(failed("the handshake stalls")),
    };
    let target = key.map(|key| Target { endpoint: endpoint.clone(), address: address.clone(), key });
    Ok(Connected { session, target })
}

/// What the server wants to hear before it cancels a statement of a connection.
#[derive(Debug, Clone, Copy)]
pub(crate) struct CancelKey {
    pub(super) process: i32,
    pub(super) secret: i32,
}

/// Start-up and login over a connected stream, whose TLS the login may be bound to.
pub(crate) async fn log_in<S>(
    config: &Config,
    mut stream: S,
    binding: Option<&[u8]>,
) -> Result<(Session, Option<CancelKey>), Error>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let mut parameters = vec![("user", config.user.as_str()), ("client_encoding", "UTF8")];
    let optional = [
        ("database", &config.namespace),
        ("application_name", &config.application_name),
        ("options", &config.options),
    ];
    for (name, value) in optional {
        parameters.extend(value.as_deref().map(|value| (name, value)));
    }
    let mut startup = BytesMut::new();
    frontend::startup_message(parameters, &mut startup)?;
    stream.write_all(&startup).await?;
    stream.flush().await?;

    let mut login = Login { reader: FrameReader::new(stream), frames: BytesMut::new() };
    auth::authenticate(config, binding, &mut login).await?;
    let mut key = None;
    loop {
        match login.receive().await? {
            Message::BackendKeyData(body) => {
                key = Some(CancelKey { process: body.process_id(), secret: body.secret_key() });
            }
            Message::ReadyForQuery(_) => break,
            Message::ErrorResponse(body) => return Err(database_error(&body)),
            _ => return Err(Error::Protocol("an unexpected message after the login".into())),
        }
    }
    let (stream, ahead) = login.reader.into_parts();
    Ok((Session::start(stream, ahead, config.statement_timeout), key))
}

/// A connection that is being logged in: one message at a time, in both directions.
pub(super) struct Login<S> {
    reader: FrameReader<S>,
    frames: BytesMut,
}

impl<S: AsyncRead + AsyncWrite + Unpin> Login<S> {
    /// Writes a message.
    pub(super) async fn send(&mut self, message: &[u8]) -> Result<(), Error> {
        self.reader.source_mut().write_all(message).await?;
        self.reader.source_mut().flush().await?;
        Ok(())
    }

    /// Reads the next message that is not a notice or a setting.
    pub(super) async fn receive(&mut self) -> Result<Message, Error> {
        loop {
            if let Some(message) = next_message(&mut self.frames)? {
                return Ok(message);
            }
            match self.reader.next().await? {
                Some(Frames::Answer { bytes, .. }) => self.frames = bytes,
                Some(Frames::Unasked) => {}
                None => return Err(Error::Closed),
            }
        }
    }
}
