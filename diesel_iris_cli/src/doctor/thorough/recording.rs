//! A report that was written to a file, read back and compared with another.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;

use iris_emulator::{Face, Release};

use super::settings::{DATE_PARAMETERS, DATES, DELIMITED, MESSAGES, RELEASE, TIMES, TIMESTAMPS};

/// What a report says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Recording {
    /// What the server calls itself.
    server: String,
    /// By the name of each setting.
    settings: BTreeMap<String, String>,
    /// By the name of each assumption.
    outcomes: BTreeMap<String, Outcome>,
}

/// The outcome of a check, as the report has it.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Outcome {
    Holds,
    DoesNotHold(String),
    NotTried,
}

impl fmt::Display for Outcome {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Holds => f.write_str("holds"),
            Self::DoesNotHold(seen) => write!(f, "does not hold: {seen}"),
            Self::NotTried => f.write_str("not tried"),
        }
    }
}

/// A text that is no report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("this is no report of `diesel_iris doctor --thorough`: {0}")]
pub struct NoReport(String);

impl Recording {
    /// Reads what [`Report`](super::Report) prints.
    ///
    /// # Errors
    ///
    /// Where it is something else, with the line that is wrong.
    pub fn read(text: &str) -> Result<Self, NoReport> {
        let mut lines = text.lines();
        if !lines.next().is_some_and(|line| line.starts_with("diesel_iris ")) {
            return Err(NoReport("it does not begin with `diesel_iris` and a version".into()));
        }
        let mut recording =
            Self { server: String::new(), settings: BTreeMap::new(), outcomes: BTreeMap::new() };
        let mut in_checks = false;
        for line in lines.map(str::trim_end).filter(|line| !line.is_empty()) {
            if line.starts_with('[') {
                in_checks = true;
                continue;
            }
            if line.starts_with("left behind: ") || is_sum(line) {
                continue;
            }
            let (name, value) = line.split_once(": ").ok_or_else(|| NoReport(format!("{line:?}")))?;
            if in_checks {
                let outcome = outcome(value).ok_or_else(|| NoReport(format!("{line:?}")))?;
                recording.outcomes.insert(name.to_owned(), outcome);
            } else if name == "server" {
                recording.server = value.to_owned();
            } else {
                recording.settings.insert(name.to_owned(), value.to_owned());
            }
        }
        if recording.outcomes.is_empty() {
            return Err(NoReport("there are no checks in it".into()));
        }
        Ok(recording)
    }

    fn setting(&self, name: &str) -> Option<&str> {
        self.settings.get(name).map(String::as_str)
    }

    /// The face of the emulator that is most like the instance: its settings, and the latest release that is not newer.
    #[must_use]
    pub fn face(&self) -> Face {
        fn read<T: std::str::FromStr>(into: &mut T, word: Option<&str>) {
            // what the emulator does not have stays as it is by default
            if let Some(value) = word.and_then(|word| word.parse().ok()) {
                *into = value;
            }
        }
        let mut face = Face::default();
        read(&mut face.dates, self.setting(DATES));
        read(&mut face.date_parameters, self.setting(DATE_PARAMETERS));
        read(&mut face.times, self.setting(TIMES));
        read(&mut face.timestamps, self.setting(TIMESTAMPS));
        read(&mut face.language, self.setting(MESSAGES));
        face.delimited_identifiers = self.setting(DELIMITED) != Some("off");
        if let Some(release) = self.setting(RELEASE).and_then(release_of) {
            let known =
                Release::ALL.into_iter().filter_map(|known| Some((release_of(&known.to_string())?, known)));
            let (older, _): (Vec<_>, Vec<_>) = known.partition(|(known, _)| *known <= release);
            face.release = older.last().map_or(Release::ALL[0], |(_, known)| *known);
        }
        face
    }

    /// What is otherwise in another report, which is of an emulator that was given [`Self::face`] or not: then the
    /// release does not count.
    #[must_use]
    pub fn compare(&self, other: &Self, disregards_release: bool) -> Comparison {
        let mut comparison = Comparison { differing: Vec::new(), only_in_one: Vec::new(), same: 0 };
        let names: BTreeSet<&String> = self.settings.keys().chain(other.settings.keys()).collect();
        for name in names.into_iter().filter(|name| !disregards_release || *name != RELEASE) {
            comparison.put(name, self.settings.get(name), other.settings.get(name));
        }
        let names: BTreeSet<&String> = self.outcomes.keys().chain(other.outcomes.keys()).collect();
        for name in names {
            let tried = |recording: &Self| {
                recording.outcomes.get(name).filter(|outcome| **outcome != Outcome::NotTried).cloned()
            };
            match (tried(self), tried(other)) {
                (None, None) => {}
                (one, another) => comparison.put(name, one.as_ref(), another.as_ref()),
            }
        }
        comparison
    }
}

