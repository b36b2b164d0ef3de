//! The login: trust, cleartext, MD5 and SCRAM-SHA-256.

use bytes::BytesMut;
use fallible_iterator::FallibleIterator;
use postgres_protocol::authentication::md5_hash;
use postgres_protocol::authentication::sasl::{
    ChannelBinding, SCRAM_SHA_256, SCRAM_SHA_256_PLUS, ScramSha256,
};
use postgres_protocol::message::backend::Message;
use postgres_protocol::message::frontend;

use super::super::config::{Binding, Config};
use super::super::error::{Error, database_error};
use super::Login;

/// Answers what the server asks for until it says that the login is accepted. The binding is the data of
/// `tls-server-end-point`, where TLS has any.
pub(super) async fn authenticate(
    config: &Config,
    binding: Option<&[u8]>,
    login: &mut Login,
) -> Result<(), Error> {
    let first = login.receive().await?;
    if config.tls.binding == Binding::Require
        && !matches!(first, Message::AuthenticationSasl(_) | Message::ErrorResponse(_))
    {
        return Err(Error::Login("channel_binding=require, and the server does not ask for SCRAM".into()));
    }
    match first {
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
            let (mechanism, binding) = choose(&offered, config.tls.binding, binding)?;
            scram(login, password(config)?, mechanism, binding).await?;
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

/// SCRAM bound to the TLS connection, where both sides can do that.
fn choose(
    offered: &[String],
    wanted: Binding,
    binding: Option<&[u8]>,
) -> Result<(&'static str, ChannelBinding), Error> {
    let is_offered = |mechanism: &str| offered.iter().any(|name| name == mechanism);
    match (wanted, binding) {
        (Binding::Prefer | Binding::Require, Some(data)) if is_offered(SCRAM_SHA_256_PLUS) => {
            Ok((SCRAM_SHA_256_PLUS, ChannelBinding::tls_server_end_point(data.to_vec())))
        }
        (Binding::Require, None) => {
            Err(Error::Login("channel_binding=require, and this connection has nothing to bind to".into()))
        }
        (Binding::Require, Some(_)) => {
            Err(Error::Login("channel_binding=require, and the server does not offer it".into()))
        }
        _ if !is_offered(SCRAM_SHA_256) => {
            let offered = offered.join(", ");
            Err(Error::Login(format!("the server offers {offered}, not {SCRAM_SHA_256}")))
        }
        // tells a server that could do it that somebody has removed its offer
        (Binding::Prefer, Some(_)) => Ok((SCRAM_SHA_256, ChannelBinding::unrequested())),
        _ => Ok((SCRAM_SHA_256, ChannelBinding::unsupported())),
    }
}

fn password(config: &Config) -> Result<&[u8], Error> {
    let missing = || Error::Login("the server asks for a password and the connection string has none".into());
    config.password.as_deref().ok_or_else(missing)
}

async fn send_password(login: &mut Login, password: &[u8]) -> Result<(), Error> {
    let mut message = BytesMut::new();
    frontend::password_message(password, &mut message)?;
    login.send(&message).await
}

async fn scram(
    login: &mut Login,
    password: &[u8],
    mechanism: &str,
    binding: ChannelBinding,
) -> Result<(), Error> {
    let mut scram = ScramSha256::new(password, binding);
    let mut message = BytesMut::new();
    frontend::sasl_initial_response(mechanism, scram.message(), &mut message)?;
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
