//! TLS, and logins over it: against the emulator, PostgreSQL, and the real PGWire server.

use std::sync::Arc;

use diesel::result::ConnectionError;
use diesel_async::RunQueryDsl;
use diesel_iris::prelude::*;
use diesel_iris::{AsyncIrisConnection, Config, WireError};
use diesel_iris_tests::{Authority, PgWireServer, Postgres};
use iris_emulator::{Emulator, PasswordMethod};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, RootCertStore};
use tokio_postgres_rustls::MakeRustlsConnect;

async fn connect(url: &str) -> Result<AsyncIrisConnection, String> {
    AsyncIrisConnection::establish(url).await.map_err(|error| match error {
        ConnectionError::BadConnection(text) => text,
        error => panic!("{error}"),
    })
}

/// A query is answered.
async fn works(url: &str) {
    let mut conn = connect(url).await.unwrap_or_else(|error| panic!("{url}: {error}"));
    diesel::sql_query("SELECT 1 AS one").execute(&mut conn).await.unwrap();
}

/// The connection is refused, for that reason.
async fn fails(url: &str, says: &str) {
    match connect(url).await {
        Ok(_) => panic!("{url} was accepted"),
        Err(error) => assert!(error.contains(says), "{url}: {error}"),
    }
}

/// Keys that ask for TLS by this authority.
fn keys(mode: &str, authority: &Authority) -> String {
    format!("sslmode={mode}&sslrootcert={}", authority.path().display())
}

async fn emulator(name: &str, expired: bool, authority: &Authority) -> Emulator {
    let certificate = authority.sign(name, expired);
    Emulator::builder().tls(certificate.certificate, certificate.key).start().await.unwrap()
}

#[tokio::test]
async fn certificates_are_checked_as_asked() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let authority = Authority::new();
    let stranger = Authority::new();
    let good = emulator("127.0.0.1", false, &authority).await;
    let expired = emulator("127.0.0.1", true, &authority).await;
    let other = emulator("db.example", false, &authority).await;
    let [good, expired, other] = [&good, &expired, &other].map(Emulator::url);
    for mode in ["require", "verify-ca", "verify-full"] {
        works(&format!("{good}?{}", keys(mode, &authority))).await;
        fails(&format!("{good}?{}", keys(mode, &stranger)), "UnknownIssuer").await;
        fails(&format!("{expired}?{}", keys(mode, &authority)), "expired").await;
    }
    works(&format!("{good}?sslrootcert={}", authority.path().display())).await;
    works(&format!("{other}?{}", keys("verify-ca", &authority))).await;
    for mode in ["require", "verify-full"] {
        fails(&format!("{other}?{}", keys(mode, &authority)), "not valid for name").await;
    }
    for url in [&good, &expired, &other] {
        works(&format!("{url}?sslmode=prefer")).await;
        works(&format!("{url}?sslmode=disable")).await;
        works(url).await;
    }
    fails(&format!("{good}?sslmode=require"), "UnknownIssuer").await;
    fails(&format!("{good}?sslmode=verify-ca&sslrootcert=/nowhere.pem"), "/nowhere.pem").await;
}

#[tokio::test]
async fn a_server_without_tls() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let emulator = Emulator::start().await.unwrap();
    works(&format!("{}?sslmode=prefer", emulator.url())).await;
    fails(&format!("{}?sslmode=require", emulator.url()), "does not offer").await;
    fails("iris://me@127.0.0.1:1/USER", "127.0.0.1:1").await;
}

#[tokio::test]
async fn passwords_over_tls() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let authority = Authority::new();
    let certificate = authority.sign("127.0.0.1", false);
    for method in [PasswordMethod::Cleartext, PasswordMethod::Md5, PasswordMethod::ScramSha256] {
        let emulator = Emulator::builder()
            .password("nurse", "secret", method)
            .tls(certificate.certificate.clone(), certificate.key.clone())
            .start()
            .await
            .unwrap();
        works(&format!("{}?{}", emulator.url(), keys("verify-full", &authority))).await;
        let wrong =
            format!("iris://nurse:wrong@{}/USER?{}", emulator.address(), keys("verify-full", &authority));
        fails(&wrong, "password authentication failed").await;
        // the emulator's SCRAM cannot be bound, the others never
        let bound = format!("{}?{}&channel_binding=require", emulator.url(), keys("verify-full", &authority));
        fails(&bound, "channel_binding=require").await;
    }
}

