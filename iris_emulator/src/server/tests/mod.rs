//! The server as its clients see it.

mod client;
mod login;
mod protocol;

use crate::Emulator;

/// The message of an error, with its SQLSTATE in front.
fn failure(error: &tokio_postgres::Error) -> String {
    let error = error.as_db_error().unwrap();
    format!("{} {}", error.code().code(), error.message())
}

/// A client of tokio-postgres; its connection ends with it.
async fn connect(emulator: &Emulator) -> tokio_postgres::Client {
    try_connect(emulator, tokio_postgres::Config::new().user("tester").dbname("USER")).await.unwrap()
}

async fn try_connect(
    emulator: &Emulator,
    config: &tokio_postgres::Config,
) -> Result<tokio_postgres::Client, tokio_postgres::Error> {
    let stream = tokio::net::TcpStream::connect(emulator.address()).await.unwrap();
    let (client, connection) = config.connect_raw(stream, tokio_postgres::NoTls).await?;
    tokio::spawn(connection);
    Ok(client)
}
