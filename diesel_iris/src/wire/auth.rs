//! The login: trust, cleartext, MD5 and SCRAM-SHA-256.

use bytes::BytesMut;
use fallible_iterator::FallibleIterator;
use postgres_protocol::authentication::md5_hash;
use postgres_protocol::authentication::sasl::{ChannelBinding, SCRAM_SHA_256, ScramSha256};
use postgres_protocol::message::backend::Message;
use postgres_protocol::message::frontend;
use tokio::io::{AsyncRead, AsyncWrite};

use super::config::Config;
use super::connect::Login;
use super::error::Error;
use super::session::database_error;

/// Answers what the server asks for until it says that the login is accepted.
pub(super) async fn authenticate<S>(config: &Config, login: &mut Login<S>) -> Result<(), Error>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    match login.receive().await? {
        Message::AuthenticationOk => return Ok(()),
        Message::AuthenticationCleartextPassword => {
            send_password(login, password(config)?).await?;
        }
        Message::AuthenticationMd5Password(body) => {
            let hash = md5_hash(config.user.as_bytes(), password(config)?, body.salt());
            send_password(login, hash.as_bytes()).await?;
        }
        Message::AuthenticationSasl(body) => {
            let offered: Vec<String> = body.mechanisms().map(|name| Ok(name.to_owned())).collect()?;
            if !offered.iter().any(|name| name == SCRAM_SHA_256) {
                return Err(Error::Login(format!(
                    "the server offers {}, not {SCRAM_SHA_256}",
                    offered.join(", ")
                )));
            }
            scram(login, password(config)?).await?;
        }
        Message::ErrorResponse(body) => return Err(database_error(&body)),
        _ => return Err(Error::Login("the server asks for a kind of login that is not known here".into())),
    }
    match login.receive().await? {
        Message::AuthenticationOk => Ok(()),
        Message::ErrorResponse(body) => Err(database_error(&body)),
        _ => Err(Error::Protocol("an unexpected message during the login".into())),
    }
}

fn password(config: &Config) -> Result<&[u8], Error> {
    let missing = || Error::Login("the server asks for a password and the connection string has none".into());
    config.password.as_deref().ok_or_else(missing)
}

async fn send_password<S>(login: &mut Login<S>, password: &[u8]) -> Result<(), Error>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut message = BytesMut::new();
    frontend::password_message(password, &mut message)?;
    login.send(&message).await
}

async fn scram<S>(login: &mut Login<S>, password: &[u8]) -> Result<(), Error>
where
    S: AsyncRead + AsyncWrite + Unpin,
{
    let mut scram = ScramSha256::new(password, ChannelBinding::unsupported());
    let mut message = BytesMut::new();
    frontend::sasl_initial_response(SCRAM_SHA_256, scram.message(), &mut message)?;
    login.send(&message).await?;

    match login.receive().await? {
        Message::AuthenticationSaslContinue(body) => scram.update(body.data())?,
        Message::ErrorResponse(body) => return Err(database_error(&body)),
        _ => return Err(Error::Protocol("an unexpected message during SCRAM".into())),
    }
    message.clear();
    frontend::sasl_response(scram.message(), &mut message)?;
    login.send(&message).await?;

    match login.receive().await? {
        // the server proves here that it knows the password, too
        Message::AuthenticationSaslFinal(body) => scram
            .finish(body.data())
            .map_err(|_| Error::Login("the server's proof of the password is wrong".into())),
        Message::ErrorResponse(body) => Err(database_error(&body)),
        _ => Err(Error::Protocol("an unexpected message during SCRAM".into())),
    }
}