/// Year and number of a release.
fn release_of(text: &str) -> Option<(u16, u16)> {
    let (year, number) = text.split_once('.')?;
    Some((year.parse().ok()?, number.parse().ok()?))
}

fn outcome(text: &str) -> Option<Outcome> {
    if text == "holds" {
        return Some(Outcome::Holds);
    }
    if let Some(seen) = text.strip_prefix("DOES NOT HOLD: ") {
        return Some(Outcome::DoesNotHold(seen.to_owned()));
    }
    text.starts_with("not tried").then_some(Outcome::NotTried)
}

/// `30 hold, 2 do not hold, 5 not tried`
fn is_sum(line: &str) -> bool {
    line.ends_with(" not tried") && line.contains(" hold, ")
}

/// What two reports have in common, and what not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Comparison {
    /// What it is about, what the one says, and what the other says.
    differing: Vec<(String, String, String)>,
    only_in_one: Vec<String>,
    same: usize,
}

impl Comparison {
    /// How many settings and checks came out otherwise.
    #[must_use]
    pub fn differences(&self) -> usize {
        self.differing.len()
    }

    /// The names of the settings and the checks that came out otherwise.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.differing.iter().map(|(name, ..)| name.as_str())
    }

    fn put<T: PartialEq + fmt::Display>(&mut self, name: &str, one: Option<&T>, other: Option<&T>) {
        match (one, other) {
            (Some(one), Some(other)) if one == other => self.same += 1,
            (Some(one), Some(other)) => {
                self.differing.push((name.to_owned(), one.to_string(), other.to_string()));
            }
            _ => self.only_in_one.push(name.to_owned()),
        }
    }
}

/// Each difference in three lines, what cannot be compared, and the sum.
impl fmt::Display for Comparison {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (name, one, other) in &self.differing {
            writeln!(f, "{name}\n    in the file: {one}\n    here:        {other}")?;
        }
        if !self.only_in_one.is_empty() {
            writeln!(f, "looked at in one of the two only: {}", self.only_in_one.join(", "))?;
        }
        writeln!(f, "{} the same, {} differ", self.same, self.differing.len())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const REPORT: &str = "diesel_iris 0.1.0\nserver: IRIS for UNIX 2025.2 (Build 1)\nrelease: 2025.2\n\
                          delimited identifiers: off\ndates: horolog\nmessages: fr\n\n[Ranges]\nranges.tinyint: holds\n\
                          ranges.double: DOES NOT HOLD: \"1: 2\" instead of \"1\"\nranges.x: not tried: it is right\n\n\
                          left behind: DieselIrisDoctor.Data: drop it\n\n1 hold, 1 do not hold, 1 not tried\n";

    #[test]
    fn a_report_is_read_back() {
        let recording = Recording::read(REPORT).unwrap();
        assert_eq!(recording.server, "IRIS for UNIX 2025.2 (Build 1)");
        let seen = Outcome::DoesNotHold("\"1: 2\" instead of \"1\"".into());
        assert_eq!(recording.outcomes["ranges.double"], seen);
        assert_eq!(recording.outcomes.len(), 3);
        let face = recording.face();
        assert_eq!(face.release, Release::R2025_1);
        assert!(!face.delimited_identifiers && face.dates == iris_emulator::DateForm::Horolog);
        assert_eq!(face.language, Face::default().language);
        for (release, expected) in
            [("2021.1", Release::R2023_1), ("2026.3", Release::R2026_1), ("unknown", Face::default().release)]
        {
            let text = REPORT.replace("release: 2025.2", &format!("release: {release}"));
            assert_eq!(Recording::read(&text).unwrap().face().release, expected);
        }
    }

    #[test]
    fn other_texts_are_refused() {
        for text in ["", "diesel_iris 0.1.0\n", "# Notes\n", "diesel_iris 0.1.0\n[x]\na.b: perhaps\n"] {
            assert!(Recording::read(text).is_err(), "{text}");
        }
    }

    #[test]
    fn what_differs_is_named() {
        let one = Recording::read(REPORT).unwrap();
        assert_eq!(one.compare(&one, false).differences(), 0);
        let other = REPORT
            .replace("dates: horolog", "dates: iso")
            .replace("release: 2025.2", "release: 2026.1")
            .replace("tinyint: holds", "tinyint: DOES NOT HOLD: it was accepted")
            .replace("ranges.x", "ranges.y");
        let comparison = one.compare(&Recording::read(&other).unwrap(), true);
        assert_eq!(comparison.names().collect::<Vec<_>>(), ["dates", "ranges.tinyint"]);
        assert!(comparison.to_string().ends_with("3 the same, 2 differ\n"), "{comparison}");
    }
}
