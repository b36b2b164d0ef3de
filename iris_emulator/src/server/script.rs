//! The scripts that an emulator begins with.

use super::StartError;
use crate::engine::Session;
use crate::sql::split_script;
use crate::sqlcode::SqlError;

/// A script, with a name if it has one.
#[derive(Debug, Clone)]
pub(super) struct Script {
    pub(super) name: Option<String>,
    pub(super) text: String,
}

impl Script {
    /// Runs its statements, one after the other.
    pub(super) async fn run(&self, session: &mut Session) -> Result<(), StartError> {
        let statements = split_script(&self.text)
            .map_err(|error| StartError::ScriptText { name: self.name.clone(), error })?;
        let count = statements.len();
        for (position, statement) in (1..).zip(statements) {
            if let Err(error) = run_one(session, statement).await {
                let line = line_of(&self.text, statement);
                return Err(StartError::Script { name: self.name.clone(), position, count, line, error });
            }
        }
        Ok(())
    }
}

async fn run_one(session: &mut Session, statement: &str) -> Result<(), SqlError> {
    let prepared = session.prepare(statement)?;
    session.execute(&prepared, &[]).await.map(drop)
}

/// The line, from 1, on which a part of a text begins.
fn line_of(text: &str, part: &str) -> usize {
    let offset = (part.as_ptr() as usize).saturating_sub(text.as_ptr() as usize);
    1 + text.get(..offset).unwrap_or_default().matches('\n').count()
}

/// `name, `, if there is one.
pub(super) fn prefix(name: Option<&str>) -> String {
    name.map(|name| format!("{name}, ")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use std::error::Error;

    use crate::Emulator;

    #[tokio::test]
    async fn errors_say_where_and_name_their_cause_once() {
        let builder = || Emulator::builder().script("CREATE TABLE t (id INTEGER);");
        for (script, place) in [
            (
                "INSERT INTO t (id) VALUES (1);\n-- two\n\nINSERT INTO u (id) VALUES (2)",
                "seed.sql, line 4 (statement 2 of 2): ",
            ),
            ("SELECT 'open", "seed.sql, the script cannot be read: "),
        ] {
            let error = builder().named_script("seed.sql", script).start().await.unwrap_err();
            assert!(error.to_string().starts_with(place) && error.to_string().contains("SQLCODE"), "{error}");
            assert!(error.source().is_none());
        }
        let error = builder().script("nonsense").start().await.unwrap_err();
        assert!(error.to_string().starts_with("line 1 (statement 1 of 1): "), "{error}");
    }
}
