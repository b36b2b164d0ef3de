//! What an emulator is started with.

use std::net::SocketAddr;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::sync::{oneshot, watch};
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, PrivateKeyDer};
use tokio_rustls::rustls::{self, ServerConfig};

use super::hosted::{DEFAULT_NAMESPACE, Hosted, Namespaces};
use super::login::{Account, PasswordMethod};
use super::process::ProcessPool;
use super::script::Script;
use super::{Emulator, StartError, accept, percent_encoded};
use crate::engine::Database;
use crate::face::Face;

/// What an emulator is started with.
#[derive(Clone)]
pub struct Builder {
    address: SocketAddr,
    data: Option<PathBuf>,
    scripts: Vec<Script>,
    lock_timeout: Option<Duration>,
    face: Face,
    account: Option<Account>,
    /// The only namespaces there are; any, unless set.
    namespaces: Option<Vec<String>>,
    /// The namespace and the user of the processes that all clients share.
    shared_processes: Option<(String, String)>,
    /// The certificates and the key, in PEM.
    tls: Option<(String, String)>,
}

/// Neither the password nor the key is shown.
impl std::fmt::Debug for Builder {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Builder")
            .field("address", &self.address)
            .field("data", &self.data)
            .field("lock_timeout", &self.lock_timeout)
            .field("face", &self.face)
            .field("user", &self.account.as_ref().map(|account| &account.user))
            .field("tls", &self.tls.is_some())
            .finish_non_exhaustive()
    }
}

impl Builder {
    /// A free port of the loopback interface, and an empty database in memory.
    pub(super) fn new() -> Self {
        Self {
            address: SocketAddr::from(([127, 0, 0, 1], 0)),
            data: None,
            scripts: Vec::new(),
            lock_timeout: None,
            face: Face::default(),
            account: None,
            namespaces: None,
            shared_processes: None,
            tls: None,
        }
    }

    /// Listens on this address instead of a free loopback port.
    #[must_use]
    pub fn listen(mut self, address: SocketAddr) -> Self {
        self.address = address;
        self
    }

    /// Keeps the namespace USER in this file, which is created if it is not there.
    #[must_use]
    pub fn data(mut self, path: impl Into<PathBuf>) -> Self {
        self.data = Some(path.into());
        self
    }

    /// Runs these statements, with `;` between them, in the namespace USER before anybody connects, and after those of an
    /// earlier call.
    #[must_use]
    pub fn script(mut self, sql: impl Into<String>) -> Self {
        self.scripts.push(Script { name: None, text: sql.into() });
        self
    }

    /// The same for a script that has a name, such as that of its file, which an error names.
    #[must_use]
    pub fn named_script(mut self, name: impl Into<String>, sql: impl Into<String>) -> Self {
        self.scripts.push(Script { name: Some(name.into()), text: sql.into() });
        self
    }

    /// How long a statement waits for a lock before SQLCODE -110; ten seconds unless set.
    #[must_use]
    pub fn lock_timeout(mut self, timeout: Duration) -> Self {
        self.lock_timeout = Some(timeout);
        self
    }

    /// Shows itself as an instance of another release, with other settings, or that hands out values in other forms.
    #[must_use]
    pub fn face(mut self, face: Face) -> Self {
        self.face = face;
        self
    }

    /// Only these namespaces exist, USER among them if it is named; a client that names another is refused. Unless
    /// set, a namespace is there once it is named.
    #[must_use]
    pub fn namespaces<N: Into<String>>(mut self, names: impl IntoIterator<Item = N>) -> Self {
        self.namespaces = Some(names.into_iter().map(Into::into).collect());
        self
    }

    /// Serves all clients by a pool of processes in this namespace, logged in as this user, as the PGWire server does:
    /// what namespace and user a client names is ignored, and a client that vanishes leaves its open transaction to
    /// whoever gets the process next, whose first statement commits it. Unless set, each client has a process of its
    /// own, which is rolled back when the client goes.
    #[must_use]
    pub fn shared_processes(mut self, namespace: impl Into<String>, user: impl Into<String>) -> Self {
        self.shared_processes = Some((namespace.into(), user.into()));
        self
    }

