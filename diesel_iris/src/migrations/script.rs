//! Running the script of one migration, or of taking it back.

use diesel::QueryResult;
use diesel_async::RunQueryDsl;

use super::MigrationError;
use super::direction::Direction;
use super::progress::{Progress, Stopped, digest};
use super::run::{MigrationRun, first_unsendable};
use crate::migration_table::TABLE_EXISTS;
use crate::query_builder::Names;
use crate::{AsyncIrisConnection, script, sqlcode};

/// A script of a migration.
#[derive(Debug, Clone, Copy)]
pub struct Script<'s> {
    /// The migration's name, for errors.
    pub name: &'s str,
    /// Its version.
    pub version: &'s str,
    /// The statements.
    pub text: &'s str,
    /// Whether to run them in a transaction; `None` to find out from the statements.
    pub in_transaction: Option<bool>,
}

/// How a [`Script`] is run, where that is to differ from [`Script::run`].
#[derive(Default)]
pub struct ScriptOptions<'o> {
    /// Begin at the statement at which an earlier run stopped, if one did.
    pub resume: bool,
    /// Called before each statement with its position in the script, from 1, and the number of statements.
    pub watch: Option<&'o mut (dyn FnMut(usize, usize) + Send)>,
    /// Where HNSW indexes are built: IRIS keeps a lock on the table for the connection that built one.
    pub index_connection: Option<&'o mut AsyncIrisConnection>,
}

impl std::fmt::Debug for ScriptOptions<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("ScriptOptions").field("resume", &self.resume).finish_non_exhaustive()
    }
}

impl<'s> Script<'s> {
    /// Its statements, in the order in which they are run: as they are written, but those that build HNSW indexes last,
    /// since IRIS may refuse later changes of the same table.
    #[must_use]
    pub fn statements(&self) -> Vec<&'s str> {
        self.placed().into_iter().map(|(_, statement)| statement).collect()
    }

    /// The statements with their positions in the script, from 1.
    fn placed(&self) -> Vec<(usize, &'s str)> {
        let all = script::statements(self.text).into_iter().enumerate().map(|(at, text)| (at + 1, text));
        let (last, mut first): (Vec<_>, Vec<_>) =
            all.partition(|(_, statement)| builds_hnsw_index(statement));
        first.extend(last);
        first
    }

    /// Looks for statements that cannot be sent as they are written. Nothing is sent.
    ///
    /// # Errors
    ///
    /// [`MigrationError::Statement`] with the first of them.
    pub fn check(&self) -> Result<(), MigrationError> {
        self.check_for(Names::default())
    }

    /// The same for an instance that takes names like that.
    fn check_for(&self, names: Names) -> Result<(), MigrationError> {
        let statements = script::statements(self.text);
        first_unsendable(&statements, names).map_or(Ok(()), |(position, error)| {
            let (name, count) = (self.name.to_owned(), statements.len());
            Err(MigrationError::Statement { name, position, count, undone: true, error })
        })
    }

    /// Runs the script and records it. The table of migrations is there: see [`History::prepare`].
    ///
    /// The whole script is looked through before its first statement runs. Outside of a transaction, the statement that
    /// runs is written down in the table `__diesel_iris_progress` until all have run.
    ///
    /// [`History::prepare`]: super::History::prepare
    ///
    /// # Errors
    ///
    /// When a statement cannot be sent as it is written, and when the database refuses one.
    pub async fn run(
        &self,
        connection: &mut AsyncIrisConnection,
        direction: Direction,
    ) -> Result<(), MigrationError> {
        self.run_with(connection, direction, ScriptOptions::default()).await
    }

    /// The same in a way of one's own.
    ///
    /// # Errors
    ///
    /// The same, and [`MigrationError::Changed`] when it is to be resumed and the statements that have run are others now.
    pub async fn run_with(
        &self,
        connection: &mut AsyncIrisConnection,
        direction: Direction,
        mut options: ScriptOptions<'_>,
    ) -> Result<(), MigrationError> {
        self.check_for(Names::of(connection.profile()))?;
        let statements = self.placed();
        let progress = Progress { version: self.version, direction };
        let earlier = progress.find(connection).await?;
        let start = match &earlier {
            Some(stopped) if options.resume => self.resumes_at(stopped, &statements)?,
            _ => 0,
        };
        let mut migration = MigrationRun::new(self.in_transaction);
        let run =
            self.run_statements(connection, &progress, &statements, start, &mut migration, &mut options);
        match run.await {
            Ok(()) => {
                let is_recorded = !migration.is_in_transaction();
                migration.succeed(connection, direction, self.version).await?;
                if is_recorded { progress.finish(connection).await } else { Ok(()) }
            }
            Err(error) => {
                if let Some(earlier) = earlier.filter(|_| is_there_already(&error)) {
                    // the earlier run's work is still there, and so is its record
                    progress.restore(connection, &earlier).await?;
                }
                Err(migration.fail(connection, self.name, error.into()).await)
            }
        }
    }

    /// How many statements need not be run, because an earlier run has.
    fn resumes_at(&self, stopped: &Stopped, statements: &[(usize, &str)]) -> Result<usize, MigrationError> {
        match statements.get(..stopped.done) {
            Some(done) if digest(done.iter().map(|(_, text)| *text)) == stopped.digest => Ok(stopped.done),
            _ => Err(MigrationError::Changed { name: self.name.to_owned(), done: stopped.done }),
        }
    }

    async fn run_statements(
        &self,
        connection: &mut AsyncIrisConnection,
        progress: &Progress<'_>,
        statements: &[(usize, &str)],
        start: usize,
        migration: &mut MigrationRun,
        options: &mut ScriptOptions<'_>,
    ) -> QueryResult<()> {
        migration
            .enter(connection, statements.iter().all(|(_, statement)| script::changes_data(statement)))
            .await?;
        // what is done at once, or not at all, needs no record
        let is_recorded = !migration.is_in_transaction() && statements.len() > 1;
        for (at, (position, statement)) in statements.iter().enumerate().skip(start) {
            if is_recorded {
                let done = digest(statements[..at].iter().map(|(_, text)| *text));
                progress.record(connection, at, statements.len(), &done).await?;
            }
            if let Some(watch) = &mut options.watch {
                watch(*position, statements.len());
            }
            let runs_on = match &mut options.index_connection {
                Some(other) if builds_hnsw_index(statement) => &mut **other,
                _ => &mut *connection,
            };
            match diesel::sql_query(*statement).execute(runs_on).await {
                Ok(_) => migration.succeeded(),
                Err(error) => return Err(migration.failed(*position, statements.len(), error)),
            }
        }
        Ok(())
    }
}

