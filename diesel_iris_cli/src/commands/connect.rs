//! The connection to the database.

use diesel_async::AsyncConnection;
use diesel_iris::AsyncIrisConnection;

use crate::Error;
use crate::cli::Cli;

/// Connects to the database that the command line names.
pub(super) async fn connect(cli: &Cli) -> anyhow::Result<AsyncIrisConnection> {
    let url = cli.require_database_url()?;
    Ok(AsyncIrisConnection::establish(url).await.map_err(Error::Connect)?)
}