/// TLS by a crate that was made for `tokio_postgres`.
#[tokio::test]
async fn a_connector_of_ones_own() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let authority = Authority::new();
    let emulator = emulator("127.0.0.1", false, &authority).await;
    let mut roots = RootCertStore::empty();
    for certificate in CertificateDer::pem_file_iter(authority.path()).unwrap() {
        roots.add(certificate.unwrap()).unwrap();
    }
    let settings = |roots| {
        ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_root_certificates(roots)
            .with_no_client_auth()
    };
    let config: Config = format!("{}?sslmode=require", emulator.url()).parse().unwrap();
    let trusting = MakeRustlsConnect::new(settings(roots));
    let mut conn = AsyncIrisConnection::connect_with(&config, trusting.clone()).await.unwrap();
    diesel::sql_query("SELECT 1 AS one").execute(&mut conn).await.unwrap();
    conn.cancel_token().unwrap().cancel_with(trusting).await.unwrap();
    let doubting = MakeRustlsConnect::new(settings(RootCertStore::empty()));
    let refused = AsyncIrisConnection::connect_with(&config, doubting).await;
    assert!(matches!(refused, Err(WireError::Tls(_))));
}

#[tokio::test]
async fn the_real_server_speaks_tls() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let authority = Authority::new();
    let certificate = authority.sign("127.0.0.1", false);
    let emulator = Emulator::start().await.unwrap();
    let files = Some((certificate.certificate_path, certificate.key_path));
    let Some(server) = PgWireServer::start(&emulator, files).await else { return };
    works(&format!("{}?{}", server.url(), keys("verify-full", &authority))).await;
    works(&server.url()).await;
    let stranger = Authority::new();
    fails(&format!("{}?{}", server.url(), keys("verify-full", &stranger)), "UnknownIssuer").await;
    for (name, expired, says) in [("127.0.0.1", true, "expired"), ("db.example", false, "not valid for name")]
    {
        let certificate = authority.sign(name, expired);
        let files = Some((certificate.certificate_path, certificate.key_path));
        let Some(server) = PgWireServer::start(&emulator, files).await else { return };
        fails(&format!("{}?{}", server.url(), keys("verify-full", &authority)), says).await;
    }
    let Some(plain) = PgWireServer::start(&emulator, None).await else { return };
    fails(&format!("{}?{}", plain.url(), keys("verify-full", &authority)), "does not offer").await;
}

#[tokio::test]
async fn the_logins_of_postgresql() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let authority = Authority::new();
    let Some(server) = Postgres::start(Some(authority.sign("127.0.0.1", false))).await else { return };
    let tls = keys("verify-full", &authority);
    for user in ["trusted", "cleartext", "md5", "scram"] {
        works(&server.url(user, "sslmode=disable")).await;
        works(&server.url(user, "")).await;
    }
    for user in ["trusted", "cleartext", "md5", "scram", "bound"] {
        works(&server.url(user, &tls)).await;
    }
    for user in ["scram", "bound"] {
        works(&server.url(user, &format!("{tls}&channel_binding=require"))).await;
        works(&server.url(user, &format!("{tls}&channel_binding=disable"))).await;
    }
    for user in ["trusted", "cleartext", "md5"] {
        fails(&server.url(user, &format!("{tls}&channel_binding=require")), "channel_binding=require").await;
    }
    fails(&server.url("bound", "sslmode=disable"), "no encryption").await;
    fails(
        &server.url("scram", "sslmode=disable&channel_binding=prefer").replace("secret", "wrong"),
        "password",
    )
    .await;
    for user in ["cleartext", "md5", "scram", "bound"] {
        fails(&server.url(user, &tls).replace("secret", "wrong"), "password authentication failed").await;
    }
    works(&server.socket_url("owner")).await;
}

#[tokio::test]
async fn the_certificates_of_postgresql() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let authority = Authority::new();
    let Some(server) = Postgres::start(Some(authority.sign("127.0.0.1", true))).await else { return };
    fails(&server.url("trusted", &keys("verify-full", &authority)), "expired").await;
    let Some(server) = Postgres::start(Some(authority.sign("db.example", false))).await else { return };
    fails(&server.url("trusted", &keys("verify-full", &authority)), "not valid for name").await;
    works(&server.url("trusted", &keys("verify-ca", &authority))).await;
    let Some(server) = Postgres::start(None).await else { return };
    fails(&server.url("trusted", &keys("verify-full", &authority)), "does not offer").await;
    works(&server.url("trusted", "")).await;
}

#[tokio::test]
async fn a_statement_of_postgresql_is_cancelled() {
    diesel_iris_tests::needs_servers_of_its_own!();
    let authority = Authority::new();
    for tls in [None, Some(authority.sign("127.0.0.1", false))] {
        let keys = if tls.is_some() { keys("verify-full", &authority) } else { String::new() };
        let Some(server) = Postgres::start(tls).await else { return };
        let mut conn = connect(&server.url("trusted", &keys)).await.unwrap();
        let token = conn.cancel_token().unwrap();
        let cancelled = async {
            // a request that comes before the statement cancels nothing
            loop {
                token.cancel().await.unwrap();
                tokio::task::yield_now().await;
            }
        };
        let statement = diesel::sql_query("SELECT pg_sleep(600)").execute(&mut conn);
        let error = tokio::select! {
            result = statement => result.unwrap_err(),
            () = cancelled => unreachable!(),
        };
        assert!(error.to_string().contains("canceling statement"), "{error}");
        diesel::sql_query("SELECT 1 AS one").execute(&mut conn).await.unwrap();
    }
}
