//! What a connection is good for, found out by trying.

mod checks;
pub mod thorough;
mod writing;

use diesel_iris::AsyncIrisConnection;

/// How a check went.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// All is well.
    Good,
    /// Something is not there that not everybody needs.
    Missing,
    /// Something does not work that everybody needs.
    Bad,
    /// It was not tried.
    Untried,
}

impl State {
    /// In a word.
    #[must_use]
    pub fn word(self) -> &'static str {
        match self {
            Self::Good => "ok",
            Self::Missing => "missing",
            Self::Bad => "BAD",
            Self::Untried => "not tried",
        }
    }
}

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was checked.
    pub check: &'static str,
    /// How it went.
    pub state: State,
    /// What was found.
    pub found: String,
    /// What to do about it; empty when there is nothing to do.
    pub advice: &'static str,
}

impl Finding {
    fn good(check: &'static str, found: impl Into<String>) -> Self {
        Self { check, state: State::Good, found: found.into(), advice: "" }
    }

    fn of(check: &'static str, state: State, found: impl ToString, advice: &'static str) -> Self {
        Self { check, state, found: found.to_string(), advice }
    }
}

/// Checks all that needs no change of the database; with `write`, also what does.
///
/// Changes are made to a table `diesel_iris_doctor`, which is made before and dropped behind.
pub async fn examine(connection: &mut AsyncIrisConnection, schema: &str, write: bool) -> Vec<Finding> {
    let mut findings = checks::server(connection).await;
    findings.push(checks::pgwire());
    findings.push(checks::round_trip(connection).await);
    findings.push(checks::values(connection).await);
    findings.push(checks::literals(connection).await);
    findings.push(checks::catalog(connection, schema).await);
    findings.push(checks::paging(connection).await);
    findings.push(checks::vectors(connection).await);
    findings.push(checks::isolation(connection).await);
    findings.extend(if write { writing::changes(connection).await } else { writing::untried() });
    findings
}
