//! What is answered when there is no connection, and why.

use axum::http::StatusCode;
use clinic::Config;
use diesel_iris_tests::free_port;
use iris_emulator::{Emulator, PasswordMethod};
use std::time::Duration;

use crate::support::{Clinic, patient_config};

const SHORT: Duration = Duration::from_millis(50);

/// Waits until the answer has this status; whatever else is answered before has to be a 503.
async fn until(clinic: &Clinic, path: &str, status: u16, kind: &str) {
    loop {
        let answer = clinic.get(path).await;
        if answer.status.as_u16() == status && (status < 300 || answer.body.contains(kind)) {
            return;
        }
        assert_eq!(answer.status, StatusCode::SERVICE_UNAVAILABLE, "{answer:?}");
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn a_pool_in_use_is_busy() {
    let emulator = Emulator::start().await.unwrap();
    let config = Config { pool_size: 1, checkout_timeout: SHORT, ..patient_config() };
    let clinic = Clinic::with(config, &emulator.url());
    until(&clinic, "/health/ready", 204, "").await;
    let held = clinic.state.database.get().await.unwrap();
    clinic.get("/api/wards").await.is_problem(503, "database-busy");
    clinic.get("/health/ready").await.is_problem(503, "database-busy");
    assert_eq!(clinic.get("/health/live").await.status, StatusCode::NO_CONTENT);
    drop(held);
    until(&clinic, "/health/ready", 204, "").await;
    let metrics = clinic.get("/metrics").await.body;
    assert!(metrics.contains("clinic_failures_total{cause=\"exhausted\"}"), "{metrics}");
}

#[tokio::test]
async fn a_wrong_password_is_nothing_to_try_again() {
    let builder = Emulator::builder().password("me", "right", PasswordMethod::ScramSha256);
    let emulator = builder.start().await.unwrap();
    let url = |password| format!("iris://me:{password}@{}/USER", emulator.address());
    let clinic = Clinic::with(patient_config(), &url("wrong"));
    let refused = clinic.get("/api/wards").await;
    refused.is_problem(500, "database-login");
    assert!(!refused.body.contains("wrong"), "{refused:?}");
    clinic.get("/health/ready").await.is_problem(500, "database-login");
    assert_eq!(clinic.get("/health/live").await.status, StatusCode::NO_CONTENT);
    let metrics = clinic.get("/metrics").await.body;
    assert!(metrics.contains("clinic_failures_total{cause=\"login\"} 2\n"), "{metrics}");

    let clinic = Clinic::with(patient_config(), &url("right"));
    assert_eq!(clinic.get("/health/ready").await.status, StatusCode::NO_CONTENT);
}

#[tokio::test]
async fn a_server_that_goes_and_comes_back_needs_no_restart() {
    let address = format!("127.0.0.1:{}", free_port().unwrap()).parse().unwrap();
    let emulator = Emulator::builder().listen(address).start().await.unwrap();
    let config = Config { checkout_timeout: SHORT, ..patient_config() };
    let clinic = Clinic::with(config, &emulator.url());
    until(&clinic, "/health/ready", 204, "").await;
    drop(emulator);
    until(&clinic, "/api/wards", 503, "database-unreachable").await;
    until(&clinic, "/health/ready", 503, "database-unreachable").await;
    assert_eq!(clinic.get("/health/live").await.status, StatusCode::NO_CONTENT);
    let page = clinic.page("/").await;
    assert_eq!(page.status, StatusCode::SERVICE_UNAVAILABLE);
    assert!(page.body.contains("Please try again in a moment"), "{page:?}");

    let _emulator = Emulator::builder().listen(address).start().await.unwrap();
    until(&clinic, "/health/ready", 204, "").await;
}