    /// Lets only this user in, with this password; without it everybody is let in.
    #[must_use]
    pub fn password(
        mut self,
        user: impl Into<String>,
        password: impl Into<String>,
        method: PasswordMethod,
    ) -> Self {
        self.account = Some(Account { user: user.into(), password: password.into(), method });
        self
    }

    /// Offers TLS, with this certificate (and those of the authorities between it and the root) and its key, in
    /// PEM. Clients that do not ask for TLS are served without.
    #[must_use]
    pub fn tls(mut self, certificates: impl Into<String>, key: impl Into<String>) -> Self {
        self.tls = Some((certificates.into(), key.into()));
        self
    }

    /// Starts it, on threads of its own.
    ///
    /// # Errors
    ///
    /// When the certificate is not usable, the address is taken, the file is no database of the emulator, or the script fails.
    pub async fn start(self) -> Result<Emulator, StartError> {
        let (stop, stopped) = watch::channel(());
        let (started, start) = oneshot::channel();
        let server = std::thread::Builder::new().name("iris_emulator".into());
        let spawned = server.spawn(move || {
            let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(2).enable_all().build();
            match runtime {
                Ok(runtime) => runtime.block_on(self.serve(started, stopped)),
                Err(error) => drop(started.send(Err(StartError::Thread(error)))),
            }
        });
        let server = Some(spawned.map_err(StartError::Thread)?);
        let lost = || StartError::Thread(std::io::Error::other("it ended early"));
        let Started { address, credentials, hosted } = start.await.map_err(|_| lost())??;
        Ok(Emulator { address, credentials, hosted, stop: Some(stop), server })
    }

    /// Serves until it is stopped; tells that it has started, or why not.
    async fn serve(
        self,
        started: oneshot::Sender<Result<Started, StartError>>,
        mut stopped: watch::Receiver<()>,
    ) {
        let (listener, start) = match self.prepare().await {
            Ok(prepared) => prepared,
            Err(error) => return drop(started.send(Err(error))),
        };
        let hosted = Arc::clone(&start.hosted);
        if started.send(Ok(start)).is_ok() {
            tokio::select! {
                () = accept(listener, hosted) => {}
                // an error: the sender was dropped
                _ = stopped.changed() => {}
            }
        }
    }

    async fn prepare(self) -> Result<(TcpListener, Started), StartError> {
        let address = self.address;
        let tls = self.tls.as_ref().map(|(certificates, key)| acceptor(certificates, key));
        let tls = tls.transpose().map_err(StartError::Tls)?;
        let listen_error = |error| StartError::Listen { address, error };
        let namespaces = Namespaces::new(self.lock_timeout, self.namespaces, self.face);
        let database = match &self.data {
            Some(path) => Database::open_as(path, self.face)?,
            None => Database::in_memory_as(self.face)?,
        };
        namespaces.add(DEFAULT_NAMESPACE, Arc::clone(&database));
        let mut session = database.connect();
        for script in &self.scripts {
            script.run(&mut session).await?;
        }
        drop(session);
        let shared = match self.shared_processes {
            Some((namespace, user)) => {
                Some(Arc::new(ProcessPool::new(namespaces.database(&namespace)?, user)))
            }
            None => None,
        };
        let listener = TcpListener::bind(address).await.map_err(listen_error)?;
        let address = listener.local_addr().map_err(listen_error)?;
        let credentials = self.account.as_ref().map_or_else(
            || "_SYSTEM".to_owned(),
            |account| format!("{}:{}", percent_encoded(&account.user), percent_encoded(&account.password)),
        );
        let hosted = Arc::new(Hosted { namespaces, face: self.face, shared, account: self.account, tls });
        Ok((listener, Started { address, credentials, hosted }))
    }
}

/// A server that listens.
struct Started {
    address: SocketAddr,
    credentials: String,
    hosted: Arc<Hosted>,
}

fn acceptor(certificates: &str, key: &str) -> Result<TlsAcceptor, Box<dyn std::error::Error + Send + Sync>> {
    let certificates = CertificateDer::pem_slice_iter(certificates.as_bytes()).collect::<Result<_, _>>()?;
    let key = PrivateKeyDer::from_pem_slice(key.as_bytes())?;
    let config = ServerConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
        .with_safe_default_protocol_versions()?
        .with_no_client_auth()
        .with_single_cert(certificates, key)?;
    Ok(TlsAcceptor::from(Arc::new(config)))
}
