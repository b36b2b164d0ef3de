//! The connection to the database.

use std::io::Write;

use diesel::connection::InstrumentationEvent;
use diesel_async::AsyncConnection;
use diesel_iris::{AsyncIrisConnection, Config, WireError};

use crate::cli::Cli;
use crate::{Error, password};

/// A connection, and the password that was used where the URL has none.
pub(super) struct LoggedIn {
    pub(super) connection: AsyncIrisConnection,
    pub(super) password: Option<String>,
}

/// Connects to the database that the command line names.
pub(super) async fn connect(cli: &Cli) -> anyhow::Result<AsyncIrisConnection> {
    Ok(log_in(cli).await?.connection)
}

/// The same, for one who wants to connect again.
pub(super) async fn log_in(cli: &Cli) -> anyhow::Result<LoggedIn> {
    let url = cli.require_database_url()?;
    let known = password::known(url, |warning| super::tell(cli, warning))?;
    let mut logged_in = open(url, known).await?;
    if cli.verbose {
        logged_in.connection.set_instrumentation(tell);
    }
    Ok(logged_in)
}

async fn open(url: &str, known: Option<String>) -> anyhow::Result<LoggedIn> {
    let config: Config = url.parse().map_err(|error| Error::Connect(Box::new(error)))?;
    let with = |password: &Option<String>| match password {
        Some(password) => config.clone().password(password.as_str()),
        None => config.clone(),
    };
    match AsyncIrisConnection::connect(&with(&known)).await {
        // the server asks for a password, and there is none
        Err(WireError::Login(reason)) if reason.contains("asks for a password") => {
            let Some(asked) = password::ask(url)? else {
                return Err(failed(WireError::Login(reason)).into());
            };
            let password = Some(asked);
            let connection = AsyncIrisConnection::connect(&with(&password)).await.map_err(failed)?;
            Ok(LoggedIn { connection, password })
        }
        result => Ok(LoggedIn { connection: result.map_err(failed)?, password: known }),
    }
}

/// What to say of a connection that could not be made.
fn failed(error: WireError) -> Error {
    match error {
        WireError::Login(_) => Error::Login(Box::new(error)),
        WireError::Database(ref refused) => match refused.sqlstate.as_str() {
            // invalid authorization
            state if state.starts_with("28") => Error::Login(Box::new(error)),
            // too many connections; the PGWire server has a connection failure for it
            state if state == "53300" || state.starts_with("08") => Error::Full(Box::new(error)),
            _ => Error::Connect(Box::new(error)),
        },
        _ => Error::Connect(Box::new(error)),
    }
}

/// Writes each query to standard error. Its values are not part of it.
fn tell(event: InstrumentationEvent<'_>) {
    if let InstrumentationEvent::StartQuery { query, .. } = event {
        // with stderr gone there is nobody left to tell
        let _ = writeln!(std::io::stderr().lock(), "query: {query}");
    }
}
