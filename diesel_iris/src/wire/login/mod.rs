//! Start-up and login.

mod authentication;

use bytes::BytesMut;
use postgres_protocol::message::backend::Message;
use postgres_protocol::message::frontend;

use super::codec::{Frames, next_message};
use super::config::Config;
use super::error::{Error, database_error};
use super::transport::Transport;

/// What the server wants to hear before it cancels a statement of a connection.
#[derive(Clone, Copy)]
pub(crate) struct CancelKey {
    pub(super) process: i32,
    pub(super) secret: i32,
}

/// The secret is not shown.
impl std::fmt::Debug for CancelKey {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("CancelKey").field("process", &self.process).finish_non_exhaustive()
    }
}

/// Logs in over a connected stream. The binding is the data of `tls-server-end-point`, where TLS has any.
///
/// # Errors
///
/// What the server says, and a login that the settings do not allow.
pub(crate) async fn log_in(
    config: &Config,
    transport: Transport,
    binding: Option<&[u8]>,
) -> Result<(Transport, Option<CancelKey>), Error> {
    let mut parameters = vec![("user", config.user.as_str()), ("client_encoding", "UTF8")];
    let optional = [("application_name", &config.application_name), ("options", &config.options)];
    parameters.push(("database", &config.namespace));
    for (name, value) in optional {
        parameters.extend(value.as_deref().map(|value| (name, value)));
    }
    let mut startup = BytesMut::new();
    frontend::startup_message(parameters, &mut startup)?;

    let mut login = Login { transport, frames: BytesMut::new() };
    login.send(&startup).await?;
    authentication::authenticate(config, binding, &mut login).await?;
    let mut key = None;
    loop {
        match login.receive().await? {
            Message::BackendKeyData(body) => {
                key = Some(CancelKey { process: body.process_id(), secret: body.secret_key() });
            }
            Message::ReadyForQuery(_) => return Ok((login.transport, key)),
            Message::ErrorResponse(body) => return Err(database_error(&body)),
            _ => return Err(Error::Protocol("an unexpected message after the login".into())),
        }
    }
}

/// A connection that is being logged in: one message at a time, in both directions.
struct Login {
    transport: Transport,
    frames: BytesMut,
}

impl Login {
    /// Sends a message.
    async fn send(&mut self, message: &[u8]) -> Result<(), Error> {
        Ok(self.transport.send(message).await?)
    }

    /// The next message that is not a notice or a setting.
    async fn receive(&mut self) -> Result<Message, Error> {
        loop {
            if let Some(message) = next_message(&mut self.frames)? {
                return Ok(message);
            }
            match self.transport.receive().await? {
                Some(Frames::Answer { bytes, .. }) => self.frames = bytes,
                Some(Frames::Unasked) => {}
                None => return Err(Error::Closed),
            }
        }
    }
}
