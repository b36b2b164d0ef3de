//! DATE, TIME and TIMESTAMP of a result, in whichever form the server hands them on.

use super::{IrisValue, civil, logical};

/// Days from 1970-01-01.
#[cfg(any(feature = "chrono", feature = "time"))]
pub(super) fn date(value: &IrisValue<'_>) -> Option<i32> {
    civil::read_date(value.as_bytes()).or_else(|| logical::read_date(value.as_str().ok()?, value.dates))
}

/// Nanoseconds from midnight.
#[cfg(any(feature = "chrono", feature = "time"))]
pub(super) fn time(value: &IrisValue<'_>) -> Option<u64> {
    civil::read_time(value.as_bytes()).or_else(|| logical::read_time(value.as_str().ok()?))
}

/// Days from 1970-01-01, and nanoseconds from midnight.
pub(super) fn timestamp(value: &IrisValue<'_>) -> Option<(i32, u64)> {
    civil::read_timestamp(value.as_bytes()).or_else(|| logical::read_timestamp(value.as_str().ok()?))
}