/// RERR_sql: a table or view, a column, an index of that name is there already.
fn is_there_already(error: &diesel::result::Error) -> bool {
    matches!(sqlcode(error), Some(TABLE_EXISTS | -306 | -324))
}

/// Whether a statement is `CREATE INDEX … AS HNSW (…)`.
#[must_use]
pub fn builds_hnsw_index(statement: &str) -> bool {
    let words: Vec<String> = crate::sql::tokens(statement)
        .filter_map(Result::ok)
        .filter(|token| token.kind == crate::sql::TokenKind::Word)
        .map(|token| token.text.to_uppercase())
        .collect();
    let words = words.as_slice();
    matches!(words, [create, index, ..] if create == "CREATE" && (index == "INDEX" || index == "UNIQUE"))
        && words.windows(2).any(|pair| pair[0] == "AS" && pair[1] == "HNSW")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn script(text: &str) -> Script<'_> {
        Script { name: "1_x", version: "1", text, in_transaction: None }
    }

    #[test]
    fn hnsw_indexes_are_built_last() {
        let text = "CREATE TABLE t (v VECTOR(DOUBLE, 3));\ncreate index h on t (v) as hnsw(Distance='Cosine');\n\
                    CREATE INDEX i ON t (v)";
        let statements = script(text).statements();
        assert!(statements[1].starts_with("CREATE INDEX i") && statements[2].starts_with("create index h"));
        assert!(!builds_hnsw_index("CREATE INDEX i ON t (\"AS HNSW\") -- AS HNSW"));
        assert!(!builds_hnsw_index("SELECT x AS HNSW FROM t"));
    }

    #[test]
    fn what_cannot_be_sent_is_found_before_anything_is() {
        let error =
            script("CREATE TABLE t (id INTEGER); INSERT INTO t SELECT 1 MINUS SELECT 2").check().unwrap_err();
        let MigrationError::Statement { position, count, undone, .. } = error else { panic!("{error}") };
        assert_eq!((position, count, undone), (2, 2, true));
        script("SELECT 1; SELECT 2").check().unwrap();
    }
}
