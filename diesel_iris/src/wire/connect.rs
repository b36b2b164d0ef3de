//! From settings to a session that is ready.

use rand::seq::SliceRandom;

use super::cancel::CancelTarget;
use super::config::{Config, Endpoint};
use super::dial::{addresses, dial, limited};
use super::error::Error;
use super::login::log_in;
use super::profile::{self, Profile};
use super::session::Session;
use super::socket::Address;
use super::tls::Secure;

/// A session, where to ask for the cancellation of its statements, and what is known of the server.
pub(crate) struct Connected {
    pub(crate) session: Session,
    pub(crate) target: Option<CancelTarget>,
    pub(crate) profile: Profile,
}

/// Connects to the first host that answers, and logs in.
///
/// # Errors
///
/// [`Error::Connect`] when no host can be reached, and what TLS and the login give. A host that refuses the
/// login is the last that is tried.
pub(crate) async fn connect<T: Secure>(config: &Config, tls: &T) -> Result<Connected, Error> {
    tls.check(config)?;
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
    let mut failure = Error::Closed;
    for address in limited(config, endpoint, addresses(endpoint)).await? {
        match limited(config, endpoint, enter(config, endpoint, &address, tls)).await {
            Err(error) if is_worth_another_host(&error) => failure = error,
            result => return result,
        }
    }
    Err(failure)
}

/// Connects to an address, logs in, and makes sure that it is the database that is meant.
async fn enter<T: Secure>(
    config: &Config,
    endpoint: &Endpoint,
    address: &Address,
    tls: &T,
) -> Result<Connected, Error> {
    let dialed = dial(config, endpoint, address, tls).await?;
    let (transport, key) = log_in(config, dialed.transport, dialed.binding.as_deref()).await?;
    let session = Session::start(transport, config.statement_timeout)?;
    let profile = profile::of_server(config, endpoint, &session).await?;
    let target = key.map(|key| CancelTarget { endpoint: endpoint.clone(), address: address.clone(), key });
    Ok(Connected { session, target, profile })
}
