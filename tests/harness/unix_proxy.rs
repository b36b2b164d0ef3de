//! A Unix socket in front of a server that listens on TCP only.

use std::net::SocketAddr;
use std::path::PathBuf;

use tokio::net::{TcpStream, UnixListener};
use tokio::runtime::{Builder, Runtime};

/// The number in the name of the socket, where PostgreSQL's clients look for the port.
const PORT: u16 = 5432;

/// A Unix socket that leads to a server. It runs on a thread of its own, and ends when this is dropped.
#[derive(Debug)]
pub struct UnixProxy {
    folder: tempfile::TempDir,
    runtime: Option<Runtime>,
}

impl UnixProxy {
    /// Starts one.
    ///
    /// # Panics
    ///
    /// When the socket cannot be made.
    #[must_use]
    pub fn start(server: SocketAddr) -> Self {
        Self::try_start(server).unwrap_or_else(|error| panic!("no Unix socket for the tests: {error}"))
    }

    fn try_start(server: SocketAddr) -> std::io::Result<Self> {
        let folder = tempfile::tempdir()?;
        let runtime = Builder::new_multi_thread().worker_threads(1).enable_io().build()?;
        let path: PathBuf = folder.path().join(format!(".s.PGSQL.{PORT}"));
        let listener = {
            let _entered = runtime.enter();
            UnixListener::bind(path)?
        };
        runtime.spawn(async move {
            while let Ok((mut client, _)) = listener.accept().await {
                tokio::spawn(async move {
                    let mut server = TcpStream::connect(server).await?;
                    server.set_nodelay(true)?;
                    tokio::io::copy_bidirectional(&mut client, &mut server).await
                });
            }
        });
        Ok(Self { folder, runtime: Some(runtime) })
    }

    /// The connection string for it, with more pairs of key and value behind it.
    #[must_use]
    pub fn url(&self, pairs: &str) -> String {
        format!("host={} port={PORT} user=_SYSTEM dbname=USER {pairs}", self.folder.path().display())
    }
}

impl Drop for UnixProxy {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}
