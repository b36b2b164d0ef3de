//! Logins: what the client answers to each way of asking for a password.
//!
//! The PGWire server lets everybody in unless it is started from a program of one's own, so the emulator asks.

use std::net::Ipv6Addr;

use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use diesel_iris::dsl::horolog;
use diesel_iris::prelude::*;
use iris_emulator::{Emulator, PasswordMethod};
use tokio::net::TcpListener;

/// A character that a URL must encode among them.
const PASSWORD: &str = "s3cret/ä@:";

async fn asking(method: PasswordMethod) -> Emulator {
    Emulator::builder().password("nurse", PASSWORD, method).start().await.unwrap()
}

async fn logs_in(method: PasswordMethod) {
    let emulator = asking(method).await;
    let mut conn = AsyncIrisConnection::establish(&emulator.url()).await.unwrap();
    diesel::select(horolog()).execute(&mut conn).await.unwrap();
}

async fn is_refused(method: PasswordMethod) {
    let emulator = asking(method).await;
    let address = emulator.address();
    for (url, says) in [
        (format!("iris://nurse:wrong@{address}/USER"), "password authentication failed"),
        (format!("iris://doctor:s3cret%2F%C3%A4%40%3A@{address}/USER"), "password authentication failed"),
        (format!("iris://nurse@{address}/USER"), "has none"),
    ] {
        let error = AsyncIrisConnection::establish(&url).await.unwrap_err().to_string();
        assert!(error.contains(says), "{method:?} {url}: {error}");
        assert!(!error.contains("wrong") && !error.contains("s3cret"), "{error}");
    }
}

macro_rules! for_each_method {
    ($($name:ident: $method:ident,)+) => {$(
        mod $name {
            use super::*;

            #[tokio::test]
            async fn the_right_password() {
                diesel_iris_tests::needs_servers_of_its_own!();
                logs_in(PasswordMethod::$method).await;
            }

            #[tokio::test]
            async fn wrong_ones() {
                diesel_iris_tests::needs_servers_of_its_own!();
                is_refused(PasswordMethod::$method).await;
            }
        }
    )+};
}

for_each_method! {
    cleartext: Cleartext,
    md5: Md5,
    scram_sha_256: ScramSha256,
}

#[tokio::test]
async fn nobody_asks() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let emulator = Emulator::start().await.unwrap();
    for user in ["_SYSTEM", "_SYSTEM:needless"] {
        let url = format!("iris://{user}@{}/USER", emulator.address());
        let mut conn = AsyncIrisConnection::establish(&url).await.unwrap();
        diesel::select(horolog()).execute(&mut conn).await.unwrap();
    }
}

#[tokio::test]
async fn over_ipv6() {
    diesel_iris_tests::needs_servers_of_its_own!();
    // some machines have none
    if TcpListener::bind((Ipv6Addr::LOCALHOST, 0)).await.is_err() {
        return;
    }
    let emulator = Emulator::builder().listen((Ipv6Addr::LOCALHOST, 0).into()).start().await.unwrap();
    assert!(emulator.url().contains("@[::1]:"), "{}", emulator.url());
    let mut conn = AsyncIrisConnection::establish(&emulator.url()).await.unwrap();
    diesel::select(horolog()).execute(&mut conn).await.unwrap();
    let port = emulator.address().port();
    let by_words = format!("host=nowhere.invalid hostaddr=::1 port={port} user=_SYSTEM dbname=USER");
    let mut conn = AsyncIrisConnection::establish(&by_words).await.unwrap();
    diesel::select(horolog()).execute(&mut conn).await.unwrap();
}
