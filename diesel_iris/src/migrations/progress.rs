//! Where a migration stands that is not in a transaction.
//!
//! Before a statement runs, the number of those before it is written down. So whatever ends the run, a failing statement,
//! Ctrl-C or a lost machine, the table tells at which statement that was, and whether the statements before it are
//! still those that have run.

use diesel::prelude::*;
use diesel::result::QueryResult;
use diesel_async::RunQueryDsl;
use sha2::{Digest, Sha256};

use super::MigrationError;
use super::direction::Direction;
use super::history::{TABLE_NOT_FOUND, create};
use crate::{AsyncIrisConnection, sqlcode};

diesel::table! {
    #[sql_name = "__diesel_iris_progress"]
    migration_progress (version) {
        version -> VarChar,
        direction -> VarChar,
        done -> Integer,
        statements -> Integer,
        digest -> VarChar,
    }
}

const CREATE: &str = "CREATE TABLE \"__diesel_iris_progress\" (version VARCHAR(50) NOT NULL PRIMARY KEY, \
    direction VARCHAR(4) NOT NULL, done INTEGER NOT NULL, statements INTEGER NOT NULL, digest VARCHAR(64) NOT NULL)";

/// The record of one migration.
#[derive(Debug, Clone, Copy)]
pub(super) struct Progress<'p> {
    pub(super) version: &'p str,
    pub(super) direction: Direction,
}

/// Where an earlier run stopped.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Stopped {
    pub(super) done: usize,
    statements: usize,
    pub(super) digest: String,
}

/// A migration that was begun and not finished.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unfinished {
    /// Its version.
    pub version: String,
    /// Whether it was being run, or taken back.
    pub direction: Direction,
    /// How many of its statements have run. The next one failed, or nobody knows.
    pub done: usize,
    /// How many it has.
    pub statements: usize,
}

impl Unfinished {
    /// All of a database.
    ///
    /// # Errors
    ///
    /// When the database refuses to tell.
    pub async fn all(connection: &mut AsyncIrisConnection) -> Result<Vec<Self>, MigrationError> {
        use migration_progress as progress;
        let rows = progress::table.select((
            progress::version,
            progress::direction,
            progress::done,
            progress::statements,
        ));
        let rows: Vec<(String, String, i32, i32)> = match rows.load(connection).await {
            Err(error) if sqlcode(&error) == Some(TABLE_NOT_FOUND) => return Ok(Vec::new()),
            result => result.map_err(MigrationError::History)?,
        };
        let unfinished = |(version, direction, done, statements): (String, String, i32, i32)| Self {
            version,
            direction: if direction == Direction::Down.word() { Direction::Down } else { Direction::Up },
            done: usize::try_from(done).unwrap_or(0),
            statements: usize::try_from(statements).unwrap_or(0),
        };
        Ok(rows.into_iter().map(unfinished).collect())
    }
}

impl Progress<'_> {
    pub(super) async fn find(
        &self,
        connection: &mut AsyncIrisConnection,
    ) -> Result<Option<Stopped>, MigrationError> {
        use migration_progress as progress;
        let row = progress::table
            .find(self.version)
            .filter(progress::direction.eq(self.direction.word()))
            .select((progress::done, progress::statements, progress::digest));
        match row.first::<(i32, i32, String)>(connection).await.optional() {
            Err(error) if sqlcode(&error) == Some(TABLE_NOT_FOUND) => Ok(None),
            Err(error) => Err(MigrationError::History(error)),
            Ok(row) => Ok(row.map(|(done, statements, digest)| Stopped {
                done: usize::try_from(done).unwrap_or(0),
                statements: usize::try_from(statements).unwrap_or(0),
                digest,
            })),
        }
    }

    /// Writes an earlier record again.
    pub(super) async fn restore(
        &self,
        connection: &mut AsyncIrisConnection,
        earlier: &Stopped,
    ) -> Result<(), MigrationError> {
        let recorded = self.record(connection, earlier.done, earlier.statements, &earlier.digest);
        recorded.await.map_err(MigrationError::History)
    }

    /// Writes down that so many statements have run, and that the next one is about to.
    pub(super) async fn record(
        &self,
        connection: &mut AsyncIrisConnection,
        done: usize,
        statements: usize,
        digest: &str,
    ) -> QueryResult<()> {
        let number = |count: usize| i32::try_from(count).unwrap_or(i32::MAX);
        let now = (
            migration_progress::direction.eq(self.direction.word()),
            migration_progress::done.eq(number(done)),
            migration_progress::statements.eq(number(statements)),
            migration_progress::digest.eq(digest),
        );
        let row = migration_progress::table.find(self.version);
        match diesel::update(row).set(now).execute(connection).await {
            Ok(0) => {}
            Err(error) if sqlcode(&error) == Some(TABLE_NOT_FOUND) => create(connection, CREATE).await?,
            result => return result.map(drop),
        }
        let new = (migration_progress::version.eq(self.version), now);
        diesel::insert_into(migration_progress::table).values(new).execute(connection).await.map(drop)
    }

    /// Deletes the record: all statements have run.
    pub(super) async fn finish(&self, connection: &mut AsyncIrisConnection) -> Result<(), MigrationError> {
        let row = migration_progress::table.find(self.version);
        match diesel::delete(row).execute(connection).await {
            Err(error) if sqlcode(&error) != Some(TABLE_NOT_FOUND) => Err(MigrationError::History(error)),
            _ => Ok(()),
        }
    }
}

/// What tells a list of statements from any other.
pub(super) fn digest<'s>(statements: impl Iterator<Item = &'s str>) -> String {
    let mut hasher = Sha256::new();
    for statement in statements {
        hasher.update(statement.len().to_le_bytes());
        hasher.update(statement.as_bytes());
    }
    hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::digest;

    #[test]
    fn lists_of_statements_are_told_apart() {
        let of = |statements: &[&str]| digest(statements.iter().copied());
        assert_eq!(of(&[]), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assert_eq!(of(&["a"]).len(), 64);
        assert_ne!(of(&["a", "b"]), of(&["ab"]));
        assert_ne!(of(&["a", "b"]), of(&["b", "a"]));
    }
}
