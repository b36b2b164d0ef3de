//! What was learned is kept for the process.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::Profile;
use super::learn::{Learned, learn};
use crate::wire::config::{Config, Endpoint, NamespaceCheck};
use crate::wire::error::Error;
use crate::wire::session::Session;

/// A server, and as whom and for which namespace it is asked.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    endpoint: String,
    user: String,
    namespace: String,
}

static KNOWN: Mutex<Option<HashMap<Key, Arc<Learned>>>> = Mutex::new(None);

/// The profile of the server, learned now unless this process knows it already. What the settings say of it goes first.
///
/// # Errors
///
/// [`Error::Namespace`] when the server works in another namespace than the settings name, and when it does not say in
/// which; [`Error::Login`] for a server that cannot be worked with.
pub(in crate::wire) async fn of_server(
    config: &Config,
    endpoint: &Endpoint,
    session: &Session,
) -> Result<Profile, Error> {
    let key = Key {
        endpoint: endpoint.shown(),
        user: config.user.clone(),
        // names of namespaces know no case
        namespace: config.namespace.to_uppercase(),
    };
    let known = KNOWN
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .as_ref()
        .and_then(|known| known.get(&key).cloned());
    // a server that was in another namespace may have been restarted since
    let learned = match known.filter(|learned| is_allowed(config, learned).is_ok()) {
        Some(known) => known,
        None => {
            let learned = Arc::new(learn(session).await?);
            is_allowed(config, &learned)?;
            KNOWN
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .get_or_insert_default()
                .insert(key, Arc::clone(&learned));
            learned
        }
    };
    let mut profile = learned.profile.clone();
    if config.iris_version.is_some() {
        profile.release = config.iris_version;
    }
    if let Some(delimited) = config.delimited_identifiers {
        profile.delimited_identifiers = delimited;
    }
    Ok(profile)
}

/// Whether the settings allow work in the namespace where the server is.
fn is_allowed(config: &Config, learned: &Learned) -> Result<(), Error> {
    if config.namespace_check == NamespaceCheck::Disable {
        return Ok(());
    }
    let actual = learned.namespace.as_ref().map_err(|why| {
        Error::Login(format!(
            "the server does not say in which namespace it works ({why}): is IRIS behind it? \
             `namespace_check=disable` connects all the same"
        ))
    })?;
    if actual.eq_ignore_ascii_case(&config.namespace) {
        return Ok(());
    }
    Err(Error::Namespace { named: config.namespace.clone(), actual: actual.clone() })
}
