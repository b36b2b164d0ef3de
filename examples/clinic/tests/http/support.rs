//! The service within the test, and what it answers.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Request, StatusCode, header};
use clinic::{AppState, Config, embedded, routes};
use diesel_iris_tests::TestDatabase;
use http_body_util::BodyExt;
use serde_json::Value;
use tokio::sync::OnceCell;
use tower::ServiceExt;

/// Long enough for a busy machine; no test waits for it.
pub(crate) const LONG: Duration = Duration::from_secs(300);

/// How many notes are left out for each that is taken.
const STEP: usize = 24;

/// The service, without a socket.
#[derive(Debug)]
pub(crate) struct Clinic {
    pub(crate) state: AppState,
    router: Router,
}

/// Settings with which nothing is given up.
pub(crate) fn patient_config() -> Config {
    Config { checkout_timeout: LONG, request_timeout: LONG, ..Config::default() }
}

impl Clinic {
    /// On a database with the tables and seed data. All tests of the real server share one.
    pub(crate) async fn on(database: &TestDatabase) -> Self {
        static SHARED: OnceCell<()> = OnceCell::const_new();
        let url = database.url();
        let fill = async || embedded::fill(&url.parse().unwrap(), STEP).await.unwrap();
        if url == database.emulator_url() {
            fill().await;
        } else {
            SHARED.get_or_init(fill).await;
        }
        Self::with(patient_config(), url)
    }

    /// With these settings, on whatever is at this URL.
    pub(crate) fn with(config: Config, url: &str) -> Self {
        let state = AppState::new(config, url.parse().unwrap()).unwrap();
        Self { router: routes::router(state.clone()), state }
    }

    pub(crate) async fn send(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = body.collect().await.unwrap().to_bytes();
        Answer {
            status: parts.status,
            headers: parts.headers,
            body: String::from_utf8(body.to_vec()).unwrap(),
        }
    }

    pub(crate) async fn get(&self, path: &str) -> Answer {
        self.send(Request::get(path).body(Body::empty()).unwrap()).await
    }

    /// As a browser asks for a page.
    pub(crate) async fn page(&self, path: &str) -> Answer {
        let request =
            Request::get(path).header(header::ACCEPT, "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8");
        self.send(request.body(Body::empty()).unwrap()).await
    }

    pub(crate) async fn with_json(&self, method: &str, path: &str, body: &Value) -> Answer {
        let request =
            Request::builder().method(method).uri(path).header(header::CONTENT_TYPE, "application/json");
        self.send(request.body(Body::from(body.to_string())).unwrap()).await
    }

    pub(crate) async fn post(&self, path: &str, body: &Value) -> Answer {
        self.with_json("POST", path, body).await
    }

    /// Makes a patient and gives the key.
    pub(crate) async fn new_patient(&self, name: &str) -> i64 {
        let input = serde_json::json!({"record_number": record_number(), "name": name});
        let made = self.post("/api/patients", &input).await;
        assert_eq!(made.status, StatusCode::CREATED, "{made:?}");
        made.json()["id"].as_i64().unwrap()
    }
}

/// What the service answers.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: String,
}

impl Answer {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }

    pub(crate) fn header(&self, name: header::HeaderName) -> &str {
        self.headers.get(name).unwrap_or_else(|| panic!("{self:?}")).to_str().unwrap()
    }

    /// Checks that this is a problem document of this kind and status.
    #[track_caller]
    pub(crate) fn is_problem(&self, status: u16, kind: &str) {
        assert_eq!(self.status.as_u16(), status, "{self:?}");
        assert_eq!(self.header(header::CONTENT_TYPE), "application/problem+json");
        let problem = self.json();
        assert_eq!(problem["type"], format!("/problems/{kind}"), "{self:?}");
        assert_eq!(problem["status"], status, "{self:?}");
        assert_eq!(self.headers.contains_key(header::RETRY_AFTER), status == 503, "{self:?}");
    }
}

/// A number that no other patient has.
pub(crate) fn record_number() -> String {
    static NEXT: AtomicUsize = AtomicUsize::new(1);
    format!("T-{:08}", NEXT.fetch_add(1, Ordering::Relaxed))
}
