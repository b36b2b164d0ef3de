//! What was learned of a server is kept while a connection to it is open, and none was lost: behind its address may be
//! another release after that.

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

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

struct Known {
    learned: Arc<Learned>,
    /// What the connections share that were opened with this knowledge: whether one of them was lost.
    lost: Weak<AtomicBool>,
}

impl Known {
    /// What the open connections share, if it still holds.
    fn current(&self) -> Option<(Arc<Learned>, Arc<AtomicBool>)> {
        let lost = self.lost.upgrade().filter(|lost| !lost.load(Ordering::Relaxed))?;
        Some((Arc::clone(&self.learned), lost))
    }
}

static KNOWN: Mutex<Option<HashMap<Key, Known>>> = Mutex::new(None);

fn known() -> MutexGuard<'static, Option<HashMap<Key, Known>>> {
    KNOWN.lock().unwrap_or_else(PoisonError::into_inner)
}

/// The profile of the server, learned now unless it is known from other connections. What the settings say of it goes
/// first.
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
    let current = known().as_ref().and_then(|known| known.get(&key)?.current());
    // a server that was in another namespace may have been restarted since
    let (learned, lost) = match current.filter(|(learned, _)| is_allowed(config, learned).is_ok()) {
        Some(current) => current,
        None => {
            let learned = Arc::new(learn(session).await?);
            is_allowed(config, &learned)?;
            share(key, learned)
        }
    };
    session.tell_of_loss(lost);
    let mut profile = learned.profile.clone();
    if config.iris_version.is_some() {
        profile.release = config.iris_version;
    }
    if let Some(delimited) = config.delimited_identifiers {
        profile.delimited_identifiers = delimited;
    }
    Ok(profile)
}

/// What connections share from now on that learned this. Those that learned it at the same time share it.
fn share(key: Key, learned: Arc<Learned>) -> (Arc<Learned>, Arc<AtomicBool>) {
    let mut known = known();
    let known = known.get_or_insert_default();
    if let Some(current) = known.get(&key).and_then(Known::current).filter(|(other, _)| *other == learned) {
        return current;
    }
    let lost = Arc::new(AtomicBool::new(false));
    known.insert(key, Known { learned: Arc::clone(&learned), lost: Arc::downgrade(&lost) });
    (learned, lost)
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
