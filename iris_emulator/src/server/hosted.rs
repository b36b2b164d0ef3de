//! What the connections of an emulator share.

use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;

use parking_lot::Mutex;
use tokio_rustls::TlsAcceptor;

use super::frontend::Startup;
use super::login::Account;
use super::process::{Process, ProcessPool};
use crate::engine::Database;
use crate::face::Face;
use crate::sqlcode::{SqlCode, SqlError};

/// The namespace of a connection that names none, as in a fresh IRIS.
pub(super) const DEFAULT_NAMESPACE: &str = "USER";

/// The databases of an emulator, by the name of their namespace.
pub(super) struct Namespaces {
    lock_timeout: Option<Duration>,
    face: Face,
    /// `None` for any.
    only: Option<Vec<String>>,
    databases: Mutex<HashMap<String, Arc<Database>>>,
}

impl Namespaces {
    pub(super) fn new(lock_timeout: Option<Duration>, only: Option<Vec<String>>, face: Face) -> Self {
        Self { lock_timeout, face, only, databases: Mutex::default() }
    }

    pub(super) fn add(&self, name: &str, database: Arc<Database>) {
        if let Some(timeout) = self.lock_timeout {
            database.set_lock_timeout(timeout);
        }
        database.set_namespace(&name.to_uppercase());
        self.databases.lock().insert(name.to_uppercase(), database);
    }

    /// The namespace's database, a new one in memory when it is named for the first time.
    pub(super) fn database(&self, name: &str) -> Result<Arc<Database>, SqlError> {
        if let Some(only) = &self.only
            && !only.iter().any(|known| known.eq_ignore_ascii_case(name))
        {
            return Err(SqlError::new(SqlCode::FATAL, format!("the namespace '{name}' does not exist")));
        }
        let known = self.databases.lock().get(&name.to_uppercase()).cloned();
        if let Some(database) = known {
            return Ok(database);
        }
        let database = Database::in_memory_as(self.face)?;
        self.add(name, Arc::clone(&database));
        Ok(database)
    }
}

/// What the connections of an emulator share.
pub(super) struct Hosted {
    pub(super) namespaces: Namespaces,
    pub(super) face: Face,
    /// What serves all clients, where they have no processes of their own.
    pub(super) shared: Option<Arc<ProcessPool>>,
    /// `None` where everybody is let in.
    pub(super) account: Option<Account>,
    /// Where TLS is offered.
    pub(super) tls: Option<TlsAcceptor>,
}

impl Hosted {
    /// The process for a client.
    pub(super) fn process(&self, startup: &Startup) -> Result<Process, SqlError> {
        if let Some(pool) = &self.shared {
            return Ok(Process::Pooled(pool.process()));
        }
        let parameter = |name: &str| startup.parameters.get(name).map(String::as_str);
        let database = self.namespaces.database(parameter("database").unwrap_or(DEFAULT_NAMESPACE))?;
        Ok(Process::Dedicated(database.connect_as(parameter("user").unwrap_or_default())))
    }
}
