//! The connection to the database.

use std::io::Write;

use diesel::connection::InstrumentationEvent;
use diesel_async::AsyncConnection;
use diesel_iris::{AsyncIrisConnection, Config, WireError};

use crate::cli::Cli;
use crate::{Error, password};

/// Connects to the database that the command line names.
pub(super) async fn connect(cli: &Cli) -> anyhow::Result<AsyncIrisConnection> {
    let url = cli.require_database_url()?;
    let mut connection = open(url).await?;
    if cli.verbose {
        connection.set_instrumentation(tell);
    }
    Ok(connection)
}

async fn open(url: &str) -> anyhow::Result<AsyncIrisConnection> {
    let failed = |error: WireError| Error::Connect(diesel::ConnectionError::BadConnection(error.to_string()));
    let invalid =
        |error: WireError| Error::Connect(diesel::ConnectionError::InvalidConnectionUrl(error.to_string()));
    let mut config: Config = url.parse().map_err(invalid)?;
    if let Some(password) = password::known(url) {
        config = config.password(password);
    }
    match AsyncIrisConnection::connect(&config).await {
        // the server asks for a password, and there is none
        Err(WireError::Login(reason)) if reason.contains("asks for a password") => {
            match password::ask(url)? {
                Some(password) => {
                    Ok(AsyncIrisConnection::connect(&config.password(password)).await.map_err(failed)?)
                }
                None => Err(failed(WireError::Login(reason)).into()),
            }
        }
        result => Ok(result.map_err(failed)?),
    }
}

/// Writes each query to standard error. Its values are not part of it.
fn tell(event: InstrumentationEvent<'_>) {
    if let InstrumentationEvent::StartQuery { query, .. } = event {
        // with stderr gone there is nobody left to tell
        let _ = writeln!(std::io::stderr().lock(), "query: {query}");
    }
}
