//! The file with the counts that were accepted.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::PathBuf;
use std::process::Command;

/// What one query, or one row, takes.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Counts {
    pub(crate) instructions: u64,
    pub(crate) allocations: f64,
}

/// How far a count may be from the accepted one, as a part of it.
const TOLERANCE: f64 = 0.05;

/// Accepted counts by the names of their workloads.
pub(crate) struct Committed {
    compiler: Option<String>,
    counts: BTreeMap<String, Counts>,
}

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("counts.txt")
}

/// The compiler's version, which counts depend on.
fn compiler() -> String {
    let output = Command::new("rustc").arg("--version").output();
    output.map_or_else(
        |_| "an unknown compiler".to_owned(),
        |output| String::from_utf8_lossy(&output.stdout).trim().to_owned(),
    )
}

impl Committed {
    /// The file as it is; nothing if there is none.
    pub(crate) fn read() -> Self {
        Self::parse(&std::fs::read_to_string(path()).unwrap_or_default())
    }

    fn parse(text: &str) -> Self {
        let compiler = text.lines().find_map(|line| line.strip_prefix("# compiler: ")).map(str::to_owned);
        let line = |line: &str| {
            let mut fields = line.split_whitespace();
            let (name, instructions, allocations) = (fields.next()?, fields.next()?, fields.next()?);
            let counts =
                Counts { instructions: instructions.parse().ok()?, allocations: allocations.parse().ok()? };
            Some((name.to_owned(), counts))
        };
        let counts = text.lines().filter(|line| !line.starts_with('#')).filter_map(line).collect();
        Self { compiler, counts }
    }

    pub(crate) fn set(&mut self, name: &str, counts: Counts) {
        self.counts.insert(name.to_owned(), counts);
    }

    pub(crate) fn write(&self) {
        let mut text = String::from(
            "# Instructions and allocations of one query, or of one row where there are many, as accepted.\n\
             # Written by `cargo run --release -p diesel_iris_counts -- --accept`.\n",
        );
        writeln!(text, "# compiler: {}", compiler()).unwrap();
        for (name, counts) in &self.counts {
            writeln!(text, "{name:16} {:>9} {:>7.1}", counts.instructions, counts.allocations).unwrap();
        }
        std::fs::write(path(), text).unwrap();
    }

    /// What is wrong with these counts.
    pub(crate) fn complaints(&self, name: &str, counts: Counts) -> Vec<String> {
        let Some(accepted) = self.counts.get(name) else {
            return vec![format!("{name}: no counts were accepted for it")];
        };
        #[expect(clippy::cast_precision_loss, reason = "far below 2^53")]
        let pairs = [
            ("instructions", accepted.instructions as f64, counts.instructions as f64),
            ("allocations", accepted.allocations, counts.allocations),
        ];
        let complaint = |(what, accepted, counted): (&str, f64, f64)| {
            // a tenth of an allocation is what is rounded away
            let allowed = (accepted * TOLERANCE).max(0.1);
            let grown = counted - accepted;
            (grown.abs() > allowed).then(|| {
                let verb = if grown > 0.0 { "takes more" } else { "takes fewer" };
                let percent = 100.0 * grown / accepted;
                format!("{name}: {verb} {what} than accepted: {counted:.1} instead of {accepted:.1} ({percent:+.1} %)")
            })
        };
        pairs.into_iter().filter_map(complaint).collect()
    }

    /// What to do about complaints.
    pub(crate) fn advice(&self) -> String {
        let mut text = String::from(
            "More than 5 % from tests/counts/counts.txt. Fewer are good news; more need a reason. To accept them, run\n    \
             cargo run --release -p diesel_iris_counts -- --accept\nand commit the file.",
        );
        let compiler = compiler();
        if let Some(known) = self.compiler.as_ref().filter(|known| **known != compiler) {
            write!(text, "\nThe file was written with {known}, and this is {compiler}.").unwrap();
        }
        text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn growth_and_shrinkage_beyond_5_percent_are_told() {
        let committed = Committed::parse("# a comment\n# compiler: rustc 1\npoint 1000 10.0\nrow 500 0.0\n");
        let complaints = |name, instructions, allocations| {
            committed.complaints(name, Counts { instructions, allocations }).len()
        };
        assert_eq!(complaints("point", 1_049, 10.4), 0);
        assert_eq!(complaints("point", 951, 9.6), 0);
        assert_eq!(complaints("point", 1_051, 10.6), 2);
        assert_eq!(complaints("point", 949, 10.0), 1);
        assert_eq!(complaints("row", 500, 0.1), 0);
        assert_eq!(complaints("row", 500, 0.2), 1);
        assert_eq!(complaints("other", 1, 1.0), 1);
        let told = committed.complaints("point", Counts { instructions: 2_000, allocations: 10.0 });
        assert!(told[0].contains("point") && told[0].contains("+100.0 %"), "{}", told[0]);
        assert!(committed.advice().contains("--accept") && committed.advice().contains("rustc 1"));
    }
}
