//! How many requests at a time, how long, and what a request that is given up leaves.

use std::time::Duration;

use axum::body::Body;
use axum::http::{Request, StatusCode};
use clinic::schema::patients;
use clinic::{Config, embedded};
use diesel::prelude::*;
use diesel_async::RunQueryDsl;
use diesel_iris::AsyncIrisConnection;
use diesel_iris::prelude::*;
use iris_emulator::Emulator;
use serde_json::json;
use uuid::Uuid;

use crate::support::{Clinic, LONG, patient_config};

/// An emulator with some seed data, whose statements wait for locks.
pub(crate) async fn waiting_emulator() -> (Emulator, AsyncIrisConnection) {
    let emulator = Emulator::builder().lock_timeout(LONG).start().await.unwrap();
    embedded::fill(&emulator.url().parse().unwrap(), 600).await.unwrap();
    let conn = AsyncIrisConnection::establish(&emulator.url()).await.unwrap();
    (emulator, conn)
}

/// Changes a patient in a transaction that stays open, so that nobody else can.
pub(crate) async fn lock_patient(conn: &mut AsyncIrisConnection, id: i64) {
    conn.batch_execute("START TRANSACTION").await.unwrap();
    touch(conn, id).await;
}

/// Waits for those who have changed a patient.
pub(crate) async fn touch(conn: &mut AsyncIrisConnection, id: i64) {
    let change = diesel::update(patients::table.find(id)).set(patients::deceased.eq(false));
    assert_eq!(change.execute(conn).await, Ok(1));
}

#[tokio::test]
async fn a_request_that_takes_too_long_is_undone() {
    let (emulator, mut other) = waiting_emulator().await;
    let config = Config { request_timeout: Duration::from_millis(200), ..patient_config() };
    let clinic = Clinic::with(config, &emulator.url());
    // so that the request has a connection at once
    while clinic.get("/api/patients/1").await.status != StatusCode::OK {}
    let name = clinic.get("/api/patients/1").await.json()["name"].clone();

    lock_patient(&mut other, 1).await;
    let change = json!({"record_number": "H-000487", "name": "Changed"});
    clinic.with_json("PUT", "/api/patients/1", &change).await.is_problem(504, "timeout");
    other.batch_execute("COMMIT").await.unwrap();

    // the statement that was given up may get the lock first, and its ROLLBACK gives it back
    touch(&mut other, 1).await;
    let kept: String = patients::table.find(1).select(patients::name).first(&mut other).await.unwrap();
    assert_eq!(json!(kept), name);
    // the pool has closed its connection and made another
    while clinic.get("/api/patients/1").await.status != StatusCode::OK {}
    let metrics = clinic.get("/metrics").await.body;
    assert!(metrics.contains("clinic_failures_total{cause=\"timeout\"}"), "{metrics}");
    assert!(metrics.contains("clinic_pool_connections_broken_total 1\n"), "{metrics}");
    assert!(metrics.contains("clinic_requests_in_flight 1\n"), "only the one that asks: {metrics}");
}

#[tokio::test]
async fn more_requests_than_the_service_takes_on_are_refused_at_once() {
    let emulator = Emulator::start().await.unwrap();
    let clinic = Clinic::with(Config { max_requests: 1, ..patient_config() }, &emulator.url());
    let running = clinic.state.permits.clone().try_acquire_owned().unwrap();
    clinic.get("/api/wards").await.is_problem(503, "overloaded");
    assert_eq!(clinic.page("/").await.status, StatusCode::SERVICE_UNAVAILABLE);
    for path in ["/health/live", "/health/ready"] {
        assert_eq!(clinic.get(path).await.status, StatusCode::NO_CONTENT, "{path}");
    }
    drop(running);
    // the tables were never made
    clinic.get("/api/wards").await.is_problem(500, "database");
}

#[tokio::test]
async fn requests_have_ids() {
    let emulator = Emulator::start().await.unwrap();
    let clinic = Clinic::with(patient_config(), &emulator.url());
    let made = clinic.get("/health/live").await;
    assert!(made.headers["x-request-id"].to_str().unwrap().parse::<Uuid>().is_ok(), "{made:?}");
    let request = Request::get("/nothing").header("x-request-id", "mine").body(Body::empty()).unwrap();
    assert_eq!(clinic.send(request).await.headers["x-request-id"], "mine");
}

#[tokio::test]
async fn latencies_are_told_by_route() {
    let (emulator, _other) = waiting_emulator().await;
    let clinic = Clinic::with(patient_config(), &emulator.url());
    for path in ["/api/patients/1", "/api/patients/2", "/api/patients/999999", "/nothing"] {
        clinic.get(path).await;
    }
    let metrics = clinic.get("/metrics").await.body;
    let count =
        |labels: &str| format!("clinic_request_duration_seconds_count{{method=\"GET\",route={labels}}}");
    for line in [
        count("\"/api/patients/{id}\",status=\"200\"") + " 2\n",
        count("\"/api/patients/{id}\",status=\"404\"") + " 1\n",
        count("\"none\",status=\"404\"") + " 1\n",
        "clinic_pool_max_connections 8\n".to_owned(),
    ] {
        assert!(metrics.contains(&line), "{line}{metrics}");
    }
    assert!(metrics.ends_with("# EOF\n"), "{metrics}");
}
