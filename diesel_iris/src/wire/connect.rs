//! From a connection string to a session that is ready.

use std::io;

use bytes::BytesMut;
use postgres_protocol::message::backend::Message;
use postgres_protocol::message::frontend;
use tokio::io::{AsyncRead, AsyncWrite, AsyncWriteExt};
use tokio::net::TcpStream;

use super::auth;
use super::codec::{FrameReader, Frames, next_message};
use super::config::Config;
use super::error::Error;
use super::session::{Session, database_error};

/// Connects to the first host that answers, and logs in.
///
/// # Errors
///
/// [`Error::Connect`] when no host can be reached, and what the login gives.
pub(crate) async fn connect(config: &Config) -> Result<Session, Error> {
    let mut failure = None;
    for (host, port) in &config.hosts {
        match connect_to(config, host, *port).await {
            Ok(stream) => return login(config, stream).await,
            Err(source) => failure = Some(Error::Connect { host: host.clone(), port: *port, source }),
        }
    }
    Err(failure.unwrap_or(Error::Closed))
}

async fn connect_to(config: &Config, host: &str, port: u16) -> io::Result<TcpStream> {
    let connecting = TcpStream::connect((host, port));
    let stream = match config.connect_timeout {
        Some(limit) => tokio::time::timeout(limit, connecting)
            .await
            .map_err(|_| io::Error::new(io::ErrorKind::TimedOut, "no answer within connect_timeout"))??,
        None => connecting.await?,
    };
    // a request is one write and waits for its answer: nothing to be gained by waiting for more
    stream.set_nodelay(true)?;
    Ok(stream)
}

/// Start-up and login over a connected stream.
pub(crate) async fn login<S>(config: &Config, mut stream: S) -> Result<Session, Error>
where
    S: AsyncRead + AsyncWrite + Unpin + Send + 'static,
{
    let mut parameters = vec![("user", config.user.as_str()), ("client_encoding", "UTF8")];
    if let Some(namespace) = &config.namespace {
        parameters.push(("database", namespace));
    }
    if let Some(name) = &config.application_name {
        parameters.push(("application_name", name));
    }
    let mut startup = BytesMut::new();
    frontend::startup_message(parameters, &mut startup)?;
    stream.write_all(&startup).await?;

    let mut login = Login { reader: FrameReader::new(stream), frames: BytesMut::new() };
    auth::authenticate(config, &mut login).await?;
    loop {
        match login.receive().await? {
            // the key is for CancelRequest, which the PGWire server accepts and does not honour
            Message::BackendKeyData(_) => {}
            Message::ReadyForQuery(_) => break,
            Message::ErrorResponse(body) => return Err(database_error(&body)),
            _ => return Err(Error::Protocol("an unexpected message after the login".into())),
        }
    }
    let (stream, ahead) = login.reader.into_parts();
    Ok(Session::start(stream, ahead, None))
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
                None => return Err(Error::Login("the server closed the connection".into())),
            }
        }
    }
}
