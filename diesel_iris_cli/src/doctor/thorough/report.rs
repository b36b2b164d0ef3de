//! What was found out, for people and for a bug report.

use std::fmt;

use super::Verdict;
use super::recording::Recording;
use super::settings::Setting;

/// What holds on a server, and what does not. There are neither data nor passwords in it.
#[derive(Debug, Clone)]
pub struct Report {
    release: Option<String>,
    settings: Vec<Setting>,
    outcomes: Vec<(&'static str, &'static str, Verdict)>,
    left: Vec<String>,
}

impl Report {
    pub(super) fn new(
        release: Option<String>,
        settings: Vec<Setting>,
        outcomes: Vec<(&'static str, &'static str, Verdict)>,
        left: Vec<String>,
    ) -> Self {
        Self { release, settings, outcomes, left }
    }

    /// How many assumptions do not hold, with the tables that could not be dropped.
    #[must_use]
    pub fn bad(&self) -> usize {
        self.do_not_hold() + self.left.len()
    }

    /// The verdict on an assumption.
    #[must_use]
    pub fn verdict(&self, id: &str) -> Option<&Verdict> {
        self.outcomes.iter().find(|(_, name, _)| *name == id).map(|(_, _, verdict)| verdict)
    }

    /// The same as if it had been read from a file.
    ///
    /// # Errors
    ///
    /// When it is not what [`Recording::read`] reads.
    pub fn recording(&self) -> Result<Recording, super::NoReport> {
        Recording::read(&self.to_string())
    }

    fn do_not_hold(&self) -> usize {
        self.count(|verdict| matches!(verdict, Verdict::DoesNotHold(_)))
    }

    fn count(&self, wanted: impl Fn(&Verdict) -> bool) -> usize {
        self.outcomes.iter().filter(|(_, _, verdict)| wanted(verdict)).count()
    }
}

/// One line for each setting, and one for each assumption: its name, whether it holds, and what was seen.
impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let on_one_line = |text: &str| text.replace(['\r', '\n'], " ");
        writeln!(f, "diesel_iris {}", env!("CARGO_PKG_VERSION"))?;
        writeln!(
            f,
            "server: {}",
            on_one_line(self.release.as_deref().unwrap_or("does not tell its release"))
        )?;
        for (name, found) in &self.settings {
            writeln!(f, "{name}: {found}")?;
        }
        let mut section = "";
        for (title, id, verdict) in &self.outcomes {
            if *title != section {
                section = title;
                writeln!(f, "\n[{title}]")?;
            }
            match verdict {
                Verdict::Holds => writeln!(f, "{id}: holds")?,
                Verdict::DoesNotHold(seen) => writeln!(f, "{id}: DOES NOT HOLD: {}", on_one_line(seen))?,
                Verdict::NotTried(reason) => writeln!(f, "{id}: not tried: {reason}")?,
            }
        }
        for table in &self.left {
            writeln!(f, "\nleft behind: DieselIrisDoctor.{}: drop it", on_one_line(table))?;
        }
        let holds = self.count(|verdict| *verdict == Verdict::Holds);
        let not_tried = self.count(|verdict| matches!(verdict, Verdict::NotTried(_)));
        let bad = self.do_not_hold();
        writeln!(f, "\n{holds} hold, {bad} do not hold, {not_tried} not tried")
    }
}
