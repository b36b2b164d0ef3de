//! What this process has learned of the servers that it connects to: each address and namespace is asked once.
//!
//! The PGWire server ignores the namespace that a client names and works in the one that it was started for, its
//! `IRIS_NAMESPACE`. So the first connection asks IRIS where it is.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

use fallible_iterator::FallibleIterator;
use postgres_protocol::message::backend::DataRowBody;

use super::config::{Config, Endpoint, NamespaceCheck};
use super::error::Error;
use super::query::Flush;
use super::session::Session;
use super::statement::{Describe, Statement};

/// A server, and the namespace that is asked of it.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
struct Key {
    endpoint: String,
    namespace: String,
}

/// The servers that work in the namespace that was asked of them.
static VERIFIED: Mutex<Option<HashSet<Key>>> = Mutex::new(None);

/// Makes sure that the server works in the namespace that the settings name, unless this process knows it already.
///
/// # Errors
///
/// [`Error::Namespace`] when it works in another, and when it does not say in which.
pub(super) async fn verify(config: &Config, endpoint: &Endpoint, session: &Session) -> Result<(), Error> {
    if config.namespace_check == NamespaceCheck::Disable {
        return Ok(());
    }
    let key = Key { endpoint: endpoint.shown(), namespace: config.namespace.to_uppercase() };
    let is_known =
        |verified: &Option<HashSet<Key>>| verified.as_ref().is_some_and(|keys| keys.contains(&key));
    if is_known(&VERIFIED.lock().unwrap_or_else(PoisonError::into_inner)) {
        return Ok(());
    }
    let actual = namespace(session).await?;
    // names of namespaces know no case
    if !actual.eq_ignore_ascii_case(&config.namespace) {
        return Err(Error::Namespace { named: config.namespace.clone(), actual });
    }
    VERIFIED.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert_default().insert(key);
    Ok(())
}

/// Where IRIS is (RSQL_COSVARIABLES).
async fn namespace(session: &Session) -> Result<String, Error> {
    let question = Statement::new("SELECT $NAMESPACE")?;
    let unknown = |why: String| {
        Error::Login(format!(
            "the server does not say in which namespace it works ({why}): is IRIS behind it? \
             `namespace_check=disable` connects without asking"
        ))
    };
    let answer = async {
        let mut rows = session.query(&(&question, Vec::new()), Describe::No, Flush::Now).await?;
        let row = rows.next().await?;
        while rows.next().await?.is_some() {}
        Ok(row)
    };
    match answer.await {
        Ok(Some(row)) => first_cell(&row).ok_or_else(|| unknown("an unreadable row".into())),
        Ok(None) => Err(unknown("no row".into())),
        Err(Error::Database(error)) => Err(unknown(error.to_string())),
        Err(error) => Err(error),
    }
}

fn first_cell(row: &DataRowBody) -> Option<String> {
    let range = row.ranges().next().ok()???;
    let bytes = row.buffer().get(range)?;
    Some(std::str::from_utf8(bytes).ok()?.to_owned())
}
