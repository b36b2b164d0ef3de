//! Medians, and between what they lie.

use std::fmt;
use std::time::Duration;

#[derive(Debug, Clone, Copy)]
pub struct Summary {
    /// In seconds, as the others.
    pub median: f64,
    pub least: f64,
    pub most: f64,
}

impl Summary {
    pub fn of(times: &mut [Duration]) -> Self {
        times.sort();
        let at = |position: usize| times.get(position).copied().unwrap_or_default().as_secs_f64();
        Self { median: at(times.len() / 2), least: at(0), most: at(times.len().saturating_sub(1)) }
    }
}

/// `23.1 µs (22.0–31.5)`
impl fmt::Display for Summary {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (unit, factor) = match self.median {
            seconds if seconds >= 1.0 => ("s", 1.0),
            seconds if seconds >= 1e-3 => ("ms", 1e3),
            _ => ("µs", 1e6),
        };
        let [median, least, most] =
            [self.median, self.least, self.most].map(|seconds| short(seconds * factor));
        write!(f, "{median} {unit} ({least}–{most})")
    }
}

/// Three digits.
pub fn short(number: f64) -> String {
    match number {
        number if number >= 100.0 => format!("{number:.0}"),
        number if number >= 10.0 => format!("{number:.1}"),
        number => format!("{number:.2}"),
    }
}
