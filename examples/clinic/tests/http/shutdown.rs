//! The end of the service, and of its clients.

use std::net::SocketAddr;
use std::time::Duration;

use clinic::schema::patients;
use clinic::{AppState, Config, serve};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::prelude::*;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

use crate::limits::{lock_patient, touch, waiting_emulator};
use crate::support::patient_config;

/// A service on a port of its own, with the means to stop it.
async fn start(
    config: Config,
    url: &str,
) -> (AppState, SocketAddr, oneshot::Sender<()>, JoinHandle<std::io::Result<()>>) {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let state = AppState::new(config, url.parse().unwrap()).unwrap();
    let (stop, stopped) = oneshot::channel();
    let serving = tokio::spawn(serve::serve(listener, state.clone(), async {
        let _ = stopped.await;
    }));
    (state, address, stop, serving)
}

/// Replaces patient 1, and gives the whole answer once it is there.
fn replace_patient(address: SocketAddr) -> JoinHandle<String> {
    tokio::spawn(async move {
        let mut socket = ask(address).await;
        let mut answer = String::new();
        // a connection that is cut has no answer
        let _ = socket.read_to_string(&mut answer).await;
        answer
    })
}

/// Asks for patient 1 to be replaced.
async fn ask(address: SocketAddr) -> TcpStream {
    let body = r#"{"record_number":"H-000487","name":"Changed"}"#;
    let request = format!(
        "PUT /api/patients/1 HTTP/1.1\r\nhost: {address}\r\ncontent-type: application/json\r\n\
         content-length: {}\r\nconnection: close\r\n\r\n{body}",
        body.len()
    );
    let mut socket = TcpStream::connect(address).await.unwrap();
    socket.write_all(request.as_bytes()).await.unwrap();
    socket
}

async fn until_in_flight(state: &AppState, requests: usize) {
    let line = format!("clinic_requests_in_flight {requests}\n");
    while !state.metrics.encode().unwrap().contains(&line) {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn requests_in_flight_are_answered() {
    let (emulator, mut other) = waiting_emulator().await;
    lock_patient(&mut other, 1).await;
    let config = Config { shutdown_timeout: Duration::from_secs(600), ..patient_config() };
    let (state, address, stop, serving) = start(config, &emulator.url()).await;
    let answer = replace_patient(address);
    until_in_flight(&state, 1).await;
    stop.send(()).unwrap();
    while TcpStream::connect(address).await.is_ok() {
        tokio::task::yield_now().await;
    }
    assert!(state.stopping.has_begun() && !serving.is_finished());
    other.batch_execute("COMMIT").await.unwrap();
    let answer = answer.await.unwrap();
    assert!(answer.starts_with("HTTP/1.1 200 ") && answer.contains("Changed"), "{answer}");
    serving.await.unwrap().unwrap();
}

#[tokio::test]
async fn what_takes_longer_than_the_limit_is_given_up() {
    let (emulator, mut other) = waiting_emulator().await;
    lock_patient(&mut other, 1).await;
    let config = Config { shutdown_timeout: Duration::from_millis(1), ..patient_config() };
    let (state, address, stop, serving) = start(config, &emulator.url()).await;
    let _answer = replace_patient(address);
    until_in_flight(&state, 1).await;
    stop.send(()).unwrap();
    serving.await.unwrap().unwrap();
}

#[tokio::test]
async fn what_a_client_asked_that_has_hung_up_is_undone() {
    let (emulator, mut other) = waiting_emulator().await;
    let named = patients::table.find(1).select(patients::name);
    let name: String = named.first(&mut other).await.unwrap();
    lock_patient(&mut other, 1).await;
    let (state, address, _stop, _serving) = start(patient_config(), &emulator.url()).await;
    let socket = ask(address).await;
    until_in_flight(&state, 1).await;
    drop(socket);
    until_in_flight(&state, 0).await;
    other.batch_execute("COMMIT").await.unwrap();
    touch(&mut other, 1).await;
    assert_eq!(named.first(&mut other).await, Ok(name));
}
