//! What is counted, for Prometheus.

use std::sync::Mutex;
use std::sync::PoisonError;

use diesel_iris::AsyncIrisConnection;
use diesel_iris::pooled_connection::bb8::Pool;
use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, EncodeLabelSet, EncodeMetric, text};
use prometheus_client::metrics::counter::{ConstCounter, Counter};
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::{ConstGauge, Gauge};
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};

use crate::database::Database;

/// The media type of [`Metrics::encode`].
pub const MEDIA_TYPE: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// In seconds.
const BUCKETS: [f64; 12] = [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0];

/// What is counted.
#[derive(Debug)]
pub struct Metrics {
    registry: Mutex<Registry>,
    latencies: Family<RequestLabels, Histogram, fn() -> Histogram>,
    failures: Family<FailureLabels, Counter>,
    in_flight: Gauge,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct RequestLabels {
    method: String,
    /// The pattern, not the path: there are only so many of them.
    route: String,
    status: u16,
}

#[derive(Debug, Clone, PartialEq, Eq, Hash, EncodeLabelSet)]
struct FailureLabels {
    cause: &'static str,
}

impl Metrics {
    /// Nothing is counted yet.
    #[must_use]
    pub fn new(database: &Database) -> Self {
        let mut registry = Registry::with_prefix("clinic");
        let latencies = Family::new_with_constructor((|| Histogram::new(BUCKETS)) as fn() -> Histogram);
        let failures = Family::<FailureLabels, Counter>::default();
        let in_flight = Gauge::default();
        let about = "How long requests took, by method, route and status";
        registry.register_with_unit("request_duration", about, Unit::Seconds, latencies.clone());
        registry.register("failures", "Requests that failed, by cause", failures.clone());
        registry.register("requests_in_flight", "Requests being answered", in_flight.clone());
        registry.register_collector(Box::new(PoolFigures(database.pool().clone())));
        Self { registry: Mutex::new(registry), latencies, failures, in_flight }
    }

    /// Counts a request that begins; it has ended when the guard is dropped.
    #[must_use]
    pub fn begin(&self) -> InFlight {
        self.in_flight.inc();
        InFlight(self.in_flight.clone())
    }

    /// Counts a request that was answered.
    pub fn observe(&self, method: &str, route: &str, status: u16, seconds: f64) {
        let labels = RequestLabels { method: method.to_owned(), route: route.to_owned(), status };
        self.latencies.get_or_create(&labels).observe(seconds);
    }

    /// Counts a request that failed.
    pub fn fail(&self, cause: &'static str) {
        self.failures.get_or_create(&FailureLabels { cause }).inc();
    }

    /// Everything in the text form of OpenMetrics.
    ///
    /// # Errors
    ///
    /// None; the interface has one.
    pub fn encode(&self) -> Result<String, std::fmt::Error> {
        let registry = self.registry.lock().unwrap_or_else(PoisonError::into_inner);
        let mut out = String::new();
        text::encode(&mut out, &registry)?;
        Ok(out)
    }
}

/// A request being answered, also one that is given up.
#[derive(Debug)]
pub struct InFlight(Gauge);

impl Drop for InFlight {
    fn drop(&mut self) {
        self.0.dec();
    }
}

/// The pool's own figures, read when they are asked for.
struct PoolFigures(Pool<AsyncIrisConnection>);

impl std::fmt::Debug for PoolFigures {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("PoolFigures")
    }
}

impl Collector for PoolFigures {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> Result<(), std::fmt::Error> {
        let state = self.0.state();
        let gauges = [
            ("pool_connections", "Connections of the pool", state.connections),
            ("pool_idle_connections", "Connections that nobody uses", state.idle_connections),
            ("pool_max_connections", "Connections that the pool may have", self.0.config().max_size),
        ];
        for (name, help, value) in gauges {
            let gauge = ConstGauge::new(i64::from(value));
            gauge.encode(encoder.encode_descriptor(name, help, None, gauge.metric_type())?)?;
        }
        let figures = state.statistics;
        let counters = [
            ("pool_checkouts_direct", "Connections that were there when asked for", figures.get_direct),
            ("pool_checkouts_waited", "Connections that had to be waited for", figures.get_waited),
            ("pool_checkouts_timed_out", "Connections that did not come in time", figures.get_timed_out),
            ("pool_connections_created", "Connections that were made", figures.connections_created),
            (
                "pool_connections_broken",
                "Connections that were closed because they came back broken or in a transaction",
                figures.connections_closed_broken,
            ),
        ];
        for (name, help, value) in counters {
            let counter = ConstCounter::new(value);
            counter.encode(encoder.encode_descriptor(name, help, None, counter.metric_type())?)?;
        }
        let waited = ConstCounter::new(figures.get_wait_time.as_secs_f64());
        let about = "How long connections were waited for, in all";
        let unit = Some(&Unit::Seconds);
        waited.encode(encoder.encode_descriptor("pool_wait", about, unit, waited.metric_type())?)
    }
}
