//! Running one migration, or taking it back: the one place that decides what is in a transaction.
//!
//! A transaction of IRIS holds changes of data (GSQL_modify_transaction), not definitions of tables. So a migration
//! runs in a transaction when the first thing it does only changes data; otherwise statement by statement, and what
//! took effect before one that fails stays.

use diesel::QueryResult;
use diesel::result::Error;
use diesel_async::{AsyncConnection, RunQueryDsl, TransactionManager};

use super::MigrationError;
use super::direction::Direction;
use super::history::History;
use crate::query_builder::Names;
use crate::wire::Statement;
use crate::{AsyncIrisConnection, script};

type Transactions = <AsyncIrisConnection as AsyncConnection>::TransactionManager;

/// A migration that is under way.
#[derive(Debug)]
pub(super) struct MigrationRun {
    /// Whether it is in a transaction; `None` until it is known.
    in_transaction: Option<bool>,
    /// Whether the transaction was begun.
    begun: bool,
    /// Whether something took effect outside of a transaction.
    took_effect: bool,
    failure: Option<Failure>,
}

/// The statement of a script that failed last, with nothing that succeeded since.
#[derive(Debug)]
struct Failure {
    position: usize,
    count: usize,
    error: Error,
}

impl MigrationRun {
    pub(super) fn new(in_transaction: Option<bool>) -> Self {
        Self { in_transaction, begun: false, took_effect: false, failure: None }
    }

    /// Begins the transaction, if there is to be one. `changes_data` tells of what comes next that it fits into one.
    pub(super) async fn enter(
        &mut self,
        connection: &mut AsyncIrisConnection,
        changes_data: bool,
    ) -> QueryResult<()> {
        self.goes_on();
        if *self.in_transaction.get_or_insert(changes_data) && !self.begun {
            Transactions::begin_transaction(connection).await?;
            self.begun = true;
        }
        Ok(())
    }

    /// Forgets a failure that the migration knew how to live with.
    pub(super) fn goes_on(&mut self) {
        self.failure = None;
    }

    /// Whether all that it changes is in one transaction.
    pub(super) fn is_in_transaction(&self) -> bool {
        self.begun
    }

    /// Remembers that a statement of a script failed, and gives a copy of the error.
    pub(super) fn failed(&mut self, position: usize, count: usize, error: Error) -> Error {
        let shown = copy(&error);
        self.failure = Some(Failure { position, count, error });
        shown
    }

    /// Remembers that a statement succeeded.
    pub(super) fn succeeded(&mut self) {
        self.took_effect = true;
    }

    /// Runs the statements of a script, if all of them can be sent.
    pub(super) async fn run(&mut self, connection: &mut AsyncIrisConnection, text: &str) -> QueryResult<()> {
        let statements = script::statements(text);
        if let Some((position, error)) = first_unsendable(&statements, Names::of(connection.profile())) {
            return Err(self.failed(position, statements.len(), error));
        }
        self.enter(connection, statements.iter().all(|statement| script::changes_data(statement))).await?;
        for (at, statement) in statements.iter().enumerate() {
            match diesel::sql_query(*statement).execute(connection).await {
                Ok(_) => self.succeeded(),
                Err(error) => return Err(self.failed(at + 1, statements.len(), error)),
            }
        }
        Ok(())
    }

    /// Records the migration, together with its changes if these are in a transaction.
    pub(super) async fn succeed(
        self,
        connection: &mut AsyncIrisConnection,
        direction: Direction,
        version: &str,
    ) -> Result<(), MigrationError> {
        let remembered = match direction {
            Direction::Up => History::add(connection, version).await,
            Direction::Down => History::remove(connection, version).await,
        };
        let result = match remembered {
            Ok(()) if self.begun => Transactions::commit_transaction(connection).await,
            Err(error) if self.begun => {
                undo(connection).await;
                Err(error)
            }
            result => result,
        };
        result.map_err(MigrationError::History)
    }

    /// Undoes what can be undone, and tells what failed.
    pub(super) async fn fail(
        self,
        connection: &mut AsyncIrisConnection,
        name: &str,
        source: Box<dyn std::error::Error + Send + Sync>,
    ) -> MigrationError {
        if self.begun {
            undo(connection).await;
        }
        let undone = self.begun || !self.took_effect;
        let name = name.to_owned();
        match self.failure {
            Some(Failure { position, count, error }) => {
                MigrationError::Statement { name, position, count, undone, error }
            }
            None => MigrationError::Code { name, undone, error: source },
        }
    }
}

/// The first of the statements that cannot be sent as it is written, by its position from 1. Nothing is sent.
pub(super) fn first_unsendable(statements: &[&str], names: Names) -> Option<(usize, Error)> {
    let sendable = |statement: &&str| QueryResult::Ok(Statement::new(&names.in_definition(statement)?)?);
    (1..)
        .zip(statements)
        .find_map(|(position, statement)| sendable(statement).err().map(|error| (position, error)))
}

async fn undo(connection: &mut AsyncIrisConnection) {
    // the first error tells more than one of the rollback
    let _ = Transactions::rollback_transaction(connection).await;
}

/// The same error for the migration's own code; the report keeps the original.
fn copy(error: &Error) -> Error {
    match error {
        Error::DatabaseError(kind, information) => {
            Error::DatabaseError(*kind, Box::new(information.message().to_owned()))
        }
        other => Error::QueryBuilderError(other.to_string().into()),
    }
}
