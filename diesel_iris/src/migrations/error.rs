//! What can go wrong with migrations.

use crate::WireError;
use crate::synchronous::NoRuntime;

/// Why migrations were not run, or not reverted. The text names the cause as well, so
/// [`source`](std::error::Error::source) does not give it again.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum MigrationError {
    /// The connection could not be made.
    #[error(transparent)]
    Connect(#[from] WireError),
    /// The tables of migrations cannot be read or written.
    #[error("cannot use the table of migrations: {0}")]
    History(diesel::result::Error),
    /// Another run holds the lock.
    #[error("another migration run holds the lock of this database")]
    Locked,
    /// A statement of a script failed.
    #[error("migration {name} failed at statement {position} of {count}, and {}: {error}", stays(*undone))]
    Statement {
        /// The migration's name.
        name: String,
        /// Which statement.
        position: usize,
        /// Of how many.
        count: usize,
        /// Whether none of the migration took effect.
        undone: bool,
        /// What the database said.
        error: diesel::result::Error,
    },
    /// A script is to be resumed, and the statements that have run are not those that it begins with now.
    #[error(
        "migration {name} cannot be resumed: its first {done} statements were run, and they have changed since"
    )]
    Changed {
        /// The migration's name.
        name: String,
        /// How many statements have run.
        done: usize,
    },
    /// Code of a migration failed.
    #[error("migration {name} failed, and {}: {error}", stays(*undone))]
    Code {
        /// The migration's name.
        name: String,
        /// Whether none of the migration took effect.
        undone: bool,
        /// What the code said.
        error: Box<dyn std::error::Error + Send + Sync>,
    },
    /// The migrations are not those that were run, or cannot be read.
    #[error(transparent)]
    Source(Box<dyn std::error::Error + Send + Sync>),
    /// There is no runtime of tokio to run them on.
    #[error("migrations need a runtime of tokio: {0}")]
    Runtime(Box<dyn std::error::Error + Send + Sync>),
    /// The future of an earlier call was dropped, and the connections are in its hands.
    #[error("an earlier call was dropped while it ran; connect again")]
    GivenUp,
}

fn stays(undone: bool) -> &'static str {
    if undone { "none of it took effect" } else { "what came before took effect" }
}

impl From<NoRuntime> for MigrationError {
    fn from(error: NoRuntime) -> Self {
        Self::Runtime(Box::new(error))
    }
}

impl MigrationError {
    /// The error behind [`diesel::migration::Result`], as which Diesel's own code hands it on.
    pub(super) fn from_boxed(error: Box<dyn std::error::Error + Send + Sync>) -> Self {
        match error.downcast() {
            Ok(ours) => *ours,
            Err(theirs) => Self::Source(theirs),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_chain_names_each_cause_once() {
        let cause = || diesel::result::Error::QueryBuilderError("the cause".into());
        let name = || "1_one".to_owned();
        let io = || std::io::Error::other("the cause");
        for error in [
            MigrationError::Connect(io().into()),
            MigrationError::History(cause()),
            MigrationError::Statement { name: name(), position: 1, count: 2, undone: true, error: cause() },
            MigrationError::Code { name: name(), undone: false, error: io().into() },
            MigrationError::Source(io().into()),
            MigrationError::Runtime(io().into()),
            NoRuntime::from(io()).into(),
        ] {
            let text = error.to_string();
            let chain: Vec<String> = anyhow::Error::new(error).chain().map(ToString::to_string).collect();
            assert_eq!(chain, [text]);
        }
    }
}
