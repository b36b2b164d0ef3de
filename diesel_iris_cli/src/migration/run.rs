//! Running a migration, and taking it back.
//!
//! A transaction of IRIS holds changes of data (GSQL_modify_transaction), not definitions of tables. So a migration runs in
//! a transaction when it only changes data, or when its `metadata.toml` says so; otherwise statement by statement, and
//! what took effect before one that fails stays.

use diesel_async::{AsyncConnection, RunQueryDsl, TransactionManager};
use diesel_iris::AsyncIrisConnection;

use super::folder::Migration;
use super::history::History;
use crate::{Error, script};

type Transactions = <AsyncIrisConnection as AsyncConnection>::TransactionManager;

/// Runs a migration, and remembers that it was run.
///
/// # Errors
///
/// When a script cannot be read, and when the database refuses a statement.
pub async fn run(connection: &mut AsyncIrisConnection, migration: &Migration) -> Result<(), Error> {
    change(connection, migration, &migration.up()?, Direction::Up).await
}

/// Takes a migration back, and forgets that it was run.
///
/// # Errors
///
/// The same, and when the migration has no `down.sql`.
pub async fn revert(connection: &mut AsyncIrisConnection, migration: &Migration) -> Result<(), Error> {
    change(connection, migration, &migration.down()?, Direction::Down).await
}

#[derive(Debug, Clone, Copy)]
enum Direction {
    Up,
    Down,
}

async fn change(
    connection: &mut AsyncIrisConnection,
    migration: &Migration,
    text: &str,
    direction: Direction,
) -> Result<(), Error> {
    let statements = script::statements(text);
    let as_one = match migration.in_transaction()? {
        Some(said) => said,
        None => statements.iter().all(|statement| changes_data(statement)),
    };
    if as_one {
        Transactions::begin_transaction(connection).await.map_err(Error::History)?;
    }
    let failed = |position: usize, source| Error::Migration {
        name: migration.name.clone(),
        position: position + 1,
        count: statements.len(),
        undone: as_one,
        source,
    };
    let result = async {
        for (position, statement) in statements.iter().enumerate() {
            let executed = diesel::sql_query(*statement).execute(connection).await;
            executed.map_err(|source| failed(position, source))?;
        }
        match direction {
            Direction::Up => History::add(connection, &migration.version).await,
            Direction::Down => History::remove(connection, &migration.version).await,
        }
        .map_err(Error::History)
    }
    .await;
    if !as_one {
        return result;
    }
    match result {
        Ok(()) => Transactions::commit_transaction(connection).await.map_err(Error::History),
        Err(error) => {
            // the first error tells more than one of the rollback
            let _ = Transactions::rollback_transaction(connection).await;
            Err(error)
        }
    }
}

/// GSQL_modify_transaction: what a transaction is a series of. TRUNCATE is left out, for it need not be in one.
fn changes_data(statement: &str) -> bool {
    matches!(script::first_word(statement).as_deref(), Some("INSERT" | "UPDATE" | "DELETE" | "SELECT"))
}
